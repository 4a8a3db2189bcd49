import type { SavedCredential } from '../../../scripts/lib/n8n.mjs';
import { library } from '../nodes.mts';
import type { Kind, WorkflowNode } from '../nodes.mts';
import { ScriptedModel } from './model.mts';
import type { Move } from './model.mts';
import type { Stage } from './stage.mts';
import { action, start } from './workflow.mts';

const AGENT = '@n8n/n8n-nodes-langchain.agent';
const CHAT_MODEL = '@n8n/n8n-nodes-langchain.lmChatOpenAi';

const fromModel = (key: string, description: string, type = 'string') =>
	`={{ $fromAI('${key}', '${description}', '${type}') }}`;

/** What n8n puts in place of a value when a person leaves it to the model by a click. */
const leftToModel = (key: string) =>
	`={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${key}', \`\`, 'string') }}`;

/** A form as n8n stores it when a person has seen it: with its fields, the first of which tells of the template. */
const filled = (value: Record<string, unknown>) => ({
	mappingMode: 'defineBelow',
	value,
	matchingColumns: [],
	schema: Object.keys(value).map((id, index) => ({
		id,
		displayName: id,
		required: true,
		display: true,
		type: 'string',
		...(index === 0 ? { about: 'Update affiliate status: Sets the status of one affiliate.' } : {}),
	})),
});

