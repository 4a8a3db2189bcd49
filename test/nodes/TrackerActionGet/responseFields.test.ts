import type { INodeParameters } from 'n8n-workflow';

import { parametersOf, type ActionCall } from '../../helpers/actions';
import { connect } from '../../helpers/connections';
import { DataTables, demoTemplate, rowOf } from '../../helpers/dataTables';
import { editorContext, nodeTypeOf } from '../../helpers/engine';
import { useFake } from '../../helpers/fakes';
import { startAffise } from '../../trackers/affise.mts';

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
	expect(await fields({ definition: { ...definition, response: { example } } })).toContainEqual(
		expect.objectContaining({ name: '$.partner.login — aff42', value: '$.partner.login' }),
	);
	expect(affise().log).toEqual([]);
});

it('do not come from a template of another kind', async () => {
	await expect(fields({ definition: { ...definition, kind: 'edit', method: 'POST' } })).rejects.toThrow(
		/does not run in Tracker Action Get/,
	);
	expect(affise().log).toEqual([]);
});
