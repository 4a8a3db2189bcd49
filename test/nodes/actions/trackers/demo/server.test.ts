import type { HttpRequest } from '../../../../../nodes/actions/model/http';
import { respond } from '../../../../../nodes/actions/trackers/demo/server';

interface Body {
	record: Record<string, unknown>;
	records: Array<Record<string, unknown> & { id: number }>;
	rows: Array<Record<string, unknown>>;
	results: object[];
	total: number;
	next_cursor: string | null;
	error: string;
}

const caller = { workflow: 'w', execution: '1' };

function call(
	method: HttpRequest['method'],
	path: string,
	more: { query?: string; body?: string } = {},
	by: { workflow: string; execution?: string } = caller,
) {
	const answer = respond({ method, path, server: 'api', headers: {}, query: '', ...more }, by);
	return { statusCode: answer.statusCode, body: JSON.parse(answer.body) as Body };
}
const json = (value: unknown) => ({ body: JSON.stringify(value) });
const idsOf = (path: string, query: string) => call('GET', path, { query }).body.records.map(({ id }) => id);

beforeEach(() => void call('POST', '/reset'));

it('reads one record', () => {
	expect(call('GET', '/affiliates/7')).toEqual({
		statusCode: 200,
		body: {
			record: {
				id: 7,
				name: 'Affiliate 7',
				email: 'affiliate7@example.com',
				status: 'active',
				country: 'DE',
				balance: { USD: 222 },
				tags: ['vip'],
			},
		},
	});
});

it('pages through records by number', () => {
	expect(idsOf('/affiliates', 'page=1&per_page=3')).toEqual([1, 2, 3]);
	expect(idsOf('/affiliates', 'page=16&per_page=3')).toEqual([]);
	expect(idsOf('/affiliates', 'page=3')).toHaveLength(5);
	expect(call('GET', '/affiliates').body.total).toBe(45);
	expect(call('GET', '/offers', { query: 'status=paused' }).body.total).toBe(6);
});

it('pages through conversions by cursor', () => {
	const first = call('GET', '/conversions', { query: 'limit=100' }).body;
	expect([first.records.length, first.next_cursor]).toEqual([100, '100']);
	const second = call('GET', '/conversions', { query: 'limit=100&cursor=100' }).body;
	expect([second.records[0]?.id, second.records.length, second.next_cursor]).toEqual([101, 20, null]);
});

it('filters by fields and by days', () => {
	expect(idsOf('/affiliates', 'email=affiliate9%40example.com')).toEqual([9]);
	const [first] = call('GET', '/conversions/1').body.record.created_at?.toString().split('T') ?? [];
	expect(idsOf('/conversions', `date_from=${first}&date_to=${first}`)).toEqual([1, 2, 3, 4]);
	expect(idsOf('/conversions', `date_from=${first}&status=pending`)).toEqual([2]);
});

it('counts by day, offer or affiliate', () => {
	const { rows } = call('GET', '/reports').body;
	expect(rows).toHaveLength(30);
	expect(rows[0]).toEqual({
		day: String(call('GET', '/conversions/1').body.record.created_at).slice(0, 10),
		clicks: 92,
		conversions: 4,
		approved: 2,
		revenue: 14,
		payout: 10,
		profit: 4,
	});
	expect(call('GET', '/reports', { query: 'group_by=offer&offer_id=8' }).body.rows).toHaveLength(1);
	expect(call('GET', '/reports', { query: 'group_by=moon' }).body.error).toMatch(/^Group by must be one of/);
});

it('changes a record and keeps its ID', () => {
	const changed = call('PATCH', '/offers/2', json({ status: 'paused', id: 99 }));
	expect(changed.body.record).toMatchObject({ id: 2, status: 'paused', payout: 3, daily_cap: null });
	expect(call('GET', '/offers/2').body).toEqual(changed.body);
});

it('replaces lists whole, as trackers do', () => {
	const cap = { affiliate_id: 9, period: 'day', type: 'conversions', value: 5 };
	expect(call('GET', '/offers/7').body.record.caps).toHaveLength(2);
	expect(call('PATCH', '/offers/7', json({ caps: [cap] })).body.record).toMatchObject({
		caps: [cap],
		payouts: [{ affiliate_id: 7, value: 10 }],
	});
});

it('replaces a whole record by PUT', () => {
	const url = 'https://example.com/new';
	expect(call('PUT', '/postbacks/3', json({ affiliate_id: 3, url })).body.record).toEqual({
		affiliate_id: 3,
		url,
		id: 3,
	});
	expect(call('PUT', '/postbacks/3', json({ url })).body.error).toBe('Affiliate id is missing');
});

it('queues a change, which shows after two reads', () => {
	expect(call('POST', '/conversions/2', json({ payout: 99 }))).toEqual({
		statusCode: 202,
		body: { queued: true },
	});
	const reads = [1, 2, 3, 4].map(() => call('GET', '/conversions/2').body.record.payout);
	expect(reads).toEqual([9, 9, 99, 99]);
});

it('decides on many conversions, each by itself', () => {
	const decided = call('POST', '/conversions/status', json({ ids: ['2', 10, 999], status: 'approved' }));
	expect(decided).toMatchObject({
		statusCode: 200,
		body: {
			results: [
				{ id: '2', status: 'approved' },
				{ id: 10, error: 'Conversion 10 is paid and stays as it is' },
				{ id: 999, error: 'There is no conversion 999' },
			],
		},
	});
	expect(call('GET', '/conversions/2').body.record.status).toBe('approved');
	expect(call('POST', '/conversions/status', json({ ids: [999], status: 'approved' })).statusCode).toBe(422);
});

