import { InputError } from '../model/errors';
import { isIdName } from '../model/idName';
import { isObject } from '../model/json';
import type { ActionTemplate, Parameter } from '../model/template';
import { labelOf } from '../request/labels';
import { entryKeyOf, isSameEntry, type EntryKey } from './compare';
import type { Change } from './merge';

interface Move {
	place: string;
	before: number;
	after: number;
}

const numberOf = (value: unknown): number | undefined => {
	const isNumber = typeof value === 'number' || typeof value === 'bigint';
	const isText = typeof value === 'string' && /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(value);
	return isNumber || isText ? Number(value) : undefined;
};

/** Every number that stands in both, and what becomes of it. */
function movesIn(place: string, before: unknown, after: unknown, key?: EntryKey): Move[] {
	if (Array.isArray(before) && Array.isArray(after)) {
		if (!key || key.fields.length === 0) return [];
		return after.flatMap((entry: unknown) => {
			const present: unknown = before.find((other) => isSameEntry(key, other, entry));
			return movesIn(place, present, entry, key);
		});
	}
	if (isObject(before) && isObject(after)) {
		return Object.keys(after)
			.filter((name) => !key?.fields.includes(name) && !isIdName(name))
			.flatMap((name) => movesIn(`${place}.${name}`, before[name], after[name]));
	}
	const [from, to] = [numberOf(before), numberOf(after)];
	return from === undefined || to === undefined || from === to ? [] : [{ place, before: from, after: to }];
}

/** Whether a parameter's value measures something. */
const measures = ({ type, name, enum: choices }: Parameter): boolean =>
	!choices && !isIdName(name) && ['number', 'integer', 'array', 'object'].includes(type);

/**
 * Refuses an edit that moves a number further than a person allows. A number that was not there before has not moved; from
 * 0, every move is too far.
 *
 * @param maxPercent How far a number may move, in percent of what it was.
 * @throws InputError that names the field and both numbers.
 */
export function refuseLargeChange(
	{ parameters }: ActionTemplate,
	changes: readonly Change[],
	maxPercent: number,
): void {
	for (const { field, before, after } of changes) {
		const parameter = parameters.find(({ name }) => name === field);
		if (!parameter || before === undefined || !measures(parameter)) continue;
		const moves = movesIn(labelOf(parameter), before, after, entryKeyOf(parameter));
		const far = moves.find(
			(move) => Math.abs(move.after - move.before) * 100 > maxPercent * Math.abs(move.before),
		);
		if (!far) continue;
		throw new InputError(
			`'${far.place}' would move from ${far.before} to ${far.after}, which is more than ${maxPercent} %`,
			"Nothing was sent for this item. Correct the value, or raise 'Max Change Percent' in the node's options.",
		);
	}
}
