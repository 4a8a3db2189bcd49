import { stringify } from 'lossless-json';

import { InputError } from '../model/errors';
import type { SentValue } from '../model/sentValue';
import type { Parameter } from '../model/template';
import { checkChoice } from './choices';
import { aboutParameter } from './aboutParameter';
import { toDate } from './dates';
import { labelOf } from './labels';
import { toArray, toObject } from './nested';
import { leftPlace } from './skeleton';
import { checkRange, toBoolean, toInteger, toNumber, toText } from './scalars';

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
	try {
		return coerceShown(parameter, value, zone);
	} catch (error) {
		// Of a password, the reason would show the value.
		if (parameter.format !== 'password') throw explained(error, parameter);
	}
	throw new InputError(
		`'${label}' is not of the type that the template asks for (${parameter.type})`,
		`Change the value of '${label}'. Nothing was sent for this item.`,
	);
}

/** A refusal together with what the parameter is: the form has no room to say it. */
const explained = (error: unknown, parameter: Parameter): unknown =>
	error instanceof InputError
		? new InputError(error.message, [error.hint, aboutParameter(parameter)].filter(Boolean).join(' '))
		: error;

function refusePlace(parameter: Parameter, label: string, value: unknown): void {
	const place = leftPlace(parameter, value);
	if (place === undefined) return;
	throw new InputError(
		`'${label}' still holds the placeholder ${place}`,
		'Put a value in its place, or take that line out. Nothing was sent for this item.',
	);
}

function coerceShown(parameter: Parameter, value: unknown, zone: string): SentValue {
	const label = labelOf(parameter);
	if (value === null) return null;
	if (typeof value !== 'object') refusePlace(parameter, label, value);
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
	// What came as an object is nested no deeper than can be looked through now.
	if (typeof value === 'object') refusePlace(parameter, label, sent);
	checkRange(label, parameter, sent);
	return typeof sent === 'object' && parameter.format === 'json' ? (stringify(sent) ?? '') : sent;
}
