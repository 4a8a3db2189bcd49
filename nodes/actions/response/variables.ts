import { InputError } from '../model/errors';
import { areMany, isThere, parsePath, selectSteps, type PathStep } from './jsonpath';

/** A chosen response field, and the variable that it becomes. */
export interface Variable {
	name: string;
	/** The JSONPath as it was chosen, from the response root. */
	path: string;
	/** Where the value stands: from the record, or from the response root. */
	steps: readonly PathStep[];
	/** Whether it is a field of the records of a list: then each record has a value of its own. */
	ofRecord: boolean;
}

/** Whether any of the variables is a field of a list's records. */
export const areOfRecords = (variables: readonly Variable[]): boolean =>
	variables.some(({ ofRecord }) => ofRecord);

const textOf = (step: PathStep): string => {
	if (step.kind === 'key' || step.kind === 'index') return step.key;
	return step.kind === 'all' || step.kind === 'entries' ? '*' : step.text;
};

function nameOf(steps: readonly PathStep[], step: number, whole: string): string {
	const field = steps
		.map(textOf)
		.join('_')
		.replace(/[^A-Za-z0-9_]/g, '_');
	return `${field || whole}_action_${step}`;
}

const startsWith = (steps: readonly PathStep[], start: readonly PathStep[]): boolean =>
	start.length <= steps.length &&
	start.every((step, index) => JSON.stringify(step) === JSON.stringify(steps[index]));

/** The ways in which a path can name the records of a list: what a record path finds may be the list itself. */
const listsAt = (record: string): Array<readonly PathStep[]> => {
	const steps = parsePath(record);
	return [[...steps, { kind: 'entries' }], ...(areMany(steps) ? [steps] : [])];
};

/**
 * The variable that a response field becomes.
 *
 * @param path JSONPath from the response root, such as `$.partners[0].email`.
 * @param step N, which keeps the variables of several steps apart.
 * @param records Record paths of the template; a field below the records of a list is read from each record.
 * @returns Named for example `partners_0_email_action_1`; with the records `$.partners[*]`, `$.partners[*].email`
 *   becomes `email_action_1`.
 */
export function variableOf(path: string, step: number, records: string[] = []): Variable {
	const steps = parsePath(path);
	const list = records.flatMap(listsAt).find((start) => startsWith(steps, start));
	const inside = list ? steps.slice(list.length) : steps;
	const name = nameOf(inside, step, list ? 'record' : 'response');
	return { name, path, steps: inside, ofRecord: list !== undefined };
}

/**
 * The variables of the chosen fields.
 *
 * @param records Record paths of the template, as for `variableOf`.
 * @throws InputError where two fields would share a name; it names both.
 */
export function nameVariables(paths: string[], step: number, records: string[] = []): Variable[] {
	const variables: Variable[] = [];
	for (const path of new Set(paths)) {
		const variable = variableOf(path, step, records);
		const other = variables.find(({ name }) => name === variable.name);
		if (other) {
			throw new InputError(
				`The response fields ${other.path} and ${path} would both be called ${variable.name}`,
				"Remove one of them from 'Response Field Names or IDs' or 'Other Response Fields'.",
			);
		}
		variables.push(variable);
	}
	return variables;
}

/** A record that is a bare value stands in an object of its own. */
const bareValue = (record: object): unknown =>
	'value' in record && Object.keys(record).length === 1 ? record.value : record;

/** The value of a variable in an answer, or in a record; undefined where it is not there. */
function valueIn({ steps, ofRecord }: Variable, json: unknown): unknown {
	if (ofRecord && steps.length === 0) return bareValue(json as object);
	if (json === undefined || !isThere(steps, json)) return undefined;
	const found = selectSteps(steps, json);
	return areMany(steps) ? found : (found[0] ?? null);
}

/** Values of variables, for each item that is handed out. */
export interface VariableValues {
	items: Array<Record<string, unknown>>;
	/** Variables of which no item has a value, not even null. */
	missing: Variable[];
}

/**
 * Reads the chosen fields of an answer.
 *
 * @param body The answer; of a list, its first page.
 * @param records The records of a list, where any chosen field belongs to them.
 * @returns One item, or one a record. Null where a field is not there, a list where a wildcard path finds several.
 */
export function readVariables(
	variables: Variable[],
	body: unknown,
	records: unknown[] = [undefined],
): VariableValues {
	const seen = new Set<Variable>();
	const read = (variable: Variable, json: unknown): [string, unknown] => {
		const value = valueIn(variable, json);
		if (value !== undefined) seen.add(variable);
		return [variable.name, value ?? null];
	};
	const ofAnswer = new Map(
		variables.filter(({ ofRecord }) => !ofRecord).map((variable) => [variable, read(variable, body)]),
	);
	const items = records.map((record) =>
		Object.fromEntries(variables.map((variable) => ofAnswer.get(variable) ?? read(variable, record))),
	);
	return { items, missing: variables.filter((variable) => !seen.has(variable)) };
}

const variablePattern = /_action_(\d{1,9})$/;

/** Whether a key of an item is a variable of an earlier step. */
export const isVariable = (key: string): boolean => variablePattern.test(key);

/** The number of the next step: one more than the highest among an item's variables. */
export const nextStep = (item: object): number =>
	1 + Math.max(0, ...Object.keys(item).map((key) => Number(variablePattern.exec(key)?.[1] ?? 0)));

/**
 * Puts variables beside what an item had before. Nothing that an earlier step has found is lost to a null.
 *
 * @param kept Fields of the input item.
 */
export function addVariables(
	kept: Record<string, unknown>,
	values: Record<string, unknown>,
): Record<string, unknown> {
	const found = Object.entries(values).filter(
		([name, value]) => value !== null || !Object.hasOwn(kept, name),
	);
	return { ...kept, ...Object.fromEntries(found) };
}
