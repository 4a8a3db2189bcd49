import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../../../scripts/lib/paths.mjs';
import type { Stage } from './stage.mts';

/** What the recipes tell a person to do, done as it is written. */
export function recipeCases(running: () => Stage): void {
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
