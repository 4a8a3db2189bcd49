import { describeAccount } from '../../../../nodes/actions/run/account';
import type { Prepared } from '../../../../nodes/actions/run/prepare';
import type { Result } from '../../../../nodes/actions/run/result';
import type { Task } from '../../../../nodes/actions/run/plan';
import { parameter, templateOf } from '../../../helpers/template';
import { partOf } from '../../../helpers/context';

const template = templateOf({
	name: 'Ban affiliate',
	parameters: [parameter({ name: 'affiliate_id', in: 'path', required: true })],
});
const prepared = (count: number): Prepared[] =>
	Array.from({ length: count }, (_, id) => ({
		task: partOf<Task>({ template, given: { affiliate_id: String(id) } }),
	}));

const done: Result = { json: [{ id: 1 }] };
const unchanged: Result = { json: [{ changed: false }] };
const failed = (message: string): Result => ({ error: new Error(message) });
const many = (count: number, result: Result): Result[] => Array.from({ length: count }, () => result);

it('tells of many writes what has become of them', () => {
	const results = [
		...many(3, done),
		...many(2, unchanged),
		...many(4, failed('Resource Not Found')),
		failed('invalid Status'),
	];
	expect(describeAccount('edit', prepared(10), results)).toBe(
		'3 changed, 2 unchanged, 5 failed: 4 Resource Not Found, 1 invalid Status; first: Ban affiliate 5',
	);
	expect(describeAccount('edit', prepared(2), many(2, done))).toBe('2 changed');
	expect(describeAccount('add', prepared(2), [done, { json: [{ created: false }] }])).toBe(
		'1 created, 1 unchanged',
	);
});

it('tells of reads where some failed, and counts rare reasons together', () => {
	const results = [done, ...['a', 'b', 'c', 'd', 'd'].map(failed)];
	expect(describeAccount('get', prepared(6), results)).toBe(
		'1 read, 5 failed: 2 d, 1 a, 1 b, 1 others; first: Ban affiliate 1',
	);
	expect(describeAccount('get', prepared(2), many(2, done))).toBeUndefined();
	expect(describeAccount('get', prepared(2), many(2, done), '2 items, 1 call')).toBe('2 items, 1 call');
});

it('says nothing of a single item that was sent', () => {
	expect(describeAccount('edit', prepared(1), [failed('no')])).toBeUndefined();
	expect(describeAccount('edit', prepared(1), [done])).toBeUndefined();
	expect(describeAccount('add', prepared(1), [{ json: [{ id: 1, created: true }] }])).toBeUndefined();
});

it('says why a single item was not sent', () => {
	expect(describeAccount('edit', prepared(1), [unchanged])).toBe(
		'The record is as it should be already: there is nothing to send.',
	);
	expect(
		describeAccount('edit', prepared(1), [{ json: [{ changed: false, reason: 'Status is paid' }] }]),
	).toBe('Status is paid');
	expect(describeAccount('add', prepared(1), [{ json: [{ id: 7, created: false }] }])).toBe(
		'There is such a record already: it is handed out, and none is created.',
	);
	expect(describeAccount('get', prepared(1), [unchanged])).toBeUndefined();
});
