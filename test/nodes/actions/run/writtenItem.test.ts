import { Redactor } from '../../../../nodes/actions/redact/redactor';
import {
	changesItem,
	plainChanges,
	toItems,
	writtenRecords,
	type Outcome,
} from '../../../../nodes/actions/run/writtenItem';
import { templateOf } from '../../../helpers/template';

const redactor = new Redactor(['s-1234']);
const undo = { templateId: 't', values: { id: 7, name: 's-1234' }, expects: { name: 'x' } };
const changed: Outcome = {
	changed: true,
	changes: [
		{ field: 'name', before: 's-1234', after: 'x' },
		{ field: 'tag', after: null },
	],
	undo,
	more: { verified: true },
};

describe('the records of an answer', () => {
	it.each<[string, object, unknown, unknown[]]>([
		['those of the path', { records: '$.data' }, { data: [{ id: 1 }, { id: 2 }] }, [{ id: 1 }, { id: 2 }]],
		['the whole answer where the path finds none', { records: '$.data' }, { ok: true }, [{ ok: true }]],
		['one where the answer is empty', { records: '$.data' }, undefined, [{ success: true }]],
		[
			'accepted ones where the tracker only takes note',
			{ queued: true },
			{ id: 1 },
			[{ id: 1, accepted: true }],
		],
	])('are %s', (_, response, body, records) => {
		expect(writtenRecords(templateOf({ response }), body)).toEqual(records);
	});
});

it('changes have no before where nobody knows it', () => {
	expect(plainChanges(changed.changes ?? [])).toEqual([
		{ field: 'name', before: 's-1234', after: 'x' },
		{ field: 'tag', after: null },
	]);
});

describe('the item of a change', () => {
	it('says what was there and how it is taken back, without secrets', () => {
		expect(changesItem(redactor, changed, { id: 7, api_key: 'k-9' })).toEqual({
			changed: true,
			changes: [
				{ field: 'name', before: '***', after: 'x' },
				{ field: 'tag', after: null },
			],
			record: { id: 7, api_key: '***' },
			undo: { ...undo, values: { id: 7, name: '***' } },
			verified: true,
		});
	});

	it('says null of what nobody knows, and why nothing was sent', () => {
		const reason = "'Name' is s-1234, not x";
		expect(changesItem(redactor, { changed: null, changes: null, reason }, undefined)).toEqual({
			changed: null,
			changes: null,
			reason: "'Name' is ***, not x",
			record: null,
			undo: null,
		});
	});

	it('says of an add whether it was made', () => {
		const outcome: Outcome = { changed: false, changes: [], created: false };
		expect(changesItem(redactor, outcome, { id: 1 })).toMatchObject({ created: false, record: { id: 1 } });
		expect(changesItem(redactor, outcome, undefined)).not.toHaveProperty('changed');
	});
});

describe('what a write hands out', () => {
	const records = [{ id: 1, big: 12345678901234567890n }, { id: 2 }];

	it('is one item of changes, with the record as it was read again', () => {
		expect(toItems(redactor, 'changes', { ...changed, record: { id: 9 } }, records)).toMatchObject([
			{ changed: true, record: { id: 9 } },
		]);
		expect(toItems(redactor, 'changes', changed, records)).toMatchObject([
			{ record: { id: 1, big: '12345678901234567890' } },
		]);
	});

	it.each<[string, Outcome, object]>([
		['a change', { changed: true, changes: [] }, {}],
		[
			'no change',
			{ changed: false, changes: [], reason: 'It is s-1234' },
			{ changed: false, reason: 'It is ***' },
		],
		['a record that is there already', { changed: false, changes: [], created: false }, { created: false }],
		[
			'a new record',
			{ changed: true, changes: null, created: true, more: { verified: null } },
			{ verified: null },
		],
	])('is the records, with what is to be said of %s', (_, outcome, said) => {
		expect(toItems(redactor, 'record', outcome, records)).toEqual([
			{ id: 1, big: '12345678901234567890', ...said },
			{ id: 2, ...said },
		]);
	});
});
