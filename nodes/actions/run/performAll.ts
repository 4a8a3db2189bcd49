import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import pLimit from 'p-limit';

import type { ActionKind } from '../model/template';
import { escapeHtml } from '../model/text';
import type { Account } from '../transport/account';
import type { Transport } from '../transport/transport';
import { bundler } from './bundler';
import type { TransportOpener } from './connections';
import { defaultConcurrency } from './concurrency';
import { EqualItems } from './equalItems';
import type { NodeOptions } from './options';
import type { Once } from './performRead';
import { performTask } from './performTask';
import type { Task } from './plan';
import { addHint } from './host';
import type { Prepared } from './prepare';
import { progressLog } from './progress';
import { heldBack, isUncertain, type Result } from './result';
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
		endsWithFailure: !continues,
		signal: 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined,
		...(options.audit && !isRead ? { log: writeLog(context, options.auditDays) } : {}),
		addHint: hint,
	};

	const noteDone = progressLog(context, prepared.length);
	const limit = pLimit(concurrency);
	const isDone = (index: number): boolean => memory.recall(items[index] as INodeExecutionData) !== undefined;
	const equal = new EqualItems(isRead && shareCalls ? prepared.map(({ task }) => task) : [], account);

	const bundled = bundler(
		prepared.map(({ task }, item) => (isRead || !bulk || isDone(item) ? undefined : task)),
		transportFor,
		session,
		account,
		async (task, item) => await resultOf(task, items[item] as INodeExecutionData, item, false),
	);

	/** The failure that ended the run. */
	let ended: { index: number; error: unknown } | undefined;

	/** Makes a call. Where it ends the run, it does so before the next one gets its place. */
	async function unlessStopped<T>(index: number, make: () => Promise<T>): Promise<T> {
		if (stop.signal.aborted) return await Promise.reject(heldBack);
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
			const share = mayShare ? await bundled.shareOf(index) : undefined;
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
		'error' in result &&
		(result.error === heldBack ||
			(stop.signal.aborted && result.error !== ended?.error && !isUncertain(result)));

	const inTurn = async (work: () => Promise<void>): Promise<void> => await (isRead ? work() : limit(work));
	const results = new Array<Result | undefined>(prepared.length);
	await Promise.all(
		prepared.map(
			async ({ task, ...refused }, index) =>
				await inTurn(async () => {
					if (stop.signal.aborted && !bundled.isOnItsWay(index)) return;
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
						guard.noteFailure(task ?? refused, result.error);
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
