import { storeProperties } from '../../../../nodes/actions/descriptions/templatesNode';
import { operations } from '../../../../nodes/actions/operations/operations';
import { shownNames } from '../../../helpers/panel';

it.each(operations.map(({ value, fields }) => [value, fields] as const))(
	'%s shows its own fields, each once',
	(operation, fields) => {
		const names = shownNames(storeProperties(), { operation });
		const own = new Set(fields.map(({ name }) => name));
		expect(names.filter((name) => !own.has(name))).toEqual(['operation']);
		expect(new Set(names).size).toBe(names.length);
		expect(names.length).toBeGreaterThan(1);
	},
);

it('offers the operations by their names, with one of them chosen', () => {
	const [chooser] = storeProperties();
	const names = (chooser?.options ?? []).map(({ name }) => name);
	expect(names).toEqual([...names].sort());
	expect(operations.map(({ value }) => value)).toContain(chooser?.default);
});
