import type { Present } from '../../../../nodes/actions/change/currentValue';
import type { Change } from '../../../../nodes/actions/change/merge';
import type { RecordReading } from '../../../../nodes/actions/run/planWrite';
import { verifyEdit } from '../../../../nodes/actions/run/verifyEdit';
import type { TemplateDefinition } from '../../../../nodes/actions/model/template';
import { writeSession, writeTask } from '../../../helpers/tasks';
import { getThing, updateThing } from '../../../helpers/things';
import { answering, type Answer } from '../../../helpers/transport';

const changes: Change[] = [{ field: 'name', before: 'a', after: 'b' }];

const named = (name: string): Answer => ({ body: { thing: { id: 1, name, payout: 5 } } });

/** What is said of a change of the name to b, by what the reader then gives. */
async function verify(answer: (index: number) => Answer, more: Partial<TemplateDefinition> = {}) {
	const template = updateThing(more);
	const task = writeTask(template, { id: '1', name: 'b' }, {}, { record: getThing });
	const presentOf = (record: Record<string, unknown>): Present => ({
		template,
		record,
		given: task.write.values,
		zone: 'utc',
	});
	const { transport, asked } = answering((_, index) => answer(index));
	const { session, hints } = writeSession();
	const outcome = await verifyEdit(transport, task, task.write.reading as RecordReading, session, {
		before: presentOf({ id: 1, name: 'a', payout: 5 }),
		changes,
		presentOf,
	});
	return { outcome, hints, reads: asked.length };
}

const queued = { response: { queued: true } };

it('reads the record again and says that it is as it should be', async () => {
	const { outcome, reads } = await verify(() => named('b'));
	expect(outcome).toEqual({ record: { id: 1, name: 'b', payout: 5 }, more: { verified: true } });
	expect(reads).toBe(1);
});

it('says at once what differs', async () => {
	const { outcome, reads } = await verify(() => named('a'));
	expect(outcome.more).toEqual({
		verified: false,
		differs: [{ field: 'name', expected: 'b', found: 'a' }],
	});
	expect(reads).toBe(1);
});

describe('a change that the tracker only takes note of', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	/** Lets all time pass that it waits. */
	async function waited(answer: (index: number) => Answer) {
		const verified = verify(answer, queued);
		await jest.advanceTimersByTimeAsync(60_000);
		return await verified;
	}

	it('is waited for', async () => {
		const { outcome, reads } = await waited((index) => named(index < 2 ? 'a' : 'b'));
		expect([outcome.more, reads]).toEqual([{ verified: true }, 3]);
	});

	it('is open where it does not come within some seconds', async () => {
		const { outcome, reads } = await waited(() => named('a'));
		expect(outcome.more).toEqual({ accepted: true, verified: null });
		expect(reads).toBe(5);
	});
});

it('is no failure where the record cannot be read: the change was made', async () => {
	const { outcome, hints } = await verify(() => ({ statusCode: 500 }));
	expect(outcome).toEqual({ more: { verified: null } });
	expect(hints).toEqual([expect.stringContaining('could not be read again afterwards') as string]);
});
