import { act as actSafely, allTextOf, linksOf, numbered, sendingAsIs } from '../../helpers/actions';
import { useFake, urlsOf } from '../../helpers/fakes';
import { affiseKeys, startAffise } from '../../trackers/affise.mts';
import { startBinom } from '../../trackers/binom.mts';
import { cakeKeys, startCake } from '../../trackers/cake.mts';
import { startEverflow } from '../../trackers/everflow.mts';
import { startVoluum } from '../../trackers/voluum.mts';

/* How a call is sent; readFirst.test.ts is about what is read before it. */
const { act, fillIn } = sendingAsIs;

// What is queued waits until a test lets it through.
const affise = useFake(async () => await startAffise({ queueDelay: 600_000 }));
const binom = useFake(startBinom);
const cake = useFake(startCake);
const everflow = useFake(startEverflow);
const voluum = useFake(startVoluum);

const setStatus = {
	template: 'affise.affiliate.updateStatus',
	values: '={{ { affiliate_id: $json.id, status: $json.status } }}',
};
const formType = 'application/x-www-form-urlencoded';

async function affiliate(id: number): Promise<Record<string, unknown> | undefined> {
	const { json } = await act('trackerActionGet', affise(), {
		template: 'affise.affiliate.get',
		values: { affiliate_id: id },
	});
	return json[0];
}

