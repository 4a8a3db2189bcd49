import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startN8n } from '../../../scripts/lib/n8n.mjs';
import type { N8n, SavedCredential } from '../../../scripts/lib/n8n.mjs';
import type { Item } from '../instance.mts';
import { webhook } from '../nodes.mts';
import type { Connections, WorkflowNode } from '../nodes.mts';
import { packedTarball } from '../services.mts';
import type { FaultTable } from './faultTable.mts';
import { FaultyTracker } from './server.mts';

export const sleep = async (milliseconds: number): Promise<void> =>
	await new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Values of a secret with all that makes writing it difficult. */
export const hardSecret = (name: string): string => `${name}-S3c/r+t="&<'>% 9`;

const environment = { N8N_LOG_LEVEL: 'debug', EXECUTIONS_DATA_SAVE_ON_PROGRESS: 'true' };

/** What came of an execution. */
export interface Outcome {
	id: string;
	status: string;
	error: { message: string; description?: string } | undefined;
	items(node: string, output?: number): Item[];
}

export function outcomeOf(execution: Record<string, unknown>): Outcome {
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

let count = 0;

/** One n8n with the packed package and a tracker on which everything goes wrong. */
export class FaultyInstance {
	readonly tracker = new FaultyTracker();
	readonly faultTable: FaultTable;
	/** A connection to the tracker, by a header. */
	connection: SavedCredential = { id: '', name: '', type: '' };
	readonly #folder = mkdtempSync(join(tmpdir(), 'tracker-actions-faults-'));
	#n8n: N8n | undefined;
	#owner: Partial<Awaited<ReturnType<N8n['setupOwner']>>> = {};
	#apiKey = '';
	/** What earlier starts of n8n printed. */
	#printedBefore = '';

	constructor(faultTable: FaultTable) {
		this.faultTable = faultTable;
	}

	get n8n(): N8n {
		if (!this.#n8n) throw new Error('n8n is not running: see the first failure');
		return this.#n8n;
	}

	async start(): Promise<void> {
		const tarball = await packedTarball();
		await this.tracker.start();
		this.#n8n = await startN8n({ userFolder: this.#folder, tarball, env: environment });
		this.#owner = await this.#n8n.setupOwner();
		this.#apiKey = await this.#n8n.createApiKey();
		await this.newConnection();
	}

	async stop(): Promise<void> {
		await this.#n8n?.stop();
		await this.tracker.stop();
		rmSync(this.#folder, { recursive: true, force: true });
	}

	/** Ends n8n as a power cut would. */
	async kill(): Promise<void> {
		await this.n8n.kill();
		this.#printedBefore += this.n8n.logText();
	}

	/** Starts n8n again on what it kept, at the same port. */
	async startAgain(): Promise<void> {
		const port = Number(new URL(this.n8n.url).port);
		this.#n8n = await startN8n({ userFolder: this.#folder, port, env: environment });
		await this.#n8n.setupOwner(this.#owner);
		this.#n8n.useApiKey(this.#apiKey);
	}

	/** The pace of a connection that a tracker has slowed down stays with it: a new one has its own. */
	async newConnection(): Promise<void> {
		this.connection = await this.saveConnection('customTrackerApi', {
			baseUrl: this.tracker.origin,
			authType: 'header',
			name: 'X-Key',
			value: hardSecret(`key${count}`),
		});
	}

	async saveConnection(type: string, data: Record<string, unknown>): Promise<SavedCredential> {
		return await this.n8n.createCredential({ name: `${type} ${++count}`, type, data });
	}

	/** Saves and starts a workflow of these nodes behind a webhook that answers at once; the ids of both. */
	async begin(
		nodes: WorkflowNode[],
		connections: Connections,
		body: unknown,
		saved: SavedCredential | SavedCredential[] = this.connection,
	): Promise<{ workflowId: string; executionId: string }> {
		const path = `fault-${++count}`;
		const hook = webhook(path);
		hook.parameters = { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} };
		const chosen = [saved].flat();
		const connected = nodes.map((node) =>
			node.credentials
				? {
						...node,
						credentials: Object.fromEntries(chosen.map(({ type, id, name }) => [type, { id, name }])),
					}
				: node,
		);
		const { id: workflowId } = await this.n8n.createWorkflow({
			name: `${path}: ${expect.getState().currentTestName ?? ''}`.slice(0, 120),
			nodes: [hook, ...connected],
			connections,
			settings: { saveExecutionProgress: true },
		});
		await this.n8n.activate(workflowId);
		await this.n8n.callWebhook(path, { body });
		// n8n takes its time where many begin at once.
		const giveUp = Date.now() + 60_000;
		while (Date.now() < giveUp) {
			for (const status of [undefined, 'running']) {
				const [execution] = await this.n8n.executions({ workflowId, status });
				if (execution) return { workflowId, executionId: String(execution.id) };
			}
			await sleep(25);
		}
		throw new Error('n8n started no execution');
	}

	async execute(
		nodes: WorkflowNode[],
		connections: Connections,
		body: unknown,
		saved: SavedCredential | SavedCredential[] = this.connection,
	): Promise<Outcome> {
		const { executionId } = await this.begin(nodes, connections, body, saved);
		const giveUp = Date.now() + 300_000;
		for (let pause = 25; Date.now() < giveUp; pause = Math.min(pause * 2, 400)) {
			// Without its data, which n8n would have to read each time.
			const { stoppedAt } = await this.n8n.api('GET', `/api/v1/executions/${executionId}`);
			if (stoppedAt) return outcomeOf(await this.n8n.execution(executionId));
			await sleep(pause);
		}
		throw new Error(
			`Execution ${executionId} has not ended; the tracker got ${this.tracker.arrivals.length} calls`,
		);
	}

	/** All that n8n keeps and prints, but for the credentials, which it encrypts itself. */
	everythingStored(): string {
		const files = readdirSync(join(this.#folder, '.n8n'), { recursive: true, encoding: 'utf8' })
			.map((name) => join(this.#folder, '.n8n', name))
			.filter(
				(file) =>
					statSync(file).isFile() &&
					/\.(sqlite(-wal)?|log|json)$/.test(file) &&
					!file.includes('node_modules'),
			);
		const kept = files.map((file) => readFileSync(file, 'utf8'));
		return [this.#printedBefore, this.n8n.logText(), ...kept].join('\n');
	}
}
