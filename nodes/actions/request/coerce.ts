import { stringify } from 'lossless-json';

import { InputError } from '../model/errors';
import type { SentValue } from '../model/sentValue';
import type { Parameter } from '../model/template';
import { checkChoice } from './choices';
import { toDate } from './dates';
import { labelOf } from './labels';
import { toArray, toObject } from './nested';
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
	if (parameter.format !== 'password') return coerceShown(parameter, value, zone);
	try {
		return coerceShown(parameter, value, zone);
	} catch {
		// The reason shows the value.
	}
	const label = labelOf(parameter);
	throw new InputError(
		`'${label}' is not of the type that the template asks for (${parameter.type})`,
		`Change the value of '${label}'. Nothing was sent for this item.`,
	);
}

function coerceShown(parameter: Parameter, value: unknown, zone: string): SentValue {
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
