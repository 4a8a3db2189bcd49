import type { IAuthenticate, IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import type { Tracker } from '../model/tracker';
import { authenticateRequest } from '../request/authenticate';
import { normalizeBaseUrl } from '../transport/url';

/** A request of n8n's helpers or of its HTTP Request node, which has words of its own for some things. */
interface AnyRequest extends IHttpRequestOptions {
	uri?: string;
	rejectUnauthorized?: boolean;
	agentOptions?: IDataObject;
}

const isOff = (value: unknown): boolean => value === false || value === 'false' || value === 0;

/**
 * Refuses what a workflow brings along to get between a connection and its host: whoever may use a connection must not be able
 * to read its keys.
 */
function checkRoute(tracker: string, { proxy, agentOptions = {}, headers, ...request }: AnyRequest): void {
	if (proxy) {
		throw new Error(
			`The key of this ${tracker} connection is not sent over a proxy that a workflow sets. Take 'Proxy' out of the node's options; the proxy of this n8n is set by its administrator, in HTTP_PROXY and HTTPS_PROXY`,
		);
	}
	const { skipSslCertificateValidation: skips, rejectUnauthorized } = request;
	if (skips || isOff(rejectUnauthorized) || isOff(agentOptions.rejectUnauthorized) || agentOptions.ca) {
		throw new Error(
			`The key of this ${tracker} connection is not sent where a workflow changes how certificates are checked. Take 'Ignore SSL Issues' and the certificate authority out of the node; one of your own is named by the administrator of n8n, in NODE_EXTRA_CA_CERTS`,
		);
	}
	if (Object.keys(headers ?? {}).some((name) => name.trim().toLowerCase() === 'host')) {
		throw new Error(
			`The key of this ${tracker} connection is not sent with a 'Host' header that a workflow sets: it may lead to another host. Take it out of the node`,
		);
	}
}

/**
 * Attaches the keys of a connection to a request of any node, if it stays with the host of the connection.
 *
 * @returns n8n's `authenticate` of the tracker's credential type; it throws an Error that says what is not allowed.
 */
export const attachKeys =
	(tracker: Tracker): Extract<IAuthenticate, (...args: never[]) => unknown> =>
	async (credentials, options) => {
		const baseUrl = normalizeBaseUrl(tracker, credentials.baseUrl);
		checkRoute(tracker.name, options);
		const { uri } = options as AnyRequest;
		const path = uri ?? options.url;
		// n8n's connection test gives the base URL as the person typed it.
		const url = options.baseURL === undefined ? path : baseUrl + path.replace(/^\/+/, '/');
		if (new URL(url).origin !== new URL(baseUrl).origin) {
			throw new Error(`The key of this ${tracker.name} connection is sent to ${new URL(baseUrl).host} only`);
		}
		// n8n would send the key along to wherever a redirect leads.
		const stays = {
			disableFollowRedirect: true,
			...(uri === undefined ? {} : { followRedirect: false, followAllRedirects: false }),
		};
		const request = { ...options, ...stays, baseURL: undefined, url };
		const authenticated = authenticateRequest(tracker, credentials, request);
		return uri === undefined ? authenticated : { ...authenticated, uri: authenticated.url };
	};
