import { Redactor } from '../../../../nodes/actions/redact/redactor';
import type { RawResponse } from '../../../../nodes/actions/model/http';
import { trackerOf } from '../../../../nodes/actions/trackers';
import type { AddressedRequest } from '../../../../nodes/actions/transport/exchange';
import { followingRedirects } from '../../../../nodes/actions/transport/redirects';

type Method = AddressedRequest['method'];

const credential = { tracker: trackerOf('affise'), redactor: new Redactor(['k-123456']) };

/** Sends a call to a host that redirects first. */
async function follow(method: Method, changes: boolean, statusCode: number, location: string, times = 1) {
	const sent: string[] = [];
	const exchange = followingRedirects(credential, async ({ method: used, url }) => {
		sent.push(`${used} ${url}`);
		const answer: RawResponse =
			sent.length <= times
				? { statusCode, headers: { location }, body: '' }
				: { statusCode: 200, headers: {}, body: 'done' };
		return await Promise.resolve(answer);
	});
	const attempt = { changes, sentAt: 0, isUnderWay: false };
	const outcome = await exchange({ method, url: 'https://h.example/a', headers: {} }, attempt).catch(
		(error: unknown) => error,
	);
	return { outcome, sent };
}

it.each<[Method, boolean, number, string]>([
	['GET', false, 301, '/b'],
	['GET', false, 302, 'https://h.example/b'],
	['GET', false, 307, 'b'],
	['GET', false, 302, 'http://h.example/b'],
	['POST', true, 307, '/b'],
	['POST', true, 308, '/b'],
])('%s that changes something %p follows %i to %s', async (method, changes, statusCode, location) => {
	const { outcome, sent } = await follow(method, changes, statusCode, location);
	expect(sent).toEqual([`${method} https://h.example/a`, `${method} https://h.example/b`]);
	expect(outcome).toMatchObject({ answer: { body: 'done' }, url: 'https://h.example/b' });
});

it.each<[Method, boolean, number, boolean]>([
	['POST', true, 301, false],
	['POST', true, 302, true],
	['POST', true, 303, true],
	['GET', true, 302, true],
	['DELETE', true, 301, false],
])(
	'%s that changes something %p does not follow %i; uncertain: %p',
	async (method, changes, statusCode, uncertain) => {
		const { outcome, sent } = await follow(method, changes, statusCode, '/b');
		expect(sent).toHaveLength(1);
		expect(outcome).toMatchObject({
			message: 'Affise redirects the call instead of answering it',
			facts: { statusCode, mayHaveBeenApplied: uncertain },
		});
	},
);

it.each([
	['https://evil.example/x', 'Affise redirects to https://evil.example, which is not followed'],
	['https://k-123456.evil.example/x', 'Affise redirects to https://***.evil.example, which is not followed'],
	['https://', 'Affise redirects to another address, which is not followed'],
])('goes not to %s', async (location, message) => {
	const { outcome, sent } = await follow('GET', false, 307, location);
	expect(sent).toHaveLength(1);
	expect(outcome).toMatchObject({ message });
});

it('ends after five', async () => {
	const { outcome, sent } = await follow('GET', false, 302, '/b', Infinity);
	expect(sent).toHaveLength(6);
	expect(outcome).toMatchObject({ message: 'Affise redirects the call instead of answering it' });
});
