import { TrackerError } from '../../../../nodes/actions/model/errors';
import { describeOtherItems } from '../../../../nodes/actions/run/otherItems';
import type { Result } from '../../../../nodes/actions/run/result';

const done: Result = { json: [{}] };
const failed: Result = { error: new TrackerError('no') };
const uncertain: Result = { error: new TrackerError('no', { mayHaveBeenApplied: true }) };

it.each<[string, Array<Result | undefined>, number, string]>([
	['nothing of a first item', [failed, undefined], 0, ''],
	['one before', [done, failed], 1, '1 of 2 items had been sent before (items 0).'],
	[
		'several, in ranges',
		[done, done, failed, done, undefined, done],
		2,
		'4 of 6 items had been sent before (items 0 to 1, 3, 5).',
	],
	['nothing of others that failed too', [failed, failed, undefined], 0, ''],
	[
		'those of which nobody knows, but not the one that the error is about',
		[uncertain, uncertain, done, uncertain],
		3,
		'1 of 4 items had been sent before (items 2). Nobody knows of items 0 to 1: their changes may have been applied.',
	],
])('tells %s', (_, results, item, text) => {
	expect(describeOtherItems(results, item, results.length)).toBe(text);
});
