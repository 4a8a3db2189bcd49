import { InputError } from '../model/errors';
import { parseJson } from '../model/json';
import type { SentValue } from '../model/sentValue';
import type { Parameter } from '../model/template';
import { checkChoice } from './choices';
import { wrongType } from './refusals';
import { toBoolean, toInteger, toNumber, toText } from './scalars';

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

function refuseTooDeep(label: string, value: unknown, depth = 0): void {
	if (typeof value !== 'object' || value === null) return;
	if (depth > maxDepth) {
		throw new InputError(
			`'${label}' is nested too deeply`,
			`Change the value of '${label}'. Nothing was sent for this item.`,
		);
	}
	for (const entry of Object.values(value)) refuseTooDeep(label, entry, depth + 1);
}

export function toObject(label: string, source: unknown): SentValue {
	const value = fromJson(source);
	refuseTooDeep(label, value);
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as SentValue;
	throw wrongType(label, 'an object', source);
}

export function toArray(parameter: Parameter, label: string, source: unknown): SentValue[] {
	const type = parameter.items?.type ?? 'string';
	const choices = parameter.items?.enum ?? parameter.enum;
	let list = fromJson(source);
	if (typeof list === 'string' && type !== 'object') {
		list = list
			.split(',')
			.map((entry) => entry.trim())
			.filter(Boolean);
	}
	refuseTooDeep(label, list);
	if (!Array.isArray(list)) list = [list];
	return (list as unknown[]).map((entry, index) => {
		const place = `${label}[${index}]`;
		const isNested = typeof entry === 'object' && entry !== null && !parameter.items;
		const value = isNested ? (entry as SentValue) : toScalar(place, type, entry);
		return checkChoice(place, choices, parameter.enumLabels, value);
	});
}
