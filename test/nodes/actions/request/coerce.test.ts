import { DateTime } from 'luxon';

import { coerce } from '../../../../nodes/actions/request/coerce';
import type { Parameter } from '../../../../nodes/actions/model/template';
import { inputErrorOf, parameter } from '../../../helpers/template';

const beyond = '12345678901234567890';

describe('coerce', () => {
	it.each<[string, Partial<Parameter>, unknown, unknown]>([
		['a text', { type: 'string' }, 'on moderation', 'on moderation'],
		['a text with blanks around it', { type: 'string' }, ' a ', ' a '],
		['a number as text', { type: 'string' }, 42, '42'],
		['a fraction as text', { type: 'string' }, 1.5, '1.5'],
		['a bigint as text', { type: 'string' }, BigInt(beyond), beyond],
		['a boolean as text', { type: 'string' }, false, 'false'],
		['an integer', { type: 'integer' }, 7, 7],
		['zero', { type: 'integer' }, 0, 0],
		['a negative integer', { type: 'integer' }, '-7', -7],
		['an integer as text', { type: 'integer' }, ' 7 ', 7],
		['an integer with its sign', { type: 'integer' }, '+7', 7],
		['an integer with zeros before it', { type: 'integer' }, '007', 7],
		['the largest safe integer', { type: 'integer' }, '9007199254740991', 9007199254740991],
		['an integer just beyond 2^53', { type: 'integer' }, '9007199254740993', BigInt('9007199254740993')],
		['a long integer as text', { type: 'integer' }, `+${beyond}`, BigInt(beyond)],
		['a long negative integer', { type: 'integer' }, `-${beyond}`, BigInt(`-${beyond}`)],
		['a bigint', { type: 'integer' }, BigInt(beyond), BigInt(beyond)],
		['a number', { type: 'number' }, 2.5, 2.5],
		['a number as text', { type: 'number' }, ' 2.50 ', 2.5],
		['a number without a leading zero', { type: 'number' }, '.5', 0.5],
		['a number with an exponent', { type: 'number' }, '1e3', 1000],
		['a long whole number as text', { type: 'number' }, beyond, BigInt(beyond)],
		['a bigint as number', { type: 'number' }, BigInt(beyond), BigInt(beyond)],
		['a boolean', { type: 'boolean' }, true, true],
		['a boolean as text', { type: 'boolean' }, ' FALSE ', false],
		['a boolean as 1', { type: 'boolean' }, 1, true],
		['a boolean as 0', { type: 'boolean' }, '0', false],
		['a boolean as a word', { type: 'boolean' }, 'Yes', true],
		['true in the words of a format', { type: 'boolean', format: '1/0' }, true, '1'],
		['false in the words of a format', { type: 'boolean', format: 'TRUE/FALSE' }, 'no', 'FALSE'],
		['the word of a format itself', { type: 'boolean', format: 'active/paused' }, 'Paused', 'paused'],
		['a list', { type: 'array' }, ['a', 'b'], ['a', 'b']],
		['a list of numbers as texts', { type: 'array' }, [1, 2], ['1', '2']],
		['a list as JSON text', { type: 'array' }, ' ["a,b", "c"]', ['a,b', 'c']],
		['a list with commas', { type: 'array' }, 'a, b,,c ', ['a', 'b', 'c']],
		['a single value', { type: 'array' }, 5, ['5']],
		['a list of integers', { type: 'array', items: { type: 'integer' } }, '1, 2', [1, 2]],
		[
			'a long integer in a list',
			{ type: 'array', items: { type: 'integer' } },
			`[${beyond}]`,
			[BigInt(beyond)],
		],
		['a list of booleans', { type: 'array', items: { type: 'boolean' } }, ['yes', 0], [true, false]],
		['a list of objects', { type: 'array', items: { type: 'object' } }, '[{"a":1}]', [{ a: 1 }]],
		['a single object', { type: 'array', items: { type: 'object' } }, '{"a":1}', [{ a: 1 }]],
		['objects in a list of no type', { type: 'array' }, [{ a: 1 }, ['b']], [{ a: 1 }, ['b']]],
		['an empty list', { type: 'array' }, [], []],
		['choices of a list', { type: 'array', items: { type: 'string', enum: ['a', 'b'] } }, 'b,a', ['b', 'a']],
		['numeric choices of a list', { type: 'array', items: { type: 'string', enum: [1, 2] } }, '2', [2]],
		[
			'choices beside a list',
			{ type: 'array', enum: ['a', 'b'], enumLabels: ['First', 'B'] },
			'first',
			['a'],
		],
		['an object', { type: 'object' }, { a: [1] }, { a: [1] }],
		['an object as JSON text', { type: 'object' }, '\n{"a":{"b":null}}', { a: { b: null } }],
		['a long integer inside JSON text', { type: 'object' }, `{"id":${beyond}}`, { id: BigInt(beyond) }],
		['a repeated key, whose last value counts', { type: 'object' }, '{"a":1,"a":2}', { a: 2 }],
		['an object as text', { type: 'object', format: 'json' }, { id: BigInt(beyond) }, `{"id":${beyond}}`],
		['a list as text', { type: 'array', format: 'json' }, 'a,b', '["a","b"]'],
		['null', { type: 'integer' }, null, null],
		['a choice by value', { enum: ['active', 'banned'] }, 'banned', 'banned'],
		['a choice by label', { enum: [1, 2], enumLabels: ['Active', 'On Hold'] }, 'on hold', 2],
		['a numeric choice as text', { type: 'integer', enum: [1, 2] }, '2', 2],
		['a boolean choice', { type: 'boolean', enum: [true] }, 'true', true],
		['a value before a label of the same text', { enum: ['1', '2'], enumLabels: ['2', '1'] }, '1', '1'],
		['a date', { type: 'date' }, '2026-01-31', '2026-01-31'],
		['a date from a time', { type: 'date' }, '2026-01-31T23:30:00-05:00', '2026-02-01'],
		['a time', { type: 'dateTime' }, '2026-01-31T10:00:00Z', '2026-01-31T10:00:00Z'],
		['a date in a format', { type: 'date', format: 'MM/dd/yyyy' }, '2026-01-31', '01/31/2026'],
		['a Unix time', { type: 'dateTime', format: 'unix' }, '2026-01-31T10:00:00Z', 1769853600],
		['an empty text that is allowed', { type: 'integer', allowEmptyValue: true }, '', ''],
		['an empty choice that is allowed', { enum: ['a'], allowEmptyValue: true }, '', ''],
		['the lowest of a range', { type: 'integer', minimum: 0 }, 0, 0],
		['the highest of a range', { type: 'number', maximum: 100 }, '100', 100],
	])('takes %s', (_, more, value, sent) => {
		expect(coerce(parameter(more), value)).toEqual(sent);
	});

	const circular: Record<string, unknown> = {};
	circular.self = circular;
	const bare: unknown = Object.create(null);

	it.each<[string, Partial<Parameter>, unknown, string]>([
		['a fraction', { type: 'integer' }, 1.5, "'Some Value' must be a whole number, not 1.5"],
		['a word', { type: 'integer' }, 'abc', "'Some Value' must be a whole number, not 'abc'"],
		['an empty text', { type: 'integer' }, '', "'Some Value' must be a whole number, not ''"],
		['a hexadecimal number', { type: 'integer' }, '0x10', "'Some Value' must be a whole number, not '0x10'"],
		['a boolean', { type: 'integer' }, true, "'Some Value' must be a whole number, not true"],
		['a list', { type: 'integer' }, [1], "'Some Value' must be a whole number, not [1]"],
		['no number', { type: 'number' }, Number.NaN, "'Some Value' must be a number, not NaN"],
		['infinity', { type: 'number' }, Infinity, "'Some Value' must be a number, not Infinity"],
		['more than any number', { type: 'number' }, '1e999', "'Some Value' must be a number, not '1e999'"],
		['a comma', { type: 'number' }, '1,5', "'Some Value' must be a number, not '1,5'"],
		['a unit', { type: 'number' }, '5 USD', "'Some Value' must be a number, not '5 USD'"],
		['a number', { type: 'boolean' }, 2, "'Some Value' must be true or false, not 2"],
		['a bigint', { type: 'boolean' }, BigInt(5), "'Some Value' must be true or false, not 5"],
		['an object', { type: 'boolean' }, {}, "'Some Value' must be true or false, not {}"],
		['a list with true', { type: 'boolean' }, [true], "'Some Value' must be true or false, not [true]"],
		['a bare object', { type: 'boolean' }, bare, "'Some Value' must be true or false, not {}"],
		['an object', { type: 'string' }, { a: 1 }, `'Some Value' must be text, not {"a":1}`],
		['a list', { type: 'string' }, ['a'], `'Some Value' must be text, not ["a"]`],
		['no number', { type: 'string' }, Number.NaN, "'Some Value' must be text, not NaN"],
		['a circle', { type: 'string' }, circular, "'Some Value' must be text, not a value that is not JSON"],
		['a list', { type: 'object' }, [1], "'Some Value' must be an object, not [1]"],
		['broken JSON', { type: 'object' }, '{"a":', `'Some Value' must be an object, not '{"a":'`],
		['a word', { type: 'object' }, 'abc', "'Some Value' must be an object, not 'abc'"],
		[
			'a wrong entry',
			{ type: 'array', items: { type: 'integer' } },
			'1,x',
			"'Some Value[1]' must be a whole number, not 'x'",
		],
		['a null entry', { type: 'array' }, [null], "'Some Value[0]' must be text, not null"],
		[
			'a text for objects',
			{ type: 'array', items: { type: 'object' } },
			'a,b',
			"'Some Value[0]' must be an object, not 'a,b'",
		],
		[
			'an unknown entry',
			{ type: 'array', items: { type: 'string', enum: ['a'] } },
			'a,c',
			"'Some Value[1]' must be one of a, not 'c'",
		],
		['an unknown entry', { type: 'array', enum: ['a'] }, 'c', "'Some Value[0]' must be one of a, not 'c'"],
		[
			'an unknown choice',
			{ enum: ['active', 'banned'] },
			'paused',
			"'Some Value' must be one of active, banned, not 'paused'",
		],
		[
			'an unknown label',
			{ enum: [1, 2], enumLabels: ['On', 'Off'] },
			3,
			"'Some Value' must be one of 1 (On), 2 (Off), not 3",
		],
		[
			'a list for a choice',
			{ enum: ['active'] },
			['active'],
			`'Some Value' must be one of active, not ["active"]`,
		],
		['a bare object for a choice', { enum: ['a'] }, bare, "'Some Value' must be one of a, not {}"],
		['less than the range', { type: 'integer', minimum: 0 }, -1, "'Some Value' must be 0 or more, not '-1'"],
		[
			'more than the range',
			{ type: 'number', maximum: 1 },
			'1.5',
			"'Some Value' must be 1 or less, not '1.5'",
		],
		[
			'far more than the range',
			{ type: 'integer', maximum: 5 },
			beyond,
			`'Some Value' must be 5 or less, not '${beyond}'`,
		],
	])('refuses %s where it does not fit', (_, more, value, message) => {
		expect(inputErrorOf(() => coerce(parameter(more), value)).message).toBe(message);
	});

	it.each<[Parameter['type'], unknown, string]>([
		['date', '2026-02-30', "'2026-02-30'"],
		['dateTime', true, 'true'],
		['dateTime', {}, '{}'],
	])('refuses as a %s what is none: %p', (type, value, shown) => {
		const { message } = inputErrorOf(() => coerce(parameter({ type }), value));
		expect(message.startsWith("'Some Value' must be a date such as 2026-01-31")).toBe(true);
		expect(message.endsWith(`, not ${shown}`)).toBe(true);
	});

	it.each(['integer', 'string'] as const)('refuses a %s that has lost digits as a number', (type) => {
		const error = inputErrorOf(() => coerce(parameter({ type }), Number(beyond)));
		expect(error.message).toBe("'Some Value' is a number beyond 2^53, which has lost its last digits");
		expect(error.hint).toBe("Give 'Some Value' as text, for example in quotes.");
	});

	it.each<[string, Partial<Parameter>, unknown, string]>([
		['a number', { type: 'number' }, 7615917337495251000, 'Some Value'],
		['an object', { type: 'object' }, { id: 7615917337495251000 }, 'Some Value.id'],
		['an object', { type: 'object' }, { a: [{ ids: [1, 7615917337495251000] }] }, 'Some Value.a[0].ids[1]'],
		['a list', { type: 'array' }, ['1', 7615917337495251000], 'Some Value[1]'],
		[
			'a list of numbers',
			{ type: 'array', items: { type: 'integer' } },
			[7615917337495251000],
			'Some Value[0]',
		],
		[
			'a list of objects',
			{ type: 'array', items: { type: 'object' } },
			[{ id: -7615917337495251000 }],
			'Some Value[0].id',
		],
		['a list of no type', { type: 'array' }, [{ id: 7615917337495251000 }], 'Some Value[0].id'],
		['an object as text', { type: 'object', format: 'json' }, { id: 7615917337495251000 }, 'Some Value.id'],
	])('refuses %s with a number that has lost digits, by its place (%j)', (_, more, value, place) => {
		const { message } = inputErrorOf(() => coerce(parameter(more), value));
		expect(message).toBe(`'${place}' is a number beyond 2^53, which has lost its last digits`);
	});

	it('takes long numbers whole from JSON text, wherever they stand', () => {
		const long = BigInt('7615917337495251231');
		const text = '{"id":7615917337495251231,"list":[{"ids":[7615917337495251231]}]}';
		expect(coerce(parameter({ type: 'object' }), text)).toEqual({ id: long, list: [{ ids: [long] }] });
		expect(coerce(parameter({ type: 'object', format: 'json' }), text)).toBe(text);
	});

	it('refuses what is no number inside an object, which JSON would write as null', () => {
		const { message } = inputErrorOf(() => coerce(parameter({ type: 'object' }), { a: [Number.NaN] }));
		expect(message).toBe("'Some Value.a[0]' must be a number, not NaN");
	});

	it.each<[Parameter['type'], unknown]>([
		['string', { p: 'S3cretPass' }],
		['integer', 'S3cretPass'],
		['object', 'S3cretPass'],
	])('names no password in what it says of a %s', (type, value) => {
		const error = inputErrorOf(() => coerce(parameter({ type, format: 'password' }), value));
		expect(error.message).toContain("'Some Value' is not of the type");
		expect(`${error.message} ${error.hint}`).not.toContain('S3cret');
	});

	it('shortens a long value and a long list of choices in its message', () => {
		const choices = Array.from({ length: 25 }, (_, index) => `c${index}`);
		const error = inputErrorOf(() => coerce(parameter({ enum: choices }), 'x'.repeat(100)));
		expect(error.message).toBe(
			`'Some Value' must be one of ${choices.slice(0, 20).join(', ')} …, not '${'x'.repeat(58)}…`,
		);
	});

	it.each([
		['date_to', '2026-01-31', '2026-01-31 23:59:59'],
		['date_to', 20260131, '2026-01-31 23:59:59'],
		['date_to', '2026-01-31 00:00:00', '2026-01-31 00:00:00'],
		['date_to', '2026-01-31T12:00', '2026-01-31 12:00:00'],
		['date_from', '2026-01-31', '2026-01-31 00:00:00'],
		['max_created', '2026-01-31', '2026-01-31 23:59:59'],
		['DateLastUpdatedBefore', '2026-01-31', '2026-01-31 23:59:59'],
	])('a day given for %s as %p is %p: a span holds its last day', (name, value, sent) => {
		const time = parameter({ name, type: 'dateTime', format: 'yyyy-MM-dd HH:mm:ss' });
		expect(coerce(time, value, 'Europe/Berlin')).toBe(sent);
	});

	it('a day given for the end of hours is the hour after its last', () => {
		const time = parameter({ name: 'to', type: 'dateTime', format: "yyyy-MM-dd'T'HH" });
		expect(coerce(time, '2026-01-31', 'utc')).toBe('2026-02-01T00');
	});

	it('reads dates in the zone of the workflow', () => {
		const time = parameter({ type: 'dateTime', format: 'yyyy-MM-dd HH:mm:ss' });
		expect(coerce(time, DateTime.fromISO('2026-01-31T23:30:00Z'), 'Europe/Berlin')).toBe(
			'2026-02-01 00:30:00',
		);
	});
});
