import { InputError } from '../model/errors';
import { isObject } from '../model/json';
import type { SentValue } from '../model/sentValue';
import type { EntryChange } from '../model/template';
import { showValue } from '../request/refusals';
import { isNone, isSameEntry, type EntryKey } from './compare';

type Entry = SentValue;

/** An entry whose one key field is empty is a new one: trackers give the ID. */
const isNew = ({ fields: [field, ...others], defaults = {} }: EntryKey, entry: Entry): boolean =>
	field !== undefined && others.length === 0 && isObject(entry) && isNone(entry[field] ?? defaults[field]);

function ambiguous(label: string, { fields }: EntryKey): InputError {
	return new InputError(
		`Two entries of '${label}' have the same ${fields.join(', ')}, so that nobody can tell which one is meant`,
		`Give the whole list and set 'Lists' to Replace, or change the entries on the tracker. Nothing was sent for this item.`,
	);
}

function missing(label: string, { fields }: EntryKey, entry: Entry): InputError {
	const named = fields.map((field) => `${field} ${showValue(isObject(entry) ? entry[field] : entry)}`);
	return new InputError(
		`'${label}' has no entry with ${named.join(', ')}`,
		'Read the record to see which entries it has. Nothing was sent for this item.',
	);
}

/** Where the entry stands that a given one means; undefined where there is none. */
function placeOf(entries: readonly Entry[], key: EntryKey, given: Entry, label: string): number | undefined {
	if (isNew(key, given)) return undefined;
	const places = entries.flatMap((entry, index) => (isSameEntry(key, entry, given) ? index : []));
	if (places.length > 1 && key.fields.length > 0) throw ambiguous(label, key);
	return places[0];
}

const over = (present: Entry, given: Entry): Entry =>
	isObject(present) && isObject(given) ? { ...present, ...given } : given;

/**
 * What becomes of a list.
 *
 * @param present The entries as they are now.
 * @param given The person's entries.
 * @param key What tells entries apart.
 * @param change `merge` puts the fields of each given entry over those of the present one, and adds the others;
 *   `change` adds none; `remove` takes the present entries away that the given ones name; `replace` leaves the given ones.
 * @param label What the panel calls the list.
 * @throws InputError where a given entry may mean several of the present ones, or one to change is not there.
 */
export function changeList(
	present: readonly Entry[],
	given: readonly Entry[],
	key: EntryKey,
	change: EntryChange,
	label: string,
): Entry[] {
	if (change === 'replace') return [...given];
	let entries = [...present];
	for (const entry of given) {
		const place = placeOf(entries, key, entry, label);
		if (change === 'remove') {
			if (place !== undefined) entries = entries.filter((other) => !isSameEntry(key, other, entry));
		} else if (place === undefined) {
			if (change === 'change') throw missing(label, key, entry);
			entries.push(entry);
		} else entries[place] = over(entries[place] as Entry, entry);
	}
	return entries;
}
