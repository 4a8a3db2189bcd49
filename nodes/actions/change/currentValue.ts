import { isObject } from '../model/json';
import type { SentValue } from '../model/sentValue';
import type { ActionTemplate, Current, Parameter } from '../model/template';
import { coerce } from '../request/coerce';
import { segmentsOf, wholeBody } from '../request/places';
import { findsSeveral, select, selectFirst } from '../response/jsonpath';
import type { JsonRecord } from '../response/records';

/** A record as it was read, and what is needed to find a parameter's value in it. */
export interface Present {
	template: ActionTemplate;
	record: JsonRecord;
	/** The part of the record that has the shape of the call's body, where the template names one. */
	body?: SentValue;
	/** The person's values: one of them may say which field counts. */
	given: Readonly<Record<string, unknown>>;
	/** Time zone of dates that name none. */
	zone: string;
}

/** What is there already needs no permission: only its form counts. */
const asItStands = ({ items, ...parameter }: Parameter): Parameter => ({
	...parameter,
	...(items ? { items: { type: items.type } } : {}),
	enum: undefined,
	enumLabels: undefined,
	minimum: undefined,
	maximum: undefined,
	allowEmptyValue: true,
	// As values, not as the text of them.
	...(parameter.format === 'json' ? { format: undefined } : {}),
});

/** A value in the form in which its parameter is sent; as it is where it cannot have that form. */
export function toParameter(parameter: Parameter, value: unknown, zone: string): SentValue {
	try {
		return coerce(asItStands(parameter), value, zone);
	} catch {
		return value as SentValue;
	}
}

/** What the record has nothing for stands under the empty text. */
function mapped(values: Current['values'] | undefined, value: unknown): unknown {
	const key = value ?? '';
	return values && typeof key !== 'object' && Object.hasOwn(values, String(key))
		? values[String(key)]
		: value;
}

type EntryFields = NonNullable<Current['entries']>;

function formField(name: string, field: EntryFields[string], entry: unknown): JsonRecord {
	const { path, values } = typeof field === 'string' ? { path: field, values: undefined } : field;
	const found = select(path, entry).map((value) => mapped(values, value));
	if (name === '*') return isObject(found[0]) ? found[0] : {};
	if (findsSeveral(path)) return { [name]: found };
	const [first = mapped(values, undefined)] = found;
	return first === undefined ? {} : { [name]: first };
}

/** An entry whose fields are named and formed as the parameter takes them. */
const formEntry = (fields: EntryFields, entry: unknown): JsonRecord =>
	Object.entries(fields).reduce<JsonRecord>(
		(formed, [name, field]) => ({ ...formed, ...formField(name, field, entry) }),
		{},
	);

/**
 * An entry that a person gives, in the form that the parameter takes: what is copied from a record may stand as the tracker
 * writes it.
 */
export function asEntry({ current }: Parameter, given: SentValue): SentValue {
	const fields = typeof current === 'object' ? current.entries : undefined;
	if (!fields || !isObject(given)) return given;
	const formed = Object.entries(given).map(([name, value]) => {
		const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
		const values = typeof field === 'object' ? field.values : {};
		const isAsIs = value === null || Object.values(values).some((one) => one === value);
		return [name, isAsIs ? value : mapped(values, value)];
	});
	return Object.fromEntries(formed) as SentValue;
}

/** The entries that a path leads to, or the entries of the list that it leads to; a text with commas stays as it is. */
function listAt(path: string, record: JsonRecord): unknown {
	if (findsSeveral(path)) return select(path, record);
	const found = selectFirst(path, record);
	return isObject(found) ? select('$[*]', found) : found;
}

/** What goes out for a parameter that names a field. */
function sentFor({ template, given, zone }: Present, name: string): SentValue | undefined {
	const parameter = template.parameters.find((entry) => entry.name === name);
	const value = parameter?.const ?? given[name] ?? parameter?.default;
	return parameter === undefined || value === undefined ? undefined : coerce(parameter, value, zone);
}

function fieldOf(found: unknown, field: SentValue | undefined): unknown {
	return isObject(found) && Object.hasOwn(found, String(field)) ? found[String(field)] : undefined;
}

function valueIn(present: Present, parameter: Parameter, current: Current): unknown {
	const { path, field, values, entries } = current;
	const { record } = present;
	const isList = parameter.type === 'array';
	const found =
		field !== undefined
			? fieldOf(selectFirst(path, record), sentFor(present, field))
			: isList
				? listAt(path, record)
				: selectFirst(path, record);
	if (!Array.isArray(found) || !isList) return mapped(values, found);
	return (found as unknown[]).map((entry) => mapped(values, entries ? formEntry(entries, entry) : entry));
}

/** What stands in the body's part of the record at the place where the parameter goes. */
function valueInBody({ body }: Present, { property, name }: Parameter): unknown {
	return property === wholeBody
		? body
		: segmentsOf(property ?? name).reduce<unknown>((value, segment) => {
				const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, segment);
				return isThere ? (value as JsonRecord)[segment] : undefined;
			}, body);
}

/** The value of a parameter in a record. */
export interface CurrentValue {
	/** In the form that the parameter takes; null where the record says so, or has no such field; of a list, an empty one. */
	value: SentValue;
	/** Whether the record has the field at all. */
	isThere: boolean;
}

/**
 * The present value of a parameter.
 *
 * @returns undefined where nobody says where it would stand.
 */
export function currentValue(present: Present, parameter: Parameter): CurrentValue | undefined {
	const { current, type, name } = parameter;
	if (present.template.edit?.unreadable?.includes(name)) return undefined;
	if (current === undefined && (present.body === undefined || parameter.in !== 'body')) return undefined;
	const found =
		current === undefined
			? valueInBody(present, parameter)
			: valueIn(present, parameter, typeof current === 'string' ? { path: current } : current);
	if (found === undefined) return { value: type === 'array' ? [] : null, isThere: false };
	// Nothing is not always the same as an empty list: it is put back as it was.
	return { value: found === null ? null : toParameter(parameter, found, present.zone), isThere: true };
}
