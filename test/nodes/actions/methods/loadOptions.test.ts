import type { INodeParameters } from 'n8n-workflow';

import { listResponseFields } from '../../../../nodes/actions/response/fields';
import { libraryOf } from '../../../../nodes/actions/templates/library';
import { trackers } from '../../../../nodes/actions/trackers/registry';
import { parametersOf, type ActionCall } from '../../../helpers/actions';
import { connect } from '../../../helpers/connections';
import { DataTables, demoTemplate, rowOf } from '../../../helpers/dataTables';
import { editorContext, nodeTypeOf } from '../../../helpers/engine';
import { useFake } from '../../../helpers/fakes';
import { startAffise } from '../../../trackers/affise.mts';

const affise = useFake(startAffise);

/** What the picker of response fields does with a template. */
async function fields(call: ActionCall, more: Record<string, Record<string, unknown>> = {}) {
	const load = nodeTypeOf('trackerActionGet').methods?.loadOptions?.getResponseFields;
	if (!load) throw new Error('No response fields');
	const { stored, ...others } = call;
	const template = { __rl: true, mode: 'id', value: stored };
	const chosen = stored === undefined ? {} : { templateSource: 'store', template };
	const parameters = { ...parametersOf({ tracker: 'affise', ...others }), ...chosen } as INodeParameters;
	const credentials = connect({ ...affise().credentials, ...more });
	return await load.call(editorContext({ node: 'trackerActionGet', parameters, credentials }));
}

const definition = { name: 'Get affiliate', kind: 'get', method: 'GET', path: '/3.0/admin/partner/42' };
const path = { name: 'id', in: 'path', type: 'string', required: true };

it.each([
	['a plain read', definition],
	['a POST that says it reads', { ...definition, method: 'POST' }],
	[
		'a GET that writes',
		{ ...definition, path: '/Apiv3/json', parameters: [{ ...path, in: 'query', const: 'updateField' }] },
	],
])('of a template without an example are asked of nobody: %s', async (_, template) => {
	await expect(fields({ definition: template })).rejects.toThrow('has no example of an answer');
	expect(affise().log).toEqual([]);
});

it('of a template of the store neither', async () => {
	const instance = new DataTables();
	instance.table([rowOf(demoTemplate('affise.mine', { ...definition, tracker: 'affise', parameters: [] }))]);
	await expect(fields({ stored: 'affise.mine' }, instance.connection())).rejects.toThrow(
		'has no example of an answer',
	);
	expect(affise().log).toEqual([]);
});

it('say how to get them', async () => {
	const error = await fields({ definition }).catch((failure: unknown) => failure as { description?: string });
	expect(error).toMatchObject({ description: expect.stringContaining("'Save Example'") as unknown });
	expect(error).toMatchObject({ description: expect.stringContaining("'Other Response Fields'") as unknown });
});

it('are those of the example where there is one', async () => {
	const example = { partner: { login: 'aff42' } };
	expect(await fields({ definition: { ...definition, response: { example } } })).toContainEqual({
		name: '$.partner.login',
		value: '$.partner.login',
		description: 'Example: aff42 → {{ $json.partner_login_action_1 }}',
	});
	expect(affise().log).toEqual([]);
});

const get = { template: 'affise.affiliate.get' };

it('are those of a call with the present values, over those of the example', async () => {
	const found = await fields({ ...get, values: { affiliate_id: '8' } });
	expect(affise().calls()).toEqual(['GET /3.0/admin/partner/8']);
	expect(found).toContainEqual({
		name: '$.partner.balance.USD.available',
		value: '$.partner.balance.USD.available',
		description: '13.75 → {{ $json.partner_balance_USD_available_action_1 }}',
	});
	expect(new Set(found.map(({ value }) => value)).size).toBe(found.length);
});

it('take the values of the form, where expressions are worked out', async () => {
	const parameters = { mappingMode: 'defineBelow', value: { affiliate_id: '8', other: null, empty: '' } };
	const found = await fields({ ...get, parametersAs: 'fields', parameters });
	expect(affise().calls()).toEqual(['GET /3.0/admin/partner/8']);
	expect(found[0]).toMatchObject({
		value: '$.status',
		description: expect.stringMatching(/^1 → /) as unknown,
	});
});

