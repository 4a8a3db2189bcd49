import type { ActionKind } from '../model/template';
import type { Prepared } from './prepare';
import type { Result } from './result';
import { caseOf } from './sent';

/** Reasons that are told one by one; the others are counted together. */
const maxReasons = 3;

const participles: Record<ActionKind, string> = { get: 'read', edit: 'changed', add: 'created' };

/** Whether the tracker had nothing to do for an item. */
const isUnchanged = (result: Result): boolean =>
	'json' in result && (result.json[0]?.changed === false || result.json[0]?.created === false);

/**
 * Why nothing is sent for the only item of a run: it says so itself, but as the last of its many fields.
 *
 * @returns Nothing where something is sent, or where there are more items.
 */
export function describeNothingToDo(
	kind: ActionKind,
	results: ReadonlyArray<Result | undefined>,
): string | undefined {
	const [result] = results;
	if (kind === 'get' || results.length !== 1 || !result || !('json' in result) || !isUnchanged(result))
		return undefined;
	const [{ created, reason } = {}] = result.json;
	if (created === false) return 'There is such a record already: it is handed out, and none is created.';
	return typeof reason === 'string'
		? reason
		: 'The record is as it should be already: there is nothing to send.';
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'not processed');

/** The reasons of failures, the most frequent first: 78 Resource Not Found, 4 invalid Status. */
function reasonsOf(errors: unknown[]): string {
	const counts = new Map<string, number>();
	for (const error of errors) counts.set(messageOf(error), (counts.get(messageOf(error)) ?? 0) + 1);
	const sorted = [...counts].sort(([, a], [, b]) => b - a);
	const rest = sorted.slice(maxReasons).reduce((sum, [, count]) => sum + count, 0);
	return [
		...sorted.slice(0, maxReasons).map(([message, count]) => `${count} ${message}`),
		...(rest > 0 ? [`${rest} others`] : []),
	].join(', ');
}

/**
 * What has become of many items, in one sentence: 118 changed, 4 unchanged, 82 failed: 78 Resource Not Found, 4 invalid
 * Status; first: Get affiliate 122.
 *
 * @param results By item; items that were not sent have none.
 * @param more What else is to be said in the same sentence.
 * @returns What else is to be said alone, where there is nothing more to tell: of one item that was sent, or of reads that
 *   all went well.
 */
export function describeAccount(
	kind: ActionKind,
	prepared: readonly Prepared[],
	results: ReadonlyArray<Result | undefined>,
	more = '',
): string | undefined {
	const errors = results.flatMap((result) => (result && 'error' in result ? [result.error] : []));
	if (results.length < 2 || (errors.length === 0 && kind === 'get')) {
		return [describeNothingToDo(kind, results), more].filter(Boolean).join(' ') || undefined;
	}
	const unchanged = results.filter((result) => result && isUnchanged(result)).length;
	const done = results.filter((result) => result && 'json' in result).length - unchanged;
	const failed = results.findIndex((result) => result !== undefined && 'error' in result);
	const task = prepared[failed]?.task;
	const first = task ? caseOf(task) : `item ${failed}`;
	return [
		[
			`${done} ${participles[kind]}`,
			unchanged > 0 ? `${unchanged} unchanged` : '',
			errors.length > 0 ? `${errors.length} failed: ${reasonsOf(errors)}; first: ${first}` : '',
		]
			.filter(Boolean)
			.join(', '),
		more,
	]
		.filter(Boolean)
		.join('. ');
}
