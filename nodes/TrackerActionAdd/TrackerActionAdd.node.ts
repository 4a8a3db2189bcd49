import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { actionConnections, actionMethods, actionProperties, actionSubtitle, runActions } from '../actions';

export class TrackerActionAdd implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Tracker Action Add',
		name: 'trackerActionAdd',
		icon: { light: 'file:../../icons/tracker-add.svg', dark: 'file:../../icons/tracker-add.dark.svg' },
		group: ['output'],
		version: [1, 1.1],
		// Said, so that n8n adds no 'Custom API Call' to the kinds of records.
		defaultVersion: 1.1,
		subtitle: actionSubtitle(),
		description: 'Create records on an affiliate or click tracker',
		defaults: { name: 'Tracker Action Add' },
		usableAsTool: true,
		// A name made of what was chosen in the nodes panel would go on saying so beside another template.
		skipNameGeneration: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: actionConnections('add'),
		properties: actionProperties('add'),
	};

	methods = actionMethods('add');

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runActions(this, 'add');
	}
}
