import type { Parameter, TemplateDefinition } from '../model/template';
import { checkJsonPaths } from './checkJsonPaths';
import { refuse, type Report } from './refuse';

/** Refuses names of parameters that the template does not have. */
function checkNames(
	report: Report,
	where: string,
	wanted: string[],
	known: ReadonlyMap<string, Parameter>,
): void {
	const lost = wanted.find((name) => !known.has(name));
	if (lost !== undefined) report(where, `names '${lost}', but there is no such parameter`);
}

const namesIn = (values: Record<string, string | { const: unknown }>): string[] =>
	Object.values(values).filter((value): value is string => typeof value === 'string');

function checkOfParameter(
	report: Report,
	parameter: Parameter,
	where: string,
	known: ReadonlyMap<string, Parameter>,
): void {
	const { current, key, keyDefaults, listChange, entryOf, choices } = parameter;
	if (typeof current === 'string') checkJsonPaths(`${where}.current`, [current], report);
	else if (current) {
		checkJsonPaths(`${where}.current.path`, [current.path], report);
		checkJsonPaths(
			`${where}.current.entries`,
			Object.values(current.entries ?? {}).map((entry) => (typeof entry === 'string' ? entry : entry.path)),
			report,
		);
		if (current.field !== undefined) checkNames(report, `${where}.current.field`, [current.field], known);
	}
	if (parameter.type !== 'array' && (key ?? listChange) !== undefined) {
		report(`${where}.${key ? 'key' : 'listChange'}`, "has a meaning for the type 'array' only");
	}
	const lost = Object.keys(keyDefaults ?? {}).find((name) => !key?.includes(name));
	if (lost !== undefined) report(`${where}.keyDefaults`, `names '${lost}', which is not in 'key'`);
	if (entryOf !== undefined && known.get(entryOf)?.type !== 'array') {
		report(`${where}.entryOf`, `must name a parameter of the type array, not '${entryOf}'`);
	}
	if (choices) {
		checkJsonPaths(`${where}.choices`, [choices.value, choices.label], report);
		checkNames(report, `${where}.choices.values`, namesIn(choices.values ?? {}), known);
	}
}

/**
 * Checks what a template says of reading before it writes, of several records in one call, and of live choices.
 *
 * @throws InputError that names the first field that does not fit.
 */
export function checkReferences(
	{ kind, parameters = [], edit, add, bulk }: TemplateDefinition,
	report: Report = refuse,
): void {
	const known = new Map(parameters.map((parameter) => [parameter.name, parameter]));
	parameters.forEach((parameter, index) =>
		checkOfParameter(report, parameter, `parameters[${index}]`, known),
	);
	if (edit) {
		if (kind !== 'edit') report('edit', "has a meaning only where 'kind' is edit");
		checkNames(report, 'edit.values', namesIn(edit.values), known);
		checkNames(report, 'edit.match', namesIn(edit.match ?? {}), known);
		checkJsonPaths('edit.match', Object.keys(edit.match ?? {}), report);
		checkJsonPaths('edit.sets', Object.keys(edit.sets ?? {}), report);
		checkNames(report, 'edit.unreadable', edit.unreadable ?? [], known);
		if (edit.body !== undefined) checkJsonPaths('edit.body', [edit.body], report);
	}
	if (add) {
		if (kind !== 'add') report('add', "has a meaning only where 'kind' is add");
		checkNames(report, 'add.existing.values', namesIn(add.existing.values), known);
		checkNames(report, 'add.existing.match', namesIn(add.existing.match), known);
		checkJsonPaths('add.existing.match', Object.keys(add.existing.match), report);
	}
	if (bulk) {
		if (known.get(bulk.parameter)?.type !== 'array') {
			report('bulk.parameter', `must name a parameter of the type array, not '${bulk.parameter}'`);
		}
		const { results, resultKey, error } = bulk;
		checkJsonPaths(
			'bulk',
			[results, resultKey, error].filter((path) => path !== undefined),
			report,
		);
	}
}
