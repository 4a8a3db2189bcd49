import { isObject } from '../model/json';
import type { SentValue } from '../model/sentValue';
import type { ActionTemplate } from '../model/template';
import { coerce } from '../request/coerce';
import { givenFor } from '../request/fill';
import { segmentsOf, wholeBody } from '../request/places';

type Fields = Record<string, SentValue>;

const put = (fields: Fields, [name = '', ...rest]: string[], value: SentValue): Fields => {
	const inner = Object.hasOwn(fields, name) ? fields[name] : undefined;
	const made = rest.length === 0 ? value : put(isObject(inner) ? inner : {}, rest, value);
	return { ...fields, [name]: made };
};

/**
 * The entry of a list that several parameters make together.
 *
 * @param list The name of the list parameter.
 * @param values The person's values.
 * @returns undefined where nothing is given for any of them.
 * @throws InputError for a value of the wrong type.
 */
export function entryFor(
	template: ActionTemplate,
	list: string,
	values: Readonly<Record<string, unknown>>,
	zone: string,
): SentValue | undefined {
	let fields: Fields = {};
	let isGiven = false;
	const parts = template.parameters.filter(({ entryOf }) => entryOf === list);
	for (const parameter of parts) {
		const { name, property = name, const: fixed, default: preset } = parameter;
		const given = fixed === undefined ? givenFor(template, parameter, values) : undefined;
		const value = given ?? fixed ?? preset;
		if (value === undefined) continue;
		isGiven ||= given !== undefined;
		const sent = coerce(
			given === undefined ? { ...parameter, allowEmptyValue: true } : parameter,
			value,
			zone,
		);
		if (property === wholeBody) return sent;
		fields = put(fields, segmentsOf(property), sent);
	}
	return isGiven || (parts.length > 0 && parts.every((part) => part.const !== undefined))
		? fields
		: undefined;
}
