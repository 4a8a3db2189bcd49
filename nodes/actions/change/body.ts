import { InputError } from '../model/errors';
import { isObject } from '../model/json';
import type { SentValue } from '../model/sentValue';
import type { EditRules } from '../model/template';
import { selectFirst } from '../response/jsonpath';
import type { JsonRecord } from '../response/records';

function without(value: unknown, [name, ...rest]: readonly string[]): unknown {
	if (Array.isArray(value)) return value.map((entry) => without(entry, [name as string, ...rest]));
	if (!isObject(value) || name === undefined || !Object.hasOwn(value, name)) return value;
	return Object.fromEntries(
		Object.entries(value).flatMap(([key, entry]) => {
			if (key !== name) return [[key, entry]];
			return rest.length > 0 ? [[key, without(entry, rest)]] : [];
		}),
	);
}

/**
 * The part of a record that has the shape of the call's body, without the fields that the tracker makes itself.
 *
 * @returns undefined where the template names no such part.
 * @throws InputError where the record has none: what is sent in its place would reset it.
 */
export function bodyOf({ body, omit = [] }: EditRules, record: JsonRecord): SentValue | undefined {
	if (body === undefined) return undefined;
	const part = selectFirst(body, record);
	if (isObject(part)) {
		return omit.reduce<unknown>((rest, place) => without(rest, place.split('.')), part) as SentValue;
	}
	throw new InputError(
		`The record as it was read has nothing at ${body}, so that the call would reset the rest of it`,
		"Nothing was sent for this item. Compare 'edit.body' of the template with what the tracker answers.",
	);
}
