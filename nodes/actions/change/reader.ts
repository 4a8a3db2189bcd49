import type { ActionTemplate, EditRules, ExistingRules, Parameter } from '../model/template';
import { coerce } from '../request/coerce';
import { givenFor } from '../request/fill';
import { select } from '../response/jsonpath';
import type { JsonRecord } from '../response/records';
import { isNone } from './compare';

type Values = Readonly<Record<string, unknown>>;

/** The entries that go out for a list, which may also be given as JSON text or with commas; none where it is not given. */
function entriesFor(parameter: Parameter, given: unknown): unknown[] {
	const sent = given === undefined ? [] : coerce(parameter, given);
	return Array.isArray(sent) ? sent : [sent];
}

/** The value that goes out for a parameter, as it is given; of a list of one, that one. */
function valueFor(template: ActionTemplate, name: string, values: Values): unknown {
	const parameter = template.parameters.find((entry) => entry.name === name);
	if (!parameter) return undefined;
	const value = parameter.const ?? givenFor(template, parameter, values) ?? parameter.default;
	if (parameter.type !== 'array') return value;
	const entries = entriesFor(parameter, value);
	return entries.length === 1 ? entries[0] : value;
}

const resolve = (template: ActionTemplate, value: EditRules['values'][string], values: Values): unknown =>
	typeof value === 'string' ? valueFor(template, value, values) : value.const;

/** The values of the reader's parameters for the record that a person's values name. */
export const readerValues = (
	template: ActionTemplate,
	{ values: mapping }: Pick<EditRules, 'values'>,
	values: Values,
): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(mapping)
			.map(([name, value]) => [name, resolve(template, value, values)] as const)
			.filter(([, value]) => value !== undefined),
	);

/** Whether the values name several records at once: then there is no one record to read. */
export function namesSeveral(template: ActionTemplate, values: Values): boolean {
	const { values: mapping = {}, match = {} } = template.edit ?? {};
	return [...Object.values(mapping), ...Object.values(match)].some((value) => {
		const parameter = template.parameters.find(({ name }) => name === value);
		return (
			parameter?.type === 'array' && entriesFor(parameter, givenFor(template, parameter, values)).length > 1
		);
	});
}

/** The values that a record must match, in the order of the rules. */
export const matchValues = (
	template: ActionTemplate,
	match: ExistingRules['match'],
	values: Values,
): unknown[] => Object.values(match).map((value) => resolve(template, value, values));

const emailName = /e-?mail/i;

function isMatch(found: unknown, wanted: unknown, ignoresCase: boolean): boolean {
	if (isNone(wanted)) return isNone(found) || String(found as string) === '0';
	if (typeof found === 'object') return false;
	const [left, right] = [String(found).trim(), String(wanted as string).trim()];
	return ignoresCase ? left.toLowerCase() === right.toLowerCase() : left === right;
}

/**
 * The records that a person's values mean, by what the template says of telling them apart. Emails are compared without
 * their case, all else as it is written; a parameter without a value stands for nothing.
 */
export function matchingRecords(
	template: ActionTemplate,
	match: ExistingRules['match'],
	values: Values,
	records: readonly JsonRecord[],
): JsonRecord[] {
	const rules = Object.entries(match).map(([path, value]) => ({
		path,
		wanted: resolve(template, value, values),
		ignoresCase: typeof value === 'string' && emailName.test(value),
	}));
	return records.filter((record) =>
		rules.every(({ path, wanted, ignoresCase }) => {
			const found = select(path, record);
			return found.length === 0
				? isMatch(undefined, wanted, ignoresCase)
				: found.some((one) => isMatch(one, wanted, ignoresCase));
		}),
	);
}
