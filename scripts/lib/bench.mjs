// What npm run bench and its short form in npm test measure with: workflows on one n8n that call a simulated tracker.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

import { connectionsFor, nodesFor } from './bench-nodes.mjs';
import { ROOT } from './paths.mjs';

/** @typedef {import('./n8n.mjs').N8n} N8n */
/** @typedef {import('./bench-server.mjs').BenchServer} BenchServer */
/** @typedef {import('./bench-server.mjs').Behaviour} Behaviour */

/** Settings of an n8n whose memory can be measured: it frees it when it is asked to, so that every run begins with the same. */
export const measurable = {
	NODE_OPTIONS: `--import ${pathToFileURL(join(ROOT, 'scripts', 'lib', 'free-memory.mjs')).href}`,
};

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

/** Lets the process free its memory, and the kernel begin anew with what it holds at most. @param {N8n} n8n */
async function forgetPeak({ pid, url }) {
	try {
		process.kill(pid, 'SIGUSR2');
		await sleep(50);
		// Answered when the memory is free: n8n does one thing at a time.
		await fetch(`${url}/healthz`).then(async (answer) => await answer.text());
		writeFileSync(`/proc/${pid}/clear_refs`, '5');
	} catch {
		// Elsewhere than on Linux, memory is not told.
	}
}

let count = 0;

/**
 * Makes a workflow that hands the items of a call to the nodes that are measured.
 * @param {N8n} n8n
 * @param {string} name
 * @param {import('./bench-nodes.mjs').BenchNode[]} measured
 * @param {Map<string, import('./n8n.mjs').SavedCredential>} credentials
 */
async function createWorkflow(n8n, name, measured, credentials) {
	const path = `bench-${++count}`;
	const nodes = [
		{
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			parameters: { httpMethod: 'POST', path, responseMode: 'lastNode', options: {} },
			webhookId: path,
		},
		{
			name: 'Split',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'body.items', options: {} },
		},
		...measured.map(({ connection, ...node }, index) => {
			const { id = '', name: of = '' } = credentials.get(connection) ?? {};
			return { ...node, name: `Measured ${index}`, credentials: { [connection]: { id, name: of } } };
		}),
		{ name: 'Last', type: 'n8n-nodes-base.limit', typeVersion: 1, parameters: { maxItems: 1 } },
	].map((node) => ({ ...node, position: [0, 0] }));
	const names = nodes.map((node) => String(node.name));
	const { id } = await n8n.createWorkflow({
		name: `Bench ${name}`,
		nodes,
		connections: Object.fromEntries(
			names.slice(1).map((node, index) => [names[index], { main: [[{ node, type: 'main', index: 0 }]] }]),
		),
	});
	await n8n.activate(id);
	return { id, path };
}

/**
 * Sets up an n8n in which nodes can be measured.
 * @param {N8n} n8n
 * @param {BenchServer} server
 * @param {boolean} [isMeasurable] whether the n8n was started as `measurable`
 */
export async function prepareBench(n8n, server, isMeasurable = false) {
	/** @type {Map<string, import('./n8n.mjs').SavedCredential>} */
	const credentials = new Map();
	for (const [type, data] of Object.entries(connectionsFor(server.url))) {
		credentials.set(type, await n8n.createCredential({ name: `Bench ${type}`, type, data }));
	}
	const nodes = nodesFor(server.url);
	/** @type {Map<string, { id: string, path: string }>} */
	const workflows = new Map();

	/** @param {string} name */
	async function workflowOf(name) {
		const known = workflows.get(name);
		if (known) return known;
		const measured = nodes[name];
		if (!measured) throw new Error(`There is no ${name} to measure`);
		const made = await createWorkflow(n8n, name, measured, credentials);
		workflows.set(name, made);
		return made;
	}

	/** The last execution of each workflow that was looked at. @type {Map<string, string>} */
	const seen = new Map();

	/** n8n may answer before it has stored the execution. @param {string} workflowId */
	async function executionAfter(workflowId) {
		const query = new URLSearchParams({ workflowId, limit: '1' });
		for (const giveUp = Date.now() + 60_000; ; await sleep(50)) {
			const { data } = await n8n.api('GET', `/api/v1/executions?${query}`);
			const id = data[0]?.id;
			if (id !== undefined && id !== seen.get(workflowId)) {
				seen.set(workflowId, id);
				return id;
			}
			if (Date.now() > giveUp) throw new Error(`n8n stored no execution of workflow ${workflowId}.`);
		}
	}

	/**
	 * Runs a node once.
	 * @param {string} name of the node
	 * @param {number} items
	 * @param {Behaviour & { different?: number }} [setting] `different`: records that the items are about
	 * @returns {Promise<Run>}
	 */
	return async function run(name, items, { different = items, ...behaviour } = {}) {
		const { id, path } = await workflowOf(name);
		server.reset(behaviour);
		if (isMeasurable) await forgetPeak(n8n);
		const body = { items: Array.from({ length: items }, (_, index) => ({ id: (index % different) + 1 })) };
		const { status } = await n8n.callWebhook(path, { body, timeout: 300_000 });
		const memory = isMeasurable ? peakMemory(n8n.pid) : undefined;
		const { calls, refused, most } = server.state;
		const { data } = await n8n.execution(await executionAfter(id), 120_000);
		/** @type {Array<{ executionTime: number, data?: { main?: unknown[][] } } | undefined>} */
		const runs = Object.entries(data.resultData.runData)
			.filter(([node]) => node.startsWith('Measured'))
			.map(([, [ran]]) => ran);
		return {
			milliseconds: runs.reduce((sum, ran) => sum + (ran?.executionTime ?? Number.NaN), 0),
			items: runs.at(-1)?.data?.main?.[0]?.length ?? 0,
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
