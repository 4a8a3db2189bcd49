import type { IDataObject, IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';
import { DateTime } from 'luxon';
import pLimit from 'p-limit';

import { InputError, TrackerError } from '../model/errors';
import { encodeRequest } from '../request/encode';
import { planRequest, type RequestPlan } from '../request/plan';
import { recordsOf, type JsonRecord } from '../response/records';
import { isVariable, nameVariables, readVariables } from '../response/variables';
import { storeReader, type StoreReader } from '../store/reader';
import { openStore } from '../store/table';
import type { ActionKind, ActionTemplate } from '../model/template';
import { resolveTemplate, type TemplateChoice } from '../templates/resolve';
import { trackerOf } from '../trackers';
import type { ConnectionValues, Tracker } from '../model/tracker';
import { isRepeatable } from '../transport/retry';
import { connectionOf, openTransport, type Transport } from '../transport/transport';
import { callForRecords, callOnce } from './call';
import { defaultConcurrency } from './concurrency';
import { failureItem } from './failureItem';
import { toNodeError } from './nodeError';
import {
	isPreview,
	itemOptionsOf,
	limitOf,
	optionsOf,
	outputOf,
	responseFieldsOf,
	stepNumberOf,
	storeIdsOf,
	templateChoiceOf,
	trackerIdOf,
	valuesOf,
	type NodeOptions,
	type Output,
} from './settings';

/** What one input item asks for, checked and ready to be sent. */
interface Task {
	tracker: Tracker;
	template: ActionTemplate;
	plan: RequestPlan;
	preview: boolean;
	output: Output;
	wanted: number;
	variables: Map<string, string>;
	/** Whether all fields of the input item come along with the variables. */
	keepsInput: boolean;
}

type Prepared =
	| { task: Task; error?: undefined }
	| { task?: undefined; error: unknown; template?: ActionTemplate };

/** What an item handed out, or why it did not. */
type Result = { json: JsonRecord[] } | { error: unknown; template?: ActionTemplate };

/** The same choice is resolved once, however many items make it. */
function templateReader(
	kind: ActionKind,
	read: StoreReader,
): (trackerId: string, choice: TemplateChoice) => Promise<ActionTemplate> {
	const known = new Map<string, Promise<ActionTemplate>>();
	return async (trackerId, choice) => {
		const source = choice.source === 'definition' ? choice.definition : choice.id;
		const key = JSON.stringify([trackerId, choice.source, source]);
		let template = known.get(key);
		if (!template) {
			template = resolveTemplate(trackerId, kind, choice, read);
			known.set(key, template);
		}
		return await template;
	};
}

function checkedOptions(context: IExecuteFunctions, node: INode): NodeOptions {
	try {
		return optionsOf(context);
	} catch (error) {
		throw toNodeError(node, error);
	}
}

function zoneOf(context: IExecuteFunctions, index: number): string {
	const zone = itemOptionsOf(context, index).timezone?.trim() || context.getTimezone();
	if (DateTime.local({ zone }).isValid) return zone;
	throw new InputError(`'Timezone' is not a known time zone: ${zone}`, 'Enter one such as Europe/Berlin.');
}

async function prepare(
	context: IExecuteFunctions,
	kind: ActionKind,
	readTemplate: ReturnType<typeof templateReader>,
	index: number,
): Promise<Prepared> {
	let template: ActionTemplate | undefined;
	try {
		const trackerId = trackerIdOf(context, index);
		const tracker = trackerOf(trackerId);
		template = await readTemplate(trackerId, templateChoiceOf(context, index));
		const output = kind === 'get' ? outputOf(context, index) : 'records';
		const variables =
			output === 'fields'
				? nameVariables(responseFieldsOf(context, index), stepNumberOf(context, index))
				: new Map<string, string>();
		const plan = planRequest(template, valuesOf(context, index), zoneOf(context, index));
		// Encoding belongs to the checks: what cannot be encoded must not stop a run half-way.
		encodeRequest(plan);
		return {
			task: {
				tracker,
				template,
				plan,
				output,
				variables,
				keepsInput: itemOptionsOf(context, index).includeInputFields === true,
				preview: kind !== 'get' && isPreview(context, index),
				wanted: kind === 'get' && output === 'records' ? limitOf(context, index) : Infinity,
			},
		};
	} catch (error) {
		return { error, template };
	}
}

/** A write always hands out an item: a flow must not end where the tracker just did what it was asked. */
function writtenRecords(template: ActionTemplate, body: unknown): JsonRecord[] {
	const records = recordsOf(template.response, body);
	const whole = recordsOf({ ...template.response, records: '$' }, body);
	const found = records.length > 0 ? records : whole.length > 0 ? whole : [{ success: true }];
	return template.response.queued ? found.map((record) => ({ ...record, accepted: true })) : found;
}

async function perform(
	context: IExecuteFunctions,
	transport: Transport,
	task: Task,
	input: IDataObject,
): Promise<JsonRecord[]> {
	const { tracker, template, plan } = task;
	if (task.preview) {
		const request = transport.show(encodeRequest(plan), plan.secrets);
		return [{ preview: true, templateId: template.id, request }];
	}
	if (template.kind !== 'get') {
		const { body } = await callOnce(transport, tracker, template, plan);
		return writtenRecords(template, body);
	}
	switch (task.output) {
		case 'response': {
			const { statusCode, headers, body = null } = await callOnce(transport, tracker, template, plan);
			return [{ statusCode, headers, body }];
		}
		case 'fields': {
			const { body } = await callOnce(transport, tracker, template, plan);
			const kept = Object.entries(input).filter(([key]) => task.keepsInput || isVariable(key));
			return [{ ...Object.fromEntries(kept), ...readVariables(task.variables, body) }];
		}
		default: {
			const { records, hints } = await callForRecords(transport, tracker, template, plan, task.wanted);
			for (const message of hints) context.addExecutionHints({ message });
			return records;
		}
	}
}

async function resultOf(
	context: IExecuteFunctions,
	transportFor: ReturnType<typeof transportOpener>,
	task: Task,
	item: INodeExecutionData,
	index: number,
): Promise<Result> {
	try {
		const transport = await transportFor(task.tracker, index);
		return { json: await perform(context, transport, task, item.json) };
	} catch (error) {
		return { error, template: task.template };
	}
}

/** Two Gets with one step number would take each other's place where they read the same field. */
function hintAtSharedStep(
	context: IExecuteFunctions,
	prepared: Prepared[],
	items: INodeExecutionData[],
): void {
	const shared = prepared.findIndex(({ task }, index) => {
		const [name = ''] = [...(task?.variables.keys() ?? [])];
		const ending = /_action_\d+$/.exec(name)?.[0];
		return ending !== undefined && Object.keys(items[index]?.json ?? {}).some((key) => key.endsWith(ending));
	});
	if (shared < 0) return;
	context.addExecutionHints({
		message:
			"A step before this one has the same step number. Give this node another 'Step Number', so that variables of the same field do not take each other's place.",
		location: 'outputPane',
	});
}

/**
 * Reads the connection of each item. Fields of a credential may be expressions, which give each item a connection of its
 * own; n8n takes its time to look one up, so what is the same for the first item, the last and none at all is looked up
 * no more.
 */
function connectionReader(
	context: IExecuteFunctions,
	count: number,
): (tracker: Tracker, item: number) => Promise<ConnectionValues> {
	const shared = new Map<string, Promise<ConnectionValues | undefined>>();
	const find = async (tracker: Tracker): Promise<ConnectionValues | undefined> => {
		const first = await connectionOf(context, tracker, 0);
		const others = count > 1 ? [...new Set([count - 1, count])] : [];
		for (const index of others) {
			// An expression has nothing to work on past the last item.
			const other = await connectionOf(context, tracker, index).catch(() => undefined);
			if (JSON.stringify(other) !== JSON.stringify(first)) return undefined;
		}
		return first;
	};
	return async (tracker, item) => {
		let known = shared.get(tracker.id);
		if (!known) {
			known = find(tracker);
			shared.set(tracker.id, known);
		}
		return (await known) ?? (await connectionOf(context, tracker, item));
	};
}

/** One way a connection, opened when an item first needs it. */
function transportOpener(
	context: IExecuteFunctions,
	options: NodeOptions,
	count: number,
): (tracker: Tracker, item: number) => Promise<Transport> {
	const connectionFor = connectionReader(context, count);
	const open = new Map<string, Promise<Transport>>();
	return async (tracker, item) => {
		const values = tracker.respond ? {} : await connectionFor(tracker, item);
		const key = JSON.stringify([tracker.id, values]);
		let transport = open.get(key);
		if (!transport) {
			transport = openTransport(context, tracker, options, values);
			open.set(key, transport);
		}
		return await transport;
	};
}

const isOpen = (result: Result | undefined): boolean =>
	result !== undefined &&
	'error' in result &&
	result.error instanceof TrackerError &&
	result.error.facts.mayHaveBeenApplied === true;

/**
 * What came of the items of writes, which n8n's own 'Retry On Fail' would send all over again. n8n makes new
 * items for every run of a node and hands the same ones to each try of it; to a tool it hands new ones, with the
 * same arguments of the model.
 */
const settled = new WeakMap<object, Result>();

/** Sent once more, the change would be there twice. */
const isFinal = (result: Result, template: ActionTemplate): boolean =>
	'json' in result || (isOpen(result) && !isRepeatable(template));

/** Numbers as people list them: 0 to 3, 5. */
function ranges(numbers: number[]): string {
	const found: Array<[number, number]> = [];
	for (const number of numbers) {
		const last = found.at(-1);
		if (last && last[1] === number - 1) last[1] = number;
		else found.push([number, number]);
	}
	return found.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)).join(', ');
}

