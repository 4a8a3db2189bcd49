import { DateTime } from 'luxon';

import type { Parameter } from '../model/template';
import { wrongType } from './refusals';

/** Numbers from here on are milliseconds since 1970, below it seconds (1e11 s is the year 5138). */
const firstMilliseconds = 1e11;

function fromNumber(value: number, zone: string): DateTime {
	// 20260131 and 2026 are a day and a year as they are written, not a time in 1970.
	if (/^(\d{4}|\d{8})$/.test(String(value))) return DateTime.fromISO(String(value), { zone });
	return Math.abs(value) >= firstMilliseconds
		? DateTime.fromMillis(value, { zone })
		: DateTime.fromSeconds(value, { zone });
}

/** Spans of time that people name instead of writing dates. Weeks begin on Monday. */
const presets: Record<string, (now: DateTime) => [DateTime, DateTime]> = {
	today: (now) => [now, now],
	yesterday: (now) => [now.minus({ days: 1 }), now.minus({ days: 1 })],
	last7days: (now) => [now.minus({ days: 7 }), now.minus({ days: 1 })],
	last14days: (now) => [now.minus({ days: 14 }), now.minus({ days: 1 })],
	last30days: (now) => [now.minus({ days: 30 }), now.minus({ days: 1 })],
	thisweek: (now) => [now.startOf('week'), now.endOf('week')],
	lastweek: (now) => [now.minus({ weeks: 1 }).startOf('week'), now.minus({ weeks: 1 }).endOf('week')],
	thismonth: (now) => [now.startOf('month'), now.endOf('month')],
	lastmonth: (now) => [now.minus({ months: 1 }).startOf('month'), now.minus({ months: 1 }).endOf('month')],
	thisyear: (now) => [now.startOf('year'), now.endOf('year')],
};

/** How people write the presets, for forms and messages. */
export const presetNames = [
	'today',
	'yesterday',
	'last 7 days',
	'last 14 days',
	'last 30 days',
	'this week',
	'last week',
	'this month',
	'last month',
	'this year',
];

/** Which end of a preset a date parameter takes. */
export type DateEdge = 'start' | 'end';

/** Parameters named like the end of a span: date_to, endDate, until, updatedBefore, max_created. */
export function edgeOf(name: string): DateEdge {
	const words = name
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.split(/[^a-z]+/);
	return words.some((word) => ['to', 'end', 'until', 'till', 'stop', 'before', 'max'].includes(word))
		? 'end'
		: 'start';
}

/**
 * Reads the name of a span of time, such as `last 7 days` (which ends yesterday).
 *
 * @param edge Whether the first or the last moment of the span is wanted.
 * @returns The moment in the zone; undefined where the text names no span.
 */
export function readPreset(text: string, zone: string, edge: DateEdge): DateTime | undefined {
	const key = text.toLowerCase().replace(/[^a-z0-9]/g, '');
	if (!Object.hasOwn(presets, key)) return undefined;
	const [start, end] = presets[key]?.(DateTime.now().setZone(zone)) ?? [];
	return edge === 'end' ? end?.endOf('day') : start?.startOf('day');
}

/**
 * Reads a point in time.
 *
 * @param value A Date, a Luxon value, an ISO 8601 or SQL text, or a Unix time in seconds or milliseconds.
 * @param zone Time zone of texts that name none, and of the result.
 * @returns The time, or undefined where the value is none.
 */
export function readDate(value: unknown, zone: string): DateTime | undefined {
	let time: DateTime | undefined;
	if (value instanceof Date) time = DateTime.fromJSDate(value, { zone });
	else if (DateTime.isDateTime(value)) time = value.setZone(zone);
	else if (typeof value === 'number' || typeof value === 'bigint') time = fromNumber(Number(value), zone);
	else if (typeof value === 'string') {
		// A form that takes text writes a date object in quotes.
		const text = value.trim().replace(/^"(.*)"$/, '$1');
		if (/^-?\d{9,}(\.\d+)?$/.test(text)) time = fromNumber(Number(text), zone);
		else {
			time = DateTime.fromISO(text, { zone });
			if (!time.isValid) time = DateTime.fromSQL(text, { zone });
		}
	} else if (
		typeof value === 'object' &&
		value !== null &&
		'toISO' in value &&
		typeof value.toISO === 'function'
	) {
		// A DateTime of another copy of Luxon, such as the one in n8n's expressions.
		time = DateTime.fromISO(String(value.toISO()), { setZone: true }).setZone(zone);
	}
	return time?.isValid ? time : undefined;
}

/** Whether a value names a whole day, and not a point in time. */
export const isDay = (value: unknown): boolean =>
	(typeof value === 'string' || typeof value === 'number') &&
	/^\s*"?\d{4}(-\d\d-\d\d|\d{4})"?\s*$/.test(String(value));

/**
 * Writes a time the way a tracker wants it.
 *
 * @param format Luxon tokens, `unix` (seconds), `unixMs` or `iso`. Tokens that end in a literal Z mean UTC.
 */
export function writeDate(time: DateTime, format: string): string | number {
	if (format === 'unix') return Math.floor(time.toSeconds());
	if (format === 'unixMs') return time.toMillis();
	if (format === 'iso') return time.toISO({ suppressMilliseconds: true }) ?? '';
	// A value of an expression may carry another language, and other digits with it.
	return (format.endsWith("'Z'") ? time.toUTC() : time)
		.reconfigure({ locale: 'en-US', numberingSystem: 'latn', outputCalendar: 'gregory' })
		.toFormat(format);
}

/**
 * Turns a person's value into the date that a parameter sends.
 *
 * @param zone Time zone of texts that name none, and of what is sent.
 * @throws InputError where the value is no date.
 */
export function toDate(parameter: Parameter, label: string, value: unknown, zone: string): string | number {
	const format = parameter.format ?? (parameter.type === 'date' ? 'yyyy-MM-dd' : 'iso');
	const edge = parameter.edge ?? edgeOf(parameter.name);
	const isEnd = parameter.type === 'dateTime' && edge === 'end';
	const preset = typeof value === 'string' ? readPreset(value, zone, edge) : undefined;
	const time = preset ?? readDate(value, zone);
	if (time && (preset || (isEnd && isDay(value)))) {
		const span = isEnd ? time.endOf('day') : time;
		// Where a format has no minutes, the last hour of a day would be lost.
		const isHourly = isEnd && /[hH]/.test(format) && !format.includes('m');
		return writeDate(isHourly ? span.plus({ milliseconds: 1 }) : span, format);
	}
	if (!time) throw wrongType(label, `a date such as 2026-01-31 or one of ${presetNames.join(', ')}`, value);
	return writeDate(time, format);
}
