import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What became of the call of an item, as a person may be told of it. */
export type Result = 'done' | 'not done' | 'unknown';

/** How one try of a call goes wrong, and what a tracker has done by then. */
export interface Fault {
	/** Which results the node may report. */
	results: Result[];
	/** Whether the tracker carries the call out at this try, from 1. */
	applies(attempt: number): boolean;
	answer(answering: Answering): void;
}

/** What a fault can do with a call. */
export interface Answering {
	attempt: number;
	id: string;
	/** Whether the record is read before it is changed. */
	isFirst: boolean;
	/** The right answer. */
	body: string;
	request: IncomingMessage;
	response: ServerResponse;
	socket: Socket;
	/** Answers as a tracker does. */
	json(status: number, body?: string, headers?: Record<string, string>): void;
}

export interface Arrival {
	at: number;
	method: string;
	path: string;
	id: string;
	attempt: number;
	headers: IncomingMessage['headers'];
	body: string;
	fault: string;
	/** Whether the record is read before it is changed. */
	isFirst: boolean;
}

/** The note of a record that nobody has changed. */
export const firstNote = 'first';

/** Where the library reads a record that the tests change by a path of their own. */
const firstRead = /\/admin\/partner\/|\/result$/;
const recordPath = /\/(?:things|partner)\/([^/?]+)/;

/** What a call is answered with where nothing goes wrong: as the library reads it, or the tests' own templates. */
const rightAnswer = (id: string, note: string, isFirst: boolean): string =>
	JSON.stringify(isFirst ? { status: 1, partner: { id, notes: note } } : { ok: true, thing: { id, note } });

const megabyte = Buffer.alloc(1024 * 1024, 'x');

async function stream(response: ServerResponse, chunks: number): Promise<void> {
	response.writeHead(200, { 'content-type': 'application/json' });
	for (let sent = 0; sent < chunks && !response.destroyed; sent++) {
		if (response.write(megabyte)) continue;
		await new Promise<void>((resolve) => {
			const goOn = (): void => {
				response.off('drain', goOn).off('close', goOn);
				resolve();
			};
			response.once('drain', goOn).once('close', goOn);
		});
	}
	response.end();
}

function trickle({ body, response }: Answering, pause: number): void {
	response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
	let at = 0;
	const timer = setInterval(() => {
		if (at >= body.length || response.destroyed) {
			clearInterval(timer);
			response.end();
		} else response.write(body[at++] ?? '');
	}, pause);
}

const always = () => true;
const never = () => false;
const html = '<!DOCTYPE html><html><head><title>502</title></head><body><h1>Bad Gateway</h1></body></html>';
/** Refused so often, then taken. */
const throttled = (headers: () => Record<string, string>, status = 429, times = 1): Fault => ({
	results: ['done'],
	applies: (attempt) => attempt > times,
	answer: ({ json, attempt }) =>
		attempt > times ? json(200) : json(status, '{"message":"Slow down"}', headers()),
});
const refused = (status: number): Fault => ({
	results: ['not done'],
	applies: never,
	answer: ({ json }) => json(status, `{"message":"Refused with ${status}"}`),
});
const broken = (status: number, applies: boolean): Fault => ({
	results: ['unknown'],
	applies: applies ? always : never,
	answer: ({ json }) => json(status, '{"message":"Out of order"}'),
});
const redirected = (status: number, results: Result[], location: string): Fault => ({
	results,
	applies: () => results.includes('unknown'),
	answer: ({ json }) => json(status, '', { location }),
});

const polluting = (id: string): string =>
	`{"id":"${id}","__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}`;
const elsewhere = 'http://localhost:9/other';

