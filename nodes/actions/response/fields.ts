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
 * @returns The fields in the order of the answer.
 */
export function listFields(body: unknown): ResponseField[] {
	const fields: ResponseField[] = [];
	const walk = (path: string, value: unknown, depth: number): void => {
		if (fields.length >= maxFields) return;
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
		if (fields.length >= maxFields) return;
		const records = list.filter(isRecord);
		if (records.length === 0 || depth > maxDepth) {
			fields.push({ path, value: list });
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
