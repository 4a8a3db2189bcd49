import type { IDataObject } from 'n8n-workflow';

import type { Task } from '../../../../nodes/actions/run/plan';
import type { Prepared } from '../../../../nodes/actions/run/prepare';
import { hintAtSharedStep } from '../../../../nodes/actions/run/sharedStep';
import { nameVariables } from '../../../../nodes/actions/response/variables';
import { contextOf } from '../../../helpers/context';

/** What is said of items whose chosen field becomes a variable of a step. */
function hintsFor(step: number, items: IDataObject[]): string[] {
	const hints: string[] = [];
	const context = contextOf({ addExecutionHints: ({ message }: { message: string }) => hints.push(message) });
	const task = { variables: nameVariables(['$.status'], step) } as Task;
	const prepared = items.map((): Prepared => ({ task }));
	hintAtSharedStep(
		context,
		prepared,
		items.map((json) => ({ json })),
	);
	return hints;
}

it('tells where a step before has the same number, once for all items', () => {
	const item = { other_action_2: 'x' };
	expect(hintsFor(2, [{}, item, item])).toEqual([
		expect.stringContaining("Set 'Step Number' to 0, which counts by itself") as string,
	]);
});

it.each<[string, number, IDataObject]>([
	['another step', 2, { status_action_1: 'x', status_action_12: 'y' }],
	['nothing of a step', 2, { action_2: 1, status: 'x' }],
])('says nothing where the items have %s', (_, step, item) => {
	expect(hintsFor(step, [item])).toEqual([]);
});
