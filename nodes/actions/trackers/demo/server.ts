import type { HttpRequest, RawResponse } from '../../model/http';
import { isObject } from '../../model/json';
import type { Caller } from '../../model/tracker';
import { failOnRequest } from './serverFailures';
import { networkOf, readRecord, resetNetwork, type DemoRecord, type Network } from './serverNetwork';
import { groups, reportOf } from './serverReport';
import { presets, wrongIn } from './serverRules';

/** More than anybody adds by hand; a loop must not fill n8n's memory. */
const maxRecords = 1000;
const maxPageSize = 100;
/** How often a queued change does not show yet. */
const readsUntilApplied = 2;

type Values = Record<string, unknown>;

const answer = (statusCode: number, body: unknown): RawResponse => ({
	statusCode,
	headers: { 'content-type': 'application/json' },
	body: JSON.stringify(body),
});

const refusal = (statusCode: number, error: string): RawResponse => answer(statusCode, { error });

function readObject(body = '{}'): Values | undefined {
	try {
		const value: unknown = JSON.parse(body);
		return isObject(value) ? { ...value } : undefined;
	} catch {
		return undefined;
	}
}

/** Fields whose value must be equal, and the days that a record must lie between. */
function filterBy(records: DemoRecord[], query: URLSearchParams): DemoRecord[] {
	const [from, to] = [query.get('date_from'), query.get('date_to')];
	const wanted = [...query].filter(([, value]) => value !== '');
	return records.filter((record) => {
		const date = String(record.created_at).slice(0, 10);
		if ((from && date < from) || (to && date > to)) return false;
		return wanted.every(([field, value]) => !Object.hasOwn(record, field) || String(record[field]) === value);
	});
}

function listPages(found: DemoRecord[], query: URLSearchParams): RawResponse {
	const size = Math.min(maxPageSize, Number(query.get('per_page') ?? 20));
	const start = (Number(query.get('page') ?? 1) - 1) * size;
	return answer(200, { records: found.slice(start, start + size), total: found.length });
}

/** A list that is read on by the ID of its last record, and whose length nobody tells. */
function listByCursor(found: DemoRecord[], query: URLSearchParams): RawResponse {
	const size = Math.min(maxPageSize, Number(query.get('limit') ?? 20));
	const after = Number(query.get('cursor') ?? 0);
	const rest = found.filter(({ id }) => id > after);
	const records = rest.slice(0, size);
	return answer(200, { records, next_cursor: rest.length > size ? String(records.at(-1)?.id) : null });
}

function report(conversions: DemoRecord[], query: URLSearchParams): RawResponse {
	const group = query.get('group_by') ?? 'day';
	if (!Object.hasOwn(groups, group)) {
		return refusal(422, `Group by must be one of ${Object.keys(groups).join(', ')}`);
	}
	query.delete('group_by');
	return answer(200, { rows: reportOf(filterBy(conversions, query), group) });
}

/** Decides on many conversions at once, each by itself. */
function decide(network: Network, { ids, status }: Values): RawResponse {
	if (!Array.isArray(ids) || ids.length === 0) return refusal(422, 'Ids must be a list of numbers');
	const wrong = wrongIn(network, 'conversions', { status: status ?? null }, false);
	if (wrong) return refusal(422, wrong);
	const results = ids.map((id: unknown) => {
		const record = network.collections.conversions?.find((entry) => String(entry.id) === String(id));
		if (!record) return { id, error: `There is no conversion ${String(id)}` };
		if (record.status === 'paid') return { id, error: `Conversion ${record.id} is paid and stays as it is` };
		record.status = status;
		return { id, status };
	});
	const refused = results.filter(({ error }) => error !== undefined);
	return refused.length === ids.length
		? answer(422, { error: refused[0]?.error, results })
		: answer(200, { results });
}

function change(
	network: Network,
	collection: string,
	record: DemoRecord,
	values: Values,
	whole: boolean,
): RawResponse {
	const wrong = wrongIn(network, collection, values, whole);
	if (wrong) return refusal(422, wrong);
	const { id } = record;
	if (whole) for (const field of Object.keys(record)) delete record[field];
	// Not by assignment: a field may be called __proto__.
	Object.defineProperties(record, Object.getOwnPropertyDescriptors({ ...values, id }));
	return answer(200, { record });
}

function add(network: Network, collection: string, records: DemoRecord[], values: Values): RawResponse {
	const wrong = wrongIn(network, collection, values, true);
	if (wrong) return refusal(422, wrong);
	if (records.length >= maxRecords) return refusal(409, "The demo is full. Run its template 'Reset demo'.");
	const id = Math.max(0, ...records.map((record) => record.id)) + 1;
	const record: DemoRecord = { ...presets[collection], ...values, id };
	records.push(record);
	return answer(201, { record });
}

function answerForRecord(
	network: Network,
	collection: string,
	record: DemoRecord,
	{ method }: HttpRequest,
	values: Values,
): RawResponse {
	switch (method) {
		case 'GET':
			return answer(200, { record: readRecord(network, record) });
		case 'POST': {
			const wrong = wrongIn(network, collection, values, false);
			if (wrong) return refusal(422, wrong);
			network.waiting.push({ record, values: { ...values, id: record.id }, reads: readsUntilApplied });
			return answer(202, { queued: true });
		}
		case 'DELETE': {
			const records = network.collections[collection] ?? [];
			records.splice(records.indexOf(record), 1);
			return answer(200, { deleted: true });
		}
		default:
			return change(network, collection, record, values, method === 'PUT');
	}
}

/**
 * Answers a call of the demo tracker, as a server would. POST to a record queues a change, PUT replaces it, PATCH changes
 * what is sent, where a list is replaced whole.
 *
 * @param caller Whose data it is about.
 */
export function respond(request: HttpRequest, caller: Caller): RawResponse {
	const { method, path } = request;
	const [, collection = '', id] = path.split('/').map(decodeURIComponent);
	const values = readObject(request.body);
	if (!values) return refusal(400, 'The body must be a JSON object');
	if (collection === 'reset') {
		const { collections } = resetNetwork(caller);
		return answer(200, {
			record: Object.fromEntries(Object.entries(collections).map(([name, { length }]) => [name, length])),
		});
	}
	const network = networkOf(caller);
	if (collection === 'failures') return failOnRequest(network, id ?? '');
	const query = new URLSearchParams(request.query);
	const { conversions = [] } = network.collections;
	if (collection === 'reports') return report(conversions, query);
	if (collection === 'conversions' && id === 'status') return decide(network, values);

	const records = Object.hasOwn(network.collections, collection)
		? network.collections[collection]
		: undefined;
	if (!records) return refusal(404, `There is no ${path}`);
	if (id !== undefined) {
		const record = records.find((entry) => String(entry.id) === id);
		return record
			? answerForRecord(network, collection, record, request, values)
			: refusal(404, `There is no record ${id} in ${collection}`);
	}
	if (method === 'POST') return add(network, collection, records, values);
	const found = filterBy(records, query).map((record) => readRecord(network, record));
	return collection === 'conversions' ? listByCursor(found, query) : listPages(found, query);
}
