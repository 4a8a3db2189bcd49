import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startN8n } from '../../scripts/lib/n8n.mjs';
import type { N8n } from '../../scripts/lib/n8n.mjs';
import { packedTarball, startDatabases, startWorker } from './services.mts';
import type { Service } from './services.mts';
import { fromStore, makeKey, publish, saveNode, STORE, storeCredential, tableId } from './storeNodes.mts';
import type { Json, Published, Ran } from './storeNodes.mts';

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

let n8n: N8n | undefined;
let workers: Service[] = [];
let stopDatabases: (() => Promise<void>) | undefined;
let folder = '';
let fault: unknown;

const main = (): N8n => {
	if (!n8n) throw new Error('n8n is not running: see the first failure');
	return n8n;
};

async function startAll(): Promise<void> {
	const tarball = await packedTarball();
	folder = mkdtempSync(join(tmpdir(), 'tracker-actions-queue-n8n-'));
	const databases = await startDatabases();
	stopDatabases = databases.stop;
	const env = {
		EXECUTIONS_MODE: 'queue',
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(databases.redis.port),
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: String(databases.postgres.port),
		DB_POSTGRESDB_USER: 'n8n',
		DB_POSTGRESDB_PASSWORD: 'n8n',
		DB_POSTGRESDB_DATABASE: 'postgres',
	};
	n8n = await startN8n({ userFolder: join(folder, 'main'), tarball, env });
	workers = await Promise.all(
		['one', 'two'].map((name) => startWorker(join(folder, `worker-${name}`), tarball, env, 5)),
	);
	await n8n.setupOwner();
	await n8n.createApiKey();
}

beforeAll(async () => {
	try {
		await startAll();
	} catch (error) {
		// Told once, by the first case, and not by every case anew.
		fault = error;
	}
}, 15 * 60_000);

afterAll(async () => {
	await Promise.all([...workers, ...(n8n ? [n8n] : [])].map(async (started) => await started.stop()));
	await stopDatabases?.();
	if (folder) rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** How many executions each worker says it has finished. */
const finished = (): number[] =>
	workers.map((worker) => worker.printed().match(/finished execution/g)?.length ?? 0);

/** Calls a workflow many times, some at once. */
async function many(published: Published, number: number, itemOf: (index: number) => Json): Promise<Ran[]> {
	const results: Ran[] = [];
	let next = 0;
	const one = async () => {
		while (next < number) {
			const index = next++;
			results[index] = await published.run(itemOf(index));
		}
	};
	await Promise.all(Array.from({ length: 16 }, one));
	return results;
}

describe('queue mode: one main process, two workers, Redis and PostgreSQL', () => {
	let chosen: Record<string, Awaited<ReturnType<typeof storeCredential>>>;
	let save: Published;
	let read: Published;
	let other: Published;

	test('everything starts', () => {
		if (fault !== undefined) throw fault;
		expect(workers).toHaveLength(2);
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
		const before = finished();
		const started = performance.now();
		const results = await many(read, 200, (index) => ({ values: { id: String((index % 30) + 1) } }));
		const seconds = (performance.now() - started) / 1000;
		expect(results.filter(({ error }) => error)).toEqual([]);
		expect(results.map(({ items }) => items[0]?.id)).toEqual(
			Array.from({ length: 200 }, (_, index) => (index % 30) + 1),
		);
		const done = finished().map((number, index) => number - (before[index] ?? 0));
		console.info(`200 executions in ${seconds.toFixed(1)} s: ${done.join(' and ')} by the two workers`);
		expect(done[0]).toBeGreaterThan(20);
		expect(done[1]).toBeGreaterThan(20);
		const stored = await main().executions({ workflowId: read.id });
		expect(stored.filter(({ status }) => status === 'success').length).toBeGreaterThanOrEqual(200);
	});

	test('a change is seen by both workers on their next execution', async () => {
		const changed = await save.run(template('affiliates', { version: 1 }));
		expect(changed.items[0]).toMatchObject({ saved: 'updated', version: 2 });
		const before = finished();
		const results = await many(other, 60, (index) => ({
			template: 'demo.team.read',
			values: { id: String((index % 30) + 1) },
		}));
		expect(results.filter(({ error }) => error)).toEqual([]);
		for (const { items } of results) expect(String(items[0]?.name)).toMatch(/^Affiliate /);
		for (const [index, number] of finished().entries()) {
			expect(number).toBeGreaterThan(before[index] ?? 0);
		}
	});

	test('creating one id on both workers at once ends as one row', async () => {
		for (let round = 0; round < 8; round += 1) {
			const id = `demo.race${round}`;
			const results = await many(save, 4, (index) => template('offers', { id, name: `Number ${index}` }));
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
		const results = await many(save, 6, (index) =>
			template('affiliates', { name: `Number ${index}`, version: 2 }),
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
