import type { Instance } from './instance.mts';

interface CredentialType {
	name: string;
	properties: Array<{ name: string; typeOptions?: { password?: boolean } }>;
}

/**
 * What no run may leave anywhere, by name: the values of all connections that their credential types call passwords.
 * The other values, such as an account's number, are no secrets; a short number also stands by chance in times and ids.
 */
async function secretsOf({ n8n, trackers }: Instance): Promise<Map<string, string>> {
	const types: CredentialType[] = await n8n.api('GET', '/types/credentials.json');
	const secrets = new Map<string, string>();
	for (const fake of Object.values(trackers)) {
		for (const [type, values] of Object.entries(fake.credentials)) {
			for (const { name, typeOptions } of types.find((one) => one.name === type)?.properties ?? []) {
				const value = values[name];
				if (typeOptions?.password && value) secrets.set(`${type}.${name}`, String(value));
			}
		}
	}
	return secrets;
}

export function secretCases(running: () => Instance): void {
	describe('secrets', () => {
		test('none is in any stored execution or in what n8n printed', async () => {
			const secrets = await secretsOf(running());
			const types = Object.values(running().trackers).flatMap((fake) => Object.keys(fake.credentials));
			expect(types.length).toBeGreaterThanOrEqual(15);
			// Each connection has at least one, and one that does not stand somewhere by chance.
			expect(new Set([...secrets.keys()].map((name) => name.split('.')[0]))).toEqual(new Set(types));
			expect([...secrets].filter(([, value]) => value.length < 12).map(([name]) => name)).toEqual([]);

			const executions = await running().n8n.executions({ includeData: true });
			expect(executions.length).toBeGreaterThan(15);
			const places = new Map(
				executions.map((execution) => [`execution ${execution.id}`, JSON.stringify(execution)]),
			);
			places.set('what n8n printed', running().n8n.logText());
			const leaks = [...places].flatMap(([place, text]) =>
				[...secrets]
					.filter(([, value]) => text.includes(value) || text.includes(encodeURIComponent(value)))
					.map(([name]) => `${name} in ${place}`),
			);
			expect(leaks).toEqual([]);
		});
	});
}
