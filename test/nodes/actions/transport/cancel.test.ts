import { pause, untilCancelled } from '../../../../nodes/actions/transport/cancel';

const forever = async () => await new Promise<never>(() => undefined);
const message = 'The execution was cancelled';

describe('untilCancelled', () => {
	it('gives what the work gives, or its error', async () => {
		const { signal } = new AbortController();
		for (const given of [signal, undefined]) {
			expect(await untilCancelled(given, async () => await Promise.resolve(7))).toBe(7);
			await expect(untilCancelled(given, async () => await Promise.reject(new Error('no')))).rejects.toThrow(
				'no',
			);
		}
	});

	it('ends with the execution', async () => {
		const controller = new AbortController();
		const waiting = untilCancelled(controller.signal, forever);
		controller.abort();
		await expect(waiting).rejects.toThrow(message);
	});

	it('begins nothing after the end', async () => {
		const work = jest.fn(forever);
		await expect(untilCancelled(AbortSignal.abort(), work)).rejects.toThrow(message);
		expect(work).not.toHaveBeenCalled();
	});
});

describe('pause', () => {
	it.each([0, -5, 1])(
		'of %p milliseconds lets time pass, unless the execution is over',
		async (milliseconds) => {
			await pause(milliseconds);
			await expect(pause(milliseconds, AbortSignal.abort())).rejects.toThrow(message);
		},
	);
});
