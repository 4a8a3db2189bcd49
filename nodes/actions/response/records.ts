import type { ActionTemplate } from '../model/template';
import { findsSeveral, select } from './jsonpath';

/** A record is always an object; a bare value becomes its `value`. */
export type JsonRecord = Record<string, unknown>;

const toRecord = (value: unknown): JsonRecord =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : { value };

/**
 * The records of an answer.
 *
 * @param response The template's rules; without `records` the whole answer is the record, or the list of them.
 * @param body The parsed answer.
 * @param wanted How many records at most: those beyond are never made.
 * @returns The records in the order of the answer; none where the path finds nothing.
 */
export function recordsOf(
	{ records: path = '$' }: ActionTemplate['response'],
	body: unknown,
	wanted = Infinity,
): JsonRecord[] {
	if (body === undefined) return [];
	const records: JsonRecord[] = [];
	let matches: unknown[] = [];
	for (const one of [path].flat()) {
		matches = select(one, body);
		if (matches.length > 0) break;
	}
	for (const match of matches) {
		for (const value of Array.isArray(match) ? (match as unknown[]) : [match]) {
			if (records.length >= wanted) return records;
			if (value !== null && value !== undefined) records.push(toRecord(value));
		}
	}
	return records;
}

/** Whether a record path names a list rather than one record. */
export const namesList = (path: string | string[] = '$'): boolean => [path].flat().some(findsSeveral);
