import { sessions } from '../../../nodes/actions/transport/session';
import { act, allTextOf, numbered } from '../../helpers/actions';
import { startVoluum, voluumKeys, type FakeVoluum, type VoluumOptions } from '../../trackers/voluum.mts';

const running: FakeVoluum[] = [];

async function start(options?: VoluumOptions): Promise<FakeVoluum> {
	const fake = await startVoluum(options);
	running.push(fake);
	return fake;
}

beforeEach(() => {
	sessions.clear();
	jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(async () => {
	await Promise.all(running.splice(0).map(async (fake) => await fake.close()));
});

const twenty = { items: numbered('n', ...Array.from({ length: 20 }, (_, index) => index + 1)) };
const id = (number: number) => `0f0f0f0f-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
const read = {
	template: 'voluum.campaign.get',
	values: "={{ { id: '0f0f0f0f-0000-4000-8000-' + $json.n.toString(16).padStart(12, '0') } }}",
	options: { requestsPerSecond: 1000 },
};
const logIns = (fake: FakeVoluum) =>
	fake.calls().filter((call) => call === 'POST /auth/access/session').length;

it('logs in once for twenty items, some at a time', async () => {
	const fake = await start({ latency: 80 });
	const { json, error } = await act('trackerActionGet', fake, read, twenty);
	expect(error).toBeUndefined();
	expect(json.map((record) => record.id)).toEqual(twenty.items.map(({ n }) => id(n ?? 0)));
	expect([fake.logins, logIns(fake)]).toEqual([1, 1]);
	expect(fake.log).toHaveLength(21);
	expect(fake.maxInFlight).toBeGreaterThanOrEqual(5);
	expect(fake.maxInFlight).toBeLessThan(12);
	expect(JSON.parse(fake.log[0]?.body ?? '')).toEqual({
		accessId: voluumKeys.accessId,
		accessKey: voluumKeys.accessKey,
	});
	const tokens = fake.log.slice(1).map(({ headers }) => headers['cwauth-token']);
	expect(new Set(tokens).size).toBe(1);
	expect(tokens[0]).toMatch(/^voluum-token-1-/);
});

it('uses the token again in the next execution', async () => {
	const fake = await start();
	await act('trackerActionGet', fake, read, { items: numbered('n', 1) });
	await act('trackerActionGet', fake, read, { items: numbered('n', 2) });
	await act('trackerActionEdit', fake, {
		template: 'voluum.campaign.archive',
		values: { id: id(3) },
	});
	expect(logIns(fake)).toBe(1);
	expect(fake.log.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET', 'GET', 'DELETE']);
});

it('logs in once for executions that start at the same time', async () => {
	const fake = await start({ latency: 10, singleSession: true });
	const runs = await Promise.all(
		[1, 2, 3].map(async (n) => await act('trackerActionGet', fake, read, { items: numbered('n', n) })),
	);
	expect(runs.map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
	expect(logIns(fake)).toBe(1);
});

it('renews a token that ended in the middle once for all calls in flight', async () => {
	const fake = await start({ latency: 10, singleSession: true });
	await act('trackerActionGet', fake, read, { items: numbered('n', 1) });
	fake.expireTokens();
	const { json, error } = await act('trackerActionGet', fake, read, twenty);
	expect(error).toBeUndefined();
	expect(json).toHaveLength(20);
	expect(logIns(fake)).toBe(2);
	// No more than what was in flight is sent again.
	expect(fake.log.filter(({ status }) => status === 401).length).toBeLessThan(12);
	expect(fake.log.filter(({ path, status }) => path.startsWith('/campaign/') && status === 200)).toHaveLength(
		21,
	);
});

it('sends a write again after a renewal, as it was not taken', async () => {
	const fake = await start();
	await act('trackerActionGet', fake, read, { items: numbered('n', 1) });
	fake.expireTokens();
	const { error } = await act('trackerActionAdd', fake, {
		template: 'voluum.flow.create',
		values: { name: 'New flow', defaultPaths: [] },
	});
	expect(error).toBeUndefined();
	expect(
		fake.log.filter(({ path, method }) => path === '/flow' && method === 'POST').map(({ status }) => status),
	).toEqual([401, 201]);
});

it('renews a token a little before it ends', async () => {
	const fake = await start({ tokenLifetime: 100_000 });
	await act('trackerActionGet', fake, read, { items: numbered('n', 1) });
	const almostOver = Date.now() + 95_000;
	jest.spyOn(Date, 'now').mockReturnValue(almostOver);
	const { error } = await act('trackerActionGet', fake, read, { items: numbered('n', 1) });
	expect(error).toBeUndefined();
	expect(logIns(fake)).toBe(2);
	expect(fake.log.filter(({ status }) => status === 401)).toEqual([]);
});

it('works where every log-in ends the session before it, five at a time', async () => {
	const fake = await start({ latency: 5, singleSession: true });
	const { json, error } = await act(
		'trackerActionGet',
		fake,
		{ ...read, options: { concurrency: 5, requestsPerSecond: 1000 } },
		twenty,
	);
	expect(error).toBeUndefined();
	expect(json).toHaveLength(20);
	expect(fake.logins).toBe(1);
});

it('keeps the sessions of two connections apart', async () => {
	const [one, other] = [await start(), await start()];
	await act('trackerActionGet', one, read, { items: numbered('n', 1) });
	const { error } = await act('trackerActionGet', other, read, { items: numbered('n', 1) });
	expect(error).toBeUndefined();
	expect([one.logins, other.logins]).toEqual([1, 1]);
});

describe('a wrong key', () => {
	const wrong = (fake: FakeVoluum) => {
		const accessKey = ['wrong', 's3cr3t', 'key'].join('-');
		return { credentials: { voluumTrackerApi: { ...fake.credentials.voluumTrackerApi, accessKey } } };
	};

	it('is told clearly, with one log-in and no call', async () => {
		const fake = await start();
		const run = await act('trackerActionGet', wrong(fake), { ...read, options: { concurrency: 1 } }, twenty);
		expect(run.error?.message).toContain('Voluum refuses the log-in (HTTP 401) [Item 0]');
		expect(run.error?.httpCode).toBe('401');
		expect(run.error?.description).toMatch(/access ID and the access key/);
		expect(fake.calls()).toEqual(['POST /auth/access/session']);
		expect(allTextOf(run)).not.toContain('wrong-s3cr3t-key');
	});

	it('is not tried again for every item where the node continues', async () => {
		const fake = await start();
		const { outputs } = await act('trackerActionGet', wrong(fake), read, {
			items: numbered('n', 1, 2, 3, 4, 5),
			onError: 'continueErrorOutput',
		});
		expect(outputs[1]).toHaveLength(5);
		expect(outputs[1]?.map(({ json }) => json.error)).toEqual(
			Array.from({ length: 5 }, () => 'Voluum refuses the log-in (HTTP 401)'),
		);
		expect(fake.calls().every((call) => call === 'POST /auth/access/session')).toBe(true);
	});

	it('is forgotten once the key is right', async () => {
		const fake = await start();
		await act('trackerActionGet', wrong(fake), read, { items: numbered('n', 1) });
		const { error } = await act('trackerActionGet', fake, read, { items: numbered('n', 1) });
		expect(error).toBeUndefined();
	});
});

it('does not log in over and over where a good token is refused', async () => {
	const fake = await start();
	fake.answerNext(
		{ match: '/campaign/*', status: 401, body: { error: { message: 'Not for you' } } },
		{ match: '/campaign/*', status: 401, body: { error: { message: 'Not for you' } } },
	);
	const { error } = await act('trackerActionGet', fake, read, { items: numbered('n', 1) });
	expect(error?.message).toContain('Not for you [Item 0]');
	expect(error?.httpCode).toBe('401');
	expect(logIns(fake)).toBe(2);
	expect(fake.log).toHaveLength(4);
});

it('survives a log-in that is refused for a moment', async () => {
	const fake = await start();
	fake.answerNext({ match: '/auth/access/session', status: 503 });
	const { error } = await act('trackerActionGet', fake, read, { items: numbered('n', 1) });
	expect(error).toBeUndefined();
	expect(logIns(fake)).toBe(2);
});

it('gives up on a log-in that is refused for longer', async () => {
	const fake = await start();
	fake.answerNext(...[1, 2, 3].map(() => ({ match: '/auth/access/session', status: 503 })));
	const { error } = await act('trackerActionGet', fake, read, { items: numbered('n', 1) });
	expect(error?.message).toContain('Voluum refuses the log-in (HTTP 503) [Item 0]');
	expect(error?.description).toBe('Voluum has trouble of its own. Try again later.');
	expect(fake.log).toHaveLength(3);
});

it('survives a log-in whose connection is cut', async () => {
	const fake = await start();
	fake.answerNext({ match: '/auth/access/session', drop: 'before' });
	const { error } = await act('trackerActionGet', fake, read, { items: numbered('n', 1) });
	expect(error).toBeUndefined();
});

it('never shows the token', async () => {
	const fake = await start();
	await act('trackerActionGet', fake, read, { items: numbered('n', 1) });
	const token = fake.log[1]?.headers['cwauth-token'] ?? '';
	expect(token).not.toBe('');
	fake.answerNext({ match: '/campaign/*', status: 400, body: { error: { message: `Bad token ${token}` } } });
	const run = await act('trackerActionGet', fake, read, { items: numbered('n', 1) });
	expect(run.error?.message).toContain('Bad token *** [Item 0]');
	expect(allTextOf(run)).not.toContain(token);
});

it('waits at the log-in as long as the tracker asks', async () => {
	const fake = await start();
	fake.answerNext({ match: '/auth/access/session', status: 429, body: {}, headers: { 'retry-after': '1' } });
	const { json, error } = await act('trackerActionGet', fake, read, { items: numbered('n', 1, 2) });
	expect(error).toBeUndefined();
	expect(json).toHaveLength(2);
	const [first, second, ...more] = fake.log.filter(({ path }) => path === '/auth/access/session');
	expect(more).toEqual([]);
	expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(950);
});

it('logs in no more for each of many items where the log-in is refused', async () => {
	const fake = await start();
	for (let call = 0; call < 3; call++) {
		fake.answerNext({ match: '/auth/access/session', status: 401, body: {} });
	}
	const { json } = await act('trackerActionGet', fake, read, { ...twenty, onError: 'continueRegularOutput' });
	expect(json.map(({ error }) => error)).toEqual(Array(20).fill('Voluum refuses the log-in (HTTP 401)'));
	expect(logIns(fake)).toBe(1);
});
