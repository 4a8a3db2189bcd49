import type { IDataObject, IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';

import type { ActionKind } from '../model/template';
import { escapeHtml } from '../model/text';
import { describeAccount, describeNothingToDo } from './account';
import { defaultConcurrency } from './concurrency';
import { transportOpener } from './connections';
import { failureItem } from './failureItem';
import { addHint } from './host';
import { toNodeError } from './nodeError';
import { readOptions, type NodeOptions } from './options';
import { describeOtherItems } from './otherItems';
import { parameterReader, type ParameterReader } from './parameters';
import { performAll } from './performAll';
import { prepareItems, type Prepared } from './prepare';
import { describeCalls } from './progress';
import type { Result } from './result';
import { hasStoreConnection, noStoreConnection } from '../store/storeValues';
import { Account } from '../transport/account';
import { hintAtSharedStep } from './sharedStep';
import { refuseToolArguments } from './toolArguments';

function checkedOptions(context: IExecuteFunctions, read: ParameterReader, node: INode): NodeOptions {
	try {
		refuseToolArguments(context, node.parameters);
		return readOptions(read);
	} catch (error) {
		throw toNodeError(node, error);
	}
}

const toItems = (result: Result, item: number): INodeExecutionData[] =>
	'json' in result
		? result.json.map((json) => ({ json: json as IDataObject, pairedItem: { item } }))
		: [failureItem(result.error, result.template?.id, item, result.sent)];

/** Refuses a run whose writes are to be logged and that has no log to write into. */
function refuseMissingLog(context: IExecuteFunctions, prepared: Prepared[], { audit }: NodeOptions): void {
	const writes = prepared.some(({ task }) => task?.write && task.write.mode !== 'preview');
	if (audit !== true || !writes || hasStoreConnection(context)) return;
	throw toNodeError(context.getNode(), noStoreConnection("the option 'Audit' needs for its log"));
}

const isPreview = (prepared: Prepared[]): boolean =>
	prepared.some(({ task }) => task?.write?.mode === 'preview');

const previewHint =
	"This is a preview: nothing was sent. Choose 'Send' in 'Mode' to make the change on the tracker.";

/**
 * Runs a Tracker Action node: checks all items, then makes their calls.
 *
 * @param context The running node.
 * @param kind The kind of templates that the node runs.
 * @returns The items of all input items in their order, each linked to its input item.
 * @throws NodeOperationError for input that cannot be used; then nothing was sent for any item.
 *   NodeApiError where a call failed. Neither where the node continues on failure.
 */
export async function runActions(
	context: IExecuteFunctions,
	kind: ActionKind,
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	if (items.length === 0) return [[]];
	const continues = context.continueOnFail();
	const node = context.getNode();
	const read = parameterReader(context, node.parameters);
	const options = checkedOptions(context, read, node);

	const prepared = await prepareItems(context, kind, read, node.parameters);
	const refused = prepared.findIndex(({ error }) => error !== undefined);
	if (refused >= 0 && !continues) throw toNodeError(node, prepared[refused]?.error, refused);
	refuseMissingLog(context, prepared, options);
	hintAtSharedStep(context, prepared, items);

	const stop = new AbortController();
	const account = new Account();
	const transportFor = transportOpener(context, {
		...options,
		changesAtOnce: defaultConcurrency[kind],
		stop: stop.signal,
		account,
	});
	const results = await performAll(context, prepared, transportFor, kind, options, stop, account);

	const failed = results.findIndex((result) => result !== undefined && 'error' in result);
	if (failed >= 0 && !continues) {
		const others = kind === 'get' ? '' : describeOtherItems(results, failed, items.length);
		const { error, ...call } = results[failed] as Extract<Result, { error: unknown }>;
		throw toNodeError(node, error, failed, others, call);
	}
	const told = isPreview(prepared)
		? [previewHint, describeNothingToDo(kind, results)].filter(Boolean).join(' ')
		: describeAccount(kind, prepared, results, describeCalls(account, items.length));
	if (told !== undefined) addHint(context, { message: escapeHtml(told), location: 'outputPane' });
	return [results.flatMap((result, item) => (result ? toItems(result, item) : []))];
}