it('adds a record with the next ID', () => {
	const added = call('POST', '/affiliates', json({ name: 'New', email: 'n@example.com' }));
	expect(added).toEqual({
		statusCode: 201,
		body: { record: { status: 'active', tags: [], name: 'New', email: 'n@example.com', id: 46 } },
	});
	expect(call('GET', '/affiliates/46').body).toEqual(added.body);
});

it('deletes a record', () => {
	expect(call('DELETE', '/postbacks/3').body).toEqual({ deleted: true });
	expect(call('GET', '/postbacks/3').statusCode).toBe(404);
});

it('fails on request, and goes well the next time where that can be', () => {
	const ask = (failure: string) =>
		[1, 2].map(() => {
			const { statusCode, body } = call('GET', `/failures/${failure}`);
			return [statusCode, body.error ?? body.record.text];
		});
	expect(ask('tooManyCalls')).toEqual([
		[429, 'Too many calls'],
		[200, 'The call went through'],
	]);
	expect(ask('down')[0]).toEqual([503, 'Down for a moment']);
	expect(ask('saysNo')).toEqual([
		[200, 'The network says no'],
		[200, 'The network says no'],
	]);
	expect(call('GET', '/failures/constructor').statusCode).toBe(404);
});

it.each<[string, HttpRequest['method'], string, string | undefined, number, string]>([
	['an unknown record', 'GET', '/offers/999', undefined, 404, 'There is no record 999 in offers'],
	['a change of an unknown record', 'PATCH', '/offers/999', '{}', 404, 'There is no record 999 in offers'],
	['an unknown collection', 'GET', '/users', undefined, 404, 'There is no /users'],
	['a collection by an inherited name', 'GET', '/constructor', undefined, 404, 'There is no /constructor'],
	[
		'an unknown status',
		'PATCH',
		'/offers/3',
		'{"status":"gone"}',
		422,
		'Status must be one of active, paused',
	],
	['a negative cap', 'PATCH', '/offers/3', '{"daily_cap":-1}', 422, 'Daily cap must be a number from 0'],
	[
		'an unknown affiliate',
		'PATCH',
		'/offers/3',
		'{"affiliates":[999]}',
		422,
		'Affiliates names affiliate 999, which there is not',
	],
	[
		'half an entry',
		'PATCH',
		'/offers/3',
		'{"payouts":[{"affiliate_id":7}]}',
		422,
		'Payouts has an entry whose value must be a number from 0',
	],
	[
		'an unknown status of a new record',
		'POST',
		'/affiliates',
		'{"name":"a","email":"b","status":5}',
		422,
		'Status must be one of active, pending, blocked',
	],
	['a new record without its name', 'POST', '/affiliates', '{"email":"b"}', 422, 'Name is missing'],
	['a form', 'POST', '/affiliates', 'status=active', 400, 'The body must be a JSON object'],
	['a list', 'PATCH', '/offers/3', '[1]', 400, 'The body must be a JSON object'],
	['null', 'PATCH', '/offers/3', 'null', 400, 'The body must be a JSON object'],
])('refuses %s', (_, method, path, body, statusCode, error) => {
	expect(call(method, path, body === undefined ? {} : { body })).toEqual({ statusCode, body: { error } });
});

it('keeps names that JavaScript gives a meaning as data', () => {
	const body = '{"__proto__":{"polluted":1}}';
	expect(
		respond({ method: 'PATCH', path: '/offers/4', server: 'api', headers: {}, query: '', body }, caller).body,
	).toContain('"__proto__":{"polluted":1}');
	expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

it('is full at a thousand records', () => {
	const offer = json({ name: 'x', payout: 1 });
	const statuses = Array.from({ length: 971 }, () => call('POST', '/offers', offer).statusCode);
	expect(statuses.filter((status) => status === 201)).toHaveLength(970);
	expect(call('POST', '/offers', offer).body.error).toMatch(/^The demo is full/);
});

describe('what a workflow sees', () => {
	const pausedIn = (by: { workflow: string; execution?: string }) => {
		const before = call('GET', '/offers/7', {}, by).body.record.status;
		call('PATCH', '/offers/7', json({ status: 'paused' }), by);
		return before;
	};

	it('stays within one execution by hand, and begins anew in the next', () => {
		expect(pausedIn({ workflow: 'a', execution: '11' })).toBe('active');
		expect(pausedIn({ workflow: 'a', execution: '11' })).toBe('paused');
		expect(pausedIn({ workflow: 'a', execution: '12' })).toBe('active');
	});

	it('stays between executions of a published workflow, until it is executed by hand', () => {
		expect(pausedIn({ workflow: 'b' })).toBe('active');
		expect(pausedIn({ workflow: 'b' })).toBe('paused');
		expect(pausedIn({ workflow: 'c' })).toBe('active');
		expect(pausedIn({ workflow: 'b', execution: '13' })).toBe('active');
		expect(pausedIn({ workflow: 'b' })).toBe('active');
	});

	it('is what everything starts from, where nothing is executed', () => {
		expect(pausedIn({ workflow: 'd', execution: '' })).toBe('active');
		expect(pausedIn({ workflow: 'd', execution: '' })).toBe('active');
	});

	it('comes back by Reset demo', () => {
		pausedIn({ workflow: 'e' });
		expect(call('POST', '/reset', {}, { workflow: 'e' }).body.record).toMatchObject({
			offers: 30,
			conversions: 120,
		});
		expect(pausedIn({ workflow: 'e' })).toBe('active');
	});
});
