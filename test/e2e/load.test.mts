import { writeFileSync } from 'node:fs';

import { startBenchServer } from '../../scripts/lib/bench-server.mjs';
import type { BenchServer } from '../../scripts/lib/bench-server.mjs';
import { many, QueueMode } from './queueMode.mts';
import { defined, webhook, wire } from './nodes.mts';

/** How many executions come in at once: twice as many as three workers do. */
const AT_ONCE = 60;
const CONCURRENCY = 10;
const PATH = 'load';

jest.setTimeout(20 * 60_000);

let queue: QueueMode | undefined;
let server: BenchServer | undefined;

const running = (): { queue: QueueMode; server: BenchServer } => {
	if (!queue || !server) throw new Error('n8n is not running');
	return { queue, server };
};

beforeAll(async () => {
	server = await startBenchServer();
	queue = await QueueMode.start();
	const { main } = queue;
	const type = 'customTrackerApi';
	const data = { baseUrl: server.url, authType: 'bearer', value: 'bench-key-1234' };
	const saved = await main.createCredential({ name: 'Load', type, data });
	const definition = JSON.stringify({
		name: 'Load',
		kind: 'get',
		method: 'GET',
		path: '/things/{id}',
		parameters: [{ name: 'id', in: 'path', type: 'string', required: true }],
		response: { records: '$.thing' },
	});
	const get = defined('Get', 'custom', definition, {
		parameters: { parametersAs: 'json', parametersJson: '={{ { id: $json.body.id } }}' },
	});
	const { id } = await main.createWorkflow({
		name: 'Load',
		nodes: [webhook(PATH), { ...get, credentials: { [type]: saved } }],
		connections: wire(['Webhook', 'Get']),
	});
	await main.activate(id);
});

afterAll(async () => {
	await queue?.stop();
	server?.stop();
});

/** Runs so many executions. @returns How many were done a second, and those that went wrong. */
async function run(number: number): Promise<{ perSecond: number; wrong: string[] }> {
	const { main } = running().queue;
	const started = performance.now();
	const wrong = await many(number, AT_ONCE, async (index) => {
		const { status, json, text } = await main.callWebhook(PATH, {
			body: { id: index + 1 },
			timeout: 300_000,
		});
		return status === 200 && json?.[0]?.id === index + 1 ? [] : [`${status} ${text.slice(0, 200)}`];
	});
	return { perSecond: (number * 1000) / (performance.now() - started), wrong: wrong.flat() };
}

test('2,000 executions over three workers, none of which fails, and more a second than with one', async () => {
	const { queue: mode, server: tracker } = running();
	await mode.addWorkers(1, CONCURRENCY);
	tracker.reset({ delay: 100 });
	await run(100);
	const one = await run(500);
	await mode.addWorkers(2, CONCURRENCY);
	await run(100);
	tracker.reset({ delay: 100 });
	const three = await run(2000);
	const failed = { one: one.wrong.length, three: three.wrong.length };
	const measured = { one: one.perSecond, three: three.perSecond, failed, finished: mode.finished() };
	console.info(JSON.stringify(measured));
	const report = process.env.TRACKER_ACTIONS_LOAD_REPORT;
	if (report) writeFileSync(report, JSON.stringify(measured));
	expect([...one.wrong, ...three.wrong]).toEqual([]);
	expect(tracker.state).toMatchObject({ calls: 2000, refused: 0 });
	expect(Math.min(...mode.finished())).toBeGreaterThan(200);
	expect(three.perSecond).toBeGreaterThan(one.perSecond);
});
