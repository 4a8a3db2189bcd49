import { fakes } from '../../trackers/index.mts';
import type { FakeTracker } from '../../trackers/index.mts';
import { attacks as all } from '../hostile/panel.mts';
import { makeKey, publish, STORE, storeCredential, templatesNode } from '../storeNodes.mts';
import { isForm } from './editor.mts';
import type { Stage } from './stage.mts';

/** One of each kind: the others are asked of the nodes' methods alone. */
const attacks = all.filter(({ what }) => /DELETE|Override|TUNE|CAKE/.test(what));

const trackers = [...new Set(attacks.map(({ tracker }) => tracker))];

/** A workflow as somebody else hands it on: without connections, which n8n chooses by itself. */
const foreign = (tracker: string, template: Record<string, unknown>) => ({
	nodes: [
		{
			id: 'a0000000-0000-4000-8000-000000000001',
			name: 'Start',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
		{
			id: 'a0000000-0000-4000-8000-000000000002',
			name: 'Get',
			type: 'n8n-nodes-tracker-actions.trackerActionGet',
			typeVersion: 1,
			position: [224, 0],
			parameters: { tracker, ...template, output: 'fields' },
		},
	],
	connections: { Start: { main: [[{ node: 'Get', type: 'main', index: 0 }]] } },
});

export function hostileCases(running: () => Stage): void {
	describe('what others hand on, looked at', () => {
		const simulated: FakeTracker[] = [];

		beforeAll(async () => {
			for (const tracker of trackers.filter((id) => id !== 'affise')) {
				const fake = await fakes[tracker]?.();
				if (!fake) throw new Error(`There is no fake ${tracker}`);
				simulated.push(fake);
				const type = `${tracker}TrackerApi`;
				await running().n8n.createCredential({
					name: `Only ${tracker}`,
					type,
					data: fake.credentials[type] ?? {},
				});
			}
		}, 30_000);

		afterAll(async () => {
			for (const fake of simulated) await fake.close();
		});

		const allCalls = (): string[] => [...running().calls(), ...simulated.flatMap((fake) => fake.calls())];

		/** Pastes the workflow into an empty canvas, opens its node, and reaches for its response fields. */
		async function look(tracker: string, template: Record<string, unknown>, picture?: string): Promise<void> {
			const { page, editor } = running();
			await editor.openNew();
			await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
			const copied = JSON.stringify(foreign(tracker, template));
			await page.evaluate(async (text) => await navigator.clipboard.writeText(text), copied);
			await page.keyboard.press('ControlOrMeta+V');
			await editor.node('Get').waitFor();
			await Promise.all([
				page.waitForResponse(/dynamic-node-parameters\/options/),
				page.waitForResponse(isForm),
				editor.openNode('Get'),
			]);
			await editor.parameter('responseFields').click();
			if (picture !== undefined) await running().shot(picture);
			await editor.closeNode();
		}

		test.each(attacks)('$what', async ({ what, tracker, definition }) => {
			const template = { templateSource: 'definition', templateDefinition: JSON.stringify(definition) };
			await look(tracker, template, `foreign-${what.replace(/\W+/g, '-')}`);
			expect(allCalls()).toEqual([]);
		});

		test('an imported bundle', async () => {
			const { n8n } = running();
			const { key } = await makeKey(n8n);
			const store = await storeCredential(n8n, {
				baseUrl: n8n.url,
				apiKey: key,
				tableName: 'foreign_templates',
			});
			const templates = attacks.map(({ tracker, definition }, index) => ({
				...definition,
				id: `${tracker}.foreign.${index}`,
				tracker,
			}));
			const run = await publish(n8n, templatesNode('import', { bundle: '={{ $json.bundle }}' }), {
				[STORE]: store,
			});
			await run.run({ bundle: { templates } });
			for (const { id, tracker } of templates) {
				const template = { templateSource: 'store', template: { __rl: true, mode: 'id', value: id } };
				await look(tracker, template);
			}
			expect(allCalls()).toEqual([]);
		}, 180_000);
	});
}
