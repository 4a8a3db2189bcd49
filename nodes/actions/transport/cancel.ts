import { sleep } from 'n8n-workflow';

import { TrackerError } from '../model/errors';

/** What a call ends with that does not wait any longer. */
export const cancelled = (): TrackerError => new TrackerError('The execution was cancelled');

const listeners = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Hears of the end of a signal. Node warns of signals that many listen to, as the calls of one execution do: so one listener
 * hears for all.
 *
 * @returns Stops listening.
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
	let all = listeners.get(signal);
	if (!all) {
		const heard = new Set<() => void>();
		signal.addEventListener('abort', () => heard.forEach((one) => one()), { once: true });
		listeners.set(signal, heard);
		all = heard;
	}
	const listening = all.add(listener);
	return () => void listening.delete(listener);
}

/**
 * Waits for something, but not beyond the end of the execution.
 *
 * @throws TrackerError where the execution was cancelled; what `work` throws otherwise.
 */
export async function untilCancelled<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
	if (signal?.aborted) throw cancelled();
	if (!signal) return await work();
	let stopListening = (): void => {};
	const end = new Promise<never>((_, reject) => {
		stopListening = onAbort(signal, () => reject(cancelled()));
	});
	try {
		return await Promise.race([work(), end]);
	} finally {
		stopListening();
	}
}

/** Lets time pass. @throws TrackerError where the execution was cancelled. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
	if (milliseconds > 0) await untilCancelled(signal, async () => await sleep(milliseconds));
	else if (signal?.aborted) throw cancelled();
}
