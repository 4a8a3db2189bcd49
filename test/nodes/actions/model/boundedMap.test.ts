import { keepNewest } from '../../../../nodes/actions/model/boundedMap';

it('keeps the entries that were set last', () => {
	const map = new Map<string, number>();
	for (const [index, key] of ['a', 'b', 'a', 'c', 'd'].entries()) keepNewest(map, key, index, 3);
	expect([...map]).toEqual([
		['a', 2],
		['c', 3],
		['d', 4],
	]);
});
