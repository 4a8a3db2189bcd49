import { isFields, jsonFields } from './fake.mts';
import type { Answer, Call, Fields, Handler, Route, Value } from './fake.mts';
import { moment, related, reported } from './everflowConversions.mts';
import { checked, invalid, ok, route } from './everflowRules.mts';
import type { State } from './everflowState.mts';

const TIME_COLUMNS = ['hour', 'date', 'week', 'month', 'year'];
const NETWORK_COLUMNS = ['affiliate', 'advertiser'];
const COLUMNS = [
	...TIME_COLUMNS,
	...'offer offer_group campaign creative event_name offer_url country country_code region city'.split(' '),
	...'carrier platform os_version isp browser device_type device_make model language'.split(' '),
	...'connection_type source_id sub1 sub2 sub3 sub4 sub5 adv1 adv2 adv3 adv4 adv5'.split(' '),
	...'coupon_code tracking_domain referer offer_status'.split(' '),
];

function reportBody(call: Call<State>): Fields {
	const body = checked(jsonFields(call), {
		from: 'string!',
		to: 'string!',
		timezone_id: 'integer!',
		currency_id: 'string!',
		columns: 'list',
		query: 'object',
	});
	for (const name of ['from', 'to']) {
		if (!/^\d{4}-\d\d-\d\d$/.test(String(body[name]))) throw invalid(`${name} is invalid`);
	}
	if (moment(body, 'to') - moment(body, 'from') > 367 * 86_400) {
		throw invalid('The period is longer than one year');
	}
	return body;
}

function columnsOf(body: Fields, known: string[]): string[] {
	const columns = (Array.isArray(body.columns) ? body.columns : []).map((entry) =>
		isFields(entry) ? String(entry.column) : '',
	);
	if (columns.length < 1 || columns.length > 10) throw invalid('columns must have 1 to 10 entries');
	for (const column of columns) if (!known.includes(column)) throw invalid(`column ${column} is invalid`);
	if (columns.filter((column) => TIME_COLUMNS.includes(column)).length > 1) {
		throw invalid('Only one time column is allowed');
	}
	return columns;
}

/** The value that a conversion has in a column. */
function cell(conversion: Fields, column: string): { id: string; label: string } {
	const time = new Date(Number(conversion.conversion_unix_timestamp) * 1000).toISOString();
	if (column === 'offer' || column === 'affiliate') {
		const record = related(conversion, column);
		return { id: String(record[`network_${column}_id`]), label: String(record.name) };
	}
	const lengths: Record<string, number> = { hour: 13, date: 10, week: 10, month: 7, year: 4 };
	const length = lengths[column];
	const value = length === undefined ? '' : time.slice(0, length);
	return { id: value, label: value === '' ? 'N/A' : value };
}

function sums(conversions: Fields[], ownOnly: boolean): Fields {
	const sum = (field: string): number =>
		conversions.reduce((total, conversion) => total + Number(conversion[field]), 0);
	const cv = conversions.length;
	const total_click = cv * 30;
	const counts = { total_click, unique_click: cv * 27, cv, cvr: cv === 0 ? 0 : 3.7 };
	const [payout, revenue] = [sum('payout'), sum('revenue')];
	return ownOnly
		? { ...counts, revenue: payout }
		: { ...counts, payout, revenue, profit: revenue - payout, margin: revenue === 0 ? 0 : 30 };
}

interface Group {
	cells: Value[];
	conversions: Fields[];
}

function table(ownOnly: boolean): Handler<State> {
	return (call) => {
		const body = reportBody(call);
		const columns = columnsOf(body, ownOnly ? COLUMNS : [...NETWORK_COLUMNS, ...COLUMNS]);
		const groups = new Map<string, Group>();
		for (const conversion of reported(call, body, ownOnly)) {
			const cells = columns.map((column) => ({ column_type: column, ...cell(conversion, column) }));
			const key = JSON.stringify(cells);
			const group: Group = groups.get(key) ?? { cells, conversions: [] };
			group.conversions.push(conversion);
			groups.set(key, group);
		}
		const rows = [...groups.values()].map(({ cells, conversions }) => ({
			columns: cells,
			reporting: sums(conversions, ownOnly),
		}));
		return ok({ table: rows, incomplete_results: false });
	};
}

function figure(today: number): Fields {
	return {
		today,
		yesterday: today - 1,
		current_month: today * 12,
		last_month: today * 25,
		trending_percentage: 4,
	};
}

export const reportRoutes: Array<Route<State>> = [
	route('POST', '/networks/reporting/entity/table', table(false)),
	route('POST', '/networks/reporting/entity/summary', (call) => {
		const body = reportBody(call);
		return ok(sums(reported(call, body, false), false));
	}),
	route('GET', '/networks/dashboard/summary', () =>
		ok({
			revenue: figure(20),
			payout: figure(14),
			profit: figure(6),
			click: figure(120),
			conversion: figure(4),
		}),
	),
];

export const ownReport = table(true);

export function ownDashboard(call: Call<State>): Answer {
	checked(jsonFields(call), { timezone_id: 'integer!', currency_id: 'string' });
	return ok({ revenue: figure(14), click: figure(120), conversion: figure(4) });
}
