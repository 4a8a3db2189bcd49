import type { INodeParameters } from 'n8n-workflow';

import { formOf } from '../../../helpers/actions';
import { expressionOf, nodeTypeOf, type ActionNode } from '../../../helpers/engine';

const library = (tracker: string, value: string) => ({
	tracker,
	templateSource: 'library',
	template: { __rl: true, mode: 'list', value },
});

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

it('tells the model name and description of the template and its parameters, as the form brings them along', async () => {
	const parameters = library('affise', 'affise.affiliate.updateStatus');
	const fields = await formOf('trackerActionEdit', { template: 'affise.affiliate.updateStatus' });
	expect(fields.map((field) => 'about' in field)).toEqual([true, false]);
	const stored = JSON.parse(JSON.stringify({ value: {}, schema: fields })) as INodeParameters;
	expect(textOf('trackerActionEdit', { ...parameters, parameters: stored })).toBe(
		'Change records on the tracker affise: Update affiliate status: Sets the status of one affiliate.\nAffiliate_ID: For example: 42',
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
