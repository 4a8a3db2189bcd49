import nock from 'nock';

import { act, allTextOf } from '../../helpers/actions';
import { connect } from '../../helpers/connections';

const baseUrl = 'https://tracker.example.com/api';

const list = {
	name: 'List things',
	kind: 'get',
	method: 'GET',
	path: '/things',
	parameters: [
		{ name: 'q', in: 'query', type: 'string' },
		{ name: 'X-Trace', in: 'header', type: 'string' },
	],
	response: { records: '$.things[*]' },
};
const change = {
	name: 'Change thing',
	kind: 'edit',
	method: 'PUT',
	path: '/things/{id}',
	parameters: [
		{ name: 'id', in: 'path', type: 'string', required: true },
		{ name: 'name', in: 'body', type: 'string' },
		{ name: 'tags', in: 'body', type: 'array' },
	],
};

const custom = (values: Record<string, unknown>) => ({
	credentials: connect({ customTrackerApi: { baseUrl, ...values } }),
});

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

/** Answers one call and gives back its URL and headers. */
function listen(): Array<{ url: string; headers: Record<string, unknown> }> {
	const seen: Array<{ url: string; headers: Record<string, unknown> }> = [];
	nock('https://tracker.example.com')
		.get(/.*/)
		.reply(function (uri) {
			seen.push({ url: uri, headers: this.req.headers });
			return [200, { things: [{ id: 1 }] }];
		});
	return seen;
}

const header = (headers: Record<string, unknown> | undefined, name: string) =>
	[headers?.[name] ?? []].flat()[0];

