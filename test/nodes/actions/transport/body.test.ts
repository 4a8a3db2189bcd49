import { readBody } from '../../../../nodes/actions/transport/body';

describe('readBody', () => {
	const limits = { timeout: 60, maxBytes: 10 };

	/** As the stream of an HTTP library that hands bytes on, and that waits for them also when it is to end. */
	function slowly(...chunks: Array<string | Promise<void>>): unknown {
		return Object.assign(
			(async function* () {
				for (const chunk of chunks) {
					if (typeof chunk === 'string') yield Buffer.from(chunk);
					else await chunk;
				}
			})(),
			{ destroy: jest.fn() },
		);
	}

	it('puts together what comes', async () => {
		expect(String(await readBody(slowly('ab', 'cd'), limits))).toBe('abcd');
		expect(await readBody('text', limits)).toBe('text');
	});

	it('ends with a body that stalls, also where the stream does not', async () => {
		const stream = slowly('ab', new Promise<void>(() => undefined));
		await expect(readBody(stream, limits)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
		expect((stream as { destroy: unknown }).destroy).toHaveBeenCalled();
	});

	it('refuses what is too large as soon as it is', async () => {
		const stream = slowly('0123456789', 'x', new Promise<void>(() => undefined));
		await expect(readBody(stream, limits)).rejects.toMatchObject({
			message: 'The answer is larger than 0 MB and was not read',
			facts: { mayHaveBeenApplied: true },
		});
	});
});
