import type { TemplateDefinition } from '../../../../nodes/actions/model/template';
import { parseTemplate } from '../../../../nodes/actions/templates/validate';
import { inputErrorOf } from '../../../helpers/template';

const good = {
	id: 'affise.affiliate.updateStatus',
	name: 'Update affiliate status',
	description: 'Sets the status of one affiliate.',
	tracker: 'affise',
	kind: 'edit',
	method: 'POST',
	path: '/3.0/admin/partner/{affiliate_id}',
	bodyEncoding: 'form',
	arrayFormat: 'indices',
	parameters: [
		{
			name: 'affiliate_id',
			label: 'Affiliate ID',
			in: 'path',
			type: 'string',
			required: true,
			example: '42',
		},
		{ name: 'status', in: 'body', type: 'string', required: true, enum: ['active', 'banned'] },
	],
	response: {
		records: '$.partner',
		success: [{ path: '$.status', equals: 1 }],
		message: ['$.message'],
		format: 'json',
		pagination: { style: 'none' },
	},
	documentation: 'https://example.com/',
} satisfies TemplateDefinition;

/** The good template with one place changed. */
const withParameter = (parameter: unknown) => ({ ...good, parameters: [good.parameters[0], parameter] });
const status = (more: object) => withParameter({ ...good.parameters[1], ...more });
const response = (more: object) => ({ ...good, response: more });
const pagination = (more: object) => response({ pagination: more });

const refusal = (source: unknown) => inputErrorOf(() => parseTemplate(source));

describe('a good template', () => {
	it('is taken as an object', () => expect(parseTemplate(good)).toEqual(good));
	it('is taken as text', () => expect(parseTemplate(` ${JSON.stringify(good)}\n`)).toEqual(good));

	it('needs little', () => {
		const least = { name: 'List', kind: 'get', method: 'GET', path: '/x' };
		expect(parseTemplate(least)).toEqual(least);
	});

	it('may hold what is not known, which is left out', () => {
		expect(parseTemplate({ ...good, 'x-team-note': 'ours' })).toEqual(good);
	});

	it('may leave placeholders to the connection', () => {
		const source = { ...good, path: '/{accountSid}/{affiliate_id}' };
		expect(parseTemplate(source, ['accountSid']).path).toBe('/{accountSid}/{affiliate_id}');
		expect(parseTemplate(source, ['accountSid']).parameters).toHaveLength(good.parameters.length);
	});

	it('gets a required path parameter for each other placeholder, before the rest', () => {
		const { parameters } = parseTemplate({ ...good, path: '/{offer_id}/{affiliate_id}' });
		expect(parameters?.[0]).toEqual({ name: 'offer_id', in: 'path', type: 'string', required: true });
		expect(parameters).toHaveLength(good.parameters.length + 1);
	});

	it('is not changed by keys that JavaScript gives a meaning', () => {
		const source = `{"__proto__":{"polluted":1},${JSON.stringify(good).slice(1)}`;
		expect(Object.keys(parseTemplate(source))).toEqual(Object.keys(good));
		expect(({} as { polluted?: number }).polluted).toBeUndefined();
	});

	it.each<[string, unknown]>([
		['a default that fits', status({ default: 'active' })],
		['a constant of null', status({ const: null, enum: undefined })],
		['an empty default', status({ type: 'integer', enum: undefined, default: '' })],
		['several record paths', response({ records: ['$.a[*]', '$.b'] })],
		['odd keys in a path', response({ records: "$['Revenue (USD)'][*]" })],
		['a whole body', status({ type: 'object', property: '$', enum: undefined })],
		[
			'no body parameter without encoding',
			{ ...good, bodyEncoding: 'none', parameters: [good.parameters[0]] },
		],
	])('may have %s', (_, source) => expect(parseTemplate(source).name).toBe(good.name));
});

