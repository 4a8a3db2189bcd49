import type { IHttpRequestOptions } from 'n8n-workflow';

import type { CallContext } from '../../../../nodes/actions/transport/contract';
import {
	authenticatedSender,
	lowerCaseHeaders,
	plainSender,
} from '../../../../nodes/actions/transport/sender';
import { filesBelow, readText } from '../../../helpers/files.mts';
import { partOf } from '../../../helpers/context';

it('lowerCaseHeaders joins what is repeated and leaves cookies out', () => {
	expect(
		lowerCaseHeaders({
			'Content-Type': 'a',
			LINK: ['<x>; rel=prev', '<y>; rel=next'],
			'Set-Cookie': ['s=1'],
			'X-Count': 5,
		}),
	).toEqual({ 'content-type': 'a', link: '<x>; rel=prev, <y>; rel=next', 'x-count': '5' });
});

const limits = { timeout: 5000, maxBytes: 20 };
const request = { method: 'GET' as const, url: 'https://h/x' };

async function* bytes(...texts: string[]) {
	for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

it('plainSender asks for the whole answer and reads it as it comes', async () => {
	const asked: IHttpRequestOptions[] = [];
	const send = plainSender(
		{
			async httpRequest(options) {
				asked.push(options);
				return await Promise.resolve({
					statusCode: 404,
					headers: { 'Content-Type': 'text/plain; charset=latin1' },
					body: bytes('ab', 'cd'),
				});
			},
		},
		limits,
	);
	expect(await send(request)).toEqual({
		statusCode: 404,
		headers: { 'content-type': 'text/plain; charset=latin1' },
		body: 'abcd',
	});
	expect(asked).toEqual([
		{
			...request,
			encoding: 'stream',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: 5000,
		},
	]);
});

it('authenticatedSender hands the values of the credential over', async () => {
	const asked: unknown[] = [];
	const getNode = jest.fn(() => ({ credentials: { affiseTrackerApi: { id: '7', name: 'Mine' } } }));
	const context = partOf<CallContext>({
		getNode,
		helpers: {
			async httpRequestWithAuthentication(...given: unknown[]) {
				asked.push(given[0], given[2]);
				return await Promise.resolve({ statusCode: 200, headers: {}, body: bytes('x'.repeat(21)) });
			},
		},
	});
	const send = authenticatedSender(context, 'affiseTrackerApi', limits);
	await expect(send(request, { apiKey: 'k' })).rejects.toThrow(
		'The answer is larger than 0 MB and was not read',
	);
	expect(getNode).toHaveBeenCalledTimes(1);
	expect(asked).toEqual([
		'affiseTrackerApi',
		{ credentialsDecrypted: { id: '7', name: 'Mine', type: 'affiseTrackerApi', data: { apiKey: 'k' } } },
	]);
});

it("nobody else in the package calls n8n's HTTP helpers, so nothing goes around the limits", () => {
	const calling = [...filesBelow('nodes'), ...filesBelow('credentials')]
		.filter((path) => path.endsWith('.ts'))
		.filter((path) =>
			/\bhttpRequest|\.request(?:WithAuthentication|OAuth\d)?\(|\bfetch\(|\baxios\b/.test(readText(path)),
		);
	expect(calling).toEqual(['nodes/actions/transport/sender.ts']);
});
