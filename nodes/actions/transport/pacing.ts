import type { Exchange } from './exchange';
import { pause } from './cancel';
import { giveSlotBack, mayGo, waitForSlot } from './pace';

/**
 * Holds every exchange back until the pace of its connection lets it go.
 *
 * @param key Stands for the connection.
 * @param perSecond Calls a second; no pace where undefined or 0.
 */
export function pacing(
	key: string,
	perSecond: number | undefined,
	signal: AbortSignal | undefined,
	exchange: Exchange,
): Exchange {
	async function takeTurn(): Promise<void> {
		do {
			const wait = waitForSlot(key, perSecond);
			try {
				await pause(wait, signal);
			} catch (error) {
				giveSlotBack(key, perSecond);
				await Promise.reject(error);
			}
		} while (!mayGo(key, perSecond));
	}

	return async (request, attempt) => {
		await takeTurn();
		return await exchange(request, attempt);
	};
}
