import { wire } from '../nodes.mts';
import type { Stage } from './stage.mts';
import { action, start } from './workflow.mts';

type Form = { value: Record<string, unknown> | null };

const valuesOf = (parameters: Record<string, unknown>) => (parameters.parameters as Form | undefined)?.value;

export function switchingCases(running: () => Stage): void {
	test('Another template and another tracker leave no stale field behind', async () => {
		const { editor, page, connection } = running();
		const workflow = await running().openChain(
			'Switching',
			[start(), action('Edit', 'Edit', connection)],
			wire(['Start', 'Edit']),
		);
		await editor.openNode('Edit');
		const sentAsIs = page.getByText('This template is sent as it is');
		await editor.chooseTemplate('Remove offer');
		await sentAsIs.waitFor();
		await running().shot('sent-as-is');
		await editor.chooseTemplate('Update affiliate status');
		await sentAsIs.waitFor({ state: 'hidden' });
		await editor.fill('affiliate_id', '42');
		await editor.choose('status', 'Banned');
		await running().untilSaved(workflow, 'Edit', (all) => valuesOf(all)?.status === 'banned');

		await editor.chooseTemplate('Update affiliate notes');
		await editor.parameter('notes').waitFor();
		expect(await editor.formFields()).toEqual(['affiliate_id', 'notes']);
		await editor.fill('affiliate_id', '43');
		await editor.fill('notes', 'Checked');
		const kept = await running().untilSaved(workflow, 'Edit', (all) => valuesOf(all)?.notes === 'Checked');
		expect(valuesOf(kept)).toEqual({ affiliate_id: '43', notes: 'Checked' });

		await editor.choose('tracker', 'Binom');
		// The old template is let go of, and does not head the new tracker's list.
		expect(await editor.template()).toBe('');
		expect(await editor.formFields()).toEqual([]);
		expect(await editor.searchTemplates('update')).not.toContain('Update affiliate notes');
		await editor.closePicker();
		await running().shot('other-tracker');
		await editor.chooseTemplate('Update campaign');
		await editor.parameter('id').waitFor();
		expect(await editor.formFields()).not.toContain('affiliate_id');

		await editor.choose('tracker', 'Custom Tracker');
		await page.getByText('This tracker has no library').waitFor();
		await editor.choose('tracker', 'Affise');
		await page.getByText('This tracker has no library').waitFor({ state: 'hidden' });
		// Run all the same, the node refuses, and nothing is sent.
		await editor.chooseConnection(connection.name);
		await editor.closeNode();
		expect(running().calls()).toEqual([]);
	});

	test('A template of another tracker, and one that is gone, are refused in plain words', async () => {
		const { editor, connection } = running();
		const template = { __rl: true, mode: 'list', value: 'binom.campaign.update' };
		await running().openChain(
			'Wrong tracker',
			[start(), action('Edit', 'Edit', connection, { template })],
			wire(['Start', 'Edit']),
		);
		await editor.openNode('Edit');
		await editor.runStep({ mayFail: true });
		const said = await editor.outputPanel().innerText();
		expect(said).toContain("no template 'binom.campaign.update' for Affise");
		expect(said).toContain("Choose one from the list in 'Template'");
		expect(running().calls()).toEqual([]);
		await editor.closeNode();
	});

	test('A yes or no that is required is chosen by the person, not by the form', async () => {
		const { editor, connection } = running();
		const templateDefinition = JSON.stringify({
			name: 'Tell the affiliate',
			kind: 'edit',
			method: 'POST',
			path: '/3.0/admin/partner/{affiliate_id}',
			parameters: [
				{ name: 'affiliate_id', in: 'path', type: 'string', required: true },
				{ name: 'notify', in: 'body', type: 'boolean', required: true },
			],
		});
		await running().openChain(
			'Yes or no',
			[
				start(),
				action('Edit', 'Edit', connection, {
					templateSource: 'definition',
					templateDefinition,
					mode: 'preview',
				}),
			],
			wire(['Start', 'Edit']),
		);
		await editor.openNode('Edit');
		await editor.parameter('notify').waitFor();
		expect(await editor.chosen('notify')).toBe('');
		await editor.fill('affiliate_id', '42');
		await editor.runStep({ mayFail: true });
		// n8n itself starts no run where something required is missing.
		expect(await editor.outputPanel().innerText()).toContain('No output data');
		await editor.choose('notify', 'No');
		await editor.runStep();
		expect(await editor.untilOutput('"preview":true')).toContain('"notify":"false"');
		await running().shot('yes-or-no');
		await editor.closeNode();
		expect(running().calls()).toEqual([]);
	});

	test('A store that cannot be read says why in place of the form, and takes no form away', async () => {
		const { editor, page, connection } = running();
		const template = { __rl: true, mode: 'id', value: 'affise.mine' };
		const field = { displayName: 'Notes', type: 'string', required: true, display: true };
		const parameters = {
			mappingMode: 'defineBelow',
			value: { notes: 'Keep me' },
			schema: [{ ...field, id: 'notes', defaultMatch: false, canBeUsedToMatch: false, removed: false }],
		};
		const fromStore = { templateSource: 'store', template };
		const workflow = await running().openChain(
			'Store out of reach',
			[
				start(),
				action('Edit', 'New', connection, fromStore),
				action('Edit', 'Filled', connection, { ...fromStore, parameters }),
			],
			wire(['Start', 'New'], ['New', 'Filled']),
		);
		await editor.openNode('New');
		// The first one says what the template does.
		const notice = page.locator('[data-test-id="empty-fields-notice"]').last();
		await notice.waitFor();
		expect(await notice.innerText()).toMatch(/template store connection/i);
		await running().shot('store-out-of-reach');
		await editor.moveTo('Filled');
		await editor.parameter('notes').waitFor();
		expect(await editor.valueOf('notes')).toBe('Keep me');
		await editor.fill('notes', 'Changed');
		const kept = await running().untilSaved(workflow, 'Filled', (all) => valuesOf(all)?.notes === 'Changed');
		expect(valuesOf(kept)).toEqual({ notes: 'Changed' });
		await editor.closeNode();
	});

	test('Moving between two and three nodes with parameters of one name wipes nothing', async () => {
		const { editor, connection } = running();
		const wanted = {
			First: { template: 'Update affiliate status', id: '41', value: ['status', 'Banned'] },
			Second: { template: 'Update affiliate notes', id: '42', value: ['notes', 'Second'] },
			Third: { template: 'Update affiliate status', id: '43', value: ['status', 'Active'] },
		} as const;
		const names = Object.keys(wanted) as Array<keyof typeof wanted>;
		const workflow = await running().openChain(
			'In a row',
			[start(), ...names.map((name) => action('Edit', name, connection))],
			wire(['Start', 'First'], ['First', 'Second'], ['Second', 'Third']),
		);
		await editor.openNode('First');
		for (const name of names) {
			const { template, id, value } = wanted[name];
			if (name !== 'First') await editor.moveTo(name);
			await editor.chooseTemplate(template);
			await editor.fill('affiliate_id', id);
			if (value[0] === 'status') await editor.choose('status', value[1]);
			else await editor.fill('notes', value[1]);
		}
		const last = await running().untilSaved(
			workflow,
			'Third',
			(all) => valuesOf(all)?.status === 'active' && valuesOf(all)?.affiliate_id === '43',
		);
		const before = await Promise.all(names.map((name) => running().savedNode(workflow, name)));

		for (const name of ['Second', 'First', 'Second', 'Third', 'Second', 'First'] as const) {
			await editor.moveTo(name);
			const { template, id, value } = wanted[name];
			await editor.parameter(value[0]).waitFor();
			expect(await editor.template()).toBe(template);
			expect(await editor.valueOf('affiliate_id')).toBe(id);
			expect(await editor.valueOf(value[0])).toBe(value[1]);
		}
		await editor.closeNode();
		// A change of the canvas has the editor save everything again.
		await editor.openNode('First');
		await editor.choose('mode', 'Preview');
		await running().untilSaved(workflow, 'First', ({ mode }) => mode === 'preview');
		await editor.closeNode();
		const after = await Promise.all(names.map((name) => running().savedNode(workflow, name)));
		expect(after.slice(1)).toEqual(before.slice(1));
		expect(after[0]?.parameters).toEqual({ ...before[0]?.parameters, mode: 'preview' });
		expect(last).toEqual(after[2]?.parameters);
	});
}
