import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../../../scripts/lib/paths.mjs';
import type { Stage } from './stage.mts';

const DEMO = 'Demo (No Account Needed)';

/** What README and the recipes tell a person to do, done as it is written. */
export function readmeCases(running: () => Stage): void {
	test("README's first flow, from an empty canvas, twice on one n8n", async () => {
		const { editor, page } = running();
		for (const round of [1, 2]) {
			await editor.openNew();
			await editor.openNodesPanel();
			await editor.searchNodes('Manual Trigger', 'Manual Trigger');
			await page.locator('[data-test-id="node-creator-item-name"]').getByText('Manual Trigger').click();
			const trigger = 'When clicking ‘Execute workflow’';
			await editor.node(trigger).waitFor();

			await editor.openNodesPanel(trigger);
			await editor.searchNodes('Tracker Action Get', 'Tracker Action Get');
			await editor.takeNode('Tracker Action Get');
			await editor.choose('tracker', DEMO);
			await editor.chooseTemplate('Get affiliate');
			await editor.give('affiliate_id', '7');
			await editor.choose('output', 'Selected Fields');
			await editor.chooseResponseField('status', '$.record.status');
			await editor.runStep();
			await editor.untilOutput('"record_status_action_1":"active"');
			await running().shot('readme-get');
			await editor.closeNode();

			await editor.openNodesPanel('Tracker Action Get');
			await editor.searchNodes('If', 'If');
			await editor.takeNode('If');
			const left = page.locator('[data-test-id="filter-condition-left"]');
			await editor.drag('record_status_action_1', left);
			await editor.untilExpression(left, '{{ $json.record_status_action_1 }}');
			await page.locator('[data-test-id="filter-condition-right"] input').fill('active');
			await running().untilSaved(editor.workflowId(), 'If', (all) =>
				JSON.stringify(all).includes('"active"'),
			);
			await editor.closeNode();

			await editor.openNodesPanel('If', 0);
			await editor.searchNodes('Tracker Action Edit', 'Tracker Action Edit');
			await editor.takeNode('Tracker Action Edit');
			await editor.choose('tracker', DEMO);
			await editor.chooseTemplate('Update affiliate status');
			await editor.give('affiliate_id', '7');
			await editor.choose('status', 'Blocked');
			await editor.choose('mode', 'Preview');
			await editor.runStep();
			expect(await editor.untilOutput('"preview":true')).toContain('"before":"active","after":"blocked"');
			await running().shot('readme-preview');
			await editor.choose('mode', 'Send');
			await editor.closeNode();

			await editor.runWorkflow();
			await editor.openNode('Tracker Action Edit');
			const output = await editor.untilOutput('"status":"blocked"');
			expect([round, output]).toEqual([round, expect.stringContaining('"id":7')]);
			await running().shot('readme-edit');
			await editor.closeNode();
			await editor.fitView();
			await running().shot('readme-flow');
		}
	});

	test('a recipe, copied into an empty workflow, does what its note promises when its button is pressed', async () => {
		const { editor, page } = running();
		const recipe = readFileSync(join(ROOT, 'examples', 'pause-offer-when-cap-is-reached.json'), 'utf8');
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await editor.openNew();
		await page.evaluate(async (text) => await navigator.clipboard.writeText(text), recipe);
		await page.locator('[data-test-id="canvas"]').click({ position: { x: 400, y: 120 } });
		await page.keyboard.press('ControlOrMeta+V');
		await editor.node('Pause offer').waitFor();
		await editor.fitView();
		await running().shot('recipe');
		for (let round = 1; round <= 2; round += 1) await editor.runWorkflow();
		await running().shot('recipe-ran');
		await editor.openNode('Pause offer');
		// n8n draws only those lines of the second item that have room.
		expect(await editor.untilOutput('"status":"paused"')).toContain('"id":4');
		expect(await editor.outputPanel().innerText()).toContain('2 items');
		await running().shot('recipe-output');
		await editor.closeNode();
	});
}
