import { formOf, parametersOf, type ActionCall } from '../../helpers/actions';
import { connect } from '../../helpers/connections';
import { editorContext, nodeTypeOf } from '../../helpers/engine';
import { useFake } from '../../helpers/fakes';
import { startAffise } from '../../trackers/affise.mts';

const affise = useFake(startAffise);

const definition = {
	name: 'Get affiliate',
	kind: 'get',
	method: 'GET',
	path: '/3.0/admin/partner/{id}',
	parameters: [{ name: 'id', in: 'path', type: 'string', required: true }],
};

/** The fields of the answer to a template without an example. */
async function fields(call: ActionCall, connected = true) {
	const load = nodeTypeOf('trackerActionGet').methods?.loadOptions?.getResponseFields;
	if (!load) throw new Error('No response fields');
	const context = editorContext({
		node: 'trackerActionGet',
		parameters: parametersOf({ tracker: 'affise', ...call }),
		credentials: connected ? connect(affise().credentials) : {},
	});
	return await load.call(context);
}

it('come from one call with the values of the form', async () => {
	const found = await fields({ definition, values: { id: 42 } });
	expect(found).toContainEqual(
		expect.objectContaining({ name: '$.partner.login — aff42', value: '$.partner.login' }),
	);
	expect(found).toContainEqual(
		expect.objectContaining({ name: '$.partner.api_key — ***', value: '$.partner.api_key' }),
	);
	expect(affise().calls()).toEqual(['GET /3.0/admin/partner/42']);
});

it('say what is missing for that call', async () => {
	await expect(fields({ definition })).rejects.toThrow("'ID' is required");
	await expect(fields({ definition, values: { id: 42 } }, false)).rejects.toThrow(/credentials/);
	expect(affise().log).toEqual([]);
});

it('say what the tracker says', async () => {
	await expect(fields({ definition, values: { id: 4711 } })).rejects.toThrow('Resource Not Found');
	expect(affise().log).toHaveLength(1);
});

it('never come from a call that changes anything', async () => {
	await expect(
		fields({ definition: { ...definition, kind: 'edit', method: 'POST' }, values: { id: 42 } }),
	).rejects.toThrow(/does not run in Tracker Action Get/);
	expect(affise().log).toEqual([]);
});

it('are not needed for the parameter form', async () => {
	expect((await formOf('trackerActionGet', { tracker: 'affise', definition })).map(({ id }) => id)).toEqual([
		'id',
	]);
	expect(affise().log).toEqual([]);
});
