import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startN8n } from '../../scripts/lib/n8n.mjs';
import type { N8n, SavedCredential } from '../../scripts/lib/n8n.mjs';
import { build, pack } from '../../scripts/lib/prepare.mjs';
import { Book, compare, fateOf, planFaults, randomFrom } from './faults/book.mts';
import { formsToFind, secretForms, textsOf } from './faults/secretForms.mts';
import { faults, FaultyTracker, slowFaults } from './faults/server.mts';
import type { Answering, Fate } from './faults/server.mts';
import type { Item } from './instance.mts';
import { defined, ifEquals, nothing, splitOut, webhook, wire } from './nodes.mts';
import type { Connections, Kind, WorkflowNode } from './nodes.mts';

/*
 * Everything that can go wrong between n8n and a tracker, on a real n8n. Afterwards the tracker's own book and
 * what n8n handed out agree item by item. TRACKER_ACTIONS_SEED=… repeats a run.
 */

declare const seed: number;

const random = randomFrom(seed);
const book = new Book();
const started = Date.now();
const tracker = new FaultyTracker();
const other = new FaultyTracker();
const folder = mkdtempSync(join(tmpdir(), 'tracker-actions-faults-'));
let n8n: N8n | undefined;
let apiKey = '';
let connection: SavedCredential;
let count = 0;

// The first start may have to install n8n.
jest.setTimeout(15 * 60_000);

const running = (): N8n => {
	if (!n8n) throw new Error('n8n is not running: see the first failure');
	return n8n;
};

const environment = { N8N_LOG_LEVEL: 'debug', EXECUTIONS_DATA_SAVE_ON_PROGRESS: 'true' };
/** What earlier starts of n8n printed. */
let printedBefore = '';

/** Values of a secret with all that makes writing it difficult. */
const hardSecret = (name: string): string => `${name}-S3c/r+t="&<'>% 9`;

async function saveConnection(type: string, data: Record<string, unknown>): Promise<SavedCredential> {
	return await running().createCredential({ name: `${type} ${++count}`, type, data });
}

interface Outcome {
	id: string;
	status: string;
	error: { message: string; description?: string } | undefined;
	items(node: string, output?: number): Item[];
}

function outcomeOf(execution: Record<string, unknown>): Outcome {
	const { resultData } = execution.data as {
		resultData: {
			runData: Record<string, Array<{ data?: { main?: Array<Item[] | null> } }>>;
			error?: Outcome['error'];
		};
	};
	return {
		id: String(execution.id),
		status: String(execution.status),
		error: resultData.error,
		items: (node, output = 0) => resultData.runData[node]?.[0]?.data?.main?.[output] ?? [],
	};
}

/** Saves and starts a workflow of these nodes behind a webhook that answers at once; the ids of both. */
async function begin(
	nodes: WorkflowNode[],
	connections: Connections,
	body: unknown,
	saved: SavedCredential,
): Promise<{ workflowId: string; executionId: string }> {
	const path = `fault-${++count}`;
	const hook = webhook(path);
	hook.parameters = { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} };
	const connected = nodes.map((node) =>
		node.credentials ? { ...node, credentials: { [saved.type]: { id: saved.id, name: saved.name } } } : node,
	);
	const { id: workflowId } = await running().createWorkflow({
		name: `${path}: ${expect.getState().currentTestName ?? ''}`.slice(0, 120),
		nodes: [hook, ...connected],
		connections,
		settings: { saveExecutionProgress: true },
	});
	await running().activate(workflowId);
	await running().callWebhook(path, { body });
	for (let attempt = 0; attempt < 400; attempt++) {
		for (const status of [undefined, 'running']) {
			const [execution] = await running().executions({ workflowId, status });
			if (execution) return { workflowId, executionId: String(execution.id) };
		}
		await sleep(25);
	}
	throw new Error('n8n started no execution');
}

async function execute(
	nodes: WorkflowNode[],
	connections: Connections,
	body: unknown,
	saved = connection,
): Promise<Outcome> {
	const { executionId } = await begin(nodes, connections, body, saved);
	const giveUp = Date.now() + 150_000;
	for (let pause = 25; Date.now() < giveUp; pause = Math.min(pause * 2, 400)) {
		// Without its data, which n8n would have to read each time.
		const { stoppedAt } = await running().api('GET', `/api/v1/executions/${executionId}`);
		if (stoppedAt) return outcomeOf(await running().execution(executionId));
		await sleep(pause);
	}
	throw new Error(`Execution ${executionId} has not ended; the tracker got ${tracker.arrivals.length} calls`);
}

