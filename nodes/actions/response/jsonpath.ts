import { JSONPath } from 'jsonpath-plus';

import { InputError } from '../model/errors';

/**
 * A step of a path: a key or an index; every child; the value itself and all below it, of each of which `then` is taken;
 * a part of a list; several keys. `text` is what the path says.
 */
export type PathStep =
	| { kind: 'key'; key: string }
	| { kind: 'all' }
	| { kind: 'below'; text: string; then?: PathStep }
	| { kind: 'slice'; text: string }
	| { kind: 'keys'; text: string; keys: string[] };

const quoted = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/.source;
const name = /[^.[\]'"?(),*^~`]+/.source;
const step = new RegExp(
	[
		`\\.(?<name>${name})`,
		String.raw`\[\s*(?:(?<quoted>${quoted})|(?<index>\d+))\s*\]`,
		String.raw`(?<all>\.\*|\[\s*\*\s*\])`,
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

/**
 * Takes a JSONPath apart.
 *
 * @param path A JSONPath from the response root, such as `$.partners[0].email`.
 * @throws InputError where the path cannot be read or holds a filter or an expression.
 */
export function parsePath(path: string): PathStep[] {
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
		const key = found.name?.trim() ?? found.index;
		if (found.quoted !== undefined) steps.push({ kind: 'key', key: unquoted(found.quoted) });
		else if (key !== undefined) steps.push({ kind: 'key', key });
		else if (found.all !== undefined) steps.push({ kind: 'all' });
		else if (found.slice !== undefined) steps.push({ kind: 'slice', text: found.slice });
		else if (found.union !== undefined) {
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

/** Whether a path may find several values. */
export const findsSeveral = (path: string): boolean => parsePath(path).some(({ kind }) => kind !== 'key');

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

const childrenOf = (value: unknown): unknown[] => (isContainer(value) ? Object.values(value) : []);

const childOf = (value: unknown, key: string): unknown[] =>
	isContainer(value) && Object.hasOwn(value, key) ? [(value as Record<string, unknown>)[key]] : [];

/** Descents and parts of lists. No key of a person's goes this way: the library takes some for operators. */
function descend(path: '$..' | `$[${string}]`, json: object): unknown[] {
	const found: unknown = JSONPath({ path, json, eval: false, wrap: true });
	return Array.isArray(found) ? found : [];
}

function follow(step: PathStep, value: unknown): unknown[] {
	switch (step.kind) {
		case 'key':
			return childOf(value, step.key);
		case 'all':
			return childrenOf(value);
		case 'keys':
			return step.keys.flatMap((key) => childOf(value, key));
		case 'slice':
			return Array.isArray(value) ? descend(`$[${step.text}]`, value) : [];
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
	if (path === '$') return [json];
	const steps = parsePath(path);
	return steps.reduce((found, next) => found.flatMap((value) => follow(next, value)), [json]);
}

/** The first match of a path, or undefined. */
export function selectFirst(path: string, json: unknown): unknown {
	return select(path, json)[0];
}
