import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export type Respond = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that answers as each case wants, and remembers what it was asked. */
export class HostileServer {
	readonly url: string;
	/** Method, address and body of each call. */
	readonly calls: string[] = [];
	/** The headers of each call. */
	readonly headers: Array<IncomingMessage['headers']> = [];
	respond: Respond = (_, response) => response.end('{}');
	readonly #server;

	private constructor(server: ReturnType<typeof createServer>) {
		this.#server = server;
		this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	}

	static async start(): Promise<HostileServer> {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const hostile = new HostileServer(server);
		server.on('request', (request, response) => {
			let body = '';
			request.on('data', (chunk: Buffer) => (body += chunk.toString()));
			request.on('end', () => {
				hostile.calls.push([`${request.method} ${request.url}`, body].filter(Boolean).join(' '));
				hostile.headers.push(request.headers);
				hostile.respond(request, response);
			});
		});
		// A proxy is asked for a tunnel in this way.
		server.on('connect', (request, socket) => {
			hostile.calls.push(`CONNECT ${request.url}`);
			socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
		});
		return hostile;
	}

	forget(): void {
		this.calls.length = 0;
		this.headers.length = 0;
	}

	async close(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}
}

const megabyte = 1024 * 1024;

/** Answers with so many megabytes of blanks, which are next to nothing on the wire. */
export function blanks(megabytes: number, type = 'application/json'): Respond {
	// A reader takes several compressed parts one after the other for one text.
	const part = gzipSync(Buffer.alloc(16 * megabyte, ' '));
	return (_, response) => {
		response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' });
		for (let sent = 0; sent < megabytes; sent += 16) response.write(part);
		response.end();
	};
}

/** Answers with a text, compressed once. */
export function text(body: string, type = 'application/json'): Respond {
	const packed = gzipSync(body);
	return (_, response) => {
		response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' });
		response.end(packed);
	};
}

/** Answers a byte at a time, and never ends. */
export const trickle =
	(pause: number): Respond =>
	(_, response) => {
		response.writeHead(200, { 'content-type': 'application/json' });
		const timer = setInterval(() => {
			if (response.destroyed) clearInterval(timer);
			else response.write(' ');
		}, pause);
	};
