import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { actionConnections, actionMethods, actionProperties, actionSubtitle, runActions } from '../actions';

export class TrackerActionGet implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Tracker Action Get',
		name: 'trackerActionGet',
		icon: { light: 'file:../../icons/tracker-get.svg', dark: 'file:../../icons/tracker-get.dark.svg' },
		group: ['input'],
		version: [1, 1.1],
		// Said, so that n8n adds no 'Custom API Call' to the kinds of records.
		defaultVersion: 1.1,
		subtitle: actionSubtitle(),
		description: 'Read records and response fields from an affiliate or click tracker',
		defaults: { name: 'Tracker Action Get' },
		usableAsTool: true,
		// A name made of what was chosen in the nodes panel would go on saying so beside another template.
		skipNameGeneration: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: actionConnections('get'),
		properties: actionProperties('get'),
	};

	methods = actionMethods('get');

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runActions(this, 'get');
	}
}