it.each<[string, unknown, string]>([
	['nothing', undefined, 'it must be an object, not empty'],
	['null', null, 'it must be an object, not empty'],
	['an empty text', ' ', 'it is empty'],
	['a list', [good], 'it must be an object, not a list'],
	['a list as text', '[]', 'it must be an object, not a list'],
	['a number', 5, 'it must be an object, not a number'],
	['a boolean', true, 'it must be an object, not a boolean'],
	['a function', () => good, 'it must be an object, not a function'],
	['a text as text', '"x"', 'it must be an object, not a string'],
	['null as text', 'null', 'it must be an object, not empty'],
	['no name', { ...good, name: undefined }, "'name' is missing"],
	['an empty name', { ...good, name: '' }, "'name' must not be empty"],
	['a name of another type', { ...good, name: 5 }, "'name' must be a string, not 5"],
	[
		'an ID with blanks',
		{ ...good, id: 'a b' },
		"'id' may hold letters, digits, dots, dashes and underscores only",
	],
	['no kind', { ...good, kind: undefined }, "'kind' is missing"],
	['an unknown kind', { ...good, kind: 'delete' }, `'kind' must be one of get, edit, add, not "delete"`],
	[
		'a method in lower case',
		{ ...good, method: 'get' },
		`'method' must be one of GET, POST, PUT, PATCH, DELETE, not "get"`,
	],
	['no path', { ...good, path: undefined }, "'path' is missing"],
	[
		'an unknown encoding',
		{ ...good, bodyEncoding: 'xml' },
		`'bodyEncoding' must be one of json, form, query, none, not "xml"`,
	],
	['parameters of another type', { ...good, parameters: {} }, "'parameters' must be a list, not Object"],
	['a parameter that is null', withParameter(null), "'parameters[1]' must be an object, not null"],
	['a parameter that is a list', withParameter([]), "'parameters[1]' must be an object, not a list"],
	['a parameter that is a text', withParameter('status'), `'parameters[1]' must be an object, not "status"`],
	['a parameter without a name', status({ name: undefined }), "'parameters[1].name' is missing"],
	['a parameter without a type', status({ type: undefined }), "'parameters[1].type' is missing"],
	[
		'a parameter elsewhere',
		status({ in: 'cookie' }),
		`'parameters[1].in' must be one of path, query, header, body, not "cookie"`,
	],
	[
		'a required that is a text',
		status({ required: 'yes' }),
		`'parameters[1].required' must be a boolean, not "yes"`,
	],
	['no choices', status({ enum: [] }), "'parameters[1].enum' must list at least one value"],
	['a response that is a list', response([]), "'response' must be an object, not a list"],
	[
		'a path of no JSONPath',
		response({ message: ['message'] }),
		"'response.message[0]' must be a JSONPath that starts with $",
	],
	[
		'a success that is an object',
		response({ success: { path: '$.a', equals: 1 } }),
		"'response.success' must be a list, not Object",
	],
	[
		'a success without a value',
		response({ success: [{ path: '$.a' }] }),
		"'response.success[0].equals' is missing",
	],
	[
		'an unknown paging',
		pagination({ style: 'pages' }),
		`'response.pagination.style' must be one of page, offset, cursor, nextUrl, linkHeader, none, not "pages"`,
	],
	[
		'a page of no size',
		pagination({ style: 'page', pageParameter: 'p', pageSize: 0 }),
		"'response.pagination.pageSize' Invalid value: Expected >=1 but received 0",
	],
	[
		'an offset without a size',
		pagination({ style: 'offset', offsetParameter: 'o', pageSize: 5 }),
		"'response.pagination.sizeParameter' is needed for the style 'offset'",
	],
	[
		'a cursor that is nowhere',
		pagination({ style: 'cursor', cursorParameter: 'c' }),
		"'response.pagination.cursor' is needed for the style 'cursor'",
	],
	[
		'a next URL that is nowhere',
		pagination({ style: 'nextUrl' }),
		"'response.pagination.next' is needed for the style 'nextUrl'",
	],
	[
		'a page parameter that is missing',
		pagination({ style: 'page' }),
		"'response.pagination.pageParameter' is needed for the style 'page'",
	],
	[
		'a parameter twice',
		{ ...good, parameters: [...good.parameters, good.parameters[1]] },
		"'parameters[2].name' repeats the parameter 'status'",
	],
	[
		'a path parameter without a placeholder',
		{ ...good, path: '/x' },
		"'path' has no placeholder {affiliate_id} for the path parameter 'affiliate_id'",
	],
	[
		'labels that do not match',
		status({ enumLabels: ['A'] }),
		"'parameters[1].enumLabels' must have as many entries as 'enum'",
	],
	[
		'labels without choices',
		status({ enum: undefined, enumLabels: ['A'] }),
		"'parameters[1].enumLabels' must have as many entries as 'enum'",
	],
	[
		'a whole body that is a text',
		status({ property: '$' }),
		"'parameters[1].property' may be '$' only for a body parameter of the type object or array",
	],
	[
		'a whole query',
		status({ in: 'query', type: 'object', property: '$', enum: undefined }),
		"'parameters[1].property' may be '$' only for a body parameter of the type object or array",
	],
	[
		'a body that is not sent',
		{ ...good, bodyEncoding: 'none' },
		"'parameters[1].in' may not be body, because 'bodyEncoding' is none",
	],
	[
		'a default that does not fit',
		status({ default: 'gone' }),
		"'parameters[1].default' does not fit: 'Status' must be one of active, banned, not 'gone'",
	],
	[
		'a constant that does not fit',
		status({ type: 'integer', enum: undefined, const: 'x' }),
		"'parameters[1].const' does not fit: 'Status' must be a whole number, not 'x'",
	],
	[
		'a default that is an object',
		status({ enum: undefined, default: Object.create(null) as unknown }),
		"'parameters[1].default' does not fit: 'Status' must be text, not {}",
	],
	['no header name', status({ in: 'header', name: 'X Note' }), "'parameters[1].name' is not a header name"],
	[
		'a line break in a header name',
		status({ in: 'header', name: 'X-A\r\nX-B' }),
		"'parameters[1].name' is not a header name",
	],
	[
		'a filter in records',
		response({ records: '$.a[?(@.x)]' }),
		"'response.records' does not fit: The JSONPath $.a[?(@.x)] holds a filter or an expression, which is not evaluated",
	],
	[
		'a broken path in records',
		response({ records: ['$.a', '$.b['] }),
		"'response.records' does not fit: The JSONPath $.b[ cannot be read: its form is wrong at '['",
	],
	[
		'a broken path in success',
		response({ success: [{ path: '$.', equals: 1 }] }),
		"'response.success[0].path' does not fit: The JSONPath $. cannot be read: its form is wrong at '.'",
	],
	[
		'a broken path in messages',
		response({ message: ['$.a', '$a'] }),
		"'response.message' does not fit: The JSONPath $a cannot be read: its form is wrong at 'a'",
	],
	[
		'a broken path in paging',
		pagination({ style: 'nextUrl', next: '$..' }),
		"'response.pagination.next' does not fit: The JSONPath $.. cannot be read: its form is wrong at '..'",
	],
])('refuses %s and names the place', (_, source, what) => {
	const error = refusal(source);
	expect(error.message).toBe(`The template cannot be used: ${what}`);
	expect(error.hint).toBe('Correct the template and run the node again. Nothing was sent.');
});

