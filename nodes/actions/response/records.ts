import type { ActionTemplate } from '../model/template';
import { select } from './jsonpath';

/** A record is always an object; a bare value becomes its `value`. */
export type JsonRecord = Record<string, unknown>;

const toRecord = (value: unknown): JsonRecord =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : { value };

/**
 * The records of an answer.
 *
 * @param response The template's rules; without `records` the whole answer is the record, or the list of them.
 * @param body The parsed answer.
 * @returns The records in the order of the answer; none where the path finds nothing.
 */
export function recordsOf(response: ActionTemplate['response'], body: unknown): JsonRecord[] {
	if (body === undefined) return [];
	const paths = [response.records ?? '$'].flat();
	const found = paths.map((path) => select(path, body)).find((matches) => matches.length > 0) ?? [];
	return found
		.flatMap((match) => (Array.isArray(match) ? (match as unknown[]) : [match]))
		.filter((match) => match !== null && match !== undefined)
		.map(toRecord);
}

/** Whether a record path names a list rather than one record. */
export const namesList = (path: string | string[] | undefined): boolean =>
	path !== undefined && /\[\*\]|\.\*|\.\./.test(String(path));
