import type { Instance, Outcome } from './instance.mts';
import { library, splitOut, wire } from './nodes.mts';

/* Writes that read their record first, on a tracker that forgets what a list is not sent with. */

const OFFER = '/3.0/offer/7';
const CHANGE = 'POST /3.0/admin/offer/7';

interface Offer {
	status: string;
	caps: Array<Record<string, unknown>>;
	payments: unknown[];
	updated_at?: string;
}

async function offer(instance: Instance): Promise<Offer> {
	const { baseUrl, credentials } = instance.tracker('affise');
	const response = await fetch(`${baseUrl}${OFFER}`, {
		headers: { 'API-Key': String(credentials.affiseTrackerApi?.apiKey) },
	});
	const { offer: found } = (await response.json()) as { offer: Offer };
	instance.tracker('affise').log.length = 0;
	// Moved by the tracker itself.
	return { ...found, updated_at: undefined };
}

const jsonOf = (outcome: Outcome, node = 'Edit') => outcome.items(node).map(({ json }) => json);

const raiseCap = { offer_id: '7', period: 'day', type: 'conversions', value: 999 };
const changes = { parameters: { output: 'changes' } };

export function writeCases(running: () => Instance): void {
	describe('Edits that read first', () => {
		test('raising one cap keeps the others, and all else', async () => {
			const before = await offer(running());
			const edit = library('Edit', 'affise.offer.setCap', { values: raiseCap, ...changes });
			const outcome = await running().runChain([edit]);

			expect(outcome.error).toBeUndefined();
			expect(running().calls()).toEqual([`GET ${OFFER}`, CHANGE]);
			expect(jsonOf(outcome)).toMatchObject([{ changed: true, changes: [{ field: 'caps' }] }]);
			const after = await offer(running());
			expect(before.caps.length).toBeGreaterThan(1);
			expect(after.caps.map(({ value }) => value)).toContain(999);
			const others = (caps: Offer['caps']) =>
				caps.filter(({ period, type }) => !(period === 'day' && type === 'conversions'));
			expect(others(after.caps)).toEqual(others(before.caps));
			expect({ ...after, caps: [] }).toEqual({ ...before, caps: [] });
		});

		test('pausing an offer keeps its payouts, and is done once', async () => {
			const before = await offer(running());
			const pause = library('Edit', 'affise.offer.pause', { values: { offer_id: '7' }, ...changes });
			const first = await running().runChain([pause]);

			expect(jsonOf(first)).toMatchObject([{ changed: true }]);
			expect(before.payments.length).toBeGreaterThan(0);
			expect(await offer(running())).toEqual({ ...before, status: 'stopped' });
			const second = await running().runChain([pause]);
			expect(jsonOf(second)).toMatchObject([{ changed: false, changes: [] }]);
			expect(running().calls()).toEqual([`GET ${OFFER}`]);
		});

		test('writes only what is as it should be', async () => {
			const onlyIf = { '$.status': 'banned' };
			const outcome = await running().runChain(
				[
					splitOut('offers'),
					library('Edit', 'affise.affiliate.updateStatus', {
						values: { affiliate_id: '={{ $json.id }}', status: 'active' },
						parameters: { output: 'changes', options: { onlyIf } },
					}),
				],
				{ offers: [{ id: 42 }] },
			);

			expect(outcome.error).toBeUndefined();
			expect(jsonOf(outcome)).toMatchObject([
				{ changed: false, reason: "$.status is 'active', not 'banned'", changes: [] },
			]);
			expect(running().calls()).toEqual(['GET /3.0/admin/partner/42']);
		});

		test('a preview shows what would change, and sends nothing', async () => {
			const before = await offer(running());
			const outcome = await running().runChain([
				library('Edit', 'affise.offer.setCap', { values: raiseCap, parameters: { mode: 'preview' } }),
			]);

			expect(jsonOf(outcome)).toMatchObject([
				{
					preview: true,
					sent: false,
					changed: true,
					changes: [{ field: 'caps' }],
					request: { method: 'POST' },
				},
			]);
			expect(running().calls()).toEqual([`GET ${OFFER}`]);
			expect(await offer(running())).toEqual(before);
		});

		test('what an edit hands out takes it back', async () => {
			const before = await offer(running());
			const pause = library('Edit', 'affise.offer.pause', { values: { offer_id: '7' }, ...changes });
			const undo = library('Edit', 'affise.offer.pause', {
				name: 'Undo',
				parameters: { mode: 'undo', undoData: '={{ $json.undo }}', output: 'changes' },
			});
			const outcome = await running().run([pause, undo], wire(['Webhook', 'Edit'], ['Edit', 'Undo']));

			expect(outcome.error).toBeUndefined();
			expect(jsonOf(outcome)).toMatchObject([{ changed: true, undo: { templateId: 'affise.offer.pause' } }]);
			expect(jsonOf(outcome, 'Undo')).toMatchObject([{ changed: true }]);
			expect(
				running()
					.calls()
					.map((call) => call.split(' ')[0]),
			).toEqual(['GET', 'POST', 'GET', 'POST']);
			expect(await offer(running())).toEqual(before);
		});
	});
}
