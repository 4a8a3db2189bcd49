import { escapeXml, isFields, json, Refusal, text } from './fake.mts';
import type { Answer, Call, Fields, Value } from './fake.mts';
import { all, Input, parametersOf, typeProblem } from './cakeInput.mts';
import type { Parameters, Sent } from './cakeInput.mts';
import { OWN_AFFILIATE, STATUSES } from './cakeState.mts';
import type { State } from './cakeState.mts';

export const cakeKeys = {
	admin: 'cake-admin-key-9d41',
	/** Affiliate 12. */
	affiliate: 'cake-affiliate-key-12b7',
	username: 'admin@example.com',
	password: 'cake-password',
};

export interface Method {
	path: string;
	/** The name of the document element. */
	root: string;
	/** Each must be there, and no other. */
	parameters: Parameters;
	run: (state: State, input: Input) => Fields;
}

// --- XML ----------------------------------------------------------------------------------------------------

const ITEM_NAMES: Record<string, string> = {
	account_statuses: 'account_status',
	affiliates: 'affiliate',
	campaigns: 'campaign',
	clicks: 'click',
	contacts: 'contact',
	event_conversions: 'event_conversion',
	offer_contracts: 'offer_contract',
	offers: 'offer',
	periods: 'period',
	referrals: 'referral',
	source_affiliates: 'source_affiliate_summary',
	sub_ids: 'sub_id_summary',
	tags: 'tag',
};

/** Lists whose items stand under their own name, because the list is called like another one. */
const REPEATED = new Set(['campaign_summary']);

function element(name: string, value: Value, attributes = ''): string {
	if (value === undefined) return '';
	if (value === null) return `<${name}${attributes} xsi:nil="true" />`;
	const open = `<${name}${attributes}>`;
	if (Array.isArray(value) && REPEATED.has(name)) return value.map((one) => element(name, one)).join('');
	if (Array.isArray(value)) {
		const item = ITEM_NAMES[name] ?? 'string';
		return `${open}${value.map((one) => element(item, one)).join('')}</${name}>`;
	}
	if (isFields(value)) {
		const children = Object.entries(value).map(([child, member]) => element(child, member));
		return `${open}${children.join('')}</${name}>`;
	}
	return `${open}${escapeXml(String(value))}</${name}>`;
}

export function xmlDocument(root: string, version: string, value: Value): Answer {
	const attributes =
		' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
		' xmlns:xsd="http://www.w3.org/2001/XMLSchema"' +
		` xmlns="http://cakemarketing.com/api/${version}/"`;
	const body = `<?xml version="1.0" encoding="utf-8"?>\r\n${element(root, value, attributes)}`;
	return text(body, 200, 'text/xml; charset=utf-8');
}

// --- The framework ------------------------------------------------------------------------------------------

function frameworkError(message: string, isJson: boolean): Answer {
	if (!isJson) return text(`System.InvalidOperationException: ${message}`, 500);
	return json({ Message: message, StackTrace: '', ExceptionType: 'System.InvalidOperationException' }, 500);
}

function problemWith(method: Method, values: Record<string, string>): string | undefined {
	const isOwn = method.path.startsWith('/affiliates/');
	const needed: Parameters = {
		api_key: 'text',
		...(isOwn ? { affiliate_id: 'int' } : {}),
		...method.parameters,
	};
	const missing = Object.keys(needed).find((name) => values[name] === undefined);
	if (missing !== undefined) return `Missing parameter: ${missing}.`;
	for (const [name, value] of Object.entries(values)) {
		const kind = needed[name];
		if (kind === undefined) return `Unknown parameter: ${name}.`;
		const problem = typeProblem(name, value, kind);
		if (problem !== undefined) return problem;
	}
	return undefined;
}

function isAllowed(method: Method, values: Record<string, string>): boolean {
	if (!method.path.startsWith('/affiliates/')) return values.api_key === cakeKeys.admin;
	return values.api_key === cakeKeys.affiliate && values.affiliate_id === String(OWN_AFFILIATE);
}

export function answer(method: Method, call: Call<State>): Answer {
	const version = /\/api\/(\d+)\//.exec(method.path)?.[1] ?? '1';
	let input: Sent;
	try {
		input = parametersOf(call);
	} catch {
		return frameworkError('Invalid JSON primitive.', true);
	}
	const problem = problemWith(method, input.values);
	if (problem !== undefined) return frameworkError(problem, input.isJson);
	let result: Fields;
	try {
		if (!isAllowed(method, input.values)) throw new Refusal(200, 'Invalid API Key');
		result = { success: true, ...method.run(call.state, new Input(input.values)) };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		result = { success: false, message: error.message };
	}
	return input.isJson ? json({ d: result }) : xmlDocument(method.root, version, result);
}

// --- What the methods share ---------------------------------------------------------------------------------

export const PAGING: Parameters = all('int', 'start_at_row row_limit');
export const SORTED_PAGING: Parameters = { ...PAGING, sort_field: 'text', sort_descending: 'bool' };
export const PERIOD: Parameters = all('date', 'start_date end_date');
export const EVENT_TYPE = ['all', 'macro_event_conversions', 'micro_events'];

export function status(id: number): Fields {
	return { account_status_id: id, account_status_name: STATUSES[id] ?? '' };
}

export function statusId(input: Input): number | undefined {
	const id = input.id('account_status_id');
	if (id !== undefined && STATUSES[id] === undefined) throw new Refusal(200, 'Invalid Account Status ID');
	return id;
}

/** The rows asked for. The first row is number 1; 0 means the same. A limit of 0 means all. */
export function page(name: string, records: Fields[], input: Input): Fields {
	const field = input.text('sort_field');
	if (field !== '') {
		const numeric = records.every((record) => typeof record[field] === 'number');
		records.sort((one, other) => {
			const [left, right] = [one[field] ?? '', other[field] ?? ''];
			if (numeric) return Number(left) - Number(right);
			return String(left).localeCompare(String(right));
		});
		if (input.flag('sort_descending') === true) records.reverse();
	}
	const from = Math.max((input.number('start_at_row') ?? 1) - 1, 0);
	const limit = input.id('row_limit') ?? records.length;
	return { row_count: records.length, [name]: records.slice(from, from + limit) };
}

/** True if the filter is off or the value passes it. */
export function passes(wanted: number | undefined, value: number): boolean {
	return wanted === undefined || wanted === value;
}

export function find<Item>(items: Item[], test: (item: Item) => boolean, what: string): Item {
	const found = items.find(test);
	if (found === undefined) throw new Refusal(200, `Invalid ${what} ID`);
	return found;
}
