import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import pLimit from 'p-limit';

import type { ActionKind } from '../model/template';
import { TrackerError } from '../model/errors';
import { escapeHtml } from '../model/text';
import type { Account } from '../transport/account';
import type { Transport } from '../transport/transport';
import { bundlesOf, type Bundle } from './bundles';
import type { TransportOpener } from './connections';
import { defaultConcurrency } from './concurrency';
import { EqualItems } from './equalItems';
import type { NodeOptions } from './options';
import type { Once } from './performRead';
import { performBundle } from './performBundle';
import { performTask } from './performTask';
import type { Task, WriteTask } from './plan';
import { addHint } from './host';
import type { Prepared } from './prepare';
import { progressLog } from './progress';
import { isUncertain, type Result } from './result';
import { retryMemory } from './retryMemory';
import { caseOf, sentOf } from './sent';
import { SharedCalls } from './sharedCalls';
import { WriteGuard } from './guard';
import { writeLog } from './writeLog';
import type { WriteSession } from './writeSession';

/**
 * Performs the tasks of a run. All of them come by here, planned and not sent yet: a step that reads a record before it
 * is changed, makes equal calls once or puts several into one belongs here, before `performTask`.
 *
 * @param prepared One entry an item, in their order.
 * @param stop Keeps calls back that have not been sent when an item fails and the node does not continue.
 * @param account Counts items that share a call, or go out in one.
 * @returns A result an item. Where the node does not continue on failure, items after a failed one have none.
 */
export async function performAll(
	context: IExecuteFunctions,
	prepared: Prepared[],
	transportFor: TransportOpener,
	kind: ActionKind,
	options: NodeOptions,
	stop: AbortController,
	account: Account,
): Promise<Array<Result | undefined>> {
	const { concurrency = defaultConcurrency[kind], shareCalls = true, bulk = true } = options;
	const isRead = kind === 'get';
	const guard = new WriteGuard(options);
	const items = context.getInputData();
	const continues = context.continueOnFail();
	const memory = retryMemory(context);
	const told = new Set<string>();

	/** What many items have in common is said once. It may hold texts of the tracker. */
	function hint(message: string): void {
		if (!told.has(message)) addHint(context, { message: escapeHtml(message) });
		told.add(message);
	}

	const session: WriteSession = {
		reads: new SharedCalls(),
		guard,
		made: new Map(),
		signal: 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined,
		...(options.audit && !isRead ? { log: writeLog(context, options.auditDays) } : {}),
		addHint: hint,
	};

	const noteDone = progressLog(context, prepared.length);
	const limit = pLimit(concurrency);
	const isDone = (index: number): boolean => memory.recall(items[index] as INodeExecutionData) !== undefined;
	const equal = new EqualItems(isRead && shareCalls ? prepared.map(({ task }) => task) : [], account);

	const bundles =
		isRead || !bulk
			? undefined
			: bundlesOf(prepared.map(({ task }, item) => (isDone(item) ? undefined : task)));
	const bundled = new Map<Bundle, Promise<Result[]>>();

	/** What comes of all items of a bundle; each alone where they have different connections. */
	async function resultsOf({ items: places, ids }: Bundle): Promise<Result[]> {
		const ways = await Promise.all(
			places.map(async (place) => await transportFor((prepared[place]?.task as Task).tracker, place)),
		);
		const parts = places.map((place, at) => ({
			task: prepared[place]?.task as WriteTask,
			ids: ids[at] ?? [],
		}));
		const alone = async (task: WriteTask): Promise<Result> => {
			const place = places[parts.findIndex((part) => part.task === task)] ?? 0;
			return await resultOf(task, items[place] as INodeExecutionData, place, false);
		};
		const [way] = ways;
		if (way && ways.every(({ key }) => key === way.key)) {
			account.bundled += places.length;
			return await performBundle(way, parts, session, alone);
		}
		const results: Result[] = [];
		for (const { task } of parts) results.push(await alone(task));
		return results;
	}

	/** The item's share of what its bundle has come to, where it is in one. */
	async function shareOf(index: number): Promise<Result | undefined> {
		const bundle = bundles?.get(index);
		if (!bundle) return undefined;
		const results = bundled.get(bundle) ?? resultsOf(bundle);
		bundled.set(bundle, results);
		return (await results)[bundle.items.indexOf(index)];
	}

	const isOnItsWay = (index: number): boolean => {
		const bundle = bundles?.get(index);
		return bundle !== undefined && bundled.has(bundle);
	};

	/** The failure that ended the run. */
	let ended: { index: number; error: unknown } | undefined;

	/** Makes a call. Where it ends the run, it does so before the next one gets its place. */
	async function unlessStopped<T>(index: number, make: () => Promise<T>): Promise<T> {
		if (stop.signal.aborted) throw new TrackerError('The call was not sent');
		return await make().catch(async (error: unknown) => {
			if (!continues && !stop.signal.aborted) {
				ended = { index, error };
				stop.abort();
			}
			return await Promise.reject(error);
		});
	}

	async function resultOf(
		task: Task,
		item: INodeExecutionData,
		index: number,
		mayShare = true,
	): Promise<Result> {
		let transport: Transport | undefined;
		try {
			const share = mayShare ? await shareOf(index) : undefined;
			if (share) return 'error' in share ? { about: caseOf(task), ...share } : share;
			const open = async (): Promise<Transport> => await transportFor(task.tracker, index);
			const way = await (isRead ? limit(open) : open());
			transport = way;
			// An item that waits for the call of another takes nobody's place.
			const once: Once = async (make) =>
				await equal.once(
					index,
					way.key,
					async () => await limit(async () => await unlessStopped(index, make)),
				);
			return { json: await performTask(way, task, item.json, session, once) };
		} catch (error) {
			// What is sent after reading is known to nobody here, and maybe nothing was.
			const sent = transport && !task.write?.reading ? sentOf(transport, task) : undefined;
			return { error, template: task.template, about: caseOf(task), ...(sent ? { sent } : {}) };
		}
	}

	/** What fails after the run has come to its end was held back, or adds nothing to the failure that ended it. */
	const isLateFailure = (result: Result): boolean =>
		stop.signal.aborted && 'error' in result && result.error !== ended?.error && !isUncertain(result);

	const inTurn = async (work: () => Promise<void>): Promise<void> => await (isRead ? work() : limit(work));
	const results = new Array<Result | undefined>(prepared.length);
	await Promise.all(
		prepared.map(
			async ({ task, ...refused }, index) =>
				await inTurn(async () => {
					if (stop.signal.aborted && !isOnItsWay(index)) return;
					const item = items[index] as INodeExecutionData;
					const result = task
						? (memory.recall(item) ?? (await resultOf(task, item, index)))
						: (refused as Result);
					if (isLateFailure(result)) return;
					results[index] = result;
					noteDone();
					if ('error' in result) {
						if (!continues) {
							ended ??= { index, error: result.error };
							stop.abort();
						}
						guard.noteFailure();
					}
					if (task) memory.keep(item, task, result);
				}),
		),
	);
	const { index = 0, error } = ended ?? {};
	if (ended && !results.some((result) => result && 'error' in result)) results[index] = { error };
	await session.log?.close();
	return results;
}
