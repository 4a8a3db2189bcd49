import { addOnce } from '../../../../nodes/actions/run/addOnce';
import type { RecordReading } from '../../../../nodes/actions/run/planWrite';
import { TrackerError } from '../../../../nodes/actions/model/errors';
import type { WriteInput } from '../../../../nodes/actions/run/writeInput';
import { writeSession, writeTask } from '../../../helpers/tasks';
import { addThing, getThing, listThings, thingsOf } from '../../../helpers/things';
import { answering, type FakeTransport } from '../../../helpers/transport';

/** Adds things of these e-mails one after the other, in one run. */
async function add(
	{ transport }: FakeTransport,
	emails: string[],
	write: Partial<WriteInput>,
	{ session } = writeSession(),
): Promise<unknown[]> {
	const results: unknown[] = [];
	for (const email of emails) {
		const task = writeTask(addThing, { email, name: 'n' }, write, { existing: listThings });
		const made = addOnce(transport, task, task.write.existing as RecordReading, session);
		results.push(await made.catch((error: unknown) => error));
	}
	return results;
}

const there = () => answering(thingsOf({ id: 1, email: 'A@x.example', name: 'there' }));

it('hands out the record that is there, and makes none', async () => {
	const tracker = there();
	expect(await add(tracker, ['a@x.example'], { ifExists: 'use' })).toEqual([
		[{ id: 1, email: 'A@x.example', name: 'there', created: false }],
	]);
	expect(tracker.called()).toEqual(['GET /things']);
});

it('makes a record that is not there, once for all items that mean the same', async () => {
	const tracker = there();
	const [first, second] = await add(tracker, ['b@x.example', 'b@x.example'], { ifExists: 'use' });
	expect(first).toEqual([{ id: 2, email: 'b@x.example', name: 'n' }]);
	expect(second).toEqual([{ id: 2, email: 'b@x.example', name: 'n', created: false }]);
	expect(tracker.called()).toEqual(['GET /things', 'POST /things']);
});

it('fails where the record is there and must not be, and says which one', async () => {
	const tracker = there();
	const [error] = await add(tracker, ['a@x.example'], { ifExists: 'fail' });
	expect(error).toMatchObject({
		message: 'There is a record with Email a@x.example already',
		facts: { hint: expect.stringContaining("set 'If It Exists' to Use") as string },
	});
	expect(tracker.called()).toEqual(['GET /things']);
});

it('makes nothing where nobody knows whether an item before has made it', async () => {
	const things = thingsOf();
	const tracker = answering((request) => {
		if (request.method === 'POST') throw new TrackerError('lost', { mayHaveBeenApplied: true });
		return things(request);
	});
	const [, second] = await add(tracker, ['b@x.example', 'b@x.example'], { ifExists: 'use' });
	expect(second).toMatchObject({
		message: 'Nobody knows whether an item before this one has made a record with Email b@x.example',
	});
	expect(tracker.called()).toEqual(['GET /things', 'POST /things']);
});

it('tries again after a refusal: nothing was made', async () => {
	const things = thingsOf();
	const tracker = answering((request, index) =>
		index === 1 ? { statusCode: 400, body: { message: 'no' } } : things(request),
	);
	const [first, second] = await add(tracker, ['b@x.example', 'b@x.example'], { ifExists: 'use' });
	expect(first).toMatchObject({ message: 'no' });
	expect(second).toMatchObject([{ email: 'b@x.example' }]);
});

it('shows what it would do, and does nothing', async () => {
	const tracker = there();
	const emails = ['a@x.example', 'b@x.example'];
	expect(await add(tracker, emails, { ifExists: 'use', mode: 'preview' })).toMatchObject([
		[{ preview: true, created: false, request: null, record: { id: 1 } }],
		[
			{
				preview: true,
				created: true,
				request: { method: 'POST', body: { email: 'b@x.example' } },
				record: null,
			},
		],
	]);
	expect(tracker.called()).toEqual(['GET /things']);
});

it.each<[string, () => FakeTransport, boolean | null]>([
	['is there', there, true],
	[
		'cannot be found',
		() => answering(({ method }) => ({ body: method === 'GET' ? { things: [] } : {} })),
		false,
	],
	[
		'cannot be looked for',
		() => answering(({ method }) => ({ statusCode: method === 'GET' ? 500 : 200 })),
		null,
	],
])('says whether a record %s after it was made', async (_, tracker, verified) => {
	expect(await add(tracker(), ['c@x.example'], { verify: true })).toMatchObject([[{ verified }]]);
});

describe('where the search answers 404', () => {
	const notThere = { statusCode: 404, body: { message: 'Not there' } };

	it('there is none, if it reads one record', async () => {
		const tracker = answering(({ method }) => (method === 'GET' ? notThere : { body: { thing: { id: 1 } } }));
		const existing = { read: getThing.id, values: { id: 'email' }, match: { '$.email': 'email' } };
		const template = { ...addThing, add: { existing } };
		const write = { ifExists: 'use', verify: true } as const;
		const task = writeTask(template, { email: 'b@x.example' }, write, { existing: getThing });
		const made = addOnce(
			tracker.transport,
			task,
			task.write.existing as RecordReading,
			writeSession().session,
		);
		expect(await made).toEqual([{ id: 1, verified: false }]);
		expect(tracker.called()).toEqual([
			'GET /things/b%40x.example',
			'POST /things',
			'GET /things/b%40x.example',
		]);
	});

	it('nobody knows, if it reads a list: nothing is made', async () => {
		const tracker = answering(() => notThere);
		const [error] = await add(tracker, ['b@x.example'], { ifExists: 'use' });
		expect(error).toMatchObject({ message: 'Not there' });
		expect(tracker.called()).toEqual(['GET /things']);
	});
});
