import type { Instance } from './instance.mts';
import { defined, library } from './nodes.mts';

export function trackerCases(running: () => Instance): void {
	describe('each tracker', () => {
		test('affise: a changed offer status', async () => {
			const outcome = await running().runChain([
				library('Edit', 'affise.offer.updateStatus', { values: { offer_id: '["7"]', status: 'stopped' } }),
				library('Get', 'affise.offer.get', { values: { offer_id: '7' } }),
			]);
			expect(outcome.error).toBeUndefined();
			expect(outcome.items('Get')[0]?.json).toMatchObject({ id: 7, status: 'stopped' });
			expect(running().calls()).toEqual([
				'GET /3.0/offer/7',
				'POST /3.0/admin/offer/mass-update',
				'GET /3.0/offer/7',
			]);
		});

		test('affiseAffiliate: the own balance', async () => {
			const outcome = await running().runChain([library('Get', 'affiseAffiliate.balance.get')]);
			expect(outcome.error).toBeUndefined();
			expect(outcome.items('Get')[0]?.json).toMatchObject({ USD: { available: 10.5 } });
			expect(running().calls()).toEqual(['GET /3.0/balance']);
		});

		test('cake: a changed offer status, read back from an XML answer', async () => {
			const outcome = await running().runChain([
				library('Edit', 'cake.offer.updateStatus', { values: { offer_id: 7, offer_status_id: 3 } }),
				library('Get', 'cake.offer.get', { values: { offer_id: 7 } }),
			]);
			expect(outcome.error).toBeUndefined();
			const [offer, ...others] = outcome.items('Get');
			expect(others).toEqual([]);
			const { offer_id: id, offer_status: status } = offer?.json ?? {};
			expect([String(id), String((status as Record<string, unknown>).offer_status_id)]).toEqual(['7', '3']);
			const get = expect.stringMatching(/^GET \/api\/6\/export\.asmx\/Offers\?/);
			const edit = expect.stringMatching(/^POST \/api\/5\/addedit\.asmx\/Offer/);
			expect(running().calls()).toEqual([get, edit, get]);
		});

		test('cakeAffiliate: the offers on show', async () => {
			const outcome = await running().runChain([
				library('Get', 'cakeAffiliate.offer.list', { parameters: { returnAll: false, limit: 2 } }),
			]);
			expect(outcome.error).toBeUndefined();
			expect(outcome.items('Get')).toHaveLength(2);
			expect(running().calls()).toHaveLength(1);
		});

		test('binom: campaigns', async () => {
			const outcome = await running().runChain([library('Get', 'binom.campaign.list')]);
			expect(outcome.error).toBeUndefined();
			expect(outcome.items('Get').length).toBeGreaterThan(1);
			expect(running().calls()).toEqual(['GET /public/api/v1/campaign/short/info']);
		});

		test('everflow: every affiliate, then one of them made inactive', async () => {
			const outcome = await running().runChain([
				library('Edit', 'everflow.affiliate.updateStatus', {
					values: { network_affiliate_ids: '[12]', status: 'inactive' },
				}),
				library('Get', 'everflow.affiliate.get', { values: { affiliateId: '12' } }),
			]);
			expect(outcome.error).toBeUndefined();
			expect(outcome.items('Get')[0]?.json).toMatchObject({
				network_affiliate_id: 12,
				account_status: 'inactive',
			});
			expect(running().calls()).toEqual([
				'GET /v1/networks/affiliates/12',
				'PATCH /v1/networks/patch/affiliates/apply',
				'GET /v1/networks/affiliates/12',
			]);
		});

		test('everflowAffiliate: the offers it may run', async () => {
			const outcome = await running().runChain([
				library('Get', 'everflowAffiliate.offer.listRunnable', {
					parameters: { returnAll: false, limit: 2 },
				}),
			]);
			expect(outcome.error).toBeUndefined();
			expect(outcome.items('Get')).toHaveLength(2);
			expect(running().calls()).toHaveLength(1);
		});

		test('voluum: one log-in serves many calls, and executions after it', async () => {
			const get = library('Get', 'voluum.campaign.list', { parameters: { returnAll: true } });
			const first = await running().runChain([get, library('Get', 'voluum.offer.list', { name: 'Offers' })]);
			expect(first.error).toBeUndefined();
			expect(first.items('Get')).toHaveLength(40);
			const second = await running().runChain([get]);
			expect(second.error).toBeUndefined();
			const logins = running()
				.calls()
				.filter((call) => call.includes('/session'));
			expect(logins).toEqual(['POST /auth/access/session']);
		});

		test('custom: any other tracker, with a template of its own', async () => {
			const outcome = await running().runChain([
				defined(
					'Get',
					'custom',
					JSON.stringify({
						id: 'own.offer.get',
						name: 'Get offer',
						tracker: 'custom',
						kind: 'get',
						method: 'GET',
						path: '/3.0/offer/{id}',
						parameters: [{ name: 'id', in: 'path', type: 'string', required: true }],
						response: { records: '$.offer' },
					}),
					{ values: { id: '7' } },
				),
			]);
			expect(outcome.error).toBeUndefined();
			expect(outcome.items('Get')[0]?.json).toMatchObject({ id: 7 });
			expect(running().calls()).toEqual(['GET /3.0/offer/7']);
		});

		test('demo: works without any connection', async () => {
			const outcome = await running().runChain([
				library('Get', 'demo.affiliate.list', { connected: false, parameters: { returnAll: true } }),
			]);
			expect(outcome.error).toBeUndefined();
			expect(outcome.items('Get').length).toBeGreaterThan(1);
			expect(running().calls()).toEqual([]);
		});
	});
}
