import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { startN8n } from '../../../scripts/lib/n8n.mjs';
import type { N8n, SavedCredential } from '../../../scripts/lib/n8n.mjs';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { build, pack } from '../../../scripts/lib/prepare.mjs';
import { startAffise } from '../../trackers/index.mts';
import type { FakeTracker } from '../../trackers/index.mts';
import type { Connections, WorkflowNode } from '../nodes.mts';
import { launchChromium } from './chromium.mts';
import { Editor } from './editor.mts';

/** One call by which the editor asks the node for choices or fields. */
export interface DynamicCall {
	what: string;
	/** Milliseconds from the request to the end of the answer. */
	time: number;
}

/** One n8n with the packed package, a simulated Affise, and one page of a browser that is signed in. */
export class Stage {
	readonly n8n: N8n;
	readonly affise: FakeTracker;
	readonly connection: SavedCredential;
	readonly page: Page;
	readonly editor: Editor;
	readonly dynamicCalls: DynamicCall[] = [];
	readonly #browser: Browser;
	readonly #folder: string;

	private constructor(
		n8n: N8n,
		affise: FakeTracker,
		connection: SavedCredential,
		browser: Browser,
		page: Page,
		folder: string,
	) {
		this.n8n = n8n;
		this.affise = affise;
		this.connection = connection;
		this.page = page;
		this.editor = new Editor(page, n8n.url);
		this.#browser = browser;
		this.#folder = folder;
		// Leaving a workflow that is not saved yet asks whether that is meant.
		page.on('dialog', (dialog) => void dialog.accept());
		page.on('requestfinished', (request) => {
			const what = /\/rest\/dynamic-node-parameters\/(.*)/.exec(request.url())?.[1];
			if (what) this.dynamicCalls.push({ what, time: request.timing().responseEnd });
		});
	}

	static async start(): Promise<Stage> {
		const browser = await launchChromium();
		const folder = mkdtempSync(join(tmpdir(), 'tracker-actions-browser-'));
		const closing: Array<() => Promise<unknown>> = [() => browser.close()];
		try {
			let tarball = process.env.TRACKER_ACTIONS_TARBALL;
			if (!tarball) {
				await build();
				({ tarball } = await pack());
			}
			const n8n = await startN8n({ userFolder: folder, tarball });
			closing.push(() => n8n.stop());
			const owner = await n8n.setupOwner();
			await n8n.createApiKey();
			const affise = await startAffise();
			closing.push(() => affise.close());
			const connection = await n8n.createCredential({
				name: 'Affise main account',
				type: 'affiseTrackerApi',
				data: affise.credentials.affiseTrackerApi ?? {},
			});
			const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
			// Plenty: the machine may have other work to do.
			page.setDefaultTimeout(90_000);
			page.setDefaultNavigationTimeout(120_000);
			const stage = new Stage(n8n, affise, connection, browser, page, folder);
			await stage.editor.signIn(owner);
			return stage;
		} catch (error) {
			for (const close of closing) await close();
			rmSync(folder, { recursive: true, force: true });
			throw error;
		}
	}

	async stop(): Promise<void> {
		await this.#browser.close();
		await this.n8n.stop();
		await this.affise.close();
		rmSync(this.#folder, { recursive: true, force: true });
	}

	/** Every call that the tracker got, with its query. */
	calls(): string[] {
		return this.affise.log.map(
			({ method, path, rawQuery }) =>
				`${method} ${path}${rawQuery ? `?${decodeURIComponent(rawQuery)}` : ''}`,
		);
	}

	/** Keeps what the page shows now, for people to look at; on demand as the picture of that name in docs, too. */
	async shot(name: string): Promise<void> {
		const folder = join(ROOT, 'artifacts', 'screenshots');
		mkdirSync(folder, { recursive: true });
		await this.editor.closeMessages();
		await this.editor.settle();
		const path = join(folder, `${name}.png`);
		await this.page.screenshot({ path });
		const picture = join(ROOT, 'docs', 'images', `${name}.png`);
		if (process.env.TRACKER_ACTIONS_PICTURES && existsSync(picture)) copyFileSync(path, picture);
	}

	/** Saves a workflow whose nodes stand in a row, one connected to the next, and opens it. */
	async openChain(name: string, nodes: WorkflowNode[], connections: Connections): Promise<string> {
		const { id } = await this.n8n.createWorkflow({
			name,
			nodes: nodes.map((node, index) => ({ ...node, position: [index * 224, 0] })),
			connections,
		});
		await this.editor.open(id);
		return id;
	}

	/** A node of the workflow as it is saved. */
	async savedNode(workflowId: string, name: string): Promise<WorkflowNode | undefined> {
		const { nodes } = await this.n8n.api('GET', `/api/v1/workflows/${workflowId}`);
		return (nodes as WorkflowNode[]).find((node) => node.name === name);
	}

	/** Waits until the editor, which saves by itself, has saved what the check wants to see. */
	async untilSaved(
		workflowId: string,
		name: string,
		check: (parameters: Record<string, unknown>) => boolean,
	): Promise<Record<string, unknown>> {
		for (const giveUp = Date.now() + 15_000; ; await new Promise((resolve) => setTimeout(resolve, 200))) {
			const saved = await this.savedNode(workflowId, name);
			if (saved && check(saved.parameters)) return saved.parameters;
			if (Date.now() > giveUp)
				throw new Error(`Not saved as awaited: ${JSON.stringify(saved).slice(0, 2000)}`);
		}
	}
}
