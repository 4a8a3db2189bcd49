import type { IHttpRequestOptions } from 'n8n-workflow';

import { attachKeys } from '../../../../nodes/actions/credential/attachKeys';
import { trackerOf } from '../../../../nodes/actions/trackers';

const values = { baseUrl: 'https://h.example', apiKey: 'k-1234567890' };
const attach = async (more: object) =>
	await attachKeys(trackerOf('affise'))(values, {
		url: 'https://h.example/x',
		...more,
	} as IHttpRequestOptions);

it.each<[string, object]>([
	['an address of the HTTP Request node', { proxy: 'http://evil.example:8080' }],
	['an address in parts', { proxy: { host: 'evil.example', port: 8080 } }],
])('refuses a proxy that a workflow sets: %s', async (_, more) => {
	for (const uri of [undefined, 'https://h.example/x']) {
		const refused = attach({ ...more, ...(uri && { uri }) });
		await expect(refused).rejects.toThrow(
			/not sent over a proxy that a workflow sets.*HTTP_PROXY and HTTPS_PROXY/,
		);
		await expect(refused).rejects.not.toThrow(/k-1234567890|evil/);
	}
});

it.each<object>([
	{ skipSslCertificateValidation: true },
	{ rejectUnauthorized: false },
	{ rejectUnauthorized: 'false' },
	{ agentOptions: { rejectUnauthorized: false } },
	{ agentOptions: { ca: '-----BEGIN CERTIFICATE-----' } },
])('refuses certificates that a workflow does not check: %j', async (more) => {
	await expect(attach(more)).rejects.toThrow(/changes how certificates are checked.*NODE_EXTRA_CA_CERTS/);
});

it.each(['Host', 'host', ' HOST '])('refuses the header %j', async (name) => {
	await expect(attach({ headers: { [name]: 'evil.example' } })).rejects.toThrow(
		/'Host' header that a workflow sets/,
	);
});

it.each<object>([
	{ proxy: '' },
	{ proxy: undefined, skipSslCertificateValidation: false, rejectUnauthorized: true },
	{ agentOptions: { cert: 'a client', key: 'of its own' } },
	{ agentOptions: {} },
])('lets %j pass', async (more) => {
	expect((await attach(more)).headers).toEqual({ 'API-Key': values.apiKey });
});
