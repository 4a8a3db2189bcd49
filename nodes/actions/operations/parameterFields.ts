import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

const emptyForm = { mappingMode: 'defineBelow', value: null };

const form = (method: string, dependsOn: string[]): INodeProperties['typeOptions'] => ({
	loadOptionsDependsOn: dependsOn,
	resourceMapper: {
		resourceMapperMethod: method,
		mode: 'add',
		fieldWords: { singular: 'parameter', plural: 'parameters' },
		addAllFields: false,
		multiKeyMatch: false,
		supportAutoMap: false,
		hideNoDataError: true,
		refreshStaleSchemaOnOpen: true,
		noFieldsError: 'This template has no parameters to fill in',
	},
});

/** The choice between a form and JSON. */
export const parametersAs: INodeProperties = {
	displayName: 'Enter Parameters As',
	name: 'parametersAs',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'Fields', value: 'fields', description: 'A form with one field a parameter' },
		{ name: 'JSON', value: 'json', description: 'One object with all values' },
	],
	default: 'fields',
	description: 'How the values of the parameters are given',
};

/**
 * What the chosen template does and takes: a form without fields, since n8n draws no other text that is worked out while a
 * person edits a node.
 *
 * @param dependsOn The node's parameters that say which template is meant.
 */
export const templateHelp = (dependsOn: string[]): INodeProperties => ({
	displayName: 'About',
	name: 'templateHelp',
	type: 'resourceMapper',
	noDataExpression: true,
	default: emptyForm,
	typeOptions: form('getHelp', [...dependsOn, 'parametersAs']),
	description: 'What the template does and what its parameters mean',
});

/**
 * The values of a template's parameters, as a form or as JSON.
 *
 * @param dependsOn The node's parameters that say which template is meant.
 */
export const parameterFields = (dependsOn: string[]): INodeProperties[] => [
	...updateDisplayOptions({ show: { parametersAs: ['fields'] } }, [
		{
			displayName: 'Parameters',
			name: 'parameters',
			type: 'resourceMapper',
			noDataExpression: true,
			default: emptyForm,
			typeOptions: form('getParameters', dependsOn),
			description: 'What the call needs and takes; all fields take expressions',
		},
	]),
	...updateDisplayOptions({ show: { parametersAs: ['json'] } }, [
		{
			// n8n's editor forgets a value of which nothing is drawn.
			displayName: 'The fields keep what was entered there. JSON is sent in their place.',
			name: 'parameters',
			type: 'notice',
			default: emptyForm,
		},
		{
			displayName: 'Parameters (JSON)',
			name: 'parametersJson',
			type: 'json',
			default: '{}',
			description: 'An object with one entry a parameter, by the parameter names of the template',
		},
	]),
];
