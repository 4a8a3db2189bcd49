import { bundledTask, bundlesOf } from '../../../../nodes/actions/run/bundles';
import type { WriteTask } from '../../../../nodes/actions/run/plan';
import { plannedCall } from '../../../helpers/call';
import { templateOf } from '../../../helpers/template';

const template = templateOf({
	kind: 'edit',
	method: 'POST',
	path: '/approve',
	parameters: [
		{ name: 'ids', in: 'body', type: 'array' },
		{ name: 'status', in: 'body', type: 'string' },
	],
	bulk: { parameter: 'ids', maximum: 4 },
});

const taskOf = (given: Record<string, unknown>, write: object = {}): WriteTask =>
	({
		...plannedCall(template, given),
		given,
		output: 'records',
		variables: [],
		keepsInput: false,
		write: { mode: 'send', output: 'record', values: given, rules: { zone: 'utc' }, ...write },
	}) as unknown as WriteTask;

/** The places of the items that go out together. */
const together = (tasks: Array<WriteTask | undefined>): number[][] => [
	...new Set([...bundlesOf(tasks).values()].map(({ items }) => items)),
];

it('puts items together up to the most that a call takes', () => {
	const tasks = [['a'], 'b,c', ['d'], ['e'], ['f']].map((ids) => taskOf({ ids }));
	expect(together(tasks)).toEqual([
		[0, 1, 2],
		[3, 4],
	]);
});

it.each<[string, WriteTask | undefined]>([
	['is not sent', undefined],
	['says other values', taskOf({ ids: ['b'], status: 'x' })],
	['names nothing', taskOf({ ids: '' })],
	['is a preview', taskOf({ ids: ['b'] }, { mode: 'preview' })],
	['reads its record first', taskOf({ ids: ['b'] }, { reading: {} })],
	['hands out something else', taskOf({ ids: ['b'] }, { output: 'changes' })],
])('leaves an item alone that %s', (_, task) => {
	expect(together([taskOf({ ids: ['a'] }), task, taskOf({ ids: ['c'] })])).toEqual([[0, 2]]);
});

it('makes one call of all that they name', () => {
	const { request } = bundledTask(taskOf({ ids: ['a'], status: 'x' }), ['a', 'b']);
	expect(JSON.parse(request.body ?? '')).toEqual({ ids: ['a', 'b'], status: 'x' });
});
