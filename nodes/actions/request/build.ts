import { stringify as stringifyJson } from 'lossless-json';
import { stringify as stringifyQuery } from 'qs-esm';

import { InputError } from '../model/errors';
import type { HttpRequest } from '../model/http';
import type { SentValue } from '../model/sentValue';
import type { ActionTemplate, ArrayFormat, HttpMethod } from '../model/template';
import { fillPath } from './path';
import { fillParameters, labelOf, type FilledParameter } from './values';

/** One value and where it goes in the query or the body. */
export interface Field {
	/** `caps`, or a place in brackets such as `offer[name]`. */
	place: string;
	/** The place in brackets, apart; absent where the place is a plain name. */
	segments?: string[];
	value: SentValue;
	arrayFormat: ArrayFormat;
}

/** A call whose parts are still apart, so that paging can change them. */
export interface RequestPlan {
	method: HttpMethod;
	path: string;
	server: 'api' | 'origin';
	headers: Record<string, string>;
	query: Field[];
	body: Field[];
	/** Values that are passwords and so are never shown. */
	secrets: string[];
	/** Whether the template knows body parameters, whether or not any is set. */
	takesBody: boolean;
	bodyEncoding: ActionTemplate['bodyEncoding'];
	arrayFormat: ArrayFormat;
}

const textOf = (value: SentValue): string =>
	typeof value === 'object' ? (stringifyJson(value) ?? '') : String(value);

function headerValue({ parameter, value }: FilledParameter): string {
	const text = textOf(value);
	// HTTP allows visible Latin-1 and blanks; a line break would start a header of its own.
	if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(text)) {
		throw new InputError(
			`'${labelOf(parameter)}' holds a character that a header cannot carry`,
			'Remove line breaks and special characters. Nothing was sent for this item.',
		);
	}
	return text;
}

/** Header names are the same in any case. */
function withDefaults(defaults: Record<string, string>, own: Record<string, string>): Record<string, string> {
	const names = new Set(Object.keys(own).map((name) => name.toLowerCase()));
	const kept = Object.entries(defaults).filter(([name]) => !names.has(name.toLowerCase()));
	return { ...Object.fromEntries(kept), ...own };
}

/**
 * Turns a template and a person's values into a call.
 *
 * @param template The template with its tracker's defaults.
 * @param values The person's values by parameter name.
 * @param zone Time zone for dates, for example Europe/Berlin.
 * @throws InputError where a value is missing or does not fit.
 */
export function planRequest(
	template: ActionTemplate,
	values: Record<string, unknown>,
	zone = 'utc',
): RequestPlan {
	const filled = fillParameters(template, values, zone);
	const fieldsIn = (place: 'query' | 'body'): Field[] =>
		filled
			.filter(({ parameter }) => parameter.in === place)
			.map(({ parameter, value }) => ({
				place: parameter.property ?? parameter.name,
				segments: parameter.property === undefined ? undefined : segmentsOf(parameter.property),
				value,
				arrayFormat: parameter.arrayFormat ?? template.arrayFormat,
			}));

	return {
		method: template.method,
		server: template.server,
		path: fillPath(template.path, (name) => {
			if (template.pathValues.includes(name)) return undefined;
			const found = filled.find(({ parameter }) => parameter.in === 'path' && parameter.name === name);
			const label = found ? labelOf(found.parameter) : labelOf({ name });
			return { text: found ? textOf(found.value) : '', label };
		}),
		headers: withDefaults(
			template.headers,
			Object.fromEntries(
				filled
					.filter(({ parameter }) => parameter.in === 'header')
					.map((entry) => [entry.parameter.name, headerValue(entry)]),
			),
		),
		query: fieldsIn('query'),
		body: fieldsIn('body'),
		secrets: filled
			.filter(({ parameter }) => parameter.type === 'string' && parameter.format === 'password')
			.map(({ value }) => String(value))
			.filter(Boolean),
		takesBody: template.parameters.some((parameter) => parameter.in === 'body'),
		bodyEncoding: template.bodyEncoding,
		arrayFormat: template.arrayFormat,
	};
}

/** bigints as text: the encoder writes numbers and texts alike. */
function plain(value: unknown): unknown {
	if (typeof value === 'bigint') return value.toString();
	// The encoder would take the character after half a character for its other half.
	if (typeof value === 'string') return value.replace(/\p{Cs}/gu, '\ufffd');
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value === 'object' && value !== null) {
		if ('toJSON' in value && typeof value.toJSON === 'function') return plain(value.toJSON());
		return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
	}
	return value;
}

/** Objects cannot be written between commas. */
function withoutComma(value: SentValue, format: ArrayFormat): ArrayFormat {
	const holdsObjects = (entry: SentValue): boolean =>
		typeof entry === 'object' &&
		entry !== null &&
		(Array.isArray(entry)
			? entry.some((inner) => typeof inner === 'object' && inner !== null)
			: Object.values(entry).some(holdsObjects));
	return format === 'comma' && holdsObjects(value) ? 'indices' : format;
}

