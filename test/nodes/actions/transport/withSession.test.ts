import { trackerOf } from '../../../../nodes/actions/trackers';
import type { AddressedRequest } from '../../../../nodes/actions/transport/exchange';
import { forgetGates } from '../../../../nodes/actions/transport/gate';
import { readCredential } from '../../../../nodes/actions/transport/readCredential';
import { sessions } from '../../../../nodes/actions/transport/session';
import { withSession } from '../../../../nodes/actions/transport/withSession';

const request: AddressedRequest = { method: 'GET', url: 'https://h/x', headers: {} };
const attempt = { changes: false, isUnderWay: false };

beforeEach(() => {
	sessions.clear();
	forgetGates();
	jest.spyOn(Math, 'random').mockReturnValue(0);
});

/** A tracker that hands out the tokens t1, t2 … and takes some of them. */
function open(logIns: Array<number | Error>, takes: (token?: string) => boolean) {
	const credential = readCredential(trackerOf('voluum'), {
		baseUrl: 'https://h',
		accessId: 'a',
		accessKey: 'b',
	});
	const tokens: Array<string | undefined> = [];
	let count = 0;
	const rules = {
		timeout: 1000,
		maxAttempts: 2,
		async send() {
			const step = logIns[count++] ?? 200;
			if (step instanceof Error) return await Promise.reject(step);
			return await Promise.resolve({ statusCode: step, headers: {}, body: `{"token":"token-${count}"}` });
		},
	};
	const exchange = withSession(credential, rules, undefined, async ({ sessionToken: tokenOf }) => {
		const sessionToken = await tokenOf?.();
		tokens.push(sessionToken);
		return await Promise.resolve({ statusCode: takes(sessionToken) ? 200 : 401, headers: {}, body: '' });
	});
	return { exchange, tokens, credential, count: () => count };
}

it('gives every request the token, which is a secret from then on', async () => {
	const { exchange, tokens, credential, count } = open([], () => true);
	await exchange(request, attempt);
	await exchange(request, attempt);
	expect([tokens, count()]).toEqual([['token-1', 'token-1'], 1]);
	expect(credential.redactor.text('it is token-1')).toBe('it is ***');
});

it('renews a token once that is not taken, and no more for a while', async () => {
	const { exchange, tokens } = open([], () => false);
	expect((await exchange(request, attempt)).statusCode).toBe(401);
	expect((await exchange(request, attempt)).statusCode).toBe(401);
	expect(tokens).toEqual(['token-1', 'token-2', 'token-2']);
});

it('tries a log-in again, and says in the end why it does not work', async () => {
	const { exchange, tokens } = open([503], () => true);
	await exchange(request, attempt);
	expect(tokens).toEqual(['token-2']);

	sessions.clear();
	const refused = open([503, 503], () => true).exchange(request, attempt);
	await expect(refused).rejects.toMatchObject({
		message: 'Voluum refuses the log-in (HTTP 503)',
		facts: { statusCode: 503, attempts: 2, hint: 'Voluum has trouble of its own. Try again later.' },
	});
});

it('leaves trackers without sessions alone', () => {
	const credential = readCredential(trackerOf('affise'), { baseUrl: 'https://h', apiKey: 'k' });
	const exchange = async () => await Promise.resolve({ statusCode: 200, headers: {}, body: '' });
	const rules = { timeout: 1, maxAttempts: 1, send: exchange };
	expect(withSession(credential, rules, undefined, exchange)).toBe(exchange);
});
