import { wire } from '../nodes.mts';
import { makeKey, STORE, storeCredential } from '../storeNodes.mts';
import type { Stage } from './stage.mts';
import { start } from './workflow.mts';

const packageNode = (
	type: string,
	name: string,
	parameters: Record<string, unknown>,
	credentials: Record<string, { id: string; name: string }>,
) => ({
	name,
	type: `n8n-nodes-tracker-actions.${type}`,
	typeVersion: 1,
	position: [0, 0] as [number, number],
	parameters,
	credentials,
});

export function storeCases(running: () => Stage): void {
	test('A template is copied into the store, found there by typing, and run', async () => {
		const { editor, page, n8n, affise, connection } = running();
		const { key } = await makeKey(n8n);
		const { id, name } = await storeCredential(n8n, { baseUrl: n8n.url, apiKey: key });
		const store = { [STORE]: { id, name } };
		const own = { affiseTrackerApi: { id: connection.id, name: connection.name } };
		const workflow = await running().openChain(
			'Store',
			[
				start(),
				packageNode(
					'trackerActionTemplates',
					'Copy',
					{ operation: 'copyFromLibrary', tracker: 'affise' },
					store,
				),
				packageNode('trackerActionTemplates', 'Look', { operation: 'get' }, store),
				packageNode(
					'trackerActionGet',
					'Use',
					{ tracker: 'affise', templateSource: 'store' },
					{ ...store, ...own },
				),
			],
			wire(['Start', 'Copy'], ['Copy', 'Look'], ['Look', 'Use']),
		);
		await editor.openNode('Copy');
		await editor.pick('libraryTemplate', 'get affiliate', 'Get affiliate');
		await editor.fill('newName', 'Look at an affiliate');
		await editor.fill('newId', 'affise.team.look');
		await running().untilSaved(workflow, 'Copy', (all) => all.newId === 'affise.team.look');
		await editor.closeNode();

		// What the node hands out can be dragged before it has run.
		await editor.openNode('Look');
		const input = page.locator('[data-test-id="ndv-input-panel"]');
		await input.locator('[data-test-id="run-data-schema-item"]').getByText('saved').waitFor();
		await running().shot('before-a-run');
		await editor.closeNode();

		await editor.openNode('Copy');
		await editor.runStep();
		await editor.untilOutput('"id":"affise.team.look"');
		await editor.closeNode();

		await editor.openNode('Look');
		await editor.pick('templateId', 'look', 'Affise · Look at an affiliate');
		await editor.runStep();
		await editor.untilOutput('"name":"Lookatanaffiliate"');
		await running().shot('store-node');
		await editor.closeNode();

		await editor.openNode('Use');
		await editor.chooseTemplate('Look at an affiliate');
		await editor.fill('affiliate_id', '42');
		await running().untilSaved(workflow, 'Use', (all) => JSON.stringify(all).includes('"42"'));
		affise.reset();
		await editor.runStep();
		await editor.untilOutput('"email":"affiliate42@example.com"');
		expect(running().calls()).toEqual(['GET /3.0/admin/partner/42']);
		await running().shot('from-the-store');
		await editor.closeNode();
		expect(await editor.subtitle('Use')).toBe('Look at an affiliate · Affise');
	});
}
