// Compares the templates of a tracker with what a vendor's file says of the same calls.
import { fits } from '../pattern.mjs';
import { findField } from './fields.mjs';
import { byCall, PLACES, shapeOf } from './operations.mjs';

/** @typedef {import('../../../nodes/actions/model/tracker').Tracker} Tracker */
/** @typedef {import('../../../nodes/actions/model/trackerNotes').TrackerNotes} TrackerNotes */
/** @typedef {import('../../../nodes/actions/model/template').ActionTemplate} ActionTemplate */
/** @typedef {import('../../../nodes/actions/model/template').Parameter} Parameter */
/** @typedef {import('./operations.mjs').Operation} Operation */
/** @typedef {import('./operations.mjs').Place} Place */
/**
 * @typedef {object} Difference
 * @property {string} template ID
 * @property {string} at `call`, or a place and a name such as query.sortBy
 * @property {string} text what differs, as the end of a sentence
 */
/**
 * @typedef {object} Comparison
 * @property {string[]} found IDs of the templates whose calls the file has
 * @property {string[]} elsewhere IDs of those that the file lacks and that the notes say come from another source
 * @property {Difference[]} differences that nothing explains
 * @property {Array<Difference & { why: string }>} explained
 * @property {string[]} idle explanations that no difference needs any more
 * @property {string[]} lacking calls of the file that no template makes
 */

/** What every HTTP client sends by itself. */
const USUAL_HEADERS = ['accept', 'authorization', 'content-type'];
const MEDIA = { json: /json/, form: /form/ };

/** Names that the connection fills in, in lower case. @param {Tracker} tracker */
function connectionNames({ authentication }) {
	const {
		headers = {},
		query = {},
		form = {},
	} = typeof authentication === 'function' ? authentication({}) : authentication;
	return Object.keys({ ...headers, ...query, ...form }).map((name) => name.toLowerCase());
}

/** @param {ActionTemplate} template @param {Parameter} parameter @returns {Place} where its value really goes */
const placeOf = ({ bodyEncoding }, { in: place }) =>
	place === 'body' && bodyEncoding === 'query' ? 'query' : place;

/** @param {Parameter} parameter */
const sentName = ({ name, property, in: place }) =>
	place === 'header' ? name.toLowerCase() : (property ?? name);

/** @param {Tracker} tracker @param {ActionTemplate} template */
function callsOf({ baseUrl: { apiPath = '' } }, { method, path, server }) {
	const whole = server === 'origin' ? path : apiPath + path;
	return [`${method} ${shapeOf(whole)}`, `${method} ${shapeOf(path)}`];
}

/** @param {unknown[]} values */
const listed = (values) => values.map((value) => JSON.stringify(value)).join(', ');

/**
 * @param {ActionTemplate} template
 * @param {Parameter} parameter
 * @param {Operation} operation
 * @returns {string | undefined}
 */
function differenceOf(template, parameter, operation) {
	const place = placeOf(template, parameter);
	const name = sentName(parameter);
	if (place === 'path' || name === '$') return undefined;
	const field = findField(operation.places[place], name);
	if (!field) {
		if (place === 'body' && operation.openBody) return undefined;
		const other = PLACES.find((one) => findField(operation.places[one], name));
		return other ? `is in the ${other} in the file` : 'is not in the file';
	}
	const mine = parameter.const === undefined ? (parameter.enum ?? parameter.items?.enum) : [parameter.const];
	if (!mine || !field.values) return undefined;
	const known = field.values.map(String);
	const unknown = mine.filter((value) => !known.includes(String(value)));
	if (unknown.length > 0) return `takes ${listed(unknown)}, which the file does not list`;
	const missing = field.values.filter((value) => value !== null && !mine.map(String).includes(String(value)));
	return parameter.const === undefined && missing.length > 0
		? `does not offer ${listed(missing)}, which the file lists`
		: undefined;
}

/**
 * @param {ActionTemplate} template
 * @param {Operation} operation
 * @param {string[]} filledIn names that the connection fills in
 * @returns {Difference[]}
 */
