import type { N8n } from '../../scripts/lib/n8n.mjs';
import { many, QueueMode } from './queueMode.mts';
import { fromStore, makeKey, publish, saveNode, STORE, storeCredential, tableId } from './storeNodes.mts';
import type { Json, Published } from './storeNodes.mts';

jest.setTimeout(120_000);

const TABLE = 'team_templates';

const template = (collection: 'offers' | 'affiliates', more: Json = {}): Json => ({
	id: 'demo.team.read',
	name: 'Read a record',
	tracker: 'demo',
	kind: 'get',
	method: 'GET',
	path: `/${collection}/{id}`,
	parameters: [{ name: 'id', in: 'path', type: 'string', required: true }],
	response: { records: '$.record' },
	...more,
});

let started: QueueMode | undefined;
let fault: unknown;

const queueMode = (): QueueMode => {
	if (!started) throw new Error('n8n is not running: see the first failure');
	return started;
};
const main = (): N8n => queueMode().main;

beforeAll(async () => {
	try {
		started = await QueueMode.start();
		await started.addWorkers(2, 5);
	} catch (error) {
		// Told once, by the first case, and not by every case anew.
		fault = error;
	}
}, 15 * 60_000);

afterAll(async () => await started?.stop(), 60_000);

/** How many calls of a workflow are under way. */
const AT_ONCE = 16;

describe('queue mode: one main process, two workers, Redis and PostgreSQL', () => {
	let chosen: Record<string, Awaited<ReturnType<typeof storeCredential>>>;
	let save: Published;
	let read: Published;
	let other: Published;

	test('everything starts', () => {
		if (fault !== undefined) throw fault;
		expect(queueMode().workers).toHaveLength(2);
	});

	test('a workflow saves a template, and others, already published, use it', async () => {
		const { key } = await makeKey(main());
		chosen = {
			[STORE]: await storeCredential(main(), { baseUrl: main().url, apiKey: key, tableName: TABLE }),
		};
		save = await publish(main(), saveNode(), chosen);
		read = await publish(main(), fromStore('Get', 'demo', 'demo.team.read'), chosen);
		other = await publish(main(), fromStore('Get', 'demo', '={{ $json.template }}'), chosen);
		expect((await read.run({ values: { id: '3' } })).error?.message).toContain('demo.team.read');
		expect((await save.run(template('offers'))).items[0]).toMatchObject({ saved: 'created', version: 1 });
		expect((await read.run({ values: { id: '3' } })).items).toMatchObject([{ id: 3, name: 'Offer 3' }]);
		const item = { template: 'demo.team.read', values: { id: '4' } };
		expect((await other.run(item)).items).toMatchObject([{ id: 4, name: 'Offer 4' }]);
	});

	test('200 executions, by both workers, without a failure', async () => {
		const before = queueMode().finished();
		const started = performance.now();
		const results = await many(
			200,
			AT_ONCE,
			async (index) => await read.run({ values: { id: String((index % 30) + 1) } }),
		);
		const seconds = (performance.now() - started) / 1000;
		expect(results.filter(({ error }) => error)).toEqual([]);
		expect(results.map(({ items }) => items[0]?.id)).toEqual(
			Array.from({ length: 200 }, (_, index) => (index % 30) + 1),
		);
		const done = queueMode()
			.finished()
			.map((number, index) => number - (before[index] ?? 0));
		console.info(`200 executions in ${seconds.toFixed(1)} s: ${done.join(' and ')} by the two workers`);
		expect(done[0]).toBeGreaterThan(20);
		expect(done[1]).toBeGreaterThan(20);
		const stored = await main().executions({ workflowId: read.id });
		expect(stored.filter(({ status }) => status === 'success').length).toBeGreaterThanOrEqual(200);
	});

	test('a change is seen by both workers on their next execution', async () => {
		const changed = await save.run(template('affiliates', { version: 1 }));
		expect(changed.items[0]).toMatchObject({ saved: 'updated', version: 2 });
		const before = queueMode().finished();
		const results = await many(
			60,
			AT_ONCE,
			async (index) =>
				await other.run({ template: 'demo.team.read', values: { id: String((index % 30) + 1) } }),
		);
		expect(results.filter(({ error }) => error)).toEqual([]);
		for (const { items } of results) expect(String(items[0]?.name)).toMatch(/^Affiliate /);
		for (const [index, number] of queueMode().finished().entries()) {
			expect(number).toBeGreaterThan(before[index] ?? 0);
		}
	});

	test('creating one id on both workers at once ends as one row', async () => {
		for (let round = 0; round < 8; round += 1) {
			const id = `demo.race${round}`;
			const results = await many(
				4,
				AT_ONCE,
				async (index) => await save.run(template('offers', { id, name: `Number ${index}` })),
			);
			const filter = { type: 'and', filters: [{ columnName: 'template_id', condition: 'eq', value: id }] };
			const { data } = await main().api(
				'GET',
				`/api/v1/data-tables/${await tableId(main(), TABLE)}/rows?filter=${encodeURIComponent(JSON.stringify(filter))}`,
			);
			expect(data).toHaveLength(1);
			const done = results.flatMap(({ items }) => items);
			expect(done.filter(({ saved }) => saved === 'created')).toHaveLength(1);
			const [last] = done.sort((a, b) => Number(b.version) - Number(a.version));
			expect(data[0]).toMatchObject({ name: last?.name, version: last?.version });
			for (const { error } of results.filter((result) => result.error)) {
				expect(error?.message).toMatch(/was (created|changed) by somebody else in the meantime/);
			}
		}
	});

	test('changing one version at once: one is taken, the others are told', async () => {
		const results = await many(
			6,
			AT_ONCE,
			async (index) => await save.run(template('affiliates', { name: `Number ${index}`, version: 2 })),
		);
		const taken = results.flatMap(({ items }) => items);
		expect(taken).toHaveLength(1);
		expect(results.filter(({ error }) => error?.message.includes('changed by somebody else'))).toHaveLength(
			5,
		);
		const { items } = await read.run({ values: { id: '3' } });
		expect(items).toMatchObject([{ name: 'Affiliate 3' }]);
	});
});
