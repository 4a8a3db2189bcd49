import type { Locator, Page, Response } from 'playwright-core';

const by = (id: string): string => `[data-test-id="${id}"]`;

/** What the nodes panel offers first of the nodes that it lists actions of. */
const firstAction: Record<string, string> = {
	'Tracker Action Get': 'Get any record',
	'Tracker Action Edit': 'Change any record',
	'Tracker Action Add': 'Create any record',
};

/** Whether an answer brings the form of a template's parameters. */
export const isForm = (response: Response): boolean =>
	response.url().includes('dynamic-node-parameters/resource-mapper-fields') &&
	(response.request().postData() ?? '').includes('getParameters');

/** An entry of a list of templates without the description that stands behind its name. */
const nameOf = (entry: string): string => entry.split(' — ')[0] ?? '';

/** n8n's editor as a person uses it: the canvas, the nodes panel, the panel of a node. */
export class Editor {
	readonly page: Page;
	readonly url: string;

	constructor(page: Page, url: string) {
		this.page = page;
		this.url = url;
	}

	async signIn({ email, password }: { email: string; password: string }): Promise<void> {
		// The log below the canvas takes the room that the nodes need on the pictures.
		await this.page.addInitScript(() => localStorage.setItem('N8N_LOGS_PANEL_OPEN', 'false'));
		// The first page of all takes its time where the machine has other work to do.
		await this.page.goto(`${this.url}/signin`, { timeout: 60_000 });
		await this.page.fill('input[name="emailOrLdapLoginId"]', email);
		await this.page.fill('input[name="password"]', password);
		await this.page.click(by('form-submit-button'));
		await this.page.waitForURL(/workflow|home/);
	}

