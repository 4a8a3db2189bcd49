import { asEntry, currentValue, toParameter } from '../../../../nodes/actions/change/currentValue';
import type { Parameter } from '../../../../nodes/actions/model/template';
import { parameter, templateOf } from '../../../helpers/template';

const record = {
	status: 'premoderated',
	percent: '12.50',
	flag: 1,
	text: 'true',
	csv: 'a, b',
	at: '2026-01-31 23:59:00',
	json: '{"a":1}',
	none: null,
	tags: [{ name: 'x' }, { name: 'y' }],
	caps: [{ period: 'day', goals: { 1: 'a', 2: 'b' }, on: true, noise: 1 }],
	byId: { 7: { id: 7, v: 1 }, 8: { id: 8, v: 2 } },
	one: { id: 9 },
	list: [1, 2],
	nested: { daily: 5, monthly: 9 },
};

const valueOf = (more: Partial<Parameter>, given = {}) => {
	const own = parameter(more);
	const template = templateOf({
		parameters: [own, parameter({ name: 'kind', enum: ['daily'], enumLabels: ['A day'] })],
	});
	return currentValue({ template, record, given, zone: 'utc' }, own);
};

describe('currentValue', () => {
	it.each<[string, Partial<Parameter>, unknown]>([
		['a text as it is', { current: '$.status' }, 'premoderated'],
		[
			'by the words of the parameter',
			{ current: { path: '$.status', values: { premoderated: 'protected' } } },
			'protected',
		],
		['a word for nothing', { current: { path: '$.none', values: { '': 'none' } } }, 'none'],
		['a word for what is not there', { current: { path: '$.a.b', values: { '': 'none' } } }, 'none'],
		['a number of a text', { type: 'number', current: '$.percent' }, 12.5],
		['true of 1', { type: 'boolean', current: '$.flag' }, true],
		['the word for true', { type: 'boolean', format: 'yes/no', current: '$.text' }, 'yes'],
		['a list of a text with commas', { type: 'array', arrayFormat: 'comma', current: '$.csv' }, ['a', 'b']],
		['a day of a time', { type: 'date', current: '$.at' }, '2026-01-31'],
		['an object of JSON text', { type: 'object', format: 'json', current: '$.json' }, { a: 1 }],
		['nothing', { current: '$.none' }, null],
		['null of a list as it is', { type: 'array', current: '$.none' }, null],
		['the list of all that a path finds', { type: 'array', current: '$.tags[*].name' }, ['x', 'y']],
		['numbers as the texts that the parameter takes', { type: 'array', current: '$.list' }, ['1', '2']],
		[
			'the fields of entries that are named',
			{
				type: 'array',
				items: { type: 'object' },
				current: {
					path: '$.caps',
					entries: {
						period: '$.period',
						goals: '$.goals.*~',
						gone: '$.gone',
						scope: { path: '$.scope', values: { '': 'all' } },
					},
				},
			},
			[{ period: 'day', goals: ['1', '2'], scope: 'all' }],
		],
		[
			'all fields of entries with some written anew',
			{
				type: 'array',
				items: { type: 'object' },
				current: {
					path: '$.caps',
					entries: { '*': '$', goals: '$.goals.*~', on: { path: '$.on', values: { true: 1, false: 0 } } },
				},
			},
			[{ period: 'day', goals: ['1', '2'], on: 1, noise: 1 }],
		],
		[
			'a list that is a map by ID',
			{ type: 'array', items: { type: 'object' }, current: '$.byId' },
			[
				{ id: 7, v: 1 },
				{ id: 8, v: 2 },
			],
		],
		[
			'a list of one that is the entry itself',
			{ type: 'array', items: { type: 'object' }, current: '$.one' },
			[{ id: 9 }],
		],
		['what is no choice any more', { current: '$.status', enum: ['public'] }, 'premoderated'],
		['what is beyond its limits', { type: 'integer', maximum: 1, current: '$.nested.daily' }, 5],
		['what has not the type, as it is', { type: 'integer', current: '$.status' }, 'premoderated'],
	])('is %s', (_, more, value) => expect(valueOf(more)).toEqual({ value, isThere: true }));

	it('is nothing where the record has no such field, and unknown where nobody says where it stands', () => {
		expect(valueOf({ current: '$.gone' })).toEqual({ value: null, isThere: false });
		expect(valueOf({ type: 'array', current: '$.gone' })).toEqual({ value: [], isThere: false });
		expect(valueOf({})).toBeUndefined();
	});

	it.each(['daily', 'A day'])('is the field that another parameter names: %s', (kind) => {
		expect(valueOf({ type: 'integer', current: { path: '$.nested', field: 'kind' } }, { kind })).toEqual({
			value: 5,
			isThere: true,
		});
	});

	it("is what stands in the body's part of the record where the parameter goes", () => {
		const present = { template: templateOf(), record, body: { a: { b: 5 } }, given: {}, zone: 'utc' };
		expect(currentValue(present, parameter({ type: 'integer', property: 'a[b]' }))?.value).toBe(5);
		expect(currentValue(present, parameter({ name: 'a', type: 'object' }))?.value).toEqual({ b: 5 });
		expect(currentValue(present, parameter({ type: 'object', property: '$' }))?.value).toEqual(present.body);
		expect(currentValue(present, parameter({ name: 'toString' }))).toEqual({ value: null, isThere: false });
		expect(currentValue(present, parameter({ in: 'query' }))).toBeUndefined();
	});
});

it('toParameter leaves what has no such form as it is', () => {
	expect(toParameter(parameter({ type: 'number' }), '5', 'utc')).toBe(5);
	expect(toParameter(parameter({ type: 'number' }), 'n/a', 'utc')).toBe('n/a');
});

describe('asEntry', () => {
	const currency = { path: '$.currency', values: { usd: 'USD' } };
	const swap = { path: '$.swap', values: { 1: '2', 2: '1' } };
	const list = parameter({
		type: 'array',
		current: { path: '$.payments', entries: { '*': '$', currency, swap } },
	});

	it.each([
		[
			{ currency: 'usd', total: 3 },
			{ currency: 'USD', total: 3 },
		],
		[{ currency: 'USD' }, { currency: 'USD' }],
		[{ currency: 'eur' }, { currency: 'eur' }],
		[{ currency: null }, { currency: null }],
		// Here the record's words are the parameter's own as well.
		[{ swap: '1' }, { swap: '1' }],
	])('takes %j for %j', (given, entry) => {
		expect(asEntry(list, given)).toEqual(entry);
	});

	it('leaves entries of other lists', () => {
		expect(asEntry(parameter({ type: 'array', current: '$.tags' }), 'usd')).toBe('usd');
	});
});