/** Every way in which a call goes wrong; `none` does not. */
export const faults: Record<string, Fault> = {
	none: { results: ['done'], applies: always, answer: ({ json }) => json(200) },
	'drop before the work': { results: ['unknown'], applies: never, answer: ({ socket }) => socket.destroy() },
	'drop after the work': { results: ['unknown'], applies: always, answer: ({ socket }) => socket.destroy() },
	'end without an answer': { results: ['unknown'], applies: always, answer: ({ socket }) => socket.end() },
	'drop in the middle of the answer': {
		results: ['unknown'],
		applies: always,
		answer({ response, body, socket }) {
			response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
			response.write(body.slice(0, body.length / 2), () => socket.destroy());
		},
	},
	'two answers to one call': {
		results: ['done'],
		applies: always,
		answer({ body, socket }) {
			const wrong = '{"thing":{"id":"another"}}';
			const answer = (text: string): string =>
				`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${text.length}\r\n\r\n${text}`;
			socket.write(answer(body) + answer(wrong));
		},
	},
	'a second answer a little later': {
		results: ['done'],
		applies: always,
		answer({ body, socket }) {
			const answer = (text: string): string =>
				`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${text.length}\r\n\r\n${text}`;
			socket.write(answer(body));
			setTimeout(() => socket.destroyed || socket.write(answer('{"thing":{"id":"another"}}')), 3);
		},
	},
	'stall without an answer': { results: ['unknown'], applies: always, answer: () => undefined },
	'stall in the middle': {
		results: ['unknown'],
		applies: always,
		answer({ response, body }) {
			response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
			response.write(body.slice(0, 5));
		},
	},
	'slow trickle, in time': { results: ['done'], applies: always, answer: (call) => trickle(call, 2) },
	'slow trickle, too slow': { results: ['unknown'], applies: always, answer: (call) => trickle(call, 200) },
	'headers that trickle': {
		results: ['unknown'],
		applies: always,
		answer({ socket }) {
			socket.write('HTTP/1.1 200 OK\r\n');
			let count = 0;
			const timer = setInterval(() => {
				if (socket.destroyed || count++ > 60) clearInterval(timer);
				else socket.write(`x-${count}: y\r\n`);
			}, 100);
		},
	},
	'429 without Retry-After': throttled(() => ({})),
	'429, seconds': throttled(() => ({ 'retry-after': '1' })),
	'429, a date': throttled(() => ({ 'retry-after': new Date(Date.now() + 900).toUTCString() })),
	'429, epoch milliseconds': throttled(() => ({ 'retry-after': String(Date.now() + 400) })),
	'429, not readable': throttled(() => ({ 'retry-after': 'later' })),
	'429 twice': throttled(() => ({ 'retry-after': '0' }), 429, 2),
	'429 for ever': { ...refused(429), answer: ({ json }) => json(429, '{}', { 'retry-after': '0' }) },
	'503 with Retry-After': throttled(() => ({ 'retry-after': '0' }), 503),
	'503 with Retry-After for ever': {
		...refused(503),
		answer: ({ json }) => json(503, '{}', { 'retry-after': '0' }),
	},
	'503 without Retry-After': broken(503, false),
	'408': broken(408, false),
	'500, work done': broken(500, true),
	'500, work not done': broken(500, false),
	'502': broken(502, false),
	'504, work done': broken(504, true),
	'400': refused(400),
	'401': refused(401),
	'403': refused(403),
	'404': refused(404),
	'409': refused(409),
	'422': refused(422),
	'a web page with 200': {
		results: ['unknown'],
		applies: always,
		answer: ({ json }) => json(200, html, { 'content-type': 'text/html' }),
	},
	'a piece of a page with 200': {
		results: ['unknown'],
		applies: always,
		answer: ({ json }) => json(200, '<div>Please sign in</div>', { 'content-type': 'text/html' }),
	},
	'a web page with 404': { ...refused(404), answer: ({ json }) => json(404, html) },
	'truncated JSON': {
		results: ['unknown'],
		applies: always,
		answer: ({ json, body }) => json(200, body.slice(0, -3)),
	},
	'a byte order mark': {
		results: ['done'],
		applies: always,
		answer: ({ json, body }) => json(200, `\ufeff${body}`),
	},
	'a wrong content type': {
		results: ['done'],
		applies: always,
		answer: ({ json, body }) => json(200, body, { 'content-type': 'text/html; charset=klingon' }),
	},
	'an empty answer': { results: ['done'], applies: always, answer: ({ json }) => json(204, '') },
	'200 that says no': {
		results: ['not done'],
		applies: never,
		answer: ({ json }) => json(200, '{"ok":false,"message":"No such thing"}'),
	},
	'keys such as __proto__': {
		results: ['done'],
		applies: always,
		answer: ({ json, id }) =>
			json(200, `{"ok":true,"status":1,"thing":${polluting(id)},"partner":${polluting(id)}}`),
	},
	'nested too deeply': {
		results: ['unknown'],
		applies: always,
		answer: ({ json }) => json(200, '['.repeat(5000) + ']'.repeat(5000)),
	},
	'100 MB': { results: ['unknown'], applies: always, answer: ({ response }) => void stream(response, 100) },
	'redirect to another host (301)': redirected(301, ['not done'], elsewhere),
	'redirect to another host (302)': redirected(302, ['unknown'], elsewhere),
	'redirect to another host (307)': redirected(307, ['not done'], elsewhere),
	'redirect with a user (308)': redirected(308, ['not done'], '//user:pass@localhost/'),
	'redirect to a result (303)': redirected(303, ['unknown'], '/result'),
};

/** These take seconds of the test each, so that there are only a few of them. */
export const slowFaults = new Set([
	'stall without an answer',
	'stall in the middle',
	'slow trickle, too slow',
	'headers that trickle',
	'429, seconds',
	'429, a date',
	'100 MB',
]);

