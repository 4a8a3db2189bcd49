import type { ICredentialDataDecryptedObject, IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';

import { credentialTypeOf } from '../../nodes/actions/model/credentialType';
import { secretFieldsOf } from '../../nodes/actions/request/credentialFields';
import { allTrackers } from '../../nodes/actions/trackers';
import { connectionTypes } from '../helpers/connections';
import { useFake, urlsOf } from '../helpers/fakes';
import { isThere } from '../helpers/files.mts';
import { httpRequest } from '../helpers/httpRequest';
import { startAffise } from '../trackers/affise.mts';
import { startBinom } from '../trackers/binom.mts';
import { startCake } from '../trackers/cake.mts';
import { startEverflow } from '../trackers/everflow.mts';
import type { FakeTracker } from '../trackers/fake.mts';
import { startVoluum } from '../trackers/voluum.mts';

type Values = Record<string, unknown>;

function typeOf(name: string) {
	const type = connectionTypes[name];
	if (!type) throw new Error(`There is no ${name}`);
	return type;
}

async function authenticate(name: string, values: Values, options: IHttpRequestOptions) {
	const { authenticate: attach } = typeOf(name);
	if (typeof attach !== 'function') throw new Error(`${name} cannot authenticate`);
	return await attach(values as ICredentialDataDecryptedObject, options);
}

let checks = 0;

/**
 * The connection test, as far as n8n hands it to the credential type.
 *
 * @param sameAsBefore Whether the same connection may have been tested before: a good one is then not asked again.
 */
async function check(name: string, values: Values, sameAsBefore = false): Promise<unknown> {
	const { preAuthentication } = typeOf(name);
	if (!preAuthentication) throw new Error(`${name} is not checked`);
	const context = { helpers: { httpRequest } } as IHttpRequestHelper;
	const own = sameAsBefore ? {} : { notInTheForm: ++checks };
	return await preAuthentication.call(context, { ...values, ...own } as ICredentialDataDecryptedObject);
}

/** The template store belongs to no tracker and has a connection of its own kind. */
const trackerTypes = Object.keys(connectionTypes).filter((name) => name !== 'trackerTemplateStoreApi');

const fieldsOf = (name: string) => typeOf(name).properties.filter(({ type }) => type !== 'hidden');

describe('the fields', () => {
	const fields: Array<[string, string[], string[]]> = [
		['affiseTrackerApi', ['baseUrl', 'apiKey'], ['apiKey']],
		['affiseAffiliateTrackerApi', ['baseUrl', 'apiKey'], ['apiKey']],
		['binomTrackerApi', ['baseUrl', 'apiKey'], ['apiKey']],
		['cakeTrackerApi', ['baseUrl', 'apiKey'], ['apiKey']],
		['cakeAffiliateTrackerApi', ['baseUrl', 'affiliateId', 'apiKey'], ['apiKey']],
		['everflowTrackerApi', ['baseUrl', 'apiKey'], ['apiKey']],
		['everflowAffiliateTrackerApi', ['baseUrl', 'apiKey'], ['apiKey']],
		['dubTrackerApi', ['baseUrl', 'apiKey'], ['apiKey']],
		['impactTrackerApi', ['baseUrl', 'accountType', 'accountSid', 'authToken'], ['authToken']],
		['keitaroTrackerApi', ['baseUrl', 'apiKey', 'postbackKey'], ['apiKey', 'postbackKey']],
		['offer18TrackerApi', ['baseUrl', 'apiKey', 'secretKey', 'mid'], ['apiKey', 'secretKey']],
		['partnerstackTrackerApi', ['baseUrl', 'publicKey', 'secretKey'], ['secretKey']],
		['redtrackTrackerApi', ['baseUrl', 'apiKey'], ['apiKey']],
		['scaleoTrackerApi', ['baseUrl', 'apiKey'], ['apiKey']],
		['tapfiliateTrackerApi', ['baseUrl', 'apiKey'], ['apiKey']],
		['trackierTrackerApi', ['baseUrl', 'apiKey'], ['apiKey']],
		['tuneTrackerApi', ['baseUrl', 'networkId', 'networkToken'], ['networkToken']],
		['voluumTrackerApi', ['baseUrl', 'accessId', 'accessKey'], ['accessKey']],
		[
			'customTrackerApi',
			[
				'baseUrl',
				'authType',
				'name',
				'value',
				'username',
				'password',
				'headers',
				'queryParameters',
				'testPath',
			],
			['value', 'password'],
		],
	];

	it('are written down for every connection', () => {
		expect(fields.map(([name]) => name).sort()).toEqual([...trackerTypes].sort());
	});

	it.each(trackerTypes)('%s: have a default each', (name) => {
		expect(fieldsOf(name).filter((field) => !('default' in field))).toEqual([]);
	});

	it.each(fields)('%s', (name, names, secrets) => {
		expect(fieldsOf(name).map((field) => field.name)).toEqual(names);
		const hidden = fieldsOf(name).filter(({ typeOptions }) => typeOptions?.password === true);
		expect(hidden.map((field) => field.name)).toEqual(secrets);
		expect(fieldsOf(name).find((field) => field.name === 'baseUrl')).toMatchObject({
			required: true,
			type: 'string',
		});
	});

	it.each(trackerTypes)('%s: the fields that n8n hides are the ones that are masked', (name) => {
		const tracker = allTrackers.find(({ id }) => credentialTypeOf(id) === name);
		if (!tracker) throw new Error(`There is no tracker of ${name}`);
		const one = { values: [{ name: 'X-Key', value: 'v' }] };
		const filled = { name: 'X', value: 'v', password: 'p', headers: one, queryParameters: one };
		const secret = ['header', 'basic', 'several']
			.flatMap((authType) => secretFieldsOf(tracker, { ...filled, authType, authToken: 't', secretKey: 's' }))
			.map((field) => field.split('.')[0])
			.filter((field) => field !== 'sessionToken');
		const hidden = fieldsOf(name).filter((field) => JSON.stringify(field).includes('"password":true'));
		expect(new Set(secret)).toEqual(new Set(hidden.map((field) => field.name)));
	});

	it('of several named values hide the values, not the names', () => {
		for (const name of ['headers', 'queryParameters']) {
			const field = fieldsOf('customTrackerApi').find((entry) => entry.name === name);
			expect(field).toMatchObject({
				type: 'fixedCollection',
				displayOptions: { show: { authType: ['several'] } },
				options: [
					{
						name: 'values',
						values: [{ name: 'name' }, { name: 'value', typeOptions: { password: true } }],
					},
				],
			});
		}
	});

	it('of any other tracker offer the ways of the contract', () => {
		const field = fieldsOf('customTrackerApi').find(({ name }) => name === 'authType');
		const values = field?.options?.map((option) => ('value' in option ? option.value : undefined));
		expect(values?.sort()).toEqual(['basic', 'bearer', 'header', 'none', 'query', 'several']);
	});

	it('hold the official host where all accounts share one', () => {
		const preset = (name: string) => fieldsOf(name).find((field) => field.name === 'baseUrl')?.default;
		expect(preset('everflowTrackerApi')).toBe('https://api.eflow.team/v1');
		expect(preset('everflowAffiliateTrackerApi')).toBe('https://api.eflow.team/v1');
		expect(preset('voluumTrackerApi')).toBe('https://api.voluum.com');
		expect(preset('affiseTrackerApi')).toBe('');
	});

	it.each(trackerTypes.map((name) => [name, typeOf(name)] as const))(
		'%s: names, documentation, icon and test are there',
		(name, type) => {
			expect(name).toMatch(/TrackerApi$/);
			expect(type.displayName).toMatch(/ API$/);
			const page = /^https:\/\/[^#]+\/blob\/main\/(docs\/[\w/-]+\.md)$/.exec(
				type.documentationUrl ?? '',
			)?.[1];
			expect(isThere(page ?? '')).toBe(true);
			expect(type.icon).toEqual({
				light: expect.stringMatching(/^file:/) as unknown,
				dark: expect.stringMatching(/\.dark\.svg$/) as unknown,
			});
			expect(type.test?.request.baseURL).toBe('={{$credentials.baseUrl}}');
			expect(type.constructor.name.toLowerCase()).toBe(name.toLowerCase());
		},
	);
});

describe('authentication', () => {
	const baseUrl = 'https://tracker.example.com';
	const apiKey = 'k-1234567890';
	const get = (url: string): IHttpRequestOptions => ({ method: 'GET', url, headers: { Accept: 'x' } });

	it.each([
		['affiseTrackerApi', 'API-Key'],
		['affiseAffiliateTrackerApi', 'API-Key'],
		['binomTrackerApi', 'api-key'],
		['everflowTrackerApi', 'X-Eflow-API-Key'],
		['everflowAffiliateTrackerApi', 'X-Eflow-API-Key'],
	])('%s puts the key in the header %s', async (name, header) => {
		const options = get(`${baseUrl}/v1/x?a=1`);
		const result = await authenticate(name, { baseUrl, apiKey }, options);
		expect(result.headers).toEqual({ Accept: 'x', [header]: apiKey });
		expect(result.url).toBe(`${baseUrl}/v1/x?a=1`);
		expect(result.qs).toBeUndefined();
		expect(options.headers).toEqual({ Accept: 'x' });
	});

	it('CAKE: in the form body of a form, otherwise in the query', async () => {
		const form = await authenticate(
			'cakeTrackerApi',
			{ baseUrl, apiKey: 'a&b c' },
			{
				method: 'POST',
				url: `${baseUrl}/api/x`,
				headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
				body: 'one=1&api_key=mine',
			},
		);
		expect([...new URLSearchParams(form.body as string)]).toEqual([
			['one', '1'],
			['api_key', 'a&b c'],
		]);
		expect(form.qs).toBeUndefined();
		const query = await authenticate(
			'cakeTrackerApi',
			{ baseUrl, apiKey },
			get(`${baseUrl}/api/x?api_key=mine&b=2`),
		);
		expect(query.qs).toEqual({ api_key: apiKey });
		expect(new URL(query.url).search).toBe('?b=2');
	});

	it('CAKE for affiliates: with the affiliate', async () => {
		const values = { baseUrl, apiKey, affiliateId: 12 };
		const { qs } = await authenticate('cakeAffiliateTrackerApi', values, get(`${baseUrl}/affiliates/api/x`));
		expect(qs).toEqual({ api_key: apiKey, affiliate_id: '12' });
	});

	it('Voluum: the session token', async () => {
		const values = { baseUrl, accessId: 'id', accessKey: 'key' };
		expect(
			(await authenticate('voluumTrackerApi', { ...values, sessionToken: 't0k' }, get(`${baseUrl}/x`)))
				.headers,
		).toEqual({ Accept: 'x', 'cwauth-token': 't0k' });
	});

	it.each([
		'https://evil.example.com/x',
		'http://tracker.example.com/x',
		'https://tracker.example.com:8443/x',
		'https://tracker.example.com.evil.com/x',
		'https://tracker.example.com@evil.example.com/x',
	])('of every type refuses %s', async (url) => {
		for (const name of trackerTypes) {
			const values = { baseUrl, apiKey, authType: 'bearer', value: apiKey, sessionToken: 'tok' };
			await expect(authenticate(name, values, get(url))).rejects.toThrow(
				/is sent to tracker\.example\.com only$/,
			);
		}
	});

	it('of every type follows no redirect, to which n8n would send the key along', async () => {
		for (const name of Object.keys(connectionTypes)) {
			const values = { baseUrl, apiKey, authType: 'bearer', value: apiKey, sessionToken: 'tok' };
			expect(await authenticate(name, values, get(`${baseUrl}/x`))).toMatchObject({
				disableFollowRedirect: true,
			});
			expect(typeOf(name).test?.request).toMatchObject({ disableFollowRedirect: true });
		}
	});

	it("serves n8n's HTTP Request node, which calls the address uri", async () => {
		const asked = (uri: string) =>
			({ uri, method: 'GET', followRedirect: true, followAllRedirects: true }) as never;
		const values = { baseUrl, apiKey };
		expect(await authenticate('affiseTrackerApi', values, asked(`${baseUrl}/3.0/offers`))).toMatchObject({
			uri: `${baseUrl}/3.0/offers`,
			headers: { 'API-Key': apiKey },
			followRedirect: false,
			followAllRedirects: false,
		});
		await expect(
			authenticate('affiseTrackerApi', values, asked('https://evil.example.com/')),
		).rejects.toThrow('is sent to tracker.example.com only');
	});

	it('takes the base URL of the connection test as the person typed it', async () => {
		const values = { baseUrl: ' tracker.example.com/3.0/ ', apiKey };
		const result = await authenticate('affiseTrackerApi', values, {
			baseURL: ' tracker.example.com/3.0/ ',
			url: '/3.0/admin/partners',
		});
		expect(result.url).toBe('https://tracker.example.com/3.0/admin/partners');
		expect(result.baseURL).toBeUndefined();
	});
});

describe('the connection test', () => {
	const affise = useFake(startAffise);
	const binom = useFake(startBinom);
	const cake = useFake(startCake);
	const everflow = useFake(startEverflow);
	const voluum = useFake(startVoluum);

	const fakeOf: Record<string, () => FakeTracker> = {
		affiseTrackerApi: affise,
		affiseAffiliateTrackerApi: affise,
		binomTrackerApi: binom,
		cakeTrackerApi: cake,
		cakeAffiliateTrackerApi: cake,
		everflowTrackerApi: everflow,
		everflowAffiliateTrackerApi: everflow,
		voluumTrackerApi: voluum,
	};
	const names = Object.keys(fakeOf);
	const valuesOf = (name: string, change: Values = {}): Values => ({
		...fakeOf[name]?.().credentials[name],
		...change,
	});
	const secretOf = (name: string) => (name === 'voluumTrackerApi' ? 'accessKey' : 'apiKey');
	const logOf = (name: string) => fakeOf[name]?.().log ?? [];

	it.each(names)('%s: a good key passes with one cheap call', async (name) => {
		await expect(check(name, valuesOf(name))).resolves.toBeDefined();
		const calls = logOf(name).filter(({ path }) => path !== '/auth/access/session');
		expect(calls.map(({ method, status }) => [method, status])).toEqual([['GET', 200]]);
	});

	it.each(names)('%s: a bad key is told from a bad host', async (name) => {
		const wrong = { [secretOf(name)]: 'wrong-s3cr3t-key' };
		const refused = await check(name, valuesOf(name, wrong)).catch((error: unknown) => error as Error);
		expect(refused).toBeInstanceOf(Error);
		const { message } = refused as Error;
		expect(message).toMatch(/does not accept the key|refuses the connection: Invalid API Key/);
		expect(message).not.toContain('wrong-s3cr3t-key');
		expect(logOf(name).length).toBeGreaterThan(0);

		const closed = 'http://127.0.0.1:1';
		await expect(check(name, valuesOf(name, { baseUrl: closed }))).rejects.toThrow(
			/cannot be reached.*127\.0\.0\.1:1/,
		);
	});

	it.each(names)('%s: a host that is no API is told', async (name) => {
		fakeOf[name]?.().answerNext({
			status: 200,
			headers: { 'content-type': 'text/html' },
			body: '<html><body>Welcome</body></html>',
		});
		await expect(check(name, valuesOf(name))).rejects.toThrow(/The answer is a web page, not data/);
	});

	it.each(names)('%s: forgives blanks and slashes around the base URL', async (name) => {
		const { baseUrl } = valuesOf(name);
		await expect(check(name, valuesOf(name, { baseUrl: ` ${String(baseUrl)}/ ` }))).resolves.toBeDefined();
	});

	it.each(names)('%s: follows no redirect with the key', async (name) => {
		fakeOf[name]?.().answerNext({ status: 302, headers: { location: `${affise().origin}/elsewhere` } });
		await expect(check(name, valuesOf(name))).rejects.toThrow(/HTTP 302/);
		expect(affise().calls()).not.toContain('GET /elsewhere');
	});

	it('a base URL that is none is told', async () => {
		await expect(
			check('affiseTrackerApi', valuesOf('affiseTrackerApi', { baseUrl: 'ftp://x' })),
		).rejects.toThrow('The base URL of the Affise connection is not an http or https address');
		await expect(check('affiseTrackerApi', valuesOf('affiseTrackerApi', { baseUrl: '' }))).rejects.toThrow(
			'The base URL of the Affise connection is empty',
		);
	});

	it('a key of the wrong side says what it lacks', async () => {
		const affiliateKey = valuesOf('affiseAffiliateTrackerApi').apiKey;
		await expect(
			check('affiseTrackerApi', valuesOf('affiseTrackerApi', { apiKey: affiliateKey })),
		).rejects.toThrow(/knows the key but does not allow the call: Auth Denied.*lacks the permission/);
		const everflowAffiliate = valuesOf('everflowAffiliateTrackerApi').apiKey;
		await expect(
			check('everflowTrackerApi', valuesOf('everflowTrackerApi', { apiKey: everflowAffiliate })),
		).rejects.toThrow(/affiliate keys belong in an Everflow Affiliate connection/);
		const everflowNetwork = valuesOf('everflowTrackerApi').apiKey;
		await expect(
			check(
				'everflowAffiliateTrackerApi',
				valuesOf('everflowAffiliateTrackerApi', { apiKey: everflowNetwork }),
			),
		).rejects.toThrow(/network keys belong in an Everflow connection/);
	});

	it("CAKE's 200 that says no fails with CAKE's words", async () => {
		await expect(
			check('cakeTrackerApi', valuesOf('cakeTrackerApi', { apiKey: 'nope-1234' })),
		).rejects.toThrow('CAKE refuses the connection: Invalid API Key.');
		expect(cake().log.map(({ status }) => status)).toEqual([200]);
	});

	it("CAKE's affiliate must fit the key", async () => {
		await expect(
			check('cakeAffiliateTrackerApi', valuesOf('cakeAffiliateTrackerApi', { affiliateId: '13' })),
		).rejects.toThrow(/Invalid API Key/);
	});

	it("Affise's 200 that says no fails with Affise's words", async () => {
		affise().answerNext({ status: 200, body: { status: 2, message: 'Account is closed' } });
		await expect(check('affiseTrackerApi', valuesOf('affiseTrackerApi'))).rejects.toThrow(
			/Account is closed/,
		);
	});

	it('Voluum logs in and tries the session', async () => {
		await check('voluumTrackerApi', valuesOf('voluumTrackerApi'));
		expect(voluum().calls()).toEqual(['POST /auth/access/session', 'GET /traffic-source']);
		expect(voluum().log[1]?.headers['cwauth-token']).toMatch(/^voluum-token-/);
	});

	it('of a connection that was just good is not repeated, for a minute', async () => {
		const values = valuesOf('everflowTrackerApi', { notInTheForm: 'the same' });
		await check('everflowTrackerApi', values, true);
		await check('everflowTrackerApi', values, true);
		expect(everflow().log).toHaveLength(1);
		const later = Date.now() + 61_000;
		jest.spyOn(Date, 'now').mockReturnValue(later);
		await check('everflowTrackerApi', values, true);
		expect(everflow().log).toHaveLength(2);
	});

	it('of a connection that was bad is repeated', async () => {
		const values = valuesOf('everflowTrackerApi', { notInTheForm: 'bad at first' });
		everflow().answerNext({ status: 401, body: { error: 'Invalid API Key' } });
		await expect(check('everflowTrackerApi', values, true)).rejects.toThrow(/does not accept the key/);
		await expect(check('everflowTrackerApi', values, true)).resolves.toBeDefined();
		expect(everflow().log).toHaveLength(2);
	});

	it('stores nothing with the connection', async () => {
		expect(await check('voluumTrackerApi', valuesOf('voluumTrackerApi'))).toEqual({});
	});

	describe('of any other tracker', () => {
		const custom = (values: Values) => ({ baseUrl: affise().baseUrl, ...values });
		const key = { authType: 'header', name: 'API-Key' };

		it('tries the path that the person gave', async () => {
			const values = { ...key, value: 'affise-admin-key-5f2c9b', testPath: '3.0/admin/partners' };
			await expect(check('customTrackerApi', custom(values))).resolves.toBeDefined();
			expect(urlsOf(affise())).toEqual(['/3.0/admin/partners']);
			await expect(check('customTrackerApi', custom({ ...values, value: 'wrong' }))).rejects.toThrow(
				/does not accept the key/,
			);
		});

		it('without a path takes any answer that does not refuse the key', async () => {
			affise().answerNext({ status: 404, body: 'Not Found' });
			await expect(check('customTrackerApi', custom({ authType: 'none' }))).resolves.toBeDefined();
			affise().answerNext({ status: 401, body: 'Who are you?' });
			await expect(check('customTrackerApi', custom({ ...key, value: 'one-1234' }))).rejects.toThrow(
				/does not accept the key/,
			);
			affise().answerNext({ status: 500, body: 'Broken' });
			await expect(check('customTrackerApi', custom({ ...key, value: 'two-1234' }))).rejects.toThrow(
				/HTTP 500/,
			);
		});

		it('says that the name of the key is missing', async () => {
			await expect(check('customTrackerApi', custom({ authType: 'header', value: 'x' }))).rejects.toThrow(
				"The connection has no 'Name' for its key",
			);
			expect(affise().log).toEqual([]);
		});
	});
});
