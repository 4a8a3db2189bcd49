import type { Parameter, TemplateDefinition } from '../model/template';
import { refuse, type Report } from './refuse';

const changingMethods = new Set(['PUT', 'PATCH', 'DELETE']);

/** Frameworks take a field of this name for the method of a POST. */
const methodField = '_method';

/** The place of a text that n8n would take for an expression wherever it lands in a workflow. */
function findExpression(value: unknown, where: string): string | undefined {
	if (typeof value === 'string') return value.startsWith('=') ? where : undefined;
	if (typeof value !== 'object' || value === null) return undefined;
	for (const [key, entry] of Object.entries(value)) {
		const place = Array.isArray(value) ? `${where}[${key}]` : where ? `${where}.${key}` : key;
		const found = findExpression(entry, place);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** What of a parameter n8n's panel shows or keeps in the workflow: all but what only goes out. */
const shownParts = (parameter: Parameter): object => ({
	...parameter,
	const: undefined,
	example: undefined,
});

/**
 * Refuses what no honest template needs: one that says that it reads and does not, and texts that n8n would evaluate.
 * A template can come from a file, a table or somebody else's workflow.
 *
 * @throws InputError that names the field.
 */
export function checkHarm(template: TemplateDefinition, report: Report = refuse): void {
	const { kind, method, name, description, parameters = [] } = template;
	if (kind === 'get' && changingMethods.has(method)) {
		report('method', `may not be ${method} where 'kind' is get, because a get only reads`);
	}
	const override = parameters.findIndex(({ name: key, property = key }) => property === methodField);
	if (kind === 'get' && override >= 0) {
		report(
			`parameters[${override}].name`,
			`may not be '${methodField}' where 'kind' is get, because a get only reads`,
		);
	}
	const place = findExpression({ name, description, parameters: parameters.map(shownParts) }, '');
	if (place !== undefined) report(place, 'begins with =, which n8n takes for an expression');
}
