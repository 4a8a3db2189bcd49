import type { IDataObject } from 'n8n-workflow';

import { shorten } from '../model/text';
import { toStored, type StoreEntry } from '../store/rows';
import { saveTemplate } from '../store/save';
import type { TemplateTable } from '../store/table';

const firstElements = 2;
const maxTextLength = 200;
const maxDepth = 8;
const maxFields = 300;

/** An answer cut down to what shows its shape: few elements of lists, short texts. */
export function trimExample(value: unknown, depth = 0): unknown {
	if (typeof value === 'string') return shorten(value, maxTextLength);
	if (typeof value !== 'object' || value === null) return value;
	if (depth >= maxDepth) return null;
	if (Array.isArray(value))
		return value.slice(0, firstElements).map((entry) => trimExample(entry, depth + 1));
	const entries = Object.entries(value).slice(0, maxFields);
	return Object.fromEntries(entries.map(([key, entry]) => [key, trimExample(entry, depth + 1)]));
}

/** An example without what it says of anybody: each value stands for its type. */
export function shapeOf(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(shapeOf);
	if (typeof value === 'object' && value !== null) {
		return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shapeOf(entry)]));
	}
	if (typeof value === 'string') return 'text';
	if (typeof value === 'number') return 0;
	return typeof value === 'boolean' ? false : null;
}

/**
 * Keeps an answer with its template. What the call has done is told all the same where that does not work.
 *
 * @param keepsValues Whether the values are kept as well, or the shape alone.
 */
export async function keepExample(
	store: TemplateTable,
	entry: StoreEntry,
	body: unknown,
	keepsValues: boolean,
): Promise<IDataObject> {
	const trimmed = trimExample(body);
	const example = keepsValues || trimmed === '' ? trimmed : shapeOf(trimmed);
	if (example === undefined || example === null || example === '') {
		return { exampleSaved: false, exampleNotSaved: 'The answer is empty' };
	}
	const response = { ...entry.template.response, example };
	try {
		const { version } = await saveTemplate(store, toStored({ ...entry.template, response }), {
			expected: entry.version,
		});
		return { exampleSaved: true, version };
	} catch (error) {
		return { exampleSaved: false, exampleNotSaved: error instanceof Error ? error.message : 'unknown' };
	}
}
