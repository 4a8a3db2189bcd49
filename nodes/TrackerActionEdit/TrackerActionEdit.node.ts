import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { actionConnections, actionMethods, actionProperties, actionSubtitle, runActions } from '../actions';

export class TrackerActionEdit implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Tracker Action Edit',
		name: 'trackerActionEdit',
		icon: { light: 'file:../../icons/tracker-edit.svg', dark: 'file:../../icons/tracker-edit.dark.svg' },
		group: ['output'],
		version: [1, 1.1],
		// Said, so that n8n adds no 'Custom API Call' to the kinds of records.
		defaultVersion: 1.1,
		subtitle: actionSubtitle(),
		description: 'Change records on an affiliate or click tracker',
		defaults: { name: 'Tracker Action Edit' },
		usableAsTool: true,
		// A name made of what was chosen in the nodes panel would go on saying so beside another template.
		skipNameGeneration: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: actionConnections('edit'),
		properties: actionProperties('edit'),
	};

	methods = actionMethods('edit');

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runActions(this, 'edit');
	}
}
