import { act, allTextOf, numbered, sendingAsIs } from '../../helpers/actions';
import { useFake, urlsOf } from '../../helpers/fakes';
import { affiseKeys, startAffise } from '../../trackers/affise.mts';
import { cakeKeys, startCake } from '../../trackers/cake.mts';
import type { CannedAnswer } from '../../trackers/fake.mts';

const affise = useFake(startAffise);
const other = useFake(startAffise);
const cake = useFake(startCake);

beforeEach(() => jest.spyOn(Math, 'random').mockReturnValue(0));

const one = { items: numbered('id', 42) };
const read = { template: 'affise.affiliate.get', values: '={{ { affiliate_id: $json.id } }}' };
const { admin: adminKey } = affiseKeys;
const { admin: cakeKey } = cakeKeys;

describe('redirects', () => {
	it.each([301, 302, 303, 307, 308])(
		'%i to another host is not followed, and the key not sent there',
		async (status) => {
			affise().answerNext({ status, headers: { location: `${other().baseUrl}/3.0/admin/partner/42` } });
			const run = await act('trackerActionGet', affise(), read, one);
			expect(run.error?.message).toContain(
				`Affise redirects to ${other().origin}, which is not followed [Item 0]`,
			);
			expect(run.error?.description).toMatch(/key of the connection is sent to its own host only/);
			expect(other().log).toEqual([]);
			expect(affise().log).toHaveLength(1);
			expect(allTextOf(run)).not.toContain(adminKey);
		},
	);

	it.each(['//127.0.0.1:1/x', 'http://user:pw@127.0.0.1:1/', 'ftp://127.0.0.1/', 'javascript:alert(1)'])(
		'to %s are not followed',
		async (location) => {
			affise().answerNext({ status: 302, headers: { location } });
			const { error } = await act('trackerActionGet', affise(), read, one);
			expect(error?.message).toMatch(/: Affise redirects to .*, which is not followed \[Item 0\]$/);
			expect(affise().log).toHaveLength(1);
		},
	);

	it.each(['/3.0/admin/partner/7', '7'])('to the same host are followed for a read: %s', async (location) => {
		affise().answerNext({ status: 302, headers: { location } });
		const { json, error } = await act('trackerActionGet', affise(), read, one);
		expect(error).toBeUndefined();
		expect(json.map(({ id }) => id)).toEqual([7]);
		expect(affise().log.map(({ headers }) => headers['api-key'])).toEqual([adminKey, adminKey]);
	});

	it('are not followed for a write, which would become a read', async () => {
		affise().answerNext({ status: 302, headers: { location: '/3.0/admin/partner/42' } });
		const { error } = await sendingAsIs.act('trackerActionEdit', affise(), {
			template: 'affise.affiliate.updateStatus',
			values: { affiliate_id: 42, status: 'banned' },
		});
		expect(error?.message).toContain('Affise redirects the call instead of answering it [Item 0]');
		expect(affise().log).toHaveLength(1);
	});

	it('that keep the method are followed for a write, with its body', async () => {
		affise().answerNext({ status: 307, headers: { location: '/3.0/admin/partner/43' } });
		const { error, json } = await sendingAsIs.act('trackerActionEdit', affise(), {
			template: 'affise.affiliate.updateStatus',
			values: { affiliate_id: 42, status: 'banned' },
		});
		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({ id: 43, status: 'banned' });
		expect(affise().log.map(({ body }) => body)).toEqual(['status=banned', 'status=banned']);
	});

	it('in a circle end', async () => {
		affise().answerNext(
			...Array.from(
				{ length: 20 },
				(): CannedAnswer => ({ status: 302, headers: { location: '/3.0/loop' } }),
			),
		);
		const { error } = await act('trackerActionGet', affise(), read, one);
		expect(error?.message).toContain('Affise redirects the call instead of answering it [Item 0]');
		expect(affise().log).toHaveLength(6);
	});

	it("carry CAKE's key once in the query", async () => {
		cake().answerNext({ status: 302, headers: { location: '/api/1/get.asmx/AccountStatuses?x=1' } });
		const { json, error } = await act('trackerActionGet', cake(), { template: 'cake.accountStatus.list' });
		expect(error).toBeUndefined();
		expect(json).toHaveLength(3);
		expect(cake().log[1]?.query).toEqual({ x: ['1'], api_key: [cakeKey] });
	});
});

