import { encode, encodeSearch, inBatches, type Filter } from '../../../../nodes/actions/store/publicApi';

const byId = (value: string): Filter => ({ columnName: 'template_id', condition: 'eq', value });

it('writes every reserved character in its encoded form', () => {
	const reserved = "!'()*;:@&=+$,/?#[]";
	expect(encode(reserved)).not.toMatch(/[!'()*;:@&=+$,/?#[\]]/);
	expect(decodeURIComponent(encode(reserved))).toBe(reserved);
});

it('looks for a text with a percent sign as a part, too', () => {
	expect(encodeSearch('offer')).toBe('search=offer');
	expect(decodeURIComponent(encodeSearch('10%'))).toBe('search=%10%%');
});

it('splits conditions into as few addresses as their length allows', () => {
	const filters = Array.from({ length: 200 }, (_, index) => byId(`affise.offer.${index}`));
	const batches = inBatches(filters);
	expect(batches.flat()).toEqual(filters);
	for (const batch of batches) expect(encode(JSON.stringify(batch)).length).toBeLessThan(6_100);
	expect(batches.length).toBeLessThan(5);
	expect(inBatches([])).toEqual([]);
	expect(inBatches([byId('x'.repeat(10_000)), byId('y')])).toHaveLength(2);
});
