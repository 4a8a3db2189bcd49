import type { INodeListSearchResult } from 'n8n-workflow';

import { trackers } from '../../../../nodes/actions/trackers/registry';
import { parametersOf } from '../../../helpers/actions';
import { editorContext, nodeTypeOf, type ActionNode } from '../../../helpers/engine';

async function search(
	node: ActionNode,
	tracker: string,
	filter?: string,
	token?: string,
): Promise<INodeListSearchResult> {
	const method = nodeTypeOf(node).methods?.listSearch?.searchTemplates;
	if (!method) throw new Error('No search');
	return await method.call(editorContext({ node, parameters: parametersOf({ tracker }) }), filter, token);
}

const ids = ({ results }: INodeListSearchResult) => results.map(({ value }) => String(value));

const withLibrary = trackers.filter(({ library }) => library).map(({ id }) => id);

it.each(withLibrary)('%s: each node lists its own kind, and only this tracker', async (tracker) => {
	const [get, edit, add] = await Promise.all(
		(['trackerActionGet', 'trackerActionEdit', 'trackerActionAdd'] as const).map(async (node) =>
			ids(await search(node, tracker)),
		),
	);
	const all = [...(get ?? []), ...(edit ?? []), ...(add ?? [])];
	expect(get?.length).toBeGreaterThan(0);
	expect(edit?.length).toBeGreaterThan(0);
	expect(new Set(all).size).toBe(all.length);
	expect(all.filter((id) => !id.startsWith(`${tracker}.`))).toEqual([]);
});

it('shows name, method and path, and links to the documentation', async () => {
	const { results } = await search('trackerActionEdit', 'affise', 'affise.affiliate.updateStatus');
	expect(results[0]).toEqual({
		name: 'Update affiliate status — Sets the status of one affiliate',
		value: 'affise.affiliate.updateStatus',
		description: 'POST /3.0/admin/partner/{affiliate_id}',
		url: expect.stringMatching(/^https:\/\//) as unknown,
	});
});

it('is searched by words of name, id, method and path, in any order and case', async () => {
	const find = async (filter: string) => ids(await search('trackerActionGet', 'affise', filter));
	expect(await find('GET affiliate')).toContain('affise.affiliate.get');
	expect(await find('affiliate   LIST')).toContain('affise.affiliate.list');
	expect(await find('/3.0/admin/partners')).toContain('affise.affiliate.list');
	expect(await find('affise.conversion.get')).toContain('affise.conversion.get');
	expect(await find('partners admin')).toContain('affise.affiliate.list');
	expect(await find(' affiliates ')).toContain('affise.affiliate.list');
	expect((await find('')).length).toBe((await find('   ')).length);
});

it('is found by the words of a person in either order', async () => {
	const one = ids(await search('trackerActionEdit', 'affise', 'status affiliate'));
	expect(one).toContain('affise.affiliate.updateStatus');
	expect(ids(await search('trackerActionEdit', 'affise', 'affiliate status'))).toEqual(one);
});

it('comes whole: no tracker has so many templates that it takes pages', async () => {
	const { results, paginationToken } = await search('trackerActionGet', 'affise');
	expect(new Set(results.map(({ value }) => value)).size).toBe(results.length);
	expect(paginationToken).toBeUndefined();
});

it('is empty where no tracker is chosen', async () => {
	expect(await search('trackerActionGet', '')).toEqual({ results: [] });
});

it('is empty for a tracker without a library', async () => {
	expect(await search('trackerActionGet', 'custom')).toEqual({ results: [] });
});

it('says so for an unknown tracker', async () => {
	await expect(search('trackerActionGet', 'nosuch')).rejects.toThrow("The tracker 'nosuch' is not known");
});
