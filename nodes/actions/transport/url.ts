import { InputError } from '../model/errors';
import type { HttpRequest } from '../model/http';
import type { Tracker } from '../model/tracker';

const example = 'Open the connection and enter the base URL, for example https://api.example.com.';

/**
 * Tidies what a person entered as base URL: blanks and slashes at the ends, a missing scheme, a pasted API path.
 *
 * @param tracker Says which path endings belong to templates and which path every call starts with.
 * @param entered What the person typed.
 * @returns An http or https URL without a slash at its end.
 * @throws InputError where no such URL can be made of it.
 */
export function normalizeBaseUrl(
	{ name, baseUrl }: Pick<Tracker, 'name' | 'baseUrl'>,
	entered: unknown,
): string {
	const typed = String(entered ?? '').trim();
	if (!typed) throw new InputError(`The base URL of the ${name} connection is empty`, example);
	// What follows the colon of a host without a scheme is its port.
	const hasScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(typed);
	const host = typed.replace(/^\/+/, '');
	const scheme = /^(localhost|127(\.\d+){3}|\[::1\])([:/]|$)/i.test(host) ? 'http' : 'https';
	const url = parseUrl(hasScheme ? typed : `${scheme}://${host}`);
	if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
		throw new InputError(`The base URL of the ${name} connection is not an http or https address`, example);
	}
	if (url.username || url.password) {
		throw new InputError(
			`The base URL of the ${name} connection must not hold a user name or password`,
			'Enter keys and passwords in their own fields of the connection.',
		);
	}
	const { apiPath = '', strip = [] } = baseUrl;
	let path = url.pathname.replace(/\/+$/, '');
	const placeOf = (part: string): number => `${path}/`.toLowerCase().indexOf(`${part.toLowerCase()}/`);
	// What stands before the API's own path belongs to the installation, whatever it is called.
	if (apiPath && placeOf(apiPath) >= 0) return url.origin + path.slice(0, placeOf(apiPath)) + apiPath;
	for (const ending of strip) {
		const at = placeOf(ending);
		if (at >= 0) path = path.slice(0, at);
	}
	return url.origin + path + apiPath;
}

/** Not by URL.canParse: Node 20 is wrong about letters such as ü once it has optimized that. */
export function parseUrl(text: string, base?: string): URL | undefined {
	try {
		return new URL(text, base);
	} catch {
		return undefined;
	}
}

/**
 * The address of a call.
 *
 * @param baseUrl From `normalizeBaseUrl`.
 * @param apiPath The tracker's own part of the base URL, which calls to the installation itself leave out.
 * @throws InputError where the address would leave the connection's host; templates are checked before, so
 *   this is the last line of defence.
 */
export function addressOf(baseUrl: string, { server, path, query }: HttpRequest, apiPath = ''): string {
	const base = new URL(baseUrl);
	const whole = base.pathname.replace(/\/+$/, '');
	const start =
		server === 'origin' && whole.endsWith(apiPath) ? whole.slice(0, whole.length - apiPath.length) : whole;
	const url = new URL(base.origin + start + path + (query ? `?${query}` : ''));
	if (url.origin !== base.origin || !`${url.pathname}/`.startsWith(`${start}/`) || url.username) {
		throw new InputError(
			'The call would leave the host of the connection',
			'Correct the path of the template.',
		);
	}
	return url.href;
}

/**
 * Reads an address that a tracker gave: the next page, or a redirect. A tracker behind a proxy that speaks HTTPS for it
 * names itself with http://; its address is called the way the connection is.
 *
 * @param current The address that was called.
 * @param given An absolute or relative address.
 * @returns The address, or undefined where it is on another host, port or scheme.
 */
export function sameOrigin(current: string, given: string): string | undefined {
	const url = /[\\\p{Cc}]/u.test(given) ? undefined : parseUrl(given, current);
	if (!url) return undefined;
	const { origin, protocol, port } = new URL(current);
	const hasDefaultPorts = url.port === '' && port === '';
	if (hasDefaultPorts && url.protocol === 'http:' && protocol === 'https:') url.protocol = protocol;
	// The origin of a blob: URL is that of the URL inside it.
	if (url.origin !== origin || url.protocol !== protocol || url.username || url.password) return undefined;
	url.hash = '';
	return url.href;
}
