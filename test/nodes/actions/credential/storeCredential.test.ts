import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { storeConnectionParts } from '../../../../nodes/actions/credential/storeCredential';
import { contextOf } from '../../../helpers/context';

type Answer = { statusCode: number; body: string; headers?: Record<string, string> };

let count = 0;

/** Tests a connection to an instance that answers so, by method and path. */
async function check(answer: (call: string) => Partial<Answer>) {
	const sent: IHttpRequestOptions[] = [];
	const { preAuthentication } = storeConnectionParts([]);
	const helpers = {
		async httpRequest(options: IHttpRequestOptions) {
			sent.push(options);
			const call = `${options.method} ${options.url.replace(/^.*\/api\/v1|\?.*$/g, '')}`;
			const headers = { 'content-type': 'application/json' };
			return await Promise.resolve({ statusCode: 404, body: '{}', headers, ...answer(call) });
		},
	};
	const values: ICredentialDataDecryptedObject = {
		baseUrl: 'https://n8n.example',
		apiKey: 'key-12345678',
		own: ++count,
	};
	const outcome = await preAuthentication
		.call(contextOf({ helpers }), values)
		.then(() => 'good')
		.catch((error: Error) => error.message);
	return { outcome, sent };
}

const lists = (call: string) => (call === 'GET /data-tables' ? { statusCode: 200 } : {});

it('tries every right that a table needs, and touches no table', async () => {
	const { outcome, sent } = await check(lists);
	expect(outcome).toBe('good');
	expect(sent.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET', 'POST', 'PATCH', 'DELETE']);
	expect(sent.every(({ headers }) => headers?.['X-N8N-API-KEY'] === 'key-12345678')).toBe(true);
	expect(sent.slice(1).every(({ url, body }) => `${url}${String(body)}`.includes('0'.repeat(16)))).toBe(true);
});

it('names the scopes that the key lacks', async () => {
	const lacking = await check((call) => (/^PATCH|rows$/.test(call) ? { statusCode: 403 } : lists(call)));
	expect(lacking.outcome).toBe(
		"The API key lacks the scopes 'dataTableRow:read', 'dataTableRow:create', 'dataTableRow:update'. Make a key that has them under Settings → n8n API.",
	);
});

it('is content with a key that only reads', async () => {
	const reading = await check((call) =>
		/^(POST|PATCH|DELETE)/.test(call) ? { statusCode: 403 } : lists(call),
	);
	expect(reading.outcome).toBe('good');
	expect(reading.sent).toHaveLength(6);
});

it.each<[string, Partial<Answer>]>([
	['answers with a page', { statusCode: 200, body: '<html>', headers: { 'content-type': 'text/html' } }],
	['knows no data tables', { statusCode: 404 }],
])('an instance that %s has no public API', async (_, answer) =>
	expect((await check(() => answer)).outcome).toContain('There is no n8n public API at https://n8n.example.'),
);

it('an n8n that is too old for data tables is told from one without a public API', async () => {
	const { outcome } = await check(() => ({ statusCode: 404, body: '{"message":"not found"}' }));
	expect(outcome).toContain('The store needs n8n 2.20 or newer');
});

it('a key that is refused is told from an API that is not there', async () => {
	const { outcome } = await check(() => ({ statusCode: 401, body: '{"message":"unauthorized"}' }));
	expect(outcome).toMatch(/key/i);
	expect(outcome).not.toContain('key-12345678');
});
