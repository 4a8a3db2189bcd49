import { sleep } from 'n8n-workflow';

import { TrackerError } from '../model/errors';

/** What a call ends with that does not wait any longer. */
export const cancelled = (): TrackerError => new TrackerError('The execution was cancelled');

interface Listening {
	heard: Set<() => void>;
	hear: () => void;
}

const listening = new WeakMap<AbortSignal, Listening>();

/**
 * Hears of the end of a signal. Node warns of signals that many listen to, as the calls of one execution do: so one listener
 * hears for all.
 *
 * @returns Stops listening.
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
	let all = listening.get(signal);
	if (!all) {
		const heard = new Set<() => void>();
		const hear = (): void => heard.forEach((one) => one());
		all = { heard, hear };
		listening.set(signal, all);
		signal.addEventListener('abort', hear, { once: true });
	}
	const { heard, hear } = all;
	heard.add(listener);
	return () => {
		heard.delete(listener);
		if (heard.size > 0 || listening.get(signal)?.heard !== heard) return;
		signal.removeEventListener('abort', hear);
		listening.delete(signal);
	};
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
