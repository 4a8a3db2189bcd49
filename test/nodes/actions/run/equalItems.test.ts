import { EqualItems } from '../../../../nodes/actions/run/equalItems';
import type { Task } from '../../../../nodes/actions/run/plan';
import { nameVariables } from '../../../../nodes/actions/response/variables';
import { Account } from '../../../../nodes/actions/transport/account';
import { plannedCall } from '../../../helpers/call';
import { templateOf } from '../../../helpers/template';

const template = templateOf({ kind: 'get', method: 'GET', path: '/things' });

let account = new Account();
beforeEach(() => (account = new Account()));

function taskOf(id: string, more: Partial<Task> = {}): Task {
	const call = plannedCall(template);
	return {
		...call,
		given: {},
		request: { ...call.request, path: `/things/${id}` },
		output: 'records',
		variables: [],
		keepsInput: false,
		...more,
	};
}

/** Asks for all items at once. @returns How often a call was made. */
async function made(tasks: Task[], connections = tasks.map(() => 'a')): Promise<number> {
	const make = jest.fn(async () => await Promise.resolve({}));
	const equal = new EqualItems(tasks, account);
	await Promise.all(tasks.map(async (_, item) => await equal.once(item, connections[item] ?? '', make)));
	return make.mock.calls.length;
}

it('makes the calls of equal items once', async () => {
	expect(await made(['1', '2', '1', '1', '2'].map((id) => taskOf(id)))).toBe(2);
	expect(account.shared).toBe(3);
});

it.each<[string, Partial<Task>]>([
	['the template', { template: templateOf({ ...template, name: 'Other' }) }],
	['the request', { request: { ...taskOf('1').request, query: 'page=2' } }],
	['the body', { request: { ...taskOf('1').request, body: '{}' } }],
	['the number of records', { wanted: 7 }],
	['the output', { output: 'response' }],
	['masked values', { plan: { ...taskOf('1').plan, secrets: ['s'] } }],
])('makes one each where %s is another', async (_, more) => {
	expect(await made([taskOf('1'), taskOf('1', more)])).toBe(2);
});

it('makes one each where the connection is another', async () => {
	const tasks = ['1', '1', '1'].map((id) => taskOf(id));
	expect(await made(tasks, ['a', 'b', 'a'])).toBe(2);
});

it('shares an answer whatever fields are chosen of it', async () => {
	const fields = (path: string): Partial<Task> => ({ output: 'fields', variables: nameVariables([path], 1) });
	expect(await made([taskOf('1', fields('$.a')), taskOf('1', fields('$.b'))])).toBe(1);
});

it('shares the records of a list where the same fields are chosen of them', async () => {
	const fields = (path: string): Partial<Task> => ({
		output: 'fields',
		variables: nameVariables([path], 1, ['$.things[*]']),
	});
	const [id, name] = ['$.things[*].id', '$.things[*].name'].map(fields);
	expect(await made([taskOf('1', id), taskOf('1', id), taskOf('1', name)])).toBe(2);
});

it('fails for all where the call fails', async () => {
	const equal = new EqualItems([taskOf('1'), taskOf('1')], account);
	const make = jest.fn(async () => await Promise.reject(new Error('no')));
	const all = await Promise.allSettled([0, 1].map(async (item) => await equal.once(item, 'a', make)));
	expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	expect(make).toHaveBeenCalledTimes(1);
});

it('keeps a call no longer than items come that share it', async () => {
	const equal = new EqualItems([taskOf('1'), taskOf('1')], account);
	const make = jest.fn(async () => await Promise.resolve({}));
	for (const item of [0, 1, 1]) await equal.once(item, 'a', make);
	expect(make).toHaveBeenCalledTimes(2);
});

it('makes every call where it knows of no items', async () => {
	const make = jest.fn(async () => await Promise.resolve({}));
	for (const item of [0, 1]) await new EqualItems([], account).once(item, 'a', make);
	expect(make).toHaveBeenCalledTimes(2);
});
