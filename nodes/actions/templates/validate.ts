import { closest, distance } from 'fastest-levenshtein';
import * as v from 'valibot';

import { InputError } from '../model/errors';
import { isObject, parseJson } from '../model/json';
import { shorten } from '../model/text';
import { wholeBody } from '../request/jsonBody';
import { checkPath, placeholders } from '../request/path';
import { coerce } from '../request/coerce';
import { parsePath } from '../response/jsonpath';
import {
	itemsSchema,
	paginationSchema,
	parameterSchema,
	responseSchema,
	templateSchema,
	type Pagination,
	type Parameter,
	type TemplateDefinition,
} from '../model/template';

const hint = 'Correct the template and run the node again. Nothing was sent.';
const forbiddenHeaders = new Set([
	'connection',
	'content-length',
	'content-type',
	'cookie',
	'host',
	'keep-alive',
	'proxy-authorization',
	'te',
	'trailer',
	'transfer-encoding',
	'upgrade',
]);

const refuse = (where: string, what: string): never => {
	throw new InputError(`The template cannot be used: ${where ? `'${where}' ` : ''}${what}`, hint);
};

/** `parameters[1].in`, as a person would write the place. */
function placeOf(issue: v.BaseIssue<unknown>): string {
	return (issue.path ?? []).reduce(
		(place, { key }) =>
			typeof key === 'number' ? `${place}[${key}]` : place ? `${place}.${String(key)}` : String(key),
		'',
	);
}

function whatIsWrong(issue: v.BaseIssue<unknown>): string {
	if (issue.kind !== 'schema') return issue.message;
	if (issue.received === 'undefined') return 'is missing';
	const got = shorten(issue.received, 60);
	if (issue.type === 'picklist') {
		return `must be one of ${issue.expected?.replace(/[()"]/g, '').replace(/ \| /g, ', ')}, not ${got}`;
	}
	const kinds: Record<string, string> = { Array: 'a list', Object: 'an object' };
	const expected = (issue.expected ?? '')
		.replace(/[()]/g, '')
		.split(' | ')
		.map((kind) => kinds[kind] ?? `a ${kind}`)
		.join(' or ');
	return `must be ${expected}, not ${got}`;
}

/** A key that is nearly a known one is a slip of the keyboard, and ignoring it would change the call. */
function checkKeys(value: unknown, known: string[], where: string): void {
	if (Array.isArray(value)) refuse(where, 'must be an object, not a list');
	if (!isObject(value)) return;
	for (const key of Object.keys(value)) {
		if (known.includes(key)) continue;
		const nearest = closest(key.toLowerCase(), known);
		if (distance(key.toLowerCase(), nearest.toLowerCase()) <= 2) {
			refuse(where ? `${where}.${key}` : key, `is not known; did you mean '${nearest}'?`);
		}
	}
}

function checkParameterKeys(parameter: unknown, where: string): void {
	checkKeys(parameter, Object.keys(parameterSchema.entries), where);
	if (isObject(parameter)) {
		checkKeys(parameter.items, Object.keys(itemsSchema.entries), `${where}.items`);
	}
}

function checkParameter(parameter: Parameter, where: string): void {
	const { name, enum: choices, enumLabels } = parameter;
	if (enumLabels && enumLabels.length !== choices?.length) {
		refuse(`${where}.enumLabels`, "must have as many entries as 'enum'");
	}
	if (parameter.in === 'path' && parameter.property) {
		refuse(`${where}.property`, 'has no meaning for a path parameter');
	}
	if (
		parameter.property === wholeBody &&
		(parameter.in !== 'body' || !['object', 'array'].includes(parameter.type))
	) {
		refuse(`${where}.property`, "may be '$' only for a body parameter of the type object or array");
	}
	if (parameter.in === 'header') {
		if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) refuse(`${where}.name`, 'is not a header name');
		if (forbiddenHeaders.has(name.toLowerCase())) refuse(`${where}.name`, `may not be the header '${name}'`);
	}
	for (const [index, value] of (parameter.type === 'array' ? [] : (choices ?? [])).entries()) {
		try {
			coerce({ ...parameter, enum: undefined, allowEmptyValue: true }, value);
		} catch (error) {
			refuse(`${where}.enum[${index}]`, `does not fit: ${(error as Error).message}`);
		}
	}
	for (const field of ['default', 'const'] as const) {
		const value = parameter[field];
		if (value === undefined || value === null) continue;
		try {
			coerce({ ...parameter, allowEmptyValue: true }, value);
		} catch (error) {
			refuse(`${where}.${field}`, `does not fit: ${(error as Error).message}`);
		}
	}
}

