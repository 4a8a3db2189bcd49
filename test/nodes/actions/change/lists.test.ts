import { changeList } from '../../../../nodes/actions/change/lists';
import { inputErrorOf } from '../../../helpers/template';

const day = { period: 'day', goals: ['1', '2'], value: 10, extra: 'kept' };
const month = { period: 'month', value: 100 };
const key = { fields: ['period', 'goals'] };
const byId = { fields: ['id'] };
const itself = { fields: [] };

describe('merge', () => {
	it('puts the given fields over the entry with the same key and leaves the others alone', () => {
		expect(
			changeList([day, month], [{ period: 'day', goals: ['2', '1'], value: 20 }], key, 'merge', 'Caps'),
		).toEqual([{ ...day, goals: ['2', '1'], value: 20 }, month]);
	});

	it('adds what is not there, and a second given entry with the same key goes over the first', () => {
		const given = [
			{ period: 'hour', value: 1 },
			{ period: 'hour', value: 2 },
		];
		expect(changeList([day], given, key, 'merge', 'Caps')).toEqual([day, { period: 'hour', value: 2 }]);
	});

	it('takes entries without their ID for new ones', () => {
		expect(
			changeList([{ id: 1, n: 1 }], [{ n: 2 }, { n: 3 }, { id: '1', n: 4 }], byId, 'merge', 'Caps'),
		).toEqual([{ id: '1', n: 4 }, { n: 2 }, { n: 3 }]);
	});

	it('takes a field that an entry lacks for what the template says', () => {
		const told = { fields: ['period', 'type'], defaults: { type: 'all' } };
		const given = [{ period: 'day', type: 'all', value: 20 }];
		expect(changeList([day], given, told, 'merge', 'Caps')).toEqual([{ ...day, type: 'all', value: 20 }]);
		expect(changeList([day], [{ period: 'day', type: 'each' }], told, 'merge', 'Caps')).toHaveLength(2);
		expect(changeList([{ type: 'all' }], [{ n: 1 }], { ...told, fields: ['type'] }, 'merge', 'Caps')).toEqual(
			[{ type: 'all', n: 1 }],
		);
	});

	it('adds values that are not there yet', () => {
		expect(changeList(['US', 'US', 'DE'], ['DE', 'FR'], itself, 'merge', 'Countries')).toEqual([
			'US',
			'US',
			'DE',
			'FR',
		]);
	});

	it('refuses where the key is that of several entries', () => {
		const entries = [month, { ...month, value: 5 }];
		const error = inputErrorOf(() =>
			changeList(entries, [{ period: 'month', value: 1 }], key, 'merge', 'Caps'),
		);
		expect(error.message).toBe(
			"Two entries of 'Caps' have the same period, goals, so that nobody can tell which one is meant",
		);
	});
});

it('remove takes away what the given keys name, and nothing else', () => {
	expect(changeList([day, month], [{ period: 'month' }, { period: 'year' }], key, 'remove', 'Caps')).toEqual([
		day,
	]);
	expect(changeList([day, month], [{ period: 'day' }], key, 'remove', 'Caps')).toEqual([day, month]);
	expect(changeList(['US', 'DE', 'US'], ['US'], itself, 'remove', 'Countries')).toEqual(['DE']);
});

it('replace leaves the given entries', () => {
	expect(changeList([day, month], [month], key, 'replace', 'Caps')).toEqual([month]);
});

describe('change', () => {
	it('changes the entry that is there, and refuses to add one', () => {
		expect(changeList([day, month], [{ period: 'month', value: 5 }], key, 'change', 'Caps')).toEqual([
			day,
			{ period: 'month', value: 5 },
		]);
		const error = inputErrorOf(() =>
			changeList([{ id: 1 }], [{ id: '7', on: false }], byId, 'change', 'Paths'),
		);
		expect(error.message).toBe("'Paths' has no entry with id '7'");
	});
});
