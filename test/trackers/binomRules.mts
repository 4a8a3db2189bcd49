import { dateTime, hoursBefore, isFields, json, Refusal, wholeNumber } from './fake.mts';
import type { Answer, Call, Fields, Handler, Route, Value } from './fake.mts';
import type { Conversion, State } from './binomState.mts';

export const DATE_PRESETS = [
	...['today', 'yesterday', 'this_week', 'last_week', 'last_2_days', 'last_3_days', 'last_7_days'],
	...['last_14_days', 'last_30_days', 'this_month', 'last_month', 'this_year', 'last_year'],
	...['all_time', 'custom_time'],
];

export function errors(message: string, status: number, title = 'Error'): Answer {
	return json({ errors: { title, detail: message, message, code: 0, status } }, status);
}

export function invalid(message: string): Refusal {
	return new Refusal(400, message);
}

export function notFound(): Refusal {
	return new Refusal(404, 'Entity not found');
}

export type Type = 'string' | 'integer' | 'number' | 'boolean' | 'list' | 'object';

function isOfType(value: Value, type: Type): boolean {
	if (type === 'integer') return Number.isInteger(value);
	if (type === 'list') return Array.isArray(value);
	if (type === 'object') return isFields(value);
	return typeof value === type;
}

/** Checks a body against its fields; a `?` behind the type makes a field optional, and null allowed. */
export function checked(fields: Fields, shape: Record<string, Type | `${Type}?`>): Fields {
	const result: Fields = {};
	for (const [name, wanted] of Object.entries(shape)) {
		const optional = wanted.endsWith('?');
		const value = fields[name];
		if (optional && (value === undefined || value === null)) continue;
		if (value === undefined) throw invalid(`${name}: this field is missing`);
		if (!isOfType(value, wanted.replace('?', '') as Type)) throw invalid(`${name}: wrong type`);
		result[name] = value;
	}
	return result;
}

export interface Period {
	from: string;
	to: string;
}

/** First and last day of a preset. */
function presetPeriod(now: Date, preset: string): Period {
	const today = dateTime(now).slice(0, 10);
	const year = now.getUTCFullYear();
	const day = (date: Date): string => dateTime(date).slice(0, 10);
	const daysAgo = (days: number): string => day(hoursBefore(now, days * 24));
	const monthDay = (months: number, date: number): string =>
		day(new Date(Date.UTC(year, now.getUTCMonth() + months, date)));
	const weekday = (now.getUTCDay() + 6) % 7;
	const days: Record<string, [from: string, to: string]> = {
		today: [today, today],
		yesterday: [daysAgo(1), daysAgo(1)],
		this_week: [daysAgo(weekday), today],
		last_week: [daysAgo(weekday + 7), daysAgo(weekday + 1)],
		last_2_days: [daysAgo(1), today],
		last_3_days: [daysAgo(2), today],
		last_7_days: [daysAgo(6), today],
		last_14_days: [daysAgo(13), today],
		last_30_days: [daysAgo(29), today],
		this_month: [monthDay(0, 1), today],
		last_month: [monthDay(-1, 1), monthDay(0, 0)],
		this_year: [`${year}-01-01`, today],
		last_year: [`${year - 1}-01-01`, `${year - 1}-12-31`],
	};
	const [from, to] = days[preset] ?? [today, today];
	return { from: `${from} 00:00:00`, to: `${to} 23:59:59` };
}

/** The period of a report; `datePreset` and `timezone` must be there. */
export function periodOf(call: Call<State>): Period {
	const preset = call.query.get('datePreset');
	const zone = call.query.get('timezone');
	if (preset === null || !DATE_PRESETS.includes(preset)) throw invalid('datePreset: this value is not valid');
	if (zone === null) throw invalid('timezone: this value should not be blank');
	if (preset === 'all_time') return { from: '', to: '9999' };
	if (preset !== 'custom_time') return presetPeriod(call.state.now, preset);
	const [from, to] = [call.query.get('dateFrom'), call.query.get('dateTo')];
	for (const value of [from, to]) {
		if (value === null || !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value)) {
			throw invalid('dateFrom and dateTo must be YYYY-MM-DD HH:MM:SS');
		}
	}
	return { from: from ?? '', to: to ?? '' };
}

export function sliced(call: Call<State>, records: Fields[]): Fields[] {
	const column = call.query.get('sortColumn');
	const sortType = call.query.get('sortType') ?? 'asc';
	if (sortType !== 'asc' && sortType !== 'desc') throw invalid('sortType: this value is not valid');
	if (column !== null) {
		records.sort((one, other) => {
			const [left, right] = [one[column], other[column]];
			const order = Number(left) - Number(right);
			return Number.isNaN(order) ? String(left).localeCompare(String(right)) : order;
		});
		if (sortType === 'desc') records.reverse();
	}
	const [limit, offset] = [number(call, 'limit'), number(call, 'offset')];
	const from = offset ?? 0;
	return records.slice(from, from + (limit ?? records.length));
}

export function number(call: Call<State>, name: string): number | undefined {
	const value = call.query.get(name);
	if (value !== null && wholeNumber(value) === undefined) throw invalid(`${name}: this value is not valid`);
	return wholeNumber(value);
}

/** One line of statistics; numbers arrive as text. */
export function statistics(conversions: Conversion[], period: Period): Fields {
	const found = conversions.filter((one) => one.conversed_at >= period.from && one.conversed_at <= period.to);
	const revenue = found.reduce((sum, conversion) => sum + conversion.payout, 0);
	const clicks = found.length * 25;
	return {
		clicks: String(clicks),
		leads: String(found.length),
		cost: (clicks * 0.05).toFixed(2),
		revenue: revenue.toFixed(2),
		profit: (revenue - clicks * 0.05).toFixed(2),
	};
}

export function nextId(records: Array<{ id: number }>): number {
	return Math.max(...records.map((record) => record.id)) + 1;
}

export function route(method: string, path: string, handler: Handler<State>): Route<State> {
	return { method, path, handler };
}
