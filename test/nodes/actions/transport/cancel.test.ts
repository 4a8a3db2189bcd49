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

it('listens once to a signal, however many wait for its end', async () => {
	const controller = new AbortController();
	const listen = jest.spyOn(controller.signal, 'addEventListener');
	const never = async () => await new Promise<never>(() => undefined);
	const waiting = Array.from({ length: 40 }, async () => await untilCancelled(controller.signal, never));
	await untilCancelled(controller.signal, async () => await Promise.resolve());
	controller.abort();
	const ends = await Promise.allSettled(waiting);
	expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(40);
	expect(listen).toHaveBeenCalledTimes(1);
});
