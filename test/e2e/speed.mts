import { startBenchServer } from '../../scripts/lib/bench-server.mjs';
import type { Behaviour, BenchServer } from '../../scripts/lib/bench-server.mjs';
import { prepareBench } from '../../scripts/lib/bench.mjs';
import type { Run } from '../../scripts/lib/bench.mjs';
import type { Instance } from './instance.mts';

const ITEMS = 300;
const ROUNDS = 3;

/** The short form of npm run bench: it fails where a figure is far from what it was, on any machine. */
export function speedCases(running: () => Instance): void {
	describe('beside HTTP Request', () => {
		let server: BenchServer;
		let run: Awaited<ReturnType<typeof prepareBench>>;

		beforeAll(async () => {
			server = await startBenchServer();
			run = await prepareBench(running().n8n, server);
		});
		afterAll(() => server.stop());

		/** How many times as fast the first node is as the second one, at the best of several runs of each. */
		async function timesAsFast(ours: string, theirs: string, behaviour: Behaviour): Promise<number> {
			const best = { ours: Infinity, theirs: Infinity };
			for (let round = 0; round < ROUNDS; round += 1) {
				for (const [side, name] of [['ours', ours] as const, ['theirs', theirs] as const]) {
					const { error, milliseconds, calls } = await run(name, ITEMS, behaviour);
					expect(error).toBeUndefined();
					expect(calls).toBeGreaterThanOrEqual(ITEMS);
					best[side] = Math.min(best[side], milliseconds);
				}
			}
			console.info(
				`${ITEMS} items, ${behaviour.delay} ms: ${Math.round(best.ours)} ms, HTTP Request ${Math.round(best.theirs)} ms`,
			);
			return best.theirs / best.ours;
		}

		// Measured 3.4 and 1.7: docs/performance.md.
		test('many different calls to a tracker that answers at once', async () => {
			expect(await timesAsFast('ours', 'http', { delay: 0 })).toBeGreaterThan(1.5);
		}, 120_000);

		test('many different calls to a tracker that takes its time', async () => {
			expect(await timesAsFast('ours', 'http', { delay: 100 })).toBeGreaterThan(0.5);
		}, 120_000);

		/** What a run sent, which is the same on every machine. */
		const sent = async (...args: Parameters<typeof run>): Promise<Partial<Run>> => {
			const { error, items, calls, refused } = await run(...args);
			return { error, items, calls, refused };
		};

		test('equal calls are made once', async () => {
			expect(await sent('ours', ITEMS, { different: 40 })).toEqual({ items: ITEMS, calls: 40, refused: 0 });
		});

		test('changes go out together', async () => {
			expect(await sent('ourBulk', ITEMS)).toEqual({ items: ITEMS, calls: ITEMS / 100, refused: 0 });
		});

		test('changes whose records are read first go out together, too', async () => {
			const calls = ITEMS + ITEMS / 100;
			expect(await sent('ourReadingBulk', ITEMS)).toEqual({ items: ITEMS, calls, refused: 0 });
		});

		test('no more calls at once than the bound', async () => {
			const { most, calls } = await run('ours', ITEMS, { delay: 100 });
			expect(calls).toBe(ITEMS);
			expect(most).toBeLessThanOrEqual(40);
		});
	});
}
