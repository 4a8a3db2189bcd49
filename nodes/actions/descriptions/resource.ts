import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { ActionKind } from '../model/template';
import { labelOf } from '../request/labels';
import { anyResource } from '../templates/resources';
import { resources } from '../trackers/resources';
import { wishes } from './wishes';

const show = { templateSource: ['library'] };

const resourceOptions = (kind: ActionKind): INodePropertyOptions[] => [
	{ name: 'Any', value: anyResource },
	...Object.entries(resources[kind]).map(([value, trackers]) => ({
		name: labelOf({ name: value }),
		value,
		// No tracker is chosen yet where the nodes panel puts a node on the canvas.
		displayOptions: { show: { tracker: ['', ...trackers] } },
	})),
];

/** The kind of record that the list of templates is narrowed down to: those that the tracker has for the node's kind. */
const resourceProperty = (kind: ActionKind): INodeProperties => ({
	displayName: 'Record',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: resourceOptions(kind),
	default: anyResource,
	displayOptions: { show },
	description: 'Only templates about this kind of record',
});

/**
 * What the person chose in the nodes panel, which makes its entries of properties with this name. It heads the list of
 * templates and is shown nowhere.
 */
const wishProperties = (kind: ActionKind): INodeProperties[] =>
	Object.entries(wishes[kind])
		.filter(([resource]) => resource === anyResource || Object.hasOwn(resources[kind], resource))
		.map(([resource, some]) => ({
			displayName: 'Operation',
			name: 'operation',
			type: 'hidden',
			noDataExpression: true,
			displayOptions: { show: { resource: [resource] } },
			options: some.map(({ words, action }) => ({ name: action, value: words, action })),
			default: anyResource,
		}));

/** What narrows the list of templates down. */
export const resourceProperties = (kind: ActionKind): INodeProperties[] => [
	resourceProperty(kind),
	...wishProperties(kind),
];
