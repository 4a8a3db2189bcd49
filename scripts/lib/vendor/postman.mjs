// Reads the calls of a Postman collection.
import { addField } from './fields.mjs';
import { noPlaces } from './operations.mjs';

/** @typedef {import('./operations.mjs').Operation} Operation */
/** @typedef {import('./fields.mjs').Fields} Fields */
/** @typedef {Record<string, any>} Json */

const MEDIA = /** @type {Record<string, string>} */ ({
	formdata: 'multipart/form-data',
	urlencoded: 'application/x-www-form-urlencoded',
	raw: 'application/json',
});

/** Collections have no flag for what is required: vendors begin the description with the word. */
const isRequired = (/** @type {Json} */ { description }) =>
	/^\(?required\b/i.test(String(description?.content ?? description ?? ''));

/** @param {Fields} fields @param {Json[] | undefined} entries */
function addAll(fields, entries) {
	for (const entry of entries ?? []) {
		if (typeof entry.key === 'string') addField(fields, entry.key, { required: isRequired(entry) });
	}
}

/** @param {Json} request @returns {Operation} */
function operationOf({ method, url, header, body }) {
	const places = noPlaces();
	addAll(places.query, url?.query);
	addAll(places.path, url?.variable);
	addAll(places.header, header);
	addAll(places.body, body?.[body?.mode] instanceof Array ? body[body.mode] : []);
	const raw = String((typeof url === 'string' ? url : url?.raw) ?? '');
	if (body?.mode === 'raw') addAll(places.body, namesInJson(body.raw));
	return {
		method: String(method ?? 'GET').toUpperCase(),
		path: raw.replace(/^(\{\{[^{}]*\}\}|[a-z]+:\/\/[^/]*)/i, ''),
		places,
		openBody: body?.mode === 'raw' && places.body.size === 0,
		media: body?.mode ? [MEDIA[body.mode] ?? body.mode] : [],
	};
}

/** @param {string} text an example of a body @returns {Json[]} */
function namesInJson(text) {
	try {
		return Object.keys(JSON.parse(text)).map((key) => ({ key }));
	} catch {
		return [];
	}
}

/** @param {Json} collection @returns {Operation[]} */
export function operationsOfPostman(collection) {
	return (collection.item ?? []).flatMap((/** @type {Json} */ entry) =>
		entry.item ? operationsOfPostman(entry) : entry.request ? [operationOf(entry.request)] : [],
	);
}