const sleep = async (milliseconds: number): Promise<void> =>
	await new Promise((resolve) => setTimeout(resolve, milliseconds));

const edit = {
	name: 'Change thing',
	kind: 'edit',
	method: 'PUT',
	path: '/things/{id}',
	parameters: [
		{ name: 'id', in: 'path', type: 'string', required: true },
		{ name: 'note', in: 'body', type: 'string' },
	],
	response: { records: '$.thing', success: [{ path: '$.ok', equals: true }] },
};
const add = {
	...edit,
	name: 'Create thing',
	kind: 'add',
	method: 'POST',
	path: '/things',
	parameters: [{ name: 'id', in: 'body', type: 'string', required: true }],
};
const get = {
	...edit,
	name: 'Read thing',
	kind: 'get',
	method: 'GET',
	parameters: edit.parameters.slice(0, 1),
};

const perItem = { id: '={{ $json.id }}' };

function action(
	kind: Kind,
	definition: object,
	options: object,
	onError?: WorkflowNode['onError'],
	more: Partial<WorkflowNode> & { tracker?: string } = {},
): WorkflowNode {
	const { tracker: trackerId = 'custom', ...rest } = more;
	const values = kind === 'Edit' ? { ...perItem, note: 'ok' } : perItem;
	const node = defined(kind, trackerId, JSON.stringify(definition), {
		values,
		onError,
		parameters: { options },
	});
	return { ...node, ...rest };
}

/** The chain Webhook → Split → nodes. */
const chain = (...nodes: WorkflowNode[]): Connections =>
	wire(
		['Webhook', 'Split'],
		...nodes.map(
			({ name }, index) => [index === 0 ? 'Split' : (nodes[index - 1]?.name ?? ''), name] as const,
		),
	);

/** Writes down the id that the item had before the node, as the links between items tell it. */
const pairedWith = (name: string): WorkflowNode => ({
	...nothing(name),
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	parameters: {
		includeOtherFields: true,
		assignments: {
			assignments: [{ id: '1', name: 'paired', type: 'string', value: "={{ $('Split').item.json.id }}" }],
		},
		options: {},
	},
});

const merge = (name: string, inputs: number): WorkflowNode => ({
	...nothing(name),
	type: 'n8n-nodes-base.merge',
	typeVersion: 3.2,
	parameters: { mode: 'append', numberInputs: inputs },
});

const idsFrom = (prefix: string, total: number): string[] =>
	Array.from({ length: total }, (_, index) => `${prefix}${index}`);
const bodyOf = (ids: string[]): object => ({ ids: ids.map((id) => ({ id })) });
const byId = (items: Item[], ids: (item: Item, index: number) => string): Map<string, Item> =>
	new Map(items.map((item, index) => [ids(item, index), item]));

const allFaults = (each: number): Array<[string, number]> =>
	Object.keys(faults)
		.filter((name) => name !== 'none')
		.map((name) => [name, slowFaults.has(name) ? 1 : each]);
const fatesOf = (fault: string): Fate[] => faults[fault]?.fates ?? ['done', 'not done', 'unknown'];

beforeAll(async () => {
	let tarball = process.env.TRACKER_ACTIONS_TARBALL;
	if (!tarball) {
		await build();
		({ tarball } = await pack());
	}
	await Promise.all([tracker.start(), other.start()]);
	n8n = await startN8n({ userFolder: folder, tarball, env: environment });
	await n8n.setupOwner();
	apiKey = await n8n.createApiKey();
	connection = await saveConnection('customTrackerApi', {
		baseUrl: tracker.origin,
		authType: 'header',
		name: 'X-Key',
		value: hardSecret('main'),
	});
});

afterEach(() => {
	tracker.reset();
	other.reset();
});

