import {
	NodeApiError,
	type IDataObject,
	type IExecuteFunctions,
	type IHttpRequestOptions,
} from 'n8n-workflow';
import { contextOf } from './context';

/** What a call gets: an answer, or an error of the connection. */
export type Responder = (request: IHttpRequestOptions & { attempt: number }) => Promise<{
	statusCode: number;
	headers?: Record<string, string>;
	body?: string | Uint8Array;
}>;

export interface RunSettings {
	/** Parameters of the node; functions are asked with the index of the item. */
	parameters: Record<string, unknown>;
	items: IDataObject[];
	respond: Responder;
	/** Values of the connection to a custom tracker; a function gives those of an item, as expressions do. */
	connection?: Record<string, unknown> | ((item: IDataObject | undefined) => Record<string, unknown>);
	continues?: boolean;
	signal?: AbortSignal;
}

let count = 0;

/** A running node without n8n around it, for tests that run it very often. */
export function runContext(settings: RunSettings): {
	context: IExecuteFunctions;
	/** Addresses in the order in which they were called. */
	sent: string[];
	/** How many calls were under way at once at most. */
	most(): number;
	hints: string[];
} {
	const { parameters, respond, continues = false, signal } = settings;
	const items = settings.items.map((json) => ({ json }));
	const sent: string[] = [];
	const hints: string[] = [];
	let underWay = 0;
	let most = 0;
	const node = { id: '1', name: 'Action', type: 'action', typeVersion: 1, position: [0, 0], parameters: {} };
	// A base URL of its own, so that no test shares the pace of another.
	const connection = settings.connection ?? {
		baseUrl: `https://h${++count}.example/api`,
		authType: 'header',
		name: 'X-Key',
		value: 'key-of-the-tests',
	};
	const context = contextOf({
		getInputData: () => items,
		continueOnFail: () => continues,
		getNode: () => node,
		getTimezone: () => 'utc',
		isToolExecution: () => false,
		getCredentials: async (_: string, index = 0) =>
			typeof connection === 'function' ? connection(items[index]?.json) : connection,
		getExecutionCancelSignal: () => signal,
		addExecutionHints: ({ message }: { message: string }) => hints.push(message),
		getNodeParameter(name: string, index: number, fallback: unknown) {
			const value = parameters[name];
			if (typeof value === 'function')
				return (value as (item: IDataObject) => unknown)(items[index]?.json ?? {});
			return value ?? fallback;
		},
		helpers: {
			async httpRequestWithAuthentication(_: string, request: IHttpRequestOptions) {
				sent.push(request.url);
				most = Math.max(most, ++underWay);
				try {
					const attempt = sent.filter((url) => url === request.url).length;
					const { statusCode, headers = {}, body = '' } = await respond({ ...request, attempt });
					return { statusCode, headers, body };
				} catch (error) {
					// As n8n's helper does it.
					return await Promise.reject(new NodeApiError(node as never, error as never));
				} finally {
					underWay -= 1;
				}
			},
		},
	});
	return { context, sent, hints, most: () => most };
}
