import { wire } from '../nodes.mts';
import type { Stage } from './stage.mts';
import { action, fields, start } from './workflow.mts';

export function flowCases(running: () => Stage): void {
	let workflow = '';

	test('Get: a template found by typing, a form, a run, and response fields by clicking', async () => {
		const { editor, page, connection } = running();
		workflow = await running().openChain(
			'Check and ban',
			[start(), fields({ affiliate: 42 }), action('Get', 'Get', connection)],
			wire(['Start', 'Fields'], ['Fields', 'Get']),
		);
		await editor.openNode('Get');
		expect(await editor.searchTemplates('affil get')).toContain('Get affiliate');
		await running().shot('template-picker');
		await editor.closePicker();

		await editor.chooseTemplate('List affiliates');
		expect(await editor.formFields()).toEqual([]);
		expect(await editor.offeredFields()).toEqual(expect.arrayContaining(['Status', 'Search', 'Sort Order']));
		await editor.addField('Status');
		expect(await editor.optionsOf('status')).toEqual(['Active', 'Banned', 'On Moderation', 'Not Active']);
		await editor.choose('status', 'Banned');
		await running().shot('form');
		await editor.runStep();
		expect(running().calls().at(-1)).toMatch(/^GET \/3\.0\/admin\/partners\?.*status=banned/);
		await editor.untilOutput('"status":"banned"');

		await editor.chooseTemplate('Get affiliate');
		expect(await editor.formFields()).toEqual(['affiliate_id']);
		await editor.drag('affiliate', editor.parameter('affiliate_id'));
		await editor.untilExpression(editor.parameter('affiliate_id'), '{{ $json.affiliate }}');
		await editor.fillExpression('affiliate_id', '{{ $json.affiliate + 1 }}');
		await page.getByText('43', { exact: true }).first().waitFor();
		await editor.fillExpression('affiliate_id', '{{ $json.affiliate }}');

		await editor.choose('output', 'Selected Fields');
		expect(await editor.searchResponseFields('balance')).toEqual([
			'$.partner.balance.USD.balance\n10.5 → {{ $json.partner_balance_USD_balance_action_1 }}',
			'$.partner.balance.USD.hold\n0 → {{ $json.partner_balance_USD_hold_action_1 }}',
			'$.partner.balance.USD.available\n10.5 → {{ $json.partner_balance_USD_available_action_1 }}',
		]);
		await running().shot('response-fields');
		await editor.closePicker();
		await editor.chooseResponseField('partner.status', '$.partner.status');
		await editor.chooseResponseField('USD', '$.partner.balance.USD.available');
		await editor.fill('otherResponseFields', '$.partner.tags[*].name');
		await editor.runStep();
		expect(running().calls().at(-1)).toBe('GET /3.0/admin/partner/42');
		const output = await editor.untilOutput('"partner_status_action_1":"active"');
		expect(output).toContain('"partner_balance_USD_available_action_1":10.5');
		expect(output).toContain('"partner_tags___name_action_1":["new"]');
		await running().shot('variables');
		await editor.closeNode();
	});

	test('An IF and an Edit after it: preview, run, and everything as it was after a reload', async () => {
		const { editor, page, connection } = running();
		await editor.openNodesPanel('Get');
		await editor.searchNodes('If', 'If');
		await editor.takeNode('If');
		const left = page.locator('[data-test-id="filter-condition-left"]');
		await editor.drag('partner_status_action_1', left);
		await editor.untilExpression(left, '{{ $json.partner_status_action_1 }}');
		await page.locator('[data-test-id="filter-condition-right"] input').fill('active');
		await running().untilSaved(workflow, 'If', (all) => JSON.stringify(all).includes('"active"'));
		await running().shot('if');
		await editor.closeNode();

		await editor.openNodesPanel('If', 0);
		await editor.searchNodes('Tracker Action Edit', 'Tracker Action Edit');
		await editor.takeNode('Tracker Action Edit');
		await editor.choose('tracker', 'Affise');
		// The only saved connection of the tracker is chosen by itself; with several the newest is.
		await editor.chooseConnection(connection.name);
		await editor.chooseTemplate('Update affiliate status');
		await editor.fillExpression('affiliate_id', '{{ $("Fields").item.json.affiliate }}');
		await editor.choose('status', 'Banned');
		await editor.choose('mode', 'Preview');
		await running().untilSaved(workflow, 'Tracker Action Edit', ({ mode }) => mode === 'preview');
		running().affise.reset();
		await editor.runStep();
		const preview = await editor.untilOutput('"preview":true');
		await running().shot('preview');
		expect(preview).toContain('"body":{"status":"banned"}');
		expect(preview).not.toContain(String(running().affise.credentials.affiseTrackerApi?.apiKey));
		expect(
			running()
				.calls()
				.filter((call) => !call.startsWith('GET')),
		).toEqual([]);

		await editor.choose('mode', 'Send');
		await editor.closeNode();
		const saved = await running().untilSaved(
			workflow,
			'Tracker Action Edit',
			({ mode }) => mode !== 'preview',
		);
		running().affise.reset();
		await editor.runWorkflow();
		// The change reads the affiliate once more before it writes.
		expect(running().calls()).toEqual([
			'GET /3.0/admin/partner/42',
			'GET /3.0/admin/partner/42',
			'POST /3.0/admin/partner/42',
		]);
		await editor.fitView();
		expect(await editor.subtitle('Get')).toBe('Get affiliate · Affise');
		expect(await editor.subtitle('Tracker Action Edit')).toBe('Update affiliate status · Affise');
		await running().shot('flow');

		const get = await running().savedNode(workflow, 'Get');
		await editor.open(workflow);
		await editor.openNode('Tracker Action Edit');
		await editor.parameter('status').waitFor();
		expect(await editor.template()).toBe('Update affiliate status');
		await editor.untilExpression(editor.parameter('affiliate_id'), '{{ $("Fields").item.json.affiliate }}');
		expect(await editor.chosen('status')).toBe('Banned');
		await editor.closeNode();
		await editor.openNode('Get');
		await editor.parameter('affiliate_id').waitFor();
		expect(await editor.valueOf('otherResponseFields')).toBe('$.partner.tags[*].name');
		await page.getByText('$.partner.status').first().waitFor();
		await editor.closeNode();
		expect(await running().savedNode(workflow, 'Get')).toEqual(get);
		expect((await running().savedNode(workflow, 'Tracker Action Edit'))?.parameters).toEqual(saved);
	});
}