afterAll(async () => {
	await n8n?.stop();
	await Promise.all([tracker.stop(), other.stop()]);
	rmSync(folder, { recursive: true, force: true });
	const seconds = Math.round((Date.now() - started) / 1000);
	process.stderr.write(
		book.print(`Faults (seed ${seed}, ${seconds} s; again: TRACKER_ACTIONS_SEED=${seed})`),
	);
});

describe('1,000 items while everything goes wrong', () => {
	test('edits: done, not done and unknown agree with the tracker; links hold through IF and Merge', async () => {
		const ids = idsFrom('e', 1000);
		tracker.plan = planFaults(ids, random, allFaults(3));
		// The tracker goes away in the middle and comes back.
		tracker.onArrival = () => {
			if (tracker.arrivals.length === 500) void tracker.restart(700);
		};
		const outcome = await execute(
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
		expect(compare(book, tracker, ids, reported, fatesOf)).toEqual([]);
		expect(outcome.items('Edit', 1).every((item) => fateOf(item) !== 'done')).toBe(true);
		expect(outcome.items('Edit', 0).every((item) => fateOf(item) === 'done')).toBe(true);
		// One at a time, unless the options say otherwise.
		expect(tracker.maxInFlight).toBeLessThanOrEqual(2);
	});

	test('adds: none is applied twice and none gets lost; the order stays', async () => {
		const ids = idsFrom('a', 1000);
		tracker.plan = planFaults(ids, random, allFaults(3));
		tracker.onArrival = () => {
			if (tracker.arrivals.length === 700) void tracker.restart(700);
		};
		const node = action('Add', add, { timeout: 2 }, 'continueRegularOutput');
		const outcome = await execute([splitOut('ids'), node], chain(node), bodyOf(ids));

		expect(outcome.status).toBe('success');
		const items = outcome.items('Add');
		expect(items).toHaveLength(ids.length);
		expect(items.map(({ pairedItem }) => (pairedItem as { item: number }).item)).toEqual(
			ids.map((_, index) => index),
		);
		const answered = items.map(({ json }) => json.id);
		expect(answered.filter((id, index) => id !== undefined && id !== ids[index])).toEqual([]);
		const reported = byId(items, (_, index) => ids[index] ?? '');
		expect(compare(book, tracker, ids, reported, fatesOf)).toEqual([]);
	});

	test('edits that may be repeated, several at a time: an uncertain try stays uncertain', async () => {
		const ids = idsFrom('r', 300);
		const writes = [
			'drop after the work',
			'drop in the middle of the answer',
			'500, work done',
			'504, work done',
		];
		tracker.plan = planFaults(ids, random, [
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
		const outcome = await execute([splitOut('ids'), node], chain(node), bodyOf(ids));
		const reported = byId(outcome.items('Edit'), (_, index) => ids[index] ?? '');
		expect(compare(book, tracker, ids, reported, fatesOf, true)).toEqual([]);
		const tried = tracker.arrivals.filter(({ fault }) => writes.includes(fault)).length;
		expect(tried).toBe(4 * writes.length * 3);
	});
});

describe("n8n's own Retry On Fail", () => {
	test('sends nothing again that was done or may have been', async () => {
		const ids = idsFrom('n', 6);
		tracker.plan = new Map([
			['n0', '409'],
			['n2', 'drop after the work'],
			['n4', '400'],
		]);
		const node = action('Add', add, {}, 'continueRegularOutput', {
			...({ retryOnFail: true, maxTries: 3, waitBetweenTries: 100 } as object),
		});
		const outcome = await execute([splitOut('ids'), node], chain(node), bodyOf(ids));
		const triesOf = (id: string): number => tracker.arrivals.filter((arrival) => arrival.id === id).length;
		expect(ids.map(triesOf)).toEqual([3, 1, 1, 1, 3, 1]);
		const items = outcome.items('Add');
		expect(items.map(fateOf)).toEqual(['not done', 'done', 'unknown', 'done', 'not done', 'done']);
		expect([...tracker.applied.values()].every((times) => times === 1)).toBe(true);
	});

	test('where the node stops, goes on with what was not sent', async () => {
		const ids = idsFrom('s', 4);
		let refusals = 1;
		tracker.respond = ({ id, json }) => {
			if (id === 's2' && refusals-- > 0) json(409, '{"message":"Not now"}');
			else json(200);
		};
		const node = action('Add', add, {}, undefined, {
			...({ retryOnFail: true, maxTries: 2, waitBetweenTries: 100 } as object),
		});
		const outcome = await execute([splitOut('ids'), node], chain(node), bodyOf(ids));
		expect(outcome.status).toBe('success');
		expect(outcome.items('Add')).toHaveLength(4);
		expect(tracker.arrivals.map(({ id }) => id)).toEqual(['s0', 's1', 's2', 's2', 's3']);
	});
});

describe('the end of an execution by hand', () => {
	test.each(['continueRegularOutput', undefined] as const)(
		'ends the wait for a Retry-After at once, and nothing is sent afterwards (%s)',
		async (onError) => {
			tracker.respond = ({ json }) => json(429, '{}', { 'retry-after': '60' });
			const node = action('Edit', edit, {}, onError);
			const { executionId } = await begin(
				[splitOut('ids'), node],
				chain(node),
				bodyOf(idsFrom('c', 20)),
				connection,
			);
			while (tracker.arrivals.length === 0) await sleep(20);
			await sleep(200);
			const stopped = Date.now();
			await running().api('POST', `/api/v1/executions/${executionId}/stop`);
			const { status } = outcomeOf(await running().execution(executionId, 10_000));
			expect(status).toBe('canceled');
			expect(Date.now() - stopped).toBeLessThan(2000);
			await sleep(2000);
			expect(tracker.arrivals).toHaveLength(1);
			// The pace that the tracker asked for belongs to this connection; the next test has its own.
			connection = await saveConnection('customTrackerApi', {
				baseUrl: tracker.origin,
				authType: 'header',
				name: 'X-Key',
				value: hardSecret(`key${count}`),
			});
		},
	);
});

describe('the pace of a connection', () => {
	const fresh = async (): Promise<SavedCredential> =>
		await saveConnection('customTrackerApi', {
			baseUrl: tracker.origin,
			authType: 'bearer',
			value: `pace-key-${++count}`,
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
				return await execute([splitOut('ids'), node], chain(node), bodyOf(idsFrom(`p${run}-`, items)), saved);
			}),
		);

	test('holds for executions that run at the same time', async () => {
		await runsAtOnce(3, 40, { requestsPerSecond: 40, concurrency: 10 }, await fresh());
		const times = tracker.arrivals.map(({ at }) => at).sort((one, two) => one - two);
		expect(times).toHaveLength(120);
		const busiest = Math.max(
			...times.map((time) => times.filter((at) => at >= time && at < time + 1000).length),
		);
		// Timers are a few milliseconds early or late.
		expect(busiest).toBeLessThanOrEqual(44);
	});

	test('keeps no more than 20 calls under way, however many executions run', async () => {
		tracker.respond = ({ json }) => setTimeout(() => json(200), 60);
		await runsAtOnce(3, 60, { concurrency: 30 }, await fresh());
		expect(tracker.arrivals).toHaveLength(180);
		expect(tracker.maxInFlight).toBeLessThanOrEqual(20);
		expect(tracker.maxInFlight).toBeGreaterThan(10);
	});

	test('slows down for all after a 429, also where no pace is set', async () => {
		let refusedAt = 0;
		tracker.respond = ({ json }) => {
			if (tracker.arrivals.length === 30) {
				refusedAt = Date.now();
				json(429, '{}', { 'retry-after': '1' });
			} else setTimeout(() => json(200), 5);
		};
		const outcomes = await runsAtOnce(2, 60, { concurrency: 4 }, await fresh());
		expect(outcomes.flatMap(({ items }) => items('Get')).filter(({ json }) => json.error)).toEqual([]);
		const after = tracker.arrivals.map(({ at }) => at - refusedAt).filter((at) => at > 30);
		// Nobody calls for a second, and then not all at once.
		expect(Math.min(...after)).toBeGreaterThanOrEqual(950);
		const atOnce = after.filter((at) => at < Math.min(...after) + 90).length;
		expect(atOnce).toBeLessThanOrEqual(2);
	});
});

describe('secrets', () => {
	const sessionToken = hardSecret('token').replace(/[^\x20-\x7e]/g, '');
	const values = {
		header: hardSecret('header'),
		query: `${hardSecret('query')}ü€`,
		bearer: hardSecret('bearer'),
		password: `${hardSecret('password')}ß`,
		several: hardSecret('several'),
		cake: `${hardSecret('cake')}é`,
		tune: hardSecret('tune'),
		voluum: hardSecret('voluum'),
	};
	const basic = `me:${values.password}`;
	/** Each kind of connection: its tracker, what a person enters, and what must not be found anywhere. */
	const kinds: Array<[name: string, tracker: string, data: Record<string, unknown>, secrets: string[]]> = [
		['header', 'custom', { authType: 'header', name: 'X-Key', value: values.header }, [values.header]],
		['query', 'custom', { authType: 'query', name: 'key', value: values.query }, [values.query]],
		['bearer', 'custom', { authType: 'bearer', value: values.bearer }, [values.bearer]],
		[
			'basic',
			'custom',
			{ authType: 'basic', username: 'me', password: values.password },
			[values.password, basic],
		],
		[
			'several values',
			'custom',
			{
				authType: 'several',
				headers: { values: [{ name: 'X-A', value: values.several }] },
				queryParameters: { values: [{ name: 'b', value: `${values.several}-b` }] },
			},
			[values.several, `${values.several}-b`],
		],
		['CAKE, key in the address', 'cake', { apiKey: values.cake }, [values.cake]],
		['TUNE, token in the address', 'tune', { networkId: 'net', networkToken: values.tune }, [values.tune]],
		[
			'Voluum, session token',
			'voluum',
			{ accessId: 'me', accessKey: values.voluum },
			[values.voluum, sessionToken],
		],
	];

	/** Tells the caller its own secrets, in all the ways in which a tracker or a proxy might. */
	function tellTales(secrets: string[]): Array<[string, (call: Answering) => void]> {
		const ways = Object.entries(secretForms);
		const echoes = ways.map(([way, write]): [string, (call: Answering) => void] => [
			`echo ${way}`,
			({ json, attempt }) => {
				const told = secrets.map(write).join(' | ');
				// Within JSON, as plain text, or as XML: whatever the form is at home in.
				const isJson = /JSON/.test(way);
				const text = isJson ? `{"ok":false,"message":"Key ${told}"}` : `Key ${told} of ${attempt}`;
				json(isJson ? 200 : 400, text);
			},
		]);
		const inData = ways
			.filter(([way]) => !/JSON|HTML|XML/.test(way))
			.map(([way, write]): [string, (call: Answering) => void] => [
				`data ${way}`,
				({ json, id }) =>
					json(
						200,
						JSON.stringify({
							ok: true,
							thing: { id, list: secrets.map(write), [write(secrets[0] ?? '')]: 1 },
						}),
					),
			]);
		const told = secrets.join(' ');
		return [
			...echoes,
			...inData,
			[
				'page',
				({ json, request }) => json(502, `<html><body>Proxy error at ${request.url} ${told}</body></html>`),
			],
			[
				'proxy',
				({ json, request }) => json(407, `Proxy says: ${request.url} ${JSON.stringify(request.headers)}`),
			],
			[
				'request echoed',
				({ json, request }) =>
					json(200, JSON.stringify({ ok: false, message: { url: request.url, headers: request.headers } })),
			],
			[
				'header',
				({ json, request }) =>
					json(400, '{}', {
						'x-echo': encodeURIComponent(request.url ?? ''),
						'x-basic': Buffer.from(told).toString('base64'),
					}),
			],
			[
				'redirect elsewhere',
				({ json }) => json(302, '', { location: `${other.origin}/?k=${encodeURIComponent(told)}` }),
			],
			[
				'redirect with a user',
				({ json }) =>
					json(307, '', { location: `http://${encodeURIComponent(secrets[0] ?? '')}@localhost/` }),
			],
			['redirect in a circle', ({ json, request }) => json(307, '', { location: request.url ?? '/' })],
			['drop', ({ socket }) => socket.destroy()],
			['cut', (call) => faults['drop in the middle of the answer']?.answer(call)],
			['no HTTP', ({ socket }) => socket.end(`${told} is no answer\r\n\r\n`)],
			['truncated', ({ json }) => json(200, `{"ok":true,"thing":{"k":"${encodeURIComponent(told)}`)],
			['500', ({ json }) => json(500, `Stack trace: ${told}`)],
			['401', ({ json }) => json(401, `{"message":"Key ${encodeURIComponent(told)} is unknown"}`)],
			['404', ({ json, request }) => json(404, `Cannot find ${request.url}`)],
			['429', ({ json }) => json(429, `Too many calls with ${told}`, { 'retry-after': '0' })],
			['stall', () => undefined],
		];
	}

	/** What must not be found, by row of the book. */
	const looked = new Map<string, string[]>();

	/** All that n8n keeps and prints, but for the credentials, which it encrypts itself. */
	function everythingStored(): string {
		const files = readdirSync(join(folder, '.n8n'), { recursive: true, encoding: 'utf8' })
			.map((name) => join(folder, '.n8n', name))
			.filter(
				(file) =>
					statSync(file).isFile() &&
					/\.(sqlite(-wal)?|log|json)$/.test(file) &&
					!file.includes('node_modules'),
			);
		return [printedBefore, running().logText(), ...files.map((file) => readFileSync(file, 'utf8'))].join(
			'\n',
		);
	}

	test.each(kinds)(
		'of a connection by %s are nowhere, whatever goes wrong',
		async (name, trackerId, data, secrets) => {
			const saved = await saveConnection(`${trackerId}TrackerApi`, { ...data, baseUrl: tracker.origin });
			const tales = tellTales(secrets);
			const row = book.row(`secrets: ${name}`);
			tracker.respond = (call) => {
				if (call.request.url?.startsWith('/auth/access/session')) {
					call.json(
						200,
						JSON.stringify({ token: sessionToken, expirationTimestamp: '2099-01-01T00:00:00Z' }),
					);
					return;
				}
				tales[Number(/^t(\d+)/.exec(call.id)?.[1] ?? -1)]?.[1](call) ?? undefined;
			};
			const ids = tales.map((_, index) => `t${index}`);
			const options = { timeout: 1, maxAttempts: 2, concurrency: 20 };
			const rules = {
				response: { ...edit.response, message: ['$.message'], format: 'json' },
				bodyEncoding: 'json',
			};
			const read = action('Get', { ...get, ...rules }, options, 'continueRegularOutput', {
				tracker: trackerId,
			});
			read.parameters.output = 'response';
			const write = action('Edit', { ...edit, ...rules }, options, 'continueErrorOutput', {
				tracker: trackerId,
			});
			const preview = action('Add', { ...add, ...rules }, options, undefined, { tracker: trackerId });
			preview.parameters.mode = 'preview';
			const outcomes = [
				await execute([splitOut('ids'), read], chain(read), bodyOf(ids), saved),
				await execute([splitOut('ids'), write], chain(write), bodyOf(ids), saved),
				await execute([splitOut('ids'), preview], chain(preview), bodyOf(['p0']), saved),
			];
			// A few where the node stops: the error of the whole execution.
			for (const index of [0, 13, tales.length - 4]) {
				const stopping = action('Edit', { ...edit, ...rules }, options, undefined, { tracker: trackerId });
				outcomes.push(
					await execute([splitOut('ids'), stopping], chain(stopping), bodyOf([`t${index}`]), saved),
				);
			}
			row.items = outcomes.length;
			row.tries = tracker.arrivals.length;
			expect(outcomes[2]?.items('Add')[0]?.json.preview).toBe(true);
			expect(outcomes[0]?.items('Get')).toHaveLength(tales.length);

			// The key did go out, and to its own host only.
			const sent = JSON.stringify(
				tracker.arrivals.map(({ path, headers }) => [decodeURIComponent(path.replaceAll('+', ' ')), headers]),
			);
			const carried = name.startsWith('basic')
				? Buffer.from(basic).toString('base64')
				: name.startsWith('Voluum')
					? sessionToken
					: (secrets[0] ?? '');
			expect(sent).toContain(JSON.stringify(carried).slice(1, -1));
			expect(other.arrivals).toEqual([]);

			looked.set(`secrets: ${name}`, secrets);
		},
	);

	test('never leave their host: next links, Link headers and redirects to elsewhere', async () => {
		const places = [
			`${other.origin}/list?page=2`,
			other.origin.replace('http://', '//'),
			tracker.origin.replace('http://', 'http://user:pass@'),
			`${tracker.origin}@127.0.0.1:${new URL(other.origin).port}/`,
			`${other.origin.replace('/127', '\\127')}/`,
			`/\\127.0.0.1:${new URL(other.origin).port}/`,
			`https://127.0.0.1:${new URL(tracker.origin).port}/`,
			`http://127\u30020\u30020\u30021:${new URL(other.origin).port}/`,
			`blob:${tracker.origin}/x`,
			`ftp://127.0.0.1:${new URL(tracker.origin).port}/`,
		];
		const list = (pagination: object) => ({
			...get,
			path: '/list/{id}',
			response: { records: '$.list[*]', pagination },
		});
		const place = (path: string): string => places[Number(/\/p(\d+)/.exec(path)?.[1])] ?? '';
		const ways: Array<[string, object, (call: Answering) => void]> = [
			[
				'next',
				list({ style: 'nextUrl', next: '$.next' }),
				({ json, request }) =>
					json(200, JSON.stringify({ list: [{ id: 1 }], next: place(request.url ?? '') })),
			],
			[
				'Link',
				list({ style: 'linkHeader' }),
				({ json, request }) =>
					json(200, '{"list":[{"id":1}]}', {
						link: `<${encodeURI(place(request.url ?? '')).replaceAll('%5C', '\\')}>; rel="next"`,
					}),
			],
			[
				'redirect',
				list({ style: 'none' }),
				({ json, request }) =>
					json(307, '', { location: encodeURI(place(request.url ?? '')).replaceAll('%5C', '\\') }),
			],
		];
		for (const [way, definition, respond] of ways) {
			tracker.reset();
			tracker.respond = respond;
			const node = action('Get', definition, { maxAttempts: 1 }, 'continueRegularOutput');
			node.parameters.returnAll = true;
			const outcome = await execute(
				[splitOut('ids'), node],
				chain(node),
				bodyOf(places.map((_, index) => `p${index}`)),
			);
			const said = outcome.items('Get').map(({ json }) => json.error);
			expect([way, said.filter((text) => !/another host|which is not followed/.test(String(text)))]).toEqual([
				way,
				[],
			]);
			expect(said).toHaveLength(places.length);
			expect(tracker.arrivals).toHaveLength(places.length);
			expect(other.arrivals).toEqual([]);
		}
	});

	test('stay in the way of headers that a template or a value brings along', async () => {
		const header = (name: string, value?: string) => ({
			...edit,
			parameters: [
				...edit.parameters,
				{ name, in: 'header', type: 'string', ...(value === undefined ? {} : { const: value }) },
			],
		});
		for (const name of [
			'Host',
			'Content-Length',
			'Transfer-Encoding',
			'Cookie',
			'Connection',
			'Content-Type',
		]) {
			const node = action('Edit', header(name, 'x'), {}, 'continueRegularOutput');
			const outcome = await execute([splitOut('ids'), node], chain(node), bodyOf(['h1']));
			expect(outcome.items('Edit')[0]?.json.error).toMatch(/may not be the header/);
		}
		expect(tracker.arrivals).toEqual([]);
		const own = action('Edit', header('x-KEY', 'mine'), {});
		await execute([splitOut('ids'), own], chain(own), bodyOf(['h2']));
		expect(tracker.arrivals[0]?.headers['x-key']).toMatch(/-S3c/);
		const split = action('Edit', header('X-Note'), {}, 'continueRegularOutput');
		(split.parameters.parameters as { value: object }).value = { ...perItem, 'X-Note': 'a\r\nX-Evil: 1' };
		const outcome = await execute([splitOut('ids'), split], chain(split), bodyOf(['h3']));
		expect(outcome.items('Edit')[0]?.json.error).toMatch(/cannot carry/);
		expect(tracker.arrivals).toHaveLength(1);
	});

	test('of sessions: one log-in renews a token for all calls that wait for it', async () => {
		let live = 'token-0000';
		let logIns = 0;
		tracker.respond = ({ request, json }) => {
			if (request.url?.startsWith('/auth/')) {
				logIns += 1;
				live = `token-${1000 + logIns}`;
				setTimeout(
					() => json(200, JSON.stringify({ token: live, expirationTimestamp: '2099-01-01T00:00:00Z' })),
					100,
				);
			} else if (request.headers['cwauth-token'] === live) setTimeout(() => json(200), 20);
			else json(401, '{"error":{"message":"Token has expired"}}');
		};
		const saved = await saveConnection('voluumTrackerApi', {
			baseUrl: tracker.origin,
			accessId: 'me',
			accessKey: 'key-of-sessions',
		});
		const node = action('Get', get, { concurrency: 10, requestsPerSecond: 200 }, undefined, {
			tracker: 'voluum',
		});
		tracker.onArrival = () => {
			if (tracker.arrivals.length === 20) live = 'ended';
		};
		const outcomes = await Promise.all(
			[1, 2].map(
				async (run) =>
					await execute([splitOut('ids'), node], chain(node), bodyOf(idsFrom(`v${run}-`, 30)), saved),
			),
		);
		expect(outcomes.map(({ status }) => status)).toEqual(['success', 'success']);
		expect(logIns).toBe(2);
	});

	test('are in no stored execution, nor in the database or the log of n8n, in any form', async () => {
		expect(looked.size).toBe(kinds.length);
		const executions = await running().executions({ includeData: true });
		expect(executions.length).toBeGreaterThan(kinds.length * 4);
		const stored = [...executions.map(textsOf), everythingStored()];
		for (const [name, secrets] of looked) {
			const leaks = formsToFind(secrets).flatMap((form) =>
				stored
					.filter((text) => text.includes(form))
					.map((text) =>
						text.slice(Math.max(0, text.indexOf(form) - 150), text.indexOf(form) + form.length + 50),
					),
			);
			book.row(name).leaked = leaks.length;
			expect([name, leaks.slice(0, 3)]).toEqual([name, []]);
		}
	});
});

describe('n8n is killed', () => {
	test('in the middle of a run: what was reported is true, and nothing is sent again by itself', async () => {
		const ids = idsFrom('k', 300);
		const row = book.row('n8n killed and started again');
		const first = action('Edit', edit, {}, 'continueRegularOutput');
		const second = action('Add', { ...add, path: '/added' }, {}, 'continueRegularOutput');
		const keep = pairedWith('Keep');
		(second.parameters.parameters as { value: object }).value = { id: "={{ 'new-' + $json.id }}" };
		const adds = () => tracker.arrivals.filter(({ path }) => path === '/added');
		const { executionId } = await begin(
			[splitOut('ids'), first, keep, second],
			chain(first, keep, second),
			bodyOf(ids),
			connection,
		);
		while (adds().length < 120) await sleep(5);
		await running().kill();
		await sleep(300);
		const arrived = tracker.arrivals.length;
		const added = adds().length;
		expect(added).toBeLessThan(ids.length);
		expect(Math.max(...tracker.applied.values())).toBe(1);

		printedBefore += running().logText();
		n8n = await startN8n({ userFolder: folder, env: environment });
		await n8n.setupOwner().catch(() => undefined);
		n8n.useApiKey(apiKey);
		await sleep(3000);
		const execution = await running().execution(executionId, 20_000);
		const outcome = outcomeOf(execution);
		expect(outcome.status).toBe('crashed');
		// The edits had been reported, and are all there; of the adds nothing was reported, and none is there twice.
		expect(outcome.items('Edit').map(({ json }) => json.id)).toEqual(ids);
		expect(ids.every((id) => tracker.applied.get(id) === 1)).toBe(true);
		expect(outcome.items('Add')).toEqual([]);
		const known = adds().map(({ id }) => id);
		expect(known).toEqual(ids.slice(0, added).map((id) => `new-${id}`));
		expect(tracker.arrivals).toHaveLength(arrived);

		Object.assign(row, { items: ids.length * 2, tries: arrived, done: ids.length, unknown: added });
		row['not done'] = ids.length - added;
		row.duplicated = [...tracker.applied.values()].filter((times) => times > 1).length;
	});

	test('and in all of this nothing got lost, was done twice or leaked', () => {
		expect(book.total('lost')).toBe(0);
		expect(book.total('duplicated')).toBe(0);
		expect(book.total('leaked')).toBe(0);
	});
});
