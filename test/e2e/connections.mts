import type { Instance } from './instance.mts';

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
