// Reads the calls of an OpenAPI file, version 2 or 3.
import { addField, eitherOf } from './fields.mjs';
import { noPlaces } from './operations.mjs';

/** @typedef {import('./fields.mjs').Fields} Fields */
/** @typedef {import('./operations.mjs').Operation} Operation */
/** @typedef {Record<string, any>} Json */
/**
 * @typedef {object} Shape what a schema says of an object
 * @property {Fields} fields
 * @property {boolean} open whether it may hold more
 */

const METHODS = ['get', 'put', 'post', 'patch', 'delete'];
/** Schemas that contain themselves are followed this far. */
const MAX_DEPTH = 4;

/** @param {string} pointer @param {Json} document */
const at = (pointer, document) =>
	pointer
		.split('/')
		.slice(1)
		.map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
		.reduce((/** @type {Json | undefined} */ value, part) => value?.[part], document);

/**
 * @param {Json} document
 * @param {(file: string) => Json} other reads a file that this one refers to
 * @returns {Operation[]}
 */
export function operationsOfOpenApi(document, other) {
	/** @param {Json | undefined} value @returns {Json} */
	const resolve = (value = {}) => {
		let current = value;
		for (let hops = 0; typeof current?.$ref === 'string' && hops < 10; hops += 1) {
			const [file = '', pointer = ''] = current.$ref.split('#');
			current = at(pointer, file === '' ? document : other(file)) ?? {};
		}
		return current;
	};

	/** @param {Json | undefined} schema @param {number} depth @returns {Shape} */
	const shapeOf = (schema, depth = 0) => {
		const {
			type,
			items,
			properties,
			required = [],
			additionalProperties,
			allOf,
			anyOf,
			oneOf,
		} = resolve(schema);
		if (depth > MAX_DEPTH) return { fields: new Map(), open: true };
		if (type === 'array') return shapeOf(items, depth);
		/** @type {Shape} */
		const own = { fields: new Map(), open: Boolean(additionalProperties) || !properties };
		for (const [name, property] of Object.entries(properties ?? {})) {
			own.fields.set(name, {
				required: required.includes(name),
				values: valuesOf(property),
				fields: shapeOf(property, depth + 1).fields,
			});
		}
		/** @type {Shape[]} */
		const choices = (anyOf ?? oneOf ?? []).map((/** @type {Json} */ one) => shapeOf(one, depth));
		/** @type {Shape[]} */
		const parts = (allOf ?? []).map((/** @type {Json} */ one) => shapeOf(one, depth));
		if (choices.length > 0) {
			parts.push({
				fields: choices.map(({ fields }) => fields).reduce(eitherOf),
				open: choices.every(({ open }) => open),
			});
		}
		if (parts.length === 0) return own;
		return {
			fields: new Map([...parts, own].flatMap(({ fields }) => [...fields])),
			open: own.open && parts.every(({ open }) => open),
		};
	};

	/** @param {Json | undefined} schema @returns {unknown[] | undefined} */
	const valuesOf = (schema) => {
		const { enum: listed, const: only, items, anyOf, oneOf, type } = resolve(schema);
		if (listed) return listed;
		if (only !== undefined) return [only];
		if (type === 'array') return valuesOf(items);
		const choices = (anyOf ?? oneOf ?? [])
			.filter((/** @type {Json} */ one) => resolve(one).type !== 'null')
			.map((/** @type {Json} */ one) => valuesOf(one));
		return choices.length > 0 && choices.every(Boolean) ? choices.flat() : undefined;
	};

	/** @param {string} path @param {string} method @param {Json} shared @returns {Operation} */
	const operationOf = (path, method, shared) => {
		const call = shared[method];
		const places = noPlaces();
		let openBody = false;
		/** @type {string[]} */
		let media = call.consumes ?? document.consumes ?? [];
		for (const entry of [...(shared.parameters ?? []), ...(call.parameters ?? [])]) {
			const parameter = resolve(entry);
			const place = parameter.in === 'formData' ? 'body' : parameter.in;
			if (place === 'body' && parameter.schema) {
				const { fields, open } = shapeOf(parameter.schema);
				places.body = fields;
				openBody = open;
			} else if (place in places) {
				const schema = parameter.schema ?? parameter;
				addField(places[/** @type {keyof typeof places} */ (place)], parameter.name, {
					required: Boolean(parameter.required),
					values: valuesOf(schema),
					fields: shapeOf(schema).fields,
				});
			}
		}
		const contents = Object.entries(resolve(call.requestBody).content ?? {});
		if (contents.length > 0) {
			const shapes = contents.map(([, content]) => shapeOf(content.schema));
			places.body = withRootNames(shapes.map(({ fields }) => fields).reduce(eitherOf));
			openBody = shapes.some(({ open }) => open);
			media = contents.map(([type]) => type);
		}
		return { method: method.toUpperCase(), path: serverPath(document) + path, places, openBody, media };
	};

	return Object.entries(document.paths ?? {}).flatMap(([path, entry]) => {
		const shared = resolve(entry);
		return METHODS.filter((method) => shared[method]).map((method) => operationOf(path, method, shared));
	});
}

/** Forms are described with names such as promocodes[0][code]. @param {Fields} fields @returns {Fields} */
function withRootNames(fields) {
	/** @type {Fields} */
	const named = new Map();
	for (const [name, field] of fields) addField(named, name, field);
	return named;
}

/** @param {Json} document @returns {string} */
function serverPath({ basePath, servers }) {
	const url = String(basePath ?? servers?.[0]?.url ?? '');
	return url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/\/$/, '');
}
