import { InputError } from '../model/errors';

/**
 * How many records are wanted; Infinity for all.
 *
 * @param limit What the person gave in 'Limit'.
 * @throws InputError where that is no whole number from 1.
 */
export function toLimit(returnAll: boolean, limit: unknown): number {
	if (returnAll) return Infinity;
	const number = Number(limit);
	if (Number.isInteger(number) && number >= 1) return number;
	throw new InputError("'Limit' must be a whole number from 1", 'Enter how many records you want at most.');
}
