import type { IHttpRequestOptions } from 'n8n-workflow';

import { checkConnection } from '../../../../nodes/actions/credential/check';
import { checkTracker } from '../../../../nodes/actions/credential/checkTracker';
import { trackerOf } from '../../../../nodes/actions/trackers';

let count = 0;

/** Checks a connection of a host that answers one after the other. */
async function check(trackerId: string, values: object, ...answers: unknown[]) {
	const sent: IHttpRequestOptions[] = [];
	const helpers = {
		async httpRequest(options: IHttpRequestOptions) {
			sent.push(options);
			const answer = answers[sent.length - 1];
			if (answer instanceof Error) return await Promise.reject(answer);
			return await Promise.resolve({ statusCode: 200, headers: {}, ...(answer as object) });
		},
	};
	const credential = { baseUrl: 'https://h.example', own: ++count, ...values };
	const outcome = await checkConnection(helpers, trackerOf(trackerId), credential, checkTracker).catch(
		(error: unknown) => (error instanceof Error ? error.message : error),
	);
	return { outcome, sent, credential };
}

const voluum = { accessId: 'id', accessKey: 'key-1234' };
const token = ['SESSION', 'tOkEn', '1234567890'].join('-');

it('masks the token of a session like a key, wherever the test gives it back', async () => {
	const { outcome, sent } = await check(
		'voluum',
		voluum,
		{ body: JSON.stringify({ token }) },
		{ statusCode: 401, body: JSON.stringify({ error: { message: `{"cwauth-token":"${token}"}` } }) },
	);
	expect(sent[1]?.headers).toEqual({ 'cwauth-token': token });
	expect(outcome).toContain('Voluum does not accept the key: {"cwauth-token":"***"}');
});

it('asks for a stream, so that neither size nor time is without an end', async () => {
	async function* endless() {
		for (;;) yield await Promise.resolve(Buffer.alloc(100_000, ' '));
	}
	const { outcome, sent } = await check('affise', { apiKey: 'k' }, { body: endless() });
	expect(sent[0]).toMatchObject({ encoding: 'stream', timeout: 30_000 });
	expect(outcome).toBe('The answer is larger than 1 MB and was not read');
	expect((await check('voluum', voluum, { body: endless() })).outcome).toBe(
		'The answer is larger than 1 MB and was not read',
	);
});

it('ends with an answer that comes byte by byte', async () => {
	jest.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
		expect(milliseconds).toBeGreaterThan(25_000);
		expect(milliseconds).toBeLessThanOrEqual(30_000);
		const controller = new AbortController();
		void Promise.resolve().then(() => controller.abort());
		return controller.signal;
	});
	async function* slow() {
		yield Buffer.from(' ');
		await new Promise<never>(() => undefined);
	}
	const { outcome } = await check('affise', { apiKey: 'k' }, { body: slow() });
	expect(outcome).toBe('Affise did not answer within 30 seconds');
});

it.each([
	['ECONNREFUSED', /cannot be reached: h\.example refuses the connection\. Check the base URL/],
	['SELF_SIGNED_CERT_IN_CHAIN', /is not trusted \(SELF_SIGNED_CERT_IN_CHAIN\)\. .*NODE_EXTRA_CA_CERTS/],
])('says of %s what to do', async (code, message) => {
	const { outcome } = await check('affise', { apiKey: 'k' }, Object.assign(new Error('no'), { code }));
	expect(outcome).toMatch(message);
});

it('sets the session in place and keeps nothing else', async () => {
	const opened = await check('voluum', voluum, { body: JSON.stringify({ token }) }, { body: '[]' });
	expect(opened.outcome).toBeUndefined();
	expect(opened.credential).toMatchObject({ sessionToken: token });
	const plain = await check('affise', { apiKey: 'k' }, { body: '{"status":1}' });
	expect(plain.credential).toMatchObject({ sessionToken: 'none' });
});