/** What a person has to know of the other items where a write ends the execution. */
function accountOf(results: Result[], failed: number, count: number): string {
	const others = (is: (result: Result | undefined) => boolean): number[] =>
		[...results.keys()].filter((index) => index !== failed && is(results[index]));
	const done = others((result) => result !== undefined && 'json' in result);
	const open = others(isOpen);
	const sentences = [];
	if (done.length > 0) {
		sentences.push(`${done.length} of ${count} items had been sent before (items ${ranges(done)}).`);
	}
	if (open.length > 0) {
		sentences.push(`Nobody knows of items ${ranges(open)}: their changes may have been applied.`);
	}
	return sentences.join(' ');
}

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
	const options = checkedOptions(context, node);

	const readTemplate = templateReader(
		kind,
		storeReader(async () => await openStore(context), storeIdsOf(context, items.length)),
	);
	const prepared = await Promise.all(
		items.map(async (_, index) => await prepare(context, kind, readTemplate, index)),
	);
	const broken = prepared.findIndex(({ error }) => error !== undefined);
	if (broken >= 0 && !continues) throw toNodeError(node, prepared[broken]?.error, broken);

	hintAtSharedStep(context, prepared, items);
	const transportFor = transportOpener(context, options, items.length);
	const isTool = context.isToolExecution();
	const limit = pLimit(Math.max(1, Math.floor(options.concurrency ?? defaultConcurrency[kind])));
	const results: Result[] = [];
	let stopped = false;
	await Promise.all(
		prepared.map(
			async ({ task, ...refused }, index) =>
				await limit(async () => {
					if (stopped) return;
					const item = items[index] as INodeExecutionData;
					const key = isTool ? item.json : item;
					const before = settled.get(key);
					if (!task) results[index] = refused as Result;
					else if (before) results[index] = before;
					else results[index] = await resultOf(context, transportFor, task, item, index);
					const result = results[index];
					if ('error' in result) stopped = !continues;
					if (kind !== 'get' && task && isFinal(result, task.template)) settled.set(key, result);
				}),
		),
	);

	const failed = results.findIndex((result) => result && 'error' in result);
	if (failed >= 0 && !continues) {
		const others = kind === 'get' ? '' : accountOf(results, failed, items.length);
		throw toNodeError(node, (results[failed] as { error: unknown }).error, failed, others);
	}
	return [
		results.flatMap((result, item) =>
			'json' in result
				? result.json.map((json): INodeExecutionData => ({ json: json as IDataObject, pairedItem: { item } }))
				: [failureItem(result.error, result.template?.id, item)],
		),
	];
}
