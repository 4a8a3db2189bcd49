import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

import { STORE_SCOPES } from '../../scripts/lib/n8n.mjs';
import type { N8n, SavedCredential } from '../../scripts/lib/n8n.mjs';
import { splitOut, webhook, wire } from './nodes.mts';
import type { Kind, WorkflowNode } from './nodes.mts';

export const STORE = 'trackerTemplateStoreApi';

export type Json = Record<string, unknown>;

/** What came of one call of a published workflow. */
export interface Ran {
	/** The items that its last node handed out. */
	items: Json[];
	/** The error that ended the execution. */
	error?: { message: string; description: string };
	milliseconds: number;
}

/** A published workflow that runs its node once, with the items given. */
export interface Published {
	id: string;
	path: string;
	run(...items: Json[]): Promise<Ran>;
}

type Chosen = Record<string, SavedCredential>;

let count = 0;

const credentialsOf = (chosen: Chosen): WorkflowNode['credentials'] =>
	Object.fromEntries(Object.entries(chosen).map(([type, { id, name }]) => [type, { id, name }]));

/**
 * Saves and publishes a workflow of one node behind a webhook.
 *
 * @param settings Of the workflow.
 */
export async function publish(
	n8n: N8n,
	node: Omit<WorkflowNode, 'credentials'>,
	chosen: Chosen,
	settings: Json = {},
): Promise<Published> {
	count += 1;
	const path = `store-${count}`;
	const { id } = await n8n.createWorkflow({
		name: `Store ${count}: ${node.name}`,
		nodes: [webhook(path), splitOut('items'), { ...node, credentials: credentialsOf(chosen) }],
		connections: wire(['Webhook', 'Split'], ['Split', node.name]),
		settings,
	});
	await n8n.activate(id);
	return {
		id,
		path,
		async run(...items) {
			const started = performance.now();
			const { status, json } = await n8n.callWebhook(path, {
				body: { items: items.length > 0 ? items : [{ none: true }] },
			});
			const milliseconds = performance.now() - started;
			if (status === 200) return { items: json as Json[], milliseconds };
			return { items: [], error: await lastError(n8n, id), milliseconds };
		},
	};
}

async function lastError(n8n: N8n, workflowId: string): Promise<{ message: string; description: string }> {
	for (let attempt = 0; attempt < 100; attempt += 1) {
		const [last] = await n8n.executions({ workflowId, status: 'error' });
		if (last) {
			const { data } = await n8n.execution(last.id);
			const { message = '', description = '' } = data.resultData.error ?? {};
			return { message: String(message), description: String(description) };
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error('The webhook failed, but n8n stored no failed execution');
}

/** A Tracker Action Templates node. */
export function templatesNode(operation: string, parameters: Json = {}): Omit<WorkflowNode, 'credentials'> {
	return {
		name: 'Templates',
		type: 'n8n-nodes-tracker-actions.trackerActionTemplates',
		typeVersion: 1,
		position: [0, 0],
		parameters: { operation, ...parameters },
	};
}

/** A node that saves the template of its item. */
export const saveNode = (): Omit<WorkflowNode, 'credentials'> =>
	templatesNode('save', { templateAs: 'json', templateDefinition: '={{ $json.template ?? $json }}' });

/** A node that runs a template of the store; the values come from the item. */
export function fromStore(
	kind: Kind,
	tracker: string,
	templateId: string,
	parameters: Json = {},
): Omit<WorkflowNode, 'credentials'> {
	return {
		name: kind,
		type: `n8n-nodes-tracker-actions.trackerAction${kind}`,
		typeVersion: 1,
		position: [0, 0],
		parameters: {
			tracker,
			templateSource: 'store',
			template: { __rl: true, mode: templateId.startsWith('=') ? 'id' : 'list', value: templateId },
			parametersAs: 'json',
			parametersJson: '={{ $json.values }}',
			...parameters,
		},
	};
}

/** Every key made here: secrets that must show nowhere. */
export const madeKeys: string[] = [];

/** Makes an API key beside the one that the tests themselves use. */
export async function makeKey(n8n: N8n, scopes = STORE_SCOPES): Promise<{ id: string; key: string }> {
	count += 1;
	const { id, rawApiKey } = await n8n.api('POST', '/rest/api-keys', {
		label: `store ${count}`,
		expiresAt: null,
		scopes,
	});
	madeKeys.push(rawApiKey);
	return { id, key: rawApiKey };
}

export async function storeCredential(n8n: N8n, data: Json): Promise<SavedCredential> {
	count += 1;
	return await n8n.createCredential({ name: `Store ${count}`, type: STORE, data });
}

/** The tables of a name. */
export async function tablesNamed(n8n: N8n, name: string): Promise<Array<{ id: string; columns: Json[] }>> {
	const query = `limit=250&filter=${encodeURIComponent(JSON.stringify({ name }))}`;
	const { data } = await n8n.api('GET', `/api/v1/data-tables?${query}`);
	return data.filter((table: { name: string }) => table.name === name);
}

/** The rows of a table, past the nodes; none where there is no such table. */
export async function rowsOf(n8n: N8n, name: string): Promise<Json[]> {
	const rows: Json[] = [];
	const id = (await tablesNamed(n8n, name))[0]?.id;
	let cursor = '';
	do {
		if (id === undefined) break;
		const page = await n8n.api(
			'GET',
			`/api/v1/data-tables/${id}/rows?limit=250${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
		);
		rows.push(...page.data);
		cursor = page.nextCursor ?? '';
	} while (cursor);
	return rows;
}

export async function tableId(n8n: N8n, name: string): Promise<string> {
	const [table] = await tablesNamed(n8n, name);
	if (!table) throw new Error(`There is no table ${name}`);
	return table.id;
}

export async function dropTable(n8n: N8n, name: string): Promise<void> {
	await n8n.api('DELETE', `/api/v1/data-tables/${await tableId(n8n, name)}`);
}

/** A request that passed through the proxy. */
export interface Passed {
	method: string;
	path: string;
	milliseconds: number;
}

/** Stands between the store's connection and n8n, and counts. */
export class Proxy {
	readonly url: string;
	readonly log: Passed[] = [];
	/** Done before a request is passed on. */
	before: ((method: string, path: string) => Promise<void> | void) | undefined;
	readonly #close: () => Promise<void>;

	private constructor(port: number, close: () => Promise<void>) {
		this.url = `http://127.0.0.1:${port}`;
		this.#close = close;
	}

	static async start(target: string): Promise<Proxy> {
		const { hostname, port: targetPort } = new URL(target);
		const server = createServer((incoming, outgoing) => {
			const { method = 'GET', url = '/', headers } = incoming;
			const started = performance.now();
			void Promise.resolve(proxy.before?.(method, url)).then(() => {
				const forwarded = request({ hostname, port: targetPort, method, path: url, headers }, (answer) => {
					outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
					answer.pipe(outgoing);
					answer.on('end', () =>
						proxy.log.push({
							method,
							path: url.replace(/\?.*/, ''),
							milliseconds: performance.now() - started,
						}),
					);
				});
				forwarded.on('error', () => outgoing.destroy());
				incoming.pipe(forwarded);
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		const proxy = new Proxy(port, async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		});
		return proxy;
	}

	/** Forgets what has passed and does nothing more before requests. */
	reset(): void {
		this.log.length = 0;
		this.before = undefined;
	}

	async close(): Promise<void> {
		await this.#close();
	}
}

/** The figure below which the given share of all figures lies. */
export function quantile(figures: number[], share: number): number {
	const sorted = [...figures].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
