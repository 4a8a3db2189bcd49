import type { Instance } from '../instance.mts';
import { defined, httpRequest, splitOut } from '../nodes.mts';
import { HostileServer } from './server.mts';

const SESSION = 'SESSION-tOkEn-1234567890';

export function credentialCases(running: () => Instance): void {
	describe('credentials under attack', () => {
		let server: HostileServer;
		beforeAll(async () => (server = await HostileServer.start()));
		afterAll(async () => await server.close());
		beforeEach(() => server.forget());

		test("a session's token is a secret like the key", async () => {
			server.respond = ({ method, headers }, response) => {
				const isLogIn = method === 'POST';
				response.writeHead(isLogIn ? 200 : 403, { 'content-type': 'application/json' });
				const until = '2099-01-01T00:00:00Z';
				response.end(
					JSON.stringify(
						isLogIn
							? { token: SESSION, expirationTimestamp: until }
							: { error: { message: `Refused ${JSON.stringify(headers)}` } },
					),
				);
			};
			const data = { baseUrl: server.url, accessId: 'an-id', accessKey: 'access-key-0815-4711' };
			const tested = await running().n8n.testCredential({ type: 'voluumTrackerApi', data });
			expect(tested).toMatchObject({ status: 'Error', message: expect.stringContaining('cwauth-token') });
			expect(tested.message).not.toContain(SESSION);

			const { id, name } = await running().n8n.createCredential({
				name: 'Echo',
				type: 'voluumTrackerApi',
				data,
			});
			const node = httpRequest(`${server.url}/offer`, 'voluumTrackerApi');
			const own = running().credentials.voluumTrackerApi;
			running().credentials.voluumTrackerApi = { id, name, type: 'voluumTrackerApi' };
			try {
				const outcome = await running().runChain([node]);
				expect(outcome.status).toBe('error');
				expect(outcome.stored).not.toContain(SESSION);
			} finally {
				if (own) running().credentials.voluumTrackerApi = own;
			}
			expect(running().n8n.logText()).not.toContain(SESSION);
		});

		test.each([
			['a proxy', {}],
			['a proxy and any certificate', { allowUnauthorizedCerts: true }],
		])('the HTTP Request node gets no key for %s of the workflow', async (_, options) => {
			const node = httpRequest(
				`${running().tracker('affise').baseUrl}/3.0/admin/partner/1`,
				'affiseTrackerApi',
			);
			node.parameters.options = { proxy: server.url, ...options };
			const outcome = await running().runChain([node]);
			expect(outcome.status).toBe('error');
			expect(outcome.stored).toContain('HTTPS_PROXY');
			expect(server.calls).toEqual([]);
			expect(running().tracker('affise').calls()).not.toContain('GET /3.0/admin/partner/1');
		});

		test('an expression in a credential gives each item its own key', async () => {
			const keys: Array<[form: string, value: string]> = [
				['$itemIndex', '={{ $itemIndex === 1 ? "key-of-B" : "key-of-A" }}'],
				['$input.item', '={{ $input.item?.json?.account === "B" ? "key-of-B" : "key-of-A" }}'],
				['$input.all()', '={{ $input.all()[$itemIndex]?.json?.account === "B" ? "key-of-B" : "key-of-A" }}'],
			];
			server.respond = (_, response) => response.end('{"ok":true}');
			const definition = JSON.stringify({
				name: 'Edit',
				kind: 'edit',
				method: 'POST',
				path: '/thing/{id}',
				parameters: [{ name: 'id', in: 'path', type: 'string', required: true }],
			});
			const own = running().credentials.customTrackerApi;
			for (const [form, value] of keys) {
				server.forget();
				const data = { baseUrl: server.url, authType: 'header', name: 'X-Key', value };
				running().credentials.customTrackerApi = await running().n8n.createCredential({
					name: form,
					type: 'customTrackerApi',
					data,
				});
				const node = defined('Edit', 'custom', definition, { values: { id: '={{ $json.id }}' } });
				const items = ['A', 'B', 'A'].map((account, index) => ({ account, id: `${account}${index}` }));
				const outcome = await running().runChain([splitOut('items'), node], { items });
				expect(outcome.error).toBeUndefined();
				const sent = server.calls.map((call, index) => `${call} ${String(server.headers[index]?.['x-key'])}`);
				expect([form, sent]).toEqual([
					form,
					['POST /thing/A0 key-of-A', 'POST /thing/B1 key-of-B', 'POST /thing/A2 key-of-A'],
				]);
			}
			if (own) running().credentials.customTrackerApi = own;
		});
	});
}
