import { findsSeveral, select } from './jsonpath';
import { recordPaths, type RecordRules } from './records';

/** A field of an answer that can be chosen. */
export interface ResponseField {
	/** JSONPath from the response root. */
	path: string;
	value: unknown;
}

const firstElements = 3;
const maxDepth = 12;
/** Elements of a list whose keys are looked at: an answer may hold thousands of one kind. */
const maxRecords = 20;
const maxFields = 5000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A key as a step of a JSONPath. */
export const segment = (key: string): string =>
	/^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? `.${key}` : `['${key.replace(/['\\]/g, '\\$&')}']`;

/**
 * Lists what can be chosen from an answer: every value, of lists the first elements and all at once.
 *
 * @param body The parsed answer.
 * @param skipped Lists and objects within it that are left out.
 * @returns The fields in the order of the answer.
 */
export function listFields(body: unknown, skipped: ReadonlySet<unknown> = new Set()): ResponseField[] {
	const fields: ResponseField[] = [];
	const walk = (path: string, value: unknown, depth: number): void => {
		if (fields.length >= maxFields || skipped.has(value)) return;
		if (typeof value !== 'object' || value === null || depth > maxDepth) {
			fields.push({ path, value });
		} else if (Array.isArray(value)) {
			value.slice(0, firstElements).forEach((entry, index) => walk(`${path}[${index}]`, entry, depth + 1));
			if (value.length > 0) walkWildcard(`${path}[*]`, value, depth + 1);
		} else {
			for (const [key, entry] of Object.entries(value)) walk(path + segment(key), entry, depth + 1);
		}
	};
	const walkWildcard = (path: string, list: unknown[], depth: number): void => {
		if (fields.length >= maxFields || list.some((entry) => skipped.has(entry))) return;
		const records = list.filter(isRecord);
		if (records.length === 0 || depth > maxDepth) {
			fields.push({ path, value: list.filter((entry) => entry !== undefined) });
			return;
		}
		for (const key of new Set(records.slice(0, maxRecords).flatMap((record) => Object.keys(record)))) {
			walkWildcard(
				path + segment(key),
				list.map((entry) => (isRecord(entry) && Object.hasOwn(entry, key) ? entry[key] : undefined)),
				depth + 1,
			);
		}
	};
	walk('$', body, 0);
	return fields.filter(({ path }) => path !== '$');
}

/** The records of a list, and the path that names each of them. */
function listIn(response: RecordRules, body: unknown): { path: string; records: unknown[] } | undefined {
	for (const path of recordPaths(response)) {
		const matches = select(path, body);
		if (matches.length === 0) continue;
		const isOfLists = matches.some((match) => Array.isArray(match));
		if (!isOfLists && !findsSeveral(path)) return undefined;
		return { path: isOfLists ? `${path}[*]` : path, records: matches.flat() };
	}
	return undefined;
}

/**
 * Lists what can be chosen from an answer of a template. Of a list, that are the fields of its records, as one of the
 * first that has them gives them, and then what else the answer holds.
 */
export function listResponseFields(response: RecordRules, body: unknown): ResponseField[] {
	const list = listIn(response, body);
	if (!list) return listFields(body);
	const ofRecords = new Map<string, ResponseField>();
	for (const record of list.records.slice(0, maxRecords)) {
		const fields =
			typeof record === 'object' && record !== null ? listFields(record) : [{ path: '$', value: record }];
		for (const { path, value } of fields) {
			const whole = list.path + path.slice(1);
			const known = ofRecords.get(whole);
			if (known === undefined || known.value === null) ofRecords.set(whole, { path: whole, value });
		}
	}
	return [...ofRecords.values(), ...listFields(body, new Set(list.records))];
}
