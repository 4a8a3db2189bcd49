import type { ActionTemplate, EditRules, ExistingRules } from '../model/template';

/** Names of parameters among values that may also be fixed. */
const namesIn = (values: EditRules['values']): string[] =>
	Object.values(values).filter((value): value is string => typeof value === 'string');

/** The parameters that say which record is meant, and those that only go along with a change of it. */
export function keyNames({ parameters, edit, add }: ActionTemplate): ReadonlySet<string> {
	const rules: Array<Pick<ExistingRules, 'values'> & { match?: ExistingRules['match'] }> = [
		...(edit ? [edit] : []),
		...(add ? [add.existing] : []),
	];
	return new Set([
		...parameters.filter((parameter) => parameter.in === 'path' || parameter.aside).map(({ name }) => name),
		...rules.flatMap(({ values, match = {} }) => [...namesIn(values), ...namesIn(match)]),
		...(edit
			? parameters.flatMap(({ current }) => (typeof current === 'object' ? (current.field ?? []) : []))
			: []),
	]);
}
