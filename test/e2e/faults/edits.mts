import type { SavedCredential } from '../../../scripts/lib/n8n.mjs';
import { randomFrom } from '../../helpers/random.mts';
import { splitOut } from '../nodes.mts';
import type { WorkflowNode } from '../nodes.mts';
import { makeKey, rowsOf, STORE, storeCredential } from '../storeNodes.mts';
import type { Json } from '../storeNodes.mts';
import { action, bodyOf, byId, chain, idsFrom, readFirst, readingTracker } from './actions.mts';
import { allFaults, compare, inReading, planFaults, resultOf, resultsOf } from './faultTable.mts';
import { hardSecret } from './instance.mts';
import type { FaultyInstance } from './instance.mts';
import { faults, firstNote } from './server.mts';
import type { Result } from './server.mts';

/** One at a time, also where records are read: such calls wait as long as they are asked to, and learn no slower pace. */
const oneAtATime = { timeout: 1, concurrency: 1 };

/** Name of the table that the node writes its log into. */
const LOG = 'tracker_action_log';

/** A node that changes the note of each record, and reads it before. */
export function editNode(
	options: object,
	onError?: WorkflowNode['onError'],
	more: object = {},
	parameters: object = {},
): WorkflowNode {
	const node = action('Edit', readFirst, options, onError, { tracker: readingTracker, ...more });
	return { ...node, parameters: { ...node.parameters, output: 'changes', ...parameters } };
}

/** Keys of the connections that were made here: they must show nowhere. */
export const secretsOfEdits: string[] = [];

/** Connections of their own: what has slowed down others does not matter to them. */
export async function connectionsFor(
	instance: FaultyInstance,
	storeUrl = instance.n8n.url,
): Promise<SavedCredential[]> {
	const apiKey = hardSecret(`edits${secretsOfEdits.length}`);
	secretsOfEdits.push(apiKey);
	const { key } = await makeKey(instance.n8n);
	return [
		await instance.saveConnection(`${readingTracker}TrackerApi`, {
			baseUrl: instance.tracker.origin,
			apiKey,
		}),
		await storeCredential(instance.n8n, { baseUrl: storeUrl, apiKey: key }),
	];
}

/** A node that has both connections. */
export const withLog = (node: WorkflowNode): WorkflowNode => ({
	...node,
	credentials: { ...node.credentials, [STORE]: { id: '', name: '' } },
});

/** The rows of the log by the id of their record; a record has one row. */
export async function logOf({ n8n }: FaultyInstance, prefix: string): Promise<Map<string, Json>> {
	const found = (await rowsOf(n8n, LOG))
		.map((row) => [String((JSON.parse(String(row.record)) as { id: unknown }).id), row] as const)
		.filter(([id]) => id.startsWith(prefix));
	const rows = new Map(found);
	expect(rows.size).toBe(found.length);
	return rows;
}

/** What is taken back, an item a row. */
export const undoOf = (rows: Array<Json | undefined>): object => ({
	ids: rows.map((row) => ({ undo: row?.undo })),
});

export const undoNode = (): WorkflowNode =>
	editNode(oneAtATime, 'continueRegularOutput', {}, { mode: 'undo', undoData: '={{ $json.undo }}' });

const inLog: Record<Result, string> = { done: 'done', 'not done': 'failed', unknown: 'uncertain' };

/** What an edit comes to whose record is read with a fault: nobody need fear that it was made. */
function resultOfReading(fault: string): Result {
	if (fault === 'redirect to a result (303)') return 'done';
	// There is no record in it; and it is tried twice.
	if (fault === 'an empty answer' || fault === '429 twice') return 'not done';
	return faults[fault]?.results.includes('done') ? 'done' : 'not done';
}

