import { InputError } from '../model/errors';
import type { ParameterReader } from './parameters';

/** The optional settings of a whole run; a missing one leaves the default. */
export interface NodeOptions {
	concurrency?: number;
	maxAttempts?: number;
	maxFailures?: number;
	maxWrites?: number;
	processes?: number;
	requestsPerSecond?: number;
	/** Whether equal reads are made once; so where it says nothing. */
	shareCalls?: boolean;
	/** Whether changes that differ in their records only go out in one call; so where it says nothing. */
	bulk?: boolean;
	timeout?: number;
}

/** What the panel calls the numbers among them, the most that they may be, and the least of those that count something. */
const bounds = {
	concurrency: ["'Concurrency'", 1000, 1],
	maxAttempts: ["'Max Attempts'", 10, 1],
	maxFailures: ["'Max Failures'", Infinity, 1],
	maxWrites: ["'Max Writes'", Infinity, 1],
	processes: ["'N8n Processes'", 1000, 1],
	requestsPerSecond: ["'Requests Per Second'", 10_000],
	timeout: ["'Timeout'", 86_400],
} as const;

function toNumber(
	given: unknown,
	[label, max, least]: readonly [label: string, max: number, least?: number],
): number | undefined {
	if (given === undefined || given === null || given === '') return undefined;
	const number = typeof given === 'object' ? Number.NaN : Number(given);
	if (number > 0) {
		const bounded = Math.min(number, max);
		return least === undefined ? bounded : Math.max(least, Math.floor(bounded));
	}
	throw new InputError(`${label} must be a number above 0`, `Enter another value for ${label}.`);
}

/**
 * The settings of the whole run, by the first item.
 *
 * @throws InputError where an expression gives a number that cannot be meant.
 */
export function readOptions(read: ParameterReader): NodeOptions {
	const given = read<Record<string, unknown>>('options', 0, {});
	const numbers = Object.entries(bounds)
		.map(([name, bound]) => [name, toNumber(given[name], bound)] as const)
		.filter(([, number]) => number !== undefined);
	return {
		...Object.fromEntries(numbers),
		shareCalls: given.shareCalls !== false,
		bulk: given.bulk !== false,
	};
}
