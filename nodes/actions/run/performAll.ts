import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import pLimit from 'p-limit';

import { escapeHtml } from '../model/text';
import type { TransportOpener } from './connections';
import { performTask } from './performTask';
import type { Task } from './plan';
import { addHint } from './host';
import type { Prepared } from './prepare';
import type { Result } from './result';
import { retryMemory } from './retryMemory';

/**
 * Performs the tasks of a run. All of them come by here, planned and not sent yet: a step that reads a record before it
 * is changed, makes equal calls once or puts several into one belongs here, before `performTask`.
 *
 * @param prepared One entry an item, in their order.
 * @param concurrency How many items are under way at once.
 * @returns A result an item. Where the node does not continue on failure, items after a failed one have none.
 */
export async function performAll(
	context: IExecuteFunctions,
	prepared: Prepared[],
	transportFor: TransportOpener,
	concurrency: number,
): Promise<Array<Result | undefined>> {
	const items = context.getInputData();
	const continues = context.continueOnFail();
	const memory = retryMemory(context);
	const told = new Set<string>();

	/** What many items have in common is said once. It may hold texts of the tracker. */
	function hint(message: string): void {
		if (!told.has(message)) addHint(context, { message: escapeHtml(message) });
		told.add(message);
	}

	async function resultOf(task: Task, item: INodeExecutionData, index: number): Promise<Result> {
		try {
			const transport = await transportFor(task.tracker, index);
			return { json: await performTask(transport, task, item.json, hint) };
		} catch (error) {
			return { error, template: task.template };
		}
	}

	const limit = pLimit(concurrency);
	const results = new Array<Result | undefined>(prepared.length);
	let stopped = false;
	await Promise.all(
		prepared.map(
			async ({ task, ...refused }, index) =>
				await limit(async () => {
					if (stopped) return;
					const item = items[index] as INodeExecutionData;
					const result = task
						? (memory.recall(item) ?? (await resultOf(task, item, index)))
						: (refused as Result);
					results[index] = result;
					if ('error' in result) stopped = !continues;
					if (task) memory.keep(item, task, result);
				}),
		),
	);
	return results;
}
