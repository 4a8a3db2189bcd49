import { InputError, TrackerError } from '../../../../nodes/actions/model/errors';
import type { BulkRules, TemplateDefinition } from '../../../../nodes/actions/model/template';
import { WriteGuard } from '../../../../nodes/actions/run/guard';
import { lastWrite } from '../../../../nodes/actions/run/recordLock';
import { readyWrite, type ReadyWrite } from '../../../../nodes/actions/run/readyWrite';
import { sendTogether, type Part } from '../../../../nodes/actions/run/sendTogether';
import type { WriteSession } from '../../../../nodes/actions/run/writeSession';
import { writeSession, writeTask } from '../../../helpers/tasks';
import { getThing, updateThing } from '../../../helpers/things';
import { answering } from '../../../helpers/transport';

const edit = (bulk: Partial<BulkRules> = {}, more: Partial<TemplateDefinition> = {}) =>
	updateThing({
		path: '/things/status',
		parameters: [
			{ name: 'ids', in: 'body', type: 'array', required: true },
			{ name: 'status', in: 'body', type: 'string', current: '$.status' },
		],
		edit: { read: 'custom.thing.get', values: { id: 'ids' }, replaces: 'none' },
		bulk: { parameter: 'ids', maximum: 10, ...bulk },
		response: {},
		...more,
	});

let count = 0;

/** Sends three items together. @returns What came of each, the calls that were made, and the rows of the log. */
async function send(
	template: ReturnType<typeof edit>,
	answer: () => unknown,
	{ fails = '', ...more }: Partial<WriteSession> & { fails?: string } = {},
) {
	const tracker = answering(
		({ method }) => ({ body: method === 'GET' ? { thing: {} } : answer() }),
		['s-1234'],
	);
	// A connection of its own: nobody else has written its records.
	const transport = { ...tracker.transport, key: `together ${++count}` };
	const rows: string[] = [];
	const { session } = writeSession({
		log: {
			async begin({ task, changes }) {
				const id = String(task.given.ids);
				if (id === fails) throw new InputError('The log cannot be written', '');
				rows.push(`${id} sent ${JSON.stringify(changes?.map(({ after }) => after))}`);
				return async (result) => {
					rows.push(`${id} ${result}`);
					return await Promise.resolve();
				};
			},
			close: async () => await Promise.resolve(),
		},
		...more,
	});
	const parts: Part[] = [];
	for (const id of ['1', '2', '3']) {
		const task = writeTask(template, { ids: id, status: 'stopped' }, {}, { record: getThing });
		parts.push({ write: (await readyWrite(transport, task, session)) as ReadyWrite, ids: [id] });
	}
	const sent = await sendTogether(transport, parts, session);
	return {
		sent: parts.map((part) => sent.get(part)),
		asked: tracker.asked
			.filter(({ method }) => method !== 'GET')
			.map(({ body = '' }) => JSON.parse(body) as object),
		rows,
		written: parts.map(({ write }) => lastWrite(write.key ?? '') > 0),
	};
}

const call = (...ids: string[]) => ({ ids, status: 'stopped' });
const fail = (facts: TrackerError['facts']) => () => {
	throw new TrackerError('No', facts);
};

it('makes one call, with a row of the log for each item before and after', async () => {
	const { sent, asked, rows, written } = await send(edit(), () => ({ ok: true }));
	expect(asked).toEqual([call('1', '2', '3')]);
	expect(sent).toEqual(Array(3).fill({ records: [{ ok: true }] }));
	expect(rows).toEqual([
		...['1', '2', '3'].map((id) => `${id} sent ["stopped"]`),
		...['1', '2', '3'].map((id) => `${id} done`),
	]);
	expect(written).toEqual([true, true, true]);
});

it('gives each its own result, and is uncertain of one that the answer does not name', async () => {
	const rules = { results: '$[*]', resultKey: '$.id', error: '$.error' };
	const { sent, rows } = await send(edit(rules), () => [{ id: 3 }, { id: 1, error: 'Not it, s-1234' }]);
	expect(sent).toMatchObject([
		{ error: { message: 'Not it, ***' } },
		{ error: { facts: { mayHaveBeenApplied: true } } },
		{ records: [{ id: 3 }] },
	]);
	expect(rows.slice(3)).toEqual(['1 failed', '2 uncertain', '3 done']);
});

it.each<[string, object, object, string, boolean]>([
	['refused', { statusCode: 400 }, { idempotent: true }, 'failed', true],
	['refused, which may have changed something', { statusCode: 400 }, {}, 'failed', false],
	['refused because there were too many', { statusCode: 429 }, { idempotent: true }, 'failed', false],
	['never sent', {}, { idempotent: true }, 'failed', false],
	['cut off', { mayHaveBeenApplied: true }, { idempotent: true }, 'uncertain', false],
])('says of a call that was %s what may be done', async (_, facts, more, logged, goAlone) => {
	const guard = new WriteGuard({ maxWrites: 3 });
	const { sent, rows, written } = await send(edit({}, more), fail(facts), { guard });
	expect(sent).toEqual(
		Array(3).fill(goAlone ? { alone: true } : { error: expect.any(TrackerError) as unknown }),
	);
	expect(rows.slice(3)).toEqual(['1', '2', '3'].map((id) => `${id} ${logged}`));
	expect(written).toEqual([true, true, true]);
	// What goes alone is counted when it does.
	const count = (): number => {
		guard.takeWrite();
		return 1;
	};
	expect(
		await Promise.resolve()
			.then(count)
			.catch(() => 0),
	).toBe(goAlone ? 1 : 0);
});

it('sends without those that may not be written', async () => {
	const { sent, asked } = await send(edit(), () => ({}), { fails: '2' });
	expect(asked).toEqual([call('1', '3')]);
	expect(sent[1]).toMatchObject({ error: { message: 'The log cannot be written' } });
	const limited = await send(edit(), () => ({}), { guard: new WriteGuard({ maxWrites: 2 }) });
	expect(limited.asked).toEqual([call('1', '2')]);
});

it('sends what came before the first failure, where that ends the run', async () => {
	const { sent, asked, rows } = await send(edit(), () => ({}), { fails: '2', endsWithFailure: true });
	expect(asked).toEqual([call('1')]);
	expect(sent).toMatchObject([{ records: [{}] }, { error: {} }, undefined]);
	expect(rows.slice(2)).toEqual(['3 failed', '1 done']);
});
