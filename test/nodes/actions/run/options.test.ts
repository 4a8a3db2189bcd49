import { readOptions } from '../../../../nodes/actions/run/options';
import type { ParameterReader } from '../../../../nodes/actions/run/parameters';
import { inputErrorOf } from '../../../helpers/template';

const optionsOf = (given: Record<string, unknown>) => readOptions((() => given) as ParameterReader);

it('leaves out what is not set: whoever uses it knows the default', () => {
	expect(optionsOf({})).toEqual({ shareCalls: true, bulk: true });
	const empty = { timeout: '', concurrency: null, maxWrites: undefined, audit: 'yes', timezone: 'utc' };
	expect(optionsOf(empty)).toEqual({
		shareCalls: true,
		bulk: true,
	});
});

it.each<[string, unknown, unknown]>([
	['concurrency', '7', 7],
	['concurrency', 0.5, 1],
	['concurrency', 5000, 1000],
	['maxAttempts', '1000', 10],
	['maxWrites', 2.9, 2],
	['requestsPerSecond', 0.2, 0.2],
	['timeout', 1e9, 86_400],
	['auditDays', 0, 0],
	['auditDays', 0.5, 0.5],
	['auditDays', 1e9, 36_500],
	['shareCalls', false, false],
	['bulk', false, false],
	['audit', true, true],
])('takes %s %p as %p', (name, given, expected) => {
	expect(optionsOf({ [name]: given })).toMatchObject({ [name]: expected });
});

it.each<[string, unknown, string]>([
	['concurrency', 'many', "'Concurrency' must be a number above 0"],
	['concurrency', 0, "'Concurrency' must be a number above 0"],
	['timeout', -1, "'Timeout' must be a number above 0"],
	['requestsPerSecond', {}, "'Requests Per Second' must be a number above 0"],
	['processes', 'all', "'N8n Processes' must be a number above 0"],
	['maxAttempts', Number.NaN, "'Max Attempts' must be a number above 0"],
	['maxFailures', [5], "'Max Failures' must be a number above 0"],
	['auditDays', -1, "'Audit Days' must be a number of 0 or more"],
])('refuses %s %p', (name, given, message) => {
	expect(inputErrorOf(() => optionsOf({ [name]: given })).message).toBe(message);
});
