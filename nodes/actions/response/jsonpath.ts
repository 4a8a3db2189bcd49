import { JSONPath } from 'jsonpath-plus';

import { keepNewest } from '../model/boundedMap';
import { InputError } from '../model/errors';

/**
 * A step of a path: a key; the place of an entry; every child; the names of the children; every entry; the value itself and
 * all below it, of each of which `then` is taken; a part of a list; several keys. `text` is what the path says.
 */
export type PathStep =
	| { kind: 'key'; key: string }
	| { kind: 'index'; key: string }
	| { kind: 'all' }
	| { kind: 'names'; text: string }
	| { kind: 'entries' }
	| { kind: 'below'; text: string; then?: PathStep }
	| { kind: 'slice'; text: string; ofListsOnly: boolean }
	| { kind: 'keys'; text: string; keys: string[] };

const quoted = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/.source;
const name = /[^.[\]'"?(),*^~`]+/.source;
const step = new RegExp(
	[
		`\\.(?<name>${name})`,
		String.raw`\[\s*(?:(?<quoted>${quoted})|(?<index>\d+))\s*\]`,
		String.raw`(?<names>\.\*~)|(?<all>\.\*)|(?<entries>\[\s*\*\s*\])`,
		String.raw`\.\.(?:(?<below>${name})|(?<everything>\*)|(?=\[))`,
		String.raw`\[(?<slice>-?\d*:-?\d*(?::-?\d*)?)\]`,
		String.raw`\[(?<union>\s*(?:${quoted}|\d+)\s*(?:,\s*(?:${quoted}|\d+)\s*)+)\]`,
	].join('|'),
	'y',
);

/** Longer than any path that a person writes or picks. */
const maxPathLength = 5000;

function unreadable(path: string, why: string): InputError {
	return new InputError(
		`The JSONPath ${path} cannot be read: ${why}`,
		'Use a path such as $.partner.status or $.partners[0].email.',
	);
}

/** Paths that were taken apart: every answer of a template is read by the same few. */
const knownPaths = new Map<string, readonly PathStep[]>();
const maxKnownPaths = 1000;

/**
 * Takes a JSONPath apart.
 *
 * @param path A JSONPath from the response root, such as `$.partners[0].email`.
 * @throws InputError where the path cannot be read or holds a filter or an expression.
 */
export function parsePath(path: string): readonly PathStep[] {
	const known = knownPaths.get(path);
	if (known) return known;
	const steps = stepsOf(path);
	keepNewest(knownPaths, path, steps, maxKnownPaths);
	return steps;
}

function stepsOf(path: string): PathStep[] {
	if (path.length > maxPathLength) throw unreadable(`${path.slice(0, 40)}…`, 'it is too long');
	if (/[?(]/.test(path.replace(new RegExp(quoted, 'g'), ''))) {
		throw new InputError(
			`The JSONPath ${path} holds a filter or an expression, which is not evaluated`,
			'Use a plain path such as $.partners[*].email and filter with a node of n8n.',
		);
	}
	if (!path.startsWith('$')) throw unreadable(path, 'it does not start with $');
	const steps: PathStep[] = [];
	for (let at = 1; at < path.length; at = step.lastIndex) {
		step.lastIndex = at;
		const found = step.exec(path)?.groups;
		if (!found) throw unreadable(path, `its form is wrong at '${path.slice(at, at + 20)}'`);
		const last = steps.at(-1);
		// A search of all levels finds lists and objects alike: what is said of lists is not meant for each of these objects.
		const isSearch = last?.kind === 'below' && !last.then;
		if (found.quoted !== undefined) steps.push({ kind: 'key', key: unquoted(found.quoted) });
		else if (found.name !== undefined) steps.push({ kind: 'key', key: found.name.trim() });
		else if (found.index !== undefined) {
			steps.push({ kind: isSearch ? 'key' : 'index', key: found.index });
		} else if (found.names !== undefined) steps.push({ kind: 'names', text: found.names });
		else if (found.all !== undefined) steps.push({ kind: 'all' });
		else if (found.entries !== undefined) steps.push({ kind: isSearch ? 'all' : 'entries' });
		else if (found.slice !== undefined) {
			steps.push({ kind: 'slice', text: found.slice, ofListsOnly: isSearch });
		} else if (found.union !== undefined) {
			steps.push({ kind: 'keys', text: found.union, keys: keysOf(path, found.union) });
		} else if (found.everything !== undefined) {
			steps.push({ kind: 'below', text: found.everything, then: { kind: 'all' } });
		} else if (found.below !== undefined) {
			const text = found.below.trim();
			steps.push({ kind: 'below', text, then: { kind: 'key', key: text } });
		} else steps.push({ kind: 'below', text: '' });
	}
	// Each further descent finds the same values once more for every way that leads to them.
	if (path.replace(new RegExp(quoted, 'g'), '').split('..').length > 2) {
		throw unreadable(path, 'it searches all levels (..) more than once');
	}
	return steps;
}

const unquoted = (text: string): string => text.slice(1, -1).replace(/\\(.)/g, '$1');

/** A key that is named twice would find its value twice, and twice that at every further step. */
function keysOf(path: string, union: string): string[] {
	const keys = [...union.matchAll(new RegExp(`${quoted}|\\d+`, 'g'))].map(([key]) =>
		/^\d/.test(key) ? key : unquoted(key),
	);
	if (new Set(keys).size < keys.length) throw unreadable(path, 'it names a key twice');
	return keys;
}

/** Whether steps may find several values. */
export const areMany = (steps: readonly PathStep[]): boolean =>
	steps.some(({ kind }) => kind !== 'key' && kind !== 'index');

/** Whether a path may find several values. */
export const findsSeveral = (path: string): boolean => areMany(parsePath(path));

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

const childrenOf = (value: unknown): unknown[] => (isContainer(value) ? Object.values(value) : []);

const childOf = (value: unknown, key: string): unknown[] =>
	isContainer(value) && Object.hasOwn(value, key) ? [(value as Record<string, unknown>)[key]] : [];

/** Whether values that stand under names are records of one kind: all lists, or objects with a field in common. */
export function areAlike(values: unknown[]): boolean {
	if (values.every((value) => Array.isArray(value))) return true;
	if (!values.every((value) => isContainer(value) && !Array.isArray(value))) return false;
	let common = Object.keys(values[0] as object);
	for (const value of values) common = common.filter((key) => Object.hasOwn(value as object, key));
	return common.length > 0;
}

/**
 * The entries of a list. Trackers also hand out a list as a map of records by their IDs, and a list of one as the record
 * itself; XML knows no other list of one.
 */
function entriesOf(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	if (!isContainer(value)) return [];
	const values = Object.values(value);
	return areAlike(values) ? values : [value];
}

/**
 * The names of an object's fields. Trackers that write a set as a map by its members write an empty one as an empty list,
 * and a list holds the members themselves.
 */
function namesOf(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	return isContainer(value) ? Object.keys(value) : [];
}

/** Descents and parts of lists. No key of a person's goes this way: the library takes some for operators. */
function descend(path: '$..' | `$[${string}]`, json: object): unknown[] {
	const found: unknown = JSONPath({ path, json, eval: false, wrap: true });
	return Array.isArray(found) ? found : [];
}

function follow(step: PathStep, value: unknown): unknown[] {
	switch (step.kind) {
		case 'key':
			return childOf(value, step.key);
		case 'index': {
			const found = childOf(value, step.key);
			return found.length > 0 ? found : entriesOf(value).slice(Number(step.key), Number(step.key) + 1);
		}
		case 'all':
			return childrenOf(value);
		case 'names':
			return namesOf(value);
		case 'entries':
			return entriesOf(value);
		case 'keys':
			return step.keys.flatMap((key) => childOf(value, key));
		case 'slice':
			return Array.isArray(value) || (isContainer(value) && !step.ofListsOnly)
				? descend(`$[${step.text}]`, entriesOf(value))
				: [];
		case 'below': {
			const { then } = step;
			const containers = isContainer(value) ? descend('$..', value).filter(isContainer) : [];
			return then ? containers.flatMap((container) => follow(then, container)) : containers;
		}
	}
}

/**
 * Finds what a JSONPath points at. Filters and script expressions are not evaluated.
 *
 * @param path A JSONPath from the response root, such as `$.partners[*]`.
 * @param json The answer.
 * @returns Every match in the order of the answer; empty where there is none.
 * @throws InputError where the path cannot be read or holds an expression.
 */
export function select(path: string, json: unknown): unknown[] {
	return selectSteps(parsePath(path), json);
}

/** As `select`, by the steps of a path. */
export const selectSteps = (steps: readonly PathStep[], json: unknown): unknown[] =>
	steps.reduce<unknown[]>(take, [json]);

/** Whether there is something at the end of a path; of all entries of an empty list nobody can say that they lack it. */
export function isThere(steps: readonly PathStep[], json: unknown): boolean {
	let reached: unknown[] = [json];
	for (const step of steps) {
		const found = take(reached, step);
		if (found.length === 0) {
			return areMany([step]) && reached.some((value) => Array.isArray(value) && value.length === 0);
		}
		reached = found;
	}
	return true;
}

function take(values: unknown[], step: PathStep): unknown[] {
	const [only] = values;
	return values.length === 1 ? follow(step, only) : values.flatMap((value) => follow(step, value));
}

/**
 * Follows a path as far as it leads.
 *
 * @returns What stands at its end, or where nothing comes after.
 */
export function selectReached(path: string, json: unknown): unknown[] {
	let reached: unknown[] = [json];
	for (const step of parsePath(path)) {
		const found = take(reached, step);
		if (found.length === 0) return reached;
		reached = found;
	}
	return reached;
}

/** The first match of a path, or undefined. */
export function selectFirst(path: string, json: unknown): unknown {
	return select(path, json)[0];
}
