import { sleep } from 'n8n-workflow';

import { TrackerError } from '../model/errors';

const cancelled = (): TrackerError => new TrackerError('The execution was cancelled');

/**
 * Waits for something, but not beyond the end of the execution.
 *
 * @throws TrackerError where the execution was cancelled; what `work` throws otherwise.
 */
export async function untilCancelled<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
	if (signal?.aborted) throw cancelled();
	if (!signal) return await work();
	let stop = (): void => {};
	const end = new Promise<never>((_, reject) => {
		stop = () => reject(cancelled());
		signal.addEventListener('abort', stop, { once: true });
	});
	try {
		return await Promise.race([work(), end]);
	} finally {
		signal.removeEventListener('abort', stop);
	}
}

/** Lets time pass. @throws TrackerError where the execution was cancelled. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
	if (milliseconds > 0) await untilCancelled(signal, async () => await sleep(milliseconds));
	else if (signal?.aborted) throw cancelled();
}
