import { savedFields } from '../../../../nodes/actions/methods/savedFields';
import { toStored } from '../../../../nodes/actions/store/rows';
import { demoTemplate } from '../../../helpers/dataTables';

const fields = savedFields(
	toStored(
		demoTemplate('demo.one', {
			arrayFormat: 'comma',
			response: { records: '$.record', example: { id: 3 } },
		}),
	),
);
const byId = Object.fromEntries(fields.map((field) => [field.id, field]));

it('begins with what a person thinks of first, and leaves out what cannot be changed', () => {
	expect(fields.map(({ id }) => id)).toEqual([
		'name',
		'description',
		'kind',
		'method',
		'path',
		'parameters',
		'response',
		'arrayFormat',
	]);
});

it('is filled with what is saved, JSON as text, without the example', () => {
	expect(byId.name).toMatchObject({ defaultValue: 'Read demo.one', type: 'string', required: true });
	expect(byId.kind).toMatchObject({ defaultValue: 'get', type: 'options' });
	expect(byId.description).not.toHaveProperty('defaultValue');
	expect(JSON.parse(String(byId.response?.defaultValue))).toEqual({ records: '$.record' });
	expect(byId.parameters?.type).toBe('array');
	expect(JSON.parse(String(byId.parameters?.defaultValue))).toMatchObject([{ name: 'offer_id' }]);
});
