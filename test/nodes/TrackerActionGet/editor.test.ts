import type { INodeListSearchResult, INodePropertyOptions } from 'n8n-workflow';

import { trackers } from '../../../nodes/actions/trackers/registry';
import { formOf, wholeFormOf, parametersOf, type ActionCall } from '../../helpers/actions';
import { editorContext, nodeTypeOf, subtitleOf, type ActionNode } from '../../helpers/engine';

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

async function responseFields(call: ActionCall): Promise<INodePropertyOptions[]> {
	const method = nodeTypeOf('trackerActionGet').methods?.loadOptions?.getResponseFields;
	if (!method) throw new Error('No response fields');
	return await method.call(editorContext({ node: 'trackerActionGet', parameters: parametersOf(call) }));
}

const withLibrary = trackers.filter(({ library }) => library).map(({ id }) => id);

describe('the list of templates', () => {
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
});

describe('the parameter form', () => {
	const field = async (node: ActionNode, template: string, id: string) =>
		(await formOf(node, { template })).find((entry) => entry.id === id);

	it('has a field for each parameter, in the order of the template', async () => {
		const fields = await formOf('trackerActionEdit', { template: 'affise.affiliate.updateStatus' });
		expect(fields).toEqual([
			{
				id: 'affiliate_id',
				displayName: 'Affiliate ID',
				type: 'string',
				required: true,
				display: true,
				defaultMatch: false,
				canBeUsedToMatch: false,
				about: 'Update affiliate status: Sets the status of one affiliate.',
			},
			{
				id: 'status',
				displayName: 'Status',
				type: 'options',
				required: true,
				display: true,
				defaultMatch: false,
				canBeUsedToMatch: false,
				options: [
					{ name: 'Active', value: 'active' },
					{ name: 'Banned', value: 'banned' },
					{ name: 'On Moderation', value: 'on moderation' },
					{ name: 'Not Active', value: 'not active' },
				],
			},
		]);
	});

	it('has the type of each value', async () => {
		expect(await field('trackerActionGet', 'affise.conversion.list', 'date_from')).toMatchObject({
			displayName: expect.stringMatching(/^Date From/) as unknown,
			required: false,
		});
		expect(await field('trackerActionGet', 'affise.affiliate.list', 'id')).toMatchObject({
			type: 'string',
			displayName: 'Affiliate IDs',
		});
		expect(await field('trackerActionEdit', 'affise.offer.setCaps', 'caps')).toMatchObject({
			type: 'array',
			displayName: 'Caps',
		});
		expect(await field('trackerActionAdd', 'affise.affiliate.create', 'level')).toMatchObject({
			type: 'number',
		});
		expect(await field('trackerActionAdd', 'affise.affiliate.create', 'notify')).toMatchObject({
			type: 'boolean',
		});
		expect(await field('trackerActionAdd', 'everflow.affiliate.create', 'billing')).toMatchObject({
			type: 'object',
		});
		expect(await field('trackerActionEdit', 'cake.affiliate.updateStatus', 'payment_to')).toMatchObject({
			type: 'options',
			options: [
				{ name: 'Company', value: 0 },
				{ name: 'Main Contact', value: 1 },
			],
		});
	});

	it('asks for a choice where n8n would choose false by itself', async () => {
		const parameters = (more: object) => ({
			definition: {
				name: 'X',
				kind: 'edit',
				method: 'POST',
				path: '/x',
				parameters: [{ name: 'on', in: 'body', type: 'boolean', ...more }],
			},
		});
		expect(await formOf('trackerActionEdit', parameters({ required: true }))).toMatchObject([
			{
				type: 'options',
				required: true,
				options: [
					{ name: 'Yes', value: true },
					{ name: 'No', value: false },
				],
			},
		]);
		expect((await formOf('trackerActionEdit', parameters({ required: true })))[0]).not.toHaveProperty(
			'defaultValue',
		);
		for (const more of [{}, { required: true, default: true }]) {
			expect(await formOf('trackerActionEdit', parameters(more))).toMatchObject([{ type: 'boolean' }]);
		}
	});

	it('has labels as they are, without notes in brackets', async () => {
		const labelsOf = async (node: ActionNode, template: string) =>
			(await formOf(node, { template })).map(({ displayName }) => displayName);
		expect(await labelsOf('trackerActionGet', 'affise.conversion.list')).toContain('Date From');
		expect(await labelsOf('trackerActionEdit', 'affise.affiliate.updateNotes')).toContain('Notes');
		expect(await labelsOf('trackerActionGet', 'affise.report.get')).toContain('Slices');
	});

	it('draws a list as a plain field, also where its values are known: n8n would lose several choices', async () => {
		const on = { name: 'on', in: 'query', type: 'array', items: { type: 'string', enum: ['mon', 'tue'] } };
		const definition = { name: 'X', kind: 'get', method: 'GET', path: '/x', parameters: [on] };
		const [field] = await formOf('trackerActionGet', { definition });
		expect(field).toMatchObject({ displayName: 'On', type: 'string' });
		expect(field).not.toHaveProperty('options');
	});

	it('says what is sent for a choice that has a name of its own', async () => {
		const status = await field('trackerActionEdit', 'cake.affiliate.updateStatus', 'payment_to');
		expect(status?.options?.map(({ name, description }) => [name, description?.split(' · ')[0]])).toEqual([
			['Company', '0'],
			['Main Contact', '1'],
		]);
	});

	it('begins JSON with what the example holds, as places to fill', async () => {
		const caps = await field('trackerActionEdit', 'affise.offer.setCaps', 'caps');
		expect(caps?.type).toBe('array');
		expect(caps?.defaultValue).toMatch(/"period": "<period, such as \w+>"/);
	});

	it('hides what is always sent', async () => {
		const fields = await formOf('trackerActionEdit', { template: 'everflow.offer.updateStatus' });
		expect(fields.map(({ id }) => id)).toEqual(['network_offer_ids', 'status']);
		const cake = await formOf('trackerActionEdit', { template: 'cake.affiliate.updateStatus' });
		expect(cake.map(({ id }) => id)).not.toContain('affiliate_name');
	});

	it('shows defaults, and asks for nothing that has one', async () => {
		expect(await field('trackerActionAdd', 'cake.affiliate.create', 'account_status_id')).toMatchObject({
			defaultValue: 1,
			required: false,
		});
		expect(await field('trackerActionEdit', 'everflow.offer.setCap', 'cap')).toMatchObject({
			defaultValue: 'daily_conversion_cap',
			required: false,
		});
	});

	it('works for a definition, as text and as an object', async () => {
		const definition = {
			name: 'X',
			kind: 'get',
			method: 'GET',
			path: '/x/{item_id}',
			parameters: [{ name: 'item_id', in: 'path', type: 'integer', required: true }],
		};
		const fields = await formOf('trackerActionGet', { definition });
		expect(fields).toMatchObject([{ id: 'item_id', displayName: 'Item ID', type: 'number', required: true }]);
	});

	it('is empty where no template is chosen', async () => {
		expect(await formOf('trackerActionGet', { tracker: 'affise', template: '' })).toEqual([]);
		expect(await formOf('trackerActionGet', { tracker: 'affise', definition: '' })).toEqual([]);
	});

	it('says clearly what is wrong with the choice', async () => {
		expect(await wholeFormOf('trackerActionGet', { template: 'affise.affiliate.gett' })).toEqual({
			fields: [],
			emptyFieldsNotice:
				"The library has no template 'affise.affiliate.gett' for Affise. Choose one from the list in 'Template'. Did you mean 'affise.affiliate.get'?",
		});
		expect(
			await wholeFormOf('trackerActionGet', { template: 'affise.affiliate.updateStatus' }),
		).toMatchObject({
			emptyFieldsNotice: expect.stringContaining('Use the node Tracker Action Edit for it.') as unknown,
		});
		expect(await wholeFormOf('trackerActionGet', { definition: '{"name":' })).toMatchObject({
			emptyFieldsNotice: expect.stringContaining('not valid JSON') as unknown,
		});
	});

	it('writes no HTML that came with a template into its notice', async () => {
		const name = 'Get <a href="https://evil.example">it</a>';
		const definition = { name, kind: 'edit', method: 'POST', path: '/x' };
		const { emptyFieldsNotice } = await wholeFormOf('trackerActionGet', { definition });
		expect(emptyFieldsNotice).toContain('Get &lt;a href="https://evil.example"&gt;it&lt;/a&gt;');
		expect(emptyFieldsNotice).not.toContain('<');
	});

	it('can be made for every template of every library', async () => {
		for (const node of ['trackerActionGet', 'trackerActionEdit', 'trackerActionAdd'] as const) {
			for (const tracker of withLibrary) {
				for (const template of ids(await search(node, tracker))) {
					const fields = await formOf(node, { template });
					const names = fields.map(({ displayName }) => displayName);
					expect([template, names.length]).toEqual([template, new Set(names).size]);
					for (const { options, type } of fields) {
						expect(/options$/i.test(String(type))).toBe(options !== undefined);
					}
				}
			}
		}
	});
});

