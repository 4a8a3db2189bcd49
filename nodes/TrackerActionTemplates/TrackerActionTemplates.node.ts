import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { runStore, storeConnections, storeMethods, storeProperties, storeSubtitle } from '../actions';

export class TrackerActionTemplates implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Tracker Action Templates',
		name: 'trackerActionTemplates',
		icon: {
			light: 'file:../../icons/tracker-templates.svg',
			dark: 'file:../../icons/tracker-templates.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: storeSubtitle(),
		description: "Create, find, test and share your team's action templates",
		defaults: { name: 'Tracker Action Templates' },
		// Templates are what a model may do: saving and deleting them is for people.
		usableAsTool: undefined,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: storeConnections(),
		properties: storeProperties(),
	};

	methods = storeMethods;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runStore(this);
	}
}
