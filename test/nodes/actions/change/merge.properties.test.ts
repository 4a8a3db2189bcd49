import fc from 'fast-check';

import { mergeRecord } from '../../../../nodes/actions/change/merge';
import { undoOf } from '../../../../nodes/actions/change/undo';
import type { EditRules } from '../../../../nodes/actions/model/template';
import { encodeRequest } from '../../../../nodes/actions/request/encode';
import { planRequest } from '../../../../nodes/actions/request/plan';
import { check } from '../../../helpers/properties';
import { parameter, templateOf } from '../../../helpers/template';

type Thing = Record<string, unknown> & {
	caps: Array<{ period: string; value: number; note?: string }>;
	tags: string[];
};

const template = (replaces: EditRules['replaces']) =>
	templateOf({
		id: 'x.thing.update',
		path: '/things/{id}',
		edit: { read: 'x', values: { id: 'id' }, replaces },
		parameters: [
			parameter({ name: 'id', in: 'path', required: true }),
			parameter({ name: 'name', current: '$.name' }),
			parameter({ name: 'payout', type: 'number', current: '$.payout' }),
			parameter({
				name: 'caps',
				type: 'array',
				items: { type: 'object' },
				current: '$.caps',
				key: ['period'],
			}),
			parameter({ name: 'tags', type: 'array', current: '$.tags', key: [] }),
		],
	});

/** A tracker that really forgets what is not sent, as far as it is said to. */
const store = (before: Thing, body: object, replaces: EditRules['replaces']): Thing =>
	(replaces === 'record' ? body : { ...before, ...body }) as Thing;

const edits = fc.array(
	fc.record(
		{
			name: fc.constantFrom('a', 'b', 'c'),
			payout: fc.integer({ min: 0, max: 5 }),
			caps: fc.uniqueArray(
				fc.record({ period: fc.constantFrom('day', 'week', 'month'), value: fc.integer({ min: 1, max: 9 }) }),
				{ selector: ({ period }) => period, maxLength: 2 },
			),
			tags: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 2 }),
		},
		{ requiredKeys: [] },
	),
	{ maxLength: 8 },
);

const first = (): Thing => ({
	name: 'a',
	payout: 1,
	caps: [{ period: 'day', value: 5, note: 'kept' }],
	tags: ['x'],
});

/** What a person means by an edit. */
function meant(before: Thing, edit: Record<string, unknown> & Partial<Thing>): Thing {
	const caps = before.caps.map((cap) => ({
		...cap,
		...edit.caps?.find(({ period }) => period === cap.period),
	}));
	const added = (edit.caps ?? []).filter(({ period }) => !caps.some((cap) => cap.period === period));
	return {
		...before,
		...edit,
		caps: [...caps, ...added],
		tags: [...new Set([...before.tags, ...(edit.tags ?? [])])],
	};
}

describe.each(['none', 'lists', 'record'] as const)('a tracker that overwrites: %s', (replaces) => {
	const own = template(replaces);

	function send(before: Thing, values: Record<string, unknown>, isUndo = false) {
		const merge = mergeRecord(own, values, before, { zone: 'utc', listChange: 'auto', isUndo });
		const given = Object.entries(values).filter(([name]) => !Object.hasOwn(merge.values, name));
		const { body = '{}' } = encodeRequest(planRequest(own, Object.fromEntries(given), 'utc', merge));
		const after = merge.isUnchanged ? before : store(before, JSON.parse(body) as object, replaces);
		return { after, undo: undoOf(own, values, merge.changes) };
	}

	it('holds exactly what was meant after any edits, and what it held at first after taking them back', () => {
		check(
			fc.property(edits, (sequence) => {
				let now = first();
				const undos = [];
				for (const edit of sequence) {
					const expected = meant(now, edit as Partial<Thing>);
					const { after, undo } = send(now, { id: '7', ...edit });
					expect(after).toEqual(expected);
					if (undo) undos.push(undo);
					now = after;
				}
				for (const undo of undos.reverse()) now = send(now, undo.values, true).after;
				expect(now).toEqual(first());
			}),
			500,
		);
	});
});
