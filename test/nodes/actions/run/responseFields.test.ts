import { toResponseFields, toStepNumber } from '../../../../nodes/actions/run/responseFields';
import { inputErrorOf } from '../../../helpers/template';

it.each<[unknown[], string[]]>([
	[
		[['$.a', '$.b'], ''],
		['$.a', '$.b'],
	],
	[
		[[], ' $.a , $.b\n$.c,'],
		['$.a', '$.b', '$.c'],
	],
	[
		['$.a', ['$.b']],
		['$.a', '$.b'],
	],
	[
		[undefined, "$['a,b'].c, $.list[0,1]"],
		["$['a,b'].c", '$.list[0,1]'],
	],
])('reads %j as %j', (given, paths) => {
	expect(toResponseFields(given)).toEqual(paths);
});

it.each<[unknown[], string]>([
	[[[], ''], 'No response field is chosen'],
	[[undefined, null], 'No response field is chosen'],
	[[['$.a'], 'b'], "The response field 'b' is not a JSONPath"],
	[[['$.a[']], '$.a['],
])('refuses %j', (given, message) => {
	expect(inputErrorOf(() => toResponseFields(given)).message).toContain(message);
});

it.each<[unknown, number]>([
	[0, 0],
	['3', 3],
	['', 0],
])('takes %p for step %p', (given, step) => {
	expect(toStepNumber(given)).toBe(step);
});

it.each([-1, 1.5, 'one', undefined])('refuses %p as a step', (given) => {
	expect(inputErrorOf(() => toStepNumber(given)).message).toBe("'Step Number' must be a whole number");
});
