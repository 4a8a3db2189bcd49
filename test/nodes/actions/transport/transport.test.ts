import { sleep, type IHttpRequestOptions } from 'n8n-workflow';

import { TrackerError } from '../../../../nodes/actions/model/errors';
import { trackerOf } from '../../../../nodes/actions/trackers';
import type { CallContext, TransportOptions } from '../../../../nodes/actions/transport/contract';
import { forgetGates } from '../../../../nodes/actions/transport/gate';
import { openTransport } from '../../../../nodes/actions/transport/transport';
import { contextOf } from '../../../helpers/context';

beforeEach(() => forgetGates());

const request = {
	method: 'GET' as const,
	server: 'api' as const,
	path: '/3.0/offer/7',
	query: '',
	headers: {},
};
const values = { baseUrl: 'https://h.example', apiKey: 'key-12345678' };

async function open(answer: (options: IHttpRequestOptions) => { statusCode: number; body?: string }) {
	const sent: IHttpRequestOptions[] = [];
	const given: unknown[] = [];
	const context = contextOf({
		getNode: () => ({ name: 'Action' }),
		helpers: {
			async httpRequestWithAuthentication(_: string, options: IHttpRequestOptions, more: unknown) {
				sent.push(options);
				given.push(more);
				return await Promise.resolve({ headers: {}, body: '{}', ...answer(options) });
			},
		},
	});
	return { transport: await openTransport(context, trackerOf('affise'), {}, values), sent, given };
}

it("sends with the connection's keys in n8n's hands, not in the request", async () => {
	const { transport, sent, given } = await open(() => ({ statusCode: 200, body: '{"status":1}' }));
	const reply = await transport.send({ request, repeatable: true });
	expect(reply).toMatchObject({ answer: { statusCode: 200, body: '{"status":1}' }, attempts: 1 });
	expect(sent.map(({ url }) => url)).toEqual(['https://h.example/3.0/offer/7']);
	expect(JSON.stringify(sent)).not.toContain('key-12345678');
	expect(given).toMatchObject([{ credentialsDecrypted: { data: { apiKey: 'key-12345678' } } }]);
});

it('fetches no next page of another host', async () => {
	const { transport, sent } = await open(() => ({ statusCode: 200 }));
	const refused = transport.send({ request, repeatable: true, nextUrl: 'https://evil.example/2' });
	await expect(refused).rejects.toThrow(TrackerError);
	await expect(refused).rejects.toThrow('names a next page on another host, which is not fetched');
	expect(sent).toEqual([]);
	await transport.send({ request, repeatable: true, nextUrl: '/3.0/offers?page=2' });
	expect(sent.map(({ url }) => url)).toEqual(['https://h.example/3.0/offers?page=2']);
});

it('shows what it would send, masked, and sends nothing', async () => {
	const { transport, sent } = await open(() => ({ statusCode: 200 }));
	const shown = transport.show({ ...request, query: 'note=pass-1234' }, ['pass-1234']);
	expect(shown).toMatchObject({ method: 'GET', url: 'https://h.example/3.0/offer/7?note=***' });
	expect(JSON.stringify(shown)).not.toContain('key-12345678');
	expect(sent).toEqual([]);
});

it('a call that changes something is not sent again by itself', async () => {
	const { transport, sent } = await open(() => ({ statusCode: 502 }));
	const reply = await transport.send({ request: { ...request, method: 'POST' }, repeatable: false });
	expect(reply.answer.statusCode).toBe(502);
	expect(sent).toHaveLength(1);
});

it("is refused where the connection's base URL cannot be used", async () =>
	await expect(
		openTransport({ helpers: {} } as CallContext, trackerOf('affise'), {}, { ...values, baseUrl: 'ftp://h' }),
	).rejects.toThrow(/base URL/i));

describe('calls under way at once', () => {
	/** The most that were under way, how many were sent, and milliseconds for all. */
	async function send(calls: number, options: TransportOptions, defaults: object = {}) {
		let underWay = 0;
		let most = 0;
		const context = contextOf({
			getNode: () => ({ name: 'Action' }),
			helpers: {
				async httpRequestWithAuthentication() {
					most = Math.max(most, ++underWay);
					await sleep(20);
					underWay -= 1;
					return { statusCode: 200, headers: {}, body: '{}' };
				},
			},
		});
		const affise = trackerOf('affise');
		const tracker = { ...affise, defaults: { ...affise.defaults, ...defaults } };
		const transport = await openTransport(context, tracker, options, values);
		const started = performance.now();
		const all = await Promise.allSettled(
			Array.from({ length: calls }, async () => await transport.send({ request, repeatable: true })),
		);
		const sent = all.filter(({ status }) => status === 'fulfilled').length;
		return { most, sent, time: performance.now() - started };
	}

	it.each<[string, TransportOptions, object, number, number]>([
		['are a few to begin with', {}, {}, 5, 8],
		['are as many as a person wants', { concurrency: 12 }, {}, 12, 12],
		['are no more than the tracker states', {}, { concurrency: 2 }, 2, 2],
		['are that, whatever a person wants', { concurrency: 9 }, { concurrency: 2 }, 2, 2],
		['are the share of this process', { processes: 2 }, { concurrency: 8 }, 4, 4],
		['are one at least', { processes: 5 }, { concurrency: 2 }, 1, 1],
	])('%s', async (_, options, defaults, least, most) => {
		const seen = await send(24, options, defaults);
		expect(seen.most).toBeGreaterThanOrEqual(least);
		expect(seen.most).toBeLessThanOrEqual(most);
	});

	it('keep the pace of this process', async () => {
		expect((await send(3, { requestsPerSecond: 20, processes: 2 })).time).toBeGreaterThanOrEqual(190);
	});

	it('come to their end, and the others are not sent, where the run stops', async () => {
		const stop = new AbortController();
		const sending = send(10, { concurrency: 2, stop: stop.signal });
		await sleep(5);
		stop.abort();
		expect(await sending).toMatchObject({ most: 2, sent: 2 });
	});
});
