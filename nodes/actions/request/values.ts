import { isInteger, isSafeNumber, parse, stringify } from 'lossless-json';

import { InputError } from '../model/errors';
import type { SentValue } from '../model/sentValue';
import type { ActionTemplate, Parameter } from '../model/template';
import { edgeOf, presetNames, isDay, readDate, readPreset, writeDate } from './dates';

/** A parameter together with the value that goes out for it. */
export interface FilledParameter {
	parameter: Parameter;
	value: SentValue;
}

type Scalar = string | number | bigint | boolean;
type ItemType = NonNullable<Parameter['items']>['type'];

const wholeNumber = /^[+-]?\d+$/;
const decimalNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
/** No number of a tracker is longer, and reading longer ones takes its time. */
const maxDigits = 1000;
/** Deeper than any tracker takes, and far from what recursion over a value stands. */
const maxDepth = 100;

/** Affiliate ID from affiliate_id, Sub ID 1 from subId1. */
export function labelOf({ name, label }: Pick<Parameter, 'name' | 'label'>): string {
	if (label) return label;
	const words = name
		.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
		.split(/[^A-Za-z0-9]+/)
		.filter(Boolean);
	const title = words.map((word) =>
		/^(id|url|ip|api)s?$/i.test(word)
			? word.toUpperCase().replace(/S$/, 's')
			: word[0]?.toUpperCase() + word.slice(1),
	);
	return title.join(' ') || name;
}

function show(value: unknown): string {
	const text = typeof value === 'string' ? `'${value}'` : asJson(value);
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function asJson(value: unknown): string {
	if (typeof value !== 'object') return String(value);
	try {
		return stringify(value) ?? String(value);
	} catch {
		return 'a value that is not JSON';
	}
}

function wrongType(label: string, expected: string, value: unknown): InputError {
	return new InputError(
		`'${label}' must be ${expected}, not ${show(value)}`,
		`Change the value of '${label}'. Nothing was sent for this item.`,
	);
}

function refuseInexact(label: string, value: number): void {
	if (!Number.isInteger(value) || Number.isSafeInteger(value)) return;
	throw new InputError(
		`'${label}' is a number beyond 2^53, which has lost its last digits`,
		`Give '${label}' as text, for example in quotes.`,
	);
}

function toInteger(label: string, value: unknown): number | bigint {
	if (typeof value === 'bigint') return value;
	if (typeof value === 'number' && Number.isInteger(value)) {
		refuseInexact(label, value);
		return value;
	}
	if (typeof value === 'string' && value.length <= maxDigits && wholeNumber.test(value.trim())) {
		const number = Number(value.trim());
		return Number.isSafeInteger(number) ? number : BigInt(value.trim().replace(/^\+/, ''));
	}
	throw wrongType(label, 'a whole number', value);
}

function toNumber(label: string, value: unknown): number | bigint {
	const isWholeText = typeof value === 'string' && wholeNumber.test(value.trim());
	if (isWholeText || typeof value === 'bigint') return toInteger(label, value);
	const isText = typeof value === 'string' && decimalNumber.test(value.trim());
	const number = typeof value === 'number' || isText ? Number(value) : Number.NaN;
	if (Number.isFinite(number)) return number;
	throw wrongType(label, 'a number', value);
}

function toBoolean(label: string, value: unknown, format: string | undefined): boolean | string {
	const [yes, no] = format?.split('/') ?? [];
	const word = typeof value === 'object' ? '' : String(value).trim().toLowerCase();
	let truth: boolean | undefined;
	if (['true', '1', 'yes', 'on', yes?.toLowerCase()].includes(word)) truth = true;
	if (['false', '0', 'no', 'off', no?.toLowerCase()].includes(word)) truth = false;
	if (truth === undefined) throw wrongType(label, 'true or false', value);
	return yes === undefined || no === undefined ? truth : truth ? yes : no;
}

function toText(label: string, value: unknown): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
	if (typeof value === 'number' && Number.isFinite(value)) {
		refuseInexact(label, value);
		return String(value);
	}
	throw wrongType(label, 'text', value);
}

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
		return parse(value, undefined, {
			parseNumber: (text) => (isInteger(text) && !isSafeNumber(text) ? BigInt(text) : Number(text)),
			onDuplicateKey: ({ newValue }) => newValue,
		});
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

function toObject(label: string, source: unknown): SentValue {
	const value = fromJson(source);
	refuseTooDeep(label, value);
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as SentValue;
	throw wrongType(label, 'an object', source);
}

