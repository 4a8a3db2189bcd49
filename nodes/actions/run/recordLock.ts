import { keepNewest } from '../model/boundedMap';
import { tick } from './sharedCalls';

/** The last one in the line for each record, in all executions of this process. */
const lines = new Map<string, Promise<void>>();

/** When a record was last written, in all executions of this process. */
const writes = new Map<string, number>();
const maxKnownWrites = 10_000;

/**
 * Lets one change of records come after the other, from reading to writing: the second one sees what the first has made.
 * Whoever comes stands in all its lines at once, so that everybody waits for those only who came before, and nobody in a
 * circle.
 *
 * @param keys Tell records apart: connection, reader and whatever it is asked for.
 */
export async function underLocks<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
	const result = Promise.all(keys.map((key) => lines.get(key))).then(work);
	const end = result.then(
		() => undefined,
		() => undefined,
	);
	for (const key of keys) lines.set(key, end);
	try {
		return await result;
	} finally {
		for (const key of keys) if (lines.get(key) === end) lines.delete(key);
	}
}

/** Notes that a record has been written, or may have been. */
export const noteWrite = (key: string): void => keepNewest(writes, key, tick(), maxKnownWrites);

/** When a record was last written; what was read before is out of date. */
export const lastWrite = (key: string): number => writes.get(key) ?? 0;
