import { coerce } from '../../../../nodes/actions/request/coerce';
import { leftPlace, skeletonOf } from '../../../../nodes/actions/request/skeleton';
import { inputErrorOf, parameter } from '../../../helpers/template';

const caps = parameter({
	name: 'caps',
	type: 'array',
	items: { type: 'object' },
	description: 'Caps of the offer',
	example: [{ period: 'day', value: 100, countries: ['DE'] }, { period: 'month' }],
});

const text = `[
  {
    "period": "<period, such as day>",
    "value": <value, such as 100>,
    "countries": [
      "<countries, such as DE>"
    ]
  }
]`;

it('is JSON after the example, with a place for each value', () => {
	expect(skeletonOf(caps)).toBe(text);
	expect(skeletonOf(parameter({ type: 'object', example: { a: true } }))).toBe(
		'{\n  "a": <a, such as true>\n}',
	);
});

it.each([
	parameter({ example: 'x' }),
	parameter({ type: 'array', example: ['a'] }),
	parameter({ type: 'object' }),
])('is for JSON with an example only', (other) => {
	expect(skeletonOf(other)).toBeUndefined();
});

it('is refused by the name of the place that is left', () => {
	const half = text.replace('"<period, such as day>"', '"hour"');
	const error = inputErrorOf(() => coerce(caps, half));
	expect(error.message).toBe("'Caps' still holds the placeholder <value, such as 100>");
	expect(error.hint).toContain('Put a value in its place');
	expect(error.hint).toContain('Caps of the offer.');
	expect(
		coerce(caps, half.replace('<value, such as 100>', '7').replace('<countries, such as DE>', 'FR')),
	).toEqual([{ period: 'hour', value: 7, countries: ['FR'] }]);
});

it('leaves angle brackets alone that are the value', () => {
	expect(leftPlace(caps, '[{"period": "<b>day</b>, such as <i>now</i>"}]')).toBeUndefined();
});
