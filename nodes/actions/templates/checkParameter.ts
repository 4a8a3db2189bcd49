import { coerce } from '../request/coerce';
import { wholeBody } from '../request/places';
import type { Parameter } from '../model/template';
import { refuse, type Report } from './refuse';

/** Headers that are the connection's or the transport's, and those that some servers take for another method or path. */
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
	'x-http-method',
	'x-http-method-override',
	'x-method-override',
	'x-original-url',
	'x-rewrite-url',
]);

/** Servers that hand headers on as variables know no difference between - and _. */
export const isForbiddenHeader = (name: string): boolean =>
	forbiddenHeaders.has(name.toLowerCase().replaceAll('_', '-'));

/**
 * Checks that a parameter is consistent in itself.
 *
 * @param where Its place in the template.
 * @throws InputError that names the first field that is wrong.
 */
export function checkParameter(parameter: Parameter, where: string, report: Report = refuse): void {
	const { name, enum: choices, enumLabels } = parameter;
	if (enumLabels && enumLabels.length !== choices?.length) {
		report(`${where}.enumLabels`, "must have as many entries as 'enum'");
	}
	if (parameter.in === 'path' && parameter.property) {
		report(`${where}.property`, 'has no meaning for a path parameter');
	}
	if (
		parameter.property === wholeBody &&
		parameter.entryOf === undefined &&
		(parameter.in !== 'body' || !['object', 'array'].includes(parameter.type))
	) {
		report(`${where}.property`, "may be '$' only for a body parameter of the type object or array");
	}
	if (parameter.in === 'header') {
		if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) report(`${where}.name`, 'is not a header name');
		if (isForbiddenHeader(name)) report(`${where}.name`, `may not be the header '${name}'`);
	}
	for (const [index, value] of (parameter.type === 'array' ? [] : (choices ?? [])).entries()) {
		try {
			coerce({ ...parameter, enum: undefined, allowEmptyValue: true }, value);
		} catch (error) {
			report(`${where}.enum[${index}]`, `does not fit: ${(error as Error).message}`);
		}
	}
	for (const field of ['default', 'const'] as const) {
		const value = parameter[field];
		if (value === undefined || value === null) continue;
		try {
			coerce({ ...parameter, allowEmptyValue: true }, value);
		} catch (error) {
			report(`${where}.${field}`, `does not fit: ${(error as Error).message}`);
		}
	}
}
