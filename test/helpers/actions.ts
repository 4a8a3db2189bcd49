import type { INodeParameters, ResourceMapperFields } from 'n8n-workflow';

import type { FakeTracker } from '../trackers/fake.mts';
import { connect } from './connections';
import {
	editorContext,
	nodeTypeOf,
	runNode,
	type ActionNode,
	type RunOptions,
	type RunResult,
} from './engine';

/** A template and its values, and any further parameter of the node by its name. */
export interface ActionCall {
	/** Id of a library template; the tracker is its first part unless `tracker` says otherwise. */
	template?: string;
	tracker?: string;
	/** A definition in place of a library template: an object, JSON text or an expression. */
	definition?: unknown;
	/** An object, or an expression that gives one. */
	values?: string | Record<string, unknown>;
	[parameter: string]: unknown;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The node's parameters as n8n stores them, the template's values as JSON. */
export function parametersOf({
	template,
	definition,
	values = {},
	tracker,
	...others
}: ActionCall): INodeParameters {
	const source =
		definition === undefined
			? { templateSource: 'library', template: { __rl: true, mode: 'id', value: template ?? '' } }
			: { templateSource: 'definition', templateDefinition: asText(definition) };
	return {
		tracker: tracker ?? template?.split('.')[0] ?? 'custom',
		...source,
		parametersAs: 'json',
		parametersJson: asText(values),
		...others,
	} as INodeParameters;
}

/** Runs a node on a fake tracker, or with the connections of `more`. */
export async function act(
	node: ActionNode,
	fake: Pick<FakeTracker, 'credentials'> | undefined,
	call: ActionCall,
	more: Partial<RunOptions> = {},
): Promise<RunResult> {
	const credentials = fake ? connect(fake.credentials) : {};
	return await runNode({ node, credentials, parameters: parametersOf(call), ...more });
}

/** The parameter form of a template, as the panel shows it. */
/** The form that n8n shows, with the notice in its place where there is none. */
export async function wholeFormOf(node: ActionNode, call: ActionCall): Promise<ResourceMapperFields> {
	const load = nodeTypeOf(node).methods?.resourceMapping?.getParameters;
	if (!load) throw new Error(`${node} has no parameter form`);
	return await load.call(editorContext({ node, parameters: parametersOf(call) }));
}

export const formOf = async (node: ActionNode, call: ActionCall): Promise<ResourceMapperFields['fields']> =>
	(await wholeFormOf(node, call)).fields;

/** As `act`, with the values in the form's fields and the form's schema stored beside them, as n8n does. */
export async function fillIn(
	node: ActionNode,
	fake: Pick<FakeTracker, 'credentials'> | undefined,
	{ values = {}, ...call }: ActionCall & { values?: Record<string, unknown> },
	more: Partial<RunOptions> = {},
): Promise<RunResult> {
	const fields = await formOf(node, call);
	const schema = fields.map((field) => ({ ...field, removed: !field.required && !(field.id in values) }));
	const parameters = { mappingMode: 'defineBelow', value: values, matchingColumns: [], schema };
	return await act(node, fake, { ...call, parametersAs: 'fields', parameters }, more);
}

/** Input items with the numbers 1 to count under a name. */
export const numbered = (name: string, ...numbers: number[]) => numbers.map((number) => ({ [name]: number }));

/** Names of the input items that the items of an output are linked to. */
export const linksOf = (items: RunResult['outputs'][number] = []): unknown[] =>
	items.map(({ pairedItem }) =>
		typeof pairedItem === 'object' && !Array.isArray(pairedItem) ? pairedItem.item : pairedItem,
	);

/** Everything of a run that somebody could read, as one text. */
export const allTextOf = ({ outputs, error, hints }: RunResult): string =>
	JSON.stringify([
		outputs,
		hints,
		error && { ...error, message: error.message, description: error.description, stack: error.stack },
	]);

/** As `act` and `fillIn`, for tests of how a call is sent: no record is read before it. */
export const sendingAsIs = {
	act: async (...[node, fake, call, more]: Parameters<typeof act>): Promise<RunResult> =>
		await act(node, fake, withoutReading(call), more),
	fillIn: async (...[node, fake, call, more]: Parameters<typeof fillIn>): Promise<RunResult> =>
		await fillIn(node, fake, withoutReading(call), more),
};

const withoutReading = <Call extends ActionCall>(call: Call): Call => ({
	...call,
	options: { readFirst: false, ...(call.options as object | undefined) },
});