describe('the response fields', () => {
	it('are those of the example, with their values', async () => {
		const fields = await responseFields({ template: 'affise.affiliate.get' });
		expect(fields).toContainEqual({
			name: '$.partner.balance.USD.available',
			value: '$.partner.balance.USD.available',
			description: 'Example: 10.5 → {{ $json.partner_balance_USD_available_action_1 }}',
		});
		const inStep3 = await responseFields({ template: 'affise.affiliate.get', stepNumber: 3 });
		expect(inStep3[0]?.description).toBe('Example: 1 → {{ $json.status_action_3 }}');
		expect(fields.map(({ name }) => name)).toContain('$.partner.login');
		expect(fields.map(({ value }) => value)).toContain('$.partner.manager');
	});

	it('of a list that is the whole answer are those of its records', async () => {
		const [first] = await responseFields({ tracker: 'binom', template: 'binom.campaign.list' });
		expect(first).toMatchObject({ value: '$[*].id' });
		expect(first?.description).toMatch(/ → \{\{ \$json\.id_action_1 \}\}$/);
	});

	it('whose name begins with a digit come with an expression that n8n reads', async () => {
		const definition = {
			name: 'x',
			kind: 'get',
			method: 'GET',
			path: '/',
			response: { example: { '24h': { clicks: 5 } } },
		};
		expect(await responseFields({ definition })).toEqual([
			{
				name: "$['24h'].clicks",
				value: "$['24h'].clicks",
				description: 'Example: 5 → {{ $json["24h_clicks_action_1"] }}',
			},
		]);
	});

	it('are none without a template', async () => {
		expect(await responseFields({ tracker: 'affise', template: '' })).toEqual([]);
		expect(await responseFields({ tracker: 'affise', definition: '' })).toEqual([]);
	});

	it('say clearly what is wrong with the choice', async () => {
		await expect(responseFields({ template: 'affise.nothing' })).rejects.toThrow(
			"The library has no template 'affise.nothing' for Affise",
		);
	});

	it('are there for every reading template', async () => {
		for (const tracker of withLibrary) {
			for (const template of ids(await search('trackerActionGet', tracker))) {
				expect([template, (await responseFields({ template })).length > 0]).toEqual([template, true]);
			}
		}
	});
});

