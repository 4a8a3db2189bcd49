import { InputError } from '../model/errors';
import type { SentValue } from '../model/sentValue';
import type { Parameter } from '../model/template';
import { wrongType } from './refusals';

const wholeNumber = /^[+-]?\d+$/;
const decimalNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
/** No number of a tracker is longer, and reading longer ones takes its time. */
const maxDigits = 1000;

/** Refuses a number that cannot be the one that was meant. */
export function refuseInexact(
	label: string,
	value: number,
	hint = `Give '${label}' as text, for example in quotes.`,
): void {
	if (!Number.isInteger(value) || Number.isSafeInteger(value)) return;
	throw new InputError(`'${label}' is a number beyond 2^53, which has lost its last digits`, hint);
}

export function toInteger(label: string, value: unknown): number | bigint {
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

export function toNumber(label: string, value: unknown): number | bigint {
	const isWholeText = typeof value === 'string' && wholeNumber.test(value.trim());
	if (isWholeText || typeof value === 'bigint') return toInteger(label, value);
	const isText = typeof value === 'string' && decimalNumber.test(value.trim());
	if (typeof value === 'number') refuseInexact(label, value);
	const number = typeof value === 'number' || isText ? Number(value) : Number.NaN;
	if (Number.isFinite(number)) return number;
	throw wrongType(label, 'a number', value);
}

export function toBoolean(label: string, value: unknown, format: string | undefined): boolean | string {
	const [yes, no] = format?.split('/') ?? [];
	const word = typeof value === 'object' ? '' : String(value).trim().toLowerCase();
	let truth: boolean | undefined;
	if (['true', '1', 'yes', 'on', yes?.toLowerCase()].includes(word)) truth = true;
	if (['false', '0', 'no', 'off', no?.toLowerCase()].includes(word)) truth = false;
	if (truth === undefined) throw wrongType(label, 'true or false', value);
	return yes === undefined || no === undefined ? truth : truth ? yes : no;
}

export function toText(label: string, value: unknown): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
	if (typeof value === 'number' && Number.isFinite(value)) {
		refuseInexact(label, value);
		return String(value);
	}
	throw wrongType(label, 'text', value);
}

export function checkRange(label: string, { minimum, maximum }: Parameter, value: SentValue): void {
	if (typeof value !== 'number' && typeof value !== 'bigint') return;
	if (minimum !== undefined && value < minimum) throw wrongType(label, `${minimum} or more`, String(value));
	if (maximum !== undefined && value > maximum) throw wrongType(label, `${maximum} or less`, String(value));
}
