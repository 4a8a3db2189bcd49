import { act, fillIn, type ActionCall } from '../../helpers/actions';
import { useFake, urlsOf } from '../../helpers/fakes';
import { startAffise } from '../../trackers/affise.mts';
import { startCake } from '../../trackers/cake.mts';
import { startEverflow } from '../../trackers/everflow.mts';

const affise = useFake(startAffise);
const cake = useFake(startCake);
const everflow = useFake(startEverflow);

const affiliate = 'affise.affiliate.get';

/** Bad input of issue 2, and what the person is told. */
const refused: Array<[string, ActionCall, string]> = [
	['a missing required parameter', { template: affiliate }, "'Affiliate ID' is required [Item 0]"],
	[
		'an empty ID',
		{ template: affiliate, values: { affiliate_id: '' } },
		"'Affiliate ID' is required [Item 0]",
	],
	[
		'an ID of blanks',
		{ template: affiliate, values: { affiliate_id: '  ' } },
		"'Affiliate ID' is empty [Item 0]",
	],
	[
		'an ID that is null',
		{ template: affiliate, values: { affiliate_id: null } },
		"'Affiliate ID' is required [Item 0]",
	],
	...['..', '.', '1/2', '..\\..', '%2e%2e', '1%2F2', '../../offers', '%252e%252e'].map(
		(id): [string, ActionCall, string] => [
			`the ID ${id}`,
			{ template: affiliate, values: { affiliate_id: id } },
			"'Affiliate ID' must be a single value without slashes or dots alone [Item 0]",
		],
	),
	[
		'an ID that is an object',
		{ template: affiliate, values: { affiliate_id: { a: 1 } } },
		`'Affiliate ID' must be text, not {"a":1} [Item 0]`,
	],
	[
		'a wrong type',
		{ template: 'cake.affiliate.get', values: { affiliate_id: 'twelve' } },
		"'Affiliate ID' must be a whole number, not 'twelve' [Item 0]",
	],
	[
		'a number out of range',
		{ template: 'cake.affiliate.get', values: { affiliate_id: 0 } },
		"'Affiliate ID' must be 1 or more, not '0' [Item 0]",
	],
	[
		'a date that is none',
		{ template: 'affise.conversion.list', values: { date_from: 'soon' } },
		"'Date From' must be a date",
	],
	[
		'an unknown choice',
		{ template: 'affise.affiliate.list', values: { status: 'asleep' } },
		"'Status' must be one of active (Active), banned (Banned), on moderation (On Moderation), not active (Not Active), not 'asleep' [Item 0]",
	],
	[
		'a parameter that the template does not have',
		{ template: affiliate, values: { affiliate_id: '42', status: 'active' } },
		"The template 'Get affiliate' has no parameter 'status' [Item 0]",
	],
	[
		'an unknown template id',
		{ template: 'affise.affiliate.gets' },
		"The library has no template 'affise.affiliate.gets' for Affise [Item 0]",
	],
	['no template', { tracker: 'affise', template: '={{ $json.id }}' }, 'No template is chosen [Item 0]'],
	[
		"a template of another tracker's library",
		{ tracker: 'affise', template: 'cake.affiliate.get' },
		"The library has no template 'cake.affiliate.get' for Affise [Item 0]",
	],
	[
		'a template of another kind',
		{ template: 'affise.affiliate.updateStatus' },
		"The template 'Update affiliate status' is of the kind 'edit' and does not run in Tracker Action Get [Item 0]",
	],
	[
		'an unknown tracker',
		{ tracker: 'nosuch', template: 'nosuch.x' },
		"The tracker 'nosuch' is not known [Item 0]",
	],
	[
		'parameters that are not JSON',
		{ template: affiliate, values: '{"affiliate_id": 42' },
		"'Parameters (JSON)' is not a JSON object",
	],
	[
		'parameters that are a list',
		{ template: affiliate, values: '[42]' },
		"'Parameters (JSON)' is not a JSON object [Item 0]",
	],
];

