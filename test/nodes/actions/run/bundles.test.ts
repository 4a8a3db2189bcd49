import { bundlesOf } from '../../../../nodes/actions/run/bundles';
import type { WriteTask } from '../../../../nodes/actions/run/plan';
import { plannedCall } from '../../../helpers/call';
import { templateOf } from '../../../helpers/template';
import { partOf } from '../../../helpers/context';

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

const taskOf = (given: Record<string, unknown>, write: object = {}, of = template): WriteTask =>
	partOf<WriteTask>({
		...plannedCall(of, given),
		given,
		output: 'records',
		variables: [],
		keepsInput: false,
		write: { mode: 'send', output: 'record', values: given, rules: { zone: 'utc' }, ...write },
	});

/** How a record is read, as far as its identity goes. */
const readingOf = (id: string) => ({
	call: { template: { id: 'reader' }, request: { path: `/things/${id}` } },
	matchValues: [],
});

const readFirst = templateOf({ ...template.definition, edit: { read: 'reader', values: { id: 'ids' } } });

const readTask = (id: string, status = 'x', of = readFirst): WriteTask =>
	taskOf({ ids: [id], status }, { reading: readingOf(id) }, of);

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
	['reads a record that its list does not name', taskOf({ ids: ['b'] }, { reading: readingOf('b') })],
	['looks for a record that is there already', taskOf({ ids: ['b'] }, { existing: readingOf('b') })],
	['takes a change back', taskOf({ ids: ['b'] }, { mode: 'undo' })],
	['changes lists in another way', taskOf({ ids: ['b'] }, { rules: { zone: 'utc', listChange: 'remove' } })],
])('leaves an item alone that %s', (_, task) => {
	expect(together([taskOf({ ids: ['a'] }), task, taskOf({ ids: ['c'] })])).toEqual([[0, 2]]);
});

it('puts those together that read their records first', () => {
	expect(together(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => readTask(id)))).toEqual([
		[0, 1, 2, 3],
		[4, 5],
	]);
});

describe('the changes of one record', () => {
	it('do not go out in one call', () => {
		expect(together(['a', 'b', 'a', 'c', 'b', 'd'].map((id) => readTask(id)))).toEqual([
			[0, 1],
			[2, 3, 4, 5],
		]);
		expect(together([['a'], 'b,a', ['c']].map((ids) => taskOf({ ids })))).toEqual([[1, 2]]);
	});

	it.each<[string, (id: string, status: string) => WriteTask]>([
		['that is read', readTask],
		['that is not read', (id, status) => taskOf({ ids: [id], status })],
	])('keep their order: a record %s', (_, task) => {
		// The last item comes after the one that makes something else of the same record.
		expect(together([task('a', 'x'), task('b', 'y'), task('c', 'x'), task('b', 'x')])).toEqual([[0, 2]]);
		expect(together([task('a', 'x'), task('b', 'y'), task('c', 'y'), task('d', 'x')])).toEqual([
			[0, 3],
			[1, 2],
		]);
	});

	it('keep their order by whatever template they are made', () => {
		const other = templateOf({ ...readFirst.definition, bulk: undefined });
		const tasks = [readTask('a'), readTask('b', 'y', other), readTask('b'), readTask('c')];
		expect(together(tasks)).toEqual([[2, 3]]);
	});
});

it('takes the same ID below two others for two records', () => {
	const nested = templateOf({
		kind: 'edit',
		method: 'POST',
		path: '/offers/{offer}/people',
		parameters: [
			{ name: 'offer', in: 'path', type: 'string' },
			{ name: 'ids', in: 'body', type: 'array' },
		],
		bulk: { parameter: 'ids', maximum: 10 },
	});
	const tasks = ['1 a', '2 a', '1 b', '2 b'].map((pair) => {
		const [offer, id] = pair.split(' ');
		return taskOf({ offer, ids: [id] }, {}, nested);
	});
	expect(together(tasks)).toEqual([
		[0, 2],
		[1, 3],
	]);
});
