import { TrackerError } from '../model/errors';

const tooLarge = (maxBytes: number): TrackerError =>
	new TrackerError(`The answer is larger than ${Math.round(maxBytes / 1024 / 1024)} MB and was not read`, {
		hint: 'Ask for less: a shorter time, fewer columns, or a limit.',
		// An answer came, so the call arrived.
		mayHaveBeenApplied: true,
	});

interface ByteStream extends AsyncIterable<Uint8Array> {
	destroy?(): void;
}

async function collect(stream: ByteStream, maxBytes: number): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of stream) {
		size += chunk.length;
		if (size > maxBytes) throw tooLarge(maxBytes);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/**
 * Reads a body as it comes, so that neither its size nor its slowness is without an end.
 *
 * @param body A stream of bytes, or what a test double gives in its place.
 * @param timeout Milliseconds until the body must be complete.
 * @param maxBytes Bytes that are read at most, after decompression.
 * @throws TrackerError for a body that is too large; an error with the code ETIMEDOUT for one that takes too
 *   long; the stream's own error otherwise.
 */
export async function readBody(
	body: unknown,
	{ timeout, maxBytes }: { timeout: number; maxBytes: number },
): Promise<unknown> {
	if (typeof body !== 'object' || body === null || !(Symbol.asyncIterator in body)) return body;
	const stream = body as ByteStream;
	const expired = AbortSignal.timeout(Math.max(1, Math.ceil(timeout)));
	let stop = (): void => {};
	// A stream that waits for bytes may not end before they come, even where it is destroyed.
	const late = new Promise<never>((_, reject) => {
		stop = () => reject(Object.assign(new Error('timed out'), { code: 'ETIMEDOUT' }));
		expired.addEventListener('abort', stop, { once: true });
	});
	try {
		return await Promise.race([collect(stream, maxBytes), late]);
	} finally {
		expired.removeEventListener('abort', stop);
		stream.destroy?.();
	}
}
