/** As many digits as a number of JSON keeps: the rest of a longer key is lost in it. */
const keptDigits = 15;
const longDigits = keptDigits + 1;

/** A secret this long stands in a text for no other reason than that somebody put it there. */
export const longSecret = 8;

const letter = 'a-z\\d\\u00aa-\\uffff';
const isLetter = (character: string | undefined): boolean =>
	new RegExp(`^[${letter}]`, 'i').test(character ?? '');

/** The end of an escape, which belongs to no word or number before a secret: %20, \u0022, \n. */
const escapeEnd = '%[\\da-f]{2}|\\\\u[\\da-f]{4}|\\\\[bfnrt]';

const hex = (number: number, digits = 1): string => number.toString(16).padStart(digits, '0');

/** A pattern for every way of writing a character in URLs, JSON, XML and HTML, once or several times over. */
function waysOf(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	const units = Array.from({ length: character.length }, (_, index) => hex(character.charCodeAt(index), 4));
	const itself = /[a-z\d]/i.test(character) ? character : units.map((unit) => `\\u${unit}`).join('');
	const bytes = [...new TextEncoder().encode(character)];
	const ways = [
		itself,
		bytes.map((byte) => `%(?:25)*${hex(byte, 2)}`).join(''),
		units.map((unit) => `\\\\{1,8}u${unit}`).join(''),
		`&(?:amp;)*#(?:0*${code}|x0*${hex(code)});?`,
	];
	if (/[a-z\d]/i.test(character)) return `(?:${ways.join('|')})`;
	// Any name stands for any sign: what is around it tells whether it is the one.
	ways.push('&(?:amp;)*[a-z]{2,24};?');
	// Of backslashes any number may stand for one.
	if (character === '\\') ways[0] = '(?<!\\\\)\\\\+(?!\\\\)';
	else ways.push(`\\\\{1,8}${itself}`);
	if (character === ' ') ways.push('\\+');
	if (character < ' ') ways.push('\\\\{1,8}[bfnrt]');
	return `(?:${ways.join('|')})`;
}

/** What must stand around a secret that a text could hold by chance, before and after it. */
function surroundings(secret: string): [string, string] {
	const isNumber = /^\d+$/.test(secret);
	if (isNumber && secret.length >= longSecret) {
		const before = secret.length < longDigits ? `(?<=^|\\D|${escapeEnd})(?<!(?:^|[^\\w.])\\d{1,40}\\.)` : '';
		return secret.length < longDigits ? [before, '(?!\\.?\\d)'] : ['', '[\\d.]*(?:e[+-]?\\d+)?'];
	}
	if (secret.length >= longSecret) return ['', ''];
	return [
		isLetter(secret[0]) ? `(?<=^|[^${letter}]|${escapeEnd})` : '',
		isLetter(secret.at(-1)) ? `(?![${letter}])` : '',
	];
}

/**
 * A pattern for every way of writing a secret in URLs, JSON, XML and HTML, each of its characters in a way of its own.
 * It is meant to be used without regard to case.
 */
export function spellingsOf(secret: string): string {
	const characters = [...secret.replace(/\\+/g, '\\')].map(waysOf);
	const [before, after] = surroundings(secret);
	if (!/^\d+$/.test(secret) || secret.length < longDigits) {
		// What stands before is looked at where the first character fits: a regular expression looks forward faster.
		const first = before && `(?=${characters[0]})${before}`;
		return first + characters.join('') + after;
	}
	const rest = characters.slice(keptDigits).join('');
	return `${characters.slice(0, keptDigits).join('\\.?')}(?:\\.?${rest})?${after}`;
}

const base64Signs: Record<string, string> = { '+': '[+-]|%(?:25)*2[Bb]', '/': '\\\\{0,4}/|_|%(?:25)*2[Ff]' };

/**
 * Patterns of a secret inside the base64 of a longer text. Three bytes become four characters, so there are three ways
 * in which a secret can fall on them; at its ends a character may hold bits of what is beside it.
 */
export function base64Of(secret: string): string[] {
	const bytes = Buffer.from(secret, 'utf8');
	return [0, 1, 2].map((offset) => {
		const from = Math.floor((offset * 8) / 6);
		const to = Math.ceil(((offset + bytes.length) * 8) / 6);
		const places = Array.from({ length: to - from }, () => new Set<string>());
		// No more than four bits of a byte beside it get into one of its characters.
		for (let bits = 0; bits < 16; bits++) {
			const around = Buffer.alloc(2, bits * 0x11);
			const text = Buffer.concat([around.subarray(0, offset), bytes, around]).toString('base64');
			places.forEach((place, index) => place.add(text[from + index] ?? ''));
		}
		return places
			.map((place) => {
				const ways = [...place].map((character) => base64Signs[character] ?? character);
				return ways.length === 1 && /^\w$/.test(ways[0] ?? '') ? ways[0] : `(?:${ways.join('|')})`;
			})
			.join('');
	});
}
