import { isFields, json, jsonFields, Refusal, wholeNumber } from './fake.mts';
import type { Answer, Call, Fields, Handler, Route, Value } from './fake.mts';
import type { State } from './everflowState.mts';

const LIMITS = { 'X-RateLimit-Limit': '30', 'X-RateLimit-Remaining': '29' };
const MAX_PAGE_SIZE = 2000;
const CAP_NAME = /^(daily|weekly|monthly|global)_(click|conversion|payout|revenue)_cap$/;

export function ok(body: Value): Answer {
	return json(body, 200, LIMITS);
}

export function done(): Answer {
	return ok({ result: true });
}

export function failed(message: string, status: number): Answer {
	return json({ error: message }, status, LIMITS);
}

export function invalid(message: string): Refusal {
	return new Refusal(400, message);
}

export function notFound(): Refusal {
	return new Refusal(404, 'Not Found');
}

export function route(method: string, path: string, handler: Handler<State>): Route<State> {
	return { method, path, handler };
}

type Type = 'string' | 'integer' | 'number' | 'boolean' | 'list' | 'object' | 'integers' | 'strings';
export type Shape = Record<string, Type | `${Type}!`>;

function isOfType(value: Value, type: Type): boolean {
	if (type === 'integer') return Number.isInteger(value);
	if (type === 'list') return Array.isArray(value);
	if (type === 'object') return isFields(value);
	if (type === 'integers') return Array.isArray(value) && value.every((one) => Number.isInteger(one));
	if (type === 'strings') return Array.isArray(value) && value.every((one) => typeof one === 'string');
	return typeof value === type;
}

/** Checks the named fields of a body; `!` behind the type makes a field required. Others pass as they are. */
export function checked(fields: Fields, shape: Shape): Fields {
	for (const [name, wanted] of Object.entries(shape)) {
		const value = fields[name];
		if (value === undefined || value === null || value === '') {
			if (wanted.endsWith('!')) throw invalid(`${name} is required`);
			continue;
		}
		const type = wanted.replace('!', '') as Type;
		if (!isOfType(value, type)) throw invalid(`${name} must be of type ${type}`);
	}
	return fields;
}

export function oneOf(fields: Fields, name: string, allowed: string[]): void {
	const value = fields[name];
	if (value !== undefined && !allowed.includes(String(value))) throw invalid(`${name} is invalid`);
}

/** Caps by number are whole, caps by money need not be. */
export function isCap(name: string, value: Value): boolean {
	const what = CAP_NAME.exec(name)?.[2];
	if (what === undefined) return false;
	const counts = what === 'click' || what === 'conversion';
	if (!isOfType(value, counts ? 'integer' : 'number')) throw invalid(`${name} must be a number`);
	return true;
}

/** A page of a list; where the call has a body, page and page_size may also stand there. */
export function paged(call: Call<State>, name: string, records: Fields[], body: Fields = {}): Answer {
	const read = (parameter: string, standard: number): number => {
		const sent = body[parameter] ?? call.query.get(parameter);
		if (sent === null || sent === undefined) return standard;
		const value = wholeNumber(String(sent));
		if (value === undefined || value === 0) throw invalid(`${parameter} is invalid`);
		return value;
	};
	const page = read('page', 1);
	const page_size = Math.min(read('page_size', 50), MAX_PAGE_SIZE);
	const shown = records.slice((page - 1) * page_size, page * page_size);
	return ok({ [name]: shown, paging: { page, page_size, total_count: records.length } });
}

