// What a vendor's file says of one call, whatever kind of file it is.
import { eitherOf } from './fields.mjs';

/** @typedef {import('./fields.mjs').Fields} Fields */
/** @typedef {'path' | 'query' | 'header' | 'body'} Place */
/**
 * @typedef {object} Operation
 * @property {string} method
 * @property {string} path as the file has it, with the path of its server
 * @property {Record<Place, Fields>} places
 * @property {boolean} openBody whether the body may hold fields that the file does not name
 * @property {string[]} media media types of the body
 */

export const PLACES = /** @type {const} */ (['path', 'query', 'header', 'body']);

/** @returns {Record<Place, Fields>} */
export const noPlaces = () => ({ path: new Map(), query: new Map(), header: new Map(), body: new Map() });

/** @param {string} path @returns {string} alike for paths that differ in the names of their placeholders alone */
export const shapeOf = (path) =>
	path
		.replace(/[?#].*$/, '')
		.replace(/\{\{?[^{}]*\}\}?|:[A-Za-z_]\w*/g, '{}')
		.replace(/\/+/g, '/')
		.replace(/\/$/, '');

/** @param {Operation} one @param {Operation} other @returns {Operation} */
function eitherCall(one, other) {
	const places = noPlaces();
	for (const place of PLACES) places[place] = eitherOf(one.places[place], other.places[place]);
	return {
		...one,
		places,
		openBody: one.openBody || other.openBody,
		media: [...new Set([...one.media, ...other.media])],
	};
}

/**
 * Vendors list some calls more than once, one entry a use.
 * @param {Operation[]} operations
 * @returns {Map<string, Operation>} by method and shape of the path
 */
export function byCall(operations) {
	/** @type {Map<string, Operation>} */
	const calls = new Map();
	for (const operation of operations) {
		const key = `${operation.method} ${shapeOf(operation.path)}`;
		const earlier = calls.get(key);
		calls.set(key, earlier ? eitherCall(earlier, operation) : operation);
	}
	return calls;
}
