import type { ResponseRules } from '../model/template';
import { findsSeveral, select } from './jsonpath';

/** A record is always an object; a bare value becomes its `value`. */
export type JsonRecord = Record<string, unknown>;

const toRecord = (value: unknown): JsonRecord =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : { value };

/** What a template says of its records. */
export type RecordRules = Pick<ResponseRules, 'records'>;

/** The paths at which a template looks for records, one after the other. */
export const recordPaths = ({ records = '$' }: RecordRules): string[] => [records].flat();

/** What the first of the record paths finds that finds anything. */
export function recordMatches(response: RecordRules, body: unknown): unknown[] {
	for (const one of recordPaths(response)) {
		const matches = select(one, body);
		if (matches.length > 0) return matches;
	}
	return [];
}

/**
 * The records of an answer.
 *
 * @param response The template's rules; without `records` the whole answer is the record, or the list of them.
 * @param body The parsed answer.
 * @param wanted How many records at most: those beyond are never made.
 * @returns The records in the order of the answer; none where the path finds nothing.
 */
export function recordsOf(response: RecordRules, body: unknown, wanted = Infinity): JsonRecord[] {
	if (body === undefined) return [];
	const records: JsonRecord[] = [];
	for (const match of recordMatches(response, body)) {
		for (const value of Array.isArray(match) ? (match as unknown[]) : [match]) {
			if (records.length >= wanted) return records;
			if (value !== null && value !== undefined) records.push(toRecord(value));
		}
	}
	return records;
}

/** Whether a record path names a list rather than one record. */
export const namesList = (path: string | string[] = '$'): boolean => [path].flat().some(findsSeveral);
