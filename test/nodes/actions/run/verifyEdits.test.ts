import type { Present } from '../../../../nodes/actions/change/currentValue';
import type { Change } from '../../../../nodes/actions/change/merge';
import type { ActionTemplate, TemplateDefinition } from '../../../../nodes/actions/model/template';
import type { RecordReading } from '../../../../nodes/actions/run/planWrite';
import { verifyEdits, type EditedWrite } from '../../../../nodes/actions/run/verifyEdits';
import { writeSession, writeTask } from '../../../helpers/tasks';
import { getThing, listThings, updateThing } from '../../../helpers/things';
import { answering, type Answer } from '../../../helpers/transport';

const changes: Change[] = [{ field: 'name', before: 'a', after: 'b' }];

const named = (name: string): Answer => ({ body: { thing: { id: 1, name, payout: 5 } } });

/** A thing whose name was changed to b. */
function edited(template: ActionTemplate, reader: ActionTemplate, id: number): EditedWrite {
	const task = writeTask(template, { id: String(id), name: 'b' }, {}, { record: reader });
	const presentOf = (record: Record<string, unknown>): Present => ({
		template,
		record,
		given: task.write.values,
		zone: 'utc',
	});
	const reading = task.write.reading as RecordReading;
	return {
		task,
		expected: { reading, before: presentOf({ id, name: 'a', payout: 5 }), changes, presentOf },
	};
}

/** What is said of the changes of things, by what the reader then gives. */
async function verify(
	answer: (index: number) => Answer,
	more: Partial<TemplateDefinition> = {},
	{ reader = getThing, ids = [1] } = {},
) {
	const template = updateThing(more);
	const { transport, asked } = answering((_, index) => answer(index));
	const { session, hints } = writeSession();
	const writes = ids.map((id) => edited(template, reader, id));
	const outcomes = await verifyEdits(transport, writes, session);
	return { outcome: outcomes[0], said: outcomes.map(({ more: one }) => one), hints, reads: asked.length };
}

const queued = { response: { queued: true } };
const listed = { edit: { read: 'custom.thing.list', values: {}, match: { '$.id': 'id' } } };

/** Two things of the list with these names. */
const both = (...names: string[]): Answer => ({
	body: { things: names.map((name, at) => ({ id: at + 1, name, payout: 5 })) },
});

it('reads the record again and says that it is as it should be', async () => {
	const { outcome, reads } = await verify(() => named('b'));
	expect(outcome).toEqual({ record: { id: 1, name: 'b', payout: 5 }, more: { verified: true } });
	expect(reads).toBe(1);
});

it('says at once what differs', async () => {
	const { said, reads } = await verify(() => named('a'));
	expect(said).toEqual([{ verified: false, differs: [{ field: 'name', expected: 'b', found: 'a' }] }]);
	expect(reads).toBe(1);
});

it('reads a list once for all, and says of each what differs', async () => {
	const of = { reader: listThings, ids: [1, 2] };
	const { said, reads } = await verify(() => both('b', 'a'), listed, of);
	expect(said).toEqual([
		{ verified: true },
		{ verified: false, differs: [{ field: 'name', expected: 'b', found: 'a' }] },
	]);
	expect(reads).toBe(1);
});

describe('a change that the tracker only takes note of', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	/** Lets all time pass that it waits. */
	async function waited(answer: (index: number) => Answer, ...more: object[]) {
		const verified = verify(answer, { ...queued, ...more[0] }, more[1]);
		await jest.advanceTimersByTimeAsync(60_000);
		return await verified;
	}

	it('is waited for', async () => {
		const { said, reads } = await waited((index) => named(index < 2 ? 'a' : 'b'));
		expect([said, reads]).toEqual([[{ verified: true }], 3]);
	});

	it('is looked for no more where it has come, while others are', async () => {
		const looks = [both('b', 'a'), both('moved on', 'a'), both('moved on', 'b')];
		const { said, reads } = await waited((index) => looks[index] ?? {}, listed, {
			reader: listThings,
			ids: [1, 2],
		});
		expect([said, reads]).toEqual([[{ verified: true }, { verified: true }], 3]);
	});

	it('is open where it does not come within some seconds', async () => {
		const { said, reads } = await waited(() => named('a'));
		expect(said).toEqual([{ accepted: true, verified: null }]);
		expect(reads).toBe(5);
	});
});

it('is no failure where the record cannot be read: the change was made', async () => {
	const { outcome, hints } = await verify(() => ({ statusCode: 500 }));
	expect(outcome).toEqual({ more: { verified: null } });
	expect(hints).toEqual([expect.stringContaining('could not be read again afterwards') as string]);
});
