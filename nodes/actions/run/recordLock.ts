import { keepNewest } from '../model/boundedMap';
import { tick } from './sharedCalls';

/** The last one in the line for each record, in all executions of this process. */
const lines = new Map<string, Promise<void>>();

/** When a record was last written, in all executions of this process. */
const writes = new Map<string, number>();
const maxKnownWrites = 10_000;

/**
 * Lets one change of a record come after the other, from reading to writing: the second one sees what the first has made.
 *
 * @param key Tells records apart: connection, reader and whatever it is asked for.
 */
export async function underLock<T>(key: string, work: () => Promise<T>): Promise<T> {
	const before = lines.get(key) ?? Promise.resolve();
	const result = before.then(work);
	const end = result.then(
		() => undefined,
		() => undefined,
	);
	lines.set(key, end);
	try {
		return await result;
	} finally {
		if (lines.get(key) === end) lines.delete(key);
	}
}

/** Notes that a record has been written, or may have been. */
export const noteWrite = (key: string): void => keepNewest(writes, key, tick(), maxKnownWrites);

/** When a record was last written; what was read before is out of date. */
export const lastWrite = (key: string): number => writes.get(key) ?? 0;
