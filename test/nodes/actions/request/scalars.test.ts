import {
	checkRange,
	toBoolean,
	toInteger,
	toNumber,
	toText,
} from '../../../../nodes/actions/request/scalars';
import { inputErrorOf, parameter } from '../../../helpers/template';

const long = '12345678901234567890';

it.each<[unknown, unknown]>([
	[' 42 ', 42],
	['+7', 7],
	[long, BigInt(long)],
	[5n, 5n],
])('reads %p as a whole number', (value, number) => expect(toInteger('ID', value)).toBe(number));

it.each([1.5, '1.5', '', 'x', true, null, 2 ** 60])('takes %p for no whole number', (value) => {
	expect(inputErrorOf(() => toInteger('ID', value)).message).toMatch(/^'ID' /);
});

it.each<[unknown, unknown]>([
	['1.50', 1.5],
	['1e3', 1000],
	[long, BigInt(long)],
	['.5', 0.5],
])('reads %p as a number', (value, number) => expect(toNumber('Sum', value)).toBe(number));

it.each(['1,5', '0x10', 'NaN', Infinity, {}])('takes %p for no number', (value) => {
	expect(inputErrorOf(() => toNumber('Sum', value)).message).toMatch(/^'Sum' must be a number, not /);
});

it('writes true and false in the words of the tracker', () => {
	expect(toBoolean('On', 'yes', undefined)).toBe(true);
	expect(toBoolean('On', false, '1/0')).toBe('0');
	expect(toBoolean('On', 'Y', 'Y/N')).toBe('Y');
	expect(inputErrorOf(() => toBoolean('On', 'maybe', undefined)).message).toBe(
		"'On' must be true or false, not 'maybe'",
	);
});

it('makes text of what has one', () => {
	expect([toText('T', 'a'), toText('T', 1), toText('T', true), toText('T', 1n)]).toEqual([
		'a',
		'1',
		'true',
		'1',
	]);
	for (const value of [{}, null, 2 ** 60]) inputErrorOf(() => toText('T', value));
});

it('keeps to the range', () => {
	const cap = parameter({ minimum: 1, maximum: 10 });
	expect(() => checkRange('Cap', cap, 10)).not.toThrow();
	expect(inputErrorOf(() => checkRange('Cap', cap, 0)).message).toBe("'Cap' must be 1 or more, not '0'");
	expect(inputErrorOf(() => checkRange('Cap', cap, 11n)).message).toBe("'Cap' must be 10 or less, not '11'");
});
