import { InputError } from '../model/errors';
import type { ConnectionValues, Tracker } from '../model/tracker';
import { authenticationOf, fieldReader, fillAll, type FieldReader } from './credentialFields';

/** A request as n8n's helpers take it, as far as authentication touches it. */
export interface AuthenticatedParts {
	url: string;
	headers?: Record<string, unknown>;
	qs?: Record<string, unknown>;
	body?: unknown;
}

/** Stands in the session field of connections that have no session. */
export const noSession = 'none';

const formType = 'application/x-www-form-urlencoded';

function contentTypeOf(headers: Record<string, unknown>): string {
	const entry = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type');
	return String(entry?.[1] ?? '');
}

/** The value of an Authorization header for HTTP Basic (RFC 7617). */
const basicHeader = (username: string, password: string): string =>
	`Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

/** What a connection adds to a request, with its keys in place. */
export function authenticationParts(
	tracker: Pick<Tracker, 'authentication'>,
	values: ConnectionValues,
	read: FieldReader = fieldReader(values),
): Record<'headers' | 'query' | 'form', Record<string, string>> {
	const { headers = {}, query = {}, form = {}, basic } = authenticationOf(tracker, values);
	return {
		headers: {
			...fillAll(headers, read),
			...(basic && { Authorization: basicHeader(read(basic[0]), read(basic[1])) }),
		},
		query: fillAll(query, read),
		form: fillAll(form, read),
	};
}

/**
 * Adds a connection's keys to a request. They replace whatever a template has put in their place.
 *
 * @param read Gives the text of each field of the credential; for a preview, masked.
 * @returns A new request; the given one is left as it is.
 */
export function authenticateRequest<T extends AuthenticatedParts>(
	tracker: Pick<Tracker, 'authentication'>,
	values: ConnectionValues,
	request: T,
	read?: FieldReader,
): T {
	const { headers, query, form } = authenticationParts(tracker, values, read);
	const own = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
	const kept = Object.entries(request.headers ?? {}).filter(([name]) => !own.has(name.toLowerCase()));
	const result: T = { ...request, headers: { ...Object.fromEntries(kept), ...headers } };

	const isForm =
		typeof request.body === 'string' && contentTypeOf(request.headers ?? {}).startsWith(formType);
	if (isForm) {
		const parameters = new URLSearchParams(request.body as string);
		const clash = Object.keys(form).some((name) => parameters.has(name));
		for (const name of Object.keys(form)) parameters.delete(name);
		const added = new URLSearchParams(form).toString();
		const body = clash ? parameters.toString() : (request.body as string);
		result.body = [body, added].filter(Boolean).join('&');
	}
	const inQuery = { ...query, ...(isForm ? {} : form) };
	if (Object.keys(inQuery).length > 0) {
		const url = new URL(request.url);
		// The text stays as the template's encoding wrote it unless a key has to give way.
		if (Object.keys(inQuery).some((name) => url.searchParams.has(name))) {
			for (const name of Object.keys(inQuery)) url.searchParams.delete(name);
			result.url = url.href;
		}
		result.qs = { ...request.qs, ...inQuery };
	}
	return result;
}

/**
 * Checks that a connection's keys can be sent, before anything is: later, n8n's helper would report it as a
 * failed call.
 *
 * @throws InputError where a key is missing its name or cannot stand in a header.
 */
export function checkAuthentication(
	tracker: Pick<Tracker, 'name' | 'authentication'>,
	values: ConnectionValues,
): void {
	for (const [name, value] of Object.entries(authenticationParts(tracker, values).headers)) {
		const what = !/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)
			? `'${name}' is not the name of a header`
			: /[^\t\x20-\x7e\x80-\xff]/.test(value)
				? 'its key holds a line break or a character that a header cannot carry'
				: undefined;
		if (what) {
			throw new InputError(
				`The ${tracker.name} connection cannot be used: ${what}`,
				'Open the connection and enter it again.',
			);
		}
	}
}
