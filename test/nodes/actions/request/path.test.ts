import { checkPath, fillPath, placeholders } from '../../../../nodes/actions/request/path';
import { inputErrorOf } from '../../../helpers/template';

const fill = (text: string, path = '/partner/{id}') =>
	fillPath(path, () => ({ text, label: 'Affiliate ID' }));

describe('placeholders', () => {
	it.each<[string, string[]]>([
		['/3.0/admin/partners', []],
		['/partner/{id}', ['id']],
		['/{a}/x/{b}', ['a', 'b']],
		['/{a}/{b}/{a}', ['a', 'b']],
		['/{a}-{b}.json', ['a', 'b']],
	])('finds those of %s', (path, names) => expect(placeholders(path)).toEqual(names));

	it('stays fast on a flood of braces', () => {
		expect(placeholders('{'.repeat(200_000))).toEqual([]);
	});
});

describe('checkPath', () => {
	it.each([
		'/3.0/admin/partner/{affiliate_id}',
		'partners',
		'/api/4/edit.asmx/Affiliate',
		'/v1/{a}/{b}/{a}',
		'/a..b/...c/.well-known',
		'/a%20b',
		'/%zz',
		'/time/10:30',
		'/кампании',
	])('lets %s through', (path) => expect(() => checkPath(path)).not.toThrow());

	const absolute = "The template's 'path' must not be an absolute URL";
	const slashes = "The template's 'path' must not start with //";
	const character = "The template's 'path' holds a character that is not allowed in a path";
	const dots = "The template's 'path' must not hold . or .. segments";
	const query = "The template's 'path' must not hold a query or a fragment";
	const unfinished = "The template's 'path' has an unfinished {placeholder}";

	it.each<[string, string]>([
		['https://evil.example', absolute],
		['HTTPS:/x', absolute],
		['http:x', absolute],
		['javascript:alert(1)', absolute],
		['data:text/html,x', absolute],
		[' https://evil.example', absolute],
		['%68ttps://evil.example', absolute],
		['ｈttps://evil.example', absolute],
		['//evil.example', slashes],
		['///evil.example', slashes],
		['/\\evil.example', slashes],
		['\\\\evil.example', slashes],
		['/%2fevil.example', slashes],
		['/%252fevil.example', slashes],
		['／／evil.example', slashes],
		['/a\\b', character],
		['/a%5cb', character],
		['/a%255c%zz', character],
		['/a b', character],
		['/a\nb', character],
		['/a%0d%0ab', character],
		['/a\u0000b', character],
		['/a\u0085b', character],
		['/a\ud800b', character],
		['/..', dots],
		['/a/../b', dots],
		['../a', dots],
		['/a/.', dots],
		['/./a', dots],
		['/a/%2e%2e/b', dots],
		['/a/%2E./b', dots],
		['/a/%252e%252e/b', dots],
		['/a/%25252e%25252e/b', dots],
		['/a/%2e%2e/b%zz', dots],
		['/a/%2e%2e/b%ff', dots],
		['/a/..;/b', dots],
		['/a/..;jsessionid=1/b', dots],
		['/a/．．/b', dots],
		['/a／..／b', dots],
		['/a/%EF%BC%8E%EF%BC%8E/b', dots],
		['/a/‥/b', dots],
		['/a/{x/../y}', dots],
		['/a?b=1', query],
		['/a#b', query],
		['/a/{b', unfinished],
		['/a/b}', unfinished],
		['/a/{}', unfinished],
		['/a/{{b}}', unfinished],
		['/a/{b}}', unfinished],
	])('refuses %p', (path, message) => {
		expect(inputErrorOf(() => checkPath(path)).message).toBe(message);
	});

	it('says what to do with a query', () => {
		expect(inputErrorOf(() => checkPath('/a?b=1')).hint).toBe(
			"Move what follows the ? to 'parameters' with in: query.",
		);
	});
});

describe('fillPath', () => {
	it.each<[string, string]>([
		['42', '/partner/42'],
		[' 42 ', '/partner/42'],
		['a b', '/partner/a%20b'],
		['a?b#c&d=e', '/partner/a%3Fb%23c%26d%3De'],
		['50%', '/partner/50%25'],
		['%41', '/partner/%2541'],
		['a@b.com:80', '/partner/a%40b.com%3A80'],
		['a..b', '/partner/a..b'],
		['...', '/partner/...'],
		['ü😀', '/partner/%C3%BC%F0%9F%98%80'],
		['{id}', '/partner/%7Bid%7D'],
		['$&', '/partner/%24%26'],
		['12345678901234567890', '/partner/12345678901234567890'],
	])('encodes %p', (text, path) => expect(fill(text)).toBe(path));

	it('gives a path without a slash one', () => expect(fill('1', 'partner/{id}')).toBe('/partner/1'));

	it('fills each placeholder by its name, however often it stands there', () => {
		const filled = fillPath('/{a}/{b}/{a}', (name) => ({ text: `${name}1`, label: name }));
		expect(filled).toBe('/a1/b1/a1');
	});

	it('leaves the placeholders that the connection fills', () => {
		const filled = fillPath('/{account}/{id}', (name) =>
			name === 'account' ? undefined : { text: '7', label: 'ID' },
		);
		expect(filled).toBe('/{account}/7');
	});

	it.each(['', ' ', '\t', '%20', '\u00a0', '\u3000'])('refuses the blank value %p', (text) => {
		const error = inputErrorOf(() => fill(text));
		expect(error.message).toBe("'Affiliate ID' is empty");
		expect(error.hint).toBe("Enter a value for 'Affiliate ID'.");
	});

	it.each([
		'.',
		'..',
		' .. ',
		'1/2',
		'/',
		'../3',
		'1\\2',
		'%2e%2e',
		'%2E.',
		'%252e%252e',
		'%2e%2e%zz/',
		'1%2f2',
		'1%252F2',
		'1%2f2%zz',
		'1%5c2',
		'..;',
		'..;a=b',
		'．．',
		'‥',
		'1／2',
		'1＼2',
		'%EF%BC%8F',
		'1\n2',
		'1\r\nX: y',
		'1%0d%0aX',
		'1\u00002',
		'1\u007f2',
		'1\ud800',
	])('refuses %p, which would change the path', (text) => {
		const error = inputErrorOf(() => fill(text));
		expect(error.message).toBe("'Affiliate ID' must be a single value without slashes or dots alone");
		expect(error.hint).toBe("Enter the plain ID for 'Affiliate ID', for example 42.");
	});

	it('keeps every text that it lets through in its one segment', () => {
		const alphabet = [
			'.',
			'/',
			'\\',
			'%',
			'2',
			'e',
			'f',
			'F',
			';',
			'．',
			'／',
			'@',
			':',
			'?',
			'#',
			' ',
			'é',
			'😀',
			'\n',
		];
		let state = 7;
		const next = (below: number) => {
			state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
			return Math.floor((state / 2_147_483_648) * below);
		};
		let passed = 0;
		for (let round = 0; round < 5000; round++) {
			const text = Array.from({ length: 1 + next(6) }, () => alphabet[next(alphabet.length)]).join('');
			let path: string;
			try {
				path = fill(text, '/a/{id}/b');
			} catch {
				continue;
			}
			passed += 1;
			const { origin, pathname } = new URL(`https://host.example${path}`);
			expect([origin, pathname]).toEqual(['https://host.example', path]);
			expect(decodeURIComponent(pathname.split('/')[2] as string)).toBe(text.trim());
			expect(pathname.split('/')).toHaveLength(4);
		}
		expect(passed).toBeGreaterThan(500);
	});
});
