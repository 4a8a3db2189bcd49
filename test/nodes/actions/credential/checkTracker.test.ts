import type { IHttpRequestOptions } from 'n8n-workflow';

import { checkTracker, refusal } from '../../../../nodes/actions/credential/checkTracker';
import type { Tracker } from '../../../../nodes/actions/model/tracker';
import { readCredential } from '../../../../nodes/actions/transport/readCredential';

const tracker: Tracker = {
	id: 'own',
	name: 'Own',
	documentation: 'https://own.example/docs',
	baseUrl: {},
	authentication: { headers: { 'X-Key': '{apiKey}' } },
	test: { path: '/me', query: { account: '{account}' } },
	hints: { 403: 'Ask your manager.' },
	defaults: {
		bodyEncoding: 'json',
		arrayFormat: 'repeat',
		format: 'json',
		success: [{ path: '$.ok', equals: true }],
		message: ['$.message'],
		headers: { Accept: 'application/json' },
	},
};

async function check(statusCode: number, body: unknown, more: Partial<Tracker> = {}) {
	const sent: IHttpRequestOptions[] = [];
	const values = { baseUrl: 'https://h.example/api', apiKey: 'key-12345678', account: 'a b' };
	const outcome = await checkTracker(
		async (request) => {
			sent.push(request);
			return await Promise.resolve({ statusCode, headers: {}, body: JSON.stringify(body) });
		},
		readCredential({ ...tracker, ...more }, values),
	).catch((error: Error) => error.message);
	return { outcome, sent };
}

it("makes the tracker's test call, with its keys and headers", async () => {
	const { outcome, sent } = await check(200, { ok: true });
	expect(outcome).toBeUndefined();
	expect(sent).toMatchObject([
		{
			method: 'GET',
			url: 'https://h.example/api/me?account=a+b',
			headers: { Accept: 'application/json', 'X-Key': 'key-12345678' },
		},
	]);
});

it('asks nothing where there is no test', async () =>
	expect(await check(200, {}, { test: undefined })).toEqual({ outcome: undefined, sent: [] }));

it.each<[number, unknown, string]>([
	[200, { ok: false, message: 'Wrong key.' }, 'Own refuses the connection: Wrong key.'],
	[401, { message: 'key-12345678 is old' }, 'Own does not accept the key: *** is old.'],
	[403, {}, 'Own knows the key but does not allow the call. Ask your manager.'],
	[404, {}, 'Own was not found below this base URL (HTTP 404).'],
	[500, { message: 'Oops' }, 'Own refuses the connection: Oops (HTTP 500).'],
])('%i %j: %s', async (statusCode, body, message) =>
	expect((await check(statusCode, body)).outcome).toBe(message),
);

it('says only what it knows', () =>
	expect(refusal(tracker, 401, 'HTTP 401').message).toBe('Own does not accept the key.'));
