import type { Instance } from './instance.mts';
import { defined, ifEquals, library, nothing, splitOut, wire } from './nodes.mts';

const CHECK_AND_BAN = [
	library('Get', 'affise.affiliate.get', {
		values: { affiliate_id: '={{ $json.body.affiliate_id }}' },
		parameters: {
			output: 'fields',
			responseFields: [
				'$.partner.id',
				'$.partner.status',
				'$.partner.balance.USD.available',
				'$.partner.nowhere',
			],
			stepNumber: 1,
		},
	}),
	ifEquals('Active?', '={{ $json.partner_status_action_1 }}', 'active'),
	library('Edit', 'affise.affiliate.updateStatus', {
		values: { affiliate_id: '={{ $json.partner_id_action_1 }}', status: 'banned' },
	}),
	nothing('Leave'),
];
const CHECK_AND_BAN_WIRES = wire(
	['Webhook', 'Get'],
	['Get', 'Active?'],
	['Active?', 'Edit', 0],
	['Active?', 'Leave', 1],
);

async function statusOf(instance: Instance, id: number): Promise<unknown> {
	const { baseUrl, credentials } = instance.tracker('affise');
	const response = await fetch(`${baseUrl}/3.0/admin/partner/${id}`, {
		headers: { 'API-Key': String(credentials.affiseTrackerApi?.apiKey) },
	});
	const { partner } = (await response.json()) as { partner: { status: unknown } };
	return partner.status;
}

