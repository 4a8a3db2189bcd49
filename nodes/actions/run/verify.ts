import { isSame, isUnchanged } from '../change/compare';
import { currentValue, type Present } from '../change/currentValue';
import { keyNames } from '../change/keys';
import type { Change } from '../change/merge';
import type { SentValue } from '../model/sentValue';
import { listsOfEntries } from '../request/shown';
import { wholeBody } from '../request/places';
import { selectFirst } from '../response/jsonpath';

/** A field that is not as it should be after a write. */
export interface Difference {
	field: string;
	expected: SentValue;
	found: SentValue;
}

/**
 * What is not as it should be in a record that was read again after it was written: what was to be changed, and what was to
 * stay.
 *
 * @param before The record as it was read before; undefined where there was none.
 * @param now The record as it was read after.
 */
export function differences(
	before: Present | undefined,
	now: Present,
	changes: readonly Change[],
): Difference[] {
	const keys = keyNames(now.template);
	const lists = listsOfEntries(now.template);
	const found: Difference[] = [];
	for (const parameter of now.template.parameters) {
		const { name, entryOf, property } = parameter;
		if (keys.has(name) || entryOf !== undefined || property === wholeBody) continue;
		if (parameter.current === undefined && !lists.has(name) && now.body === undefined) continue;
		const change = changes.find(({ field, of }) => field === name && of === undefined);
		const expected = change ? change.after : before && currentValue(before, parameter)?.value;
		const current = currentValue(now, parameter)?.value;
		if (expected === undefined || current === undefined) continue;
		if (!isUnchanged(parameter, expected, current)) found.push({ field: name, expected, found: current });
	}
	for (const { field, of, after } of changes.filter((change) => change.of !== undefined)) {
		const whole = now.body as Record<string, SentValue> | undefined;
		if (of !== undefined && !isSame(whole?.[field], after)) {
			found.push({ field, expected: after, found: whole?.[field] ?? null });
		}
	}
	for (const [path, after] of Object.entries(now.template.edit?.sets ?? {})) {
		const current = (selectFirst(path, now.record) ?? null) as SentValue;
		if (!isSame(current, after))
			found.push({ field: path.replace(/^\$\.?/, ''), expected: after, found: current });
	}
	return found;
}
