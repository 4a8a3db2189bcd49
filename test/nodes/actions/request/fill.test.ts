import { fillParameters } from '../../../../nodes/actions/request/fill';
import type { Parameter } from '../../../../nodes/actions/model/template';
import { inputErrorOf, parameter, templateOf } from '../../../helpers/template';

const fill = (parameters: Parameter[], values: Record<string, unknown>, more = {}) =>
	Object.fromEntries(
		fillParameters(templateOf({ parameters, ...more }), values, 'utc').map((entry) => [
			entry.parameter.name,
			entry.value,
		]),
	);

describe('fillParameters', () => {
	it.each<[string, Partial<Parameter>, unknown, Record<string, unknown>]>([
		['leaves out what is not set', {}, undefined, {}],
		['leaves out an empty text', {}, '', {}],
		['sends an empty text where it is allowed', { allowEmptyValue: true }, '', { some_value: '' }],
		['leaves out an empty date', { type: 'date' }, '', {}],
		['sends null as null', {}, null, { some_value: null }],
		['sends zero', { type: 'integer' }, 0, { some_value: 0 }],
		['sends false', { type: 'boolean' }, false, { some_value: false }],
		['sends blanks', {}, '  ', { some_value: '  ' }],
		['sends a default', { default: 'a' }, undefined, { some_value: 'a' }],
		['sends a default in place of an empty text', { default: 'a' }, '', { some_value: 'a' }],
		[
			'lets an allowed empty text win over a default',
			{ default: 'a', allowEmptyValue: true },
			'',
			{ some_value: '' },
		],
		['lets null win over a default', { default: 'a' }, null, { some_value: null }],
		['lets a value win over a default', { default: 'a' }, 'b', { some_value: 'b' }],
		['coerces a default', { type: 'boolean', format: '1/0', default: true }, undefined, { some_value: '1' }],
		['sends an empty default', { type: 'integer', default: '' }, undefined, { some_value: '' }],
		['sends a default of null', { default: null }, undefined, { some_value: null }],
		['sends a constant', { const: 'findAll' }, undefined, { some_value: 'findAll' }],
		[
			'writes a constant as its parameter does',
			{ type: 'boolean', format: '1/0', const: true },
			undefined,
			{ some_value: '1' },
		],
		[
			'sends a long constant whole',
			{ type: 'integer', const: '7615917337495251231' },
			undefined,
			{ some_value: BigInt('7615917337495251231') },
		],
		['sends a constant of null', { const: null }, undefined, { some_value: null }],
		['sends an empty constant', { const: '', required: true }, undefined, { some_value: '' }],
		[
			'takes a default for what is required',
			{ required: true, default: 5, type: 'integer' },
			undefined,
			{ some_value: 5 },
		],
	])('%s in a JSON body', (_, more, value, sent) => {
		expect(fill([parameter(more)], { some_value: value })).toEqual(sent);
	});

	it.each<[string, Partial<Parameter>, unknown]>([
		['in a query', { in: 'query' }, null],
		['in a header', { in: 'header' }, null],
		['in a query, as a default', { in: 'query', default: null }, undefined],
		['in a query, as a constant', { in: 'query', const: null }, undefined],
	])('leaves out a null %s', (_, more, value) => {
		expect(fill([parameter(more)], { some_value: value })).toEqual({});
	});

	it('leaves out a null in a form', () => {
		expect(fill([parameter()], { some_value: null }, { bodyEncoding: 'form' })).toEqual({});
	});

	it.each([undefined, '', null])('refuses %p for what is required', (value) => {
		const error = inputErrorOf(() => fill([parameter({ required: true })], { some_value: value }));
		expect(error.message).toBe("'Some Value' is required");
		expect(error.hint).toBe("Enter a value for 'Some Value'. Nothing was sent for this item.");
	});

	it('refuses a value that no parameter takes and names those that there are', () => {
		const error = inputErrorOf(() => fill([parameter()], { some_valeu: 1 }));
		expect(error.message).toBe("The template 'Test' has no parameter 'some_valeu'");
		expect(error.hint).toContain('Its parameters are: some_value.');
	});

	it('does not let a value replace a constant', () => {
		const error = inputErrorOf(() => fill([parameter({ const: 'x' })], { some_value: 'y' }));
		expect(error.message).toBe("The template 'Test' has no parameter 'some_value'");
		expect(error.hint).toContain('Its parameters are: none.');
	});

	it('ignores values that are undefined, also of unknown parameters', () => {
		expect(fill([parameter()], { gone: undefined })).toEqual({});
	});

	it.each(['constructor', 'toString', '__proto__'])('does not take an inherited %s for a value', (name) => {
		expect(fill([parameter({ name })], {})).toEqual({});
	});

	it('keeps the order of the template', () => {
		const parameters = [
			parameter({ name: 'b' }),
			parameter({ name: 'a' }),
			parameter({ name: 'c', const: 1 }),
		];
		const filled = fillParameters(templateOf({ parameters }), { a: 1, b: 2 }, 'utc');
		expect(filled.map((entry) => entry.parameter.name)).toEqual(['b', 'a', 'c']);
	});
});

describe('what leaves a field alone', () => {
	it.each<[string, Partial<Parameter>, unknown, Record<string, unknown>]>([
		[
			'is sent where nothing is given',
			{ leaveAlone: '-1', type: 'integer', minimum: 0 },
			undefined,
			{ some_value: '-1' },
		],
		['is sent before a default', { leaveAlone: '', default: 'a' }, '', { some_value: '' }],
		['is not sent where a value is given', { leaveAlone: -1, type: 'integer' }, 5, { some_value: 5 }],
		['may be null', { leaveAlone: null }, undefined, { some_value: null }],
		['meets what is required', { leaveAlone: 0, required: true }, undefined, { some_value: 0 }],
	])('%s', (_, more, value, sent) => {
		expect(fill([parameter(more)], { some_value: value })).toEqual(sent);
	});

	it('cannot be null in a form', () => {
		expect(fill([parameter({ leaveAlone: null })], {}, { bodyEncoding: 'form' })).toEqual({});
	});
});

describe('what an edit has settled', () => {
	const parameters = [
		parameter({ name: 'a', required: true }),
		parameter({ name: 'b', const: 'fixed' }),
		parameter({ name: 'c', type: 'array' }),
	];
	const settle = (settled: Record<string, unknown>, values = {}) =>
		fillParameters(templateOf({ parameters }), values, 'utc', settled as never).map(({ value }) => value);

	it('is sent as it is, in place of what is given, required or fixed', () => {
		expect(settle({ a: 1, b: 'earlier' }, { c: 'x,y' })).toEqual([1, 'earlier', ['x', 'y']]);
	});

	it('may leave a parameter out', () =>
		expect(settle({ c: undefined }, { a: 'x', c: [] })).toEqual(['x', 'fixed']));
});

describe('an entry of a list', () => {
	const parameters = [
		parameter({ name: 'caps', type: 'array', required: true }),
		parameter({ name: 'period', entryOf: 'caps', required: true }),
	];

	it('goes out with its list', () => {
		const settled = { caps: ['made'] };
		expect(fillParameters(templateOf({ parameters }), { period: 'day' }, 'utc', settled)).toEqual([
			{ parameter: parameters[0], value: ['made'] },
		]);
	});

	it('is required, and its list is not given by anybody', () => {
		expect(inputErrorOf(() => fill(parameters, {})).message).toBe("'Period' is required");
		expect(inputErrorOf(() => fill(parameters, { period: 'x', caps: [] })).message).toBe(
			"The template 'Test' has no parameter 'caps'",
		);
	});
});
