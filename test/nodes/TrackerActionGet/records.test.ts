import nock from 'nock';

import { act, fillIn, linksOf } from '../../helpers/actions';
import { connect } from '../../helpers/connections';
import { useFake, urlsOf } from '../../helpers/fakes';
import { startAffise } from '../../trackers/affise.mts';
import { startBinom } from '../../trackers/binom.mts';
import { startCake } from '../../trackers/cake.mts';
import { startEverflow } from '../../trackers/everflow.mts';

const affise = useFake(startAffise);
const binom = useFake(startBinom);
const cake = useFake(startCake);
const everflow = useFake(startEverflow);

afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

const oneTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('records', () => {
	it('hands out one item for each record of a list, in its order, linked to the input item', async () => {
		const { outputs, error } = await act('trackerActionGet', affise(), {
			template: 'affise.affiliate.list',
			values: { status: 'banned' },
		});

		expect(error).toBeUndefined();
		expect(outputs[0]?.map(({ json }) => json.id)).toEqual([25, 50, 75, 100]);
		expect(outputs[0]?.map(({ json }) => json.status)).toEqual(['banned', 'banned', 'banned', 'banned']);
		expect(linksOf(outputs[0])).toEqual([0, 0, 0, 0]);
		expect(urlsOf(affise())).toEqual(['/3.0/admin/partners?status=banned&limit=50&page=1']);
		expect(affise().log[0]?.headers['api-key']).toBe('affise-admin-key-5f2c9b');
		expect(affise().log[0]?.body).toBe('');
	});

	it('keeps the items of several input items apart and in order', async () => {
		const { outputs, json, credentialLookUps } = await act(
			'trackerActionGet',
			affise(),
			{ template: 'affise.affiliate.list', values: '={{ { id: $json.ids } }}' },
			{ items: [{ ids: [3, 4] }, {}, { ids: [9] }, { ids: [5, 6] }] },
		);

		expect(json.slice(0, 2).map(({ id }) => id)).toEqual([3, 4]);
		expect(json.slice(-3).map(({ id }) => id)).toEqual([9, 5, 6]);
		const links = linksOf(outputs[0]);
		expect(links.slice(0, 2)).toEqual([0, 0]);
		expect(links.slice(-3)).toEqual([2, 3, 3]);
		// The second item has no filter, so its first 50 records come between the others.
		expect(links.filter((link) => link === 1)).toHaveLength(50);
		expect(credentialLookUps).toBe(1);
		expect(affise().log.map(({ rawQuery }) => decodeURIComponent(rawQuery))).toEqual(
			expect.arrayContaining([
				'id[0]=3&id[1]=4&limit=50&page=1',
				'limit=50&page=1',
				'id[0]=9&limit=50&page=1',
			]),
		);
		expect(affise().log).toHaveLength(4);
	});

	it('hands out nothing where the list is empty', async () => {
		const { outputs, error } = await act('trackerActionGet', affise(), {
			template: 'affise.affiliate.list',
			values: { search: 'nobody-has-this-name' },
		});
		expect(error).toBeUndefined();
		expect(outputs.flat()).toEqual([]);
		expect(affise().log).toHaveLength(1);
	});

	it('does nothing without input items', async () => {
		const { outputs, error } = await act(
			'trackerActionGet',
			affise(),
			{ template: 'affise.affiliate.list' },
			{ items: [] },
		);
		expect(error).toBeUndefined();
		expect(outputs.flat()).toEqual([]);
		expect(affise().log).toEqual([]);
	});

	it('reads a record by the values of the form, with expressions', async () => {
		const { json, error } = await fillIn(
			'trackerActionGet',
			affise(),
			{ template: 'affise.affiliate.get', values: { affiliate_id: '={{ $json.id }}' } },
			{ items: [{ id: 42 }, { id: '7' }] },
		);
		expect(error).toBeUndefined();
		expect(json.map(({ login }) => login)).toEqual(['aff42', 'aff7']);
		expect(affise().calls().sort()).toEqual(['GET /3.0/admin/partner/42', 'GET /3.0/admin/partner/7']);
	});

	it('keeps integers beyond 2^53 exact, as text', async () => {
		const { json } = await act('trackerActionGet', affise(), {
			template: 'affise.conversion.list',
			values: { date_from: '2026-03-14', date_to: '2026-03-15' },
			limit: 1,
		});
		expect(json[0]?.click_int).toBe('9007199254740993');
		expect(json[0]?.payouts).toBe(3);
	});

	it('masks the keys of other people', async () => {
		const run = await act('trackerActionGet', affise(), {
			template: 'affise.affiliate.get',
			values: { affiliate_id: '42' },
		});
		expect(run.json[0]).toMatchObject({ id: 42, api_key: '***' });
		expect(JSON.stringify(run.json)).not.toContain('affise-affiliate-key-42c8aa');
		const list = await act('trackerActionGet', affise(), { template: 'affise.affiliate.list', limit: 3 });
		expect(list.json.map(({ api_key }) => api_key)).toEqual(['***', '***', '***']);
		expect(list.json[0]).toMatchObject({ manager: { api_key: '***' } });
	});

	it('leaves records whole that have fields called json, binary, error or pairedItem', async () => {
		const baseUrl = 'https://records.example.com';
		const odd = { json: { a: 1 }, binary: { b: 2 }, pairedItem: 9, error: 'none', id: 5 };
		const scope = nock(baseUrl)
			.get('/things')
			.reply(200, { things: [odd, { json: true }] });
		const { outputs, error } = await act(
			'trackerActionGet',
			undefined,
			{
				tracker: 'custom',
				definition: {
					name: 'List things',
					kind: 'get',
					method: 'GET',
					path: '/things',
					response: { records: '$.things[*]' },
				},
			},
			{ credentials: connect({ customTrackerApi: { baseUrl, authType: 'none' } }) },
		);
		expect(error).toBeUndefined();
		expect(outputs[0]).toEqual([
			{ json: odd, pairedItem: { item: 0 } },
			{ json: { json: true }, pairedItem: { item: 0 } },
		]);
		scope.done();
	});

	it('hands out bare values as records with a value', async () => {
		const baseUrl = 'https://values.example.com';
		nock(baseUrl)
			.get('/names')
			.reply(200, { names: ['a', 7, null, [1]] });
		const { json } = await act(
			'trackerActionGet',
			undefined,
			{
				definition: {
					name: 'N',
					kind: 'get',
					method: 'GET',
					path: '/names',
					response: { records: '$.names[*]' },
				},
			},
			{ credentials: connect({ customTrackerApi: { baseUrl, authType: 'none' } }) },
		);
		expect(json).toEqual([{ value: 'a' }, { value: 7 }, { value: 1 }]);
	});
});

