import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../../scripts/lib/paths.mjs';
import type { Instance, Outcome } from './instance.mts';
import { ifEquals, library, webhook, wire } from './nodes.mts';
import type { Connections, WorkflowNode } from './nodes.mts';

interface Example {
	name: string;
	nodes: WorkflowNode[];
	connections: Connections;
	settings: object;
}

function example(name: string): Example {
	return JSON.parse(readFileSync(join(ROOT, 'examples', `${name}.json`), 'utf8')) as Example;
}

const MANUAL = 'Execute workflow';

export function exampleCases(running: () => Instance): void {
	const byWebhook = async (name: string, path: string, body: unknown): Promise<Outcome> =>
		await running().runWorkflow(example(name), path, body);

	/** Once more by hand, as a person would who opens it. */
	const byHand = async (name: string): Promise<Outcome> => await running().runByHand(example(name), MANUAL);

	/** What each recipe's note promises of a run by hand: the items of the node that ends it. */
	const recipes: Array<[name: string, node: string, items: unknown[]]> = [
		[
			'pause-offer-when-cap-is-reached',
			'Pause offer',
			[
				{ id: 4, status: 'paused' },
				{ id: 22, status: 'paused' },
			],
		],
		[
			'import-partners-without-duplicates',
			'Create or use',
			[
				{ created: true, record: { id: 46 } },
				{ created: false, record: { id: 7 } },
				{ created: false, record: { id: 46 } },
			],
		],
		[
			'undo-last-run',
			'Undo',
			[
				{ changed: true, record: { id: 7, daily_cap: 50 } },
				{ changed: true, record: { id: 10, daily_cap: 50 } },
			],
		],
		['approve-pending-conversions', 'Approve', Array.from({ length: 24 }, () => ({ status: 'approved' }))],
		['approve-pending-conversions', 'Reject', Array.from({ length: 12 }, () => ({ status: 'rejected' }))],
		[
			'onboard-affiliates-from-a-form',
			'Create affiliate',
			[{ id: 46, name: 'Nova Media', status: 'pending', country: 'DE' }],
		],
		['onboard-affiliates-from-a-form', 'Look at it yourself', [{ company: 'Somebody' }]],
		['change-payouts-from-a-sheet', 'Preview', [{ preview: true }, { preview: true }, { preview: true }]],
		[
			'change-payouts-from-a-sheet',
			'Set payout',
			[
				{ id: 7, payout: 9 },
				{ id: 8, payout: 10 },
			],
		],
		[
			'daily-report',
			'Send mail',
			[{ subject: expect.stringMatching(/^Yesterday: 4 conversions, profit \d+ USD$/) }],
		],
		[
			'weekly-affiliate-check',
			'Count by affiliate',
			Array.from({ length: 9 }, () => ({ rejected: expect.any(Number) })),
		],
		[
			'sync-affiliates-to-a-crm',
			'Your CRM',
			Array.from({ length: 45 }, (_, index) => ({ email: `affiliate${index + 1}@example.com` })),
		],
		[
			'find-broken-offers',
			'With the reason',
			[
				{ id: 9, reason: 'It has no landing page' },
				{ id: 12, reason: 'It is open to no country' },
				{ id: 22, reason: 'It has no landing page' },
				{ id: 29, reason: 'It is open to no country' },
			],
		],
		[
			'copy-an-offer-to-another-tracker',
			'Create offer',
			[{ id: 31, name: 'Offer 7 (copy)', status: 'paused', payout: 8, daily_cap: 50, tags: ['top'] }],
		],
	];

	describe('the recipes, on the Demo', () => {
		test.each(recipes)('%s: %s has what the note promises', async (name, node, items) => {
			// Twice: it begins with the same data each time.
			for (const round of [1, 2]) {
				const outcome = await byHand(name);
				expect(outcome.error).toBeUndefined();
				expect([round, outcome.status]).toEqual([round, 'success']);
				expect(outcome.items(node).map(({ json }) => json)).toMatchObject(items);
			}
			expect(running().calls()).toEqual([]);
		});
	});

	test("README's first flow, twice on one n8n", async () => {
		const demo = { connected: false };
		const nodes = [
			{
				name: MANUAL,
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0] as [number, number],
				parameters: {},
			},
			library('Get', 'demo.affiliate.get', {
				...demo,
				values: { affiliate_id: '7' },
				parameters: { output: 'fields', responseFields: ['$.record.status'] },
			}),
			ifEquals('IF', '={{ $json.record_status_action_1 }}', 'active'),
			library('Edit', 'demo.affiliate.updateStatus', {
				...demo,
				values: { affiliate_id: '7', status: 'blocked' },
				parameters: { mode: 'send' },
			}),
		];
		const connections = wire([MANUAL, 'Get'], ['Get', 'IF'], ['IF', 'Edit', 0]);
		for (const round of [1, 2]) {
			const outcome = await running().runByHand({ name: 'First flow', nodes, connections }, MANUAL);
			expect([round, outcome.status]).toEqual([round, 'success']);
			expect(outcome.items('Get')[0]?.json).toMatchObject({ record_status_action_1: 'active' });
			expect(outcome.items('Edit')[0]?.json).toMatchObject({ id: 7, status: 'blocked' });
		}
	});

	test('a published workflow begins anew with each publication, where an n8n Trigger resets the Demo', async () => {
		const { n8n } = running();
		const path = 'demo-anew';
		const { id } = await n8n.createWorkflow({
			name: 'Begins anew',
			nodes: [
				{
					name: 'n8n Trigger',
					type: 'n8n-nodes-base.n8nTrigger',
					typeVersion: 1,
					position: [0, 0],
					parameters: { events: ['activate', 'update'] },
				},
				library('Edit', 'demo.network.reset', { name: 'Reset', connected: false }),
				webhook(path),
				library('Edit', 'demo.affiliate.updateStatus', {
					connected: false,
					values: { affiliate_id: '7', status: 'blocked' },
					parameters: { output: 'changes' },
				}),
			],
			connections: wire(['n8n Trigger', 'Reset'], ['Webhook', 'Edit']),
		});
		const resets = async () =>
			(await n8n.executions({ workflowId: id, status: 'success' })).filter(({ mode }) => mode === 'trigger');
		const publish = async (times: number) => {
			await n8n.activate(id);
			while ((await resets()).length < times) await new Promise((resolve) => setTimeout(resolve, 200));
		};
		const change = async () => (await n8n.callWebhook(path, { body: {} })).json;

		await publish(1);
		expect(await change()).toMatchObject([{ changed: true }]);
		expect(await change()).toMatchObject([{ changed: false }]);
		await n8n.api('POST', `/api/v1/workflows/${id}/deactivate`);
		await publish(2);
		expect(await change()).toMatchObject([{ changed: true }]);
	});

	describe('the example workflows', () => {
		test('get-if-edit', async () => {
			const get = 'GET /3.0/admin/partner/42';
			const calls = [get, get, 'POST /3.0/admin/partner/42'];
			const first = await byWebhook('get-if-edit', 'pause-affiliate', { affiliate_id: '42' });
			expect(first.error).toBeUndefined();
			expect(first.status).toBe('success');
			expect(first.answer).toMatchObject({ status: 200, json: { id: 42, status: 'not active' } });
			expect(running().calls()).toEqual(calls);
			expect(running().tracker('affise').log[2]?.body).toBe('status=not+active');

			const again = await byHand('get-if-edit');
			expect(again.status).toBe('success');
			expect(again.items('Nothing to do')[0]?.json).toEqual({ id: 42, status: 'not active', changed: false });
			expect(running().calls()).toEqual([...calls, get]);
		});

		test('onboard-affiliate', async () => {
			const posted = { email: 'new@example.com', password: 'Welcome-2-us', country: 'DE' };
			const outcome = await byWebhook('onboard-affiliate', 'onboard-affiliate', posted);
			expect(outcome.error).toBeUndefined();
			expect(outcome.answer).toEqual({
				status: 200,
				json: { id: 121, email: 'new@example.com', status: 'on moderation' },
			});
			expect(running().calls()).toEqual(['POST /3.0/admin/partner']);

			expect((await byHand('onboard-affiliate')).status).toBe('success');
			expect(running().calls()).toEqual(['POST /3.0/admin/partner', 'POST /3.0/admin/partner']);
		});

		test('paused-offers-report', async () => {
			const call = 'GET /3.0/offers?status[0]=stopped&status[1]=suspended&limit=100&page=1';
			const outcome = await byWebhook('paused-offers-report', 'paused-offers', {});
			expect(outcome.error).toBeUndefined();
			expect(outcome.answer.json).toEqual([
				expect.objectContaining({ status: 'stopped', count_id: 5 }),
				expect.objectContaining({ status: 'suspended', count_id: 2 }),
			]);
			expect(running().calls()).toEqual([call]);

			expect((await byHand('paused-offers-report')).status).toBe('success');
			expect(running().calls()).toEqual([call, call]);
		});
	});
}
