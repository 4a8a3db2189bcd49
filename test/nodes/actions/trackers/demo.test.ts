import type { HttpRequest } from '../../../../nodes/actions/model/http';
import { respond } from '../../../../nodes/actions/trackers/demo/server';

function call(method: HttpRequest['method'], path: string, more: { query?: string; body?: string } = {}) {
	const { statusCode, body } = respond({ method, path, server: 'api', headers: {}, query: '', ...more });
	return {
		statusCode,
		body: JSON.parse(body) as {
			record: object;
			records: Array<{ id: number }>;
			total: number;
			error: string;
		},
	};
}
const json = (value: unknown) => ({ body: JSON.stringify(value) });
const idsOf = (query: string) => call('GET', '/affiliates', { query }).body.records.map(({ id }) => id);

it('reads one record', () => {
	expect(call('GET', '/affiliates/7')).toEqual({
		statusCode: 200,
		body: {
			record: {
				id: 7,
				name: 'Affiliate 7',
				email: 'affiliate7@example.com',
				status: 'active',
				balance: { USD: 222 },
			},
		},
	});
});

it('pages through records', () => {
	expect(idsOf('page=1&per_page=3')).toEqual([1, 2, 3]);
	expect(idsOf('page=16&per_page=3')).toEqual([]);
	expect(idsOf('page=3')).toHaveLength(5);
	expect(call('GET', '/affiliates').body.total).toBe(45);
	expect(call('GET', '/offers', { query: 'status=paused' }).body.total).toBe(6);
});

it('changes a record and keeps its ID', () => {
	const changed = call('PATCH', '/offers/2', json({ status: 'paused', id: 99 }));
	expect(changed).toEqual({
		statusCode: 200,
		body: { record: { id: 2, name: 'Offer 2', status: 'paused', payout: 3, daily_cap: null } },
	});
	expect(call('GET', '/offers/2').body).toEqual(changed.body);
});

it('adds a record with the next ID', () => {
	const { total } = call('GET', '/affiliates').body;
	const added = call('POST', '/affiliates', json({ name: 'New', email: 'n@example.com' }));
	expect(added).toEqual({
		statusCode: 201,
		body: { record: { status: 'active', name: 'New', email: 'n@example.com', id: total + 1 } },
	});
	expect(call('GET', `/affiliates/${total + 1}`).body).toEqual(added.body);
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
	[
		'an unknown status of a new record',
		'POST',
		'/affiliates',
		'{"status":5}',
		422,
		'Status must be one of active, pending, blocked',
	],
	['a form', 'POST', '/affiliates', 'status=active', 400, 'The body must be a JSON object'],
	['a list', 'PATCH', '/offers/3', '[1]', 400, 'The body must be a JSON object'],
	['null', 'PATCH', '/offers/3', 'null', 400, 'The body must be a JSON object'],
])('refuses %s', (_, method, path, body, statusCode, error) => {
	expect(call(method, path, body === undefined ? {} : { body })).toEqual({ statusCode, body: { error } });
});

it('keeps names that JavaScript gives a meaning as data', () => {
	const body = '{"__proto__":{"polluted":1}}';
	expect(
		respond({ method: 'PATCH', path: '/offers/4', server: 'api', headers: {}, query: '', body }).body,
	).toContain('"__proto__":{"polluted":1}');
	expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

it('is full at a thousand records', () => {
	const statuses = Array.from(
		{ length: 1001 },
		() => call('POST', '/offers', json({ name: 'x' })).statusCode,
	);
	expect(statuses.filter((status) => status === 201)).toHaveLength(970);
	expect(call('POST', '/offers', json({})).body.error).toBe('The demo is full. Restart n8n.');
});
