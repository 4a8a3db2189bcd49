import { InputError } from '../model/errors';
import type { ParameterReader } from './parameters';

/** The optional settings of a whole run; a missing one leaves the default. */
export interface NodeOptions {
	concurrency?: number;
	maxAttempts?: number;
	requestsPerSecond?: number;
	timeout?: number;
}

/** What the panel calls the options, and the most that they may be. */
const bounds = {
	concurrency: ["'Concurrency'", 1000],
	maxAttempts: ["'Max Attempts'", 10],
	requestsPerSecond: ["'Requests Per Second'", 10_000],
	timeout: ["'Timeout'", 86_400],
} as const;

function toNumber(given: unknown, [label, max]: (typeof bounds)[keyof typeof bounds]): number | undefined {
	if (given === undefined || given === null || given === '') return undefined;
	const number = typeof given === 'object' ? Number.NaN : Number(given);
	if (number > 0) return Math.min(number, max);
	throw new InputError(`${label} must be a number above 0`, `Enter another value for ${label}.`);
}

/**
 * The settings of the whole run, by the first item.
 *
 * @throws InputError where an expression gives a number that cannot be meant.
 */
export function readOptions(read: ParameterReader): NodeOptions {
	const given = read<Record<string, unknown>>('options', 0, {});
	return Object.fromEntries(
		Object.entries(bounds)
			.map(([name, bound]) => [name, toNumber(given[name], bound)] as const)
			.filter(([, number]) => number !== undefined),
	);
}
