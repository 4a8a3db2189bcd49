import { InputError, TrackerError } from '../../../../nodes/actions/model/errors';
import type { ActionKind } from '../../../../nodes/actions/model/template';
import type { NodeOptions } from '../../../../nodes/actions/run/options';
import { performAll } from '../../../../nodes/actions/run/performAll';
import { planItem } from '../../../../nodes/actions/run/plan';
import type { Prepared } from '../../../../nodes/actions/run/prepare';
import { Account } from '../../../../nodes/actions/transport/account';
import { contextOf } from '../../../helpers/context';
import { itemInput, writeTask } from '../../../helpers/tasks';
import { getThing, updateThing } from '../../../helpers/things';
import { answering, type Answer } from '../../../helpers/transport';

interface Run {
	kind?: ActionKind;
	continues?: boolean;
	options?: NodeOptions;
	answer?: (id: number, index: number) => Answer;
	/** Items of an earlier try of the same node. */
	items?: object[];
}

const read = (id: number): Prepared => ({ task: planItem(getThing, itemInput({ values: { id } })) });
const write = (id: number): Prepared => ({ task: writeTask(updateThing(), { id: String(id), name: 'x' }) });
const refused: Prepared = { error: new InputError("'ID' is required") };

/** Performs what items ask for; gives what came of each, in short. */
async function perform(
	prepared: Prepared[],
	{ kind = 'get', continues = false, options = {}, ...run }: Run = {},
) {
	const { answer = () => ({}), items = prepared.map(() => ({ json: {} })) } = run;
	const hints: string[] = [];
	const context = contextOf({
		getInputData: () => items,
		continueOnFail: () => continues,
		getNode: () => ({ name: 'Node', type: 'x' }),
		addExecutionHints: ({ message }: { message: string }) => hints.push(message),
	});
	const tracker = answering(({ path }, index) => answer(Number(path.split('/')[2]), index));
	const account = new Account();
	const results = await performAll(
		context,
		prepared,
		async () => await Promise.resolve(tracker.transport),
		kind,
		options,
		new AbortController(),
		account,
	);
	const said = results.map(
		(result) => result && ('error' in result ? (result.error as Error).message : 'done'),
	);
	return {
		results,
		said,
		hints,
		account,
		items,
		sent: tracker.asked.map(({ path }) => Number(path.split('/')[2])),
	};
}

const failing =
	(failed: number) =>
	(id: number): Answer =>
		id === failed ? { statusCode: 404, body: { message: 'Not there' } } : {};

it('gives every item its own result, also one that could not be planned', async () => {
	const { said, sent } = await perform([read(1), refused, read(2), read(3)], {
		continues: true,
		answer: failing(2),
	});
	expect(said).toEqual(['done', "'ID' is required", 'Not there', 'done']);
	expect(sent).toEqual([1, 2, 3]);
});

it('ends at the first failure of a write where the node does not continue', async () => {
	const run = { kind: 'edit', answer: failing(2) } as const;
	const { said, sent } = await perform([write(1), write(2), write(3)], run);
	expect([said, sent]).toEqual([
		['done', 'Not there', undefined],
		[1, 2],
	]);
	const all = await perform([write(1), write(2), write(3)], { ...run, continues: true });
	expect([all.said, all.sent]).toEqual([
		['done', 'Not there', 'done'],
		[1, 2, 3],
	]);
});

it('says of a failure what was tried and sent', async () => {
	const { results } = await perform([write(2)], { kind: 'edit', continues: true, answer: failing(2) });
	expect(results[0]).toMatchObject({
		about: 'Update thing 2',
		template: { id: 'custom.thing.update' },
		sent: { values: { id: '2', name: 'x' }, request: { method: 'POST', url: 'https://h.example/things/2' } },
	});
});

it('tells the failure that ended a run of reads, and none that came of its end', async () => {
	const prepared = [1, 2, 3, 4].map(read);
	const { said, sent } = await perform(prepared, { options: { concurrency: 1 }, answer: failing(2) });
	expect(said).toEqual(['done', 'Not there', undefined, undefined]);
	expect(sent).toEqual([1, 2]);
});

it('makes equal reads once, unless told otherwise', async () => {
	const prepared = [1, 2, 1].map(read);
	const shared = await perform(prepared);
	expect([shared.sent, shared.account.shared]).toEqual([[1, 2], 1]);
	expect((await perform(prepared, { options: { shareCalls: false } })).sent).toHaveLength(3);
	expect((await perform([write(1), write(1)], { kind: 'edit' })).sent).toEqual([1, 1]);
});

it('writes nothing more after so many failures or writes', async () => {
	const options = { maxFailures: 1, concurrency: 1 };
	const run = { kind: 'edit', continues: true, answer: failing(1) } as const;
	const { said, sent } = await perform([write(1), write(2)], { ...run, options });
	expect(said).toEqual(['Not there', '1 item has failed, so that the run writes nothing more']);
	expect(sent).toEqual([1]);
	expect((await perform([write(2), write(3)], { ...run, options: { maxWrites: 1 } })).sent).toEqual([2]);
});

it("sends in n8n's next try what was not done, and nothing else", async () => {
	const prepared = [write(1), write(2), write(3)];
	const answer = (id: number): Answer => {
		if (id === 3) throw new TrackerError('lost', { mayHaveBeenApplied: true });
		return failing(2)(id);
	};
	const first = await perform(prepared, { kind: 'edit', continues: true, answer });
	expect(first.said).toEqual(['done', 'Not there', 'lost']);
	const again = await perform(prepared, { kind: 'edit', continues: true, items: first.items });
	expect([again.said, again.sent]).toEqual([['done', 'done', 'lost'], [2]]);
});

it('says once what many items have in common, and not as HTML', async () => {
	const rows = planItem(
		{ ...getThing, response: { ...getThing.response, records: '$.rows[*]' } },
		itemInput({ values: { id: 1 } }),
	);
	const { hints } = await perform([{ task: rows }, { task: rows }], {
		options: { shareCalls: false },
		answer: () => ({ body: { '<b>': { rows: [{ id: 1 }] } } }),
	});
	expect(hints).toHaveLength(1);
	expect(hints[0]).toContain('&lt;b&gt;');
});
