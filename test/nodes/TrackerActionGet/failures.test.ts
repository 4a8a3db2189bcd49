import { forgetGates } from '../../../nodes/actions/transport/gate';
import { act, allTextOf, linksOf, numbered } from '../../helpers/actions';
import { connect } from '../../helpers/connections';
import { useFake } from '../../helpers/fakes';
import type { CannedAnswer } from '../../trackers/fake.mts';
import { startAffise } from '../../trackers/affise.mts';
import { startCake } from '../../trackers/cake.mts';

const affise = useFake(startAffise);
const cake = useFake(startCake);

const read = { template: 'affise.affiliate.get', values: '={{ { affiliate_id: $json.id } }}' };
const one = { items: numbered('id', 42) };

// Without it retries wait at random.
beforeEach(() => {
	forgetGates();
	jest.spyOn(Math, 'random').mockReturnValue(0);
});

describe('a failed call', () => {
	const html = '<!DOCTYPE html><html><body>Sign in</body></html>';
	const failures: Array<[string, CannedAnswer, { message: string; httpCode: string; hint: RegExp }]> = [
		[
			'a 200 that says no',
			{ status: 200, body: { status: 2, error: 'Partner is locked' } },
			{ message: 'Partner is locked', httpCode: '200', hint: /values of the parameters/ },
		],
		[
			'a 200 that says no in an object',
			{ status: 200, body: { status: 2, message: { email: ['is taken', 'is long'], level: 'bad' } } },
			{ message: 'email: is taken; is long; level: bad', httpCode: '200', hint: /parameters/ },
		],
		[
			'a 200 that says no and nothing else',
			{ status: 200, body: { status: 2 } },
			{
				message: 'The answer does not say that it worked ($.status is not 1)',
				httpCode: '200',
				hint: /parameters/,
			},
		],
		[
			'401',
			{ status: 401, body: { status: 2, error: 'Token is necessary' } },
			{
				message: 'Affise does not accept the key: Token is necessary',
				httpCode: '401',
				hint: /Check the API key and the base URL/,
			},
		],
		[
			'403',
			{ status: 403, body: { status: 2, message: 'Auth Denied' } },
			{
				message: 'Affise knows the key but does not allow the call: Auth Denied',
				httpCode: '403',
				hint: /lacks the permission/,
			},
		],
		[
			'404',
			{ status: 404, body: { status: 2, message: 'Resource Not Found' } },
			{ message: 'Resource Not Found', httpCode: '404', hint: /Check the ID/ },
		],
		[
			'409',
			{ status: 409, body: { error: 'Conflict' } },
			{ message: 'Conflict', httpCode: '409', hint: /./ },
		],
		['an empty 500', { status: 500 }, { message: 'HTTP 500', httpCode: '500', hint: /trouble of its own/ }],
		[
			'a plain text',
			{ status: 400, body: 'Bad id' },
			{ message: 'Bad id', httpCode: '400', hint: /parameters/ },
		],
		[
			'a web page',
			{ status: 200, headers: { 'content-type': 'text/html' }, body: html },
			{ message: 'The answer is a web page, not data', httpCode: '200', hint: /base URL/ },
		],
		[
			'a web page with 502',
			{ status: 502, headers: { 'content-type': 'text/html' }, body: html },
			{ message: 'The answer is a web page, not data (HTTP 502)', httpCode: '502', hint: /./ },
		],
		[
			'JSON cut short',
			{ status: 200, headers: { 'content-type': 'application/json' }, body: '{"status":1,"partn' },
			{ message: 'The answer is not valid JSON', httpCode: '200', hint: /breaks off/ },
		],
	];

	it.each(failures)('%s: an error with message, code, item and what to do', async (_, answer, expected) => {
		affise().answerNext(answer);
		const { error, outputs } = await act(
			'trackerActionGet',
			affise(),
			{ ...read, options: { maxAttempts: 1 } },
			one,
		);
		expect(error?.name).toBe('NodeApiError');
		expect(error?.message).toContain(`${expected.message} [Item 0]`);
		expect(error?.httpCode).toBe(expected.httpCode);
		expect(error?.description).toMatch(expected.hint);
		expect(error?.context?.itemIndex).toBe(0);
		expect(outputs.flat()).toEqual([]);
		expect(affise().calls()).toEqual(['GET /3.0/admin/partner/42']);
	});

	it('an empty answer is a failure where the tracker always says whether it worked', async () => {
		affise().answerNext({ status: 200, body: '' });
		const { error } = await act('trackerActionGet', affise(), read, one);
		expect(error?.message).toContain(
			'The answer is empty and does not say that it worked ($.status is not 1) [Item 0]',
		);
	});

	it('an answer without content is no records and no failure', async () => {
		affise().answerNext({ status: 204, body: '' });
		const { error, outputs } = await act('trackerActionGet', affise(), read, one);
		expect(error).toBeUndefined();
		expect(outputs.flat()).toEqual([]);
	});

	it('an answer without the record is no records and no failure', async () => {
		affise().answerNext({ status: 200, body: { status: 1, partner: null } });
		const { error, outputs } = await act('trackerActionGet', affise(), read, one);
		expect(error).toBeUndefined();
		expect(outputs.flat()).toEqual([]);
	});

	it("CAKE's success false is a failure with CAKE's message", async () => {
		const { error } = await act(
			'trackerActionGet',
			{
				credentials: { cakeTrackerApi: { baseUrl: cake().baseUrl, apiKey: 'wrong-key-1234' } },
			},
			{ template: 'cake.affiliate.get', values: { affiliate_id: 12 } },
		);
		expect(error?.message).toContain('Invalid API Key [Item 0]');
		expect(error?.httpCode).toBe('200');
		expect(cake().log).toHaveLength(1);
	});

	it('a host that does not answer is named, with what to check', async () => {
		const closed = await startAffise();
		await closed.close();
		const { error } = await act('trackerActionGet', closed, { ...read, options: { maxAttempts: 2 } }, one);
		const { host } = new URL(closed.baseUrl);
		expect(error?.message).toContain(`Affise cannot be reached: ${host} refuses the connection [Item 0]`);
		expect(error?.description).toMatch(/Check the base URL/);
		expect(error?.name).toBe('NodeApiError');
	});

	it('an answer that takes too long is given up', async () => {
		affise().answerNext({ delay: 1500 });
		const { error } = await act(
			'trackerActionGet',
			affise(),
			{ ...read, options: { maxAttempts: 1, timeout: 1 } },
			one,
		);
		expect(error?.message).toContain('Affise did not answer within 1 seconds [Item 0]');
		expect(error?.description).toMatch(/'Timeout'/);
	});
});