function toArray(parameter: Parameter, label: string, source: unknown): SentValue[] {
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

/** A choice may be given by its value or by the label that the form shows for it. */
function checkChoice(
	label: string,
	choices: ReadonlyArray<string | number | boolean> | undefined,
	labels: string[] | undefined,
	value: SentValue,
): SentValue {
	if (!choices) return value;
	const text = typeof value === 'object' ? undefined : String(value);
	const byValue = choices.find((choice) => String(choice) === text);
	if (byValue !== undefined) return byValue;
	const byLabel = labels?.findIndex((entry) => entry.toLowerCase() === text?.toLowerCase()) ?? -1;
	if (byLabel >= 0) return choices[byLabel] as Scalar;
	const known = choices.map((choice, index) => (labels ? `${choice} (${labels[index]})` : String(choice)));
	const shown = known.length > 20 ? `${known.slice(0, 20).join(', ')} …` : known.join(', ');
	throw new InputError(
		`'${label}' must be one of ${shown}, not ${show(value)}`,
		`Choose one of the listed values for '${label}'. Nothing was sent for this item.`,
	);
}

function checkRange(label: string, { minimum, maximum }: Parameter, value: SentValue): void {
	if (typeof value !== 'number' && typeof value !== 'bigint') return;
	if (minimum !== undefined && value < minimum) throw wrongType(label, `${minimum} or more`, String(value));
	if (maximum !== undefined && value > maximum) throw wrongType(label, `${maximum} or less`, String(value));
}

function toDate(parameter: Parameter, label: string, value: unknown, zone: string): string | number {
	const format = parameter.format ?? (parameter.type === 'date' ? 'yyyy-MM-dd' : 'iso');
	const edge = parameter.edge ?? edgeOf(parameter.name);
	const isEnd = parameter.type === 'dateTime' && edge === 'end';
	const preset = typeof value === 'string' ? readPreset(value, zone, edge) : undefined;
	const time = preset ?? readDate(value, zone);
	if (time && (preset || (isEnd && isDay(value)))) {
		const span = isEnd ? time.endOf('day') : time;
		// Where a format has no minutes, the last hour of a day would be lost.
		const isHourly = isEnd && /[hH]/.test(format) && !format.includes('m');
		return writeDate(isHourly ? span.plus({ milliseconds: 1 }) : span, format);
	}
	if (!time) throw wrongType(label, `a date such as 2026-01-31 or one of ${presetNames.join(', ')}`, value);
	return writeDate(time, format);
}

/**
 * Turns a person's value into what the parameter sends.
 *
 * @param parameter The parameter with its type, choices and format.
 * @param value Anything but undefined.
 * @param zone Time zone for dates.
 * @throws InputError that names the parameter by its label.
 */
export function coerce(parameter: Parameter, value: unknown, zone = 'utc'): SentValue {
	const label = labelOf(parameter);
	if (value === null) return null;
	if (value === '' && parameter.allowEmptyValue && parameter.type !== 'array') return value;
	// A label of a numeric choice would fail as a number, so choices come first.
	if (parameter.enum && parameter.type !== 'array') {
		return checkChoice(label, parameter.enum, parameter.enumLabels, value as SentValue);
	}
	let sent: SentValue;
	switch (parameter.type) {
		case 'integer':
			sent = toInteger(label, value);
			break;
		case 'number':
			sent = toNumber(label, value);
			break;
		case 'boolean':
			sent = toBoolean(label, value, parameter.format);
			break;
		case 'array':
			sent = toArray(parameter, label, value);
			break;
		case 'object':
			sent = toObject(label, value);
			break;
		case 'date':
		case 'dateTime':
			return toDate(parameter, label, value, zone);
		default:
			sent = toText(label, value);
	}
	checkRange(label, parameter, sent);
	return typeof sent === 'object' && parameter.format === 'json' ? (stringify(sent) ?? '') : sent;
}

/**
 * Decides for every parameter of a template what is sent.
 *
 * @param template The template.
 * @param values The person's values by parameter name; undefined means not set.
 * @param zone Time zone for dates.
 * @returns The parameters that are sent, in the template's order.
 * @throws InputError for a value that is missing, of the wrong type, or that no parameter takes.
 */
export function fillParameters(
	template: ActionTemplate,
	values: Record<string, unknown>,
	zone: string,
): FilledParameter[] {
	const shown = template.parameters.filter((parameter) => parameter.const === undefined);
	const unknown = Object.keys(values).find(
		(name) => values[name] !== undefined && !shown.some((parameter) => parameter.name === name),
	);
	if (unknown !== undefined) {
		const names = shown.map(({ name }) => name).join(', ') || 'none';
		throw new InputError(
			`The template '${template.name}' has no parameter '${unknown}'`,
			`Its parameters are: ${names}. Open the node again to refresh its form after a template changed.`,
		);
	}

	const filled: FilledParameter[] = [];
	for (const parameter of template.parameters) {
		const isJson = parameter.in === 'body' && template.bodyEncoding === 'json';
		let value: unknown = parameter.const;
		let isReady = value !== undefined;
		if (value === undefined) {
			value = Object.hasOwn(values, parameter.name) ? values[parameter.name] : undefined;
			if (value === '' && !parameter.allowEmptyValue) value = undefined;
			// Only JSON can carry a null; elsewhere it means that nothing is set.
			if (value === null && (!isJson || parameter.required)) value = undefined;
			// What a template presets is not subject to what a person may leave empty.
			if (value === undefined && parameter.default !== undefined) {
				value = coerce({ ...parameter, allowEmptyValue: true }, parameter.default, zone);
				isReady = true;
			}
		}
		if (value === null && !isJson) value = undefined;
		if (value === undefined) {
			if (parameter.required) {
				const label = labelOf(parameter);
				throw new InputError(
					`'${label}' is required`,
					`Enter a value for '${label}'${parameter.allowEmptyValue ? ', or the expression {{ "" }} for an empty text' : ''}. Nothing was sent for this item.`,
				);
			}
			continue;
		}
		filled.push({
			parameter,
			value: isReady ? (value as SentValue) : coerce(parameter, value, zone),
		});
	}
	return filled;
}
