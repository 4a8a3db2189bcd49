import type { HttpRequest, RawResponse } from '../../model/http';

type DemoRecord = Record<string, unknown> & { id: number; name: string };

const statuses: Record<string, string[]> = {
	affiliates: ['active', 'pending', 'blocked'],
	offers: ['active', 'paused'],
};
/** More than anybody adds by hand; a loop must not fill n8n's memory. */
const mostRecords = 1000;

function seed(): Record<string, DemoRecord[]> {
	return {
		affiliates: Array.from({ length: 45 }, (_, index) => ({
			id: index + 1,
			name: `Affiliate ${index + 1}`,
			email: `affiliate${index + 1}@example.com`,
			status: index % 9 === 4 ? 'blocked' : index % 7 === 3 ? 'pending' : 'active',
			balance: { USD: (index * 37) % 900 },
		})),
		offers: Array.from({ length: 30 }, (_, index) => ({
			id: index + 1,
			name: `Offer ${index + 1}`,
			status: index % 5 === 2 ? 'paused' : 'active',
			payout: 2 + (index % 8),
			daily_cap: index % 3 === 0 ? 50 : null,
		})),
	};
}

const data = seed();

const answer = (statusCode: number, body: unknown): RawResponse => ({
	statusCode,
	headers: { 'content-type': 'application/json' },
	body: JSON.stringify(body),
});

function wrongStatus(collection: string, { status }: Record<string, unknown>): string | undefined {
	const known = statuses[collection] ?? [];
	return status === undefined || known.includes(String(status))
		? undefined
		: `Status must be one of ${known.join(', ')}`;
}

function readObject(body = '{}'): Record<string, unknown> | undefined {
	try {
		const value: unknown = JSON.parse(body);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
	} catch {
		return undefined;
	}
}

/** Answers a call of the demo tracker. Changes stay until n8n restarts. */
export function respond({ method, path, query, body }: HttpRequest): RawResponse {
	const [, collection = '', id] = path.split('/').map(decodeURIComponent);
	const records = Object.hasOwn(data, collection) ? data[collection] : undefined;
	if (!records) return answer(404, { error: `There is no ${path}` });
	const values = readObject(body);
	if (!values) return answer(400, { error: 'The body must be a JSON object' });

	if (id !== undefined) {
		const index = records.findIndex((entry) => String(entry.id) === id);
		const record = records[index];
		if (!record) return answer(404, { error: `There is no record ${id} in ${collection}` });
		if (method === 'GET') return answer(200, { record });
		const wrong = wrongStatus(collection, values);
		if (wrong) return answer(422, { error: wrong });
		const changed = { ...record, ...values, id: record.id };
		records[index] = changed;
		return answer(200, { record: changed });
	}
	if (method === 'POST') {
		const wrong = wrongStatus(collection, values);
		if (wrong) return answer(422, { error: wrong });
		if (records.length >= mostRecords) return answer(409, { error: 'The demo is full. Restart n8n.' });
		const record: DemoRecord = {
			status: statuses[collection]?.[0],
			name: '',
			...values,
			id: records.length + 1,
		};
		records.push(record);
		return answer(201, { record });
	}
	const parameters = new URLSearchParams(query);
	const status = parameters.get('status');
	const found = records.filter((record) => status === null || record.status === status);
	const size = Number(parameters.get('per_page') ?? 20);
	const start = (Number(parameters.get('page') ?? 1) - 1) * size;
	return answer(200, { records: found.slice(start, start + size), total: found.length });
}