export function flowCases(running: () => Instance): void {
	describe('Get → IF → Edit', () => {
		test('condition true: the record is changed by one call', async () => {
			const outcome = await running().run(CHECK_AND_BAN, CHECK_AND_BAN_WIRES, { affiliate_id: '42' });

			expect(outcome.status).toBe('success');
			expect(outcome.items('Get').map(({ json }) => json)).toMatchObject([
				{
					partner_id_action_1: 42,
					partner_status_action_1: 'active',
					partner_balance_USD_available_action_1: 10.5,
					partner_nowhere_action_1: null,
				},
			]);
			expect(outcome.items('Edit')[0]?.json).toMatchObject({ id: 42, status: 'banned' });
			expect(outcome.ran('Leave')).toBe(false);
			// The node that changes it reads it first.
			expect(running().calls()).toEqual([
				'GET /3.0/admin/partner/42',
				'GET /3.0/admin/partner/42',
				'POST /3.0/admin/partner/42',
			]);
			expect(running().tracker('affise').log[2]?.body).toBe('status=banned');
			expect(await statusOf(running(), 42)).toBe('banned');
		});

		test('condition false: nothing is changed', async () => {
			const outcome = await running().run(CHECK_AND_BAN, CHECK_AND_BAN_WIRES, { affiliate_id: '13' });

			expect(outcome.status).toBe('success');
			expect(outcome.items('Leave')[0]?.json).toMatchObject({ partner_status_action_1: 'not active' });
			expect(outcome.ran('Edit')).toBe(false);
			expect(running().calls()).toEqual(['GET /3.0/admin/partner/13']);
			expect(await statusOf(running(), 13)).toBe('not active');
		});

		test('many items: each goes its own way, linked to the item it came from', async () => {
			const nodes = [
				splitOut('ids'),
				library('Get', 'affise.affiliate.get', {
					values: { affiliate_id: '={{ $json.id }}' },
					parameters: { output: 'fields', responseFields: ['$.partner.status'] },
				}),
				ifEquals('Active?', '={{ $json.partner_status_action_1 }}', 'active'),
				library('Edit', 'affise.affiliate.updateStatus', {
					values: { affiliate_id: "={{ $('Split').item.json.id }}", status: 'not active' },
				}),
			];
			const wires = wire(['Webhook', 'Split'], ['Split', 'Get'], ['Get', 'Active?'], ['Active?', 'Edit']);
			const outcome = await running().run(nodes, wires, {
				ids: [{ id: '13' }, { id: '41' }, { id: '25' }, { id: '43' }],
			});

			expect(outcome.status).toBe('success');
			expect(outcome.items('Edit').map(({ json }) => json.id)).toEqual([41, 43]);
			expect(
				running()
					.calls()
					.filter((call) => call.startsWith('POST'))
					.sort(),
			).toEqual(['POST /3.0/admin/partner/41', 'POST /3.0/admin/partner/43']);
		});

		test('variables of two steps stand side by side', async () => {
			const outcome = await running().runChain([
				library('Get', 'affise.affiliate.get', {
					values: { affiliate_id: '42' },
					parameters: { output: 'fields', responseFields: ['$.partner.email'], stepNumber: 1 },
				}),
				library('Get', 'affise.offer.get', {
					name: 'Get offer',
					values: { offer_id: '7' },
					parameters: { output: 'fields', responseFields: ['$.offer.status'], stepNumber: 0 },
				}),
			]);

			expect(outcome.items('Get offer')[0]?.json).toMatchObject({
				partner_email_action_1: 'affiliate42@example.com',
				offer_status_action_2: 'active',
			});
		});
	});

	describe('Add', () => {
		test('creates the record by one call', async () => {
			const outcome = await running().runChain(
				[
					library('Add', 'affise.affiliate.create', {
						values: {
							email: '={{ $json.body.email }}',
							password: 'Welcome-2-us',
							country: 'DE',
							tags: '["vip","new"]',
						},
					}),
				],
				{ email: 'new@example.com' },
			);

			expect(outcome.status).toBe('success');
			expect(outcome.items('Add')[0]?.json).toMatchObject({
				id: 121,
				email: 'new@example.com',
				tags: [{ name: 'vip' }, { name: 'new' }],
			});
			expect(running().calls()).toEqual(['POST /3.0/admin/partner']);
			expect(Object.fromEntries(new URLSearchParams(running().tracker('affise').log[0]?.body))).toEqual({
				email: 'new@example.com',
				password: 'Welcome-2-us',
				country: 'DE',
				'tags[0]': 'vip',
				'tags[1]': 'new',
			});
		});

		test('a preview shows the call and makes none', async () => {
			const outcome = await running().runChain([
				library('Add', 'affise.affiliate.create', {
					values: { email: 'new@example.com', password: 'Welcome-2-us', country: 'DE' },
					parameters: { mode: 'preview' },
				}),
			]);

			expect(outcome.status).toBe('success');
			expect(outcome.items('Add')[0]?.json).toMatchObject({ preview: true });
			expect(running().calls()).toEqual([]);
		});
	});

	describe('every page', () => {
		test('all records of a long list, one item each, page after page', async () => {
			const outcome = await running().runChain([
				library('Get', 'affise.affiliate.list', { parameters: { returnAll: true } }),
			]);

			expect(outcome.items('Get').map(({ json }) => json.id)).toEqual(
				Array.from({ length: 120 }, (_, i) => i + 1),
			);
			expect(running().calls()).toEqual([
				'GET /3.0/admin/partners?limit=100&page=1',
				'GET /3.0/admin/partners?limit=100&page=2',
			]);
		});

		test('a limit stops early', async () => {
			const outcome = await running().runChain([
				library('Get', 'affise.affiliate.list', { parameters: { returnAll: false, limit: 3 } }),
			]);

			expect(outcome.items('Get')).toHaveLength(3);
			expect(running().calls()).toHaveLength(1);
		});
	});

	describe('templates built by an expression', () => {
		const template = {
			id: 'own.affiliate.find',
			name: 'Find affiliates',
			tracker: 'affise',
			kind: 'get',
			method: 'GET',
			path: '/3.0/admin/partners',
			parameters: [{ name: 'search', in: 'query', type: 'string', required: true }],
			response: { records: '$.partners[*]' },
		};

		test('the whole definition comes from the item', async () => {
			const outcome = await running().runChain(
				[
					defined('Get', 'affise', '={{ $json.body.template }}', {
						parameters: { parametersAs: 'json', parametersJson: '={{ { search: $json.body.search } }}' },
					}),
				],
				{ template, search: 'affiliate42@' },
			);

			expect(outcome.error).toBeUndefined();
			expect(outcome.items('Get').map(({ json }) => json.id)).toEqual([42]);
			expect(running().calls()[0]).toMatch(/^GET \/3\.0\/admin\/partners\?search=affiliate42@/);
		});

		test('each item brings its own, and each runs as its own', async () => {
			const outcome = await running().runChain(
				[
					splitOut('steps'),
					defined('Edit', 'affise', '={{ JSON.stringify($json.template) }}', {
						parameters: { parametersAs: 'json', parametersJson: '={{ $json.values }}' },
					}),
				],
				{
					steps: ['notes', 'country'].map((field) => ({
						template: {
							id: `own.affiliate.${field}`,
							name: `Set ${field}`,
							tracker: 'affise',
							kind: 'edit',
							method: 'POST',
							path: '/3.0/admin/partner/{id}',
							parameters: [
								{ name: 'id', in: 'path', type: 'integer', required: true },
								{ name: field, in: 'body', type: 'string' },
							],
							response: { records: '$.partner' },
						},
						values: { id: 41, [field]: 'FR' },
					})),
				},
			);

			expect(outcome.error).toBeUndefined();
			expect(outcome.items('Edit')).toHaveLength(2);
			expect(
				running()
					.tracker('affise')
					.log.map(({ body }) => body)
					.sort(),
			).toEqual(['country=FR', 'notes=FR']);
		});
	});
}
