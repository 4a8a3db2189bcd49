import type { TemplateDefinition } from '../model/template';
import { trackerOf } from '../trackers';

/** Expressions, whatever n8n would make of them in that place. */
const expressionLike = /^=|\{\{/;

/** The place of the first text in a value that looks like an expression. */
function findExpression(value: unknown, where = ''): string | undefined {
	if (typeof value === 'string') return expressionLike.test(value) ? where : undefined;
	if (typeof value !== 'object' || value === null) return undefined;
	for (const [key, entry] of Object.entries(value)) {
		const place = Array.isArray(value) ? `${where}[${key}]` : where ? `${where}.${key}` : key;
		const found = findExpression(entry, place);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** The last two labels of a host: docs.example.com and api.example.com belong together. */
const siteOf = (address: string): string => new URL(address).hostname.split('.').slice(-2).join('.');

/**
 * What in a template is worth a look before somebody runs it, because it came from elsewhere.
 *
 * @param template A valid template.
 * @returns One sentence each; none where there is nothing to look at.
 */
export function remarksOn(template: TemplateDefinition & { tracker: string }): string[] {
	const { kind, method, idempotent, documentation } = template;
	const remarks: string[] = [];
	if (kind === 'get' && method !== 'GET') remarks.push(`It says that it reads, and is sent by ${method}`);
	if (kind !== 'get' && idempotent) {
		remarks.push(
			kind === 'add'
				? "'idempotent' does not count for a template that creates records"
				: 'A change that may be sent more than once, because it says that this does no harm',
		);
	}
	if (documentation && siteOf(documentation) !== siteOf(trackerOf(template.tracker).documentation)) {
		remarks.push(`Its documentation is at ${new URL(documentation).hostname}`);
	}
	const place = findExpression(template);
	if (place !== undefined) remarks.push(`'${place}' looks like an expression`);
	return remarks;
}