/** A tracker on which everything goes wrong, by plan. */
export class FaultyTracker {
	readonly arrivals: Arrival[] = [];
	/** How often the tracker has carried out the call of an item. */
	readonly applied = new Map<string, number>();
	/** The fault of each item; none where there is none. */
	plan = new Map<string, string>();
	/** The fault of each item where its record is read before it is changed. */
	readPlan = new Map<string, string>();
	/** What the note of each record is; where nothing has been written, the one that all have at first. */
	readonly notes = new Map<string, string>();
	/** Answers in place of the plan. */
	respond: ((call: Answering) => void) | undefined;
	/** Called with every call as it comes in. */
	onArrival: ((arrival: Arrival) => void) | undefined;
	maxInFlight = 0;
	readonly #sockets = new Set<Socket>();
	#server: Server | undefined;
	#port = 0;
	#underWay = new Set<ServerResponse>();

	get origin(): string {
		return `http://127.0.0.1:${this.#port}`;
	}

	async start(): Promise<this> {
		const server = createServer((request, response) => void this.#take(request, response));
		server.keepAliveTimeout = 60_000;
		server.on('connection', (socket) => {
			this.#sockets.add(socket);
			socket.on('error', () => undefined);
			socket.once('close', () => this.#sockets.delete(socket));
		});
		await new Promise<void>((resolve, reject) => {
			server.once('error', reject);
			server.listen(this.#port, '127.0.0.1', resolve);
		});
		this.#port = (server.address() as AddressInfo).port;
		this.#server = server;
		return this;
	}

	/** Everything under way is cut, and nothing can connect. */
	async stop(): Promise<void> {
		const server = this.#server;
		this.#server = undefined;
		if (!server) return;
		const closed = new Promise((resolve) => server.close(resolve));
		for (const socket of this.#sockets) socket.destroy();
		await closed;
	}

	/** Goes away and comes back. */
	async restart(away: number): Promise<void> {
		await this.stop();
		await new Promise((resolve) => setTimeout(resolve, away));
		await this.start();
	}

	reset(): void {
		this.arrivals.length = 0;
		this.applied.clear();
		this.notes.clear();
		this.plan = new Map();
		this.readPlan = new Map();
		this.respond = undefined;
		this.onArrival = undefined;
		this.maxInFlight = 0;
		// A call that was answered past its response stays open until its connection ends.
		this.#underWay = new Set();
	}

	/** Does what a call asks for. */
	carryOut(id: string, note: string | undefined): void {
		this.applied.set(id, (this.applied.get(id) ?? 0) + 1);
		if (note !== undefined) this.notes.set(id, note);
	}

	async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const underWay = this.#underWay;
		underWay.add(response);
		this.maxInFlight = Math.max(this.maxInFlight, underWay.size);
		const over = (): boolean => underWay.delete(response);
		// Whoever has the answer may call again before the connection tells of its end.
		response.once('prefinish', over).once('close', over);
		const chunks: Buffer[] = [];
		try {
			for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
		} catch {
			return;
		}
		const body = Buffer.concat(chunks).toString('utf8');
		const path = request.url ?? '/';
		const { method = 'GET' } = request;
		const id = recordPath.exec(path)?.[1] ?? (/"id":"([^"]*)"/.exec(body)?.[1] || '');
		const isFirst = firstRead.test(path) && method === 'GET';
		const before = this.arrivals.filter((arrival) => arrival.id === id && arrival.isFirst === isFirst);
		const attempt = before.length + 1;
		const fault = (isFirst ? this.readPlan : this.plan).get(id) ?? 'none';
		const note = /"note":"([^"]*)"/.exec(body)?.[1];
		const arrival = {
			at: Date.now(),
			method,
			path,
			id,
			attempt,
			headers: request.headers,
			body,
			fault,
			isFirst,
		};
		this.arrivals.push(arrival);
		this.onArrival?.(arrival);
		const noteNow = isFirst ? (this.notes.get(id) ?? firstNote) : (note ?? 'ok');
		const right = rightAnswer(id, noteNow, isFirst);
		const answering: Answering = {
			attempt,
			id,
			isFirst,
			body: right,
			request,
			response,
			socket: request.socket,
			json(status, text = right, headers = {}) {
				response.writeHead(status, { 'content-type': 'application/json', ...headers });
				response.end(status === 204 ? undefined : text);
			},
		};
		if (this.respond) {
			this.respond(answering);
			return;
		}
		const { applies, answer } = faults[fault] ?? (faults.none as Fault);
		if (!isFirst && applies(attempt)) this.carryOut(id, note);
		answer(answering);
	}
}
