import {
	findsSeveral,
	parsePath,
	select,
	selectFirst,
	selectReached,
} from '../../../../nodes/actions/response/jsonpath';
import { inputErrorOf } from '../../../helpers/template';

const answer = {
	a: [1, 2, 3],
	x: 5,
	b: { x: 6, 'y z': [{ x: 7 }] },
	n: null,
	'a.b': 'dot',
	"it's": 'quote',
	'a"b': 'double',
	'back\\slash': 'slash',
	'Revenue (USD)': 'parentheses',
	'10:00': 'colon',
	'a,b': 'comma',
	'*': 'star',
	$: 'dollar',
	'..': 'dots',
	'@id': 'at',
	'?': 'question',
	'a]b': 'bracket',
	'`t': 'tick',
	'^': 'caret',
	'': 'nothing',
	ключ: 'unicode',
	7: 'digit',
};

describe('select', () => {
	it.each<[string, unknown[]]>([
		['$', [answer]],
		['$.x', [5]],
		['$.a', [[1, 2, 3]]],
		['$.a[*]', [1, 2, 3]],
		['$.a.*', [1, 2, 3]],
		['$.a[ * ]', [1, 2, 3]],
		['$.b.*~', ['x', 'y z']],
		['$.a.*~', [1, 2, 3]],
		['$.x.*~', []],
		['$.a[0]', [1]],
		['$.a.1', [2]],
		['$.a[3]', []],
		['$.a[-1:]', [3]],
		['$.a[0:2]', [1, 2]],
		['$.a[0,2]', [1, 3]],
		['$.b.x', [6]],
		["$['b']['y z'][0].x", [7]],
		['$["b"]["x"]', [6]],
		['$.b.y z[0].x', [7]],
		['$..x', [5, 6, 7]],
		['$..@id', ['at']],
		["$['@id','it\\'s',7]", ['at', 'quote', 'digit']],
		["$.a[0:1]['@id']", []],
		['$.b..[0]', [{ x: 7 }]],
		['$.b..*', [6, [{ x: 7 }], { x: 7 }, 7]],
		['$.a[::2]', [1, 3]],
		['$.b[0:1]', [answer.b]],
		['$.b.*.x', []],
		["$['x','n']", [5, null]],
		['$.n', [null]],
		['$.n.x', []],
		['$.x.y', []],
		['$.gone', []],
		['$.gone[*].x', []],
		['$.@id', ['at']],
		['$[7]', ['digit']],
		["$['a.b']", ['dot']],
		["$['it\\'s']", ['quote']],
		['$["it\'s"]', ['quote']],
		['$["a\\"b"]', ['double']],
		["$['back\\\\slash']", ['slash']],
		["$['Revenue (USD)']", ['parentheses']],
		["$['10:00']", ['colon']],
		["$['a,b']", ['comma']],
		["$['*']", ['star']],
		["$['$']", ['dollar']],
		["$['..']", ['dots']],
		["$['@id']", ['at']],
		["$['?']", ['question']],
		["$['a]b']", ['bracket']],
		["$['`t']", ['tick']],
		["$['^']", ['caret']],
		["$['']", ['nothing']],
		['$.ключ', ['unicode']],
	])('finds %s', (path, found) => expect(select(path, answer)).toEqual(found));

	it.each([
		'$.__proto__',
		'$.constructor',
		'$.toString',
		"$['__proto__'].x",
		'$.a.constructor',
		'$.x.toFixed',
	])('does not reach what is inherited: %s', (path) => expect(select(path, answer)).toEqual([]));

	it('finds own keys of such names', () => {
		const own: unknown = JSON.parse('{"__proto__":{"a":1},"constructor":2}');
		expect(select('$.__proto__.a', own)).toEqual([1]);
		expect(select('$.constructor', own)).toEqual([2]);
	});

	it.each([undefined, null, 'text', 5, true])('finds nothing in %p but the whole', (json) => {
		expect(select('$.x', json)).toEqual([]);
		expect(select('$', json)).toEqual([json]);
	});

	it.each(['$.a[?(@.x)]', '$.a[(@.length-1)]', '$..[?(@.x>1)]', '$.a.@number()', '$.a[?@.x]'])(
		'does not evaluate %s',
		(path) => {
			expect(inputErrorOf(() => select(path, answer)).message).toBe(
				`The JSONPath ${path} holds a filter or an expression, which is not evaluated`,
			);
		},
	);

	it.each<[string, string]>([
		['', 'it does not start with $'],
		['x', 'it does not start with $'],
		['constructor', 'it does not start with $'],
		['$a', "its form is wrong at 'a'"],
		['$$', "its form is wrong at '$'"],
		['$.', "its form is wrong at '.'"],
		['$..', "its form is wrong at '..'"],
		['$.a[', "its form is wrong at '['"],
		['$.a]', "its form is wrong at ']'"],
		['$.a[-1]', "its form is wrong at '[-1]'"],
		['$.a[]', "its form is wrong at '[]'"],
		['$.a[x]', "its form is wrong at '[x]'"],
		["$['a", "its form is wrong at '['a'"],
		['$.a[0', "its form is wrong at '[0'"],
		['$.a^', "its form is wrong at '^'"],
		['$.a~', "its form is wrong at '~'"],
		['$.a.[0]', "its form is wrong at '.[0]'"],
	])('refuses %p', (path, why) => {
		expect(inputErrorOf(() => select(path, answer)).message).toBe(
			`The JSONPath ${path} cannot be read: ${why}`,
		);
	});

	it('refuses a path whatever the answer is', () => {
		expect(inputErrorOf(() => select('$.a[', {})).hint).toBe(
			'Use a path such as $.partner.status or $.partners[0].email.',
		);
		expect(inputErrorOf(() => select('$.a[', undefined)).name).toBe('InputError');
	});

	it.each([
		`$${'['.repeat(50_000)}`,
		`$['${"\\'".repeat(50_000)}`,
		`$${'.a'.repeat(20_000)}[`,
		`$${"['a'".repeat(20_000)}`,
	])('reads a hostile path in no time', (path) => {
		const started = Date.now();
		expect(() => select(path, answer)).toThrow('cannot be read');
		expect(Date.now() - started).toBeLessThan(2000);
	});
});

