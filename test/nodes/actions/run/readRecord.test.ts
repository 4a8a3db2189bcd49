import type { ActionTemplate } from '../../../../nodes/actions/model/template';
import { findRecords, readRecord, recordKey } from '../../../../nodes/actions/run/readRecord';
import type { RecordReading } from '../../../../nodes/actions/run/planWrite';
import { noteWrite } from '../../../../nodes/actions/run/recordLock';
import { SharedCalls, tick } from '../../../../nodes/actions/run/sharedCalls';
import { writeTask } from '../../../helpers/tasks';
import { getThing, listThings, thingsOf, updateThing } from '../../../helpers/things';
import { answering, type Answer, type FakeTransport } from '../../../helpers/transport';

const readOf = { read: 'custom.thing.get', values: { id: 'id' } };

/** How a change of a thing reads it. */
const readingOf = (id: string, template = updateThing(), reader = getThing): RecordReading =>
	writeTask(template, { id, name: 'x' }, {}, { record: reader }).write.reading as RecordReading;

const matching = updateThing({
	edit: { read: 'custom.thing.list', values: {}, match: { '$.group': 'id' } },
});

interface Reads {
	template?: ActionTemplate;
	reader?: ActionTemplate;
	shared?: SharedCalls;
	after?: number;
}

const read = async (
	{ transport }: FakeTransport,
	id: string,
	{ template = updateThing(), reader = getThing, shared = new SharedCalls(), after }: Reads = {},
) => await readRecord(transport, template, readingOf(id, template, reader), { id }, shared, after);

it('reads the record that the values name', async () => {
	const tracker = answering(thingsOf({ id: 1, name: 'a' }, { id: 2, name: 'b' }));
	expect(await read(tracker, '2')).toEqual({ id: 2, name: 'b' });
	expect(tracker.called()).toEqual(['GET /things/2']);
});

it('hands out what is written back as it came: secrets and long numbers too', async () => {
	const body = '{"thing":{"api_key":"k-1234","big":12345678901234567890}}';
	expect(
		await read(
			answering(() => ({ body }), ['k-1234']),
			'1',
		),
	).toEqual({
		api_key: 'k-1234',
		big: 12345678901234567890n,
	});
});

it('reads a record once for all items, and anew where it was written since or somebody wants it so', async () => {
	const tracker = answering(thingsOf({ id: 3 }, { id: 4 }));
	const shared = new SharedCalls();
	for (const id of ['3', '3', '4']) await read(tracker, id, { shared });
	expect(tracker.called()).toEqual(['GET /things/3', 'GET /things/4']);
	noteWrite(recordKey(tracker.transport, readingOf('3')));
	for (const id of ['3', '3', '4']) await read(tracker, id, { shared });
	expect(tracker.called().slice(2)).toEqual(['GET /things/3']);
	await read(tracker, '4', { shared, after: tick() });
	expect(tracker.called().slice(3)).toEqual(['GET /things/4']);
});

it('finds the one among others that matches', async () => {
	const things = thingsOf({ id: 1, group: 'a' }, { id: 2, group: 'b' });
	const of = { template: matching, reader: listThings };
	expect(await read(answering(things), 'b', of)).toEqual({ id: 2, group: 'b' });
});

it.each<[string, Answer, object]>([
	[
		'that is not there',
		{ statusCode: 404, body: { message: 'Not there' } },
		{
			message: 'Not there',
			facts: { statusCode: 404, hint: expect.stringContaining('nothing was written') as string },
		},
	],
	['of which the answer holds none', { body: {} }, { message: 'There is no such record to change' }],
])('writes nothing for a record %s', async (_, answer, expected) => {
	await expect(
		read(
			answering(() => answer),
			'1',
		),
	).rejects.toMatchObject(expected);
	// Where the call makes the record, there is none yet.
	const template = updateThing({ edit: { ...readOf, creates: true } });
	expect(
		await read(
			answering(() => answer),
			'1',
			{ template },
		),
	).toBeUndefined();
});

it('refuses what cannot be read, also where the call would make the record', async () => {
	const template = updateThing({ edit: { ...readOf, creates: true } });
	await expect(
		read(
			answering(() => ({ statusCode: 403 })),
			'1',
			{ template },
		),
	).rejects.toMatchObject({
		facts: { statusCode: 403 },
	});
});

it('refuses to choose where several match', async () => {
	const things = thingsOf({ id: 1, group: 'a' }, { id: 2, group: 'a' });
	const of = { template: matching, reader: listThings };
	await expect(read(answering(things), 'a', of)).rejects.toThrow(
		'2 records fit, so that nobody can tell which one is meant',
	);
});

it('findRecords finds all that match, and none where none does', async () => {
	const { transport } = answering(
		thingsOf({ id: 1, group: 'a' }, { id: 2, group: 'a' }, { id: 3, group: 'b' }),
	);
	const find = async (id: string) =>
		await findRecords(transport, matching, readingOf(id, matching, listThings), { id }, new SharedCalls());
	expect((await find('a')).map(({ id }) => id)).toEqual([1, 2]);
	expect(await find('c')).toEqual([]);
});

it('recordKey tells records apart by what the reader is asked for and by what they must match', () => {
	const { transport } = answering(() => ({}));
	const keyOf = (...of: Parameters<typeof readingOf>) => recordKey(transport, readingOf(...of));
	expect(keyOf('1')).toBe(keyOf('1'));
	expect(keyOf('1')).not.toBe(keyOf('2'));
	expect(keyOf('a', matching, listThings)).not.toBe(keyOf('b', matching, listThings));
	expect(recordKey({ ...transport, key: 'other' }, readingOf('1'))).not.toBe(keyOf('1'));
});
