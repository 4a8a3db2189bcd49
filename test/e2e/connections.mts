import type { Instance } from './instance.mts';
import { httpRequest } from './nodes.mts';

/** The field that holds the secret, where it is not `apiKey`. */
const SECRET_FIELDS: Record<string, string> = { voluumTrackerApi: 'accessKey', customTrackerApi: 'value' };

const TYPES: Array<[type: string, tracker: string]> = [
	['affiseTrackerApi', 'affise'],
	['affiseAffiliateTrackerApi', 'affise'],
	['cakeTrackerApi', 'cake'],
	['cakeAffiliateTrackerApi', 'cake'],
	['binomTrackerApi', 'binom'],
	['everflowTrackerApi', 'everflow'],
	['everflowAffiliateTrackerApi', 'everflow'],
	['voluumTrackerApi', 'voluum'],
	['customTrackerApi', 'affise'],
];

export function connectionCases(running: () => Instance): void {
	describe('a key stays with its host', () => {
		/** Another host, by its other name. */
		const elsewhere = () => running().tracker('binom');

		test('where the connection test of a custom tracker is redirected', async () => {
			const { baseUrl, origin } = running().tracker('affise');
			const location = `${elsewhere().origin}/log-in`;
			for (let call = 0; call < 4; call++) {
				running().tracker('affise').answerNext({ status: 302, headers: { location }, body: '' });
			}
			const data = { baseUrl, authType: 'header', name: 'X-Key', value: 'a-key-that-stays-1' };
			await running().n8n.testCredential({ type: 'customTrackerApi', data });
			expect(running().tracker('affise').calls().length).toBeGreaterThan(0);
			expect(elsewhere().calls()).toEqual([]);
			expect(origin).not.toBe(elsewhere().origin);
		});

		test("where n8n's HTTP Request node calls with a connection", async () => {
			const { baseUrl } = running().tracker('affise');
			const own = httpRequest(`${baseUrl}/3.0/admin/partner/1`, 'affiseTrackerApi');
			const outcome = await running().runChain([own]);
			expect(outcome.error).toBeUndefined();
			expect(outcome.items('HTTP')).toMatchObject([{ json: { status: 1, partner: { id: 1 } } }]);

			running().reset();
			const other = httpRequest(`${elsewhere().origin}/public/api/v1/info/offer`, 'affiseTrackerApi');
			expect((await running().runChain([other])).status).toBe('error');
			const location = `${elsewhere().origin}/elsewhere`;
			running().tracker('affise').answerNext({ status: 302, headers: { location }, body: '' });
			await running().runChain([own]);
			expect(elsewhere().calls()).toEqual([]);
		});

		test.each<[string, () => object]>([
			['a proxy', () => ({ proxy: elsewhere().origin })],
			['unchecked certificates', () => ({ allowUnauthorizedCerts: true })],
		])("where a workflow gives n8n's HTTP Request node %s", async (_, options) => {
			const url = `${running().tracker('affise').baseUrl}/3.0/admin/partner/1`;
			running().reset();
			expect((await running().runChain([httpRequest(url, 'affiseTrackerApi', options())])).status).toBe(
				'error',
			);
			expect(running().calls()).toEqual([]);
		});
	});

	describe.each(TYPES)('connection test of %s', (type, tracker) => {
		const dataOf = (): Record<string, unknown> => {
			const { baseUrl, credentials } = running().tracker(tracker);
			if (type !== 'customTrackerApi') return { ...credentials[type] };
			const apiKey = credentials.affiseTrackerApi?.apiKey;
			return { baseUrl, authType: 'header', name: 'API-Key', value: apiKey, testPath: '/3.0/admin/users' };
		};
		const check = (change: Record<string, unknown> = {}): Promise<{ status: string; message: string }> =>
			running().n8n.testCredential({ type, data: { ...dataOf(), ...change } });

		test('passes with the right key', async () => {
			expect(await check()).toMatchObject({ status: 'OK' });
			expect(running().calls().length).toBeGreaterThan(0);
		});

		test('passes with a pasted trailing slash and spaces', async () => {
			expect(await check({ baseUrl: `  ${String(dataOf().baseUrl)}/ ` })).toMatchObject({ status: 'OK' });
		});

		test('tells a bad key from a bad host', async () => {
			const badKey = await check({ [SECRET_FIELDS[type] ?? 'apiKey']: 'wrong-key-1' });
			expect(badKey.status).toBe('Error');
			expect(badKey.message).not.toContain('wrong-key-1');
			const badHost = await check({ baseUrl: 'http://127.0.0.1:1' });
			expect(badHost.status).toBe('Error');
			expect(badHost.message).not.toBe(badKey.message);
		});

		test('refuses an address that is none', async () => {
			expect(await check({ baseUrl: 'ftp://127.0.0.1' })).toMatchObject({ status: 'Error' });
			expect(running().calls()).toEqual([]);
		});
	});
}
