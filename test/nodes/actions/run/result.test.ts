import { InputError, TrackerError } from '../../../../nodes/actions/model/errors';
import { isUncertain, loggedResult, type Result } from '../../../../nodes/actions/run/result';

it.each<[string, Result, boolean, string]>([
	['records', { json: [] }, false, 'done'],
	['a refusal', { error: new TrackerError('no', { statusCode: 400 }) }, false, 'failed'],
	['input that cannot be used', { error: new InputError('no') }, false, 'failed'],
	['what was never said', { error: undefined }, false, 'failed'],
	['a lost answer', { error: new TrackerError('no', { mayHaveBeenApplied: true }) }, true, 'uncertain'],
	['another with the same fields', { error: { facts: { mayHaveBeenApplied: true } } }, false, 'failed'],
])('%s', (_, result, uncertain, logged) => {
	expect([isUncertain(result), loggedResult(result)]).toEqual([uncertain, logged]);
});