	async open(workflowId: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${workflowId}`);
		await this.page.locator(by('canvas-node')).first().waitFor();
	}

	/** The address of a new workflow has its id once something is on the canvas. */
	async openNew(): Promise<void> {
		await this.page.goto(`${this.url}/workflow/new`);
		await this.page.locator(by('canvas-plus-button')).waitFor();
	}

	workflowId(): string {
		const id = /\/workflow\/(\w+)/.exec(this.page.url())?.[1];
		if (!id || id === 'new') throw new Error(`No workflow is open: ${this.page.url()}`);
		return id;
	}

	// --- Canvas -------------------------------------------------------------------------------------------------

	node(name: string): Locator {
		return this.page.locator(`${by('canvas-node')}[data-node-name="${name}"]`);
	}

	/** What the canvas shows below a node's name. */
	async subtitle(name: string): Promise<string> {
		return (await this.node(name).innerText()).trim().split('\n').at(-1) ?? '';
	}

	async openNode(name: string): Promise<void> {
		await this.node(name).dblclick();
		await this.page.locator(by('node-parameters')).waitFor();
	}

	async closeNode(): Promise<void> {
		await this.page.locator(by('ndv-close-button')).click();
		await this.page.locator(by('node-parameters')).waitFor({ state: 'hidden' });
	}

	/** Moves to the node before or after without closing the panel, by the icons at its sides. */
	async moveTo(name: string): Promise<void> {
		await this.page.locator(`${by('floating-node')}[data-node-name="${name}"]`).click();
		await this.page
			.locator(`${by('ndv')} ${by('inline-edit-preview')}`)
			.getByText(name, { exact: true })
			.waitFor();
	}

	/** Runs the whole workflow and waits for its end. */
	async runWorkflow(): Promise<void> {
		await this.#untilRun(() => this.page.locator(by('execute-workflow-button')).first().click());
	}

	async fitView(): Promise<void> {
		await this.page.locator(by('zoom-to-fit')).click();
		await this.settle();
	}

	/** Waits until nothing fades in or moves any more, so that a picture shows the whole. */
	async settle(): Promise<void> {
		await this.page.evaluate(async () => {
			const moving = document
				.getAnimations()
				.filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
			await Promise.allSettled(moving.map(({ finished }) => finished));
		});
	}

	// --- Nodes panel --------------------------------------------------------------------------------------------

	/** Opens the nodes panel for a first node, or for one after an output of the node named. */
	async openNodesPanel(after?: string, output = 0): Promise<void> {
		await (
			after === undefined
				? this.page.locator(`${by('canvas-plus-button')}, ${by('node-creator-plus-button')}`).first()
				: this.page.locator(
						`${by('canvas-node-output-handle')}[data-node-name="${after}"][data-handleid="outputs/main/${output}"] ${by('canvas-handle-plus')}`,
					)
		).click();
		await this.page.locator(by('node-creator-search-bar')).waitFor();
	}

	/** Types into the nodes panel, waits until it offers a node, and tells all that it offers. */
	async searchNodes(text: string, awaited: string): Promise<string[]> {
		await this.page.locator(by('node-creator-search-bar')).fill(text);
		const items = this.page.locator(by('node-creator-item-name'));
		await items.getByText(awaited, { exact: true }).first().waitFor();
		return await items.allInnerTexts();
	}

	/** Takes what the nodes panel offers. A community package's node shows its details first. */
	async takeNode(name: string, action = firstAction[name] ?? 'Add to workflow'): Promise<void> {
		await this.page.locator(by('node-creator-item-name')).getByText(name, { exact: true }).click();
		const next = this.page.getByText(action, { exact: true });
		const panel = this.page.locator(by('node-parameters'));
		await next.or(panel).first().waitFor();
		if (await next.isVisible()) await next.click();
		await panel.waitFor();
	}

	// --- A node's panel -----------------------------------------------------------------------------------------

	parameter(name: string): Locator {
		// A node's settings lie in the same place, and may have a parameter of the same name.
		return this.page.locator(`${by('node-parameters')} ${by(`parameter-input-${name}`)}`).first();
	}

	/** The labels that the panel shows, in order. */
	async labels(): Promise<string[]> {
		const texts = await this.page.locator(`${by('node-parameters')} label`).allInnerTexts();
		return texts.map((text) => text.trim()).filter(Boolean);
	}

	async choose(name: string, option: string): Promise<void> {
		await this.parameter(name).click();
		const items = this.page.locator('.el-select-dropdown__item:visible');
		// An option shows its description below its name.
		const named = new RegExp(`^\\s*${option.replace(/[^\w\s]/g, '\\$&')}\\s*(\\n|$|[A-Z])`);
		await items.filter({ hasText: named }).first().click();
		await items.first().waitFor({ state: 'hidden' });
	}

	/** The options that a dropdown offers. */
	async optionsOf(name: string): Promise<string[]> {
		await this.parameter(name).click();
		const items = this.page.locator('.el-select-dropdown__item:visible');
		await items.first().waitFor();
		const texts = await items.allInnerTexts();
		await this.parameter(name).click();
		await items.first().waitFor({ state: 'hidden' });
		return texts.map((text) => text.split('\n')[0] ?? '');
	}

	async chosen(name: string): Promise<string> {
		return await this.parameter(name).locator('input').first().inputValue();
	}

	async fill(name: string, value: string): Promise<void> {
		await this.parameter(name).locator('input, textarea').first().fill(value);
	}

	async valueOf(name: string): Promise<string> {
		return await this.parameter(name).locator('input, textarea').first().inputValue();
	}

	/** Sets a field of the form, which offers the tracker's records by name where they could be read in a moment. */
	async give(name: string, value: string): Promise<void> {
		const field = this.parameter(name);
		await field.waitFor();
		if ((await field.locator('.el-select').count()) === 0) return await this.fill(name, value);
		await field.click();
		const items = this.page.locator('.el-select-dropdown__item:visible');
		const sent = this.page.locator('.option-description').getByText(value, { exact: true });
		await items.filter({ has: sent }).first().click();
		await items.first().waitFor({ state: 'hidden' });
	}

	/** Makes a parameter an expression and types it. */
	async fillExpression(name: string, expression: string): Promise<void> {
		const item = this.page
			.locator(`${by('node-parameters')} ${by('parameter-item')}, ${by('mapping-fields-container')} > div`)
			.filter({ has: this.page.locator(by(`parameter-input-${name}`)) })
			.last();
		await item.hover();
		await item.locator(by('radio-button-expression')).last().click();
		const editor = this.parameter(name).locator('.cm-content');
		await editor.click();
		await this.page.keyboard.press('ControlOrMeta+A');
		// Typing would have the editor close every bracket a second time.
		await this.page.keyboard.insertText(expression);
		// The preview that folds out would lie over the next field.
		await this.#clickBeside();
	}

	/** Waits until a field holds an expression. */
	async untilExpression(field: Locator, expression: string): Promise<void> {
		await field.locator('.cm-content').filter({ hasText: expression }).waitFor();
	}

	/** Opens a picker, types, and tells what it offers. */
	async searchIn(picker: string, text: string): Promise<string[]> {
		await this.page.locator(`${by(`resource-locator-${picker}`)} ${by('rlc-input')}`).click();
		await Promise.all([
			this.page.waitForResponse(/dynamic-node-parameters\/resource-locator-results/),
			this.page.locator(by('rlc-search')).fill(text),
		]);
		const items = this.page.locator(by('rlc-item'));
		await items.first().waitFor();
		return (await items.allInnerTexts()).map(nameOf);
	}

	/** Opens the template picker, types, and tells what it offers. */
	async searchTemplates(text: string): Promise<string[]> {
		return await this.searchIn('template', text);
	}

	/** Finds an entry of a picker by typing, and takes it. */
	async pick(picker: string, text: string, entry: string): Promise<void> {
		await this.searchIn(picker, text);
		await this.#entry(entry).click();
	}

	#entry(name: string): Locator {
		const named = new RegExp(`^\\s*${name.replace(/[^\w\s]/g, '\\$&')}( — |\\s*$)`);
		return this.page.locator(by('rlc-item')).filter({ hasText: named }).first();
	}

	/** Closes the picker that is open, of templates or of response fields. */
	async closePicker(): Promise<void> {
		await this.#clickBeside();
		await this.page
			.locator(`${by('rlc-item')}:visible, .el-select-dropdown__item:visible`)
			.first()
			.waitFor({ state: 'hidden' });
	}

	/** Finds a template by its name or other words, takes it, and tells what the list offered. */
	async chooseTemplate(name: string, words = name): Promise<string[]> {
		const offered = await this.searchTemplates(words);
		await Promise.all([this.page.waitForResponse(isForm), this.#entry(name).click()]);
		return offered;
	}

	async chooseConnection(name: string): Promise<void> {
		await this.page.locator(by('node-credentials-select')).first().click();
		await this.page
			.locator('.el-select-dropdown__item:visible, [role=option]:visible')
			.filter({ hasText: name })
			.first()
			.click();
	}

	/** Opens the picker of response fields, types, and tells what it offers. */
	async searchResponseFields(text: string): Promise<string[]> {
		await this.parameter('responseFields').click();
		const items = this.page.locator('.el-select-dropdown__item:visible');
		await items.first().waitFor();
		await this.page.keyboard.insertText(text);
		await items.filter({ hasText: text }).first().waitFor();
		return await items.allInnerTexts();
	}

	async chooseResponseField(search: string, name: string): Promise<void> {
		await this.searchResponseFields(search);
		const items = this.page.locator('.el-select-dropdown__item:visible');
		await items.filter({ hasText: name }).first().click();
		await this.#clickBeside();
		await items.first().waitFor({ state: 'hidden' });
	}

	async template(): Promise<string> {
		const chosen = this.page.locator(`${by('resource-locator-template')} ${by('rlc-input')}`);
		return nameOf(await chosen.inputValue());
	}

	/** The names of the form's fields. */
	async formFields(): Promise<string[]> {
		const names = await this.page
			.locator(`${by('mapping-fields-container')} [data-test-id^="parameter-input-"]`)
			.evaluateAll((elements) => elements.map((element) => element.getAttribute('data-test-id') ?? ''));
		return names.filter((name) => name !== 'parameter-input-field').map((name) => name.slice(16));
	}

	/** The optional parameters that the form offers to add. */
	async offeredFields(): Promise<string[]> {
		await this.page.locator(`${by('add-fields-select')} button`).click();
		const items = this.page.locator('[role=menu]:visible [role=menuitem]');
		await items.first().waitFor();
		const texts = await items.allInnerTexts();
		await this.#clickBeside();
		await items.first().waitFor({ state: 'hidden' });
		return texts;
	}

	async addField(label: string): Promise<void> {
		await this.page.locator(`${by('add-fields-select')} button`).click();
		await this.page.locator('[role=menu]:visible [role=menuitem]').getByText(label, { exact: true }).click();
	}

	/** Drags a value of the input panel onto a field. */
	async drag(inputName: string, to: Locator): Promise<void> {
		const from = this.page.locator(`${by('ndv-input-panel')} [data-name="${inputName}"]`).first();
		const start = await from.boundingBox();
		const end = await to.boundingBox();
		if (!start || !end) throw new Error('Nothing to drag');
		await this.page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
		await this.page.mouse.down();
		await this.page.mouse.move(start.x + start.width / 2 + 20, start.y + 20, { steps: 4 });
		await this.page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 });
		await this.page.mouse.up();
	}

	async runPrevious(): Promise<void> {
		await this.#untilRun(() => this.page.locator(by('execute-previous-node')).first().click());
		await this.page
			.locator(`${by('ndv-input-panel')} ${by('run-data-schema-item')}`)
			.first()
			.waitFor();
	}

	/** Executes the step whose panel is open and waits for the end. */
	async runStep({ mayFail = false } = {}): Promise<void> {
		await this.#untilRun(() => this.page.locator(by('node-execute-button')).click(), mayFail);
	}

	/** Waits until the output, as JSON text without spaces, holds this. */
	async untilOutput(wanted: string): Promise<string> {
		const panel = this.page.locator(by('output-panel'));
		await panel.locator(by('radio-button-json')).click();
		const data = panel.locator(by('ndv-data-container'));
		for (const giveUp = Date.now() + 10_000; ; await this.page.waitForTimeout(100)) {
			const text = (await data.innerText()).replace(/\s+/g, '');
			if (text.includes(wanted)) return text;
			if (Date.now() > giveUp) throw new Error(`The output is not as awaited: ${text.slice(0, 2000)}`);
		}
	}

	outputPanel(): Locator {
		return this.page.locator(by('output-panel'));
	}

	/** Closes whatever is unfolded. Escape would close the node's panel as well. */
	async #clickBeside(): Promise<void> {
		await this.page.locator(by('ndv-input-panel')).click({ position: { x: 5, y: 300 }, force: true });
	}

	/** Takes away the messages in the corner. */
	async closeMessages(): Promise<void> {
		await this.page.evaluate(() => {
			for (const close of document.querySelectorAll<HTMLElement>('.el-notification__closeBtn')) close.click();
		});
		await this.page.locator('.el-notification').first().waitFor({ state: 'hidden' });
	}

	async #untilRun(start: () => Promise<void>, mayFail = false): Promise<void> {
		const toast = this.page.locator('.el-notification');
		await this.closeMessages();
		await start();
		await toast.first().waitFor();
		const said = await toast.first().innerText();
		if (!mayFail && !said.includes('success')) throw new Error(`The run did not succeed: ${said}`);
	}
}
