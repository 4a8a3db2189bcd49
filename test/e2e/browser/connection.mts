import type { Stage } from './stage.mts';

export function connectionCases(running: () => Stage): void {
	test('A connection tells in its window why it does not work, and that it works', async () => {
		const { page, editor, affise } = running();
		await editor.openNew();
		await editor.openNodesPanel();
		await editor.searchNodes('Tracker Action Get', 'Tracker Action Get');
		await editor.takeNode('Tracker Action Get');
		await editor.choose('tracker', 'Affise');
		await page.locator('[data-test-id="node-credentials-select"]').click();
		await page.locator('[data-test-id="node-credentials-select-item-new"]').first().click();

		const field = (name: string) => page.locator(`[data-test-id="parameter-input-${name}"] input`);
		const save = page.locator('[data-test-id="credential-save-button"]');
		await field('baseUrl').fill(affise.baseUrl);
		await field('apiKey').fill('not-the-key');
		await save.click();
		await page.getByText('Couldn’t connect with these settings').waitFor();
		await page.getByText('More details').click();
		await running().shot('connection-refused');
		const window = page.locator('[data-test-id="editCredential-modal"]');
		expect(await window.innerText()).toContain('Affise does not accept the key');

		await field('apiKey').fill(String(affise.credentials.affiseTrackerApi?.apiKey));
		await save.click();
		await window.waitFor({ state: 'hidden' });
		await page.getByText('Credential saved').waitFor();
		expect(affise.log.map(({ status }) => status)).toContain(200);
		await running().shot('connection-works');
	});
}
