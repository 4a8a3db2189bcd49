// The fields of a call as a tree: filter[offer][] and filters[0].name are both a field within a field.

/**
 * @typedef {object} Field
 * @property {boolean} required
 * @property {unknown[] | undefined} values the only ones that are taken, where the file lists them
 * @property {Fields} fields what is known to be inside; empty where the file does not say
 */
/** @typedef {Map<string, Field>} Fields */

/** @param {string} name such as filter[offer][] @returns {string[]} its names from outside in, without list positions */
export const segmentsOf = (name) =>
	name.split(/[[\].]+/).filter((part) => part !== '' && !/^\d+$/.test(part));

/** @returns {Field} */
export const newField = () => ({ required: false, values: undefined, fields: new Map() });

/**
 * Adds a field that a file names in one text. The inner fields of a required name are not required by themselves.
 * @param {Fields} fields
 * @param {string} name such as offer[name]
 * @param {{ required: boolean, values?: unknown[], fields?: Fields }} what
 */
export function addField(fields, name, { required, values, fields: inner }) {
	const segments = segmentsOf(name);
	let level = fields;
	segments.forEach((segment, index) => {
		const field = level.get(segment) ?? newField();
		level.set(segment, field);
		if (index === 0) field.required ||= required;
		if (index === segments.length - 1) {
			field.values ??= values;
			for (const [key, value] of inner ?? []) field.fields.set(key, value);
		}
		level = field.fields;
	});
}

/**
 * @param {Fields} fields
 * @param {string} name such as offer[name]
 * @returns {Field | undefined} the field; where the file does not say what is inside, the last one it knows
 */
export function findField(fields, name) {
	/** @type {Field | undefined} */
	let found;
	let level = fields;
	for (const segment of segmentsOf(name)) {
		if (found && level.size === 0) return found;
		found = level.get(segment);
		if (!found) return undefined;
		level = found.fields;
	}
	return found;
}

/**
 * Two forms of the same call as one: a field is required only where both require it.
 * @param {Fields} one
 * @param {Fields} other
 * @returns {Fields}
 */
export function eitherOf(one, other) {
	/** @type {Fields} */
	const merged = new Map();
	for (const name of new Set([...one.keys(), ...other.keys()])) {
		const [first, second] = [one.get(name), other.get(name)];
		const listed = first?.values && second?.values ? [...first.values, ...second.values] : undefined;
		const only = first && second ? listed : (first ?? second)?.values;
		merged.set(name, {
			required: Boolean(first?.required && second?.required),
			values: only && [...new Set(only)],
			fields: eitherOf(first?.fields ?? new Map(), second?.fields ?? new Map()),
		});
	}
	return merged;
}
