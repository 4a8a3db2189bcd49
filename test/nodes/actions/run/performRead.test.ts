import { runActions } from '../../../../nodes/actions/run/run';
import { runContext, type Responder } from '../../../helpers/runContext';

const template = JSON.stringify({
	name: 'Read',
	kind: 'get',
	method: 'GET',
	path: '/things/{id}',
	parameters: [{ name: 'id', in: 'path', type: 'string', required: true }],
	response: { records: '$.list[*]', pagination: { style: 'page', pageParameter: 'page', next: '$.next' } },
});

/** Reads things of these ids with one node. */
async function read(
	ids: string[],
	{ options = {}, output = 'records' }: { options?: object; output?: string } = {},
	respond: Responder = async ({ url }) => {
		const page = new URL(url).searchParams.get('page');
		const list = [{ id: url.split(/[/?]/).at(-2), page, deep: { list: [1] } }];
		return await Promise.resolve({
			statusCode: 200,
			body: JSON.stringify({ list, ...(page === '1' ? { next: 2 } : {}) }),
		});
	},
) {
	const { context, sent } = runContext({
		items: ids.map((id) => ({ id, given: { by: id } })),
		continues: true,
		parameters: {
			tracker: 'custom',
			templateSource: 'definition',
			templateDefinition: template,
			parametersAs: 'json',
			parametersJson: ({ id }: { id: string }) => ({ id }),
			output,
			returnAll: true,
			responseFields: ['$.list[0].deep'],
			options,
		},
		respond,
	});
	const [items = []] = await runActions(context, 'get');
	return { items, sent: sent.map((url) => url.split('/').at(-1)) };
}

it('sends equal calls once, pages and all, and gives every item records of its own', async () => {
	const { items, sent } = await read(['a', 'b', 'a', 'a']);
	expect(sent).toEqual(['a?page=1', 'b?page=1', 'a?page=2', 'b?page=2']);
	expect(items.map(({ json, pairedItem }) => [json.id, json.page, pairedItem])).toEqual(
		['a', 'b', 'a', 'a'].flatMap((id, item) => ['1', '2'].map((page) => [id, page, { item }])),
	);
	const [first, , , , third] = items;
	expect(third?.json).toEqual(first?.json);
	expect(third?.json.deep).not.toBe(first?.json.deep);
});

it('sends all of them where that is wanted', async () => {
	const { sent } = await read(['a', 'a'], { options: { shareCalls: false } });
	expect(sent.filter((page) => page === 'a?page=1')).toHaveLength(2);
});

it('shares a failure', async () => {
	const { items, sent } = await read(
		['a', 'a'],
		{},
		async () => await Promise.resolve({ statusCode: 404, body: '{"message":"Not there"}' }),
	);
	expect(sent).toHaveLength(1);
	expect(items.map(({ json, pairedItem }) => [json.error, pairedItem])).toEqual([
		['Not there', { item: 0 }],
		['Not there', { item: 1 }],
	]);
});

it('shares the answer that fields are chosen of', async () => {
	const { items, sent } = await read(['a', 'a'], { output: 'fields' });
	expect(sent).toEqual(['a?page=1']);
	const [one, two] = items.map(({ json }) => json);
	const [name = ''] = Object.keys(one ?? {}).filter((key) => key.includes('deep'));
	expect(one?.[name]).toEqual(two?.[name]);
	expect(one?.[name]).not.toBe(two?.[name]);
});
