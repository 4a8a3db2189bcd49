/** A field of an answer that can be chosen. */
export interface ResponseField {
	/** JSONPath from the response root. */
	path: string;
	value: unknown;
}

const firstElements = 3;
const deepest = 12;
const mostFields = 5000;

const segment = (key: string): string =>
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
		if (fields.length >= mostFields) return;
		if (typeof value !== 'object' || value === null || depth > deepest) {
			fields.push({ path, value });
		} else if (Array.isArray(value)) {
			value.slice(0, firstElements).forEach((entry, index) => walk(`${path}[${index}]`, entry, depth + 1));
			if (value.length > 0) walkWildcard(`${path}[*]`, value, depth + 1);
		} else {
			for (const [key, entry] of Object.entries(value)) walk(path + segment(key), entry, depth + 1);
		}
	};
	const walkWildcard = (path: string, list: unknown[], depth: number): void => {
		const [first] = list;
		if (typeof first !== 'object' || first === null || Array.isArray(first)) {
			fields.push({ path, value: list });
			return;
		}
		for (const key of Object.keys(first)) {
			const values = list.map((entry) => (entry as Record<string, unknown> | null)?.[key]);
			if (depth > deepest || fields.length >= mostFields) return;
			fields.push({ path: path + segment(key), value: values });
		}
	};
	walk('$', body, 0);
	return fields.filter(({ path }) => path !== '$');
}