describe('a change', () => {
	it('changes the record, and only what was sent', async () => {
		const before = await affiliate(42);
		affise().log.length = 0;
		const { outputs, error } = await act('trackerActionEdit', affise(), setStatus, {
			items: [{ id: 42, status: 'banned' }],
		});

		expect(error).toBeUndefined();
		expect(outputs[0]).toHaveLength(1);
		expect(outputs[0]?.[0]).toMatchObject({ json: { id: 42, status: 'banned', api_key: '***' } });
		expect(linksOf(outputs[0])).toEqual([0]);
		expect(affise().log).toHaveLength(1);
		expect(affise().log[0]).toMatchObject({
			method: 'POST',
			path: '/3.0/admin/partner/42',
			rawQuery: '',
			body: 'status=banned',
		});
		expect(affise().log[0]?.headers).toMatchObject({
			'content-type': formType,
			'api-key': affiseKeys.admin,
		});
		const { updated_at } = (await affiliate(42)) ?? {};
		expect(await affiliate(42)).toEqual({ ...before, status: 'banned', updated_at });
	});

	it('works from the form', async () => {
		const { error, json } = await fillIn(
			'trackerActionEdit',
			affise(),
			{
				template: 'affise.affiliate.updateStatus',
				values: { affiliate_id: '={{ $json.id }}', status: 'on moderation' },
			},
			{ items: numbered('id', 7, 8) },
		);
		expect(error).toBeUndefined();
		expect(json.map(({ id, status }) => [id, status])).toEqual([
			[7, 'on moderation'],
			[8, 'on moderation'],
		]);
		expect(affise().log.map(({ body }) => body)).toEqual(['status=on+moderation', 'status=on+moderation']);
	});

	it('makes writes one at a time and in order', async () => {
		affise().latency = 10;
		const ids = [5, 3, 9, 1];
		const { json, credentialLookUps } = await act('trackerActionEdit', affise(), setStatus, {
			items: ids.map((id) => ({ id, status: 'banned' })),
		});
		expect(affise().maxInFlight).toBe(1);
		expect(affise().calls()).toEqual(ids.map((id) => `POST /3.0/admin/partner/${id}`));
		expect(json.map(({ id }) => id)).toEqual(ids);
		expect(credentialLookUps).toBe(1);
	});

	it('makes several at once where the option says so', async () => {
		affise().latency = 80;
		const { json } = await act(
			'trackerActionEdit',
			affise(),
			{ ...setStatus, options: { concurrency: 3 } },
			{ items: [1, 2, 3, 4, 5, 6].map((id) => ({ id, status: 'banned' })) },
		);
		expect(affise().maxInFlight).toBe(3);
		expect(json.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6]);
	});

	it('sends no parameter that is not set, and an empty text where the template allows it', async () => {
		const { error } = await fillIn('trackerActionEdit', affise(), {
			template: 'affise.affiliate.update',
			values: { affiliate_id: '42', notes: '', login: '', level: null, country: 'FR' },
		});
		expect(error).toBeUndefined();
		expect(affise().log[0]?.body).toBe('notes=&country=FR');
	});

	it('takes an empty text for a required parameter that may be empty', async () => {
		const { error } = await fillIn('trackerActionEdit', affise(), {
			template: 'affise.affiliate.updateNotes',
			values: { affiliate_id: '42', notes: '' },
		});
		expect(error).toBeUndefined();
		expect(affise().log.map(({ body }) => body)).toEqual(['notes=']);
	});

	it('writes lists and nested values of a form in brackets with indexes', async () => {
		const caps = [
			{ period: 'day', type: 'conversions', value: 50, goal_type: 'all', affiliates: [42, 43] },
			{ period: 'month', type: 'budget', value: 1000, goal_type: 'all' },
		];
		const { error, json } = await act('trackerActionEdit', affise(), {
			template: 'affise.offer.setCaps',
			values: { offer_id: 7, caps },
		});
		expect(error).toBeUndefined();
		expect([...new URLSearchParams(affise().log[0]?.body)]).toEqual([
			['caps[0][period]', 'day'],
			['caps[0][type]', 'conversions'],
			['caps[0][value]', '50'],
			['caps[0][goal_type]', 'all'],
			['caps[0][affiliates][0]', '42'],
			['caps[0][affiliates][1]', '43'],
			['caps[1][period]', 'month'],
			['caps[1][type]', 'budget'],
			['caps[1][value]', '1000'],
			['caps[1][goal_type]', 'all'],
		]);
		expect(json[0]).toMatchObject({ caps: [{ value: 50, affiliates: [42, 43] }, { value: 1000 }] });
	});

	it('keeps special characters of a form', async () => {
		const notes = 'a&b=c d+e "ü" 100% [x]\nnext';
		await act('trackerActionEdit', affise(), {
			template: 'affise.affiliate.updateNotes',
			values: { affiliate_id: 42, notes },
		});
		expect((await affiliate(42))?.notes).toBe(notes);
	});

	it('nests JSON where the template says so', async () => {
		const { error, json } = await act('trackerActionEdit', everflow(), {
			template: 'everflow.offer.updateStatus',
			values: { network_offer_ids: [5, '6'], status: 'paused' },
		});
		expect(error).toBeUndefined();
		expect(json).toEqual([{ result: true }]);
		expect(everflow().calls()).toEqual(['PATCH /v1/networks/patch/offers/apply']);
		expect(everflow().log[0]?.headers['content-type']).toMatch(/^application\/json/);
		expect(JSON.parse(everflow().log[0]?.body ?? '')).toEqual({
			network_offer_ids: [5, 6],
			fields: [{ field_value: 'paused', field_type: 'offer_status', operator: 'overwrite' }],
		});
		const read = await act('trackerActionGet', everflow(), {
			template: 'everflow.offer.get',
			values: { offerId: 5 },
		});
		expect(read.json[0]?.offer_status).toBe('paused');
	});

	it('takes 0 for a required number', async () => {
		const { error } = await fillIn('trackerActionEdit', everflow(), {
			template: 'everflow.offer.setCap',
			values: { network_offer_ids: '5', cap: 'daily_conversion_cap', value: 0 },
		});
		expect(error).toBeUndefined();
		expect(JSON.parse(everflow().log[0]?.body ?? '')).toEqual({
			network_offer_ids: [5],
			fields: [{ field_type: 'daily_conversion_cap', field_value: 0, operator: 'overwrite' }],
		});
	});

	it('says that a queued change is accepted, not made', async () => {
		const id = '5bd000000000000000000001';
		const { json, error } = await act('trackerActionEdit', affise(), {
			template: 'affise.conversion.updateStatus',
			values: { ids: [id], status: 'declined' },
		});
		expect(error).toBeUndefined();
		expect(json).toEqual([{ ids: [id], status: 'declined', payouts: null, revenue: null, accepted: true }]);
		expect([...new URLSearchParams(affise().log[0]?.body)]).toEqual([
			['ids[0]', id],
			['status', 'declined'],
		]);
		const status = async () =>
			(
				await act('trackerActionGet', affise(), {
					template: 'affise.conversion.get',
					values: { id },
				})
			).json[0]?.status;
		expect(await status()).toBe('confirmed');
		affise().applyQueued();
		expect(await status()).toBe('declined');
	});

	it('hands out an item for an answer without a body', async () => {
		const list = await act('trackerActionGet', voluum(), { template: 'voluum.campaign.list', limit: 2 });
		const ids = list.json.map(({ id }) => id);
		voluum().log.length = 0;
		const { outputs, error } = await act(
			'trackerActionEdit',
			voluum(),
			{ template: 'voluum.campaign.archive', values: '={{ { id: $json.id } }}' },
			{ items: ids.map((id) => ({ id })) },
		);
		expect(error).toBeUndefined();
		expect(outputs[0]).toEqual([
			{ json: { success: true }, pairedItem: { item: 0 } },
			{ json: { success: true }, pairedItem: { item: 1 } },
		]);
		expect(voluum().log.map(({ method, path, status }) => [method, path, status])).toEqual(
			ids.map((id) => ['DELETE', `/campaign/${String(id)}`, 204]),
		);
		expect(voluum().log[0]?.body).toBe('');
	});

	it('hands out the whole answer where it lacks the record', async () => {
		affise().answerNext({ status: 200, body: { status: 1, message: 'Done' } });
		const { json } = await act('trackerActionEdit', affise(), setStatus, {
			items: [{ id: 42, status: 'banned' }],
		});
		expect(json).toEqual([{ status: 1, message: 'Done' }]);
	});

	it("changes a campaign of Binom by its whole record's id", async () => {
		const { error, json } = await act('trackerActionEdit', binom(), {
			template: 'binom.campaign.archive',
			values: { id: '2' },
		});
		expect(error).toBeUndefined();
		expect(json).toEqual([{ success: true }]);
		expect(binom().calls()).toEqual(['DELETE /public/api/v1/campaign/2']);
		expect(binom().log[0]?.headers['api-key']).toBe('binom-api-key-31fe08');
	});
});

