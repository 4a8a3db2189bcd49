import { setMaxListeners } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A value as it stands in JSON text. A bigint is written as a plain integer, however long. */
export type Value = null | boolean | number | bigint | string | undefined | Value[] | Fields;
export type Fields = { [name: string]: Value };

export interface LoggedRequest {
	/** When it arrived, in milliseconds since 1970. */
	at: number;
	method: string;
	path: string;
	query: Record<string, string[]>;
	rawQuery: string;
	headers: Record<string, string>;
	body: string;
	/** The status that was sent; 0 as long as there is none, and when the connection was cut instead. */
	status: number;
}

/** An answer given once, in place of the tracker's own, to the next request that it matches. */
export interface CannedAnswer {
	/** Only for requests with this path, or this beginning of a path if it ends in `*`. */
	match?: string | RegExp;
	method?: string;
	status?: number;
	headers?: Record<string, string>;
	/** Text is sent as it is, anything else as JSON. */
	body?: Value;
	/** Milliseconds to wait. With nothing else, the tracker's own answer follows, late. */
	delay?: number;
	/** `before`: the connection is cut and nothing is done. `mid`: the call is carried out, its answer cut in half. */
	drop?: 'before' | 'mid';
}

export interface StartOptions {
	port?: number;
	host?: string;
	/** Called once a request has been answered. */
	onRequest?: (request: LoggedRequest) => void;
	/** The moment at which the seed data ends. A fixed one by default, so that data are the same each time. */
	now?: Date;
	/** Milliseconds that every answer takes. */
	latency?: number;
	/** Milliseconds until a queued change shows. */
	queueDelay?: number;
}

export interface FakeTracker {
	id: string;
	title: string;
	/** Scheme, host and port. */
	origin: string;
	/** What a person types as Base URL. */
	baseUrl: string;
	/** By credential type. */
	credentials: Record<string, Record<string, unknown>>;
	/** Names of the headers and parameters whose values are secret. */
	secretNames: string[];
	log: LoggedRequest[];
	calls(): string[];
	answerNext(...answers: CannedAnswer[]): void;
	maxInFlight: number;
	latency: number;
	/** The tracker's own answer, without a network in between, and not logged. Header names are in lower case. */
	respond(request: Pick<LoggedRequest, 'method' | 'headers' | 'body'> & { url: URL }): Answer;
	/** Carries out the changes that the tracker has queued. */
	applyQueued(): void;
	/** All that the tracker holds, as it is now. */
	state(): unknown;
	/** See the definition. */
	movedFields: readonly string[];
	/** Data, log, tokens and canned answers as at the start. */
	reset(): void;
	close(): Promise<void>;
}

export interface Answer {
	status: number;
	headers: Record<string, string>;
	body: string;
}

export interface Call<State> {
	state: State;
	method: string;
	path: string;
	/** The values of the placeholders in the route's path. */
	params: Record<string, string>;
	query: URLSearchParams;
	rawQuery: string;
	headers: Record<string, string>;
	/** Media type in lower case, without its parameters. */
	contentType: string;
	body: string;
	origin: string;
	/** Queues a change that is not to be seen at once. */
	later(change: () => void): void;
}

export type Handler<State> = (call: Call<State>) => Answer;

export interface Route<State> {
	method: string;
	path: string;
	handler: Handler<State>;
}

export interface FakeDefinition<State> {
	id: string;
	title: string;
	/** The part of the base URL after the host. */
	basePath?: string;
	credentials: (baseUrl: string) => Record<string, Record<string, unknown>>;
	secretNames: string[];
	seed: (now: Date) => State;
	/**
	 * Fields that the tracker writes by itself when others change, such as times, as the end of the way to them without
	 * places in lists: `updated_at`, `payments.id`.
	 */
	movedFields?: readonly string[];
	routes: Array<Route<State>>;
	/** The answer to a path that no route has. */
	notFound: (call: Call<State>) => Answer;
	/** An answer refuses the call before its route is looked at; nothing lets it pass. */
	before?: (call: Call<State>) => Answer | undefined;
	/** Turns what a handler throws into an answer. */
	refused?: (error: Refusal, call: Call<State>) => Answer;
}

/** Thrown by a handler to refuse a call; the definition's `refused` gives it the tracker's form. */
export class Refusal extends Error {
	readonly status: number;
	readonly details: Value;

	constructor(status: number, message: string, details?: Value) {
		super(message);
		this.status = status;
		this.details = details;
	}
}

export const DEFAULT_NOW = new Date('2026-03-15T12:00:00Z');

const MAX_BODY = 5_000_000;
const MAX_LOG = 5_000;

// --- Answers ------------------------------------------------------------------------------------------------

