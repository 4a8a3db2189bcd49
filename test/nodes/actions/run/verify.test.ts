import type { Present } from '../../../../nodes/actions/change/currentValue';
import type { Change } from '../../../../nodes/actions/change/merge';
import type { TemplateDefinition } from '../../../../nodes/actions/model/template';
import { differences } from '../../../../nodes/actions/run/verify';
import { templateOf } from '../../../helpers/template';

const definition: Partial<TemplateDefinition> = {
	path: '/offers/{offer_id}',
	parameters: [
		{ name: 'offer_id', in: 'path', type: 'string', required: true, current: '$.id' },
		{ name: 'name', in: 'body', type: 'string', current: '$.name' },
		{ name: 'payout', in: 'body', type: 'number', current: '$.payout' },
		{ name: 'note', in: 'body', type: 'string' },
	],
	edit: { read: 'x.offer.get', values: { offer_id: 'offer_id' } },
};

const present = (record: Record<string, unknown>, more: Partial<TemplateDefinition> = {}): Present => ({
	template: templateOf({ ...definition, ...more }),
	record,
	given: {},
	zone: 'utc',
});

const before = { id: 1, name: 'a', payout: '5.00' };
const raised: Change[] = [{ field: 'payout', before: 5, after: 6 }];

it.each<[string, Record<string, unknown>, unknown[]]>([
	['nothing where it is as it should be', { ...before, id: 2, payout: 6 }, []],
	['what was not changed', before, [{ field: 'payout', expected: 6, found: 5 }]],
	['what was to stay', { ...before, payout: '6', name: '' }, [{ field: 'name', expected: 'a', found: '' }]],
])('tells %s', (_, now, found) => {
	expect(differences(present(before), present(now), raised)).toEqual(found);
});

it('looks at the changes alone where there was no record before', () => {
	expect(differences(undefined, present({ name: 'b', payout: 5 }), raised)).toEqual([
		{ field: 'payout', expected: 6, found: 5 },
	]);
});

it('looks at what the call sets by itself', () => {
	const edit = { read: 'x.offer.get', values: {}, sets: { '$.status': 'banned' } };
	const now = present({ ...before, payout: 6, status: 'active' }, { edit });
	expect(differences(present(before), now, raised)).toEqual([
		{ field: 'status', expected: 'banned', found: 'active' },
	]);
});

it('looks at fields of a record that is sent whole', () => {
	const changes: Change[] = [{ field: 'url', of: 'record', before: 'u', after: 'v' }];
	const now = { ...present(before), body: { url: 'u' } };
	expect(differences(present(before), now, changes)).toContainEqual({
		field: 'url',
		expected: 'v',
		found: 'u',
	});
});
