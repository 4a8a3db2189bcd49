import type { IHttpRequestOptions } from 'n8n-workflow';

/** What n8n hands to `preAuthentication` as `helpers.httpRequest`, as far as this package uses it. */
export async function httpRequest(options: IHttpRequestOptions): Promise<unknown> {
	const url = new URL(options.url, options.baseURL);
	for (const [name, value] of Object.entries(options.qs ?? {})) url.searchParams.append(name, String(value));
	const response = await fetch(url, {
		method: options.method ?? 'GET',
		headers: options.headers as Record<string, string> | undefined,
		redirect: options.disableFollowRedirect ? 'manual' : 'follow',
		...(options.body === undefined ? {} : { body: options.body as string }),
	});
	if (!response.ok && !options.ignoreHttpStatusErrors) throw new Error(`HTTP ${response.status}`);
	const body =
		options.encoding === 'stream' ? (response.body ?? undefined) : Buffer.from(await response.arrayBuffer());
	const headers = Object.fromEntries(response.headers);
	return options.returnFullResponse ? { statusCode: response.status, headers, body } : body;
}
