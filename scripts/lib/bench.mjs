// What npm run bench and its short form in npm test measure with: a simulated tracker, and workflows that call it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {import('./n8n.mjs').N8n} N8n */

/** Records of the list that is read page by page. */
const LIST = 100_000;

/** @param {number} id */
const record = (id) => ({
	id,
	email: `partner-${id}@example.com`,
	status: 'active',
	country: 'DE',
	balance: { USD: { available: 10.5, hold: 0 } },
	tags: ['bench', `group ${id % 7}`],
});

/**
 * A tracker that answers after a while, counts its calls, and refuses what is too much a second.
 * @returns {Promise<BenchServer>}
 * @typedef {object} BenchServer
 * @property {string} url
 * @property {{ delay: number, perSecond: number, calls: number, refused: number, underWay: number, most: number }} state
 * @property {(settings?: { delay?: number, perSecond?: number }) => void} reset
 * @property {() => void} stop
 */
export async function startBenchServer() {
	const state = { delay: 0, perSecond: Infinity, calls: 0, refused: 0, underWay: 0, most: 0 };
	let second = 0;
	let inSecond = 0;
	const server = createServer(async (request, response) => {
		state.calls += 1;
		state.most = Math.max(state.most, ++state.underWay);
		const now = Math.floor(performance.now() / 1000);
		if (now !== second) inSecond = 0;
		second = now;
		inSecond += 1;
		let text = '';
		for await (const chunk of request) text += chunk;
		const isRefused = inSecond > state.perSecond;
		if (isRefused) state.refused += 1;
		if (state.delay > 0) await sleep(state.delay);
		state.underWay -= 1;
		const url = new URL(request.url ?? '/', 'http://bench');
		/** @type {unknown} */
		let body = { status: 1, thing: record(Number(url.pathname.split('/').at(-1)) || 0) };
		if (isRefused) body = { status: 2, error: 'Too many calls' };
		else if (url.pathname === '/list') {
			const page = Number(url.searchParams.get('page') ?? 1);
			const limit = Number(url.searchParams.get('limit') ?? 1000);
			const from = (page - 1) * limit;
			const things = Array.from({ length: Math.max(0, Math.min(limit, LIST - from)) }, (_, index) =>
				record(from + index + 1),
			);
			body = { status: 1, total: LIST, things };
		} else if (request.method === 'POST') body = { status: 1, taken: text.length };
		response.writeHead(isRefused ? 429 : 200, {
			'content-type': 'application/json',
			...(isRefused ? { 'retry-after': '1' } : {}),
		});
		response.end(JSON.stringify(body));
	});
	server.keepAliveTimeout = 60_000;
	await /** @type {Promise<void>} */ (new Promise((resolve) => server.listen(0, '127.0.0.1', resolve)));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}`,
		state,
		reset({ delay = 0, perSecond = Infinity } = {}) {
			Object.assign(state, { delay, perSecond, calls: 0, refused: 0, most: 0 });
		},
		stop() {
			server.closeAllConnections();
			server.close();
		},
	};
}

const TYPE = 'customTrackerApi';

/** @param {object} more */
const template = (more) =>
	JSON.stringify({
		name: 'Bench',
		kind: 'get',
		method: 'GET',
		path: '/things/{id}',
		parameters: [{ name: 'id', in: 'path', type: 'string', required: true }],
		response: { records: '$.thing' },
		...more,
	});

const listTemplate = template({
	path: '/list',
	parameters: [],
	response: {
		records: '$.things[*]',
		pagination: {
			style: 'page',
			pageParameter: 'page',
			sizeParameter: 'limit',
			pageSize: 1000,
			maxPageSize: 1000,
			total: '$.total',
		},
	},
});

const bulkTemplate = template({
	kind: 'edit',
	method: 'POST',
	path: '/things/approve',
	idempotent: true,
	bodyEncoding: 'json',
	parameters: [{ name: 'ids', in: 'body', type: 'array', items: { type: 'integer' }, required: true }],
	bulk: { parameter: 'ids', maximum: 100, atomic: true },
	response: {},
});

/** @param {'Get' | 'Edit'} kind @param {string} definition @param {string} values @param {object} [more] */
const action = (kind, definition, values, more = {}) => ({
	type: `n8n-nodes-tracker-actions.trackerAction${kind}`,
	typeVersion: 1,
	parameters: {
		tracker: 'custom',
		templateSource: 'definition',
		templateDefinition: definition,
		parametersAs: 'json',
		parametersJson: values,
		...more,
	},
});

/** @param {string} url @param {object} [more] @param {object} [node] */
const http = (url, more = {}, node = {}) => ({
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	parameters: {
		url,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: TYPE,
		options: {},
		...more,
	},
	...node,
});

/** The nodes that are measured. @param {string} url of the tracker */
const nodesFor = (url) => ({
	ours: action('Get', template({}), '={{ { id: $json.id } }}'),
	http: http(`=${url}/things/{{ $json.id }}`),
	httpWithRetries: http(
		`=${url}/things/{{ $json.id }}`,
		{},
		{ retryOnFail: true, maxTries: 5, waitBetweenTries: 5000 },
	),
	ourList: action('Get', listTemplate, '={{ {} }}', { returnAll: true }),
	httpList: http(`${url}/list?limit=1000`, {
		options: {
			pagination: {
				pagination: {
					paginationMode: 'updateAParameterInEachRequest',
					parameters: { parameters: [{ type: 'qs', name: 'page', value: '={{ $pageCount + 1 }}' }] },
					paginationCompleteWhen: 'other',
					completeExpression: '={{ $response.body.things.length < 1000 }}',
					limitPagesFetched: true,
					maxRequests: LIST / 1000,
				},
			},
		},
	}),
	ourBulk: action('Edit', bulkTemplate, '={{ { ids: [$json.id] } }}'),
	httpBulk: http(`${url}/things/approve`, {
		method: 'POST',
		sendBody: true,
		specifyBody: 'json',
		jsonBody: '={{ { "ids": [$json.id] } }}',
	}),
});

/** @typedef {keyof ReturnType<typeof nodesFor>} NodeName */

/**
 * What one run came to.
 * @typedef {object} Run
 * @property {number} milliseconds that the node took, as n8n says
 * @property {number} items that came out
 * @property {number} calls
 * @property {number} refused
 * @property {number} most calls under way at once
 * @property {number | undefined} memory megabytes that the process held at most, where the system tells
 * @property {string | undefined} error
 */

/** @param {number} pid */
function peakMemory(pid) {
	const file = `/proc/${pid}/status`;
	const found = existsSync(file) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
	return found === undefined ? undefined : Math.round(Number(found) / 1024);
}

/** Lets the kernel begin anew with what a process holds at most. @param {number} pid */
function forgetPeak(pid) {
	try {
		writeFileSync(`/proc/${pid}/clear_refs`, '5');
	} catch {
		// Elsewhere than on Linux, memory is not told.
	}
}

let count = 0;

/**
 * Sets the workflows up in an n8n, one for each node that is measured.
 * @param {N8n} n8n
 * @param {BenchServer} server
 */
export async function prepareBench(n8n, server) {
	const credential = await n8n.createCredential({
		name: 'Bench',
		type: TYPE,
		data: { baseUrl: server.url, authType: 'bearer', value: 'bench-key-1234' },
	});
	const nodes = nodesFor(server.url);
	/** @type {Map<NodeName, { id: string, path: string }>} */
	const workflows = new Map();

	/** @param {NodeName} name */
	async function workflowOf(name) {
		const known = workflows.get(name);
		if (known) return known;
		const path = `bench-${++count}`;
		const { id } = await n8n.createWorkflow({
			name: `Bench ${name}`,
			nodes: [
				{
					name: 'Webhook',
					type: 'n8n-nodes-base.webhook',
					typeVersion: 2,
					position: [0, 0],
					parameters: { httpMethod: 'POST', path, responseMode: 'lastNode', options: {} },
					webhookId: path,
				},
				{
					name: 'Split',
					type: 'n8n-nodes-base.splitOut',
					typeVersion: 1,
					position: [0, 0],
					parameters: { fieldToSplitOut: 'body.items', options: {} },
				},
				{
					...nodes[name],
					name: 'Measured',
					position: [0, 0],
					credentials: { [TYPE]: { id: credential.id, name: credential.name } },
				},
				{
					name: 'Last',
					type: 'n8n-nodes-base.limit',
					typeVersion: 1,
					position: [0, 0],
					parameters: { maxItems: 1 },
				},
			],
			connections: {
				Webhook: { main: [[{ node: 'Split', type: 'main', index: 0 }]] },
				Split: { main: [[{ node: 'Measured', type: 'main', index: 0 }]] },
				Measured: { main: [[{ node: 'Last', type: 'main', index: 0 }]] },
			},
		});
		await n8n.activate(id);
		const made = { id, path };
		workflows.set(name, made);
		return made;
	}

	/**
	 * Runs a node once.
	 * @param {NodeName} name
	 * @param {number} items
	 * @param {{ delay?: number, perSecond?: number, different?: number }} [setting] `different`: records that the items are about
	 * @returns {Promise<Run>}
	 */
	return async function run(name, items, { delay, perSecond, different = items } = {}) {
		const { id, path } = await workflowOf(name);
		server.reset({ delay, perSecond });
		forgetPeak(n8n.pid);
		const body = { items: Array.from({ length: items }, (_, index) => ({ id: (index % different) + 1 })) };
		const { status } = await n8n.callWebhook(path, { body, timeout: 300_000 });
		const memory = peakMemory(n8n.pid);
		const { calls, refused, most } = server.state;
		const query = new URLSearchParams({ workflowId: id, limit: '1' });
		const last = await n8n.api('GET', `/api/v1/executions?${query}`);
		const { data } = await n8n.execution(last.data[0].id, 120_000);
		const [ran] = data.resultData.runData.Measured ?? [];
		return {
			milliseconds: ran?.executionTime ?? Number.NaN,
			items: ran?.data?.main?.[0]?.length ?? 0,
			calls,
			refused,
			most,
			memory,
			error: status === 200 ? undefined : String(data.resultData.error?.message ?? status),
		};
	};
}

/** @param {number[]} numbers */
export const median = (numbers) =>
	[...numbers].sort((one, two) => one - two)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;
