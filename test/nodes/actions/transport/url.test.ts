import type { HttpRequest } from '../../../../nodes/actions/model/http';
import { storeInstance } from '../../../../nodes/actions/store/connection';
import { trackerOf } from '../../../../nodes/actions/trackers';
import { addressOf, normalizeBaseUrl, sameOrigin } from '../../../../nodes/actions/transport/url';
import { inputErrorOf } from '../../../helpers/template';

const normalize = (trackerId: string, entered: unknown) => normalizeBaseUrl(trackerOf(trackerId), entered);

describe('normalizeBaseUrl', () => {
	const official: Array<[string, string]> = [
		['affise', 'https://api-demo.affise.com'],
		['affiseAffiliate', 'https://api-demo.affise.com'],
		['cake', 'https://demo.cakepartner.com'],
		['cakeAffiliate', 'https://demo.cakepartner.com'],
		['binom', 'https://tracker.example.com/public/api/v1'],
		['everflow', 'https://api.eflow.team/v1'],
		['everflowAffiliate', 'https://api.eflow.team/v1'],
		['voluum', 'https://api.voluum.com'],
		['custom', 'https://api.example.com/v2'],
	];

	describe.each(official)('for %s', (trackerId, url) => {
		it.each<[string, string]>([
			['as it is', url],
			['with a slash at its end', `${url}/`],
			['with slashes at its end', `${url}///`],
			['with blanks around it', ` \t${url} \n`],
			['with capitals', url.replace('https', 'HTTPS')],
			['without a scheme', url.replace('https://', '')],
			['without a scheme, with slashes', url.replace('https:', '')],
			['with one slash after the scheme', url.replace('//', '/')],
			['with a query', `${url}?api_key=1`],
			['with a fragment', `${url}#/login`],
		])('takes the address %s', (_, entered) => expect(normalize(trackerId, entered)).toBe(url));
	});

	it.each<[string, string, string]>([
		['affise', 'https://api-demo.affise.com/3.0', 'https://api-demo.affise.com'],
		['affise', 'https://api-demo.affise.com/3.0/admin/partners', 'https://api-demo.affise.com'],
		['affise', 'api-demo.affise.com/3.1/', 'https://api-demo.affise.com'],
		['affiseAffiliate', 'https://api-demo.affise.com/3.0/balance', 'https://api-demo.affise.com'],
		['cake', 'https://demo.cakepartner.com/api', 'https://demo.cakepartner.com'],
		['cake', 'https://demo.cakepartner.com/API/', 'https://demo.cakepartner.com'],
		['cake', 'https://demo.cakepartner.com/api/5/export.asmx?op=Affiliates', 'https://demo.cakepartner.com'],
		['cake', 'https://demo.cakepartner.com/apiary', 'https://demo.cakepartner.com/apiary'],
		['cakeAffiliate', 'https://demo.cakepartner.com/affiliates', 'https://demo.cakepartner.com'],
		['cakeAffiliate', 'https://demo.cakepartner.com/affiliates/api/', 'https://demo.cakepartner.com'],
		[
			'cakeAffiliate',
			'https://demo.cakepartner.com/affiliates/api/5/offers.asmx',
			'https://demo.cakepartner.com',
		],
		['binom', 'tracker.example.com', 'https://tracker.example.com/public/api/v1'],
		['binom', 'https://tracker.example.com/public', 'https://tracker.example.com/public/api/v1'],
		[
			'binom',
			'https://tracker.example.com/public/api/v1/campaign',
			'https://tracker.example.com/public/api/v1',
		],
		['binom', 'https://example.com/binom/', 'https://example.com/binom/public/api/v1'],
		['everflow', 'https://api.eflow.team', 'https://api.eflow.team/v1'],
		['everflow', 'https://api.eflow.team/V1', 'https://api.eflow.team/v1'],
		['everflow', 'https://api.eflow.team/v1/networks/offers', 'https://api.eflow.team/v1'],
		['everflowAffiliate', 'https://api.eflow.team/v1/affiliates/', 'https://api.eflow.team/v1'],
		['voluum', 'http://localhost:8080/', 'http://localhost:8080'],
		['custom', 'localhost:8080', 'http://localhost:8080'],
		['custom', '127.0.0.1', 'http://127.0.0.1'],
		['custom', 'localhost.example.com', 'https://localhost.example.com'],
		['keitaro', 'https://k.example.com/kt/admin_api/v1', 'https://k.example.com/kt/admin_api/v1'],
		['custom', 'http://127.0.0.1:8080/api/', 'http://127.0.0.1:8080/api'],
		['custom', 'https://[::1]:8443', 'https://[::1]:8443'],
		['custom', 'https://API.Example.com:443', 'https://api.example.com'],
		['custom', 'https:\\\\api.example.com', 'https://api.example.com'],
		['custom', 'https://bücher.example', 'https://xn--bcher-kva.example'],
	])('for %s makes of %s %s', (trackerId, entered, url) => expect(normalize(trackerId, entered)).toBe(url));

	it.each([
		['http://localhost:5678', 'http://localhost:5678/api/v1'],
		['https://n8n.example.com/projects/p1/workflows', 'https://n8n.example.com/api/v1'],
		['https://n8n.example.com/workflow/abc', 'https://n8n.example.com/api/v1'],
		['https://example.com/workflow/api/v1/', 'https://example.com/workflow/api/v1'],
	])('for the template store makes of %s %s', (entered, url) =>
		expect(normalizeBaseUrl(storeInstance, entered)).toBe(url),
	);

	it.each(['', ' ', '\n', undefined, null])('refuses the empty base URL %p', (entered) => {
		const error = inputErrorOf(() => normalize('affise', entered));
		expect(error.message).toBe('The base URL of the Affise connection is empty');
		expect(error.hint).toContain('https://api.example.com');
	});

	it.each([
		'ftp://example.com',
		'ftp:/example.com',
		'file:///etc/passwd',
		'file:/etc/passwd',
		'javascript:alert(1)',
		'data:text/html,x',
		'mailto:a@example.com',
		'user:secret@example.com',
		'ws://example.com',
		'https://',
		'https:',
		'https://exa mple.com',
		'https://example.com:99999',
		'https://exa%00mple.com',
		'={{ $json.url }}',
	])('refuses %s', (entered) => {
		expect(inputErrorOf(() => normalize('affise', entered)).message).toBe(
			'The base URL of the Affise connection is not an http or https address',
		);
	});

	it.each([
		'https://user@example.com',
		'https://user:secret@example.com',
		'https://:secret@example.com',
		'key@example.com',
	])('refuses the user name in %s and does not repeat it', (entered) => {
		expect(inputErrorOf(() => normalize('affise', entered)).message).toBe(
			'The base URL of the Affise connection must not hold a user name or password',
		);
	});
});

