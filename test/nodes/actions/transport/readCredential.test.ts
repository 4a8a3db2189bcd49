import { addressIn, readCredential } from '../../../../nodes/actions/transport/readCredential';
import { trackerOf } from '../../../../nodes/actions/trackers';

const read = (values: Record<string, unknown>, trackerId = 'affise') =>
	readCredential(trackerOf(trackerId), {
		baseUrl: 'https://h.example:8443/3.0/',
		apiKey: 'k-1234',
		...values,
	});

it('tidies the address and collects the secrets', () => {
	expect(read({})).toMatchObject({ baseUrl: 'https://h.example:8443', host: 'h.example:8443' });
	expect(read({}).redactor.text('it is k-1234')).toBe('it is ***');
});

it('has one key an account, whatever the credential is called and whichever session it has', () => {
	const { key } = read({});
	expect(key).toMatch(/^[0-9a-f]{64}$/);
	expect([read({ notes: 'x' }).key, read({ baseUrl: 'h.example:8443' }).key]).toEqual([key, key]);
	expect(read({ apiKey: 'k-9999' }).key).not.toBe(key);
	expect(read({ baseUrl: 'https://other.example' }).key).not.toBe(key);
	const voluum = { accessId: 'a', accessKey: 'b' };
	expect(read({ ...voluum, sessionToken: 't' }, 'voluum').key).toBe(read(voluum, 'voluum').key);
	const tune = { networkToken: 't' };
	expect(read({ ...tune, networkId: 'a' }, 'tune').key).not.toBe(
		read({ ...tune, networkId: 'b' }, 'tune').key,
	);
});

it.each<[Record<string, unknown>, string]>([
	[{ baseUrl: '' }, 'The base URL of the Affise connection is empty'],
	[
		{ apiKey: 'a\nb' },
		'The Affise connection cannot be used: its key holds a line break or a character that a header cannot carry',
	],
])('refuses %j', (values, message) => expect(() => read(values)).toThrow(message));

it('addressIn fills the fields of the credential into a path', () => {
	const credential = read({ accountSid: 'IR 1', authToken: 't', baseUrl: 'https://h' }, 'impact');
	const request = {
		method: 'GET' as const,
		path: '/Advertisers/{accountSid}/Ads',
		server: 'api' as const,
		query: 'a=1',
		headers: {},
	};
	expect(addressIn(credential, request)).toBe('https://h/Advertisers/IR%201/Ads?a=1');
	expect(addressIn(credential, request, () => 'x')).toBe('https://h/Advertisers/x/Ads?a=1');
});
