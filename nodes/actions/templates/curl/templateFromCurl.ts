import { parseJson } from '../../model/json';
import { isSecretName } from '../../model/secret';
import type { ConnectionValues, Tracker } from '../../model/tracker';
import { httpMethods, type ActionKind, type TemplateDefinition } from '../../model/template';
import { authenticationParts } from '../../request/authenticate';
import { secretFieldsOf } from '../../request/credentialFields';
import { isForbiddenHeader } from '../checkParameter';
import { CurlParameters, withoutSecrets, type IsKey } from './curlParameters';
import { pathWithPlaceholders } from './curlPath';
import { readCurl, refuseCurl, type CurlCall } from './readCurl';

/** What a template is to be made for. */
export interface CurlTarget {
	tracker: Tracker;
	kind: ActionKind;
	/** The values of the connection; empty where none is chosen. */
	values: ConnectionValues;
	/** The connection's base URL; of an address where no connection is chosen, as far as the tracker's API tells. */
	baseUrlOf(address: string): string;
}

/** Names of query parameters that hold keys and are not called so at their end. */
const keyName = /^(?:key|auth|app_?id|signature)$/i;

/** The names under which a tracker's key travels, in lower case. */
function keyNamesOf({ tracker, values }: CurlTarget): Set<string> {
	try {
		const { headers, query, form } = authenticationParts(tracker, values);
		return new Set(
			[headers, query, form].flatMap((part) => Object.keys(part)).map((name) => name.toLowerCase()),
		);
	} catch {
		return new Set();
	}
}

function keyTest(target: CurlTarget): IsKey {
	const names = keyNamesOf(target);
	const secrets = secretFieldsOf(target.tracker, target.values)
		.map((field) => String(target.values[field] ?? ''))
		.filter((value) => value.length > 3);
	return (name, value) => names.has(name.toLowerCase()) || secrets.some((secret) => value.includes(secret));
}

function partsOf(url: string): { host: string; path: string; query: string } {
	const [, host = '', path = '', query = ''] =
		/^(?:https?:\/\/)?(?:[^/?#@]*@)?([^/?#]*)([^?#]*)(?:\?([^#]*))?/i.exec(url) ?? [];
	return { host: host.toLowerCase(), path: path || '/', query };
}

/** The path below the base URL, or below the installation where it stands beside the API. */
function placeOf(target: CurlTarget, call: CurlCall): Pick<TemplateDefinition, 'path' | 'server'> {
	const { host, path } = partsOf(call.url);
	const base = target.baseUrlOf(`https://${/[{}<>$]/.test(host) ? 'placeholder.invalid' : host}${path}`);
	const own = new URL(base);
	const ofPlaceholder = /[{}<>$]|your[-_]?|^$/i.test(host);
	if (!ofPlaceholder && host !== own.host) {
		throw refuseCurl(
			`it calls ${host}, but the connection is for ${own.host}`,
			'Choose the connection of that host, or correct the address.',
		);
	}
	const start = own.pathname.replace(/\/+$/, '');
	const { apiPath = '' } = target.tracker.baseUrl;
	if (`${path}/`.startsWith(`${start}/`)) return { path: path.slice(start.length) || '/' };
	const installation = start.endsWith(apiPath) ? start.slice(0, start.length - apiPath.length) : start;
	if (apiPath && `${path}/`.startsWith(`${installation}/`)) {
		return { path: path.slice(installation.length) || '/', server: 'origin' };
	}
	throw refuseCurl(`its path ${path} is not below the base URL of the connection, ${base}`);
}

function bodyOf(call: CurlCall): { kind: 'json'; value: unknown } | { kind: 'form'; pairs: URLSearchParams } {
	const text = call.data.join('&');
	const type = call.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
	const isJson = /json/i.test(type) || (!/urlencoded/i.test(type) && /^\s*[[{]/.test(text));
	if (isJson) {
		try {
			return { kind: 'json', value: parseJson(text, BigInt) };
		} catch (error) {
			throw refuseCurl(`its data is not valid JSON: ${error instanceof Error ? error.message : ''}`);
		}
	}
	if (type && !/urlencoded/i.test(type)) throw refuseCurl(`templates do not send ${type}`);
	return { kind: 'form', pairs: new URLSearchParams(text) };
}

/**
 * Makes a template of a cURL command. Keys never come along: the connection has its own.
 *
 * @returns The template as a person would write it, not checked yet.
 * @throws InputError where the command cannot be read, does what a template cannot, or calls another host.
 */
export function templateFromCurl(command: string, target: CurlTarget): TemplateDefinition {
	const call = readCurl(command);
	const method = httpMethods.find((known) => known === call.method);
	if (!method) throw refuseCurl(`templates do not send ${call.method}`);
	if (method === 'GET' && call.data.length > 0 && !call.dataInQuery) {
		throw refuseCurl(
			'it sends data with GET, which templates do not',
			'Add -G where the data belongs into the query.',
		);
	}
	const isKey = keyTest(target);
	const { path: written, server } = placeOf(target, call);
	const fields = (target.tracker.pathValues ?? []).map(
		(field) => [String(target.values[field] ?? ''), field] as const,
	);
	const { path, values } = pathWithPlaceholders(written, new Map(fields.filter(([value]) => value !== '')));

	const parameters = new CurlParameters();
	for (const [name, example] of values) {
		if (target.tracker.pathValues?.includes(name)) continue;
		parameters.add('path', name, {
			type: 'string',
			required: true,
			...(example === undefined ? {} : { example }),
		});
	}
	const withoutKeys = (pairs: URLSearchParams, isQuery: boolean): URLSearchParams =>
		new URLSearchParams(
			[...pairs].filter(
				([name, value]) => !isKey(name, value) && !(isQuery && (isSecretName(name) || keyName.test(name))),
			),
		);
	const queries = [partsOf(call.url).query, ...(call.dataInQuery ? call.data : [])].filter(Boolean).join('&');
	parameters.addPairs('query', withoutKeys(new URLSearchParams(queries), true));

	let bodyEncoding: TemplateDefinition['bodyEncoding'];
	if (call.data.length > 0 && !call.dataInQuery) {
		const body = bodyOf(call);
		bodyEncoding = body.kind;
		if (body.kind === 'form') parameters.addPairs('body', withoutKeys(body.pairs, false));
		else parameters.addBody(withoutSecrets(body.value, isKey));
	}
	for (const [name, value] of call.headers) {
		const isSent = value !== '' && !isForbiddenHeader(name) && !isSecretName(name) && !isKey(name, value);
		if (isSent) parameters.add('header', name, { type: 'string', const: value });
	}
	return {
		name: `${method} ${path}`.slice(0, 200),
		tracker: target.tracker.id,
		kind: target.kind,
		method,
		path,
		...(server ? { server } : {}),
		...(bodyEncoding ? { bodyEncoding } : {}),
		parameters: parameters.list,
	};
}
