import { InputError } from '../model/errors';
import type { ParameterReader } from './parameters';

/** The optional settings of a whole run; a missing one leaves the default. */
export interface NodeOptions {
	/** Whether each write is logged. */
	audit?: boolean;
	/** Days for which rows of the log are kept; 0 keeps all. */
	auditDays?: number;
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
	auditDays: ["'Audit Days'", 36_500, 0],
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
	if (number > 0 || (number === 0 && least === 0)) {
		const bounded = Math.min(number, max);
		// A part of a day is no 0, which would keep all.
		return least === undefined || least === 0 ? bounded : Math.max(least, Math.floor(bounded));
	}
	throw new InputError(
		`${label} must be a number ${least === 0 ? 'of 0 or more' : 'above 0'}`,
		`Enter another value for ${label}.`,
	);
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
		...(given.audit === true ? { audit: true } : {}),
	};
}
