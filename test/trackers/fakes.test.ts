import { affiseKeys, startAffise } from './affise.mts';
import { binomKeys, startBinom } from './binom.mts';
import { cakeKeys, startCake } from './cake.mts';
import { everflowKeys, startEverflow } from './everflow.mts';
import { startVoluum, voluumKeys } from './voluum.mts';
import type { FakeVoluum } from './voluum.mts';
import { fakes } from './index.mts';
import type { FakeTracker } from './fake.mts';

interface Reply {
	status: number;
	text: string;
	json: unknown;
	/** The value at a path of names and indexes with dots between them. */
	at: <Value = unknown>(path: string) => Value;
}

function valueAt(value: unknown, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>((level, name) => (level as Record<string, unknown> | undefined)?.[name], value);
}

/** One field of every record of a list. */
function numbers(records: unknown, field: string): number[] {
	return (records as Array<Record<string, number>>).map((record) => record[field] ?? Number.NaN);
}

async function call(url: string, init: RequestInit = {}): Promise<Reply> {
	const response = await fetch(url, init);
	const text = await response.text();
	const json: unknown = /^[[{]/.test(text) ? JSON.parse(text) : undefined;
	return { status: response.status, text, json, at: <Value>(path: string) => valueAt(json, path) as Value };
}

/** A client for one fake with fixed headers. */
function client(fake: FakeTracker, headers: Record<string, string>) {
	return {
		get: async (path: string) => await call(fake.baseUrl + path, { headers }),
		form: async (path: string, fields: Record<string, string>) =>
			await call(fake.baseUrl + path, { method: 'POST', headers, body: new URLSearchParams(fields) }),
		json: async (method: string, path: string, body: unknown) =>
			await call(fake.baseUrl + path, {
				method,
				headers: { ...headers, 'content-type': 'application/json' },
				body: JSON.stringify(body),
			}),
		delete: async (path: string) => await call(fake.baseUrl + path, { method: 'DELETE', headers }),
	};
}

describe('the shared base', () => {
	let fake: FakeTracker;
	beforeAll(async () => {
		fake = await startAffise();
	});
	afterEach(() => fake.reset());
	afterAll(async () => await fake.close());

	const read = async () =>
		await call(`${fake.baseUrl}/3.0/offer/7`, { headers: { 'API-Key': affiseKeys.admin } });

	it('starts every fake under its id', async () => {
		for (const [id, start] of Object.entries(fakes)) {
			const one = await start();
			expect(one.id).toBe(id);
			expect(Object.keys(one.credentials)[0]).toBe(`${id}TrackerApi`);
			await one.close();
		}
	});

	it('logs what it received and forgets it on reset', async () => {
		await call(`${fake.baseUrl}/3.0/offers?limit=1&status[]=active`, {
			headers: { 'API-Key': affiseKeys.admin },
		});
		expect(fake.calls()).toEqual(['GET /3.0/offers']);
		expect(fake.log[0]).toMatchObject({ status: 200, query: { limit: ['1'], 'status[]': ['active'] } });
		expect(fake.log[0]?.headers['api-key']).toBe(affiseKeys.admin);
		fake.reset();
		expect(fake.log).toEqual([]);
	});

	it('gives canned answers once each, to the requests that they match', async () => {
		fake.answerNext(
			{ match: '/3.0/elsewhere', status: 500 },
			{ match: '/3.0/offer*', status: 429, headers: { 'retry-after': '1' }, body: { status: 2 } },
		);
		expect((await read()).status).toBe(429);
		expect((await read()).status).toBe(200);
	});

	it('can be late and can cut the connection', async () => {
		fake.answerNext({ delay: 60 }, { drop: 'before' }, { drop: 'mid' });
		const before = Date.now();
		expect((await read()).status).toBe(200);
		expect(Date.now() - before).toBeGreaterThan(50);
		await expect(read()).rejects.toThrow();
		await expect(read()).rejects.toThrow();
		expect(fake.log.map((entry) => entry.status)).toEqual([200, 0, 0]);
	});

	it('counts the requests that are open at once', async () => {
		fake.latency = 400;
		await Promise.all([read(), read(), read()]);
		expect(fake.maxInFlight).toBe(3);
		fake.reset();
		await read();
		await read();
		expect(fake.maxInFlight).toBe(1);
	});

	it('shows its log and starts over at the control endpoints', async () => {
		await read();
		expect((await call(`${fake.origin}/__log`)).json).toHaveLength(1);
		expect((await call(`${fake.origin}/__reset`, { method: 'POST' })).json).toEqual({ reset: true });
		expect(fake.log).toEqual([]);
	});

	it('does not carry out after a reset what it was asked before', async () => {
		const email = 'late@example.com';
		const headers = { 'API-Key': affiseKeys.admin };
		const body = new URLSearchParams({ email, password: 'p-4711-x', country: 'DE' });
		fake.answerNext({ match: '/3.0/admin/partner', delay: 60_000 });
		const late = call(`${fake.baseUrl}/3.0/admin/partner`, { method: 'POST', headers, body });
		const cut = expect(late).rejects.toThrow();
		while (!fake.calls().includes('POST /3.0/admin/partner')) await read();
		fake.reset();
		await cut;
		const { json } = await call(`${fake.baseUrl}/3.0/admin/partners`, { headers });
		expect(JSON.stringify(json)).not.toContain(email);
	});

	it('says so when its port is taken', async () => {
		const port = Number(new URL(fake.origin).port);
		await expect(startAffise({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
	});
});

describe('Affise', () => {
	let fake: FakeTracker;
	let admin: ReturnType<typeof client>;
	let affiliate: ReturnType<typeof client>;
	beforeAll(async () => {
		fake = await startAffise();
		admin = client(fake, { 'API-Key': affiseKeys.admin });
		affiliate = client(fake, { 'API-Key': affiseKeys.affiliate });
	});
	afterEach(() => fake.reset());
	afterAll(async () => await fake.close());

	it('tells good keys from bad ones', async () => {
		expect((await admin.get('/3.0/admin/partners?limit=1')).at('status')).toBe(1);
		expect((await affiliate.get('/3.0/balance')).at('balance.USD.hold')).toBe(0);
		expect(await client(fake, { 'API-Key': 'wrong' }).get('/3.0/admin/partners')).toMatchObject({
			status: 401,
			json: { status: 2, error: 'Token is necessary' },
		});
		expect((await client(fake, {}).get('/3.0/balance')).json).toEqual({
			status: 2,
			message: 'Token is necessary',
		});
		expect((await affiliate.get('/3.0/admin/partners')).status).toBe(403);
		const reader = client(fake, { 'API-Key': affiseKeys.readOnly });
		expect((await reader.get('/3.0/admin/partner/42')).status).toBe(200);
		expect((await reader.form('/3.0/admin/partner/42', { notes: 'x' })).status).toBe(403);
	});

	it('reads one affiliate, with its secret', async () => {
		const reply = await admin.get('/3.0/admin/partner/42');
		expect(reply.json).toMatchObject({
			status: 1,
			id: 42,
			partner: { id: 42, status: 'active', country: 'DE' },
		});
		expect(reply.at('partner.api_key')).toBe(affiseKeys.affiliate);
	});

	it('lists affiliates page by page', async () => {
		const ids: number[] = [];
		let page: number | undefined = 1;
		while (page !== undefined) {
			const reply: Reply = await admin.get(`/3.0/admin/partners?page=${page}`);
			ids.push(...numbers(reply.at('partners'), 'id'));
			page = reply.at('pagination.next_page');
		}
		expect(ids).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
		expect(fake.log).toHaveLength(3);
		expect((await admin.get('/3.0/admin/partners?limit=9000')).at('pagination.per_page')).toBe(500);
		const banned = await admin.get('/3.0/admin/partners?status=banned');
		expect(numbers(banned.at('partners'), 'id')).toEqual([25, 50, 75, 100]);
	});

	it('changes one affiliate and only what was sent', async () => {
		const reply = await admin.form('/3.0/admin/partner/42', {
			status: 'banned',
			'tags[0]': 'a',
			'tags[1]': 'b',
		});
		expect(reply.at('partner')).toMatchObject({
			status: 'banned',
			tags: [{ name: 'a' }, { name: 'b' }],
			login: 'aff42',
		});
		expect((await admin.get('/3.0/admin/partner/42')).at('partner.status')).toBe('banned');
	});

	it('takes multipart bodies and parameters in the query too', async () => {
		const body = new FormData();
		body.append('notes', 'from a form');
		await call(`${fake.baseUrl}/3.0/admin/partner/42`, {
			method: 'POST',
			headers: { 'API-Key': affiseKeys.admin },
			body,
		});
		await admin.form('/3.0/admin/partner/42?level=3', {});
		expect((await admin.get('/3.0/admin/partner/42')).at('partner')).toMatchObject({
			notes: 'from a form',
			level: 3,
		});
	});

	it('replaces the caps of an offer as a whole', async () => {
		const caps = { 'caps[0][period]': 'month', 'caps[0][type]': 'conversions', 'caps[0][value]': '500' };
		const reply = await admin.form('/3.0/admin/offer/7', caps);
		expect(reply.at('offer.caps')).toEqual([
			{
				period: 'month',
				type: 'conversions',
				value: 500,
				goal_type: 'all',
				goals: {},
				affiliate_type: 'all',
				affiliates: [],
				country_type: 'all',
				country: [],
			},
		]);
		const stats = (await admin.get('/3.1/stats/caps?offer_id[]=7')).at('stats.0');
		expect(stats).toMatchObject({ offer_id: 7, stats: [{ timeframe: 'month', value: 500 }] });
	});

	it('reads an offer in another form than it is written', async () => {
		const payout = {
			'payments[0][type]': 'fixed',
			'payments[0][currency]': 'EUR',
			'payments[0][total]': '5',
		};
		const change = {
			...payout,
			'payments[0][country_exclude]': '1',
			privacy: 'protected',
			stopDate: '2026-12-31',
		};
		await admin.form('/3.0/admin/offer/7', change);
		expect((await admin.get('/3.0/offer/7')).at('offer')).toMatchObject({
			privacy: 'premoderated',
			stop_at: '2026-12-31 00:00:00',
			categories: ['Finance'],
			full_categories: [{ id: '536800000000000000000003', title: 'Finance' }],
			payments: [
				{ id: expect.any(Number) as unknown, currency: 'eur', country_exclude: true, countries: [] },
			],
			partner_payments: [{ partners: [42] }],
		});
	});

	it('refuses a conversion that is there already', async () => {
		const conversion = { offer: '7', pid: '42', action_id: 'order-10024' };
		expect((await admin.form('/3.0/admin/conversion/import', conversion)).json).toMatchObject({
			status: 2,
			message: 'Conversion exists',
		});
	});

	it('adds affiliates, offers, postbacks and pixels', async () => {
		const partner = { email: 'new@example.com', password: 'secret', country: 'FR' };
		expect((await admin.form('/3.0/admin/partner', partner)).json).toMatchObject({ status: 1, id: 121 });
		expect((await admin.get('/3.0/admin/partner/121')).at('partner.email')).toBe('new@example.com');
		const again = await admin.form('/3.0/admin/partner', partner);
		expect(again).toMatchObject({ status: 409, json: { status: 2 } });
		const offer = { title: 'New', advertiser: '5a1100000000000000000001', url: 'https://example.com' };
		expect((await admin.form('/3.0/admin/offer', offer)).at('id')).toBe(61);
		const postback = { url: 'https://example.com/pb', pid: '42' };
		const added = await affiliate.form('/3.0/partner/postback', postback);
		expect(added.at('postback')).toMatchObject({ id: 960, forced: '0', pid: '42', status: 'by_creating' });
		expect((await affiliate.delete('/3.0/partner/postback/960/remove')).at('postback.id')).toBe(960);
		const pixel = { offer_id: '9', name: 'n', code: '<b>', code_type: 'image' };
		expect((await affiliate.form('/3.0/partner/pixel', pixel)).at('pixel.id')).toBe(4);
		expect(Object.keys((await affiliate.get('/3.0/partner/pixels')).at('pixel'))).toHaveLength(4);
	});

	it('refuses in the ways of Affise', async () => {
		const asObject = await admin.form('/3.0/admin/partner/42', { status: 'gone' });
		expect(asObject).toMatchObject({
			status: 200,
			json: { status: 2, message: { status: 'Status is invalid' } },
		});
		const asText = await admin.form('/3.0/admin/partners/mass-update', {});
		expect(asText).toMatchObject({ status: 200, json: { status: 2, message: 'Affiliate IDs are not set' } });
		const asList = await admin.form('/3.0/admin/offer/7', { status: 'gone' });
		expect(asList).toMatchObject({ status: 200, json: { status: 2, message: ['Status is invalid'] } });
		expect(await admin.get('/3.0/admin/partner/4242')).toMatchObject({ status: 404, json: { status: 2 } });
		expect(await admin.get('/3.0/nowhere')).toMatchObject({ status: 404, json: { error: 'Page Not Found' } });
		expect((await admin.json('POST', '/3.0/admin/partner/42', { status: 'banned' })).status).toBe(400);
	});

	it('queues changes of conversions', async () => {
		const list = await admin.get('/3.0/stats/conversions?date_from=2000-01-01&date_to=2099-01-01');
		expect(list.at('pagination')).toMatchObject({ total_count: 300, per_page: 100, next_page: 2 });
		const id = list.at<string>('conversions.1.id');
		const edit = await admin.form('/3.0/admin/conversion/edit', { 'ids[]': id, status: 'declined' });
		expect(edit.at('data')).toMatchObject({ ids: [id], status: 'declined', payouts: null });
		const path = `/3.0/stats/conversionsbyid?id=${id}`;
		expect((await admin.get(path)).at('conversion.status')).toBe('pending');
		fake.applyQueued();
		expect((await admin.get(path)).at('conversion.status')).toBe('declined');
	});

	it('writes integers that a double cannot hold', async () => {
		const { text } = await admin.get('/3.0/stats/conversions?limit=1');
		expect(text).toContain('"click_int":9007199254740993,');
	});

	it('shows an affiliate its own data only', async () => {
		const reply = await affiliate.get('/3.0/stats/conversions?date_from=2000-01-01&limit=500');
		expect(new Set(numbers(reply.at('conversions'), 'partner_id'))).toEqual(new Set([42]));
		expect(reply.at('conversions.0')).not.toHaveProperty('revenue');
		const stats = await affiliate.get(
			'/3.0/stats/custom?slice[]=offer&filter[date_from]=2000-01-01&filter[date_to]=2099-01-01',
		);
		expect(stats.at<unknown[]>('stats').length).toBeGreaterThan(1);
		expect((await affiliate.get('/3.0/news?limit=5')).at('all_items')).toBe(12);
	});
});

describe('CAKE', () => {
	let fake: FakeTracker;
	beforeAll(async () => {
		fake = await startCake();
	});
	afterEach(() => fake.reset());
	afterAll(async () => await fake.close());

	const key = { api_key: cakeKeys.admin };
	const own = { api_key: cakeKeys.affiliate, affiliate_id: '12' };
	const get = async (path: string, fields: Record<string, string>) =>
		await call(`${fake.baseUrl}${path}?${new URLSearchParams(fields).toString()}`);
	const affiliates = {
		...key,
		affiliate_id: '0',
		affiliate_name: '',
		account_manager_id: '0',
		tag_id: '0',
		start_at_row: '1',
		row_limit: '0',
		sort_field: 'affiliate_id',
		sort_descending: 'FALSE',
	};
	/** The parameters with these names, all with one value. */
	const each = (value: string, names: string) =>
		Object.fromEntries(names.split(' ').map((name) => [name, value]));
	const keep = {
		...key,
		affiliate_id: '12',
		...each('0', 'account_status_id inactive_reason_id affiliate_tier_id account_manager_id payment_to'),
		...each('0', 'currency_id payment_setting_id billing_cycle_id payment_type_id referral_affiliate_id'),
		...each('-1', 'payment_fee payment_min_threshold postback_delay_ms'),
		...each('FALSE', 'hide_offers vat_tax_required fire_global_pixel online_signup'),
		...each('FALSE', 'terms_and_conditions_agreed'),
		...each('', 'affiliate_name third_party_name website tax_class ssn_tax_id swift_iban tags notes'),
		...each('', 'payment_type_info address_street address_street2 address_city address_state'),
		...each('', 'address_zip_code address_country media_type_ids price_format_ids pixel_html'),
		...each('', 'vertical_category_ids country_codes postback_url signup_ip_address referral_notes'),
		date_added: '2017-01-01',
	};
	const post = async (path: string, fields: Record<string, string>) =>
		await call(fake.baseUrl + path, { method: 'POST', body: new URLSearchParams(fields) });
	const ids = (text: string) => [...text.matchAll(/<affiliate_id>(\d+)</g)].map((match) => Number(match[1]));

	it('tells good keys from bad ones, always with 200', async () => {
		const good = await get('/api/1/get.asmx/AccountStatuses', key);
		expect(good.text).toContain('<success>true</success><row_count>3</row_count>');
		expect(good.text).toContain('xmlns="http://cakemarketing.com/api/1/"');
		const bad = await get('/api/1/get.asmx/AccountStatuses', { api_key: 'wrong' });
		expect(bad.status).toBe(200);
		expect(bad.text).toContain('<success>false</success><message>Invalid API Key</message>');
		const info = '/affiliates/api/2/account.asmx/GetAccountInfo';
		const me = { ...own, contact_id: '9012' };
		expect((await get(info, me)).text).toContain('<affiliate_id>12</affiliate_id>');
		expect((await get(info, { ...me, affiliate_id: '13' })).text).toContain('Invalid API Key');
	});

	it('reads one affiliate as a list of one, with nulls and entities', async () => {
		const { text } = await get('/api/5/export.asmx/Affiliates', { ...affiliates, affiliate_id: '12' });
		expect(text).toContain('<row_count>1</row_count><affiliates><affiliate><affiliate_id>12</affiliate_id>');
		expect(text).toContain('<postback_url xsi:nil="true" />');
		expect(text).toContain('Demo Media &amp; Söhne');
	});

	it('lists affiliates page by page', async () => {
		const found: number[] = [];
		for (const row of [1, 31, 61]) {
			const paging = { start_at_row: String(row), row_limit: '30' };
			const { text } = await get('/api/5/export.asmx/Affiliates', { ...affiliates, ...paging });
			expect(text).toContain('<row_count>80</row_count>');
			found.push(...ids(text));
		}
		expect(found).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
	});

	it('changes what is not left alone, by query and by form', async () => {
		const edited = await get('/api/2/addedit.asmx/Affiliate', { ...keep, account_status_id: '2' });
		expect(edited.text).toContain('<message>Affiliate 12 Updated</message>');
		const shown = await get('/api/5/export.asmx/Affiliates', { ...affiliates, affiliate_id: '12' });
		expect(shown.text).toContain('<account_status_name>Inactive</account_status_name>');
		expect(shown.text).toContain('<affiliate_name>Demo Media');
		expect(shown.text).toContain('<notes></notes>');
		const cap = {
			...key,
			offer_id: '0',
			offer_contract_id: '0',
			campaign_id: '1010',
			cap_type_id: '2',
			cap_interval_id: '1',
			cap_amount: '25',
			cap_start: '2067-10-20 13:31:59.7',
			send_alert_only: 'FALSE',
		};
		const capped = await post('/api/1/addedit.asmx/Caps', cap);
		expect(capped.text).toContain('<success>true</success><message>Cap Updated</message>');
	});

	it('adds with the id 0', async () => {
		const fields = { ...keep, affiliate_id: '0', affiliate_name: 'New' };
		const { text } = await get('/api/2/addedit.asmx/Affiliate', fields);
		expect(text).toContain('<message>Affiliate 81 Created</message><affiliate_id>81</affiliate_id>');
	});

	it('exports the campaigns of an affiliate or an offer, not all of them', async () => {
		const filters = {
			...key,
			...each('0', 'campaign_id site_offer_id source_affiliate_id channel_id account_status_id'),
			...each('0', 'media_type_id start_at_row row_limit'),
			sort_field: 'campaign_id',
			sort_descending: 'FALSE',
		};
		const path = '/api/8/export.asmx/Campaigns';
		expect((await get(path, filters)).text).toContain('<success>false</success>');
		const { text } = await get(path, { ...filters, source_affiliate_id: '12' });
		expect(text).toContain('<campaign><campaign_id>1010</campaign_id>');
		expect(text).toContain('<hash_type><hash_type_name>NONE</hash_type_name></hash_type>');
	});

	it('exports the referrals of an affiliate', async () => {
		const fields = { ...key, referrer_affiliate_id: '12', start_at_row: '0', row_limit: '1' };
		const { text } = await get('/api/1/export.asmx/AffiliateReferrals', fields);
		expect(text).toContain('<row_count>2</row_count><referrals><referral>');
		expect(ids(text)).toEqual([13]);
	});

	it('changes a conversion by its ID, its transaction or its click', async () => {
		const change = {
			...key,
			offer_id: '12',
			...each('0', 'conversion_id disposition_id payout received'),
			...each('', 'transaction_id note_to_append'),
			add_to_existing_payout: 'TRUE',
			update_revshare_payout: 'FALSE',
			received_option: 'no_change',
			disposition_type: 'no_change',
			effective_date_option: 'conversion_date',
			custom_date: '2067-10-20 13:31:59',
		};
		const path = '/api/6/track.asmx/UpdateConversionEvents';
		expect((await post(path, change)).text).toContain('Invalid Conversion ID');
		const byId = { ...change, conversion_id: '70010', disposition_type: 'returned' };
		expect((await post(path, byId)).text).toContain('<message>Conversion Updated</message>');
		expect((await post(path, { ...byId, offer_id: '13' })).text).toContain('Invalid Conversion ID');
		expect((await post(path, { ...byId, disposition_type: 'paid' })).status).toBe(500);
		await post(path, { ...change, transaction_id: 'tx-10', payout: '2.5' });
		const click = { ...key, request_id: '500010', offer_id: '12', disposition_id: '3', note: '' };
		const disposition = '/api/2/track.asmx/UpdateConversionDisposition';
		expect((await post(disposition, click)).text).toContain('<conversion_id>70010</conversion_id>');
		expect((await post(disposition, { ...click, disposition_id: '4' })).text).toContain(
			'<message>Invalid Disposition ID</message>',
		);
		const { text } = await get('/affiliates/api/9/reports.asmx/EventConversions', {
			...own,
			start_date: '03/14/2026 00:00:00',
			end_date: '03/14/2026 00:00:01',
			...each('0', 'site_offer_id start_at_row row_limit'),
			currency_id: '1',
			disposition_type: '',
			event_type: 'all',
			exclude_bot_traffic: 'FALSE',
		});
		expect(text).toContain('<row_count>1</row_count>');
		expect(text).toContain('<amount>7.5000</amount>');
		expect(text).toContain('<disposition_type_name>rejected</disposition_type_name>');
	});

	it('sums up one month at most', async () => {
		const fields = {
			...key,
			start_date: '2026-03-01',
			end_date: '2026-03-15',
			source_affiliate_id: '12',
			...each('0', 'site_offer_id event_id'),
			revenue_filter: 'conversions_and_events',
		};
		const path = '/api/1/reports.asmx/SubIDSummary';
		expect((await get(path, fields)).text).toContain('<sub_ids><sub_id_summary><sub_id>134686</sub_id>');
		expect((await get(path, { ...fields, start_date: '2026-01-01' })).text).toContain(
			'<success>false</success>',
		);
	});

	it('answers JSON with JSON', async () => {
		const headers = { 'content-type': 'application/json' };
		const body = JSON.stringify({ ...affiliates, row_limit: 2 });
		const url = `${fake.baseUrl}/api/5/export.asmx/Affiliates`;
		const reply = await call(url, { method: 'POST', headers, body });
		expect(reply.at('d')).toMatchObject({ success: true, row_count: 80 });
		expect(reply.at('d.affiliates')).toHaveLength(2);
	});

	it('refuses missing, unknown and ill-typed parameters as the framework does', async () => {
		const path = '/api/5/export.asmx/Affiliates';
		const missing: Record<string, string> = { ...affiliates };
		delete missing.tag_id;
		expect(await get(path, missing)).toMatchObject({
			status: 500,
			text: 'System.InvalidOperationException: Missing parameter: tag_id.',
		});
		expect((await get(path, { ...affiliates, page: '2' })).status).toBe(500);
		expect((await get(path, { ...affiliates, affiliate_id: 'x' })).text).toContain('Cannot convert x');
		const unknown = await get('/api/2/addedit.asmx/Affiliate', { ...keep, affiliate_id: '999' });
		expect(unknown.text).toContain('<success>false</success><message>Invalid Affiliate ID</message>');
		expect((await get('/api/1/get.asmx/Nothing', key)).status).toBe(404);
	});

	it('serves the affiliate side', async () => {
		const applied = await get('/affiliates/api/3/offers.asmx/ApplyForOffer', {
			...own,
			offer_contract_id: '3601',
			media_type_id: '1',
			notes: '',
			agreed_to_terms: 'TRUE',
			agreed_from_ip_address: '',
		});
		expect(applied.text).toContain('<campaign_id>1121</campaign_id>');
		const campaign = { ...own, campaign_id: '1121' };
		await get('/affiliates/api/2/offers.asmx/SetPostbackURL', {
			...campaign,
			postback_url: 'https://a.example/?x&y',
		});
		const shown = await get('/affiliates/api/2/offers.asmx/GetCampaign', campaign);
		expect(shown.text).toContain('<postback_url>https://a.example/?x&amp;y</postback_url>');
	});
});

describe('Binom', () => {
	let fake: FakeTracker;
	let user: ReturnType<typeof client>;
	beforeAll(async () => {
		fake = await startBinom();
		user = client(fake, { 'api-key': binomKeys.user });
	});
	afterEach(() => fake.reset());
	afterAll(async () => await fake.close());

	const campaign = {
		name: 'New',
		trafficSourceId: 1,
		domainUuid: '0f0f0f0f-00d0-4000-8000-000000000001',
		costModel: 'CPC',
		amount: 0.1,
		currency: 'USD',
		isAuto: false,
		hideReferrerType: 'NONE',
		distributionType: 'NORMAL',
		rotationId: 1,
		campaignSettings: {},
	};

	it('tells good keys from bad ones', async () => {
		expect((await user.get('/user/role')).json).toEqual({ id: 2, role: 'admin' });
		expect((await client(fake, { 'api-key': 'wrong' }).get('/user/role')).status).toBe(401);
		const bearer = client(fake, { authorization: `Bearer ${binomKeys.user}` });
		expect((await bearer.get('/user/role')).status).toBe(401);
	});

	it('reads one and lists page by page', async () => {
		expect((await user.get('/offer/3')).json).toMatchObject({ id: 3, payout: { money: { amount: 1.5 } } });
		const found: number[] = [];
		for (const offset of [0, 20, 40]) {
			const reply = await user.get(
				`/info/campaign?datePreset=all_time&timezone=UTC&limit=20&offset=${offset}`,
			);
			found.push(...numbers(reply.json, 'id'));
		}
		// 45 campaigns, three of them archived
		expect(found).toHaveLength(42);
	});

	it('replaces a campaign, reads it back nested, and archives it', async () => {
		expect((await user.json('PUT', '/campaign/1', { ...campaign, name: 'Renamed' })).status).toBe(200);
		expect((await user.get('/campaign/1')).json).toMatchObject({
			id: 1,
			name: 'Renamed',
			cost: { model: 'CPC', money: { amount: 0.1, currency: 'USD' }, isAuto: false },
			hideReferrer: { type: 'NONE' },
			customRotation: null,
		});
		expect((await user.delete('/campaign/1')).status).toBe(204);
		expect((await user.get('/campaign/short/info')).at('0.id')).toBe(2);
	});

	it('adds with 201 and an id', async () => {
		expect(await user.json('POST', '/campaign', campaign)).toMatchObject({ status: 201, json: { id: 46 } });
		const offer = { name: 'O', url: 'https://example.com', countryCode: 'US', amount: 2, currency: 'USD' };
		expect(await user.json('POST', '/offer', { offer })).toMatchObject({ status: 201, json: { id: 31 } });
	});

	it('refuses', async () => {
		expect((await user.get('/info/campaign?timezone=UTC')).status).toBe(400);
		expect((await user.get('/info/campaign?datePreset=today')).at('errors.message')).toContain('timezone');
		expect((await user.get('/offer/alternative/all?name=')).status).toBe(400);
		const mistyped = await user.json('POST', '/campaign', { ...campaign, trafficSourceId: '1' });
		expect(mistyped).toMatchObject({ status: 400, json: { errors: { status: 400 } } });
		expect((await user.json('POST', '/offer', { offer: { name: 'O', url: 'u' } })).status).toBe(500);
		expect((await user.form('/campaign', { name: 'x' })).status).toBe(400);
		expect((await user.get('/campaign/999')).status).toBe(404);
	});

	it('takes postbacks without a key, outside the API', async () => {
		const { text } = await call(`${fake.origin}/click.php?cnv_id=abc123&payout=9&cnv_status=approved`);
		expect(text).toBe('OK');
		expect((await user.get('/conversion/abc123')).json).toMatchObject({ payout: 9, status: 'approved' });
		const reply = await user.get('/conversions?datePreset=all_time&timezone=UTC&limit=10&direction=next');
		expect(reply.at('rows')).toHaveLength(10);
	});
});

describe('Everflow', () => {
	let fake: FakeTracker;
	let network: ReturnType<typeof client>;
	let affiliate: ReturnType<typeof client>;
	beforeAll(async () => {
		fake = await startEverflow();
		network = client(fake, { 'X-Eflow-API-Key': everflowKeys.network });
		affiliate = client(fake, { 'X-Eflow-API-Key': everflowKeys.affiliate });
	});
	afterEach(() => fake.reset());
	afterAll(async () => await fake.close());

	const change = (type: string, value: unknown) => [
		{ field_type: type, field_value: value, operator: 'overwrite' },
	];

	it('tells good keys from bad ones and from the wrong realm', async () => {
		expect((await network.get('/networks')).at('name')).toBe('Demo Network');
		expect((await affiliate.get('/affiliates/alloffers?page=1&page_size=1')).at('offers')).toHaveLength(1);
		expect(await client(fake, {}).get('/networks')).toMatchObject({
			status: 401,
			json: { error: 'No Authentication Method Found' },
		});
		expect((await client(fake, { 'X-Eflow-API-Key': 'wrong' }).get('/networks')).status).toBe(401);
		expect(await affiliate.get('/networks')).toMatchObject({ status: 403, json: { error: 'Out Of Realm' } });
		expect((await network.get('/affiliates/alloffers')).status).toBe(403);
	});

	it('reads one and lists page by page', async () => {
		expect((await network.get('/networks/affiliates/12')).at('account_status')).toBe('active');
		const found: number[] = [];
		for (const page of [1, 2, 3]) {
			const reply = await network.get(`/networks/affiliates?page=${page}`);
			expect(reply.at('paging')).toEqual({ page, page_size: 50, total_count: 150 });
			found.push(...numbers(reply.at('affiliates'), 'network_affiliate_id'));
		}
		expect(new Set(found).size).toBe(150);
	});

	it('changes named fields in bulk', async () => {
		const path = '/networks/patch/affiliates/apply';
		const body = { network_affiliate_ids: [12, 13], fields: change('account_status', 'suspended') };
		expect((await network.json('PATCH', path, body)).json).toEqual({ result: true });
		expect((await network.get('/networks/affiliates/13')).at('account_status')).toBe('suspended');
		const caps = { network_custom_cap_setting_ids: [1], fields: change('daily_conversion_cap', 9) };
		expect((await network.json('PATCH', '/networks/custom/caps', caps)).at('result')).toBe(true);
		expect(
			(await network.get('/networks/custom/caps')).at('custom_cap_settings.0.daily_conversion_cap'),
		).toBe(9);
	});

	it('changes the payout of an offer', async () => {
		const fields = change('payout', { payout_type: 'cpa', payout_amount: 7 });
		await network.json('PATCH', '/networks/patch/offers/apply', { network_offer_ids: [5], fields });
		expect((await network.get('/networks/offers/5')).at('relationship')).toBeUndefined();
		const offer = await network.get('/networks/offers/5?relationship=payout_revenue');
		expect(offer.at('relationship.payout_revenue.entries.0')).toMatchObject({
			payout_amount: 7,
			revenue_amount: 5,
		});
	});

	it('replaces a whole record by PUT', async () => {
		const patch = { network_affiliate_ids: [12], fields: change('internal_notes', 'lost soon') };
		await network.json('PATCH', '/networks/patch/affiliates/apply', patch);
		const body = { name: 'Twelve', account_status: 'active', network_employee_id: 4 };
		await network.json('PUT', '/networks/affiliates/12', body);
		expect((await network.get('/networks/affiliates/12')).json).toMatchObject({
			network_affiliate_id: 12,
			name: 'Twelve',
			internal_notes: '',
		});
	});

	it('takes records back as they were read, an offer with its payouts', async () => {
		const path = '/networks/affiliates/12';
		const record = { ...((await network.get(path)).json as object), name: 'Renamed' };
		expect((await network.json('PUT', path, record)).status).toBe(200);
		expect((await network.get(path)).json).toMatchObject(record);
		const offer = await network.get('/networks/offers/5?relationship=payout_revenue');
		const { relationship, ...rest } = offer.json as Record<string, unknown>;
		expect((await network.json('PUT', '/networks/offers/5', rest)).at('error')).toContain('payout_revenue');
		const payout_revenue = valueAt(relationship, 'payout_revenue.entries');
		const whole = { ...rest, name: 'Renamed', payout_revenue };
		expect((await network.json('PUT', '/networks/offers/5', whole)).status).toBe(200);
		const after = await network.get('/networks/offers/5?relationship=payout_revenue');
		expect(after.json).toMatchObject({ ...rest, name: 'Renamed', relationship });
	});

	it('adds', async () => {
		const body = { name: 'New', account_status: 'active', network_employee_id: 3 };
		expect((await network.json('POST', '/networks/affiliates', body)).at('network_affiliate_id')).toBe(151);
		const pixel = {
			delivery_method: 'postback',
			pixel_level: 'global',
			pixel_type: 'conversion',
			pixel_status: 'active',
			postback_url: 'https://example.com',
		};
		expect((await network.json('POST', '/networks/pixels', pixel)).at('error')).toContain('affiliate_id');
		expect((await affiliate.json('POST', '/affiliates/pixels', pixel)).at('network_affiliate_id')).toBe(12);
	});

	it('reports conversions by POST and queues their change', async () => {
		const body = {
			from: '2000-01-01',
			to: '2099-01-01',
			timezone_id: 67,
			show_conversions: true,
			query: { filters: [{ resource_type: 'offer', filter_id_value: '5' }] },
		};
		const path = '/networks/reporting/conversions';
		const reply = await network.json('POST', `${path}?page=1&page_size=5`, body);
		expect(reply.at('conversions')).toHaveLength(5);
		expect(reply.at('conversions.0.relationship.offer.network_offer_id')).toBe(5);
		const edit = { conversion_ids: ['0a1b2c'], conversion_status: 'rejected' };
		expect((await network.json('PATCH', path, edit)).json).toEqual({ result: true });
		fake.applyQueued();
		const all = await network.json('POST', path, { ...body, query: undefined });
		expect(all.at('conversions.0')).toMatchObject({ conversion_id: '0a1b2c', status: 'rejected' });
	});

	it('refuses wrong types, wrong values and unknown ids', async () => {
		const path = '/networks/patch/affiliates/apply';
		const fields = change('account_status', 'active');
		expect(await network.json('PATCH', path, { network_affiliate_ids: ['12'], fields })).toMatchObject({
			status: 400,
			json: { error: 'network_affiliate_ids must be of type integers' },
		});
		const unknown = { network_affiliate_ids: [12], fields: change('account_status', 'gone') };
		expect((await network.json('PATCH', path, unknown)).status).toBe(400);
		expect((await network.form('/networks/affiliates', { name: 'x' })).status).toBe(400);
		expect((await network.get('/networks/affiliates/999')).status).toBe(404);
	});
});

describe('Voluum', () => {
	let fake: FakeVoluum;
	const { accessId, accessKey } = voluumKeys;
	const logIn = async (secret = accessKey) =>
		await client(fake, {}).json('POST', '/auth/access/session', { accessId, accessKey: secret });
	const session = async () => client(fake, { 'cwauth-token': (await logIn()).at('token') });
	beforeAll(async () => {
		fake = await startVoluum({ singleSession: true });
	});
	afterEach(() => fake.reset());
	afterAll(async () => await fake.close());

	const hours = 'from=2026-03-01T00:00:00Z&to=2026-03-16T00:00:00Z&tz=Etc/GMT';

	it('gives tokens for good keys only', async () => {
		expect((await logIn('wrong')).status).toBe(401);
		expect((await call(`${fake.baseUrl}/auth/access/session`, { method: 'POST', body: '{' })).status).toBe(
			400,
		);
		expect(fake.logins).toBe(0);
		const reply = await logIn();
		expect(new Date(reply.at('expirationTimestamp')).getTime()).toBeGreaterThan(Date.now());
		expect((await client(fake, { 'cwauth-token': reply.at('token') }).get('/traffic-source')).status).toBe(
			200,
		);
		expect((await client(fake, {}).get('/traffic-source')).status).toBe(401);
	});

	it('ends tokens after their time, on demand, and at the next log-in', async () => {
		const first = await session();
		const second = await session();
		expect((await first.get('/campaign')).status).toBe(401);
		expect((await second.get('/campaign')).status).toBe(200);
		fake.expireTokens();
		expect((await second.get('/campaign')).status).toBe(401);
		fake.tokenLifetime = 0;
		expect((await (await session()).get('/campaign')).status).toBe(401);
		expect(fake.logins).toBe(3);
	});

	it('reads, replaces, adds and archives', async () => {
		const user = await session();
		const campaigns = (await user.get('/campaign')).at<Array<{ id: string }>>('campaigns');
		expect(campaigns).toHaveLength(40);
		const one = (await user.get(`/campaign/${campaigns[0]?.id}`)).json as { id: string };
		expect(one).toMatchObject({ namePostfix: 'Demo', deleted: false });
		await user.json('PUT', `/campaign/${one.id}`, { ...one, namePostfix: 'Renamed' });
		expect((await user.get(`/campaign/${one.id}`)).at('namePostfix')).toBe('Renamed');
		const offer = { namePostfix: 'New', url: 'https://example.com', payout: { type: 'MANUAL', value: 2 } };
		const added = await user.json('POST', '/offer', offer);
		expect((await user.get(`/offer/${added.at('id')}`)).at('payout.value')).toBe(2);
		expect(await user.delete(`/campaign/${one.id}`)).toMatchObject({ status: 204, text: '' });
		expect((await user.get('/campaign')).at('campaigns')).toHaveLength(39);
	});

	it('takes a record back as it was read', async () => {
		const user = await session();
		for (const kind of ['offer', 'flow', 'lander', 'traffic-source', 'affiliate-network']) {
			const list = Object.values((await user.get(`/${kind}`)).json as Record<string, unknown>)[0];
			const path = `/${kind}/${(list as Array<{ id: string }>)[0]?.id}`;
			const record = (await user.get(path)).json as Record<string, unknown>;
			const reply = await user.json('PUT', path, record);
			expect([kind, reply.status, reply.text]).toEqual([kind, expect.any(Number), expect.any(String)]);
			expect(reply.status).toBeLessThan(300);
			expect((await user.get(path)).json).toEqual(record);
		}
	});

	it('reports page by page', async () => {
		const user = await session();
		const path = `/report?${hours}&groupBy=campaign&columns=campaignId&columns=conversions&limit=15`;
		const rows: Array<{ campaignId: string }> = [];
		for (const offset of [0, 15, 30]) {
			const reply = await user.get(`${path}&offset=${offset}&sort=conversions&direction=desc`);
			expect(reply.at('totalRows')).toBe(40);
			rows.push(...reply.at<typeof rows>('rows'));
		}
		expect(new Set(rows.map((row) => row.campaignId)).size).toBe(40);
		expect((await user.get(`/report/conversions?${hours}&limit=2`)).at('rows')).toHaveLength(2);
	});

	it('refuses', async () => {
		const user = await session();
		const late = hours.replace('T00:00:00Z', 'T00:30:00Z');
		expect((await user.get(`/report?${late}&groupBy=campaign`)).at('error.code')).toBe('BAD_REQUEST');
		expect((await user.get(`/report?${hours}`)).status).toBe(400);
		const twice = await user.json('POST', '/traffic-source', { name: 'Source 1' });
		expect(twice.at('error.message')).toBe('name must be unique');
		expect((await user.get('/campaign/unknown')).status).toBe(404);
		expect((await user.get('/nowhere')).status).toBe(404);
	});
});
