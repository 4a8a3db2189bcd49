import { parameterForm } from '../../../../nodes/actions/methods/parameterForm';
import { libraryOf } from '../../../../nodes/actions/templates/library';
import { trackers } from '../../../../nodes/actions/trackers/registry';
import { formOf, wholeFormOf } from '../../../helpers/actions';
import type { ActionNode } from '../../../helpers/engine';
import { parameter, templateOf } from '../../../helpers/template';

const field = async (node: ActionNode, template: string, id: string) =>
	(await formOf(node, { template })).find((entry) => entry.id === id);

it('has a field for each parameter, in the order of the template', async () => {
	const fields = await formOf('trackerActionEdit', { template: 'affise.affiliate.updateStatus' });
	expect(fields).toEqual([
		{
			id: 'affiliate_id',
			displayName: 'Affiliate ID',
			type: 'string',
			required: true,
			display: true,
			defaultMatch: false,
			canBeUsedToMatch: false,
			about: 'Update affiliate status: Sets the status of one affiliate.\nAffiliate_ID: For example: 42',
		},
		{
			id: 'status',
			displayName: 'Status',
			type: 'options',
			required: true,
			display: true,
			defaultMatch: false,
			canBeUsedToMatch: false,
			options: [
				{ name: 'Active', value: 'active' },
				{ name: 'Banned', value: 'banned' },
				{ name: 'On Moderation', value: 'on moderation' },
				{ name: 'Not Active', value: 'not active' },
			],
		},
	]);
});

it('has the type of each value', async () => {
	expect(await field('trackerActionGet', 'affise.conversion.list', 'date_from')).toMatchObject({
		displayName: expect.stringMatching(/^Date From/) as unknown,
		required: false,
	});
	expect(await field('trackerActionGet', 'affise.affiliate.list', 'id')).toMatchObject({
		type: 'string',
		displayName: 'Affiliate IDs',
	});
	expect(await field('trackerActionEdit', 'affise.offer.setCaps', 'caps')).toMatchObject({
		type: 'array',
		displayName: 'Caps',
	});
	expect(await field('trackerActionAdd', 'affise.affiliate.create', 'level')).toMatchObject({
		type: 'number',
	});
	expect(await field('trackerActionAdd', 'affise.affiliate.create', 'notify')).toMatchObject({
		type: 'boolean',
	});
	expect(await field('trackerActionAdd', 'everflow.affiliate.create', 'billing')).toMatchObject({
		type: 'object',
	});
	expect(await field('trackerActionEdit', 'cake.affiliate.updateStatus', 'payment_to')).toMatchObject({
		type: 'options',
		options: [
			{ name: 'Company', value: 0 },
			{ name: 'Main Contact', value: 1 },
		],
	});
});

it('asks for a choice where n8n would choose false by itself', async () => {
	const parameters = (more: object) => ({
		definition: {
			name: 'X',
			kind: 'edit',
			method: 'POST',
			path: '/x',
			parameters: [{ name: 'on', in: 'body', type: 'boolean', ...more }],
		},
	});
	expect(await formOf('trackerActionEdit', parameters({ required: true }))).toMatchObject([
		{
			type: 'options',
			required: true,
			options: [
				{ name: 'Yes', value: true },
				{ name: 'No', value: false },
			],
		},
	]);
	expect((await formOf('trackerActionEdit', parameters({ required: true })))[0]).not.toHaveProperty(
		'defaultValue',
	);
	for (const more of [{}, { required: true, default: true }]) {
		expect(await formOf('trackerActionEdit', parameters(more))).toMatchObject([{ type: 'boolean' }]);
	}
});

it('has labels as they are, without notes in brackets', async () => {
	const labelsOf = async (node: ActionNode, template: string) =>
		(await formOf(node, { template })).map(({ displayName }) => displayName);
	expect(await labelsOf('trackerActionGet', 'affise.conversion.list')).toContain('Date From');
	expect(await labelsOf('trackerActionEdit', 'affise.affiliate.updateNotes')).toContain('Notes');
	expect(await labelsOf('trackerActionGet', 'affise.report.get')).toContain('Slices');
});

it('draws a list as a plain field, also where its values are known: n8n would lose several choices', async () => {
	const on = { name: 'on', in: 'query', type: 'array', items: { type: 'string', enum: ['mon', 'tue'] } };
	const definition = { name: 'X', kind: 'get', method: 'GET', path: '/x', parameters: [on] };
	const [field] = await formOf('trackerActionGet', { definition });
	expect(field).toMatchObject({ displayName: 'On', type: 'string' });
	expect(field).not.toHaveProperty('options');
});

it('says what is sent for a choice that has a name of its own', async () => {
	const status = await field('trackerActionEdit', 'cake.affiliate.updateStatus', 'payment_to');
	expect(status?.options?.map(({ name, description }) => [name, description?.split(' · ')[0]])).toEqual([
		['Company', '0'],
		['Main Contact', '1'],
	]);
});

it('begins JSON with what the example holds, as places to fill', async () => {
	const caps = await field('trackerActionEdit', 'affise.offer.setCaps', 'caps');
	expect(caps?.type).toBe('array');
	expect(caps?.defaultValue).toMatch(/"period": "<period, such as \w+>"/);
});

it('hides what is always sent', async () => {
	const fields = await formOf('trackerActionEdit', { template: 'everflow.offer.updateStatus' });
	expect(fields.map(({ id }) => id)).toEqual(['network_offer_ids', 'status']);
	const cake = await formOf('trackerActionEdit', { template: 'cake.affiliate.updateStatus' });
	expect(cake.map(({ id }) => id)).not.toContain('affiliate_name');
});

