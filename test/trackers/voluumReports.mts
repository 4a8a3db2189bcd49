import { empty, isFields, json, jsonFields, wholeNumber } from './fake.mts';
import type { Answer, Call, Fields, Route, Value } from './fake.mts';
import { failed, invalid, recordWith, route } from './voluumRules.mts';
import type { Click, Kind, State } from './voluumState.mts';

/** Whose figures are counted in. */
const INCLUDED = ['ACTIVE', 'ALL'];

function hour(call: Call<State>, name: string): number {
	const value = call.query.get(name) ?? '';
	const rounded = /^\d{4}-\d\d-\d\dT\d\d(:00(:00(\.0+)?)?)?(Z|[+-]\d\d:\d\d)?$/.test(value);
	if (!rounded) throw invalid(`${name}: time must be rounded to the hour`);
	const [day, time = ''] = value.split('T');
	const at = Date.parse(`${day}T${time.slice(0, 2)}:00:00Z`);
	if (Number.isNaN(at)) throw invalid(`${name}: time is invalid`);
	return at;
}

/** What a report can be grouped and filtered by, as an id. */
const DIMENSIONS: Record<string, (state: State, click: Click) => Value> = {
	campaign: (_state, click) => click.campaignId,
	offer: (_state, click) => click.offerId,
	flow: (state, click) => {
		const { redirectTarget } = recordWith(state, 'campaign', click.campaignId);
		return isFields(redirectTarget) && isFields(redirectTarget.flow) ? redirectTarget.flow.id : null;
	},
	'traffic-source': (state, click) => {
		const { trafficSource } = recordWith(state, 'campaign', click.campaignId);
		return isFields(trafficSource) ? trafficSource.id : null;
	},
};

function reportedClicks(call: Call<State>): Click[] {
	const [from, to] = [hour(call, 'from'), hour(call, 'to')];
	if (!call.query.get('tz')) throw invalid('tz is required');
	const clicks = call.state.clicks.filter(({ time }) => time.getTime() >= from && time.getTime() < to);
	const [kind, id] = [call.query.get('filter1'), call.query.get('filter1Value')];
	if (kind === null && id === null) return clicks;
	const idOfClick = DIMENSIONS[kind ?? ''];
	if (idOfClick === undefined || id === null) throw invalid('filter1 or filter1Value is invalid');
	return clicks.filter((click) => idOfClick(call.state, click) === id);
}

function reportAnswer(call: Call<State>, rows: Fields[]): Answer {
	const read = (name: string, standard: number): number => {
		const value = call.query.get(name);
		if (value === null) return standard;
		const whole = wholeNumber(value);
		if (whole === undefined) throw invalid(`${name} is invalid`);
		return whole;
	};
	const direction = call.query.get('direction')?.toLowerCase() ?? 'asc';
	if (direction !== 'asc' && direction !== 'desc') throw invalid('direction is invalid');
	const sort = call.query.get('sort');
	if (sort !== null) {
		rows.sort((one, other) => {
			const order = Number(one[sort]) - Number(other[sort]);
			return Number.isNaN(order) ? String(one[sort]).localeCompare(String(other[sort])) : order;
		});
		if (direction === 'desc') rows.reverse();
	}
	const limit = read('limit', 100);
	if (limit > 100_000) throw invalid('limit must not be greater than 100000');
	const offset = read('offset', 0);
	const columns = call.query.getAll('columns').flatMap((value) => value.split(','));
	const shown = rows.slice(offset, offset + limit).map((row) => {
		if (columns.length === 0) return row;
		return Object.fromEntries(Object.entries(row).filter(([name]) => columns.includes(name)));
	});
	return json({ totalRows: rows.length, rows: shown });
}

/** Id and name of a record, under the names that reports have for its kind. */
function heading(state: State, kind: Kind, id: Value): Fields {
	const record = recordWith(state, kind, id);
	const prefix = kind === 'traffic-source' ? 'trafficSource' : kind;
	return { [`${prefix}Id`]: record.id, [`${prefix}Name`]: record.namePostfix ?? record.name };
}

