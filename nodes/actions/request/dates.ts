import { DateTime } from 'luxon';

/** Numbers from here on are milliseconds since 1970, below it seconds (1e11 s is the year 5138). */
const firstMilliseconds = 1e11;

function fromNumber(value: number, zone: string): DateTime {
	return Math.abs(value) >= firstMilliseconds
		? DateTime.fromMillis(value, { zone })
		: DateTime.fromSeconds(value, { zone });
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
		const text = value.trim();
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