export function editCases(instance: FaultyInstance, seed: number): void {
	const random = randomFrom(seed);
	const writesOf = (id: string) =>
		instance.tracker.arrivals.filter((arrival) => arrival.id === id && !arrival.isFirst);
	const readsOf = (id: string) =>
		instance.tracker.arrivals.filter((arrival) => arrival.id === id && arrival.isFirst);

	describe('edits that read first', () => {
		test('a read that fails, in whatever way, writes nothing, and the item says so', async () => {
			const ids = idsFrom('f', 60);
			instance.tracker.readPlan = planFaults(ids, random, allFaults(1));
			const chosen = await connectionsFor(instance);
			const node = editNode({ ...oneAtATime, maxAttempts: 2 }, 'continueRegularOutput');
			const outcome = await instance.execute([splitOut('ids'), node], chain(node), bodyOf(ids), chosen);

			expect(outcome.items('Edit')).toHaveLength(ids.length);
			const reported = byId(outcome.items('Edit'), (_, index) => ids[index] ?? '');
			const expected = new Map(Object.keys(faults).map((name) => [inReading(name), resultOfReading(name)]));
			expect(
				compare(instance.faultTable, instance.tracker, ids, reported, (fault) => [
					expected.get(fault) ?? 'done',
				]),
			).toEqual([]);
			const failed = ids.filter((id) => reported.get(id)?.json.error !== undefined);
			expect(failed.length).toBeGreaterThan(25);
			expect(failed.flatMap(writesOf)).toEqual([]);
			const hints = failed.map((id) => (reported.get(id)?.json.details as { hint: string }).hint);
			expect(hints.filter((hint) => !/nothing was written for this item/.test(hint))).toEqual([]);
			expect(ids.filter((id) => !failed.includes(id) && writesOf(id).length !== 1)).toEqual([]);
		});

		test('a write that is cut off is uncertain in its item and in the log, and undo finds out', async () => {
			const ids = idsFrom('w', 60);
			instance.tracker.plan = planFaults(ids, random, allFaults(1));
			const chosen = await connectionsFor(instance);
			const node = withLog(editNode({ ...oneAtATime, audit: true }, 'continueRegularOutput'));
			const outcome = await instance.execute([splitOut('ids'), node], chain(node), bodyOf(ids), chosen);

			const reported = byId(outcome.items('Edit'), (_, index) => ids[index] ?? '');
			expect(compare(instance.faultTable, instance.tracker, ids, reported, resultsOf)).toEqual([]);
			expect(ids.filter((id) => readsOf(id).length !== 1)).toEqual([]);
			const rows = await logOf(instance, 'w');
			expect(ids.map((id) => [id, rows.get(id)?.result])).toEqual(
				ids.map((id) => {
					const item = reported.get(id);
					return [id, item && inLog[resultOf(item)]];
				}),
			);
			// The item of a write of which nobody knows claims nothing; its row says how the record was.
			const open = ids.filter((id) => rows.get(id)?.result !== 'done');
			const unknown = open.filter((id) => rows.get(id)?.result === 'uncertain');
			expect(unknown.length).toBeGreaterThan(15);
			expect(unknown.flatMap((id) => Object.keys(reported.get(id)?.json ?? {}))).toEqual(
				unknown.flatMap(() => ['error', 'details']),
			);
			expect(open.map((id) => JSON.parse(String(rows.get(id)?.undo)))).toMatchObject(
				open.map((id) => ({ values: { id, note: firstNote }, expects: { note: 'ok' } })),
			);

			// Undo puts back what was written after all, and leaves alone what was not.
			const written = open.filter((id) => instance.tracker.applied.has(id));
			expect(written.length).toBeLessThan(open.length);
			instance.tracker.plan = new Map();
			instance.tracker.arrivals.length = 0;
			const undo = undoNode();
			const undone = await instance.execute(
				[splitOut('ids'), undo],
				chain(undo),
				undoOf(open.map((id) => rows.get(id))),
				chosen,
			);
			expect(undone.items('Edit').map(({ json }) => json.changed)).toEqual(
				open.map((id) => written.includes(id)),
			);
			expect(open.flatMap(writesOf).map(({ id }) => id)).toEqual(written);
			const left = open.filter((id) => (instance.tracker.notes.get(id) ?? firstNote) !== firstNote);
			expect(left).toEqual([]);
			Object.assign(instance.faultTable.row('undo of what failed or nobody knows'), {
				items: open.length,
				tries: instance.tracker.arrivals.length,
				done: open.length,
				lost: left.length,
				duplicated: open.filter((id) => writesOf(id).length > 1).length,
			});
		});

		test("n8n's own Retry On Fail reads again, and writes nothing again that was done or may have been", async () => {
			const ids = idsFrom('o', 6);
			instance.tracker.readPlan = new Map([['o0', '404']]);
			instance.tracker.plan = new Map([
				['o2', 'drop after the work'],
				['o4', '409'],
			]);
			const chosen = await connectionsFor(instance);
			const retried = { retryOnFail: true, maxTries: 3, waitBetweenTries: 100 };
			const node = editNode({}, 'continueRegularOutput', retried);
			const outcome = await instance.execute([splitOut('ids'), node], chain(node), bodyOf(ids), chosen);

			expect(ids.map((id) => [readsOf(id).length, writesOf(id).length])).toEqual([
				[3, 0],
				[1, 1],
				[1, 1],
				[1, 1],
				[3, 3],
				[1, 1],
			]);
			expect(outcome.items('Edit').map(resultOf)).toEqual([
				'not done',
				'done',
				'unknown',
				'done',
				'not done',
				'done',
			]);
			expect([...instance.tracker.applied]).toEqual([1, 2, 3, 5].map((index) => [ids[index], 1]));
			Object.assign(instance.faultTable.row("reading first, n8n's own Retry On Fail"), {
				...{ items: 6, tries: instance.tracker.arrivals.length, done: 3, unknown: 1, 'not done': 2 },
			});
		});

		test('where the node stops, Retry On Fail goes on with the record that could not be read', async () => {
			const ids = idsFrom('g', 4);
			let refusals = 1;
			instance.tracker.respond = ({ id, isFirst, json }) => {
				if (id === 'g2' && isFirst && refusals-- > 0) json(409, '{"message":"Not now"}');
				else json(200);
			};
			const chosen = await connectionsFor(instance);
			const retried = { retryOnFail: true, maxTries: 2, waitBetweenTries: 100 };
			const node = editNode({}, undefined, retried);
			const outcome = await instance.execute([splitOut('ids'), node], chain(node), bodyOf(ids), chosen);

			expect(outcome.status).toBe('success');
			expect(outcome.items('Edit')).toHaveLength(4);
			expect(instance.tracker.arrivals.map(({ id, method }) => `${method} ${id}`)).toEqual([
				...['GET g0', 'PUT g0', 'GET g1', 'PUT g1', 'GET g2'],
				...['GET g2', 'PUT g2', 'GET g3', 'PUT g3'],
			]);
		});

		test('many items with Max Failures: after so many, nothing more is written', async () => {
			const ids = idsFrom('m', 100);
			instance.tracker.readPlan = new Map([
				['m3', '404'],
				['m10', '403'],
				['m15', 'truncated JSON'],
			]);
			instance.tracker.plan = new Map([
				['m20', 'drop after the work'],
				['m25', '400'],
			]);
			const chosen = await connectionsFor(instance);
			const node = editNode({ maxFailures: 5 }, 'continueRegularOutput');
			const outcome = await instance.execute([splitOut('ids'), node], chain(node), bodyOf(ids), chosen);

			const items = outcome.items('Edit');
			expect(items).toHaveLength(ids.length);
			const written = ids.slice(0, 26).filter((id) => !instance.tracker.readPlan.has(id));
			expect(ids.flatMap(writesOf).map(({ id }) => id)).toEqual(written);
			const done = written.filter((id) => !instance.tracker.plan.has(id));
			expect(ids.filter((_, index) => items[index]?.json.error === undefined)).toEqual(done);
			expect(ids.filter((_, index) => items[index] && resultOf(items[index]) === 'unknown')).toEqual(['m20']);
			expect(new Set(items.slice(26).map(({ json }) => json.error))).toEqual(
				new Set(['5 items have failed, so that the run writes nothing more']),
			);
			expect([...instance.tracker.applied.keys()]).toEqual([...done, 'm20'].sort(inOrder(ids)));
			Object.assign(instance.faultTable.row('reading first, Max Failures'), {
				...{ items: ids.length, tries: instance.tracker.arrivals.length },
				...{ done: done.length, unknown: 1, 'not done': ids.length - done.length - 1 },
			});
		});
	});
}

const inOrder =
	(ids: string[]) =>
	(one: string, other: string): number =>
		ids.indexOf(one) - ids.indexOf(other);