export function toolCases(running: () => Stage): void {
	let model: ScriptedModel | undefined;
	let account: SavedCredential | undefined;

	beforeAll(async () => {
		model = await ScriptedModel.start();
	});

	afterAll(async () => {
		await model?.close();
	});

	const scripted = (): ScriptedModel => {
		if (model === undefined) throw new Error('The model is not running');
		return model;
	};

	function tool(
		kind: Kind,
		name: string,
		id: string,
		values: Record<string, unknown>,
		more: Record<string, unknown> = {},
	): WorkflowNode {
		const { parameters } = library(kind, id, { values });
		const node = action(kind, name, running().connection, { ...parameters, ...more });
		return { ...node, type: `${node.type}Tool` };
	}

	/** Has an agent with these tools follow the moves. */
	async function converse(tools: WorkflowNode[], ...moves: Move[]): Promise<string> {
		account ??= await running().n8n.createCredential({
			name: 'Scripted model',
			type: 'openAiApi',
			data: { apiKey: 'none', url: scripted().url },
		});
		const to = (type: string) => ({ [type]: [[{ node: 'Agent', type, index: 0 }]] });
		const nodes: WorkflowNode[] = [
			start(),
			{
				name: 'Agent',
				type: AGENT,
				typeVersion: 3.1,
				position: [220, 0],
				parameters: { promptType: 'define', text: 'Look after affiliate 42', options: {} },
			},
			{
				name: 'Model',
				type: CHAT_MODEL,
				typeVersion: 1.2,
				position: [80, 240],
				parameters: { model: { __rl: true, mode: 'id', value: 'scripted' }, options: {} },
				credentials: { openAiApi: { id: account.id, name: account.name } },
			},
			...tools.map((node, index) => ({
				...node,
				position: [280 + index * 180, 240] as [number, number],
			})),
		];
		const { id } = await running().n8n.createWorkflow({
			name: 'Agent',
			nodes,
			connections: {
				Start: to('main'),
				Model: to('ai_languageModel'),
				...Object.fromEntries(tools.map(({ name }) => [name, to('ai_tool')])),
			},
			settings: { executionOrder: 'v1' },
		});
		scripted().script(...moves);
		const { status } = await running().n8n.runManually(id, 'Start');
		expect(status).toBe('success');
		return id;
	}

	test('An agent reads, changes and adds with the nodes as its tools', async () => {
		const { editor } = running();
		const workflow = await converse(
			[
				tool('Get', 'Read affiliate', 'affise.affiliate.get', {
					affiliate_id: fromModel('affiliate_id', 'ID of the affiliate'),
				}),
				tool(
					'Edit',
					'Set status',
					'affise.affiliate.updateStatus',
					{},
					{ parameters: filled({ affiliate_id: leftToModel('affiliate_id'), status: 'banned' }) },
				),
				tool(
					'Add',
					'Create affiliate',
					'affise.affiliate.create',
					{},
					{
						parametersAs: 'json',
						parametersJson: fromModel('parameters', 'email, password and country', 'json'),
					},
				),
			],
			{ tool: 'Read_affiliate', arguments: { affiliate_id: '42' } },
			{ tool: 'Set_status', arguments: { affiliate_id: '42' } },
			{
				tool: 'Create_affiliate',
				arguments: { parameters: { email: 'new@example.com', password: 'secret-12', country: 'DE' } },
			},
			{ say: 'All done' },
		);
		const tools = new Map(
			scripted()
				.tools()
				.map((offered) => [offered.name, offered]),
		);
		expect(tools.get('Read_affiliate')?.description).toBe(
			'Read from the tracker affise: affise.affiliate.get',
		);
		expect(tools.get('Set_status')?.description).toBe(
			'Change records on the tracker affise: Update affiliate status: Sets the status of one affiliate.',
		);
		expect(tools.get('Create_affiliate')?.description).toBe(
			'Create records on the tracker affise: affise.affiliate.create',
		);
		expect(tools.get('Read_affiliate')?.parameters.properties).toEqual({
			affiliate_id: { type: 'string', description: 'ID of the affiliate' },
		});
		// What the person set is not the model's to choose.
		expect(Object.keys(tools.get('Set_status')?.parameters.properties ?? {})).toEqual(['affiliate_id']);

		const [read, changed, added] = scripted().toolResults();
		expect(read).toContain('affiliate42@example.com');
		expect(changed).toContain('"banned"');
		expect(added).toContain('new@example.com');
		expect(running().calls()).toEqual([
			'GET /3.0/admin/partner/42',
			// The change reads the affiliate before it writes.
			'GET /3.0/admin/partner/42',
			'POST /3.0/admin/partner/42',
			'POST /3.0/admin/partner',
		]);

		await editor.open(workflow);
		await editor.fitView();
		await running().shot('agent');
		await editor.openNode('Set status');
		await running().page.getByText('Defined automatically by the model').first().waitFor();
		// The form has brought along what the template is about.
		await running()
			.page.locator('[data-test-id="parameter-expression-preview-toolDescription"]')
			.getByText('Update affiliate status: Sets the status of one affiliate.')
			.waitFor();
		await running().shot('tool');
		await editor.closeNode();
	});

	test('A tool tells the model what the tracker said, and what it may not do', async () => {
		await converse(
			[
				tool('Get', 'Read affiliate', 'affise.affiliate.get', {
					affiliate_id: fromModel('affiliate_id', 'ID of the affiliate'),
				}),
				tool('Edit', 'Set status', 'affise.affiliate.updateStatus', {
					affiliate_id: '42',
					status: fromModel('status', 'New status'),
				}),
				tool(
					'Edit',
					'Show change',
					'affise.affiliate.updateStatus',
					{ affiliate_id: fromModel('affiliate_id', 'ID of the affiliate'), status: 'banned' },
					{ mode: 'preview' },
				),
			],
			{ tool: 'Read_affiliate', arguments: { affiliate_id: '99999' } },
			{ tool: 'Set_status', arguments: { status: 'deleted' } },
			{ tool: 'Show_change', arguments: { affiliate_id: '42' } },
			{ say: 'I see' },
		);
		const [missing, wrong, preview] = scripted().toolResults();
		expect(missing).toMatch(/not found/i);
		expect(wrong).toContain("'Status'");
		expect(preview).toContain('/3.0/admin/partner/42');
		expect(
			scripted()
				.tools()
				.find(({ name }) => name === 'Show_change')?.description,
		).toContain('nothing is sent');
		// What would change is seen by reading; nothing is written.
		expect(new Set(running().calls())).toEqual(
			new Set(['GET /3.0/admin/partner/99999', 'GET /3.0/admin/partner/42']),
		);
	});
}
