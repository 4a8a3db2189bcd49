import type { SavedCredential } from '../../../scripts/lib/n8n.mjs';
import { splitOut } from '../nodes.mts';
import { action, bodyOf, chain, edit, get, idsFrom } from './actions.mts';
import { outcomeOf, sleep } from './instance.mts';
import type { Outcome, FaultyInstance } from './instance.mts';

let keys = 0;

export function paceCases(instance: FaultyInstance): void {
	describe('the end of an execution by hand', () => {
		test.each(['continueRegularOutput', undefined] as const)(
			'ends the wait for a Retry-After at once, and nothing is sent afterwards (%s)',
			async (onError) => {
				instance.tracker.respond = ({ json }) => json(429, '{}', { 'retry-after': '60' });
				const node = action('Edit', edit, {}, onError);
				const { executionId } = await instance.begin(
					[splitOut('ids'), node],
					chain(node),
					bodyOf(idsFrom('c', 20)),
				);
				while (instance.tracker.arrivals.length === 0) await sleep(20);
				await sleep(200);
				const stopped = Date.now();
				await instance.n8n.api('POST', `/api/v1/executions/${executionId}/stop`);
				const { status } = outcomeOf(await instance.n8n.execution(executionId, 10_000));
				expect(status).toBe('canceled');
				expect(Date.now() - stopped).toBeLessThan(2000);
				await sleep(2000);
				expect(instance.tracker.arrivals).toHaveLength(1);
				// The tracker asked this connection to wait for a minute.
				await instance.newConnection();
			},
		);
	});

	describe('the pace of a connection', () => {
		const fresh = async (): Promise<SavedCredential> =>
			await instance.saveConnection('customTrackerApi', {
				baseUrl: instance.tracker.origin,
				authType: 'bearer',
				value: `pace-key-${++keys}`,
			});
		const runsAtOnce = async (
			runs: number,
			items: number,
			options: object,
			saved: SavedCredential,
		): Promise<Outcome[]> =>
			await Promise.all(
				Array.from({ length: runs }, async (_, run) => {
					const node = action('Get', get, options, 'continueRegularOutput');
					return await instance.execute(
						[splitOut('ids'), node],
						chain(node),
						bodyOf(idsFrom(`p${run}-`, items)),
						saved,
					);
				}),
			);

		test('holds for executions that run at the same time', async () => {
			await runsAtOnce(3, 40, { requestsPerSecond: 40, concurrency: 10 }, await fresh());
			const times = instance.tracker.arrivals.map(({ at }) => at).sort((one, two) => one - two);
			expect(times).toHaveLength(120);
			// Calls may come in late and close together where the machine has other work: all of them take their time.
			expect(Number(times.at(-1)) - Number(times[0])).toBeGreaterThan(2500);
		});

		test('keeps no more than 40 calls under way, however many executions run', async () => {
			instance.tracker.respond = ({ json }) => setTimeout(() => json(200), 60);
			await runsAtOnce(3, 60, { concurrency: 30 }, await fresh());
			expect(instance.tracker.arrivals).toHaveLength(180);
			expect(instance.tracker.maxInFlight).toBeLessThanOrEqual(40);
			expect(instance.tracker.maxInFlight).toBeGreaterThan(10);
		});

		test('slows down for all after a 429, also where no pace is set', async () => {
			let refusedAt = 0;
			instance.tracker.respond = ({ json }) => {
				if (instance.tracker.arrivals.length === 30) {
					refusedAt = Date.now();
					json(429, '{}', { 'retry-after': '1' });
				} else setTimeout(() => json(200), 5);
			};
			const outcomes = await runsAtOnce(2, 60, { concurrency: 4 }, await fresh());
			expect(outcomes.flatMap(({ items }) => items('Get')).filter(({ json }) => json.error)).toEqual([]);
			const after = instance.tracker.arrivals.map(({ at }) => at - refusedAt).filter((at) => at > 0);
			// Nobody calls for a second, but for those that are under way; and then not all at once.
			const calls = after.filter((at) => at >= 950);
			expect(after.length - calls.length).toBeLessThanOrEqual(7);
			const first = Math.min(...calls);
			const atOnce = calls.filter((at) => at < first + 90).length;
			// Eight were under way at once before it.
			expect(atOnce).toBeLessThanOrEqual(4);
		});
	});
}
