import { TrackerError, type FailureFacts } from '../model/errors';
import { blockedCode, certificateCodes } from './retry';

/** Header names in lower case, repeated headers joined, cookies left out. */
export function lowerCaseHeaders(headers: object): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers)
			.map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(', ') : String(value)])
			.filter(([name]) => name !== 'set-cookie'),
	) as Record<string, string>;
}

/** The text of a body, by the charset that its content type names. */
export function decodeBody(body: unknown, contentType = ''): string {
	if (typeof body === 'string') return body;
	if (!(body instanceof Uint8Array) && !(body instanceof ArrayBuffer)) {
		return body === undefined || body === null ? '' : JSON.stringify(body);
	}
	const [first = 0, second = 0] = new Uint8Array(body.slice(0, 2));
	// A byte order mark says more than any header.
	const isMarked = first + second === 0xff + 0xfe && Math.abs(first - second) === 1;
	const marked = first > second ? 'utf-16le' : 'utf-16be';
	const charset = isMarked ? marked : (/charset="?([\w-]+)/i.exec(contentType)?.[1] ?? 'utf-8');
	try {
		return new TextDecoder(charset).decode(body);
	} catch {
		return new TextDecoder().decode(body);
	}
}

const tooLarge = (limit: number): TrackerError =>
	new TrackerError(`The answer is larger than ${Math.round(limit / 1024 / 1024)} MB and was not read`, {
		hint: 'Ask for less: a shorter time, fewer columns, or a limit.',
		// An answer came, so the call arrived.
		mayHaveBeenApplied: true,
	});

interface ByteStream extends AsyncIterable<Uint8Array> {
	destroy?(): void;
}

async function collect(stream: ByteStream, limit: number): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of stream) {
		size += chunk.length;
		if (size > limit) throw tooLarge(limit);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/**
 * Reads a body as it comes, so that neither its size nor its slowness is without an end.
 *
 * @param body A stream of bytes, or what a test double gives in its place.
 * @param timeout Milliseconds until the body must be complete.
 * @param limit Bytes that are read at most, after decompression.
 * @throws TrackerError for a body that is too large; an error with the code ETIMEDOUT for one that takes too
 *   long; the stream's own error otherwise.
 */
export async function readBody(
	body: unknown,
	{ timeout, limit }: { timeout: number; limit: number },
): Promise<unknown> {
	if (typeof body !== 'object' || body === null || !(Symbol.asyncIterator in body)) return body;
	const stream = body as ByteStream;
	const expired = AbortSignal.timeout(Math.max(1, timeout));
	let stop = (): void => {};
	// A stream that waits for bytes may not end before they come, even where it is destroyed.
	const late = new Promise<never>((_, reject) => {
		stop = () => reject(Object.assign(new Error('timed out'), { code: 'ETIMEDOUT' }));
		expired.addEventListener('abort', stop, { once: true });
	});
	try {
		return await Promise.race([collect(stream, limit), late]);
	} finally {
		expired.removeEventListener('abort', stop);
		stream.destroy?.();
	}
}

/** The code of a failed connection, such as ECONNREFUSED, wherever n8n's wrapping has put it. */
export function networkCodeOf(error: unknown): string {
	let found: string | undefined;
	for (
		let current = error, depth = 0;
		typeof current === 'object' && current !== null && depth < 5;
		depth++
	) {
		const { code, cause, syscall, name } = current as Record<'code' | 'cause' | 'syscall' | 'name', unknown>;
		if (typeof name === 'string' && name.startsWith('SsrfBlocked')) return blockedCode;
		if (typeof code === 'string' && code) found ??= code;
		// A host that gets lost in the middle of a conversation may have taken the call before.
		if (typeof syscall === 'string' && syscall !== 'connect' && found?.endsWith('UNREACH'))
			return 'ECONNRESET';
		current = cause;
	}
	if (found !== undefined) return found;
	const message = error instanceof Error ? error.message : '';
	if (/request was blocked because the destination/i.test(message)) return blockedCode;
	if (/timed? ?out/i.test(message)) return 'ETIMEDOUT';
	return /socket hang up|aborted/i.test(message) ? 'ECONNRESET' : 'UNKNOWN';
}

/** What to do after a write of which nobody knows whether it was carried out. */
export const checkRecordHint =
	'The change may have been applied: look at the record before you send it again.';
const checkBaseUrl = 'Check the base URL of the connection and whether n8n can reach that host.';

/** A sentence for a call that brought no answer. Nothing of the underlying text, which may hold a URL. */
export function networkFailure(
	tracker: string,
	host: string,
	code = 'UNKNOWN',
	timeout = 0,
	facts: FailureFacts = {},
): TrackerError {
	const hint = facts.mayHaveBeenApplied ? checkRecordHint : checkBaseUrl;
	const say = (message: string, other = hint) => new TrackerError(message, { ...facts, hint: other });
	switch (code) {
		case 'ECONNREFUSED':
			return say(`${tracker} cannot be reached: ${host} refuses the connection`);
		case blockedCode:
			return say(
				`n8n's SSRF protection does not let calls out to ${host}`,
				'Ask the administrator of n8n to allow that host, or use a public address in the connection.',
			);
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
			return say(`${tracker} cannot be reached: the host ${host} was not found`);
		case 'ECONNABORTED':
		case 'ETIMEDOUT':
			return say(
				`${tracker} did not answer within ${timeout / 1000} seconds`,
				facts.mayHaveBeenApplied
					? checkRecordHint
					: "Raise 'Timeout' in the node's options, or ask for less.",
			);
		case 'ECONNRESET':
		case 'EPIPE':
		case 'ERR_BAD_RESPONSE':
			return say(`${tracker} closed the connection before its answer was complete`);
		default:
			if (certificateCodes.test(code)) return say(`The certificate of ${host} is not trusted (${code})`);
			return /SSL|TLS|EPROTO/.test(code)
				? say(`The secure connection to ${host} broke (${code})`)
				: say(`${tracker} cannot be reached at ${host} (${code})`);
	}
}
