import { stringify } from 'lossless-json';

import { InputError } from '../model/errors';
import { isSecretName } from '../model/secret';
import type { SentValue } from '../model/sentValue';
import type { ActionTemplate, ArrayFormat, HttpMethod } from '../model/template';
import { fillParameters, type FilledParameter } from './fill';
import { labelOf } from './labels';
import { fillPath } from './path';
import { segmentsOf, wholeBody, type Field } from './places';
import { refuseMask } from './refuseMask';

/** A call whose parts are still apart, so that paging can change them. */
export interface RequestPlan {
	method: HttpMethod;
	path: string;
	server: 'api' | 'origin';
	headers: Record<string, string>;
	query: Field[];
	body: Field[];
	/** Values that are passwords, or fixed ones that are named like keys, and so are never shown. */
	secrets: string[];
	/** Whether the template knows body parameters, whether or not any is set. */
	takesBody: boolean;
	bodyEncoding: ActionTemplate['bodyEncoding'];
	arrayFormat: ArrayFormat;
}

const textOf = (value: SentValue): string =>
	typeof value === 'object' ? (stringify(value) ?? '') : String(value);

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

/** Texts and numbers of a value, at any depth. */
function leavesOf(value: SentValue): string[] {
	if (typeof value === 'object') return Object.values(value ?? {}).flatMap(leavesOf);
	return typeof value === 'boolean' || value === '' ? [] : [String(value)];
}

/** What an edit has made of the record that it read. */
export interface Settled {
	/** Values by parameter name, sent as they are; undefined for what is left out. */
	values: Readonly<Record<string, SentValue | undefined>>;
	/** The record in the shape of the body; what the parameters send is put in its places. */
	body?: SentValue;
}

/**
 * Turns a template and a person's values into a call.
 *
 * @param template The template with its tracker's defaults.
 * @param values The person's values by parameter name.
 * @param zone Time zone for dates, for example Europe/Berlin.
 * @param settled What an edit has made of the record that it read.
 * @throws InputError where a value is missing or does not fit.
 */
export function planRequest(
	template: ActionTemplate,
	values: Record<string, unknown>,
	zone = 'utc',
	settled: Settled = { values: {} },
): RequestPlan {
	const filled = fillParameters(template, values, zone, settled.values);
	if (template.kind !== 'get') refuseMask(filled);
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
		body: [
			...(settled.body === undefined
				? []
				: [{ place: wholeBody, value: settled.body, arrayFormat: template.arrayFormat }]),
			...fieldsIn('body'),
		],
		secrets: filled
			.filter(
				({ parameter }) =>
					parameter.format === 'password' || (parameter.const !== undefined && isSecretName(parameter.name)),
			)
			.flatMap(({ value }) => leavesOf(value)),
		takesBody: template.parameters.some((parameter) => parameter.in === 'body'),
		bodyEncoding: template.bodyEncoding,
		arrayFormat: template.arrayFormat,
	};
}
