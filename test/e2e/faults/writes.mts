import { randomFrom } from '../../helpers/random.mts';
import { ifEquals, splitOut, wire } from '../nodes.mts';
import { action, add, bodyOf, byId, chain, edit, idsFrom, merge, pairedWith } from './actions.mts';
import { allFaults, compare, planFaults, resultOf, resultsOf } from './faultTable.mts';
import type { FaultyInstance } from './instance.mts';

export function writeCases(instance: FaultyInstance, seed: number): void {
	const random = randomFrom(seed);

	describe('1,000 items while everything goes wrong', () => {
		test('edits: done, not done and unknown agree with the tracker; links hold through IF and Merge', async () => {
			const ids = idsFrom('e', 1000);
			instance.tracker.plan = planFaults(ids, random, allFaults(2));
			// The tracker goes away in the middle and comes back.
			instance.tracker.onArrival = () => {
				if (instance.tracker.arrivals.length === 500) void instance.tracker.restart(700);
			};
			const outcome = await instance.execute(
				[
					splitOut('ids'),
					action('Edit', edit, { timeout: 2 }, 'continueErrorOutput'),
					ifEquals('If', "={{ /[02468]$/.test($json.id) ? 'even' : 'odd' }}", 'even'),
					merge('Merge', 3),
					pairedWith('Paired'),
				],
				{
					...wire(['Webhook', 'Split'], ['Split', 'Edit'], ['Edit', 'If', 0], ['Merge', 'Paired']),
					Edit: {
						main: [[{ node: 'If', type: 'main', index: 0 }], [{ node: 'Merge', type: 'main', index: 2 }]],
					},
					If: {
						main: [[{ node: 'Merge', type: 'main', index: 0 }], [{ node: 'Merge', type: 'main', index: 1 }]],
					},
				},
				bodyOf(ids),
			);

			expect(outcome.status).toBe('success');
			const paired = outcome.items('Paired');
			expect(paired).toHaveLength(ids.length);
			// An answer without a body names no id, so that only the link tells whose it is.
			const unlike = paired.filter(({ json }) => json.id !== undefined && json.id !== json.paired);
			expect(unlike.map(({ json }) => json)).toEqual([]);
			const reported = byId(paired, ({ json }) => String(json.paired));
			expect(compare(instance.faultTable, instance.tracker, ids, reported, resultsOf)).toEqual([]);
			expect(outcome.items('Edit', 1).every((item) => resultOf(item) !== 'done')).toBe(true);
			expect(outcome.items('Edit', 0).every((item) => resultOf(item) === 'done')).toBe(true);
			// One at a time, unless the options say otherwise.
			expect(instance.tracker.maxInFlight).toBeLessThanOrEqual(2);
		});

		test('adds: none is applied twice and none gets lost; the order stays', async () => {
			const ids = idsFrom('a', 1000);
			instance.tracker.plan = planFaults(ids, random, allFaults(2));
			instance.tracker.onArrival = () => {
				if (instance.tracker.arrivals.length === 700) void instance.tracker.restart(700);
			};
			const node = action('Add', add, { timeout: 2 }, 'continueRegularOutput');
			const outcome = await instance.execute([splitOut('ids'), node], chain(node), bodyOf(ids));

			expect(outcome.status).toBe('success');
			const items = outcome.items('Add');
			expect(items).toHaveLength(ids.length);
			expect(items.map(({ pairedItem }) => (pairedItem as { item: number }).item)).toEqual(
				ids.map((_, index) => index),
			);
			const answered = items.map(({ json }) => json.id);
			expect(answered.filter((id, index) => id !== undefined && id !== ids[index])).toEqual([]);
			const reported = byId(items, (_, index) => ids[index] ?? '');
			expect(compare(instance.faultTable, instance.tracker, ids, reported, resultsOf)).toEqual([]);
		});

		test('edits that may be repeated, several at a time: an uncertain try stays uncertain', async () => {
			// Several at a time keep to the pace that the tracker has shown to the tests before.
			await instance.newConnection();
			const ids = idsFrom('r', 300);
			const writes = [
				'drop after the work',
				'drop in the middle of the answer',
				'500, work done',
				'504, work done',
			];
			instance.tracker.plan = planFaults(ids, random, [
				...writes.map((name): [string, number] => [name, 4]),
				['404', 5],
				['429 twice', 3],
			]);
			const node = action(
				'Edit',
				{ ...edit, idempotent: true },
				{ timeout: 2, concurrency: 8 },
				'continueRegularOutput',
			);
			const outcome = await instance.execute([splitOut('ids'), node], chain(node), bodyOf(ids));
			const reported = byId(outcome.items('Edit'), (_, index) => ids[index] ?? '');
			expect(compare(instance.faultTable, instance.tracker, ids, reported, resultsOf, true)).toEqual([]);
			const tried = instance.tracker.arrivals.filter(({ fault }) => writes.includes(fault)).length;
			expect(tried).toBe(4 * writes.length * 3);
		});
	});

	describe("n8n's own Retry On Fail", () => {
		test('sends nothing again that was done or may have been', async () => {
			const ids = idsFrom('n', 6);
			instance.tracker.plan = new Map([
				['n0', '409'],
				['n2', 'drop after the work'],
				['n4', '400'],
			]);
			const node = action('Add', add, {}, 'continueRegularOutput', {
				...({ retryOnFail: true, maxTries: 3, waitBetweenTries: 100 } as object),
			});
			const outcome = await instance.execute([splitOut('ids'), node], chain(node), bodyOf(ids));
			const triesOf = (id: string): number =>
				instance.tracker.arrivals.filter((arrival) => arrival.id === id).length;
			expect(ids.map(triesOf)).toEqual([3, 1, 1, 1, 3, 1]);
			const items = outcome.items('Add');
			expect(items.map(resultOf)).toEqual(['not done', 'done', 'unknown', 'done', 'not done', 'done']);
			expect([...instance.tracker.applied.values()].every((times) => times === 1)).toBe(true);
		});

		test('where the node stops, goes on with what was not sent', async () => {
			const ids = idsFrom('s', 4);
			let refusals = 1;
			instance.tracker.respond = ({ id, json }) => {
				if (id === 's2' && refusals-- > 0) json(409, '{"message":"Not now"}');
				else json(200);
			};
			const node = action('Add', add, {}, undefined, {
				...({ retryOnFail: true, maxTries: 2, waitBetweenTries: 100 } as object),
			});
			const outcome = await instance.execute([splitOut('ids'), node], chain(node), bodyOf(ids));
			expect(outcome.status).toBe('success');
			expect(outcome.items('Add')).toHaveLength(4);
			expect(instance.tracker.arrivals.map(({ id }) => id)).toEqual(['s0', 's1', 's2', 's2', 's3']);
		});
	});
}
