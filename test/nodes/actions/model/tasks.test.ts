import { tasks } from '../../../../nodes/actions/model/tasks';

test('no two tasks share a name or the end of an ID', () => {
	expect(new Set(tasks.map(({ suffix }) => suffix)).size).toBe(tasks.length);
	expect(new Set(tasks.map(({ name }) => name)).size).toBe(tasks.length);
});

test('the end of an ID is a record and what is done to it', () => {
	expect(tasks.filter(({ suffix }) => !/^[a-z]+\.[a-z]+[A-Za-z]*$/.test(suffix))).toEqual([]);
});
