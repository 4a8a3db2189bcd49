import { JSONPath } from 'jsonpath-plus';

import { InputError } from '../errors';

/** A step of a path: a key or an index, every child, or something that finds several values at once. */
export type PathStep = { kind: 'key'; key: string } | { kind: 'all' } | { kind: 'several'; text: string };

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
const longest = 5000;

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
	if (path.length > longest) throw unreadable(`${path.slice(0, 40)}…`, 'it is too long');
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
		if (found.quoted !== undefined) {
			steps.push({ kind: 'key', key: found.quoted.slice(1, -1).replace(/\\(.)/g, '$1') });
		} else if (key !== undefined) steps.push({ kind: 'key', key });
		else if (found.all !== undefined) steps.push({ kind: 'all' });
		else {
			const several = found.below ?? found.everything ?? found.slice ?? found.union;
			if (found.union !== undefined) checkUnion(path, found.union);
			steps.push({ kind: 'several', text: several ?? '' });
		}
	}
	// Each further descent finds the same values once more for every way that leads to them.
	if (path.replace(new RegExp(quoted, 'g'), '').split('..').length > 2) {
		throw unreadable(path, 'it searches all levels (..) more than once');
	}
	return steps;
}

/** A key that is named twice would find its value twice, and twice that at every further step. */
function checkUnion(path: string, union: string): void {
	const keys = [...union.matchAll(new RegExp(`${quoted}|\\d+`, 'g'))].map(([key]) =>
		key.replace(/^["']|["']$/g, ''),
	);
	if (new Set(keys).size < keys.length) throw unreadable(path, 'it names a key twice');
}

/** Whether a path may find several values. */
export const findsSeveral = (path: string): boolean => parsePath(path).some(({ kind }) => kind !== 'key');

const childrenOf = (value: unknown): unknown[] =>
	typeof value === 'object' && value !== null ? Object.values(value) : [];

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
	if (typeof json !== 'object' || json === null) return [];
	if (steps.some(({ kind }) => kind === 'several')) return selectSeveral(path, json);
	let found: unknown[] = [json];
	for (const next of steps) {
		found = found.flatMap((value) => {
			if (next.kind !== 'key') return childrenOf(value);
			const holds = typeof value === 'object' && value !== null && Object.hasOwn(value, next.key);
			return holds ? [(value as Record<string, unknown>)[next.key]] : [];
		});
	}
	return found;
}

/** Descents, slices and lists of keys. */
function selectSeveral(path: string, json: object): unknown[] {
	try {
		const found: unknown = JSONPath({ path, json, eval: false, wrap: true });
		return Array.isArray(found) ? found : [];
	} catch (error) {
		throw unreadable(path, error instanceof Error ? error.message : 'its form is wrong');
	}
}

/** The first match of a path, or undefined. */
export function selectFirst(path: string, json: unknown): unknown {
	return select(path, json)[0];
}