function groupedReport(call: Call<State>): Answer {
	const { state, query } = call;
	const kinds = query.getAll('groupBy').flatMap((value) => value.split(',')) as Kind[];
	const unknown = kinds.find((kind) => DIMENSIONS[kind] === undefined);
	if (kinds.length === 0 || unknown !== undefined) throw invalid('groupBy is invalid');
	const include = query.get('include');
	if (include !== null && !INCLUDED.includes(include)) throw invalid('include is invalid');
	const currency = query.get('currency');
	if (currency !== null && !/^[A-Z]{3}$/.test(currency)) throw invalid('currency is invalid');

	const clicks = reportedClicks(call);
	const idsOf = (click: Click): Value[] => kinds.map((kind) => DIMENSIONS[kind]?.(state, click) ?? null);
	const groups = new Map<string, Click[]>();
	// By one kind, records without a visit are listed too.
	const [first] = kinds;
	if (kinds.length === 1 && first !== undefined) {
		for (const { id } of state.records[first]) groups.set(JSON.stringify([id]), []);
	}
	for (const click of clicks) {
		const key = JSON.stringify(idsOf(click));
		groups.set(key, [...(groups.get(key) ?? []), click]);
	}
	const search = query.get('filter')?.toLowerCase() ?? '';
	const rows = [...groups].map(([key, own]) => {
		const ids = JSON.parse(key) as Value[];
		const headings = kinds.map((kind, index) => heading(state, kind, ids[index]));
		const revenue = own.reduce((sum, click) => sum + click.revenue, 0);
		const cost = own.reduce((sum, click) => sum + click.cost, 0);
		return {
			...Object.assign({}, ...headings),
			visits: own.length * 60,
			clicks: own.length * 20,
			conversions: own.length,
			revenue,
			cost,
			profit: revenue - cost,
		} as Fields;
	});
	const found = rows.filter((row) =>
		Object.entries(row).some(
			([name, value]) => name.endsWith('Name') && String(value).toLowerCase().includes(search),
		),
	);
	return reportAnswer(call, found);
}

/** `2024-01-02 03:04:05 AM` */
function reportTime(date: Date): string {
	const [day, time = ''] = date.toISOString().slice(0, 19).split('T');
	const hours = Number(time.slice(0, 2));
	const shown = String(hours % 12 === 0 ? 12 : hours % 12).padStart(2, '0');
	return `${day} ${shown}${time.slice(2)} ${hours < 12 ? 'AM' : 'PM'}`;
}

function conversionReport(call: Call<State>): Answer {
	const filter = call.query.get('filter')?.toLowerCase() ?? '';
	const rows = reportedClicks(call)
		.map((click) => ({
			clickId: click.clickId,
			transactionId: click.transactionId,
			campaignId: click.campaignId,
			campaignName: recordWith(call.state, 'campaign', click.campaignId).namePostfix,
			offerId: click.offerId,
			revenue: click.revenue,
			cost: click.cost,
			postbackTimestamp: reportTime(click.time),
		}))
		.filter((row) => `${row.clickId} ${String(row.campaignName)}`.toLowerCase().includes(filter));
	return reportAnswer(call, rows);
}

/** Costs by hand; there must be visits to put them on. */
function manualCost(call: Call<State>): Answer {
	const body = jsonFields(call);
	const known = ['campaignId', 'from', 'to', 'timeZone', 'cost', 'currency'];
	for (const name of Object.keys(body)) if (!known.includes(name)) throw invalid(`${name} is unknown`);
	if (typeof body.cost !== 'number' || typeof body.timeZone !== 'string') throw invalid('cost is invalid');
	const [from, to] = ['from', 'to'].map((name) => {
		const value = String(body[name]);
		if (!/^\d{4}-\d\d-\d\dT\d\d:00:00\.000$/.test(value)) {
			throw invalid(`${name}: time must be rounded to the hour`);
		}
		return Date.parse(`${value}Z`);
	});
	const { id } = recordWith(call.state, 'campaign', body.campaignId);
	const hasVisits = call.state.clicks.some(
		({ campaignId, time }) =>
			campaignId === id && time.getTime() >= Number(from) && time.getTime() < Number(to),
	);
	return hasVisits ? empty(200) : failed(417, 'NO_VISITS_PERIOD', 'There are no visits in this period');
}

export const reportRoutes: Array<Route<State>> = [
	route('GET', '/report', groupedReport),
	route('GET', '/report/conversions', conversionReport),
	route('POST', '/report/manual-cost', manualCost),
];
