import { TrackerError } from '../model/errors';

/** The failure of a write whose answer does not say what became of its record. */
export const untold = (): TrackerError =>
	new TrackerError('The answer does not tell what became of this record', {
		mayHaveBeenApplied: true,
		hint: 'The change may have been applied: look at the record before you send it again.',
	});

/**
 * Reads the answer of a write. Whatever goes wrong with it, the call was made: that must not look as if nothing was sent.
 *
 * @throws TrackerError
 */
export async function readAnswer<T>(read: () => T): Promise<T> {
	try {
		return read();
	} catch (error) {
		return await Promise.reject(error instanceof TrackerError ? error : untold());
	}
}
