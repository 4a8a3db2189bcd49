import type { ICredentialDataDecryptedObject, IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import type { RawResponse } from '../model/http';
import { readBody } from './body';
import type { CallContext } from './contract';
import { decodeBody } from './decode';

/** What goes out, in n8n's words. */
export type OutgoingRequest = Pick<IHttpRequestOptions, 'method' | 'url' | 'headers' | 'body' | 'qs'>;

/** Sends a request and reads the answer, whatever its status. @throws what n8n's helper or `readBody` throws. */
export type Sender = (request: OutgoingRequest) => Promise<RawResponse>;

export interface SendLimits {
	/** Milliseconds until the whole answer must be there. */
	timeout: number;
	/** Bytes of the answer that are read at most. */
	maxBytes: number;
}

/** Header names in lower case, repeated headers joined, cookies left out. */
export function lowerCaseHeaders(headers: object): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers)
			.map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(', ') : String(value)])
			.filter(([name]) => name !== 'set-cookie'),
	) as Record<string, string>;
}

async function send(
	call: (options: IHttpRequestOptions) => Promise<unknown>,
	request: OutgoingRequest,
	{ timeout, maxBytes }: SendLimits,
): Promise<RawResponse> {
	const started = performance.now();
	const response = (await call({
		...request,
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout,
	})) as { statusCode: number; headers: IDataObject; body: unknown };
	const headers = lowerCaseHeaders(response.headers);
	const left = timeout - (performance.now() - started);
	const body = await readBody(response.body, { timeout: left, maxBytes });
	return { statusCode: response.statusCode, headers, body: decodeBody(body, headers['content-type']) };
}

/** The helper that n8n gives to a credential type. */
export interface PlainHelpers {
	httpRequest(options: IHttpRequestOptions): Promise<unknown>;
}

/** Sends requests as they are: log-ins and connection tests, which hold their keys themselves. */
export const plainSender =
	(helpers: PlainHelpers, limits: SendLimits): Sender =>
	async (request) =>
		await send(async (options) => await helpers.httpRequest(options), request, limits);

/**
 * Sends requests to which n8n adds the keys of a credential, by the credential type's own `authenticate`.
 *
 * @param type The credential type.
 * @param limits For every request.
 * @returns Sends a request with the credential's values: n8n takes its time to decrypt them once more for each call.
 */
export function authenticatedSender(
	context: CallContext,
	type: string,
	limits: SendLimits,
): (request: OutgoingRequest, data: ICredentialDataDecryptedObject) => Promise<RawResponse> {
	// n8n copies the whole node each time it is asked for it.
	const { id, name = '' } = context.getNode().credentials?.[type] ?? {};
	return async (request, data) => {
		const credentialsDecrypted = { id: id ?? '', name, type, data };
		const call = async (options: IHttpRequestOptions): Promise<unknown> =>
			await context.helpers.httpRequestWithAuthentication.call(context, type, options, {
				credentialsDecrypted,
			});
		return await send(call, request, limits);
	};
}
