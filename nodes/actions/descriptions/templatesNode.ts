import { updateDisplayOptions, type INodeCredentialDescription, type INodeProperties } from 'n8n-workflow';

import { operations } from '../operations/run';
import { test } from '../operations/test.operation';
import { storeCredentialType } from '../store/connection';
import { connections } from './properties';

/** The store's own connection, and the trackers' for testing. */
export const storeConnections = (): INodeCredentialDescription[] => [
	{ name: storeCredentialType, required: true },
	...connections().map(({ name, displayOptions }) => ({
		name,
		required: true,
		displayOptions: { show: { ...displayOptions?.show, operation: [test.value] } },
	})),
];

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

/** What the canvas shows below the name of the store's node: its operation as the panel calls it. */
export const storeSubtitle = (): string => {
	const names = Object.fromEntries(operations.map(({ value, name }) => [value, name]));
	return `={{ (${JSON.stringify(names)})[$parameter["operation"]] }}`;
};
