import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { templateLocator } from './templateLocator';
import { allTrackers } from '../trackers';
import type { TemplateTable } from '../store/table';

/** An operation of the Tracker Action Templates node: its fields and what it does. */
export interface StoreOperation {
	value: string;
	/** Title Case, as the list of operations shows it. */
	name: string;
	/** Sentence case with the object, as the nodes panel shows it. */
	action: string;
	description: string;
	/** Whether it may change the table. */
	writes?: boolean;
	/** Fields; each is shown for this operation only, on top of its own conditions. */
	fields: INodeProperties[];
	/**
	 * @param context The running node.
	 * @param index The input item.
	 * @param store The store; opened once for all items.
	 * @returns The items for this input item, still without their link.
	 */
	run(context: IExecuteFunctions, index: number, store: TemplateTable): Promise<INodeExecutionData[]>;
}

const anyTracker = { name: 'Any', value: '' };

/** A choice of trackers; with `any`, also none. */
export const trackerField = (any: boolean): INodeProperties => ({
	displayName: 'Tracker',
	name: 'tracker',
	type: 'options',
	noDataExpression: true,
	options: [...(any ? [anyTracker] : []), ...allTrackers.map(({ id, name }) => ({ name, value: id }))],
	default: '',
	...(any ? {} : { required: true }),
	description: any ? 'Only templates of this tracker' : 'Platform whose API the template calls',
});

export const kindField = (any: boolean, preset = any ? '' : 'get'): INodeProperties => ({
	displayName: 'Kind',
	name: 'kind',
	type: 'options',
	noDataExpression: true,
	options: [
		...(any ? [anyTracker] : []),
		{ name: 'Add', value: 'add', description: 'Creates a record' },
		{ name: 'Edit', value: 'edit', description: 'Changes or removes a record' },
		{ name: 'Get', value: 'get', description: 'Reads' },
	],
	default: preset,
	description: 'What the call means, whatever its method',
});

/** A template, from a list that can be searched or by its ID: of the store, or of the library where that is chosen. */
export const templateIdField: INodeProperties = {
	...templateLocator('searchTemplates', 'affise.pauseOffer'),
	name: 'templateId',
	description: 'A saved API call of the store, or of the library where that is chosen',
};

/** The ID that the person chose, or an expression gave; empty where there is none. */
export const templateIdOf = (context: IExecuteFunctions, index: number): string =>
	String(context.getNodeParameter('templateId', index, '', { extractValue: true }) ?? '').trim();

/** The values of a field that may be hidden in this configuration. */
export const valueOf = <T>(context: IExecuteFunctions, name: string, index: number, fallback: T): T =>
	context.getNodeParameter(name, index, fallback) as T;
