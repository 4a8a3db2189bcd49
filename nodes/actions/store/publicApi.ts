import { TrackerError } from '../model/errors';
import type { HttpRequest } from '../model/http';
import { messageOf } from '../response/message';
import { parseResponse } from '../response/parse';
import { isUncertain } from '../transport/retry';
import { readRetryAfter } from '../transport/retryAfter';
import type { Transport } from '../transport/transport';

/** The API key scopes that the store needs, and for what. */
export const scopes = {
	list: 'dataTable:list',
	create: 'dataTable:create',
	read: 'dataTableRow:read',
	insert: 'dataTableRow:create',
	update: 'dataTableRow:update',
	remove: 'dataTableRow:delete',
} as const;

/** A condition on a column; n8n's Data Table API knows no groups of conditions. */
export interface Filter {
	columnName: string;
	condition: 'eq' | 'gt' | 'ilike' | 'lt';
	value: string | number | null;
}

/** Servers and proxies refuse addresses of 8,000 characters and more. */
const maxFilterLength = 6_000;

/** What to do where nobody knows whether the store has done what it was asked. */
export const uncertainHint =
	'It may have been done all the same: look at the template with the operation Get before you go on.';

const storeHint =
	'Open the template store connection of the node and check its instance URL, API key and project.';

/** What to say of a key that n8n refuses: n8n 2.41 does so in the same words where its public API is switched off. */
export const refusedKey = {
	message: 'The template store does not accept the API key',
	hint: 'It was deleted or has expired: make one under Settings → n8n API and enter it in the connection. Where the public API of the instance is switched off (N8N_PUBLIC_API_DISABLED), no key is accepted.',
} as const;

/** What to say of an n8n whose public API is older than Data Tables. The oldest one that was tried with the store is 2.20. */
export const noTables = {
	message: 'The n8n of the template store has no Data Tables in its public API',
	hint: 'The store needs n8n 2.20 or newer at its instance URL. Templates of the library, and those given as JSON, need no store.',
} as const;

/** n8n's own words for a path that its public API does not have. */
export const isUnknownPath = (statusCode: number, body: unknown): boolean =>
	statusCode === 404 && /^not found$/i.test(messageOf(['$.message'], body));

/** Whether it is n8n that does not know the key, and not some other server at that address. */
export const isUnknownKey = (body: unknown): boolean =>
	/^unauthorized$|x-n8n-api-key/i.test(messageOf(['$.message'], body));

/** n8n answers an unknown path and an unknown table both with 404, and says which. */
function isApiMessage(body: unknown): boolean {
	const message = messageOf(['$.message'], body);
	return message !== '' && !/^cannot (get|post)/i.test(message);
}

/** A call to the public API of an n8n instance. */
export function apiRequest(
	method: HttpRequest['method'],
	path: string,
	query = '',
	body?: unknown,
): HttpRequest {
	return {
		method,
		path,
		server: 'api',
		query,
		headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	};
}

/**
 * Calls n8n's public API and turns every refusal into a sentence of its own.
 *
 * @param scope What the API key needs for the call.
 * @param repeatable Whether the call does no harm when it is made twice.
 * @returns Status and body of an answer that says yes, or 404 where the table is not there.
 * @throws TrackerError that says what was refused and what to do.
 */
export async function callApi(
	transport: Transport,
	call: HttpRequest,
	scope: string,
	repeatable: boolean,
): Promise<{ statusCode: number; body: unknown }> {
	const { answer, attempts, mayHaveBeenApplied } = await transport.send({ request: call, repeatable });
	const { statusCode, body, unreadable } = parseResponse(answer, 'json');
	const retryAfter = readRetryAfter(answer.headers['retry-after']);
	const uncertain = call.method !== 'GET' && (mayHaveBeenApplied || isUncertain({ statusCode, retryAfter }));
	const fail = (message: string, hint = storeHint) =>
		new TrackerError(message, {
			statusCode,
			attempts,
			hint: uncertain ? uncertainHint : hint,
			mayHaveBeenApplied: uncertain,
		});
	if (statusCode === 401 && isUnknownKey(body)) throw fail(refusedKey.message, refusedKey.hint);
	if (statusCode === 403 && !unreadable) {
		throw fail(
			`The API key of the template store lacks the scope '${scope}', or its owner has no access to the project`,
			'Make a key with the scopes that docs/template-store.md lists.',
		);
	}
	if (!unreadable && isUnknownPath(statusCode, body)) throw fail(noTables.message, noTables.hint);
	// What stands before the instance answers in its own way.
	if (unreadable && statusCode === 413) {
		throw fail(
			'A server before the instance of the template store refuses requests of this size (HTTP 413)',
			"Import fewer templates at once, or raise that server's limit.",
		);
	}
	if (unreadable && (statusCode === 429 || statusCode >= 500)) {
		throw fail(
			`The instance of the template store does not answer (HTTP ${statusCode})`,
			'It may be starting or under load. Try again later.',
		);
	}
	if (unreadable || statusCode === 401 || (statusCode === 404 && !isApiMessage(body))) {
		throw fail(
			'There is no n8n public API at the instance URL of the template store',
			"Check the instance URL, for example http://localhost:5678, and that the instance's public API is not switched off (N8N_PUBLIC_API_DISABLED).",
		);
	}
	const isDone = statusCode >= 200 && statusCode <= 299;
	if (!isDone && statusCode !== 404) {
		const { redactor } = transport;
		const said = redactor.text(messageOf(['$.message'], redactor.known(body))) || `HTTP ${statusCode}`;
		throw fail(`The template store refuses the call: ${said}`);
	}
	return { statusCode, body };
}

/** n8n refuses a query in which any reserved character stands as it is. */
export const encode = (text: string): string =>
	encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Conditions as a part of a query. */
export const encodeFilter = (type: 'and' | 'or', filters: Filter[]): string =>
	`filter=${encode(JSON.stringify({ type, filters }))}`;

/** A text to look for, as a part of a query: n8n takes one with a percent sign for a pattern, others for a part. */
export const encodeSearch = (text: string): string =>
	`search=${encode(text.includes('%') ? `%${text}%` : text)}`;

/** Splits conditions, any of which is to hold, into as few requests as the length of an address allows. */
export function inBatches(filters: Filter[]): Filter[][] {
	const batches: Filter[][] = [];
	let length = Infinity;
	for (const filter of filters) {
		const own = encode(JSON.stringify(filter)).length + 3;
		if (length + own > maxFilterLength) {
			batches.push([]);
			length = 0;
		}
		batches.at(-1)?.push(filter);
		length += own;
	}
	return batches;
}
