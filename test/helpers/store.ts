import type { INodeListSearchResult, INodeParameters } from 'n8n-workflow';

import { connect } from './connections';
import type { DataTables } from './dataTables';
import {
	editorContext,
	nodeTypeOf,
	runNode,
	type ActionNode,
	type RunOptions,
	type RunResult,
} from './engine';

/** Runs an operation of the Tracker Action Templates node. */
export async function operate(
	instance: DataTables,
	operation: string,
	parameters: Record<string, unknown> = {},
	{ connection = {}, ...more }: Partial<RunOptions> & { connection?: Record<string, unknown> } = {},
): Promise<RunResult> {
	return await runNode({
		node: 'trackerActionTemplates',
		parameters: { operation, ...parameters } as INodeParameters,
		credentials: connect(instance.connection(connection)),
		...more,
	});
}

/** Saves templates, one an item. */
export const saveAll = async (
	instance: DataTables,
	templates: Array<Record<string, unknown>>,
	more: Parameters<typeof operate>[3] = {},
): Promise<RunResult> =>
	await operate(
		instance,
		'save',
		{ templateAs: 'json', templateDefinition: '={{ $json.template }}' },
		{ items: templates.map((template) => ({ template })) as RunOptions['items'], ...more },
	);

/** Runs a Get node with templates of the store, one an item. */
export async function runFromStore(
	instance: DataTables,
	items: Array<{ template: string; offer_id?: string }>,
	more: Partial<RunOptions> & { connection?: Record<string, unknown> } = {},
): Promise<RunResult> {
	const { connection = {}, ...options } = more;
	return await runNode({
		node: 'trackerActionGet',
		parameters: {
			tracker: 'demo',
			templateSource: 'store',
			template: { __rl: true, mode: 'id', value: '={{ $json.template }}' },
			parametersAs: 'json',
			parametersJson: '={{ { offer_id: $json.offer_id ?? "3" } }}',
		},
		credentials: connect(instance.connection(connection)),
		items,
		...options,
	});
}

async function search(
	instance: DataTables,
	node: ActionNode,
	parameters: INodeParameters,
	filter?: string,
	token?: string,
): Promise<INodeListSearchResult> {
	const method = nodeTypeOf(node).methods?.listSearch?.searchTemplates;
	if (!method) throw new Error('No search');
	const credentials = connect(instance.connection());
	return await method.call(editorContext({ node, parameters, credentials }), filter, token);
}

/** What the picker of a Get node lists. */
export const pick = async (
	instance: DataTables,
	filter?: string,
	token?: string,
	tracker = 'demo',
): Promise<INodeListSearchResult> =>
	await search(
		instance,
		'trackerActionGet',
		{ tracker, templateSource: 'store', template: { __rl: true, mode: 'list', value: '' } },
		filter,
		token,
	);

/** What the picker of the Tracker Action Templates node lists for an operation. */
export const pickFor = async (
	instance: DataTables,
	operation: string,
	parameters: INodeParameters = {},
	filter?: string,
): Promise<INodeListSearchResult> =>
	await search(instance, 'trackerActionTemplates', { operation, ...parameters }, filter);