it('says where JSON text is broken', () => {
	expect(refusal('{"name": "x",}').message).toMatch(
		/^The template cannot be used: it is not valid JSON: .*position 13/,
	);
});

it.each(['Host', 'host', 'Content-Length', 'content-type', 'Cookie', 'Transfer-Encoding', 'Connection'])(
	'refuses the header %s',
	(name) => {
		expect(refusal(status({ in: 'header', name })).message).toBe(
			`The template cannot be used: 'parameters[1].name' may not be the header '${name}'`,
		);
	},
);

it.each<[string, unknown, string, string]>([
	['a key', { ...good, parametres: [] }, 'parametres', 'parameters'],
	['a key in capitals', { ...good, ARRAYFORMAT: 'comma' }, 'ARRAYFORMAT', 'arrayFormat'],
	['a key in another case', { ...good, Method: 'GET' }, 'Method', 'method'],
	['a key of a parameter', status({ requierd: true }), 'parameters[1].requierd', 'required'],
	['another key of a parameter', status({ lable: 'X' }), 'parameters[1].lable', 'label'],
	[
		'a key of items',
		status({ type: 'array', items: { type: 'string', enums: ['a'] } }),
		'parameters[1].items.enums',
		'enum',
	],
	['a key of the response', response({ record: '$.a' }), 'response.record', 'records'],
	[
		'a key of the paging',
		pagination({ style: 'page', pageParamter: 'p' }),
		'response.pagination.pageParamter',
		'pageParameter',
	],
])('suggests the right word for %s', (_, source, where, right) => {
	expect(refusal(source).message).toBe(
		`The template cannot be used: '${where}' is not known; did you mean '${right}'?`,
	);
});