describe('pages whose address the tracker gives', () => {
	const definition = {
		name: 'List',
		kind: 'get',
		method: 'GET',
		path: '/3.0/admin/partners',
		response: { records: '$.partners[*]', pagination: { style: 'nextUrl', next: '$.next' } },
	};
	const page = (next: string): CannedAnswer => ({
		status: 200,
		body: { status: 1, partners: [{ id: 1 }], next },
	});

	it('on another host are refused, and the key not sent there', async () => {
		affise().answerNext(page(`${other().baseUrl}/3.0/admin/partners?page=2`));
		const run = await act('trackerActionGet', affise(), { tracker: 'affise', definition, returnAll: true });
		expect(run.error?.message).toContain(
			'Affise names a next page on another host, which is not fetched [Item 0]',
		);
		expect(run.outputs.flat()).toEqual([]);
		expect(other().log).toEqual([]);
		expect(affise().log).toHaveLength(1);
	});

	it.each(['//127.0.0.1:1/next', 'file:///etc/passwd', 'http://a:b@127.0.0.1/'])(
		'%s is refused',
		async (next) => {
			affise().answerNext(page(next));
			const { error } = await act('trackerActionGet', affise(), {
				tracker: 'affise',
				definition,
				returnAll: true,
			});
			expect(error?.message).toMatch(/next page on another host/);
			expect(affise().log).toHaveLength(1);
		},
	);

	it('on the same host are fetched', async () => {
		affise().answerNext(page('/3.0/admin/partners?page=9&limit=2'), page(''));
		const { json, error } = await act('trackerActionGet', affise(), {
			tracker: 'affise',
			definition,
			returnAll: true,
		});
		expect(error).toBeUndefined();
		expect(json).toHaveLength(2);
		expect(urlsOf(affise())).toEqual(['/3.0/admin/partners', '/3.0/admin/partners?page=9&limit=2']);
	});
});

describe('a tracker that shows the key', () => {
	it.each([
		['in its message', { status: 400, body: { status: 2, message: `Key ${adminKey} is blocked` } }],
		['in a plain text', { status: 400, body: `Key ${adminKey} is blocked` }],
	])('%s of a failure gets it masked', async (_, answer) => {
		affise().answerNext(answer);
		const run = await act('trackerActionGet', affise(), read, one);
		expect(run.error?.message).toContain('Key *** is blocked [Item 0]');
		expect(allTextOf(run)).not.toContain(adminKey);
	});

	it('in a record, a header and a list gets it masked', async () => {
		affise().answerNext({
			status: 200,
			headers: { 'x-echo': adminKey },
			body: { status: 1, partner: { id: 1, note: `it is ${adminKey}`, list: [{ deep: adminKey }] } },
		});
		const run = await act('trackerActionGet', affise(), { ...read, output: 'response' }, one);
		expect(run.error).toBeUndefined();
		expect(run.json[0]).toMatchObject({
			headers: { 'x-echo': '***' },
			body: { partner: { note: 'it is ***', list: [{ deep: '***' }] } },
		});
		expect(allTextOf(run)).not.toContain(adminKey);
	});

	it('in a failed item gets it masked', async () => {
		affise().answerNext({ status: 400, body: { status: 2, message: `Key ${adminKey}` } });
		const run = await act('trackerActionGet', affise(), read, { ...one, onError: 'continueErrorOutput' });
		expect(run.outputs[1]?.[0]?.json.error).toBe('Key ***');
		expect(allTextOf(run)).not.toContain(adminKey);
	});

	it('in an address, encoded in any way, gets it masked', async () => {
		const apiKey = "k!y('*)~ +/=%€";
		const connection = { credentials: { cakeTrackerApi: { baseUrl: cake().baseUrl, apiKey } } };
		await act('trackerActionGet', connection, { template: 'cake.accountStatus.list' });
		const [{ rawQuery } = { rawQuery: '' }] = cake().log;
		expect(new URLSearchParams(rawQuery).get('api_key')).toBe(apiKey);
		const sent = rawQuery.replace(/^.*api_key=/, '');
		const forms = [
			apiKey,
			sent,
			encodeURIComponent(apiKey),
			new URLSearchParams({ k: apiKey }).toString().slice(2),
		];
		for (const form of forms) {
			cake().answerNext({ status: 400, body: `Refused ${form}.` });
			const run = await act('trackerActionGet', connection, { template: 'cake.accountStatus.list' });
			expect(run.error?.message).toContain('Refused ***. [Item 0]');
		}
	});

	it('without the blanks that were pasted around it gets it masked', async () => {
		affise().answerNext({ status: 400, body: `Refused ${adminKey}.` });
		const { error } = await act(
			'trackerActionGet',
			{ credentials: { affiseTrackerApi: { baseUrl: affise().baseUrl, apiKey: `  ${adminKey} ` } } },
			read,
			one,
		);
		expect(error?.message).toContain('Refused ***. [Item 0]');
	});

	it('that consists of digits gets it masked, and other numbers stay', async () => {
		affise().answerNext(
			{ status: 200, body: { id: 20260315, list: [20260315, 120260315, 1.20260315], note: 'is 20260315' } },
			{ status: 400, body: 'Refused 20260315' },
		);
		const connection = {
			credentials: {
				customTrackerApi: {
					baseUrl: affise().baseUrl,
					authType: 'bearer',
					value: '20260315',
				},
			},
		};
		const call = { definition: { name: 'X', kind: 'get', method: 'GET', path: '/x' } };
		const { json, error } = await act('trackerActionGet', connection, call);
		expect(error).toBeUndefined();
		expect(json).toEqual([{ id: '***', list: ['***', 120260315, 1.20260315], note: 'is ***' }]);
		const failed = await act('trackerActionGet', connection, call);
		expect(failed.error?.message).toContain('Refused *** [Item 0]');
	});

	it('as basic authorization gets it masked', async () => {
		const password = 'p4ss-w0rd-99';
		const basic = Buffer.from(`me:${password}`).toString('base64');
		affise().answerNext({ status: 400, body: { message: `Refused Basic ${basic} of ${password}` } });
		const run = await act(
			'trackerActionGet',
			{
				credentials: {
					customTrackerApi: { baseUrl: affise().baseUrl, authType: 'basic', username: 'me', password },
				},
			},
			{ definition: { name: 'X', kind: 'get', method: 'GET', path: '/x' } },
		);
		expect(affise().log[0]?.headers.authorization).toBe(`Basic ${basic}`);
		expect(run.error?.message).toContain('Refused Basic *** of *** [Item 0]');
		expect(allTextOf(run)).not.toMatch(/p4ss-w0rd-99/);
		expect(allTextOf(run)).not.toContain(basic);
	});
});