/** The entries of an object that is the whole body, each as a field of its own. */
function entriesOf(field: Field): Field[] {
	const { place, value } = field;
	if (place !== wholeBody || typeof value !== 'object' || value === null || Array.isArray(value)) {
		return [field];
	}
	return Object.entries(value).map(([name, entry]) => ({ ...field, place: name, value: entry }));
}

function encodeFields(fields: Field[], format: 'RFC1738' | 'RFC3986'): string {
	return fields
		.flatMap(entriesOf)
		.map(({ place, value, arrayFormat }) =>
			stringifyQuery(
				{ [place]: plain(value) },
				{ arrayFormat: withoutComma(value, arrayFormat), format, skipNulls: true },
			),
		)
		.filter(Boolean)
		.join('&');
}

/** `fields[0][field_value]` → fields, 0, field_value. */
function segmentsOf(place: string): string[] {
	const [head = '', ...rest] = place.split('[');
	return [head, ...rest.map((segment) => segment.replace(/\]$/, ''))];
}

type Tree = Record<string, unknown>;

/** The `property` of a parameter whose entries are the body itself. */
export const wholeBody = '$';

/** Sets own properties only, so that a name such as __proto__ stays data. */
function put(tree: Tree, key: string, value: unknown): void {
	Object.defineProperty(tree, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Three digits are plenty for a list that a template lays out by hand. */
const isListPlace = (segment: string): boolean => /^\d{1,3}$/.test(segment);

const clash = (place: string, what: string): InputError =>
	new InputError(
		`'${place}' cannot be put into the body: another parameter makes ${what} of the same place`,
		"Correct 'property' of one of the two in the template.",
	);

function jsonTree(fields: Field[]): unknown {
	const whole = fields.find(({ place, value }) => place === wholeBody && Array.isArray(value));
	if (whole) return whole.value;
	const root: Tree = {};
	/** What parameters have made of a place, so that none is set twice or taken for something else. */
	const taken = new Map<string, 'a plain value' | 'a list' | 'an object'>();
	for (const { place, segments = [place], value } of fields) {
		if (place === wholeBody) {
			for (const [key, entry] of Object.entries(value ?? {})) put(root, key, entry);
			continue;
		}
		let node = root;
		segments.forEach((segment, index) => {
			const following = segments[index + 1];
			const existing = Object.hasOwn(node, segment) ? node[segment] : undefined;
			if (Array.isArray(node) && !isListPlace(segment)) throw clash(place, 'a list');
			const isOwn = typeof existing === 'object' && existing !== null;
			const made =
				following === undefined ? 'a plain value' : isListPlace(following) ? 'a list' : 'an object';
			const path = JSON.stringify(segments.slice(0, index + 1));
			const before = taken.get(path);
			const fits = before === made || (before === 'a plain value' && isOwn);
			if (before !== undefined && (following === undefined || !fits)) throw clash(place, before);
			taken.set(path, before ?? made);
			if (following === undefined) return put(node, segment, value);
			if (Array.isArray(existing)) put(node, segment, [...(existing as unknown[])]);
			// The object may be the person's own, which stays as it is.
			else if (isOwn) put(node, segment, { ...existing });
			else put(node, segment, isListPlace(following) ? [] : {});
			node = node[segment] as Tree;
		});
	}
	return root;
}

/**
 * Encodes a planned call.
 *
 * @param plan The call.
 * @param paging Values that paging adds or replaces, in the query or the body.
 */
export function encodeRequest(
	plan: RequestPlan,
	paging: { in: 'query' | 'body'; values: Record<string, SentValue> } = { in: 'query', values: {} },
): HttpRequest {
	const withPaging = (fields: Field[], place: 'query' | 'body'): Field[] => {
		if (paging.in !== place) return fields;
		const { arrayFormat } = plan;
		const added = Object.entries(paging.values).map(([name, value]) => ({ place: name, value, arrayFormat }));
		return [...fields.filter((field) => !Object.hasOwn(paging.values, field.place)), ...added];
	};
	const query = withPaging(plan.query, 'query');
	const body = withPaging(plan.body, 'body');
	const inQuery = plan.bodyEncoding === 'query' ? [...query, ...body] : query;
	const request: HttpRequest = {
		method: plan.method,
		path: plan.path,
		server: plan.server,
		headers: { ...plan.headers },
		query: encodeFields(inQuery, 'RFC3986'),
	};
	const isEmpty = body.length === 0 && !plan.takesBody;
	if (isEmpty || plan.bodyEncoding === 'query' || plan.bodyEncoding === 'none') return request;
	if (plan.bodyEncoding === 'form') {
		request.headers['Content-Type'] = 'application/x-www-form-urlencoded';
		request.body = encodeFields(body, 'RFC1738');
	} else {
		request.headers['Content-Type'] = 'application/json';
		request.body = stringifyJson(jsonTree(body)) ?? '{}';
	}
	return request;
}
