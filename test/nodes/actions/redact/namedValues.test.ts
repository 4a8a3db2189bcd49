import { changed, maskAll, maskNamed, secretFieldTest } from '../../../../nodes/actions/redact/namedValues';

const isSecret = secretFieldTest('(?:api_?key|password)');

it('knows a field by the end of its name, in any case', () => {
	expect(['api_key', 'userApiKey', 'PASSWORD'].map(isSecret)).toEqual([true, true, true]);
	expect(['api_key_id', 'monkey', ''].map(isSecret)).toEqual([false, false, false]);
	expect(isSecret('api_key')).toBe(true);
});

it('masks all texts and numbers, and keeps the shape', () =>
	expect(maskAll({ a: ['x', 5, '', null, true], b: { c: '{token}' } })).toEqual({
		a: ['***', '***', '', null, true],
		b: { c: '{token}' },
	}));

describe('what is named like a key', () => {
	it.each<[string, unknown, unknown]>([
		['a field', { id: 1, user: { password: 'p' } }, { id: 1, user: { password: '***' } }],
		[
			'a pair',
			[
				{ name: 'api_key', value: 'k' },
				{ name: 'x', value: 'y' },
			],
			[
				{ name: 'api_key', value: '***' },
				{ name: 'x', value: 'y' },
			],
		],
		[
			'a column of a list',
			[
				['id', 'api_key'],
				[1, 'k'],
			],
			[
				['id', 'api_key'],
				[1, '***'],
			],
		],
		[
			'a column beside its names',
			{ columns: ['id', 'password'], rows: [[1, 'p'], [2]] },
			{ columns: ['id', 'password'], rows: [[1, '***'], [2]] },
		],
	])('%s is masked', (_, value, masked) => expect(maskNamed(value, isSecret)).toEqual(masked));

	it('is copied only where something is masked', () => {
		const clean = { list: [{ id: 1 }], rows: [['id'], [1]] };
		expect(maskNamed(clean, isSecret)).toBe(clean);
		const half = { clean, own: { password: 'p' } };
		expect(maskNamed(half, isSecret)).toMatchObject({ own: { password: '***' } });
		expect((maskNamed(half, isSecret) as typeof half).clean).toBe(clean);
		expect(half.own.password).toBe('p');
	});
});

it('gives a list back as it was where all its entries are the same', () => {
	const list = [{}, 1];
	expect(changed(list, [...list])).toBe(list);
	expect(changed(list, [list[0], 2])).toEqual([{}, 2]);
});