/** What the `filter` parameters leave, each a field, an operator and a value. */
export function filtered(call: Call<State>, records: Fields[], known: string[]): Fields[] {
	const tests = call.query.getAll('filter').map((filter) => {
		const [, name = '', operator, wanted = ''] = /^(\w+)([=><])(.+)$/.exec(filter) ?? [];
		if (![...known, 'time_created', 'time_saved'].includes(name))
			throw invalid(`filter ${filter} is invalid`);
		return (record: Fields): boolean => {
			const value = record[name];
			if (operator === '=') return String(value) === wanted;
			return operator === '>' ? Number(value) > Number(wanted) : Number(value) < Number(wanted);
		};
	});
	const named = [...call.query]
		.map(([name, wanted]) => [/^filter\[(\w+)\]$/.exec(name)?.[1], wanted] as const)
		.filter(([name]) => name !== undefined);
	const unknown = named.find(([name]) => !known.includes(String(name)));
	if (unknown !== undefined) throw invalid(`filter ${unknown[0]} is invalid`);
	return records.filter(
		(record) =>
			tests.every((test) => test(record)) &&
			named.every(([name, wanted]) => String(record[String(name)]) === wanted),
	);
}

/** Adds what `relationship=` asks for, or all of it; nothing is related to most records here. */
export function withRelationship(
	call: Call<State>,
	record: Fields,
	related: Record<string, Value> = {},
): Fields {
	const asked = call.query.getAll('relationship');
	if (asked.length === 0) return record;
	const names = asked.includes('all') ? Object.keys(related) : asked;
	const shown = names.map((name) => {
		const value = related[name] ?? [];
		return [name, Array.isArray(value) ? { total: value.length, entries: value } : value];
	});
	return { ...record, relationship: Object.fromEntries(shown) as Fields };
}

/** The records whose name holds the text that a search is for. */
export function searched(call: Call<State>, records: Fields[]): Fields[] {
	const { search_terms } = checked(jsonFields(call), { search_terms: 'list' });
	const terms = Array.isArray(search_terms) ? search_terms : [];
	return records.filter((record) =>
		terms.every((term) => {
			const { search_type, value } = isFields(term) ? term : {};
			if (search_type !== 'name' || typeof value !== 'string') throw invalid('search_type is invalid');
			return String(record.name).toLowerCase().includes(value.toLowerCase());
		}),
	);
}

/** What a bulk call would change, and what is wrong with it. Nothing is changed. */
export function previewed(
	name: string,
	records: Fields[],
	changes: Array<{ type: string; value: Value }>,
): Answer {
	return ok({
		changes: records.flatMap((record) =>
			changes.map(({ type, value }) => ({
				[name]: { [`${name}_id`]: record[`${name}_id`], name: record.name },
				change_status: 'ok',
				current_field: { field_type: type, field_value: record[type] ?? null, operator: 'overwrite' },
				changed_field: { field_type: type, field_value: value, operator: 'overwrite' },
				error_message: '',
				related_changes: '',
			})),
		),
		resource_errors: [],
	});
}

export function recordWith(records: Fields[], field: string, id: Value): Fields {
	const found = records.find((record) => String(record[field]) === String(id));
	if (found === undefined) throw notFound();
	return found;
}

export function nextId(records: Fields[], field: string): number {
	return Math.max(0, ...records.map((record) => Number(record[field]))) + 1;
}

/** The records that a bulk call names; all of them must be there. */
export function chosen(records: Fields[], field: string, ids: Value): Fields[] {
	if (!Array.isArray(ids) || ids.length === 0) throw invalid('At least one id is required');
	return ids.map((id) => {
		const found = records.find((record) => record[field] === id);
		if (found === undefined) throw invalid(`There is no record with the id ${String(id)}`);
		return found;
	});
}

/** The changes of a bulk call: `fields: [{field_type, field_value, operator}]`. */
export function fieldChanges(body: Fields, withOperator: boolean): Array<{ type: string; value: Value }> {
	checked(body, { fields: 'list!' });
	return (body.fields as Value[]).map((entry) => {
		if (!isFields(entry) || typeof entry.field_type !== 'string') throw invalid('field_type is required');
		if (entry.field_value === undefined) throw invalid('field_value is required');
		if (withOperator && entry.operator !== 'overwrite') throw invalid('operator is invalid');
		return { type: entry.field_type, value: entry.field_value };
	});
}

export function remove(list: 'caps' | 'pixels' | 'payouts', field: string): Handler<State> {
	return (call) => {
		const record = recordWith(call.state[list], field, call.params.id);
		call.state[list] = call.state[list].filter((other) => other !== record);
		return done();
	};
}
