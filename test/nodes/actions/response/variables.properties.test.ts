import fc from 'fast-check';

import { InputError } from '../../../../nodes/actions/model/errors';
import { anyText, check } from '../../../helpers/properties';
import { nameVariables, readVariables, variableOf } from '../../../../nodes/actions/response/variables';

describe('variables', () => {
	const key = fc.oneof(fc.constantFrom('a', 'b', 'a_b', 'a.b', 'ä', '0', '__proto__'), anyText);
	const path = fc
		.array(fc.oneof(key, fc.nat(20)), { minLength: 1, maxLength: 4 })
		.map((steps) =>
			steps
				.map((step) => (typeof step === 'number' ? `[${step}]` : `['${step.replace(/['\\]/g, '\\$&')}']`))
				.reduce((all, step) => all + step, '$'),
		);

	it('have names that an expression takes, whatever the path', () => {
		check(
			fc.property(path, fc.nat(99), (field, step) => {
				expect(variableOf(field, step).name).toMatch(new RegExp(`^[A-Za-z0-9_]+_action_${step}$`));
			}),
		);
	});

	it('never share a name: who would is told of both', () => {
		check(
			fc.property(fc.array(path, { maxLength: 6 }), (paths) => {
				const byName = new Map<string, string[]>();
				for (const field of new Set(paths)) {
					const name = variableOf(field, 1).name;
					byName.set(name, [...(byName.get(name) ?? []), field]);
				}
				const shared = [...byName].filter(([, fields]) => fields.length > 1);
				try {
					const variables = nameVariables(paths, 1);
					expect(shared).toEqual([]);
					expect(variables.map((variable) => variable.path)).toEqual([...new Set(paths)]);
				} catch (error) {
					expect(error).toBeInstanceOf(InputError);
					const { message } = error as InputError;
					const named = shared.filter(
						([name, [one = '', two = '']]) =>
							message === `The response fields ${one} and ${two} would both be called ${name}`,
					);
					expect(named).toHaveLength(1);
				}
			}),
			1000,
		);
	});

	it('hold what the path points at, null where there is nothing', () => {
		check(
			fc.property(key, key, fc.jsonValue(), (one, two, value) => {
				const quoted = (text: string): string => `['${text.replace(/['\\]/g, '\\$&')}']`;
				const body: unknown = JSON.parse(
					`{${JSON.stringify(one)}:[0,{${JSON.stringify(two)}:${JSON.stringify(value)}}]}`,
				);
				const there = `$${quoted(one)}[1]${quoted(two)}`;
				const missing = `$${quoted(one)}[2]${quoted(two)}`;
				const variables = [variableOf(there, 1), { ...variableOf(missing, 1), name: 'missing' }];
				const { items, missing: lacking } = readVariables(variables, body);
				expect(items).toEqual([
					{ [variableOf(there, 1).name]: JSON.parse(JSON.stringify(value)) as unknown, missing: null },
				]);
				expect(lacking.map(({ name }) => name)).toEqual(['missing']);
			}),
		);
	});
});
