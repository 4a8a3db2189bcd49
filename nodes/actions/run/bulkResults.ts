import { TrackerError } from '../model/errors';
import type { BulkRules } from '../model/template';
import type { Redactor } from '../redact/redactor';
import { select, selectFirst } from '../response/jsonpath';

/**
 * What the answer of a call for several records says of each.
 *
 * @returns undefined where it says the same of all.
 */
export function bulkResults({ results }: BulkRules, body: unknown): unknown[] | undefined {
	if (results === undefined) return undefined;
	return select(results, body).flatMap((found) => (Array.isArray(found) ? (found as unknown[]) : [found]));
}

/**
 * The results of some of the records.
 *
 * @param results Of all records of the call.
 * @param ids The records that are asked for.
 * @param from The place of the first of them in the call, by which they are found where results name no records.
 */
export function resultsOf(
	{ resultKey }: BulkRules,
	results: readonly unknown[],
	ids: readonly unknown[],
	from: number,
): unknown[] {
	if (resultKey === undefined) return results.slice(from, from + ids.length);
	const wanted = new Set(ids.map(String));
	return results.filter((one) => wanted.has(String(selectFirst(resultKey, one))));
}

/** Why a record was refused; undefined where it was not. */
function reasonIn(path: string, result: unknown): string | undefined {
	const reason = selectFirst(path, result);
	if (reason === undefined || reason === null || reason === '' || reason === false) return undefined;
	return typeof reason === 'string' ? reason : JSON.stringify(reason);
}

/**
 * The failure of an item any of whose records was refused; undefined where none was. Where others of its records were not,
 * they have been changed.
 *
 * @param results Of the records of the item.
 */
export function refusalIn(
	{ error }: BulkRules,
	results: readonly unknown[],
	redactor: Redactor,
): TrackerError | undefined {
	if (error === undefined) return undefined;
	const reasons = results.map((result) => reasonIn(error, result));
	const reason = reasons.find((one) => one !== undefined);
	if (reason === undefined) return undefined;
	const isInPart = reasons.includes(undefined);
	return new TrackerError(
		redactor.text(reason),
		isInPart
			? { mayHaveBeenApplied: true, hint: 'Others of the records of this item have been changed.' }
			: {},
	);
}