describe('the subtitle', () => {
	const subtitle = (node: ActionNode, call: ActionCall) =>
		subtitleOf({ node, parameters: parametersOf(call) });

	it.each<[ActionNode, ActionCall, string]>([
		[
			'trackerActionEdit',
			{ template: 'affise.affiliate.updateStatus' },
			'affise.affiliate.updateStatus · Affise',
		],
		[
			'trackerActionEdit',
			{ template: 'affise.affiliate.updateStatus', mode: 'preview' },
			'affise.affiliate.updateStatus (preview) · Affise',
		],
		['trackerActionGet', { template: 'cake.affiliate.list' }, 'cake.affiliate.list · CAKE'],
		['trackerActionGet', { tracker: 'custom', definition: '{}' }, 'Own definition · Custom Tracker'],
		['trackerActionGet', { tracker: 'binom', template: '' }, 'Binom'],
	])('%s %j: %s', (node, call, text) => {
		expect(subtitle(node, call)).toBe(text);
	});

	it('is the name that was picked from the list, whatever the ID, without the description behind it', () => {
		const cachedResultName = 'Ban the fraudster — Sets the status of one affiliate';
		const template = { __rl: true, mode: 'list', value: 'affise.x1', cachedResultName };
		const parameters = { tracker: 'affise', templateSource: 'store', template };
		expect(subtitleOf({ node: 'trackerActionEdit', parameters })).toBe('Ban the fraudster · Affise');
	});
});
