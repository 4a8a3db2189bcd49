import type { IExecuteFunctions } from 'n8n-workflow';

import type { Account } from '../transport/account';

/** A run of so many items is one whose calls a person wants to know of. */
const manyItems = 20;
/** Milliseconds from one line in n8n's log to the next. */
const logEvery = 10_000;

const count = (number: number, one: string, many = `${one}s`): string =>
	`${number} ${number === 1 ? one : many}`;

/**
 * What a person is told of the calls of a run, as sentences.
 *
 * @returns Nothing where there is nothing to tell: a few items, each with a call of its own that went well at once.
 */
export function describeCalls(
	{
		calls,
		retried,
		shared,
		bundled,
		waited,
	}: Pick<Account, 'calls' | 'retried' | 'shared' | 'bundled' | 'waited'>,
	items: number,
): string | undefined {
	if (calls === 0 || (items < manyItems && retried === 0 && bundled === 0)) return undefined;
	const seconds = Math.round(waited / 1000);
	return [
		`${count(items, 'item')}, ${count(calls, 'call')}.`,
		shared > 0 && `${count(shared, 'item')} shared the call of another.`,
		bundled > 0 && `${count(bundled, 'item')} went out together with others.`,
		retried > 0 && `${count(retried, 'call was', 'calls were')} sent again.`,
		seconds > 0 && `The tracker kept them waiting for ${count(seconds, 'second')}.`,
	]
		.filter(Boolean)
		.join(' ');
}

/** Tells n8n's log how far a long run is. */
export function progressLog(context: IExecuteFunctions, items: number): () => void {
	let done = 0;
	let told = performance.now();
	return () => {
		done += 1;
		const now = performance.now();
		if (now - told < logEvery) return;
		told = now;
		context.logger?.info(`${context.getNode().name}: ${done} of ${items} items`);
	};
}
