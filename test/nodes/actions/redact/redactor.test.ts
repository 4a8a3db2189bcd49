import { Redactor } from '../../../../nodes/actions/redact/redactor';

const secret = `p@ss/w+rd "1" & <é'!()~*> %20=`;

const clean = (text: string, key = secret) => new Redactor([key]).text(text);
const each = (text: string, write: (character: string) => string): string => [...text].map(write).join('');
const escaped = (text: string) => encodeURIComponent(text);
const lowerCase = (text: string) => text.replace(/%../g, (escape) => escape.toLowerCase());
const base64 = (text: string) => Buffer.from(text).toString('base64');
const names: Record<string, string> = {
	'&': 'amp',
	'<': 'lt',
	'>': 'gt',
	'"': 'quot',
	"'": 'apos',
	'/': 'sol',
	'+': 'plus',
	'=': 'equals',
	'@': 'commat',
	é: 'eacute',
};

describe('a secret is masked', () => {
	it.each<[string, (key: string) => string]>([
		['as it is', (key) => key],
		['encoded for a URL', escaped],
		['encoded for a URL in lower case', (key) => lowerCase(escaped(key))],
		['encoded twice for a URL', (key) => escaped(escaped(key))],
		['encoded by URLSearchParams', (key) => new URLSearchParams({ a: key }).toString().slice(2)],
		['with plus signs for blanks', (key) => escaped(key).replaceAll('%20', '+')],
		['in the query of a URL', (key) => new URL(`https://h/?a=${escaped(key)}`).search.slice(3)],
		['in JSON', (key) => JSON.stringify(key).slice(1, -1)],
		['in the JSON of PHP', (key) => JSON.stringify(key).slice(1, -1).replaceAll('/', '\\/')],
		['in JSON in JSON', (key) => JSON.stringify(JSON.stringify(key)).slice(3, -3)],
		['in XML', (key) => each(key, (sign) => (/[&<>"']/.test(sign) ? `&${names[sign]};` : sign))],
		['in HTML by names', (key) => each(key, (sign) => (names[sign] ? `&${names[sign]};` : sign))],
		[
			'in HTML by names without semicolons',
			(key) => each(key, (sign) => (names[sign] ? `&${names[sign]}` : sign)),
		],
		[
			'in HTML by numbers without semicolons',
			(key) => each(key, (sign) => (/[a-z\d ]/i.test(sign) ? sign : `&#${sign.codePointAt(0)}`)),
		],
		['in HTML by numbers', (key) => each(key, (sign) => `&#x${sign.codePointAt(0)?.toString(16)};`)],
		['in another letter case', (key) => key.toUpperCase()],
		['in base64', base64],
		['in base64 without padding', (key) => base64(key).replace(/=+$/, '')],
		['in base64 for URLs', (key) => Buffer.from(key).toString('base64url')],
		['in base64 inside a URL', (key) => escaped(base64(key))],
		['in base64 after one character', (key) => base64(`:${key}`)],
		['in base64 after two characters', (key) => base64(`a:${key}`)],
		['in the base64 of a JSON text', (key) => base64(`{"a":"${key}","b":1}`)],
		['in the base64 of a header', (key) => base64(`Bearer ${key}`)],
		['in the base64 for URLs of an address', (key) => Buffer.from(`/api?key=${key}&x`).toString('base64url')],
	])('%s', (_, write) => {
		for (const key of [secret, 'Key-1234abcd', 'ключ-от-всего', '9f86d081884c7d659a2feaa0c55ad015']) {
			const form = write(key);
			expect(clean(`before [${form}] and [${form}] after`, key)).toBe('before [***] and [***] after');
		}
	});

	it('for every length of padding', () => {
		for (const key of ['abcdefgh', 'abcdefghi', 'abcdefghij']) {
			expect([clean(base64(key), key), clean(escaped(base64(key)), key)]).toEqual(['***', '***']);
		}
	});

	it('inside another one together with it', () => {
		expect(new Redactor(['key-1234', 'key-1234-long']).text('key-1234-long key-1234')).toBe('*** ***');
	});

	it('as soon as it is known', () => {
		const redactor = new Redactor([]);
		const before = redactor.text('token-1234');
		redactor.addSecret('token-1234');
		expect([before, redactor.text('token-1234')]).toEqual(['token-1234', '***']);
	});
});

it('a text without secrets stays as it is', () => {
	expect(clean('nothing to see')).toBe('nothing to see');
	expect(clean('$& $1', '$&$&$&$&')).toBe('$& $1');
});

describe('a long secret of digits', () => {
	const digits = '88372619045512673984';

	it.each([
		[`${digits}`, '***'],
		[`${digits}.0`, '***'],
		[`1.${digits}`, '1.***'],
		[`${digits}${digits}`, '***'],
		[`7${digits}7`, '7***'],
		['88372619045512670000', '***'],
		['8.837261904551267e19', '***'],
		['8.837261904551267e+30 and 12', '*** and 12'],
		['88372619045512', '88372619045512'],
	])('in %s', (text, masked) => expect(clean(text, digits)).toBe(masked));

	it('is masked as a number that has lost its last digits', () => {
		expect(new Redactor([digits]).values({ a: Number(digits), b: 8.837261904551267, c: 5 })).toEqual({
			a: '***',
			b: '***',
			c: 5,
		});
	});
});

describe('a secret of some digits', () => {
	const digits = '8837261904';

	it.each([
		`Unknown API key ${digits}.`,
		`${digits}. Try another`,
		`%7B%22key%22%3A%22${digits}%22%7D`,
		`key%20${digits}`,
		`\\u0022${digits}\\u0022`,
		`v1.${digits}`,
		`(${digits})`,
	])('is masked in %s', (text) => expect(clean(text, digits)).toBe(text.replace(digits, '***')));

	it.each([`1${digits}`, `${digits}1`, `0.${digits}`, `-3.${digits}`, `${digits}.5`])(
		'is left in the number %s',
		(text) => expect(clean(text, digits)).toBe(text),
	);

	it('is masked as a number', () => {
		expect(new Redactor([digits]).values([Number(digits), 18837261904, 1.8837261904])).toEqual([
			'***',
			18837261904,
			1.8837261904,
		]);
	});
});

describe('a short secret', () => {
	it.each([
		['status', 'the status is set', 'the *** is set'],
		['status', 'statuses and substatus', 'statuses and substatus'],
		['hunter2', 'created with hunter2.', 'created with ***.'],
		['hunter2', '%22hunter2%22 HUNTER2', '%22***%22 ***'],
		['hunter2', 'xhunter2 hunter22', 'xhunter2 hunter22'],
		['!abc', 'x!abc', 'x***'],
		['1234', '1234 12345 0.1234', '*** 12345 0.***'],
		['abc', 'abc', 'abc'],
	])('%s: %s', (key, text, masked) => expect(clean(text, key)).toBe(masked));

	it('is masked in base64 too', () => {
		expect(clean(`Basic ${base64('me:hunter2')}`, 'hunter2')).toBe('Basic ***');
	});

	it('is masked as the whole name of a field, and no name that holds it is', () => {
		const value = { list: [{ status: 1, status_code: 2, substatus: 3 }] };
		expect(new Redactor(['status']).names(value)).toEqual({
			list: [{ '***': 1, status_code: 2, substatus: 3 }],
		});
	});

	it('breaks no answer, whatever word it is', () => {
		const answer = { true: true, status: null, data: [{ ok: true }] };
		for (const word of ['true', 'null', 'status', 'data']) {
			expect(new Redactor([word]).values(answer)).toEqual(answer);
		}
	});
});

describe('values and names', () => {
	const redactor = new Redactor(['key-1234-abcd']);

	it('are masked at any depth, and what needs no mask is no copy', () => {
		const clear = { list: [1, 'x', null, true] };
		const value = { clear, note: 'it is key-1234-abcd', list: [{ deep: ['key-1234-abcd'] }] };
		const redacted = redactor.values(value);
		expect(redacted).toEqual({ clear, note: 'it is ***', list: [{ deep: ['***'] }] });
		expect((redacted as typeof value).clear).toBe(clear);
		expect(value.note).toBe('it is key-1234-abcd');
		expect(redactor.values(clear)).toBe(clear);
		expect(redactor.names(clear)).toBe(clear);
	});

	it('names stay until the value is handed out', () => {
		const value = { 'x-key-1234-abcd': { 'KEY-1234-ABCD': [1] } };
		expect(redactor.values(value)).toBe(value);
		expect(redactor.names(value)).toEqual({ 'x-***': { '***': [1] } });
	});

	it('are safe from names that mean something to JavaScript', () => {
		const value: unknown = JSON.parse('{"__proto__":{"constructor":"key-1234-abcd"},"key-1234-abcd":1}');
		expect(JSON.stringify(redactor.names(redactor.values(value)))).toBe(
			'{"__proto__":{"constructor":"***"},"***":1}',
		);
	});
});

describe('headers', () => {
	it('that hold keys or sessions are masked, and secrets in the others', () => {
		expect(
			new Redactor(['key-1234-abcd']).headers({
				authorization: 'Bearer x',
				'proxy-authorization': 'Basic x',
				'x-api-key': 'x',
				'x-auth-token': 'x',
				'set-cookie2': 'a=b',
				cookie: 'a=b',
				link: '<https://h/?page=2&api_key=PARTNER&x=1>; rel="next"',
				location: '/?k=key-1234-abcd',
				'content-type': 'application/json',
				'x-ratelimit-limit': '100',
			}),
		).toEqual({
			authorization: 'Bearer ***',
			'proxy-authorization': 'Basic ***',
			'x-api-key': '***',
			'x-auth-token': '***',
			'set-cookie2': '***',
			cookie: '***',
			link: '<https://h/?page=2&api_key=***&x=1>; rel="next"',
			location: '/?k=***',
			'content-type': 'application/json',
			'x-ratelimit-limit': '100',
		});
	});
});

it('masks a secret of digits in no time, however many blanks are around', () => {
	const text = `{"a":${' '.repeat(300_000)}12345678}`;
	const started = Date.now();
	expect(clean(text, '12345678')).not.toContain('12345678');
	expect(Date.now() - started).toBeLessThan(1000);
});

describe('time', () => {
	const record = (id: number) => ({
		id,
		name: `Affiliate ${id}`,
		email: `a${id}@example.com`,
		url: `https://track.example.com/click?pid=${id}&sub1={clickid}%20x`,
		note: 'some text & more "quoted" stuff',
	});
	const large = Array.from({ length: 20_000 }, (_, id) => record(id));
	const keys = Array.from({ length: 10 }, (_, index) => `${index}f86d081884c7d659a2feaa0c55ad01${index}`);
	const timeOf = (work: () => unknown): number => {
		const started = performance.now();
		work();
		return performance.now() - started;
	};

	it('for one secret is some times what reading takes, and for ten secrets not ten times that', () => {
		const text = JSON.stringify(large);
		const reading = Math.min(...[1, 2, 3].map(() => timeOf(() => JSON.parse(text) as unknown)));
		const [one, ten] = [keys.slice(0, 1), keys].map((secrets) => {
			const redactor = new Redactor(secrets);
			return Math.min(...[1, 2, 3].map(() => timeOf(() => redactor.names(redactor.values(large)))));
		}) as [number, number];
		expect(one / reading).toBeLessThan(200);
		expect(ten / one).toBeLessThan(8);
	});
});