it('shows defaults, and asks for nothing that has one', async () => {
	expect(await field('trackerActionAdd', 'cake.affiliate.create', 'account_status_id')).toMatchObject({
		defaultValue: 1,
		required: false,
	});
	expect(await field('trackerActionEdit', 'everflow.offer.setCap', 'cap')).toMatchObject({
		defaultValue: 'daily_conversion_cap',
		required: false,
	});
});

it('works for a definition, as text and as an object', async () => {
	const definition = {
		name: 'X',
		kind: 'get',
		method: 'GET',
		path: '/x/{item_id}',
		parameters: [{ name: 'item_id', in: 'path', type: 'integer', required: true }],
	};
	const fields = await formOf('trackerActionGet', { definition });
	expect(fields).toMatchObject([{ id: 'item_id', displayName: 'Item ID', type: 'number', required: true }]);
});

it('is empty where no template is chosen', async () => {
	expect(await formOf('trackerActionGet', { tracker: 'affise', template: '' })).toEqual([]);
	expect(await formOf('trackerActionGet', { tracker: 'affise', definition: '' })).toEqual([]);
});

it('says clearly what is wrong with the choice', async () => {
	expect(await wholeFormOf('trackerActionGet', { template: 'affise.affiliate.gett' })).toEqual({
		fields: [],
		emptyFieldsNotice:
			"The library has no template 'affise.affiliate.gett' for Affise. Choose one from the list in 'Template'. Did you mean 'affise.affiliate.get'?",
	});
	expect(await wholeFormOf('trackerActionGet', { template: 'affise.affiliate.updateStatus' })).toMatchObject({
		emptyFieldsNotice: expect.stringContaining('Use the node Tracker Action Edit for it.') as unknown,
	});
	expect(await wholeFormOf('trackerActionGet', { definition: '{"name":' })).toMatchObject({
		emptyFieldsNotice: expect.stringContaining('not valid JSON') as unknown,
	});
});

it('writes no HTML that came with a template into its notice', async () => {
	const name = 'Get <a href="https://evil.example">it</a>';
	const definition = { name, kind: 'edit', method: 'POST', path: '/x' };
	const { emptyFieldsNotice } = await wholeFormOf('trackerActionGet', { definition });
	expect(emptyFieldsNotice).toContain('Get &lt;a href="https://evil.example"&gt;it&lt;/a&gt;');
	expect(emptyFieldsNotice).not.toContain('<');
});

it('can be made for every template of every library, with a label of its own for each field', async () => {
	for (const template of (await Promise.all(trackers.map(async ({ id }) => await libraryOf(id)))).flat()) {
		const fields = parameterForm(template);
		expect([template.id, new Set(fields.map(({ displayName }) => displayName)).size]).toEqual([
			template.id,
			fields.length,
		]);
		const isChoice = fields.map(({ type }) => type === 'options');
		expect(isChoice).toEqual(fields.map(({ options }) => options !== undefined));
	}
});

describe('of a change that reads its record first', () => {
	const status = parameter({ name: 'status', required: true, current: '$.status' });
	const edit = { read: 'custom.thing.get', values: {} };
	const asks = (more: object) => parameterForm(templateOf({ parameters: [status], ...more }))[0]?.required;

	it('asks for nothing that the record has, where the call takes the whole of it', () => {
		expect(asks({})).toBe(true);
		expect(asks({ edit })).toBe(false);
		expect(asks({ edit: { ...edit, replaces: 'none' } })).toBe(true);
	});

	it('asks for the fields of an entry, not for the list that they are put into', () => {
		const tag = parameter({ name: 'tag', entryOf: 'tags', property: '$' });
		const tags = parameter({ name: 'tags', type: 'array', current: '$.tags' });
		expect(parameterForm(templateOf({ parameters: [tag, tags] })).map(({ id }) => id)).toEqual(['tag']);
	});
});

it('offers what the tracker has now, and what stands in the form already', () => {
	const template = templateOf({ parameters: [parameter({ name: 'manager' })] });
	const choices = { manager: [{ name: 'Ann', value: '1' }] };
	const options = (present: unknown) =>
		parameterForm(template, { choices, present: { manager: present } })[0]?.options?.map(({ name }) => name);
	expect(options('1')).toEqual(['Ann']);
	expect(options('9')).toEqual(['Ann', '9']);
	expect(options('={{ $json.manager }}')).toEqual(['Ann']);
	expect(parameterForm(template)[0]).not.toHaveProperty('options');
});

describe('what a model is told of the template', () => {
	const told = (parameters: Array<Parameters<typeof parameter>[0]>, description = 'Sets a cap.') => {
		const template = templateOf({ name: 'Set a cap', description, parameters: parameters.map(parameter) });
		const [first] = parameterForm(template);
		return first?.about ?? '';
	};

	it('names its parameters as n8n does, those first that are asked for, and shows no password', () => {
		const text = told([
			{ name: 'note', description: 'Anything' },
			{ name: 'offer_id', required: true, description: 'Which offer', example: '7' },
			{ name: 'pass', format: 'password', required: true, example: 's3cr3t', description: 'A new one' },
			{ name: 'plain' },
		]);
		expect(text).toBe(
			[
				'Set a cap: Sets a cap.',
				'Offer_ID: Which offer. For example: 7',
				'Pass: A new one.',
				'Note: Anything.',
			].join('\n'),
		);
	});

	it('has room in a tool: what is too long is left out whole', () => {
		const long = { name: 'long', description: 'x'.repeat(880), required: true };
		expect(told([long, { name: 'note', description: 'Anything' }])).toBe(
			'Set a cap: Sets a cap.\nNote: Anything.',
		);
		expect(told([{ name: 'a' }], 'x'.repeat(2000)).length).toBeLessThanOrEqual(900);
	});
});