describe('XML', () => {
	it('reads one affiliate of CAKE with lists of one as lists and nil as null', async () => {
		const { json, error } = await act('trackerActionGet', cake(), {
			template: 'cake.affiliate.get',
			values: { affiliate_id: 12 },
		});
		expect(error).toBeUndefined();
		expect(json).toHaveLength(1);
		expect(json[0]).toMatchObject({
			affiliate_id: '12',
			affiliate_name: 'Demo Media & Söhne',
			postback_url: null,
			account_status: { account_status_id: '1', account_status_name: 'Active' },
			tags: { tag: [{ tag_id: '5', tag_name: 'top' }] },
			contacts: { contact: [{ contact_id: '9012', email_address: 'contact12@example.com' }] },
			hide_offers: 'false',
		});
	});

	it('hands out the one row of a list as one item', async () => {
		const { json } = await act('trackerActionGet', cake(), {
			template: 'cake.affiliate.list',
			values: { affiliate_name: 'Demo Media' },
		});
		expect(json.map(({ affiliate_id }) => affiliate_id)).toEqual(['12']);
	});

	it('hands out nothing where CAKE finds nothing', async () => {
		const { outputs, error } = await act('trackerActionGet', cake(), {
			template: 'cake.affiliate.list',
			values: { affiliate_name: 'no such name' },
		});
		expect(error).toBeUndefined();
		expect(outputs.flat()).toEqual([]);
	});

	it('pages through all affiliates of CAKE by rows that begin at 1', async () => {
		const { json, error } = await act('trackerActionGet', cake(), {
			template: 'cake.affiliate.list',
			returnAll: true,
		});
		expect(error).toBeUndefined();
		expect(json.map(({ affiliate_id }) => Number(affiliate_id))).toEqual(oneTo(80));
		expect(cake().log.map(({ query }) => [query.start_at_row, query.row_limit])).toEqual([[['1'], ['500']]]);
	});
});