/** JSON text; unlike JSON.stringify it can write integers that a double cannot hold. */
export function toJson(value: Value): string {
	if (value === null || value === undefined) return 'null';
	if (typeof value === 'bigint') return value.toString();
	if (typeof value !== 'object') return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`;
	const members = Object.entries(value)
		.filter(([, member]) => member !== undefined)
		.map(([name, member]) => `${JSON.stringify(name)}:${toJson(member)}`);
	return `{${members.join(',')}}`;
}

export function json(body: Value, status = 200, headers: Record<string, string> = {}): Answer {
	return {
		status,
		headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
		body: toJson(body),
	};
}

export function text(body: string, status = 200, type = 'text/plain; charset=utf-8'): Answer {
	return { status, headers: { 'content-type': type }, body };
}

export function empty(status = 204): Answer {
	return { status, headers: {}, body: '' };
}

export function escapeXml(value: string): string {
	const entities: Record<string, string> = {
		'&': '&amp;',
		'<': '&lt;',
		'>': '&gt;',
		'"': '&quot;',
		"'": '&apos;',
	};
	return value.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

// --- Requests -----------------------------------------------------------------------------------------------

/**
 * Decodes names with brackets the way PHP does: `a[b][c]`, `a[]`, `a[0]`. Of a plain name given more than
 * once the last value counts.
 */
export function decodeBrackets(pairs: Iterable<[string, string]>): Fields {
	const root: Fields = Object.create(null) as Fields;
	for (const [name, value] of pairs) {
		const first = /^[^[]+/.exec(name)?.[0];
		if (first === undefined) continue;
		const keys = [
			first,
			...[...name.slice(first.length).matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? ''),
		];
		if (keys.length > 20) continue;
		let level = root;
		keys.forEach((key, index) => {
			const own = key === '' ? String(Object.keys(level).length) : key;
			if (index === keys.length - 1) {
				level[own] = value;
				return;
			}
			const next = level[own];
			if (isFields(next)) {
				level = next;
				return;
			}
			const made: Fields = Object.create(null) as Fields;
			level[own] = made;
			level = made;
		});
	}
	const result: Fields = {};
	for (const [name, value] of Object.entries(root)) result[name] = withLists(value);
	return result;
}

/** Objects whose keys are 0, 1, 2 … are lists. */
function withLists(value: Value): Value {
	if (!isFields(value)) return value;
	const entries = Object.entries(value);
	if (entries.every(([key], index) => key === String(index)))
		return entries.map(([, member]) => withLists(member));
	return Object.fromEntries(entries.map(([key, member]) => [key, withLists(member)]));
}

function* multipartPairs(call: Call<unknown>): Generator<[string, string]> {
	const boundary = /boundary="?([^";]+)"?/.exec(call.headers['content-type'] ?? '')?.[1];
	if (boundary === undefined) return;
	for (const part of call.body.split(`--${boundary}`).slice(1, -1)) {
		const end = part.indexOf('\r\n\r\n');
		const name = /name="([^"]*)"/.exec(part.slice(0, end))?.[1];
		if (end < 0 || name === undefined) continue;
		yield [name, part.slice(end + 4).replace(/\r\n$/, '')];
	}
}

/** The fields of a form body, URL-encoded or multipart; empty for any other body. */
export function formFields(call: Call<unknown>): Fields {
	if (call.contentType === 'multipart/form-data') return decodeBrackets(multipartPairs(call));
	if (call.contentType !== 'application/x-www-form-urlencoded') return {};
	return decodeBrackets(new URLSearchParams(call.body));
}

/** The body as a JSON object; anything else is refused. */
export function jsonFields(call: Call<unknown>): Fields {
	if (call.contentType !== 'application/json') {
		throw new Refusal(400, 'The content type must be application/json');
	}
	let value: unknown;
	try {
		value = JSON.parse(call.body);
	} catch {
		throw new Refusal(400, 'The body is not valid JSON');
	}
	if (!isFields(value as Value)) throw new Refusal(400, 'The body must be a JSON object');
	return value as Fields;
}

export function isFields(value: Value): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whatever was sent as a list of texts: `ids[]=1&ids[]=2`, or just `ids=1`. */
export function listOf(value: Value): string[] {
	if (value === undefined || value === null || value === '') return [];
	if (Array.isArray(value)) return value.map(String);
	if (isFields(value)) return Object.values(value).map(String);
	return [String(value)];
}

export function textOf(value: Value): string | undefined {
	return value === undefined || value === null || typeof value === 'object' ? undefined : String(value);
}

/** A whole number of 0 or more, or undefined. */
export function wholeNumber(value: string | null | undefined): number | undefined {
	return value !== null && value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

// --- Seed data ----------------------------------------------------------------------------------------------

/** 24 hexadecimal digits that depend on the number only. */
export function hexId(prefix: string, number: number): string {
	return prefix + number.toString(16).padStart(24 - prefix.length, '0');
}

export function uuid(kind: number, number: number): string {
	return `0f0f0f0f-${kind.toString(16).padStart(4, '0')}-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

export function pick<Item>(items: readonly Item[], index: number): Item {
	const item = items[index % items.length];
	if (item === undefined) throw new Error('Nothing to pick from');
	return item;
}

/** The numbers 1 to count, each made into an item. */
export function upTo<Item>(count: number, make: (number: number) => Item): Item[] {
	return Array.from({ length: count }, (_, index) => make(index + 1));
}

/** Date and time as `YYYY-MM-DD HH:MM:SS`, UTC. */
export function dateTime(date: Date): string {
	return date.toISOString().slice(0, 19).replace('T', ' ');
}

export function hoursBefore(now: Date, hours: number): Date {
	return new Date(now.getTime() - hours * 3_600_000);
}

// --- Server -------------------------------------------------------------------------------------------------

interface CompiledRoute<State> extends Route<State> {
	pattern: RegExp;
	names: string[];
}

function compile<State>(route: Route<State>, basePath: string): CompiledRoute<State> {
	const names: string[] = [];
	const whole = route.path.startsWith('//') ? route.path.slice(1) : basePath + route.path;
	const source = whole
		.split(/(\{\w+\})/)
		.map((part) => {
			if (!part.startsWith('{')) return part.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
			names.push(part.slice(1, -1));
			return '([^/]+)';
		})
		.join('');
	return { ...route, pattern: new RegExp(`^${source}$`), names };
}

function matches(canned: CannedAnswer, method: string, path: string): boolean {
	if (canned.method !== undefined && canned.method !== method) return false;
	if (canned.match === undefined) return true;
	if (canned.match instanceof RegExp) return canned.match.test(path);
	if (canned.match.endsWith('*')) return path.startsWith(canned.match.slice(0, -1));
	return canned.match === path;
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size <= MAX_BODY) chunks.push(chunk);
	}
	return size > MAX_BODY ? undefined : Buffer.concat(chunks).toString('utf8');
}