describe('CAKE', () => {
	const sentBack = {
		hide_offers: 'false',
		vat_tax_required: 'false',
		payment_to: 'Main Contact',
		fire_global_pixel: 'true',
		notes: 'Pays by wire',
	};
	const change = {
		template: 'cake.affiliate.updateStatus',
		values: { affiliate_id: 12, account_status_id: 'Inactive', ...sentBack },
	};

	it('sends every parameter of the method, and the key in the form body', async () => {
		const { json, error } = await act('trackerActionEdit', cake(), change);
		expect(error).toBeUndefined();
		expect(json).toEqual([{ success: 'true', message: 'Affiliate 12 Updated', affiliate_id: '12' }]);
		const [call] = cake().log;
		expect(call).toMatchObject({ method: 'POST', path: '/api/2/addedit.asmx/Affiliate', rawQuery: '' });
		expect(call?.headers['content-type']).toBe(formType);
		expect(Object.fromEntries(new URLSearchParams(call?.body))).toMatchObject({
			api_key: cakeKeys.admin,
			affiliate_id: '12',
			account_status_id: '2',
			affiliate_name: '',
			account_manager_id: '0',
			website: '',
			payment_type_id: '0',
			hide_offers: 'FALSE',
			vat_tax_required: 'FALSE',
			fire_global_pixel: 'TRUE',
			payment_to: '1',
			notes: 'Pays by wire',
		});
	});

	it('changes the status and leaves the rest alone', async () => {
		const read = { template: 'cake.affiliate.get', values: { affiliate_id: 12 } };
		const before = (await act('trackerActionGet', cake(), read)).json[0];
		const values = { affiliate_id: 12, account_status_id: 'Inactive' };
		await actSafely('trackerActionEdit', cake(), { template: change.template, values });
		const after = (await act('trackerActionGet', cake(), read)).json[0];
		expect(after).toEqual({
			...before,
			account_status: { account_status_id: '2', account_status_name: 'Inactive' },
		});
	});

	it('takes empty notes and a 0 from the form', async () => {
		const { error } = await fillIn('trackerActionEdit', cake(), {
			template: change.template,
			values: {
				affiliate_id: 13,
				account_status_id: 1,
				hide_offers: false,
				vat_tax_required: false,
				payment_to: 0,
				fire_global_pixel: false,
				notes: '',
			},
		});
		expect(error).toBeUndefined();
		expect(Object.fromEntries(new URLSearchParams(cake().log[0]?.body))).toMatchObject({
			notes: '',
			payment_to: '0',
			fire_global_pixel: 'FALSE',
		});
	});

	it('names what must be sent back where it is missing, and sends nothing', async () => {
		const { error } = await act('trackerActionEdit', cake(), {
			template: change.template,
			values: { affiliate_id: 12, account_status_id: 2 },
		});
		expect(error?.message).toContain("'Hide Offers' is required [Item 0]");
		expect(cake().log).toEqual([]);
	});
});

