import type { BulkRules } from '../model/template';
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

/** Why any of the records was refused; undefined where none was. */
export function refusalIn({ error }: BulkRules, results: readonly unknown[]): string | undefined {
	if (error === undefined) return undefined;
	const reason = results
		.map((one) => selectFirst(error, one))
		.find((one) => one !== undefined && one !== null && one !== '' && one !== false);
	if (reason === undefined) return undefined;
	return typeof reason === 'string' ? reason : JSON.stringify(reason);
}
