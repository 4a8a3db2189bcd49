import { InputError } from '../model/errors';
import { isIdName } from '../model/idName';
import { parseJson } from '../model/json';
import type { SentValue } from '../model/sentValue';
import type { Parameter } from '../model/template';
import { checkChoice } from './choices';
import { wrongType } from './refusals';
import { refuseInexact, toBoolean, toInteger, toNumber, toText } from './scalars';

type ItemType = NonNullable<Parameter['items']>['type'];

/** Deeper than any tracker takes, and far from what recursion over a value stands. */
const maxDepth = 100;

function toScalar(label: string, type: ItemType, value: unknown): SentValue {
	switch (type) {
		case 'integer':
			return toInteger(label, value);
		case 'number':
			return toNumber(label, value);
		case 'boolean':
			return toBoolean(label, value, undefined);
		case 'object':
			return toObject(label, value);
		default:
			return toText(label, value);
	}
}

function fromJson(value: unknown): unknown {
	if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
	try {
		return parseJson(value, BigInt);
	} catch {
		return value;
	}
}

/** A date or the like, which writes itself. */
const isWhole = (value: object): boolean => 'toJSON' in value && typeof value.toJSON === 'function';

/** The entries of a list or an object, each with its place as a person would write it. */
function entriesOf(label: string, value: unknown): Array<[string, unknown]> {
	if (typeof value !== 'object' || value === null || isWhole(value)) return [];
	if (Array.isArray(value)) return value.map((entry, index) => [`${label}[${index}]`, entry]);
	return Object.entries(value).map(([key, entry]) => [`${label}.${key}`, entry]);
}

/** Refuses what cannot be sent as it is meant, at any depth. */
function checkNested(label: string, value: unknown, place = label, depth = 0): void {
	if (depth > maxDepth) {
		throw new InputError(
			`'${label}' is nested too deeply`,
			`Change the value of '${label}'. Nothing was sent for this item.`,
		);
	}
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) throw wrongType(place, 'a number', value);
		refuseInexact(place, value, `Give '${label}' as JSON text that holds the whole number.`);
	}
	for (const [inner, entry] of entriesOf(place, value)) checkNested(label, entry, inner, depth + 1);
}

const isNothing = (value: unknown): boolean => value === null || value === undefined;

/** Whether a value is a list or an object that holds nothing. */
export const isEmpty = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && !isWhole(value) && Object.values(value).every(isNothing);

/**
 * Refuses an empty list or object, at any depth, where it would be left out without a word: a query and a form have no way
 * to write one.
 *
 * @throws InputError that names the place.
 */
export function refuseEmpty(label: string, value: unknown): void {
	if (isEmpty(value)) {
		throw new InputError(
			`'${label}' is an empty ${Array.isArray(value) ? 'list' : 'object'}, which this call cannot carry`,
			`A query or a form would leave it out. Leave '${label}' out yourself, or give what the tracker takes for none. Nothing was sent for this item.`,
		);
	}
	for (const [place, entry] of entriesOf(label, value)) refuseEmpty(place, entry);
}

export function toObject(label: string, source: unknown): SentValue {
	const value = fromJson(source);
	checkNested(label, value);
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as SentValue;
	throw wrongType(label, 'an object', source);
}

/** What stands between the entries of a text: commas, or whatever IDs had between them where people copied them. */
const separatorOf = ({ name }: Parameter, text: string): RegExp | string =>
	isIdName(name) && !text.includes(',') ? /[\s;]/ : ',';

export function toArray(parameter: Parameter, label: string, source: unknown): SentValue[] {
	const type = parameter.items?.type ?? 'string';
	const choices = parameter.items?.enum ?? parameter.enum;
	let list = fromJson(source);
	if (typeof list === 'string' && type !== 'object') {
		list = list
			.split(separatorOf(parameter, list))
			.map((entry) => entry.trim())
			.filter(Boolean);
	}
	checkNested(label, list);
	if (!Array.isArray(list)) list = [list];
	return (list as unknown[]).map((entry, index) => {
		const place = `${label}[${index}]`;
		const isNested = typeof entry === 'object' && entry !== null && !parameter.items;
		const value = isNested ? (entry as SentValue) : toScalar(place, type, entry);
		return checkChoice(place, choices, parameter.enumLabels, value);
	});
}
