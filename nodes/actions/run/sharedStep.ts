import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { addHint } from './host';
import type { Prepared } from './prepare';

/** Two Gets with one step number would take each other's place where they read the same field. */
export function hintAtSharedStep(
	context: IExecuteFunctions,
	prepared: Prepared[],
	items: INodeExecutionData[],
): void {
	const shared = prepared.findIndex(({ task }, index) => {
		const ending = /_action_\d+$/.exec(task?.variables[0]?.name ?? '')?.[0];
		return ending !== undefined && Object.keys(items[index]?.json ?? {}).some((key) => key.endsWith(ending));
	});
	if (shared < 0) return;
	addHint(context, {
		message:
			"A step before this one has the same step number. Set 'Step Number' to 0, which counts by itself, so that variables of the same field do not take each other's place.",
		location: 'outputPane',
	});
}
