import { DateTime } from 'luxon';

import { readDate, writeDate } from '../../../../nodes/actions/request/dates';

const moment = '2026-01-31T10:20:30.000Z';
const seconds = 1769854830;

describe('readDate', () => {
	it.each<[string, unknown, string]>([
		['ISO text with UTC', '2026-01-31T10:20:30Z', 'utc'],
		['ISO text with an offset', '2026-01-31T05:20:30-05:00', 'utc'],
		['ISO text with an offset in another zone', '2026-01-31T05:20:30-05:00', 'Asia/Tokyo'],
		['ISO text without an offset, in UTC', '2026-01-31T10:20:30', 'utc'],
		['ISO text without an offset, in a zone', '2026-01-31T11:20:30', 'Europe/Berlin'],
		['SQL text', '2026-01-31 11:20:30', 'Europe/Berlin'],
		['text with blanks around it', ' 2026-01-31T10:20:30Z ', 'utc'],
		['Unix seconds', seconds, 'utc'],
		['Unix seconds as text', String(seconds), 'utc'],
		['Unix milliseconds', seconds * 1000, 'utc'],
		['Unix milliseconds as text', `${seconds}000`, 'utc'],
		['Unix seconds as a bigint', BigInt(seconds), 'utc'],
		['a Date', new Date(moment), 'utc'],
		['a Luxon value', DateTime.fromISO(moment, { zone: 'Asia/Tokyo' }), 'utc'],
		['a value of another Luxon', { toISO: () => '2026-01-31T11:20:30.000+01:00' }, 'utc'],
	])('reads %s', (_, value, zone) => {
		expect(readDate(value, zone)?.toUTC().toISO()).toBe(moment);
	});

	it('reads a day as its midnight in the zone', () => {
		expect(readDate('2026-07-01', 'America/New_York')?.toISO()).toBe('2026-07-01T00:00:00.000-04:00');
	});

	it('gives the time in the zone asked for', () => {
		expect(readDate(moment, 'Asia/Tokyo')?.toISO()).toBe('2026-01-31T19:20:30.000+09:00');
	});

	it.each([
		[20260131, '2026-01-31'],
		['20260131', '2026-01-31'],
		[2026, '2026-01-01'],
		['2026', '2026-01-01'],
	])('reads the number %p as the day or year that it spells', (value, day) => {
		expect(readDate(value, 'Europe/Berlin')?.toISODate()).toBe(day);
	});

	it('takes eight digits that are no day for no date', () => {
		expect(readDate(20269999, 'utc')).toBeUndefined();
	});

	it('reads a time before 1970', () => {
		expect(readDate(-86400, 'utc')?.toISO()).toBe('1969-12-31T00:00:00.000Z');
	});

	it.each<[string, unknown]>([
		['a word', 'tomorrow'],
		['an empty text', ''],
		['a day that is not', '2026-02-30'],
		['an hour that is not', '2026-01-31T25:00:00'],
		['a broken Date', new Date('x')],
		['a broken Luxon value', DateTime.invalid('test')],
		['a broken value of another Luxon', { toISO: () => null }],
		['no number', Number.NaN],
		['infinity', Infinity],
		['a time beyond all calendars', '99999999999999999999'],
		['a boolean', true],
		['null', null],
		['a list', [2026, 1, 31]],
		['an object', {}],
	])('takes %s for no date', (_, value) => {
		expect(readDate(value, 'utc')).toBeUndefined();
	});
});

describe('writeDate', () => {
	const berlin = DateTime.fromISO('2026-07-01T12:30:45.678', { zone: 'Europe/Berlin' });

	it.each<[string, string | number]>([
		['unix', 1782901845],
		['unixMs', 1782901845678],
		['iso', '2026-07-01T12:30:45.678+02:00'],
		['yyyy-MM-dd', '2026-07-01'],
		['MM/dd/yyyy HH:mm:ss', '07/01/2026 12:30:45'],
		["yyyy-MM-dd'T'HH:mm:ss", '2026-07-01T12:30:45'],
		["yyyy-MM-dd'T'HH:mm:ss'Z'", '2026-07-01T10:30:45Z'],
		["yyyy-MM-dd'T'HH'Z'", '2026-07-01T10Z'],
		['yyyy-MM-dd HH:mm:ssZZ', '2026-07-01 12:30:45+02:00'],
	])('writes %s', (format, text) => expect(writeDate(berlin, format)).toBe(text));

	it('leaves whole seconds without milliseconds', () => {
		expect(writeDate(DateTime.fromISO('2026-07-01T12:00:00', { zone: 'utc' }), 'iso')).toBe(
			'2026-07-01T12:00:00Z',
		);
	});

	it.each(['de', 'ar-EG', 'th-TH-u-ca-buddhist'])(
		'writes English digits whatever the language (%s)',
		(locale) => {
			expect(writeDate(berlin.setLocale(locale), 'dd MMM yyyy')).toBe('01 Jul 2026');
		},
	);
});
