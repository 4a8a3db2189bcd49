import type { Stage } from './stage.mts';

const NODES = ['Tracker Action Add', 'Tracker Action Edit', 'Tracker Action Get', 'Tracker Action Templates'];

export function nodesPanelCases(running: () => Stage): void {
	test('The nodes panel finds the nodes by what people look for, and adds each by its name', async () => {
		const { editor } = running();
		await editor.openNew();
		await editor.openNodesPanel();
		expect(await editor.searchNodes('payout', 'Tracker Action Get')).toEqual(
			expect.arrayContaining(NODES.slice(0, 3)),
		);
		expect(await editor.searchNodes('Affise', 'Tracker Action Get')).toEqual(
			expect.arrayContaining(NODES.slice(0, 3)),
		);
		expect(await editor.searchNodes('affiliate', 'Tracker Action Templates')).toEqual(
			expect.arrayContaining(NODES),
		);
		await running().shot('nodes-panel');

		for (const name of NODES) {
			if (name !== NODES[0]) await editor.openNodesPanel();
			await editor.searchNodes(name, name);
			await editor.takeNode(name, name === 'Tracker Action Templates' ? 'Get many templates' : undefined);
			await editor.closeNode();
			await editor.node(name).waitFor();
		}
	});
}
