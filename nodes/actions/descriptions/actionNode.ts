import type { INodeProperties } from 'n8n-workflow';

import type { ActionKind } from '../model/template';
import { optionsProperty } from './options';
import { outputProperties } from './output';
import { parameterProperties } from './parameters';
import { templateProperties } from './template';
import { toolProperty } from './tool';

const modeProperty: INodeProperties = {
	displayName: 'Mode',
	name: 'mode',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Preview',
			value: 'preview',
			description: 'Show the exact request with secrets masked and send nothing',
		},
		{ name: 'Send', value: 'send', description: 'Make the change on the tracker' },
	],
	default: 'send',
	description: 'Whether to make the call or only show it',
};

/** The parameters of a Tracker Action node. */
export const actionProperties = (kind: ActionKind): INodeProperties[] => [
	toolProperty(kind),
	...templateProperties(kind),
	...parameterProperties(),
	...(kind === 'get' ? outputProperties() : [modeProperty]),
	optionsProperty(kind),
];