describe('the key of CAKE, which travels in the address of a read', () => {
	it.each<[string, CannedAnswer]>([
		['a failure', { status: 500, body: 'Missing parameter: x' }],
		['a web page', { status: 404, body: '<html><body>Not here</body></html>' }],
		['a cut connection', { drop: 'before' }],
		['an answer cut short', { drop: 'mid' }],
		['a late answer', { delay: 1300 }],
		[
			'a redirect',
			{ status: 302, headers: { location: 'https://example.com/?api_key=cake-admin-key-9d41' } },
		],
	])('is nowhere after %s', async (_, answer) => {
		cake().answerNext(answer);
		for (const onError of ['stopWorkflow', 'continueErrorOutput'] as const) {
			const run = await act(
				'trackerActionGet',
				cake(),
				{
					template: 'cake.affiliate.get',
					values: { affiliate_id: 12 },
					options: { maxAttempts: 1, timeout: answer.delay ? 1 : 20 },
				},
				{ onError },
			);
			expect(cake().log[0]?.query.api_key).toEqual([cakeKey]);
			expect(allTextOf(run)).not.toContain(cakeKey);
			cake().answerNext(answer);
		}
	});
});

describe('the base URL', () => {
	it.each([
		['blanks and a slash', (url: string) => `  ${url}/ `],
		['several slashes', (url: string) => `${url}///`],
		['a pasted version', (url: string) => `${url}/3.0`],
		['a pasted version and slash', (url: string) => `${url}/3.0/`],
		['a pasted call', (url: string) => `${url}/3.1/stats/custom`],
		['capitals', (url: string) => url.replace('http', 'HTTP')],
		['a query', (url: string) => `${url}/?x=1#top`],
	])('may hold %s', async (_, change) => {
		const { json, error } = await act(
			'trackerActionGet',
			{ credentials: { affiseTrackerApi: { baseUrl: change(affise().baseUrl), apiKey: adminKey } } },
			read,
			one,
		);
		expect(error).toBeUndefined();
		expect(json.map(({ id }) => id)).toEqual([42]);
		expect(affise().calls()).toEqual(['GET /3.0/admin/partner/42']);
	});

	it.each([
		['', 'The base URL of the Affise connection is empty'],
		['   ', 'The base URL of the Affise connection is empty'],
		['ftp://example.com', 'The base URL of the Affise connection is not an http or https address'],
		['javascript://x', 'The base URL of the Affise connection is not an http or https address'],
		['not a url', 'The base URL of the Affise connection is not an http or https address'],
		[
			'https://me:s3cr3t@example.com',
			'The base URL of the Affise connection must not hold a user name or password',
		],
	])('must not be %j', async (baseUrl, message) => {
		const run = await act(
			'trackerActionGet',
			{ credentials: { affiseTrackerApi: { baseUrl, apiKey: adminKey } } },
			read,
			one,
		);
		expect(run.error?.message).toContain(`${message} [Item 0]`);
		expect(run.error?.description).toBeTruthy();
		expect(run.error?.name).toBe('NodeOperationError');
		expect(allTextOf(run)).not.toMatch(/s3cr3t|affise-admin-key/);
	});
});
