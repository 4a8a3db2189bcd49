import { Redactor } from '../../../../nodes/actions/redact/redactor';
import { trackerOf } from '../../../../nodes/actions/trackers';
import type { HttpRequest } from '../../../../nodes/actions/model/http';
import { previewOf, showRequest } from '../../../../nodes/actions/transport/preview';
import { readCredential } from '../../../../nodes/actions/transport/readCredential';

const request: HttpRequest = {
	method: 'GET',
	path: '/x',
	server: 'api',
	query: 'a=1',
	headers: { 'X-Own': 'b' },
};
const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

const preview = (trackerId: string, values: Record<string, unknown>, more: Partial<HttpRequest> = {}) =>
	previewOf(
		readCredential(trackerOf(trackerId), { baseUrl: 'https://h.example', ...values }),
		{ ...request, ...more },
		['hunter22'],
	);

it.each<[string, Record<string, unknown>, object]>([
	['affise', { apiKey: 'k-1234' }, { headers: { 'X-Own': 'b', 'API-Key': '***' } }],
	['dub', { apiKey: 'k' }, { headers: { 'X-Own': 'b', Authorization: 'Bearer ***' } }],
	['voluum', { accessId: 'a', accessKey: 'b' }, { headers: { 'X-Own': 'b', 'cwauth-token': '***' } }],
	['redtrack', { apiKey: 'k' }, { url: 'https://h.example/x?a=1&api_key=***' }],
	[
		'offer18',
		{ mid: '7', apiKey: 'k', secretKey: '' },
		{ url: 'https://h.example/x?a=1&mid=7&api-key=***&secret-key=' },
	],
	[
		'custom',
		{ authType: 'several', headers: { values: [{ name: 'A', value: 'k' }] } },
		{ headers: { 'X-Own': 'b', A: '***' } },
	],
])('%s: shows where the keys go, not the keys', (trackerId, values, shown) => {
	expect(preview(trackerId, values)).toEqual({
		method: 'GET',
		url: 'https://h.example/x?a=1',
		headers: { 'X-Own': 'b' },
		...shown,
	});
});

it('masks keys in a form, in a path, and passwords anywhere', () => {
	const body = 'password=hunter22';
	expect(
		preview('tune', { networkId: 'net', networkToken: 'tok-12' }, { method: 'POST', headers: form, body }),
	).toMatchObject({
		body: 'password=***&NetworkId=net&NetworkToken=***',
	});
	const path = '/{postbackKey}/postback';
	expect(
		preview('keitaro', { apiKey: 'k', postbackKey: 'p' }, { path, server: 'origin', query: 'p=hunter22' })
			.url,
	).toBe('https://h.example/***/postback?p=***');
});

it('does not show a pair of user name and password', () => {
	const { headers } = preview('impact', { accountSid: 'IR1', authToken: 'tok-12' });
	expect(String(headers.Authorization)).toMatch(/^Basic /);
	expect(JSON.stringify(headers)).not.toContain(Buffer.from('IR1:tok-12').toString('base64'));
});

it('showRequest leaves a request without secrets as it is', () => {
	expect(showRequest({ method: 'GET', url: 'demo://x' }, new Redactor([]))).toEqual({
		method: 'GET',
		url: 'demo://x',
		headers: {},
	});
});
