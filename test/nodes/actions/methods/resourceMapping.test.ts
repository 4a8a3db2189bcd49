import type { INodeParameters, ResourceMapperFields } from 'n8n-workflow';

import { editorContext, nodeTypeOf, type ActionNode } from '../../../helpers/engine';

async function form(
	parameters: INodeParameters,
	node: ActionNode = 'trackerActionEdit',
): Promise<ResourceMapperFields> {
	const method = nodeTypeOf(node).methods?.resourceMapping?.getParameters;
	if (!method) throw new Error('No form');
	return await method.call(editorContext({ node, parameters }));
}

const library = (tracker: string, value: string) => ({
	tracker,
	templateSource: 'library',
	template: { __rl: true, mode: 'list', value },
});

describe('in place of a form', () => {
	it('says that the template is of another tracker', async () => {
		expect(await form(library('binom', 'affise.affiliate.update'))).toEqual({
			fields: [],
			emptyFieldsNotice:
				"The library has no template 'affise.affiliate.update' for Binom. Choose one from the list in 'Template'.",
		});
	});

	it('says nothing as long as no template is chosen', async () => {
		expect(await form(library('affise', ''))).toEqual({ fields: [] });
	});

	it('says what to do about a template that an expression gives', async () => {
		const { fields, emptyFieldsNotice } = await form({
			tracker: 'affise',
			templateSource: 'definition',
			templateDefinition: '={{ $json.template }}',
		});
		expect(fields).toEqual([]);
		expect(emptyFieldsNotice).toContain("Choose 'JSON' in 'Enter Parameters As'");
		// Also where the form of another template is still there: it is not the one of this template.
		const schema = [{ id: 'status', displayName: 'Status', type: 'string' }];
		const again = await form({
			tracker: 'affise',
			templateSource: 'definition',
			templateDefinition: '={{ $json.template }}',
			parameters: { mappingMode: 'defineBelow', value: { status: 'x' }, schema },
		} as never);
		expect(again).toEqual({ fields, emptyFieldsNotice });
	});

	it('says why the store does not give it, and leaves a form alone that is there', async () => {
		const fromStore = { ...library('affise', 'affise.mine'), templateSource: 'store' };
		const { fields, emptyFieldsNotice } = await form(fromStore);
		expect(fields).toEqual([]);
		expect(emptyFieldsNotice).toContain('No template store connection is chosen');
		const schema = [{ id: 'status', displayName: 'Status', type: 'string' }];
		const filled = {
			...fromStore,
			parameters: { mappingMode: 'defineBelow', value: { status: 'x' }, schema },
		};
		await expect(form(filled as never)).rejects.toThrow();
		const gone = { ...library('affise', 'affise.gone.one'), parameters: filled.parameters };
		await expect(form(gone as never)).rejects.toThrow("no template 'affise.gone.one'");
	});

	it('says that there is nothing to fill in', async () => {
		const definition = { name: 'Ping', kind: 'get', method: 'GET', path: '/ping', parameters: [] };
		const { emptyFieldsNotice } = await form(
			{ tracker: 'affise', templateSource: 'definition', templateDefinition: JSON.stringify(definition) },
			'trackerActionGet',
		);
		expect(emptyFieldsNotice).toBe('This template takes no values');
	});
});

it('makes a drop-down of what the tracker has now, but not of the record that is changed', async () => {
	const parameters = {
		...library('demo', 'demo.offer.update'),
		parameters: { mappingMode: 'defineBelow', value: { offer_id: '7' } },
	};
	const { fields } = await form(parameters as never);
	const drawn = Object.fromEntries(
		fields.map(({ id, type, options = [] }) => [id, [type, options.length > 0]]),
	);
	expect(drawn).toMatchObject({ offer_id: ['string', false], advertiser_id: ['options', true] });
});

describe('what is said of the template', () => {
	const help = async (parameters: INodeParameters) => {
		const method = nodeTypeOf('trackerActionEdit').methods?.resourceMapping?.getHelp;
		if (!method) throw new Error('No help');
		return await method.call(editorContext({ node: 'trackerActionEdit', parameters }));
	};

	it('names what it does and what has to be given', async () => {
		const { fields, emptyFieldsNotice } = await help(library('affise', 'affise.affiliate.updateStatus'));
		expect(fields).toEqual([]);
		expect(emptyFieldsNotice).toContain(
			'<b>Update affiliate status</b><br>Sets the status of one affiliate.',
		);
		expect(emptyFieldsNotice).not.toContain('<pre>');
	});

	it('has JSON to begin with, which keeps what the form holds', async () => {
		const { emptyFieldsNotice } = await help({
			...library('affise', 'affise.affiliate.updateStatus'),
			parametersAs: 'json',
			parameters: { mappingMode: 'defineBelow', value: { status: 'banned' } },
		});
		expect(emptyFieldsNotice).toContain('"affiliate_id": "&lt;affiliate id');
		expect(emptyFieldsNotice).toContain('"status": "banned"');
	});

	it('takes the place of what was said of another template', async () => {
		const { emptyFieldsNotice } = await help(library('binom', 'affise.affiliate.update'));
		expect(emptyFieldsNotice).toBe('What the template does is known once it can be read');
	});
});
