import { toArray, toObject } from '../../../../nodes/actions/request/nested';
import { inputErrorOf, parameter } from '../../../helpers/template';

const list = parameter({ type: 'array' });

it('reads an object, also as text, every digit of it', () => {
	expect(toObject('Caps', { a: 1 })).toEqual({ a: 1 });
	expect(toObject('Caps', '{"a":12345678901234567890}')).toEqual({ a: 12345678901234567890n });
	for (const value of ['a', [1], null]) inputErrorOf(() => toObject('Caps', value));
});

it('reads a list, also as JSON or with commas', () => {
	expect(toArray(list, 'IDs', ['1', '2'])).toEqual(['1', '2']);
	expect(toArray(list, 'IDs', '["1","2"]')).toEqual(['1', '2']);
	expect(toArray(list, 'IDs', ' 1, 2,')).toEqual(['1', '2']);
	expect(toArray({ ...list, items: { type: 'integer' } }, 'IDs', '1,2')).toEqual([1, 2]);
});

it('reads IDs as people copy them: from a column, a row, a text', () => {
	const ids = parameter({ name: 'offer_ids', type: 'array' });
	for (const text of ['1, 2', '1 2', '1\n2\n', '1; 2', '1\t2', '["1","2"]']) {
		expect(toArray(ids, 'Offer IDs', text)).toEqual(['1', '2']);
	}
	expect(toArray(ids, 'Offer IDs', 'order 1, order 2')).toEqual(['order 1', 'order 2']);
	expect(toArray(parameter({ name: 'tags', type: 'array' }), 'Tags', 'top offer; new')).toEqual([
		'top offer; new',
	]);
});

it('names the entry that is wrong', () => {
	const numbers = { ...list, items: { type: 'integer' as const } };
	expect(inputErrorOf(() => toArray(numbers, 'IDs', ['1', 'x'])).message).toBe(
		"'IDs[1]' must be a whole number, not 'x'",
	);
});

it('refuses what is nested without an end', () => {
	const deep = Array.from({ length: 150 }).reduce<unknown>((inner) => ({ inner }), 1);
	expect(inputErrorOf(() => toObject('Caps', deep)).message).toBe("'Caps' is nested too deeply");
});
