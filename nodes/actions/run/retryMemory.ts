import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { isRepeatable } from '../transport/retry';
import { runsAsTool } from './host';
import type { Task } from './plan';
import { isUncertain, type Result } from './result';

/**
 * What came of the items of writes, which n8n's own 'Retry On Fail' would send all over again. n8n makes new items for
 * every run of a node and hands the same ones to each try of it; to a tool it hands new ones, with the same arguments
 * of the model.
 */
const resultsOfWrites = new WeakMap<object, Result>();

/** Sent once more, the change would be there twice. */
const isFinal = (result: Result, { template }: Task): boolean =>
	template.kind !== 'get' && ('json' in result || (isUncertain(result) && !isRepeatable(template)));

/** What an earlier try of this node has done. */
export interface RetryMemory {
	recall(item: INodeExecutionData): Result | undefined;
	/** Keeps a result that must not come about a second time. */
	keep(item: INodeExecutionData, task: Task, result: Result): void;
}

export function retryMemory(context: IExecuteFunctions): RetryMemory {
	const isTool = runsAsTool(context);
	const keyOf = (item: INodeExecutionData): object => (isTool ? item.json : item);
	return {
		recall: (item) => resultsOfWrites.get(keyOf(item)),
		keep(item, task, result) {
			if (isFinal(result, task)) resultsOfWrites.set(keyOf(item), result);
		},
	};
}