describe('addressOf', () => {
	const request = (more: Partial<HttpRequest>): HttpRequest => ({
		method: 'GET',
		path: '/x',
		server: 'api',
		query: '',
		headers: {},
		...more,
	});

	it.each<[string, Partial<HttpRequest>, string | undefined, string]>([
		['https://h.example', {}, undefined, 'https://h.example/x'],
		['https://h.example/v1', { query: 'a=1&b=%20' }, '/v1', 'https://h.example/v1/x?a=1&b=%20'],
		['https://h.example/v1', { server: 'origin' }, '/v1', 'https://h.example/x'],
		[
			'https://h.example/binom/public/api/v1',
			{ server: 'origin' },
			'/public/api/v1',
			'https://h.example/binom/x',
		],
		['https://h.example/own', { server: 'origin' }, '/v1', 'https://h.example/own/x'],
		['https://h.example:8443/v1', { path: '/a%2Fb/c%20d' }, '/v1', 'https://h.example:8443/v1/a%2Fb/c%20d'],
		['https://h.example', { path: '//evil.example/x' }, undefined, 'https://h.example//evil.example/x'],
		['https://h.example', { path: '/\\evil.example' }, undefined, 'https://h.example//evil.example'],
		[
			'https://h.example',
			{ path: '/https://evil.example' },
			undefined,
			'https://h.example/https://evil.example',
		],
	])('below %s leads %j (%s) to %s', (base, more, apiPath, url) => {
		expect(addressOf(base, request(more), apiPath)).toBe(url);
	});

	it.each<[string, string]>([
		['https://h.example', '@evil.example/x'],
		['https://h.example', ':secret@evil.example/x'],
		['https://h.example', '.evil.example/x'],
		['https://h.example', ':8080/x'],
		['https://h.example/v1', '/../x'],
		['https://h.example/v1', '/a/../../x'],
		['https://h.example/v1', '/%2e%2e/x'],
		['https://h.example/v1', '/.%2E/x'],
		['https://h.example/v1', '\\..\\x'],
		['https://h.example/v1', '0/x'],
		['https://h.example/v1', '/\t../x'],
	])('does not let a call leave %s by %s', (base, path) => {
		expect(inputErrorOf(() => addressOf(base, request({ path }))).message).toBe(
			'The call would leave the host of the connection',
		);
	});
});

