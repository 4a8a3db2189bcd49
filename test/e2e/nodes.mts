export interface WorkflowNode {
	id?: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string; name: string }>;
	onError?: 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';
	webhookId?: string;
}

export type Connections = Record<
	string,
	{ main: Array<Array<{ node: string; type: 'main'; index: number }>> }
>;

/** Connects nodes by name; the third value is the output, 0 by default. */
export function wire(...pairs: Array<readonly [from: string, to: string, output?: number]>): Connections {
	const connections: Connections = {};
	for (const [from, to, output = 0] of pairs) {
		const { main } = (connections[from] ??= { main: [] });
		while (main.length <= output) main.push([]);
		main[output]?.push({ node: to, type: 'main', index: 0 });
	}
	return connections;
}

function node(
	name: string,
	type: string,
	typeVersion: number,
	parameters: Record<string, unknown>,
	more: Partial<WorkflowNode> = {},
): WorkflowNode {
	return { name, type, typeVersion, position: [0, 0], parameters, ...more };
}

export function webhook(path: string): WorkflowNode {
	return node(
		'Webhook',
		'n8n-nodes-base.webhook',
		2,
		{ httpMethod: 'POST', path, responseMode: 'lastNode', responseData: 'allEntries', options: {} },
		{ webhookId: path },
	);
}

/** One item for each entry of the posted list. */
export function splitOut(field: string): WorkflowNode {
	return node('Split', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: `body.${field}`, options: {} });
}

/** n8n's own HTTP Request node with a connection of this package. */
export function httpRequest(url: string, type: string, options: object = {}): WorkflowNode {
	return node(
		'HTTP',
		'n8n-nodes-base.httpRequest',
		4.2,
		{ url, authentication: 'predefinedCredentialType', nodeCredentialType: type, options },
		{ credentials: { [type]: { id: '', name: '' } } },
	);
}

export function nothing(name: string): WorkflowNode {
	return node(name, 'n8n-nodes-base.noOp', 1, {});
}

/** Passes items on at output 0 where the text that the expression gives is the one wanted, else at output 1. */
export function ifEquals(name: string, expression: string, wanted: string): WorkflowNode {
	return node(name, 'n8n-nodes-base.if', 2.2, {
		conditions: {
			options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
			conditions: [
				{
					id: 'condition',
					leftValue: expression,
					rightValue: wanted,
					operator: { type: 'string', operation: 'equals' },
				},
			],
			combinator: 'and',
		},
		options: {},
	});
}

export type Kind = 'Get' | 'Edit' | 'Add';

export interface ActionSettings {
	name?: string;
	/** The values by parameter, as the node's form stores them. */
	values?: Record<string, unknown>;
	onError?: WorkflowNode['onError'];
	/** Further parameters of the node, or other values for those set here. */
	parameters?: Record<string, unknown>;
	/** False for a tracker that takes no connection, or to leave it out. */
	connected?: boolean;
}

function action(
	kind: Kind,
	tracker: string,
	template: Record<string, unknown>,
	settings: ActionSettings,
): WorkflowNode {
	const { name = kind, values = {}, onError, parameters = {}, connected = true } = settings;
	return node(
		name,
		`n8n-nodes-tracker-actions.trackerAction${kind}`,
		1,
		{
			tracker,
			...template,
			parametersAs: 'fields',
			parameters: { mappingMode: 'defineBelow', value: values, matchingColumns: [], schema: [] },
			...parameters,
		},
		{
			...(onError ? { onError } : {}),
			...(connected ? { credentials: { [`${tracker}TrackerApi`]: { id: '', name: '' } } } : {}),
		},
	);
}

/** A node that runs a template of the library; its tracker is the beginning of the id. */
export function library(kind: Kind, templateId: string, settings: ActionSettings = {}): WorkflowNode {
	const [tracker = ''] = templateId.split('.');
	return action(
		kind,
		tracker,
		{ templateSource: 'library', template: { __rl: true, mode: 'list', value: templateId } },
		settings,
	);
}

/** A node that runs a template given as JSON text or by an expression. */
export function defined(
	kind: Kind,
	tracker: string,
	definition: unknown,
	settings: ActionSettings = {},
): WorkflowNode {
	return action(kind, tracker, { templateSource: 'definition', templateDefinition: definition }, settings);
}
