import type { RawResponse } from '../../../../nodes/actions/model/http';
import { logIn } from '../../../../nodes/actions/transport/logIn';
import type { OutgoingRequest } from '../../../../nodes/actions/transport/sender';
import { trackerOf } from '../../../../nodes/actions/trackers';

const credential = { baseUrl: 'https://h/base', values: { accessId: 'id', accessKey: 'k"ey' } };

async function open(answer: Partial<RawResponse>) {
	const { session } = trackerOf('voluum');
	if (!session) throw new Error('Voluum has sessions');
	const sent: OutgoingRequest[] = [];
	const result = await logIn(
		async (request) => {
			sent.push(request);
			return await Promise.resolve({ statusCode: 200, headers: {}, body: '', ...answer });
		},
		credential,
		session,
	);
	return { ...result, sent };
}

it('sends the keys as JSON and reads token and end', async () => {
	const body = '{"token":"t","expirationTimestamp":"2026-01-31T10:00:00Z"}';
	const { session, sent } = await open({ body });
	expect(sent).toEqual([
		{
			method: 'POST',
			url: 'https://h/base/auth/access/session',
			headers: { 'Content-Type': 'application/json' },
			body: '{"accessId":"id","accessKey":"k\\"ey"}',
		},
	]);
	expect(session).toMatchObject({ token: 't', expires: Date.UTC(2026, 0, 31, 10) });
	expect((await open({ body: '{"token":"t"}' })).session?.expires).toBe(Infinity);
});

it.each<Partial<RawResponse>>([
	{ statusCode: 401, body: '{"token":"t"}' },
	{ statusCode: 200, body: '{}' },
	{ statusCode: 200, body: '{"token":""}' },
	{ statusCode: 200, body: '{"token":5}' },
	{ statusCode: 200, body: 'not JSON' },
	{ statusCode: 302, body: '' },
])('opens no session by %j', async (answer) => {
	const { session, answer: read } = await open(answer);
	expect(session).toBeUndefined();
	expect(read.statusCode).toBe(answer.statusCode);
});