it('selectFirst gives the first match or undefined', () => {
	expect(selectFirst('$.a[*]', answer)).toBe(1);
	expect(selectFirst('$.gone', answer)).toBeUndefined();
	expect(selectFirst('$.n', answer)).toBeNull();
});

it('parsePath takes a path apart', () => {
	expect(parsePath("$.a[0]['b.c'].*..d[1:2]")).toEqual([
		{ kind: 'key', key: 'a' },
		{ kind: 'index', key: '0' },
		{ kind: 'key', key: 'b.c' },
		{ kind: 'all' },
		{ kind: 'below', text: 'd', then: { kind: 'key', key: 'd' } },
		{ kind: 'slice', text: '1:2', ofListsOnly: false },
	]);
});

it.each<[string, boolean]>([
	['$', false],
	['$.a.b[0]', false],
	["$['a,b']['*']['x:y']['..']", false],
	['$.a[*]', true],
	['$..a', true],
	['$.a[0:1]', true],
	['$.a[0,1]', true],
])('findsSeveral tells of %s: %p', (path, several) => expect(findsSeveral(path)).toBe(several));

describe('an object in place of a list', () => {
	const one = { id: 1, name: 'a' };
	const nested = { profile: { email: 'a@b.c' }, stats: { clicks: 5 } };
	const byId = { 5: { id: 5, name: 'x' }, 7: { id: 7 } };

	it.each<[string, unknown, unknown[]]>([
		['$.r[*]', one, [one]],
		['$.r[*].id', one, [1]],
		['$.r[0]', one, [one]],
		['$.r[0].id', one, [1]],
		['$.r[1]', one, []],
		['$.r[-1:].id', one, [1]],
		['$.r[0:5]', one, [one]],
		['$.r[1:]', one, []],
		['$.r[*]', nested, [nested]],
		['$.r[*]', { id: '1', caps: { cap: [] } }, [{ id: '1', caps: { cap: [] } }]],
		['$.r[*]', { '@id': '1' }, [{ '@id': '1' }]],
	])('%s takes %j for the one record', (path, r, found) => expect(select(path, { r })).toEqual(found));

	it.each<[string, unknown, unknown[]]>([
		['$.r[*]', byId, [byId[5], byId[7]]],
		['$.r[*].id', byId, [5, 7]],
		['$.r[-1:].id', byId, [7]],
		['$.r[*]', { US: { clicks: 1 }, DE: { clicks: 2, cost: 3 } }, [{ clicks: 1 }, { clicks: 2, cost: 3 }]],
		[
			'$.r[*]',
			{ 5: { Offer: { id: 5 } }, 7: { Offer: { id: 7 } } },
			[{ Offer: { id: 5 } }, { Offer: { id: 7 } }],
		],
		['$.r[*]', { a: [{ x: 1 }], b: [] }, [[{ x: 1 }], []]],
		['$.r[*]', {}, []],
	])('%s takes %j for a map of records', (path, r, found) => expect(select(path, { r })).toEqual(found));

	it.each<[string, unknown, unknown[]]>([
		['$.r.*', one, [1, 'a']],
		['$.r.*', byId, [byId[5], byId[7]]],
		["$.r['id']", one, [1]],
		['$..[0]', { r: one, s: [2] }, [2]],
		['$..[0:1]', { r: one, s: [2] }, [2]],
		['$.r[*]', 'text', []],
		['$.r[*]', null, []],
	])('%s of %j finds what it says', (path, r, found) => {
		expect(select(path, path.startsWith('$..') ? r : { r })).toEqual(found);
	});
});

it.each<[string, unknown, unknown[]]>([
	['$.a.b', { a: { b: 1 } }, [1]],
	['$.a.b[*].c', { a: { b: [] } }, [[]]],
	['$.a.b[*].c', { a: { x: 1 } }, [{ x: 1 }]],
	['$.a[*].c', { x: 1 }, [{ x: 1 }]],
])('selectReached follows %s in %j', (path, json, reached) =>
	expect(selectReached(path, json)).toEqual(reached),
);

describe('paths that find more and more', () => {
	it.each(['$..*..*', '$..a..b', '$[0,0]', "$['a','a'][*]", '$..*..*..*..*'])('%s is refused', (path) => {
		expect(() => select(path, [])).toThrow('cannot be read');
	});

	it.each(['$..email', '$..*', '$.a..b[0,1]', "$['a..b']..c"])('%s is read', (path) => {
		expect(() => select(path, { a: 1 })).not.toThrow();
	});
});