describe('one failing item among five', () => {
	const items = { items: numbered('id', 1, 2, 9999, 4, 5) };
	const failedItem = {
		json: {
			error: 'Resource Not Found',
			details: {
				statusCode: 404,
				templateId: 'affise.affiliate.get',
				attempts: 1,
				values: { affiliate_id: 9999 },
				request: { method: 'GET', url: expect.stringMatching(/\/3\.0\/admin\/partner\/9999$/) as unknown },
				hint: expect.stringContaining('Check the ID') as unknown,
			},
		},
		pairedItem: { item: 2 },
	};

	it('stops the run and sends nothing more', async () => {
		const { error, outputs } = await act(
			'trackerActionGet',
			affise(),
			{ ...read, options: { concurrency: 1 } },
			items,
		);
		expect(error?.message).toBe('Get affiliate 9999: Resource Not Found [Item 2]');
		expect(error?.context?.itemIndex).toBe(2);
		expect(outputs.flat()).toEqual([]);
		expect(affise().calls()).toEqual([1, 2, 9999].map((id) => `GET /3.0/admin/partner/${id}`));
	});

	it('continues with the failure among the others', async () => {
		const { error, outputs } = await act('trackerActionGet', affise(), read, {
			...items,
			onError: 'continueRegularOutput',
		});
		expect(error).toBeUndefined();
		expect(outputs).toHaveLength(1);
		expect(linksOf(outputs[0])).toEqual([0, 1, 2, 3, 4]);
		expect(outputs[0]?.[2]).toEqual(failedItem);
		expect(outputs[0]?.map(({ json }) => json.id)).toEqual([1, 2, undefined, 4, 5]);
		expect(affise().log).toHaveLength(5);
	});

	it('sends the failure down the error output in the shape of the contract', async () => {
		const { error, outputs } = await act('trackerActionGet', affise(), read, {
			...items,
			onError: 'continueErrorOutput',
		});
		expect(error).toBeUndefined();
		expect(outputs).toHaveLength(2);
		expect(outputs[0]?.map(({ json }) => json.id)).toEqual([1, 2, 4, 5]);
		expect(linksOf(outputs[0])).toEqual([0, 1, 3, 4]);
		expect(outputs[1]).toHaveLength(1);
		// n8n puts the fields of the input item beside those of the failure.
		expect(outputs[1]?.[0]?.json).toEqual({ id: 9999, ...failedItem.json });
		expect(linksOf(outputs[1])).toEqual([2]);
	});

	it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'%s: an item that cannot be used fails alone and is not sent',
		async (onError) => {
			const { outputs, error } = await act('trackerActionGet', affise(), read, {
				items: [{ id: 1 }, { id: '..' }, { id: 3 }],
				onError,
			});
			expect(error).toBeUndefined();
			expect(outputs[0]?.filter(({ json }) => !json.error).map(({ json }) => json.id)).toEqual([1, 3]);
			const failed = outputs.flat().filter(({ json }) => json.error);
			expect(failed).toHaveLength(1);
			expect(failed[0]?.json).toMatchObject({
				error: "'Affiliate ID' must be a single value without slashes or dots alone",
				details: { statusCode: null, templateId: 'affise.affiliate.get', attempts: 0 },
			});
			expect(linksOf(failed)).toEqual([1]);
			expect(affise().calls().sort()).toEqual(['GET /3.0/admin/partner/1', 'GET /3.0/admin/partner/3']);
		},
	);

	it('a connection that cannot be used fails every item when the node continues', async () => {
		const { outputs, error } = await act(
			'trackerActionGet',
			{ credentials: { affiseTrackerApi: { baseUrl: 'ftp://example.com', apiKey: 'k-1234567890' } } },
			read,
			{ items: numbered('id', 1, 2), onError: 'continueErrorOutput' },
		);
		expect(error).toBeUndefined();
		expect(outputs[1]?.map(({ json }) => json.error)).toEqual([
			'The base URL of the Affise connection is not an http or https address',
			'The base URL of the Affise connection is not an http or https address',
		]);
		expect(outputs[0]).toEqual([]);
	});
});

