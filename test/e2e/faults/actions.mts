import type { Item } from '../instance.mts';
import { defined, nothing, wire } from '../nodes.mts';
import type { Connections, Kind, WorkflowNode } from '../nodes.mts';

/** The templates of the tracker on which everything goes wrong. */
export const edit = {
	name: 'Change thing',
	kind: 'edit',
	method: 'PUT',
	path: '/things/{id}',
	parameters: [
		{ name: 'id', in: 'path', type: 'string', required: true },
		{ name: 'note', in: 'body', type: 'string' },
	],
	response: { records: '$.thing', success: [{ path: '$.ok', equals: true }] },
};
export const add = {
	...edit,
	name: 'Create thing',
	kind: 'add',
	method: 'POST',
	path: '/things',
	parameters: [{ name: 'id', in: 'body', type: 'string', required: true }],
};
export const get = {
	...edit,
	name: 'Read thing',
	kind: 'get',
	method: 'GET',
	parameters: edit.parameters.slice(0, 1),
};

/** Tracker whose library has the reader of the template below. */
export const readingTracker = 'affise';
/** The edit with a record that is read first. */
export const readFirst = {
	...edit,
	bodyEncoding: 'json',
	edit: { read: `${readingTracker}.affiliate.get`, values: { affiliate_id: 'id' }, replaces: 'lists' },
	parameters: edit.parameters.map((parameter) =>
		parameter.name === 'note' ? { ...parameter, current: '$.notes' } : parameter,
	),
};

/** Values of a call that is about the id of its item. */
export const perItem = { id: '={{ $json.id }}' };

/** A node of the package that runs one of these templates on the id of its item. */
export function action(
	kind: Kind,
	definition: object,
	options: object,
	onError?: WorkflowNode['onError'],
	more: Partial<WorkflowNode> & { tracker?: string } = {},
): WorkflowNode {
	const { tracker: trackerId = 'custom', ...rest } = more;
	const values = kind === 'Edit' ? { ...perItem, note: 'ok' } : perItem;
	const node = defined(kind, trackerId, JSON.stringify(definition), {
		values,
		onError,
		parameters: { options },
	});
	return { ...node, ...rest };
}

/** The chain Webhook → Split → nodes. */
export const chain = (...nodes: WorkflowNode[]): Connections =>
	wire(
		['Webhook', 'Split'],
		...nodes.map(
			({ name }, index) => [index === 0 ? 'Split' : (nodes[index - 1]?.name ?? ''), name] as const,
		),
	);

/** Writes down the id that the item had before the node, as the links between items tell it. */
export const pairedWith = (name: string): WorkflowNode => ({
	...nothing(name),
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	parameters: {
		includeOtherFields: true,
		assignments: {
			assignments: [{ id: '1', name: 'paired', type: 'string', value: "={{ $('Split').item.json.id }}" }],
		},
		options: {},
	},
});

export const merge = (name: string, inputs: number): WorkflowNode => ({
	...nothing(name),
	type: 'n8n-nodes-base.merge',
	typeVersion: 3.2,
	parameters: { mode: 'append', numberInputs: inputs },
});

export const idsFrom = (prefix: string, total: number): string[] =>
	Array.from({ length: total }, (_, index) => `${prefix}${index}`);
export const bodyOf = (ids: string[]): object => ({ ids: ids.map((id) => ({ id })) });
export const byId = (items: Item[], ids: (item: Item, index: number) => string): Map<string, Item> =>
	new Map(items.map((item, index) => [ids(item, index), item]));
