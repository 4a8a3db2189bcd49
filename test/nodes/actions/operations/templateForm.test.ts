import { templateForm } from '../../../../nodes/actions/operations/templateForm';

it('asks for a parameter in the order in which a person thinks of it', () => {
	const rows = templateForm.find(({ name }) => name === 'parameterRows')?.options?.[0];
	const names = rows && 'values' in rows ? rows.values.map(({ name }) => name) : [];
	expect(names.slice(0, 4)).toEqual(['name', 'in', 'type', 'required']);
});