describe('a tracker that the package does not know', () => {
	const secret = 'k-123 4567/89+=';
	const auth: Array<[string, Record<string, unknown>, Record<string, string>, string]> = [
		['none', {}, {}, '/api/things?q=a%20b'],
		['header', { name: ' X-Api-Key ', value: secret }, { 'x-api-key': secret }, '/api/things?q=a%20b'],
		['query', { name: 'key', value: secret }, {}, '/api/things?q=a%20b&key=k-123%204567%2F89%2B%3D'],
		['bearer', { value: secret }, { authorization: `Bearer ${secret}` }, '/api/things?q=a%20b'],
		[
			'basic',
			{ username: 'me', password: 'pä:ss' },
			{ authorization: `Basic ${Buffer.from('me:pä:ss').toString('base64')}` },
			'/api/things?q=a%20b',
		],
		[
			'several',
			{
				headers: {
					values: [
						{ name: 'X-Id', value: 'id-12345' },
						{ name: 'X-Key', value: 'key-12345' },
					],
				},
				queryParameters: { values: [{ name: 'token', value: 'tok-12345' }] },
			},
			{ 'x-id': 'id-12345', 'x-key': 'key-12345' },
			'/api/things?q=a%20b&token=tok-12345',
		],
	];

	it.each(auth)('authentication %s', async (authType, values, headers, url) => {
		const seen = listen();
		const { json, error } = await act(
			'trackerActionGet',
			undefined,
			{ definition: list, values: { q: 'a b', 'X-Trace': 't1' } },
			custom({ authType, ...values }),
		);
		expect(error).toBeUndefined();
		expect(json).toEqual([{ id: 1 }]);
		expect(seen).toHaveLength(1);
		const sent = new URL(`https://x${seen[0]?.url ?? ''}`);
		const wanted = new URL(`https://x${url}`);
		expect(sent.pathname).toBe(wanted.pathname);
		expect([...sent.searchParams]).toEqual([...wanted.searchParams]);
		for (const [name, value] of Object.entries(headers)) expect(header(seen[0]?.headers, name)).toBe(value);
		expect(header(seen[0]?.headers, 'x-trace')).toBe('t1');
		expect(header(seen[0]?.headers, 'authorization')).toBe(headers.authorization);
	});

	it('lets no parameter of a template take the place of the key', async () => {
		const seen = listen();
		const definition = {
			...list,
			parameters: [
				{ name: 'X-API-KEY', in: 'header', type: 'string', const: 'mine' },
				{ name: 'q', in: 'query', type: 'string', const: 'x' },
			],
		};
		await act(
			'trackerActionGet',
			undefined,
			{ definition },
			custom({ authType: 'header', name: 'x-api-key', value: secret }),
		);
		expect(header(seen[0]?.headers, 'x-api-key')).toBe(secret);
		nock.cleanAll();
		const again = listen();
		await act(
			'trackerActionGet',
			undefined,
			{ definition },
			custom({ authType: 'query', name: 'q', value: secret }),
		);
		expect(new URL(`https://x${again[0]?.url ?? ''}`).searchParams.getAll('q')).toEqual([secret]);
	});

	it('asks for the name of the key', async () => {
		const { error } = await act(
			'trackerActionGet',
			undefined,
			{ definition: list },
			custom({ authType: 'header', value: secret }),
		);
		expect(error?.message).toContain("The connection has no 'Name' for its key [Item 0]");
	});

	it.each([
		[{ name: 'X Key', value: 'abcd1234' }, "'X Key' is not the name of a header"],
		[
			{ name: 'X-Key', value: 'abcd\n1234' },
			'its key holds a line break or a character that a header cannot carry',
		],
	])('says what is wrong with a key that cannot be sent: %j', async (values, what) => {
		const { error, outputs } = await act(
			'trackerActionEdit',
			undefined,
			{ definition: change, values: { id: 1 } },
			custom({ authType: 'header', ...values }),
		);
		expect(error?.name).toBe('NodeOperationError');
		expect(error?.message).toContain(`The Custom Tracker connection cannot be used: ${what} [Item 0]`);
		expect(outputs.flat()).toEqual([]);
	});

	it('hands out fields that are called like the names of several keys', async () => {
		nock('https://tracker.example.com')
			.get(/.*/)
			.reply(200, { things: [{ account: 'main', tokenName: 1 }] });
		const { json } = await act(
			'trackerActionGet',
			undefined,
			{ definition: list },
			custom({
				authType: 'several',
				headers: { values: [{ name: 'account', value: 'id-12345' }] },
				queryParameters: { values: [{ name: 'token', value: 'tok-12345' }] },
			}),
		);
		expect(json).toEqual([{ account: 'main', tokenName: 1 }]);
	});

	it('sends JSON', async () => {
		const scope = nock('https://tracker.example.com', {
			reqheaders: { 'content-type': /^application\/json/ },
		})
			.put('/api/things/a%20b', { name: 'N', tags: ['x', 'y'] })
			.reply(200, { id: 'a b', name: 'N' });
		const { json, error } = await act(
			'trackerActionEdit',
			undefined,
			{ definition: change, values: { id: 'a b', name: 'N', tags: 'x,y' } },
			custom({ authType: 'none' }),
		);
		expect(error).toBeUndefined();
		expect(json).toEqual([{ id: 'a b', name: 'N' }]);
		scope.done();
	});

	it.each([
		['repeat', 'tags=x&tags=y'],
		['brackets', 'tags%5B%5D=x&tags%5B%5D=y'],
		['indices', 'tags%5B0%5D=x&tags%5B1%5D=y'],
		['comma', 'tags=x%2Cy'],
	])('sends lists of a form as %s', async (arrayFormat, body) => {
		const sent: string[] = [];
		nock('https://tracker.example.com')
			.put('/api/things/1')
			.reply((_, requestBody) => {
				sent.push(String(requestBody));
				return [200, {}];
			});
		const { error } = await act(
			'trackerActionEdit',
			undefined,
			{
				definition: { ...change, bodyEncoding: 'form', arrayFormat },
				values: { id: 1, tags: ['x', 'y'] },
			},
			custom({ authType: 'none' }),
		);
		expect(error).toBeUndefined();
		expect(sent.map((text) => new URLSearchParams(text).toString())).toEqual([body]);
	});

	it('sends what a template says in the query', async () => {
		const scope = nock('https://tracker.example.com').put('/api/things/1?name=N', '').reply(204);
		const { json, error } = await act(
			'trackerActionEdit',
			undefined,
			{ definition: { ...change, bodyEncoding: 'query' }, values: { id: 1, name: 'N' } },
			custom({ authType: 'none' }),
		);
		expect(error).toBeUndefined();
		expect(json).toEqual([{ success: true }]);
		scope.done();
	});

	it('sends null as JSON null and leaves out what is not set', async () => {
		const scope = nock('https://tracker.example.com')
			.put('/api/things/1', { name: null })
			.reply(200, { id: 1 });
		const { error } = await act(
			'trackerActionEdit',
			undefined,
			{ definition: change, values: { id: 1, name: null } },
			custom({ authType: 'none' }),
		);
		expect(error).toBeUndefined();
		scope.done();
	});

	it('has no library', async () => {
		const { error } = await act(
			'trackerActionGet',
			undefined,
			{ tracker: 'custom', template: 'custom.thing.list' },
			custom({ authType: 'none' }),
		);
		expect(error?.message).toContain(
			"The library has no template 'custom.thing.list' for Custom Tracker [Item 0]",
		);
	});

	it('shows every kind of key masked', async () => {
		for (const [authType, values] of auth) {
			const run = await act(
				'trackerActionEdit',
				undefined,
				{ definition: change, values: { id: 1, name: 'N' }, mode: 'preview' },
				custom({ authType, ...values }),
			);
			expect(run.error).toBeUndefined();
			const text = allTextOf(run);
			for (const hidden of [
				'k-123',
				'pä:ss',
				'key-12345',
				'tok-12345',
				Buffer.from('me:pä:ss').toString('base64'),
			]) {
				expect(text).not.toContain(hidden);
			}
		}
	});
});