describe('maps whose keys are ids', () => {
	it('hands out the values of the news map', async () => {
		const { json, error } = await act('trackerActionGet', affise(), {
			template: 'affiseAffiliate.news.list',
			returnAll: true,
		});
		expect(error).toBeUndefined();
		expect(json.map(({ id }) => id)).toEqual(oneTo(12));
		expect(affise().log).toHaveLength(1);
		expect(affise().log[0]?.headers['api-key']).toBe('affise-affiliate-key-42c8aa');
	});

	it('hands out the values of the pixel map', async () => {
		const { json, error } = await act('trackerActionGet', affise(), {
			template: 'affiseAffiliate.pixel.list',
		});
		expect(error).toBeUndefined();
		expect(json.map(({ name }) => name)).toEqual(['Pixel 1', 'Pixel 2', 'Pixel 3']);
	});
});

describe('paging', () => {
	it('asks once where the limit fits in a page, for no more than the limit', async () => {
		const { json } = await act('trackerActionGet', affise(), {
			template: 'affise.affiliate.list',
			limit: 30,
		});
		expect(json.map(({ id }) => id)).toEqual(oneTo(30));
		expect(urlsOf(affise())).toEqual(['/3.0/admin/partners?limit=30&page=1']);
	});

	it('takes 50 records where no limit is set', async () => {
		const { json } = await act('trackerActionGet', affise(), { template: 'affise.affiliate.list' });
		expect(json).toHaveLength(50);
		expect(urlsOf(affise())).toEqual(['/3.0/admin/partners?limit=50&page=1']);
	});

	it('goes on to the next page where the limit needs it and cuts the rest', async () => {
		const { json } = await act('trackerActionGet', affise(), {
			template: 'affise.affiliate.list',
			limit: 110,
		});
		expect(json.map(({ id }) => id)).toEqual(oneTo(110));
		expect(urlsOf(affise())).toEqual([
			'/3.0/admin/partners?limit=100&page=1',
			'/3.0/admin/partners?limit=100&page=2',
		]);
	});

	it('reads every page once with Return All', async () => {
		const { json, outputs } = await act('trackerActionGet', affise(), {
			template: 'affise.affiliate.list',
			returnAll: true,
		});
		expect(json.map(({ id }) => id)).toEqual(oneTo(120));
		expect(new Set(linksOf(outputs[0]))).toEqual(new Set([0]));
		expect(urlsOf(affise())).toEqual([
			'/3.0/admin/partners?limit=100&page=1',
			'/3.0/admin/partners?limit=100&page=2',
		]);
	});

	it('does not ask for an empty page behind a full last one', async () => {
		const { json } = await act('trackerActionGet', affise(), {
			template: 'affise.conversion.list',
			returnAll: true,
			values: { date_from: '2026-01-01', date_to: '2026-12-31' },
		});
		expect(json).toHaveLength(300);
		expect(affise().log.map(({ query }) => query.page)).toEqual([['1'], ['2'], ['3']]);
	});

	it('filters on every page', async () => {
		await act('trackerActionGet', affise(), {
			template: 'affise.affiliate.list',
			returnAll: true,
			values: { with_balance: 'Yes' },
		});
		expect(affise().log.map(({ query }) => query.with_balance)).toEqual([['1'], ['1']]);
	});

	it('pages through Everflow by number and total', async () => {
		const { json, error } = await act('trackerActionGet', everflow(), {
			template: 'everflow.affiliate.list',
			returnAll: true,
		});
		expect(error).toBeUndefined();
		expect(json.map(({ network_affiliate_id }) => network_affiliate_id)).toEqual(oneTo(150));
		expect(urlsOf(everflow())).toEqual([
			'/v1/networks/affiliates?page_size=100&page=1',
			'/v1/networks/affiliates?page_size=100&page=2',
		]);
	});

	it('reads a list of Binom', async () => {
		const { json, error } = await act('trackerActionGet', binom(), {
			template: 'binom.campaign.get',
			values: { id: '1' },
		});
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ id: 1, name: 'Demo' }]);
		expect(binom().calls()).toEqual(['GET /public/api/v1/campaign/1']);
	});

	it('hands out nothing at all where a later page fails', async () => {
		affise().answerNext(
			{ match: '/3.0/other' },
			{
				status: 200,
				body: {
					status: 1,
					partners: Array.from({ length: 100 }, (_, id) => ({ id })),
					pagination: { per_page: 100, total_count: 120, page: 1, next_page: 2 },
				},
			},
			{ status: 403, body: { status: 2, message: 'Auth Denied' } },
		);
		const { outputs, error } = await act('trackerActionGet', affise(), {
			template: 'affise.affiliate.list',
			returnAll: true,
		});
		expect(error?.message).toContain('Auth Denied [Item 0]');
		expect(outputs.flat()).toEqual([]);
		expect(affise().log).toHaveLength(2);
	});

	it('reads on past a page that repeats the one before where the tracker names a next one', async () => {
		const page = {
			status: 1,
			partners: [{ id: 1 }, { id: 2 }],
			pagination: { page: 1, total_count: 99, next_page: 2 },
		};
		const last = { ...page, pagination: { ...page.pagination, next_page: undefined } };
		affise().answerNext({ status: 200, body: page }, { status: 200, body: last });
		const { json } = await act('trackerActionGet', affise(), {
			template: 'affise.affiliate.list',
			returnAll: true,
		});
		expect(json.map(({ id }) => id)).toEqual([1, 2, 1, 2]);
		expect(affise().log).toHaveLength(2);
	});

	it('follows a Link header', async () => {
		const baseUrl = 'https://links.example.com';
		const scope = nock(baseUrl, { reqheaders: { 'x-key': 'k-5566778899' } })
			.get('/items')
			.reply(200, [{ id: 1 }], { link: '</items?after=1>; rel="next", </items>; rel="first"' })
			.get('/items?after=1')
			.reply(200, [{ id: 2 }]);
		const { json, error } = await act(
			'trackerActionGet',
			undefined,
			{
				returnAll: true,
				definition: {
					name: 'List items',
					kind: 'get',
					method: 'GET',
					path: '/items',
					response: { records: '$[*]', pagination: { style: 'linkHeader' } },
				},
			},
			{
				credentials: connect({
					customTrackerApi: { baseUrl, authType: 'header', name: 'X-Key', value: 'k-5566778899' },
				}),
			},
		);
		expect(error).toBeUndefined();
		expect(json).toEqual([{ id: 1 }, { id: 2 }]);
		scope.done();
	});

	it('sends the cursor of each page in the body where the template says so', async () => {
		const baseUrl = 'https://cursors.example.com';
		const scope = nock(baseUrl)
			.post('/search', { text: 'x', size: 2 })
			.reply(200, { rows: [{ id: 1 }, { id: 2 }], cursor: 'c2' })
			.post('/search', { text: 'x', size: 2, cursor: 'c2' })
			.reply(200, { rows: [{ id: 3 }, { id: 4 }], cursor: null });
		const { json, error } = await act(
			'trackerActionGet',
			undefined,
			{
				returnAll: true,
				values: { text: 'x' },
				definition: {
					name: 'Search',
					kind: 'get',
					method: 'POST',
					path: '/search',
					parameters: [{ name: 'text', in: 'body', type: 'string' }],
					response: {
						records: '$.rows[*]',
						pagination: {
							style: 'cursor',
							in: 'body',
							cursorParameter: 'cursor',
							cursor: '$.cursor',
							sizeParameter: 'size',
							pageSize: 2,
						},
					},
				},
			},
			{ credentials: connect({ customTrackerApi: { baseUrl, authType: 'none' } }) },
		);
		expect(error).toBeUndefined();
		expect(json.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
		scope.done();
	});

	it.each([0, -1, 2.5, 'many'])('refuses the limit %p before anything is sent', async (limit) => {
		const { error } = await act('trackerActionGet', affise(), { template: 'affise.affiliate.list', limit });
		expect(error?.message).toContain("'Limit' must be a whole number from 1 [Item 0]");
		expect(affise().log).toEqual([]);
	});
});
