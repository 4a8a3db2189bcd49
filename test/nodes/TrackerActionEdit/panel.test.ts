import type { INodeParameters, ResourceMapperFields } from 'n8n-workflow';

import { editorContext, expressionOf, nodeTypeOf, type ActionNode } from '../../helpers/engine';

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

describe('as a tool of an agent', () => {
	it.each([
		['trackerActionGet', 'Read from the tracker'],
		['trackerActionEdit', 'Change records on the tracker'],
		['trackerActionAdd', 'Create records on the tracker'],
	] as const)('%s tells the model what its template does', (node, beginning) => {
		const text = nodeTypeOf(node).description.properties.find(({ name }) => name === 'toolDescription');
		expect(String(text?.default)).toContain(`=${beginning} {{ $parameter.tracker }}`);
		expect(text?.displayOptions).toEqual({ show: { '@tool': [true] } });
	});

	const textOf = (node: ActionNode, parameters: INodeParameters) =>
		expressionOf(
			{ node, parameters },
			String(nodeTypeOf(node).description.properties.find(({ name }) => name === 'toolDescription')?.default),
		);

	it('tells the model name and description of the template, as the form brings them along', async () => {
		const parameters = library('affise', 'affise.affiliate.updateStatus');
		const { fields } = await form(parameters);
		expect(fields.map((field) => 'about' in field)).toEqual([true, false]);
		const stored = JSON.parse(JSON.stringify({ value: {}, schema: fields })) as INodeParameters;
		expect(textOf('trackerActionEdit', { ...parameters, parameters: stored })).toBe(
			'Change records on the tracker affise: Update affiliate status: Sets the status of one affiliate.',
		);
	});

	it('tells the model the ID where there is no form', () => {
		const parameters = library('affise', 'affise.affiliate.updateStatus');
		const beginning = 'Change records on the tracker affise:';
		expect(textOf('trackerActionEdit', parameters)).toBe(`${beginning} affise.affiliate.updateStatus`);
		expect(textOf('trackerActionEdit', { ...parameters, mode: 'preview' })).toBe(
			`${beginning} affise.affiliate.updateStatus (preview: nothing is sent)`,
		);
		const definition = { tracker: 'custom', templateSource: 'definition', templateDefinition: '{}' };
		expect(textOf('trackerActionGet', definition)).toBe('Read from the tracker custom: own template');
	});
});
