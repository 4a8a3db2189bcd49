// docs/tasks.md, made from the code: what people want done, on which tracker it can be done, and why not elsewhere.
// `node scripts/lib/tasks-doc.mjs` prints it; the build writes it.
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';

import { loadEngine, loadLibrary } from './library.mjs';
import { fits } from './pattern.mjs';

/** @typedef {import('../../nodes/actions/model/tasks').Task} Task */
/** @typedef {import('./library.mjs').Page} Page */
/**
 * @typedef {object} Row a task with what the trackers say of it
 * @property {Task} task
 * @property {string[]} can names of the trackers that can do it
 * @property {Array<{ tracker: string, reason: string | undefined }>} cannot the others, each with the reason
 */

export const TASKS_DOC = 'docs/tasks.md';

/** @param {Page} page @param {Task} task */
const reasonOf = ({ notes }, { suffix }) =>
	Object.entries(notes.tasks ?? {}).find(([pattern]) => fits(pattern, suffix))?.[1];

/**
 * The grid: every task on every tracker of the network's side. Affiliates cannot change what is the network's, and what
 * has no library has no tasks.
 * @returns {Promise<{ trackers: string[], rows: Row[] }>}
 */
export async function taskGrid() {
	const [{ tasks }, all] = [await loadEngine(), await loadLibrary()];
	const pages = all.filter(({ tracker }) => tracker.library && !tracker.side);
	return {
		trackers: pages.map(({ tracker }) => tracker.name),
		rows: tasks.map((task) => {
			// By its name, since that is what people look for.
			const has = (/** @type {Page} */ { templates }) => templates.some(({ name }) => name === task.name);
			return {
				task,
				can: pages.filter(has).map(({ tracker }) => tracker.name),
				cannot: pages
					.filter((page) => !has(page))
					.map((page) => ({ tracker: page.tracker.name, reason: reasonOf(page, task) })),
			};
		}),
	};
}

/** @returns {Promise<string>} the whole page */
export async function tasksDoc() {
	const { trackers, rows } = await taskGrid();
	const reasons = trackers.map((tracker) => ({
		tracker,
		said: rows.flatMap(({ task, cannot }) =>
			cannot
				.filter((entry) => entry.tracker === tracker)
				.map(({ reason }) => ({ name: task.name, reason: reason ?? 'Nobody has looked yet.' })),
		),
	}));
	/** @param {Array<{ name: string, reason: string }>} said tasks that share a reason are told together */
	const together = (said) => {
		/** @type {Map<string, string[]>} */
		const byReason = new Map();
		for (const { name, reason } of said) byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
		return [...byReason].map(
			([reason, names]) => `- ${names.map((name) => `_${name}_`).join(', ')}: ${reason}`,
		);
	};
	return [
		'<!-- Made by `npm run build` from the templates and notes. -->',
		'',
		'# Tasks and trackers',
		'',
		'A task has one name on every tracker that can do it: search for it in the list of templates. An empty cell means that the tracker cannot do it, or that it works there in another way; the reasons are below.',
		'',
		`| Task | ${trackers.join(' | ')} |`,
		`| --- | ${trackers.map(() => ':-:').join(' | ')} |`,
		...rows.map(
			({ task, can }) =>
				`| ${task.name} | ${trackers.map((tracker) => (can.includes(tracker) ? '✓' : '')).join(' | ')} |`,
		),
		'',
		'## Why a cell is empty',
		'',
		...reasons
			.filter(({ said }) => said.length > 0)
			.flatMap(({ tracker, said }) => [`### ${tracker}`, '', ...together(said), '']),
	].join('\n');
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) process.stdout.write(await tasksDoc());