describe('input that cannot be used', () => {
	it.each(refused)('%s: one sentence and nothing sent', async (_, call, message) => {
		const credentials = { ...affise().credentials, ...cake().credentials };
		const { error, outputs } = await act('trackerActionGet', { credentials }, call);
		expect(error?.message.slice(0, message.length)).toBe(message);
		expect(error?.message).toMatch(/ \[Item 0\]$/);
		expect(error?.message).not.toContain('\n');
		expect(error?.name).toBe('NodeOperationError');
		expect(error?.context?.itemIndex).toBe(0);
		expect(error?.description).toBeTruthy();
		expect(outputs.flat()).toEqual([]);
		expect([...affise().log, ...cake().log]).toEqual([]);
	});

	it('names the nearest template id', async () => {
		const { error } = await act('trackerActionGet', affise(), { template: 'affise.affiliat.get' });
		expect(error?.description).toContain("Did you mean 'affise.affiliate.get'?");
	});

	it('names the node that runs a template of another kind', async () => {
		const edit = await act('trackerActionGet', affise(), { template: 'affise.affiliate.updateStatus' });
		expect(edit.error?.description).toBe('Use the node Tracker Action Edit for it.');
		const add = await act('trackerActionGet', affise(), { template: 'affise.affiliate.create' });
		expect(add.error?.description).toBe('Use the node Tracker Action Add for it.');
	});

	it('sends nothing for any item where one cannot be used', async () => {
		const { error } = await act(
			'trackerActionGet',
			affise(),
			{ template: affiliate, values: '={{ { affiliate_id: $json.id } }}' },
			{ items: [{ id: 1 }, { id: 2 }, { id: '..' }, { id: '' }] },
		);
		expect(error?.message).toMatch(/^'Affiliate ID' must be .* \[Item 2\]$/);
		expect(error?.context?.itemIndex).toBe(2);
		expect(affise().log).toEqual([]);
	});

	it('says what is wrong with an expression', async () => {
		const { error } = await act('trackerActionGet', affise(), {
			template: affiliate,
			values: '={{ { affiliate_id: $json.id.first.second } }}',
		});
		expect(error?.message).toMatch(/\[Item 0\]$/);
		expect(affise().log).toEqual([]);
	});

	it('asks for a connection where none is chosen', async () => {
		const { error } = await act('trackerActionGet', undefined, {
			template: affiliate,
			values: { affiliate_id: 42 },
		});
		expect(error?.message).toMatch(/credential/i);
	});
});

