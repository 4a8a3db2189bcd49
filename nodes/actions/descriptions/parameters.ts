import type { INodeProperties } from 'n8n-workflow';

/** The values of a template's parameters, as a form or as JSON. */
export const parameterProperties = (): INodeProperties[] => [
	{
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
	},
	{
		displayName: 'Parameters',
		name: 'parameters',
		type: 'resourceMapper',
		noDataExpression: true,
		default: { mappingMode: 'defineBelow', value: null },
		displayOptions: { show: { parametersAs: ['fields'] } },
		typeOptions: {
			loadOptionsDependsOn: ['tracker', 'templateSource', 'template.value', 'templateDefinition'],
			resourceMapper: {
				resourceMapperMethod: 'getParameters',
				mode: 'add',
				fieldWords: { singular: 'parameter', plural: 'parameters' },
				addAllFields: false,
				multiKeyMatch: false,
				supportAutoMap: false,
				hideNoDataError: true,
				refreshStaleSchemaOnOpen: true,
				noFieldsError: 'This template has no parameters to fill in',
			},
		},
		description: 'What the call needs and takes; all fields take expressions',
	},
	{
		displayName: 'Parameters (JSON)',
		name: 'parametersJson',
		type: 'json',
		default: '{}',
		displayOptions: { show: { parametersAs: ['json'] } },
		description: 'An object with one entry a parameter, by the parameter names of the template',
	},
];