/** Ends whatever waits, however much it is. */
function interruption(): AbortController {
	const controller = new AbortController();
	setMaxListeners(0, controller.signal);
	return controller;
}

function queryRecord(query: URLSearchParams): Record<string, string[]> {
	const record: Record<string, string[]> = {};
	for (const name of new Set(query.keys())) record[name] = query.getAll(name);
	return record;
}

/**
 * Starts a server that behaves like the tracker. A route's path is taken after the base path; with `//` in
 * front, after the host.
 */
export async function startFake<State>(
	definition: FakeDefinition<State>,
	options: StartOptions = {},
): Promise<FakeTracker> {
	const { port = 0, host = '127.0.0.1', onRequest, now = DEFAULT_NOW, queueDelay = 1_000 } = options;
	const routes = definition.routes.map((route) => compile(route, definition.basePath ?? ''));
	const log: LoggedRequest[] = [];
	const canned: CannedAnswer[] = [];
	const sockets = new Set<Socket>();
	let queued: Array<{ due: number; change: () => void }> = [];
	let state = definition.seed(now);
	let untilReset = interruption();
	let open = 0;

	function applyQueued(until = Infinity): void {
		const due = queued.filter((entry) => entry.due <= until);
		queued = queued.filter((entry) => entry.due > until);
		for (const entry of due) entry.change();
	}

	function callOf(
		request: Pick<Call<State>, 'method' | 'path' | 'query' | 'rawQuery' | 'headers' | 'body'>,
	): Call<State> {
		return {
			...request,
			state,
			params: {},
			contentType: (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
			origin: fake.origin,
			later: (change) => queued.push({ due: Date.now() + queueDelay, change }),
		};
	}

	function answerTo(call: Call<State>): Answer {
		try {
			const early = definition.before?.(call);
			if (early !== undefined) return early;
			for (const route of routes) {
				const match = route.method === call.method ? route.pattern.exec(call.path) : null;
				if (match === null) continue;
				route.names.forEach((name, index) => {
					call.params[name] = decodeURIComponent(match[index + 1] ?? '');
				});
				return route.handler(call);
			}
			return definition.notFound(call);
		} catch (error) {
			if (error instanceof URIError) return text('Bad Request', 400);
			if (error instanceof Refusal && definition.refused !== undefined)
				return definition.refused(error, call);
			throw error;
		}
	}

	function control(request: IncomingMessage, path: string): Answer | undefined {
		if (!/^(::ffff:)?127\.|^::1$/.test(request.socket.remoteAddress ?? '')) return undefined;
		if (request.method === 'GET' && path === '/__log') return json(log.map((entry) => ({ ...entry })));
		if (request.method === 'POST' && path === '/__reset') {
			fake.reset();
			return json({ reset: true });
		}
		return undefined;
	}

	function send(response: ServerResponse, answer: Answer): void {
		response.writeHead(answer.status, answer.headers);
		response.end(answer.body);
	}

	async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const [path = '/', ...rest] = (request.url ?? '/').split('?');
		const rawQuery = rest.join('?');
		const { signal } = untilReset;
		const body = await readBody(request);
		const controlled = control(request, path);
		if (controlled !== undefined) return send(response, controlled);

		const method = request.method ?? 'GET';
		const query = new URLSearchParams(rawQuery);
		const headers: Record<string, string> = {};
		for (const [name, value] of Object.entries(request.headers)) {
			if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
		}
		const entry: LoggedRequest = {
			at: Date.now(),
			method,
			path,
			query: queryRecord(query),
			rawQuery,
			headers,
			body: body ?? '',
			status: 0,
		};
		log.push(entry);
		if (log.length > MAX_LOG) log.shift();

		const position = canned.findIndex((candidate) => matches(candidate, method, path));
		const planned = position < 0 ? undefined : canned.splice(position, 1)[0];
		const wait = planned?.delay ?? fake.latency;
		if (wait > 0) await sleep(wait, undefined, { signal }).catch(() => undefined);
		// A call from before a reset must not change the records after it.
		if (planned?.drop === 'before' || signal.aborted) {
			onRequest?.(entry);
			request.socket.destroy();
			return;
		}

		applyQueued(Date.now());
		const call = callOf({ method, path, query, rawQuery, headers, body: entry.body });
		const own =
			planned?.status === undefined && planned?.body === undefined && planned?.headers === undefined;
		let answer: Answer;
		if (body === undefined) answer = text('Payload Too Large', 413);
		else if (own) answer = answerTo(call);
		else answer = cannedAnswer(planned);

		if (planned?.drop === 'mid') {
			onRequest?.(entry);
			const bytes = Buffer.from(answer.body);
			response.writeHead(answer.status, { ...answer.headers, 'content-length': String(bytes.length + 1) });
			response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => request.socket.destroy());
			return;
		}
		entry.status = answer.status;
		onRequest?.(entry);
		send(response, answer);
	}

	const server = createServer((request, response) => {
		open += 1;
		fake.maxInFlight = Math.max(fake.maxInFlight, open);
		response.once('close', () => {
			open -= 1;
		});
		handle(request, response).catch((error: unknown) => {
			if (response.headersSent) request.socket.destroy();
			else send(response, text(`The fake itself failed: ${String(error)}`, 500));
		});
	});
	server.on('connection', (socket) => {
		sockets.add(socket);
		socket.once('close', () => sockets.delete(socket));
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, resolve);
	});
	const actualPort = (server.address() as AddressInfo).port;
	const origin = `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`;
	const baseUrl = origin + (definition.basePath ?? '');

	const fake: FakeTracker = {
		id: definition.id,
		title: definition.title,
		origin,
		baseUrl,
		credentials: definition.credentials(baseUrl),
		secretNames: definition.secretNames,
		log,
		calls: () => log.map((entry) => `${entry.method} ${entry.path}`),
		answerNext: (...answers) => {
			canned.push(...answers);
		},
		maxInFlight: 0,
		latency: options.latency ?? 0,
		respond: ({ url, ...request }) =>
			answerTo(
				callOf({
					...request,
					path: url.pathname,
					query: url.searchParams,
					rawQuery: url.search.slice(1),
				}),
			),
		applyQueued: () => applyQueued(),
		state: () => state,
		movedFields: definition.movedFields ?? [],
		reset: () => {
			untilReset.abort();
			untilReset = interruption();
			state = definition.seed(now);
			log.length = 0;
			canned.length = 0;
			queued = [];
			fake.maxInFlight = 0;
			fake.latency = options.latency ?? 0;
		},
		close: () =>
			new Promise((resolve) => {
				untilReset.abort();
				server.close(() => resolve());
				for (const socket of sockets) socket.destroy();
			}),
	};
	return fake;
}

function cannedAnswer(planned: CannedAnswer | undefined): Answer {
	const body = planned?.body ?? '';
	const answer = typeof body === 'string' ? text(body) : json(body);
	return {
		status: planned?.status ?? 200,
		headers: { ...answer.headers, ...planned?.headers },
		body: answer.body,
	};
}
