import { stringify } from 'lossless-json';

import { InputError } from '../model/errors';
import { shorten } from '../model/text';

const maxShownLength = 59;

function asJson(value: unknown): string {
	if (typeof value !== 'object') return String(value);
	try {
		return stringify(value) ?? String(value);
	} catch {
		return 'a value that is not JSON';
	}
}

/** A value as a message names it. */
export const showValue = (value: unknown): string =>
	shorten(typeof value === 'string' ? `'${value}'` : asJson(value), maxShownLength);

/** The error for a value that its parameter does not take. */
export const wrongType = (label: string, expected: string, value: unknown): InputError =>
	new InputError(
		`'${label}' must be ${expected}, not ${showValue(value)}`,
		`Change the value of '${label}'. Nothing was sent for this item.`,
	);