it.each([
	'https://evil.example/',
	'HTTPS:/x',
	'//evil.example',
	'/a/../b/{affiliate_id}',
	'/a\\{affiliate_id}',
	'/%2e%2e/{affiliate_id}',
	'/a?b={affiliate_id}',
	'/{affiliate_id',
])('refuses the path %s', (path) => {
	expect(refusal({ ...good, path }).message).toMatch(
		/^The template's 'path' (must not|holds|has an unfinished)/,
	);
});

describe('hostile definitions', () => {
	const circular: Record<string, unknown> = { ...good };
	circular.self = circular;
	const values: unknown[] = [
		null,
		undefined,
		0,
		-1,
		Number.NaN,
		true,
		'',
		' ',
		'x',
		[],
		[[]],
		[null],
		{},
		{ a: 1 },
		Object.create(null),
		{ toString: null },
		{ length: 5 },
		new Date(0),
		/x/,
		() => 1,
		Symbol('s'),
		BigInt(1),
		circular,
		'__proto__',
		'constructor',
		'$',
		'$[',
		'\ud800',
		'x'.repeat(100_000),
		'{'.repeat(10_000),
		'['.repeat(10_000),
	];
	const parameter = good.parameters[1] as Record<string, unknown>;
	const keysOf = (value: object) => Object.keys(value);
	const parameterKeys = [
		...keysOf(parameter),
		'default',
		'const',
		'enumLabels',
		'format',
		'arrayFormat',
		'items',
		'property',
		'minimum',
		'maximum',
		'allowEmptyValue',
	];
	const pagingKeys = [
		'style',
		'in',
		'pageParameter',
		'firstPage',
		'cursor',
		'next',
		'more',
		'total',
		'pageSize',
		'sizeParameter',
	];

	const outcome = (source: unknown): string => {
		try {
			return typeof parseTemplate(source).name;
		} catch (error) {
			return (error as Error).name;
		}
	};

	it.each<[string, string[], (key: string, value: unknown) => unknown]>([
		['itself', ['self'], (_, value) => value],
		[
			'its keys',
			[...keysOf(good), 'server', 'idempotent', '$schema'],
			(key, value) => ({ ...good, [key]: value }),
		],
		['a parameter', parameterKeys, (key, value) => status({ [key]: value })],
		[
			'the default by type',
			['string', 'number', 'integer', 'boolean', 'date', 'dateTime', 'array', 'object'],
			(type, value) => status({ type, enum: undefined, default: value }),
		],
		[
			'items',
			['type', 'enum'],
			(key, value) => status({ type: 'array', enum: undefined, items: { type: 'string', [key]: value } }),
		],
		[
			'the response',
			[...keysOf(good.response), 'example', 'queued'],
			(key, value) => response({ ...good.response, [key]: value }),
		],
		[
			'a success rule',
			['path', 'equals', 'not'],
			(key, value) => response({ success: [{ path: '$.a', equals: 1, [key]: value }] }),
		],
		[
			'the paging',
			pagingKeys,
			(key, value) => pagination({ style: 'page', pageParameter: 'p', [key]: value }),
		],
	])('in %s end in an InputError or a right template', (_, keys, change) => {
		const outcomes = keys.flatMap((key) => values.map((value) => outcome(change(key, value))));
		expect(new Set([...outcomes, 'string', 'InputError'])).toEqual(new Set(['string', 'InputError']));
		expect(outcomes).toContain('InputError');
	});

	it.each([
		'{',
		'}',
		'{"name":',
		"{'name': 'x'}",
		'name: x',
		'<xml/>',
		'\uFEFF{}',
		'undefined',
		'={{ $json }}',
		'['.repeat(100_000),
	])('as text no. %# end in an InputError', (text) =>
		expect(refusal(text).message).toMatch(/^The template cannot be used: /),
	);
});

