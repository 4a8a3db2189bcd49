import type { Instance } from './instance.mts';

/** What no run may leave anywhere: the secret values of all connections. */
function secretsOf(instance: Instance): string[] {
	return Object.values(instance.trackers).flatMap((fake) =>
		Object.values(fake.credentials).flatMap((values) =>
			Object.entries(values)
				.filter(([name]) => !['baseUrl', 'affiliateId', 'accountType'].includes(name))
				.map(([, value]) => String(value)),
		),
	);
}

export function secretCases(running: () => Instance): void {
	describe('secrets', () => {
		test('none is in any stored execution or in what n8n printed', async () => {
			const secrets = secretsOf(running());
			expect(secrets.length).toBeGreaterThanOrEqual(8);
			const executions = await running().n8n.executions({ includeData: true });
			expect(executions.length).toBeGreaterThan(30);
			const printed = running().n8n.logText();
			for (const secret of secrets) {
				const found = executions.filter((execution) => JSON.stringify(execution).includes(secret));
				expect(found.map(({ id }) => String(id))).toEqual([]);
				expect(printed).not.toContain(secret);
				expect(printed).not.toContain(encodeURIComponent(secret));
			}
		});
	});
}