function differencesOf(template, operation, filledIn) {
	const { id, parameters, bodyEncoding, headers, response } = template;
	/** @type {Difference[]} */
	const differences = [];
	for (const parameter of parameters) {
		const text = differenceOf(template, parameter, operation);
		if (text)
			differences.push({ template: id, at: `${placeOf(template, parameter)}.${sentName(parameter)}`, text });
	}

	const { pageParameter, offsetParameter, cursorParameter, sizeParameter } = response.pagination ?? {};
	const sent = [
		...filledIn,
		...USUAL_HEADERS,
		...Object.keys(headers).map((name) => name.toLowerCase()),
		...[pageParameter, offsetParameter, cursorParameter, sizeParameter].filter((name) => name !== undefined),
	];
	for (const place of /** @type {const} */ (['query', 'header', 'body'])) {
		for (const [name, { required }] of operation.places[place]) {
			if (!required || sent.includes(name) || sent.includes(name.toLowerCase())) continue;
			const own = parameters.filter((parameter) => placeOf(template, parameter) === place);
			if (own.some((parameter) => sentName(parameter) === '$')) continue;
			const mine = own.filter(
				(parameter) =>
					sentName(parameter).split(/[[.]/)[0] === (place === 'header' ? name.toLowerCase() : name),
			);
			const isSure = mine.some(
				({ required: must, const: fixed, default: preset }) =>
					must || fixed !== undefined || preset !== undefined,
			);
			if (!isSure) {
				const text =
					mine.length > 0 ? 'is required in the file' : 'is required in the file and not in the template';
				differences.push({ template: id, at: `${place}.${name}`, text });
			}
		}
	}

	const wanted = bodyEncoding === 'json' || bodyEncoding === 'form' ? MEDIA[bodyEncoding] : undefined;
	const hasBody = parameters.some((parameter) => placeOf(template, parameter) === 'body');
	if (wanted && hasBody && operation.media.length > 0 && !operation.media.some((type) => wanted.test(type))) {
		differences.push({
			template: id,
			at: 'call',
			text: `is sent as ${bodyEncoding}; the file takes ${operation.media.join(', ')}`,
		});
	}
	return differences;
}

/**
 * @param {object} what
 * @param {Tracker} what.tracker
 * @param {ActionTemplate[]} what.templates
 * @param {Operation[]} what.operations
 * @param {TrackerNotes} what.notes
 * @returns {Comparison}
 */
export function compareLibrary({ tracker, templates, operations, notes: { proofs, explained = {} } }) {
	const calls = byCall(operations);
	const filledIn = connectionNames(tracker);
	/** @type {Comparison} */
	const result = { found: [], elsewhere: [], differences: [], explained: [], idle: [], lacking: [] };
	/** @type {Difference[]} */
	const differences = [];
	/** @type {Set<Operation>} */
	const made = new Set();

	for (const template of templates) {
		const operation = callsOf(tracker, template)
			.map((call) => calls.get(call))
			.find(Boolean);
		if (operation) {
			made.add(operation);
			result.found.push(template.id);
			differences.push(...differencesOf(template, operation, filledIn));
			continue;
		}
		const proof = proofs.find((one) => one.templates.some((pattern) => fits(pattern, template.id)));
		if (proof && proof.by !== 'vendor file') result.elsewhere.push(template.id);
		else differences.push({ template: template.id, at: 'call', text: 'is not in the file' });
	}

	const used = new Set();
	for (const difference of differences) {
		const key = Object.keys(explained).find((pattern) =>
			fits(pattern, `${difference.template} ${difference.at}`),
		);
		used.add(key);
		if (key === undefined) result.differences.push(difference);
		else result.explained.push({ ...difference, why: explained[key] ?? '' });
	}
	result.idle = Object.keys(explained).filter((key) => !used.has(key));
	result.lacking = [...calls.values()]
		.filter((operation) => !made.has(operation))
		.map(({ method, path }) => `${method} ${path}`);
	return result;
}
