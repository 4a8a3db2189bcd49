import type { WriteTask } from '../../../../nodes/actions/run/plan';
import { summaryOf } from '../../../../nodes/actions/run/summary';
import { parameter, templateOf } from '../../../helpers/template';
import { partOf } from '../../../helpers/context';

const template = templateOf({
	name: 'Pause offer',
	kind: 'edit',
	parameters: [
		parameter({ name: 'offer_id', in: 'path', required: true }),
		parameter({ name: 'status', const: 'stopped' }),
		parameter({ name: 'note' }),
		parameter({ name: 'pass', format: 'password' }),
	],
});
const given = { offer_id: '7', note: 'Late', pass: 'x' };
const task = partOf<WriteTask>({ template, given });

it.each([
	[[{ field: 'status', before: 'active', after: 'stopped' }], 'Pause offer 7: status from active to stopped'],
	[[{ field: 'status', after: 'stopped' }], 'Pause offer 7: status to stopped'],
	[
		[{ field: 'caps', before: [{ value: 1 }, { value: 2 }], after: [{ value: 1 }, { value: 3 }] }],
		'Pause offer 7: caps with 1 of 2 new or changed',
	],
	[
		[{ field: 'tags', before: ['a', 'b', 'c'], after: ['a', 'c'] }],
		'Pause offer 7: tags with 1 of 3 taken away',
	],
	[[{ field: 'caps', after: [{ value: 1 }] }], 'Pause offer 7: caps'],
	[
		['a', 'b', 'c', 'd', 'e', 'f'].map((field) => ({ field, after: 1 })),
		'Pause offer 7: a to 1, b to 1, c to 1, d to 1 and 2 more',
	],
	[[{ field: 'note', after: 'x'.repeat(50) }], `Pause offer 7: note to ${'x'.repeat(40)}…`],
])('says what is there and what becomes of it', (changes, line) => {
	expect(summaryOf(task, { changed: true, changes: null }, changes, given)).toBe(line);
});

it('says what is sent where nobody knows what is there, and no password', () => {
	expect(summaryOf(task, { changed: null, changes: null }, null, given)).toBe(
		'Pause offer 7: status to stopped, note to Late',
	);
});

it('says that nothing is sent', () => {
	const outcome = { changes: [] };
	expect(summaryOf(task, { ...outcome, changed: false }, [], given)).toBe('Pause offer 7: nothing to change');
	expect(summaryOf(task, { ...outcome, changed: null, created: false }, [], given)).toBe(
		'Pause offer 7: there is such a record already',
	);
});