describe('sameOrigin', () => {
	const current = 'https://api.example.com/v1/offers?page=1';

	it.each<[string, string]>([
		['https://api.example.com/v1/offers?page=2', 'https://api.example.com/v1/offers?page=2'],
		['/v1/offers?page=2', 'https://api.example.com/v1/offers?page=2'],
		['?page=2', 'https://api.example.com/v1/offers?page=2'],
		['more', 'https://api.example.com/v1/more'],
		['//api.example.com/x', 'https://api.example.com/x'],
		['https://API.example.com:443/x', 'https://api.example.com/x'],
		['https://api.example.com/x#part', 'https://api.example.com/x'],
		['../../../x', 'https://api.example.com/x'],
		['http://api.example.com/x', 'https://api.example.com/x'],
		['http://api.example.com:80/x?page=2', 'https://api.example.com/x?page=2'],
		['/x?next=https://evil.example', 'https://api.example.com/x?next=https://evil.example'],
	])('takes %s', (given, url) => expect(sameOrigin(current, given)).toBe(url));

	it.each([
		'https://evil.example/x',
		'//evil.example/x',
		'///evil.example/x',
		'http://api.example.com:443/x',
		'http://api.example.com:8080/x',
		'http://evil.example/x',
		'http://user@api.example.com/x',
		'https://api.example.com:8443/x',
		'https://api.example.com@evil.example/x',
		'https://user@api.example.com/x',
		'https://:secret@api.example.com/x',
		'https://api.example.com.evil.example/x',
		'https://evil.example\\@api.example.com/x',
		'https:\\\\evil.example',
		'/\\evil.example',
		'\\\\evil.example',
		' https://evil.example',
		'https://api.example.com\n.evil.example/x',
		'/x\r\nX-Evil: 1',
		'\u0000https://evil.example',
		'javascript:alert(1)',
		'data:text/plain,x',
		'file:///etc/passwd',
		'blob:https://api.example.com/x',
		'https://аpi.example.com/x',
		'https://api.example.com。evil.example/x',
		'https://api。example。com.evil.example/x',
		'https://api.example.co\u0301m/x',
		'https://api.example.com%2eevil.example/x',
		'https://',
		'http://[',
	])('refuses %p', (given) => expect(sameOrigin(current, given)).toBeUndefined());

	it.each([
		['https://h.example:8443/a', 'http://h.example/b'],
		['https://h.example:8443/a', 'http://h.example:8443/b'],
		['http://h.example/a', 'https://h.example/b'],
	])(
		'on %s refuses %s: the ports are not those of the schemes, or the scheme is the safer one',
		(current, given) => expect(sameOrigin(current, given)).toBeUndefined(),
	);

	it('keeps the port of the address', () => {
		expect(sameOrigin('http://127.0.0.1:8080/a', '/b')).toBe('http://127.0.0.1:8080/b');
		expect(sameOrigin('http://127.0.0.1:8080/a', 'http://127.0.0.1/b')).toBeUndefined();
	});
});