const needed: Record<Pagination['style'], ReadonlyArray<keyof Pagination>> = {
	page: ['pageParameter'],
	offset: ['offsetParameter', 'sizeParameter', 'pageSize'],
	cursor: ['cursorParameter', 'cursor'],
	nextUrl: ['next'],
	linkHeader: [],
	none: [],
};

/** A path that cannot be read is refused before a call is made, not after it. */
function checkJsonPaths(where: string, paths: string[]): void {
	for (const path of paths) {
		try {
			parsePath(path);
		} catch (error) {
			refuse(where, `does not fit: ${(error as Error).message}`);
		}
	}
}

function checkMeaning(template: TemplateDefinition, pathValues: readonly string[]): void {
	const parameters = template.parameters ?? [];
	checkPath(template.path);

	const seen = new Set<string>();
	parameters.forEach((parameter, index) => {
		const where = `parameters[${index}]`;
		if (seen.has(parameter.name)) refuse(`${where}.name`, `repeats the parameter '${parameter.name}'`);
		seen.add(parameter.name);
		checkParameter(parameter, where);
	});

	const inPath = new Set(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name));
	const wanted = placeholders(template.path);
	for (const name of wanted) {
		if (!inPath.has(name) && !pathValues.includes(name))
			refuse('path', `has the placeholder {${name}}, but no path parameter of that name`);
	}
	for (const name of inPath) {
		if (!wanted.includes(name))
			refuse('path', `has no placeholder {${name}} for the path parameter '${name}'`);
	}

	const silent = parameters.findIndex((parameter) => parameter.in === 'body');
	if (template.bodyEncoding === 'none' && silent >= 0) {
		refuse(`parameters[${silent}].in`, "may not be body, because 'bodyEncoding' is none");
	}

	const { pagination, records = [], success = [], message = [] } = template.response ?? {};
	checkJsonPaths('response.records', Array.isArray(records) ? records : [records]);
	success.forEach(({ path }, index) => checkJsonPaths(`response.success[${index}].path`, [path]));
	checkJsonPaths('response.message', message);
	if (pagination) {
		for (const field of ['cursor', 'next', 'more', 'total'] as const) {
			const path = pagination[field];
			if (path !== undefined) checkJsonPaths(`response.pagination.${field}`, [path]);
		}
		for (const field of needed[pagination.style]) {
			if (pagination[field] === undefined) {
				refuse(`response.pagination.${field}`, `is needed for the style '${pagination.style}'`);
			}
		}
	}
}

/**
 * Turns what a person wrote into a template.
 *
 * @param source The template as an object or as JSON text.
 * @param pathValues Placeholders that need no parameter, because the tracker's connection fills them.
 * @returns The template, complete and consistent in itself; tracker defaults are not filled in yet.
 * @throws InputError that names the first field that is wrong.
 */
export function parseTemplate(source: unknown, pathValues: readonly string[] = []): TemplateDefinition {
	let value = source;
	if (typeof value === 'string') {
		if (!value.trim()) refuse('', 'it is empty');
		try {
			value = parseJson(value);
		} catch (error) {
			refuse('', `it is not valid JSON: ${(error as Error).message}`);
		}
	}
	if (!isObject(value)) return refuse('', `it must be an object, not ${describeKind(value)}`);

	checkKeys(value, Object.keys(templateSchema.entries), '');
	checkKeys(value.response, Object.keys(responseSchema.entries), 'response');
	if (isObject(value.response)) {
		checkKeys(value.response.pagination, Object.keys(paginationSchema.entries), 'response.pagination');
	}
	if (Array.isArray(value.parameters)) {
		value.parameters.forEach((parameter, index) => checkParameterKeys(parameter, `parameters[${index}]`));
	}

	const result = v.safeParse(templateSchema, value, { abortEarly: true });
	if (!result.success) return refuse(placeOf(result.issues[0]), whatIsWrong(result.issues[0]));
	checkMeaning(result.output, pathValues);
	return result.output;
}

function describeKind(value: unknown): string {
	if (value === null || value === undefined) return 'empty';
	return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
