import { InputError } from '../model/errors';
import type { ConnectionValues, Tracker } from '../model/tracker';

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

/**
 * Adds a connection's keys to a request. They replace whatever a template has put in their place.
 *
 * @returns A new request; the given one is left as it is.
 */
export function authenticateRequest<T extends AuthenticatedParts>(
	tracker: Pick<Tracker, 'authentication'>,
	values: ConnectionValues,
	request: T,
): T {
	const { headers = {}, query = {}, form = {} } = tracker.authentication(values);
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
	{ name: trackerName, authentication }: Pick<Tracker, 'name' | 'authentication'>,
	values: ConnectionValues,
): void {
	for (const [name, value] of Object.entries(authentication(values).headers ?? {})) {
		const what = !/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)
			? `'${name}' is not the name of a header`
			: /[^\t\x20-\x7e\x80-\xff]/.test(value)
				? 'its key holds a line break or a character that a header cannot carry'
				: undefined;
		if (what) {
			throw new InputError(
				`The ${trackerName} connection cannot be used: ${what}`,
				'Open the connection and enter it again.',
			);
		}
	}
}