describe('the form', () => {
	const list = 'affise.affiliate.list';

	it('leaves out what is empty', async () => {
		const { error } = await fillIn('trackerActionGet', affise(), {
			template: list,
			values: { status: null, search: '', id: null, order: 'id' },
			limit: 1,
		});
		expect(error).toBeUndefined();
		expect(urlsOf(affise())).toEqual(['/3.0/admin/partners?order=id&limit=1&page=1']);
	});

	it('requires what is required', async () => {
		const { error } = await fillIn('trackerActionGet', affise(), {
			template: affiliate,
			values: { affiliate_id: null },
		});
		expect(error?.message).toContain("'Affiliate ID' is required [Item 0]");
		expect(affise().log).toEqual([]);
	});

	it('takes lists as text with commas, as lists and as JSON', async () => {
		const { error } = await fillIn(
			'trackerActionGet',
			affise(),
			{
				template: list,
				values: { id: '={{ $json.ids }}' },
				limit: 5,
				options: { concurrency: 1, shareCalls: false },
			},
			{ items: [{ ids: '3, 4' }, { ids: [3, 4] }, { ids: '["3","4"]' }] },
		);
		expect(error).toBeUndefined();
		expect(affise().log.map(({ query }) => [query['id[0]'], query['id[1]']])).toEqual([
			[['3'], ['4']],
			[['3'], ['4']],
			[['3'], ['4']],
		]);
	});

	it('says which choices there are, in its own words', async () => {
		const { error } = await fillIn(
			'trackerActionGet',
			affise(),
			{ template: list, values: { status: '={{ $json.status }}' } },
			{ items: [{ status: 'asleep' }] },
		);
		expect(error?.message).toMatch(
			/^'Status' must be one of active \(Active\), .*, not 'asleep' \[Item 0\]$/,
		);
		expect(affise().log).toEqual([]);
	});

	it('takes a choice by its label', async () => {
		const { error, json } = await fillIn(
			'trackerActionGet',
			affise(),
			{ template: list, values: { status: '={{ $json.status }}' } },
			{ items: [{ status: 'Banned' }] },
		);
		expect(error).toBeUndefined();
		expect(json).toHaveLength(4);
	});

	it('names a number of the wrong type by its label', async () => {
		const { error } = await fillIn(
			'trackerActionGet',
			cake(),
			{ template: 'cake.affiliate.get', values: { affiliate_id: '={{ $json.id }}' } },
			{ items: [{ id: 'twelve' }] },
		);
		expect(error?.message).toContain("'Affiliate ID' must be a whole number, not 'twelve' [Item 0]");
		expect(cake().log).toEqual([]);
	});

	it('keeps the digits of a big number that is given as text', async () => {
		await fillIn(
			'trackerActionGet',
			cake(),
			{
				template: 'cake.affiliate.get',
				values: { affiliate_id: '={{ $json.id }}' },
				options: { maxAttempts: 1 },
			},
			{ items: [{ id: '9007199254740993' }] },
		);
		expect(cake().log.map(({ query }) => query.affiliate_id)).toEqual([['9007199254740993']]);
	});

	it('keeps the day of a date in every time zone', async () => {
		const zones = ['America/Los_Angeles', 'Asia/Tokyo', 'UTC'];
		for (const timezone of zones) {
			const { error } = await fillIn('trackerActionGet', affise(), {
				template: 'affise.conversion.list',
				values: { date_from: '2026-03-01', date_to: '2026-03-02T00:00:00' },
				limit: 1,
				options: { timezone },
			});
			expect(error).toBeUndefined();
		}
		expect(affise().log.map(({ query }) => [query.date_from?.[0], query.date_to?.[0]])).toEqual(
			zones.map(() => ['2026-03-01', '2026-03-02']),
		);
	});

	it('turns a point in time into the day of the chosen zone', async () => {
		const values = {
			date_from: '2026-03-01T23:30:00Z',
			date_to: '={{ DateTime.fromISO("2026-03-02T23:30:00Z") }}',
		};
		const call = { template: 'affise.conversion.list', values, limit: 1 };
		await fillIn('trackerActionGet', affise(), { ...call, options: { timezone: 'Asia/Tokyo' } });
		await fillIn('trackerActionGet', affise(), call, { timezone: 'Asia/Tokyo' });
		await fillIn('trackerActionGet', affise(), call);
		expect(affise().log.map(({ query }) => [query.date_from?.[0], query.date_to?.[0]])).toEqual([
			['2026-03-02', '2026-03-03'],
			['2026-03-02', '2026-03-03'],
			['2026-03-01', '2026-03-02'],
		]);
	});

	it('says that a time zone is not known', async () => {
		const { error } = await fillIn('trackerActionGet', affise(), {
			template: 'affise.conversion.list',
			values: { date_from: '2026-03-01' },
			options: { timezone: 'Mars/Olympus' },
		});
		expect(error?.message).toMatch(/Timezone.*Mars\/Olympus/);
		expect(affise().log).toEqual([]);
	});

	it('sends true and false in the words of the tracker', async () => {
		const { error } = await fillIn('trackerActionGet', cake(), {
			template: 'cake.affiliate.list',
			values: { sort_descending: true },
			limit: 1,
		});
		expect(error).toBeUndefined();
		expect(cake().log[0]?.query).toMatchObject({
			sort_descending: ['TRUE'],
			affiliate_id: ['0'],
			sort_field: ['affiliate_id'],
		});
	});

	it('repeats the name of a list parameter where the tracker wants that', async () => {
		const { error } = await fillIn('trackerActionGet', everflow(), {
			template: 'everflow.affiliate.get',
			values: { affiliateId: '12', relationship: 'users, billing' },
		});
		expect(error).toBeUndefined();
		expect(urlsOf(everflow())).toEqual([
			'/v1/networks/affiliates/12?relationship=users&relationship=billing',
		]);
	});

	it('refuses a value of a form whose template has lost the parameter', async () => {
		const { error } = await fillIn('trackerActionGet', affise(), {
			template: affiliate,
			values: { affiliate_id: '42', old_field: 'x' },
		});
		expect(error?.message).toContain("The template 'Get affiliate' has no parameter 'old_field' [Item 0]");
		expect(affise().log).toEqual([]);
	});

	it('encodes what a path parameter holds', async () => {
		await fillIn('trackerActionGet', affise(), {
			template: affiliate,
			values: { affiliate_id: 'a b?c=d#e&f' },
		});
		expect(affise().log[0]).toMatchObject({ path: '/3.0/admin/partner/a%20b%3Fc%3Dd%23e%26f', rawQuery: '' });
	});
});
