import { trackerOf } from '../../../../nodes/actions/trackers';
import type { ConnectionValues } from '../../../../nodes/actions/model/tracker';
import {
	authenticateRequest,
	checkAuthentication,
	type AuthenticatedParts,
} from '../../../../nodes/actions/request/authenticate';
import { inputErrorOf } from '../../../helpers/template';

const url = 'https://h.example/x';
const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`;
const key = 'k&=+ y';

const authenticate = (
	trackerId: string,
	values: ConnectionValues,
	request: Partial<AuthenticatedParts> = {},
) => authenticateRequest(trackerOf(trackerId), values, { url, ...request });

describe('authenticateRequest', () => {
	it.each<[string, ConnectionValues, Record<string, string>]>([
		['affise', { apiKey: key }, { 'API-Key': key }],
		['affiseAffiliate', { apiKey: key }, { 'API-Key': key }],
		['binom', { apiKey: key }, { 'api-key': key }],
		['everflow', { apiKey: key }, { 'X-Eflow-API-Key': key }],
		['everflowAffiliate', { apiKey: key }, { 'X-Eflow-API-Key': key }],
		['voluum', { accessId: 'a', accessKey: 'b', sessionToken: 't' }, { 'cwauth-token': 't' }],
		['impact', { accountSid: 'me', authToken: 'pä:ss' }, { Authorization: basic('me:pä:ss') }],
		['dub', { apiKey: key }, { Authorization: `Bearer ${key}` }],
		['custom', { authType: 'none' }, {}],
		['custom', { authType: 'header', name: ' X-Key ', value: key }, { 'X-Key': key }],
		['custom', { authType: 'bearer', value: 't' }, { Authorization: 'Bearer t' }],
		[
			'custom',
			{ authType: 'basic', username: 'me', password: 'pä:ss' },
			{ Authorization: basic('me:pä:ss') },
		],
		[
			'custom',
			{
				authType: 'several',
				headers: {
					values: [
						{ name: 'A', value: '1' },
						{ name: '', value: '2' },
					],
				},
			},
			{ A: '1' },
		],
	])('adds the headers of %s', (trackerId, values, headers) => {
		expect(authenticate(trackerId, values, { headers: { 'X-Own': '1' } })).toEqual({
			url,
			headers: { 'X-Own': '1', ...headers },
		});
	});

	it('does not let a template keep a header of the same name in any case', () => {
		expect(
			authenticate('affise', { apiKey: key }, { headers: { 'api-KEY': 'theirs', 'X-Own': '1' } }).headers,
		).toEqual({
			'X-Own': '1',
			'API-Key': key,
		});
	});

	it.each<[string, ConnectionValues, Record<string, string>]>([
		['custom', { authType: 'query', name: 'token', value: key }, { token: key }],
		['custom', { authType: 'several', queryParameters: { values: [{ name: 'a', value: '1' }] } }, { a: '1' }],
		['cake', { apiKey: key }, { api_key: key }],
		['cakeAffiliate', { apiKey: key, affiliateId: 12 }, { api_key: key, affiliate_id: '12' }],
	])('adds the query of %s', (trackerId, values, qs) => {
		const request = { url: `${url}?a%20b=c+d`, qs: { own: '1' } };
		expect(authenticate(trackerId, values, request)).toEqual({
			url: request.url,
			headers: {},
			qs: { own: '1', ...qs },
		});
	});

	it('takes a parameter of the same name out of the URL', () => {
		const request = authenticate('cake', { apiKey: key }, { url: `${url}?api_key=theirs&a=1&api_key=more` });
		expect(request).toEqual({ url: `${url}?a=1`, headers: {}, qs: { api_key: key } });
	});

	it.each<[string, string]>([
		['a=1&b=x+y%20z', 'a=1&b=x+y%20z&api_key=k%26%3D%2B+y'],
		['', 'api_key=k%26%3D%2B+y'],
		['api_key=theirs&a=1', 'a=1&api_key=k%26%3D%2B+y'],
	])('adds to the form %p', (body, wanted) => {
		expect(authenticate('cake', { apiKey: key }, { headers: form, body })).toEqual({
			url,
			headers: form,
			body: wanted,
		});
	});

	it('leaves a JSON body alone', () => {
		const headers = { 'content-type': 'application/json' };
		expect(authenticate('cake', { apiKey: key }, { headers, body: '{}' })).toEqual({
			url,
			headers,
			body: '{}',
			qs: { api_key: key },
		});
	});

	it('leaves the given request as it is', () => {
		const request = { url: `${url}?api_key=1`, headers: { a: '1' }, qs: { b: 1 } };
		authenticate('cake', { apiKey: key }, request);
		expect(request).toEqual({ url: `${url}?api_key=1`, headers: { a: '1' }, qs: { b: 1 } });
	});

	it.each(['header', 'query'])('asks for the name of a %s', (authType) => {
		expect(inputErrorOf(() => authenticate('custom', { authType, name: ' ', value: key })).message).toBe(
			"The connection has no 'Name' for its key",
		);
	});
});

describe('checkAuthentication', () => {
	const check = (trackerId: string, values: ConnectionValues) => () =>
		checkAuthentication(trackerOf(trackerId), values);

	it.each<[string, ConnectionValues]>([
		['affise', { apiKey: key }],
		['custom', { authType: 'none' }],
		['cake', { apiKey: 'ключ' }],
	])('lets %s pass', (trackerId, values) => expect(check(trackerId, values)).not.toThrow());

	it.each<[string, ConnectionValues, string]>([
		[
			'a line break',
			{ apiKey: 'secret\r\nX-Evil: 1' },
			'its key holds a line break or a character that a header cannot carry',
		],
		[
			'another script',
			{ apiKey: 'ключ' },
			'its key holds a line break or a character that a header cannot carry',
		],
	])('refuses %s and does not repeat it', (_, values, what) => {
		expect(inputErrorOf(check('affise', values)).message).toBe(
			`The Affise connection cannot be used: ${what}`,
		);
	});

	it('refuses what is no header name', () => {
		expect(inputErrorOf(check('custom', { authType: 'header', name: 'X Key', value: 'v' })).message).toBe(
			"The Custom Tracker connection cannot be used: 'X Key' is not the name of a header",
		);
	});
});
