import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';

import { operations } from '../operations/operations';

/** The parameters of the Tracker Action Templates node. */
export const storeProperties = (): INodeProperties[] => [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: operations.map(({ value, name, action, description }) => ({ value, name, action, description })),
		default: 'save',
	},
	...operations.flatMap(({ value, fields }) =>
		updateDisplayOptions({ show: { operation: [value] } }, fields),
	),
];