it.each<[string, Record<string, unknown> | string]>([
	['a value is missing', {}],
	['an expression has no value yet', { affiliate_id: null }],
	['the values are no object', '={{ $json.values }}'],
])('are those of the example where %s, and nobody is called', async (_, values) => {
	const found = await fields({ ...get, values });
	expect(affise().log).toEqual([]);
	expect(found.length).toBeGreaterThan(5);
	expect(found.filter(({ description }) => !description?.startsWith('Example: '))).toEqual([]);
});

it('are those of the example where the tracker says no, or no connection is chosen', async () => {
	const refused = await fields({ ...get, values: { affiliate_id: '424242' } });
	expect(affise().log).toHaveLength(1);
	expect(refused[0]?.description).toMatch(/^Example: /);
	const parameters = parametersOf({ ...get, values: { affiliate_id: '8' } });
	const load = nodeTypeOf('trackerActionGet').methods?.loadOptions?.getResponseFields;
	const unconnected = await load?.call(editorContext({ node: 'trackerActionGet', parameters }));
	expect(unconnected?.[0]?.description).toMatch(/^Example: /);
	expect(affise().log).toHaveLength(1);
});

it('of a list are those of its records, and what else the answer holds', async () => {
	const found = await fields({ template: 'affise.affiliate.list' });
	expect(found).toContainEqual({
		name: '$.partners[*].id',
		value: '$.partners[*].id',
		description: '1 → {{ $json.id_action_1 }}',
	});
	const values = found.map(({ value }) => String(value));
	expect(values).toContain('$.pagination.total_count');
	expect(values.filter((value) => /partners\[\d/.test(value))).toEqual([]);
});

it('of a list are as ever in workflows of version 1', async () => {
	const load = nodeTypeOf('trackerActionGet').methods?.loadOptions?.getResponseFields;
	const parameters = parametersOf({ template: 'affise.affiliate.list' });
	const context = { node: 'trackerActionGet', typeVersion: 1, parameters } as const;
	const found = await load?.call(editorContext(context));
	expect(found?.map(({ value }) => value)).toEqual(
		expect.arrayContaining(['$.partners[0].email', '$.partners[*].email', '$.pagination.page']),
	);
});

it('show no key, and texts of the tracker as texts', async () => {
	affise().answerNext({
		status: 200,
		body: { status: 1, partner: { api_key: 'PK-1234', login: '<img src=x onerror=alert(1)>' } },
	});
	const found = await fields({ ...get, values: { affiliate_id: '8' } });
	const shown = found.filter(({ description }) => !description?.startsWith('Example'));
	expect(shown.map(({ description }) => description?.split(' → ')[0])).toEqual([
		'1',
		'***',
		'&lt;img src=x onerror=alert(1)&gt;',
	]);
});

it('do not come from a template of another kind', async () => {
	await expect(fields({ definition: { ...definition, kind: 'edit', method: 'POST' } })).rejects.toThrow(
		/does not run in Tracker Action Get/,
	);
	expect(affise().log).toEqual([]);
});

describe('without a connection', () => {
	const responseFields = async (call: ActionCall) => {
		const load = nodeTypeOf('trackerActionGet').methods?.loadOptions?.getResponseFields;
		if (!load) throw new Error('No response fields');
		return await load.call(editorContext({ node: 'trackerActionGet', parameters: parametersOf(call) }));
	};

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
});

it('are known of every template of the library that reads', async () => {
	const library = (await Promise.all(trackers.map(async ({ id }) => await libraryOf(id)))).flat();
	const without = library
		.filter(
			({ kind, response }) => kind === 'get' && listResponseFields(response, response.example).length === 0,
		)
		.map(({ id }) => id);
	expect(without).toEqual([]);
	expect(library.length).toBeGreaterThan(trackers.length);
});
