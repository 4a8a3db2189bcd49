import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startN8n } from '../../scripts/lib/n8n.mjs';
import type { N8n, SavedCredential } from '../../scripts/lib/n8n.mjs';
import { build, pack } from '../../scripts/lib/prepare.mjs';
import { fakes } from '../trackers/index.mts';
import type { FakeTracker } from '../trackers/index.mts';
import { webhook, wire } from './nodes.mts';
import type { Connections, WorkflowNode } from './nodes.mts';

export interface Item {
	json: Record<string, unknown>;
	pairedItem?: { item: number } | number | Array<{ item: number }>;
}

/** What came of one execution. */
export interface Outcome {
	status: string;
	/** What the webhook's caller got. */
	answer: { status: number; json: unknown };
	/** The error that ended the execution. */
	error:
		| { message: string; description?: string; name?: string; context?: Record<string, unknown> }
		| undefined;
	/** The items a node handed out, by output. */
	items(node: string, output?: number): Item[];
	/** Whether a node ran at all. */
	ran(node: string): boolean;
	/** The execution as n8n stored it. */
	stored: string;
}

interface NodeRun {
	data?: { main?: Array<Item[] | null> };
}

let count = 0;

/** One n8n with the packed package, the fake trackers, and a saved connection to each. */
export class Instance {
	readonly n8n: N8n;
	readonly trackers: Record<string, FakeTracker>;
	readonly credentials: Record<string, SavedCredential>;
	readonly #folder: string;

	private constructor(
		n8n: N8n,
		trackers: Record<string, FakeTracker>,
		credentials: Record<string, SavedCredential>,
		folder: string,
	) {
		this.n8n = n8n;
		this.trackers = trackers;
		this.credentials = credentials;
		this.#folder = folder;
	}

	static async start(): Promise<Instance> {
		let tarball = process.env.TRACKER_ACTIONS_TARBALL;
		if (!tarball) {
			await build();
			({ tarball } = await pack());
		}
		const folder = mkdtempSync(join(tmpdir(), 'tracker-actions-e2e-'));
		const n8n = await startN8n({ userFolder: folder, tarball });
		const trackers: Record<string, FakeTracker> = {};
		const credentials: Record<string, SavedCredential> = {};
		const instance = new Instance(n8n, trackers, credentials, folder);
		try {
			await n8n.setupOwner();
			await n8n.createApiKey();
			for (const [name, start] of Object.entries(fakes)) {
				const fake = await start();
				trackers[name] = fake;
				for (const [type, data] of Object.entries(fake.credentials)) {
					credentials[type] = await n8n.createCredential({ name: `Test ${type}`, type, data });
				}
			}
			const { baseUrl, apiKey } = instance.tracker('affise').credentials.affiseTrackerApi ?? {};
			credentials.customTrackerApi = await n8n.createCredential({
				name: 'Test custom',
				type: 'customTrackerApi',
				data: { baseUrl, authType: 'header', name: 'API-Key', value: apiKey },
			});
		} catch (error) {
			await instance.stop();
			throw error;
		}
		return instance;
	}

	async stop(): Promise<void> {
		await this.n8n.stop();
		for (const fake of Object.values(this.trackers)) await fake.close();
		rmSync(this.#folder, { recursive: true, force: true });
	}

	tracker(name: string): FakeTracker {
		const fake = this.trackers[name];
		if (fake === undefined) throw new Error(`There is no fake ${name}`);
		return fake;
	}

	/** Seed data and empty logs. */
	reset(): void {
		for (const fake of Object.values(this.trackers)) fake.reset();
	}

	/** Every call that any fake got, with its query as it was sent. */
	calls(): string[] {
		return Object.values(this.trackers)
			.flatMap((fake) => fake.log)
			.sort((one, other) => one.at - other.at)
			.map(
				({ method, path, rawQuery }) =>
					`${method} ${path}${rawQuery ? `?${decodeURIComponent(rawQuery)}` : ''}`,
			);
	}

	/** Gives nodes of this package the saved connection that they ask for. */
	connect(nodes: WorkflowNode[]): WorkflowNode[] {
		return nodes.map((node) => {
			const types = Object.keys(node.credentials ?? {});
			if (types.length === 0) return node;
			const chosen = types.map((type) => {
				const saved = this.credentials[type];
				if (saved === undefined) throw new Error(`There is no connection ${type}`);
				return [type, { id: saved.id, name: saved.name }] as const;
			});
			return { ...node, credentials: Object.fromEntries(chosen) };
		});
	}

	/** Saves a workflow of these nodes behind a webhook, calls it, and reads back what n8n stored. */
	async run(nodes: WorkflowNode[], connections: Connections, body: unknown = {}): Promise<Outcome> {
		count += 1;
		const path = `case-${count}`;
		return await this.runWorkflow(
			{
				name: `Case ${count}: ${expect.getState().currentTestName ?? ''}`,
				nodes: [webhook(path), ...nodes],
				connections,
			},
			path,
			body,
		);
	}

	/** The nodes one after the other, behind a webhook. */
	async runChain(nodes: WorkflowNode[], body: unknown = {}): Promise<Outcome> {
		const names = ['Webhook', ...nodes.map(({ name }) => name)];
		const connections = wire(...names.slice(1).map((name, index) => [names[index] ?? '', name] as const));
		return await this.run(nodes, connections, body);
	}

	/** Saves and activates a whole workflow, calls its webhook, and reads back what n8n stored. */
	async runWorkflow(
		workflow: { name: string; nodes: WorkflowNode[]; connections: Connections; settings?: object },
		path: string,
		body: unknown,
	): Promise<Outcome> {
		const { id } = await this.n8n.createWorkflow({ ...workflow, nodes: this.connect(workflow.nodes) });
		await this.n8n.activate(id);
		const { status, json } = await this.n8n.callWebhook(path, { body });
		return this.#outcome(await this.#lastExecution(id), { status, json });
	}

	/** Saves a whole workflow and runs it as the editor's button does. */
	async runByHand(
		workflow: { name: string; nodes: WorkflowNode[]; connections: Connections; settings?: object },
		trigger: string,
	): Promise<Outcome> {
		const { id } = await this.n8n.createWorkflow({ ...workflow, nodes: this.connect(workflow.nodes) });
		return this.#outcome(await this.n8n.runManually(id, trigger), { status: 0, json: undefined });
	}

	async #lastExecution(workflowId: string): Promise<Record<string, unknown>> {
		for (let attempt = 0; attempt < 100; attempt += 1) {
			const [last] = await this.n8n.executions({ workflowId });
			if (last) return await this.n8n.execution(last.id);
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
		throw new Error('n8n stored no execution');
	}

	#outcome(execution: Record<string, unknown>, answer: Outcome['answer']): Outcome {
		const { resultData } = execution.data as {
			resultData: { runData: Record<string, NodeRun[]>; error?: Outcome['error'] };
		};
		return {
			status: String(execution.status),
			answer,
			error: resultData.error,
			items: (node, output = 0) => resultData.runData[node]?.[0]?.data?.main?.[output] ?? [],
			ran: (node) => node in resultData.runData,
			stored: JSON.stringify(execution),
		};
	}
}
