import { shorten } from '../model/text';
import { keyNames } from '../change/keys';
import type { JsonRecord } from '../response/records';
import type { WriteTask } from './plan';
import { caseOf } from './sent';
import type { Outcome } from './writtenItem';

const maxValueLength = 40;
const maxFields = 4;

/** A value in a line; nothing for one that has no line. */
const inLine = (value: unknown): string =>
	value === undefined || value === '' || typeof value === 'object'
		? ''
		: shorten(String(value), maxValueLength);

/** How much of a list is another one now. */
function listInLine(before: unknown[], after: unknown[]): string {
	const had = new Set(before.map((entry) => JSON.stringify(entry)));
	const others = after.filter((entry) => !had.has(JSON.stringify(entry)));
	return others.length > 0
		? `with ${others.length} of ${after.length} new or changed`
		: `with ${before.length - after.length} of ${before.length} taken away`;
}

function changeInLine({ field, before, after }: JsonRecord): string {
	if (Array.isArray(before) && Array.isArray(after)) return `${String(field)} ${listInLine(before, after)}`;
	const [from, to] = [inLine(before), inLine(after)];
	return [String(field), from && to ? `from ${from}` : '', to ? `to ${to}` : ''].filter(Boolean).join(' ');
}

function inOneLine(parts: string[]): string {
	const more = parts.length - maxFields;
	return parts.slice(0, maxFields).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** What is sent where nobody knows what it changes: not which record is meant. */
function sentInLine({ template }: WriteTask, values: JsonRecord): string[] {
	const keys = keyNames(template);
	return template.parameters
		.filter(({ name, format }) => !keys.has(name) && format !== 'password')
		.map(({ name, const: fixed }) => ({ field: name, after: fixed ?? values[name] }))
		.filter(({ after }) => after !== undefined && after !== null && after !== '')
		.map(changeInLine);
}

/**
 * What a write does, to which record, in one line: Pause offer 7: status from active to stopped.
 *
 * @param changes As people may see them; null where nobody knows.
 * @param values The given values, as people may see them.
 */
export function summaryOf(
	task: WriteTask,
	{ changed, created }: Outcome,
	changes: readonly JsonRecord[] | null,
	values: JsonRecord,
): string {
	const what = caseOf(task);
	if (created === false) return `${what}: there is such a record already`;
	if (changed === false) return `${what}: nothing to change`;
	const parts = changes && changes.length > 0 ? changes.map(changeInLine) : sentInLine(task, values);
	return [what, inOneLine(parts)].filter(Boolean).join(': ');
}
