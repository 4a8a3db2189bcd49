import { showValue, wrongType } from '../../../../nodes/actions/request/refusals';

const circle: Record<string, unknown> = {};
circle.self = circle;

it.each<[unknown, string]>([
	['a', "'a'"],
	[1, '1'],
	[undefined, 'undefined'],
	[{ a: [1n] }, '{"a":[1]}'],
	[circle, 'a value that is not JSON'],
	['x'.repeat(100), `'${'x'.repeat(58)}…`],
])('shows %p as %s', (value, shown) => expect(showValue(value)).toBe(shown));

it('says what was expected and that nothing was sent', () => {
	const { message, hint } = wrongType('Cap', 'a number', 'x');
	expect(message).toBe("'Cap' must be a number, not 'x'");
	expect(hint).toBe("Change the value of 'Cap'. Nothing was sent for this item.");
});
