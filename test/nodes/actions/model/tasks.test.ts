import { tasks } from '../../../../nodes/actions/model/tasks';
import type { TrackerNotes } from '../../../../nodes/actions/model/trackerNotes';
import { libraryOf } from '../../../../nodes/actions/templates/library';
import { allTrackers } from '../../../../nodes/actions/trackers';
import { fits } from '../../../../scripts/lib/pattern.mjs';

test('no two tasks share a name or the end of an ID', () => {
	expect(new Set(tasks.map(({ suffix }) => suffix)).size).toBe(tasks.length);
	expect(new Set(tasks.map(({ name }) => name)).size).toBe(tasks.length);
});

test('the end of an ID is a record and what is done to it', () => {
	expect(tasks.filter(({ suffix }) => !/^[a-z]+\.[a-z]+[A-Za-z]*$/.test(suffix))).toEqual([]);
});

describe.each(allTrackers.filter(({ library, respond, side }) => library && !respond && !side))(
	'$name',
	({ id: tracker }) => {
		const reasonsOf = (): string[][] => {
			const path = `../../../../nodes/actions/trackers/${tracker}/notes`;
			return Object.entries(jest.requireActual<{ notes: TrackerNotes }>(path).notes.tasks ?? {});
		};

		test('has each task under its name only, or says why not', async () => {
			const templates = await libraryOf(tracker);
			const reasons = reasonsOf();
			for (const { suffix, name, kind } of tasks) {
				const can = templates.filter((one) => one.name === name);
				// One template, and no other thing of the task's name.
				expect([suffix, can.map((one) => one.kind)]).toEqual([suffix, can.slice(0, 1).map(() => kind)]);
				const why = reasons.filter(([pattern = '']) => fits(pattern, suffix));
				expect([suffix, can.length > 0 || why.length > 0]).toEqual([suffix, true]);
			}
		});

		test('gives reasons for empty cells only, each a sentence', async () => {
			const templates = await libraryOf(tracker);
			const empty = tasks.filter(({ name }) => !templates.some((one) => one.name === name));
			const idle = reasonsOf().filter(
				([pattern = '', reason = '']) =>
					!empty.some(({ suffix }) => fits(pattern, suffix)) || !/^[A-Z].*\.$/.test(reason),
			);
			expect(idle).toEqual([]);
		});
	},
);
