import { isInteger, isSafeNumber, parse } from 'lossless-json';

/** More digits than any exact integer has, standing where a number can stand. */
const longNumber = /(?:^|[:[,\s])-?\d{16}/;

/** The end of a text of JSON that begins at a place: behind its closing mark. */
function endOfText(json: string, start: number): number {
	for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
		let escapes = 0;
		while (json[end - 1 - escapes] === '\\') escapes += 1;
		if (escapes % 2 === 0) return end + 1;
	}
	return json.length;
}

const integerValue = /(?<![\w.+-])-?[1-9]\d{15,}(?=\s*(?:[,\]}]|$))/g;

/** Puts the integers beyond 2^53 of a JSON text into quotation marks. */
function quoteLongIntegers(json: string): string {
	const parts: string[] = [];
	let from = 0;
	for (let at = 0; at < json.length; ) {
		const next = json.indexOf('"', at);
		const end = next < 0 ? json.length : next;
		for (const { 0: digits, index } of json.slice(at, end).matchAll(integerValue)) {
			if (isSafeNumber(digits)) continue;
			parts.push(json.slice(from, at + index), `"${digits}"`);
			from = at + index + digits.length;
		}
		at = next < 0 ? end : endOfText(json, next);
	}
	return parts.join('') + json.slice(from);
}

/**
 * Reads JSON without losing a digit.
 *
 * @param toLongInteger What an integer beyond 2^53 becomes: text when left out, or `BigInt` where it goes out as a number again.
 * @throws Error where the text is not JSON.
 */
export function parseJson(text: string, toLongInteger?: (digits: string) => unknown): unknown {
	if (!longNumber.test(text)) return JSON.parse(text);
	// What the language reads by itself takes a tenth of the time, and holds no piece of the text.
	if (!toLongInteger) return JSON.parse(quoteLongIntegers(text));
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
