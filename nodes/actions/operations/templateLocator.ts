import type { INodeProperties } from 'n8n-workflow';

/**
 * The choice of a template: from a list that can be searched, or by its ID.
 *
 * @param searchListMethod The node's method that finds templates.
 * @param example An ID, for the placeholder.
 */
export const templateLocator = (searchListMethod: string, example: string): INodeProperties => ({
	displayName: 'Template',
	name: 'template',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The saved API call to make',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose a template…',
			typeOptions: {
				searchListMethod,
				searchable: true,
				// Templates are listed whether or not a connection is chosen yet.
				skipCredentialsCheckInRLC: true,
			},
		},
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: `e.g. ${example}` },
	],
});
