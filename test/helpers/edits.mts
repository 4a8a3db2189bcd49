import type { IDataObject } from 'n8n-workflow';

import { isSame } from '../../nodes/actions/change/compare';
import type { ActionTemplate, Parameter } from '../../nodes/actions/model/template';
import type { JsonRecord } from '../../nodes/actions/response/records';

/* What an edit may change of a record, and what must stay as it was. */

/** Whether an edit can be told from what is there already. */
export const isCompared = (template: ActionTemplate, parameter: Parameter): boolean =>
	parameter.current !== undefined || parameter.entryOf !== undefined || isKey(template, parameter);

export function isKey({ edit, parameters }: ActionTemplate, { name, in: place }: Parameter): boolean {
	const named = [...Object.values(edit?.values ?? {}), ...Object.values(edit?.match ?? {})];
	const fields = parameters.map(({ current }) => (typeof current === 'object' ? current.field : undefined));
	return place === 'path' || named.includes(name) || fields.includes(name);
}

type IsMoved = (place: string) => boolean;

/** Whether the tracker itself has written what stands at a place. */
const movedBy =
	(movedFields: readonly string[]): IsMoved =>
	(place) =>
		movedFields.some((field) => `.${place}`.endsWith(`.${field}`));

const join = (place: string, name: string): string => (place === '' ? name : `${place}.${name}`);

/** Without what the tracker writes by itself, at any depth. */
function settled(value: unknown, isMoved: IsMoved, place = ''): unknown {
	if (Array.isArray(value)) return value.map((entry) => settled(entry, isMoved, place));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([name]) => !isMoved(join(place, name)))
			.map(([name, entry]) => [name, settled(entry, isMoved, join(place, name))]),
	);
}

/** Fields of a record that differ, by their names at the first level, but for those that the tracker writes by itself. */
export function differences(
	before: JsonRecord,
	after: JsonRecord,
	movedFields: readonly string[] = [],
): string[] {
	const isMoved = movedBy(movedFields);
	const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
	return names.filter(
		(name) =>
			!isMoved(name) && !isSame(settled(before[name], isMoved, name), settled(after[name], isMoved, name)),
	);
}

/** Maps and sets as lists of what they hold; what is not there is nothing. */
const plain = (value: unknown): unknown =>
	value instanceof Map || value instanceof Set
		? [...(value as Iterable<unknown>)]
		: value instanceof Date
			? value.getTime()
			: (value ?? null);

// A global that is looked up for every value costs more than all the rest.
const { keys, hasOwn } = Object;
const { isArray } = Array;

/** Every place at which two values differ in any way, but for what the tracker writes by itself. */
export function placesThatDiffer(
	before: unknown,
	after: unknown,
	movedFields: readonly string[] = [],
): string[] {
	const isMoved = movedBy(movedFields);
	const found: string[] = [];
	const way: Array<string | number> = [];
	function compareAt(name: string | number, left: unknown, right: unknown): void {
		if (left === right) return;
		way.push(name);
		compare(left, right);
		way.pop();
	}
	function note(left: unknown, right: unknown): void {
		if (isMoved(way.filter((name) => typeof name === 'string').join('.'))) return;
		found.push(`${way.join('.')}: ${JSON.stringify(left)} is ${JSON.stringify(right)}`);
	}
	function compare(left: unknown, right: unknown): void {
		if (isArray(left) && isArray(right) && left.length === right.length) {
			for (let index = 0; index < left.length; index += 1) compareAt(index, left[index], right[index]);
			return;
		}
		const areObjects = typeof left === 'object' && typeof right === 'object' && left && right;
		if (areObjects && !isArray(left) && !isArray(right)) {
			const [names, others] = [keys(left), keys(right)];
			for (const name of names) compareAt(name, (left as JsonRecord)[name], (right as JsonRecord)[name]);
			for (const name of others)
				if (!hasOwn(left, name)) compareAt(name, undefined, (right as JsonRecord)[name]);
			if (names.length + others.length > 0) return;
		}
		const [one, other] = [plain(left), plain(right)];
		if (isArray(one) && isArray(other) && one.length === other.length) compare(one, other);
		// Two objects that come here have nothing in them.
		else if (isArray(one) || isArray(other) || !areObjects || typeof one !== 'object') {
			if (one !== other) note(one, other);
		}
	}
	compare(before, after);
	return found;
}

/** The field of a record that a path begins with. */
const topOf = (path: string): string => /^\$\.?\[?'?([^.['\]]*)/.exec(path)?.[1] ?? '';

/** The fields of a record that an edit with these values may change. */
export function expectedFields({ parameters, edit }: ActionTemplate, values: IDataObject): Set<string> {
	const names = Object.keys(values);
	const paths = parameters
		.filter((entry) => names.includes(entry.name) || entry.const !== undefined)
		.flatMap(({ name, current, property = name, entryOf }) => {
			const of = parameters.find((list) => list.name === entryOf);
			const place = of?.current ?? current;
			const written = `$.${property.replace(/\[.*/, '')}`;
			if (typeof place !== 'object') return [written, place ?? written];
			const chosen = parameters.find((entry) => entry.name === place.field);
			const field = chosen && String(chosen.const ?? values[chosen.name]);
			return [written, place.path, ...(field ? [`${place.path}.${field}`] : [])];
		});
	const made = (edit?.omit ?? []).map((name) => `$.${name}`);
	return new Set([...paths, ...Object.keys(edit?.sets ?? {}), ...made].map(topOf));
}

/** Whether a field shows what another one was changed to, such as a group by its ID and its name. */
export function isSameElsewhere(value: unknown, changes: unknown): boolean {
	const text = JSON.stringify(value) ?? '';
	return ((changes as Array<{ after: unknown }> | undefined) ?? []).some(
		({ after }) => typeof after === 'string' && after !== '' && text.includes(JSON.stringify(after)),
	);
}