describe('retries', () => {
	it('asks again after 503 and hands out one item', async () => {
		affise().answerNext({ status: 503 });
		const { json, error } = await act('trackerActionGet', affise(), read, one);
		expect(error).toBeUndefined();
		expect(json.map(({ id }) => id)).toEqual([42]);
		expect(affise().log.map(({ status }) => status)).toEqual([503, 200]);
	});

	it.each([500, 502, 503, 504, 429, 408])(
		'gives up on %i after the attempts that the option allows',
		async (status) => {
			affise().answerNext({ status }, { status }, { status }, { status });
			const { outputs } = await act(
				'trackerActionGet',
				affise(),
				{ ...read, options: { maxAttempts: 3 } },
				{
					...one,
					onError: 'continueRegularOutput',
				},
			);
			expect(outputs[0]?.[0]?.json).toMatchObject({ details: { attempts: 3, statusCode: status } });
			expect(affise().log).toHaveLength(3);
		},
	);

	it.each([400, 401, 403, 404, 409, 422])('does not ask again after %i', async (status) => {
		affise().answerNext({ status, body: { status: 2, message: 'No' } });
		const { error } = await act('trackerActionGet', affise(), read, one);
		expect(error?.message).toContain('No [Item 0]');
		expect(affise().log).toHaveLength(1);
	});

	it.each(['before', 'mid'] as const)('asks again where the connection is cut: %s', async (drop) => {
		affise().answerNext({ drop });
		const { json, error } = await act('trackerActionGet', affise(), read, one);
		expect(error).toBeUndefined();
		expect(json.map(({ id }) => id)).toEqual([42]);
		expect(affise().log).toHaveLength(2);
	});

	it('waits as long as Retry-After says, for all items', async () => {
		affise().answerNext({ status: 429, headers: { 'retry-after': '0.2' } });
		const { json } = await act(
			'trackerActionGet',
			affise(),
			{ ...read, options: { concurrency: 1 } },
			{ items: numbered('id', 1, 2) },
		);
		expect(json.map(({ id }) => id)).toEqual([1, 2]);
		const [refused, again] = affise().log;
		expect(affise().log.map(({ status }) => status)).toEqual([429, 200, 200]);
		expect((again?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(195);
	});

	it('starts no more calls a second than the option allows', async () => {
		await act(
			'trackerActionGet',
			affise(),
			{ ...read, options: { requestsPerSecond: 20, concurrency: 5 } },
			{ items: numbered('id', 1, 2, 3, 4, 5) },
		);
		const times = affise().log.map(({ at }) => at);
		// Timers may be a little early, and the first call a little late.
		expect((times[4] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(160);
	});

	it('keeps no more calls in flight than the option allows', async () => {
		affise().latency = 80;
		const items = { items: numbered('id', 1, 2, 3, 4, 5, 6, 7, 8) };
		await act('trackerActionGet', affise(), { ...read, options: { concurrency: 3 } }, items);
		expect(affise().maxInFlight).toBe(3);
		affise().reset();
		affise().latency = 80;
		const { json } = await act('trackerActionGet', affise(), read, items);
		expect(affise().maxInFlight).toBeGreaterThanOrEqual(5);
		expect(affise().maxInFlight).toBeLessThan(8);
		expect(json.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
	});

	it('keeps the order of the items whatever the order of the answers', async () => {
		affise().answerNext({ match: '/3.0/admin/partner/1', delay: 80 });
		const { json, outputs } = await act('trackerActionGet', affise(), read, {
			items: numbered('id', 1, 2, 3),
		});
		expect(json.map(({ id }) => id)).toEqual([1, 2, 3]);
		expect(linksOf(outputs[0])).toEqual([0, 1, 2]);
	});
});

describe('look-ups of the connection', () => {
	it.each([1, 2, 30])('for %i items: one', async (count) => {
		const { credentialLookUps, json } = await act('trackerActionGet', affise(), read, {
			items: numbered('id', ...Array.from({ length: count }, (_, index) => index + 1)),
		});
		expect(json).toHaveLength(count);
		expect(credentialLookUps).toBe(1);
	});

	it('one for many pages', async () => {
		const { credentialLookUps } = await act('trackerActionGet', affise(), {
			template: 'affise.affiliate.list',
			returnAll: true,
		});
		expect(affise().log).toHaveLength(2);
		expect(credentialLookUps).toBe(1);
	});

	it('none where no item can be used', async () => {
		const { credentialLookUps } = await act('trackerActionGet', affise(), read, { items: [{ id: '..' }] });
		expect(credentialLookUps).toBe(0);
	});
});

describe('errors of the whole network path', () => {
	it('name no URL with a query, and no key', async () => {
		// The simulated tracker speaks plain HTTP, so a secure connection to it breaks in earnest.
		const baseUrl = cake().origin.replace('http://', 'https://');
		const run = await act(
			'trackerActionGet',
			undefined,
			{ template: 'cake.affiliate.get', values: { affiliate_id: 12 } },
			{ credentials: connect({ cakeTrackerApi: { baseUrl, apiKey: 'cake-s3cr3t-key' } }) },
		);
		const { host } = new URL(baseUrl);
		expect(run.error?.message).toContain(`The secure connection to ${host} broke (EPROTO) [Item 0]`);
		expect(allTextOf(run)).not.toContain('cake-s3cr3t-key');
		expect(allTextOf(run)).not.toContain('wrong version number');
		expect(cake().log).toEqual([]);
	});
});
