import { isInteger, isSafeNumber, parse } from 'lossless-json';

/** More digits than any exact integer has, standing where a number can stand. */
const longNumber = /(?:^|[:[,\s])-?\d{16}/;

/**
 * Reads JSON without losing a digit.
 *
 * @param toLongInteger What an integer beyond 2^53 becomes: text, or `BigInt` where it goes out as a number again.
 * @throws Error where the text is not JSON.
 */
export function parseJson(text: string, toLongInteger: (digits: string) => unknown = String): unknown {
	if (!longNumber.test(text)) return JSON.parse(text);
	return parse(text, undefined, {
		parseNumber: (digits) =>
			isInteger(digits) && !isSafeNumber(digits) ? toLongInteger(digits) : Number(digits),
		onDuplicateKey: ({ newValue }) => newValue,
	});
}

/** A value that is given as such or as JSON text. @throws Error where the text is not JSON. */
export const jsonOf = (source: unknown, toLongInteger?: (digits: string) => unknown): unknown =>
	typeof source === 'string' ? parseJson(source, toLongInteger) : source;

export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A value as n8n's items can hold it: whole numbers that stand as `BigInt` become text.
 *
 * @param isKept Whether those below a key of an object stay as they are.
 */
export function toTextIntegers(value: unknown, isKept: (key: string) => boolean = () => false): unknown {
	if (typeof value === 'bigint') return String(value);
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map((entry) => toTextIntegers(entry, isKept));
	return Object.fromEntries(
		Object.entries(value).map(([key, entry]) => [
			key,
			typeof entry === 'object' && isKept(key) ? entry : toTextIntegers(entry, isKept),
		]),
	);
}