describe('preview', () => {
	it('shows the form that would be sent and sends nothing', async () => {
		const run = await act(
			'trackerActionEdit',
			affise(),
			{ ...setStatus, mode: 'preview' },
			{
				items: [
					{ id: 42, status: 'banned' },
					{ id: 43, status: 'on moderation' },
				],
			},
		);
		expect(run.error).toBeUndefined();
		const request = (id: number, status: string) => ({
			method: 'POST',
			url: `${affise().baseUrl}/3.0/admin/partner/${id}`,
			headers: { 'Content-Type': formType, 'API-Key': '***' },
			body: { status },
		});
		const unknown = { changed: null, changes: null, record: null, undo: null };
		expect(run.outputs[0]).toEqual([
			{
				json: {
					preview: true,
					sent: false,
					summary: 'Update affiliate status 42: status to banned',
					templateId: 'affise.affiliate.updateStatus',
					...unknown,
					request: request(42, 'banned'),
				},
				pairedItem: { item: 0 },
			},
			{
				json: {
					preview: true,
					sent: false,
					summary: 'Update affiliate status 43: status to on moderation',
					templateId: 'affise.affiliate.updateStatus',
					...unknown,
					request: request(43, 'on moderation'),
				},
				pairedItem: { item: 1 },
			},
		]);
		expect(affise().log).toEqual([]);
		expect(allTextOf(run)).not.toContain('affise-admin-key');
	});

	it('shows exactly what is sent then, but for the key', async () => {
		const call = {
			template: 'everflow.offer.setPayout',
			values: { network_offer_ids: [5], payout_type: 'cpa', payout_amount: '2.50' },
		};
		const { json } = await act('trackerActionEdit', everflow(), { ...call, mode: 'preview' });
		expect(everflow().log).toEqual([]);
		await act('trackerActionEdit', everflow(), call);
		const [sent] = everflow().log;
		expect(json[0]?.request).toEqual({
			method: sent?.method,
			url: `${everflow().origin}${urlsOf(everflow())[0] ?? ''}`,
			headers: { 'Content-Type': 'application/json', 'X-Eflow-API-Key': '***' },
			body: JSON.parse(sent?.body ?? '') as unknown,
		});
	});

	it("masks CAKE's key in the form body", async () => {
		const run = await act('trackerActionEdit', cake(), {
			template: 'cake.conversion.updateStatusByClick',
			mode: 'preview',
			values: {},
		});
		// Nothing is filled in, so the check comes first.
		expect(run.error?.message).toMatch(/is required \[Item 0\]$/);
		const shown = await act('trackerActionEdit', cake(), {
			template: 'cake.affiliate.updateManager',
			mode: 'preview',
			values: {
				affiliate_id: 12,
				account_manager_id: 2,
				hide_offers: false,
				vat_tax_required: false,
				payment_to: 0,
				fire_global_pixel: true,
				notes: '',
			},
		});
		expect(shown.error).toBeUndefined();
		const { body, url } = shown.json[0]?.request as { body: Record<string, unknown>; url: string };
		expect(body.api_key).toBe('***');
		expect(url).toBe(`${cake().baseUrl}/api/2/addedit.asmx/Affiliate`);
		expect(allTextOf(shown)).not.toContain('cake-admin-key');
		expect(cake().log).toEqual([]);
	});

	it('masks a password that is a parameter', async () => {
		const run = await act('trackerActionEdit', affise(), {
			template: 'affise.affiliate.update',
			mode: 'preview',
			values: { affiliate_id: 42, password: 'p&ss w0rd!', notes: 'x' },
		});
		expect(run.error).toBeUndefined();
		expect(run.json[0]?.request).toMatchObject({ body: { password: '***', notes: 'x' } });
		expect(allTextOf(run)).not.toMatch(/w0rd/);
	});

	it('shows a call of Voluum without a log-in', async () => {
		const { json } = await act('trackerActionEdit', voluum(), {
			template: 'voluum.campaign.archive',
			mode: 'preview',
			values: { id: 'abc' },
		});
		expect(json[0]?.request).toEqual({
			method: 'DELETE',
			url: `${voluum().baseUrl}/campaign/abc`,
			headers: { 'cwauth-token': '***' },
		});
		expect(voluum().log).toEqual([]);
	});

	it('checks the input like a call does', async () => {
		const { error } = await act('trackerActionEdit', affise(), {
			template: 'affise.affiliate.updateStatus',
			mode: 'preview',
			values: { affiliate_id: '..', status: 'banned' },
		});
		expect(error?.message).toMatch(/^'Affiliate ID' must be a single value/);
	});
});

describe('a template of another kind', () => {
	it.each([
		['affise.affiliate.get', 'get', 'Use the node Tracker Action Get for it.'],
		['affise.affiliate.create', 'add', 'Use the node Tracker Action Add for it.'],
	])('%s is refused', async (template, kind, hint) => {
		const { error } = await act('trackerActionEdit', affise(), { template, values: { affiliate_id: 42 } });
		expect(error?.message).toMatch(
			new RegExp(`is of the kind '${kind}' and does not run in Tracker Action Edit \\[Item 0\\]$`),
		);
		expect(error?.description).toBe(hint);
		expect(affise().log).toEqual([]);
	});
});