describe('long numbers', () => {
	const long = '7615917337495251231';
	const read = (parameter: string): unknown =>
		parseTemplate(
			`{"name":"N","kind":"add","method":"POST","path":"/x","parameters":[{"name":"p","in":"body",${parameter}}]}`,
		).parameters?.[0];

	it('keep every digit, as numbers within what is sent and as text elsewhere', () => {
		expect(read(`"type":"object","const":{"ids":[${long}]}`)).toMatchObject({
			const: { ids: [BigInt(long)] },
		});
		expect(read(`"type":"object","default":{"id":${long}}`)).toMatchObject({ default: { id: BigInt(long) } });
		expect(read(`"type":"integer","default":${long}`)).toMatchObject({ default: long });
		expect(read(`"type":"integer","enum":[${long}]`)).toMatchObject({ enum: [long] });
		expect(read(`"type":"object","example":{"id":${long}}`)).toMatchObject({ example: { id: long } });
	});
});

describe('sizes', () => {
	it.each<[string, unknown, string]>([
		['a long name', { ...good, name: 'x'.repeat(501) }, "'name' must not be longer than 500 characters"],
		['a long path', { ...good, path: `/${'{a}'.repeat(40_000)}` }, "'path' must not be longer than 2000"],
		[
			'many parameters',
			{ ...good, parameters: Array.from({ length: 501 }, () => good.parameters[1]) },
			"'parameters' must not hold more than 500 parameters",
		],
		['a long whole', response({ example: 'x'.repeat(600_000) }), 'it is longer than 500000 characters'],
		[
			'a deep whole',
			response({ example: JSON.parse('['.repeat(101) + ']'.repeat(101)) as unknown }),
			'it is nested too deeply',
		],
		['a long text', ' '.repeat(600_000) + JSON.stringify(good), 'it is longer than 500000 characters'],
	])('%s is refused at once', (_, source, sentence) => {
		const begun = performance.now();
		expect(refusal(source).message).toContain(sentence);
		expect(performance.now() - begun).toBeLessThan(1000);
	});
});

it('lists all mistakes at once, each with its place', () => {
	const { message } = refusal({
		name: '',
		kind: 'read',
		metod: 'GET',
		path: 'https://h.example/{id}',
		parameters: [{ name: 'id', in: 'paht', type: 'text' }],
		response: { records: 'rows' },
	});
	expect(message.replace('The template cannot be used: ', '').split('; ')).toEqual([
		"'metod' is not known",
		"did you mean 'method'?",
		"'name' must not be empty",
		'\'kind\' must be one of get, edit, add, not "read"',
		'\'parameters[0].in\' must be one of path, query, header, body, not "paht"',
		expect.stringMatching(/^'parameters\[0\]\.type' must be one of /),
		"'response.records' must be a JSONPath that starts with $",
	]);
});

it('lists what does not fit together at once, also beside a part of the wrong form', () => {
	const mistakes = {
		...good,
		path: '/{affiliate_id}',
		parameters: [
			...good.parameters,
			{ name: 'a', in: 'query', type: 'string', enumLabels: ['x'] },
			{ name: 'a', in: 'header', type: 'string', default: '={{ 1 }}' },
		],
		documentation: 'ftp://h.example',
	};
	const index = good.parameters.length;
	const { message } = refusal(mistakes);
	for (const sentence of [
		"'documentation' must be an address that starts with https:// or http://",
		`'parameters[${index}].enumLabels' must have as many entries as 'enum'`,
		`'parameters[${index + 1}].name' repeats the parameter 'a'`,
		`'parameters[${index + 1}].default' begins with =, which n8n takes for an expression`,
	]) {
		expect(message).toContain(sentence);
	}
});
