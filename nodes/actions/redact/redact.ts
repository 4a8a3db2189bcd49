import type { ConnectionValues } from '../model/tracker';
import { authenticationParts } from '../request/authenticate';
import { fieldReader, secretFieldsOf } from '../request/credentialFields';

/** What stands where a secret was. */
export const mask = '***';

/** A text this short would be found everywhere by chance. */
const shortestSecret = 4;

/** The secrets and every form in which they can turn up, longest first. */
export const formsOf = (secrets: string[]): string[] =>
	[...new Set(secrets.flatMap(forms))].sort((a, b) => b.length - a.length);

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

const xmlEntities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
};

const signs = Object.fromEntries(Object.entries(xmlEntities).map(([sign, entity]) => [entity, sign]));

/** The forms in which a secret can turn up in URLs, forms, JSON, XML, and authorization headers. */
function forms(secret: string): string[] {
	const bytes = Buffer.from(secret, 'utf8');
	const encoded = encodeURIComponent(secret);
	// Encoders differ in which of these characters they leave as they are.
	const inUrls = [/(?!)/g, /'/g, /[!'*]/g, /[!'()*]/g, /[!'()~]/g].map((left) =>
		encoded.replace(left, percent),
	);
	const base64 = bytes.toString('base64');
	const inQueries = [
		...inUrls,
		...inUrls.map((text) => text.replace(/%20/g, '+')),
		encodeURIComponent(base64),
	];
	const inJson = JSON.stringify(secret).slice(1, -1);
	return [
		secret,
		...inQueries,
		// .NET writes the digits of escapes in lower case.
		...inQueries.map((text) => text.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase())),
		inJson,
		// PHP escapes slashes in JSON.
		inJson.replace(/\//g, '\\/'),
		secret.replace(/[&<>"']/g, (character) => xmlEntities[character] ?? character),
		base64,
		base64.replace(/=+$/, ''),
		bytes.toString('base64url'),
	];
}

/** What follows the scheme in headers such as `Bearer …`, and what `Basic …` holds, as far as it holds a secret. */
function credentialsIn(headers: Record<string, string>, secrets: string[]): string[] {
	return Object.values(headers).flatMap((value) => {
		const [, scheme = '', credentials = ''] = /^([A-Za-z][\w-]*) +(\S.*)$/.exec(value) ?? [];
		if (!credentials) return [];
		const plain = scheme.toLowerCase() === 'basic' ? Buffer.from(credentials, 'base64').toString('utf8') : '';
		const own = [credentials, plain, plain.slice(plain.indexOf(':') + 1)].filter(Boolean);
		const holds = (text: string): boolean =>
			secrets.some((secret) => secret && (text.includes(secret) || secret.includes(text)));
		return plain ? (holds(plain) ? own : []) : own.filter(holds);
	});
}

/**
 * Collects what must never be shown of a connection.
 *
 * @param tracker Says which fields of the credential are sent, and how.
 * @param values The connection's values.
 */
export function secretsOf(tracker: Parameters<typeof secretFieldsOf>[0], values: ConnectionValues): string[] {
	const read = fieldReader(values);
	const found = secretFieldsOf(tracker, values).map(read);
	found.push(...credentialsIn(authenticationParts(tracker, values).headers, found));
	// Blanks around a key get lost on the way.
	const all = found.flatMap((secret) => [secret, secret.trim()]);
	return formsOf(all.filter((secret) => secret.length >= shortestSecret));
}

const maxBlanks = 200;

/** Digits that are looked at before a secret of digits. */
const maxNumberLength = 40;

/** Whether digits belong to a longer number, by what stands around them: not those of an escape such as %22. */
const isPartOfNumber = (before: string, after: string): boolean =>
	/^\.?\d/.test(after) ||
	/(?:^|[^\w.])\d+\.$/.test(before) ||
	(/\d$/.test(before) && !/(?:%[\da-f]{2}|\\u[\da-f]{4})$/i.test(before));

/** A secret of digits may be equal to a number of a JSON text, or a part of one, which must stay readable. */
function hideDigits(text: string, secret: string): string {
	return text.replace(new RegExp(secret, 'g'), (_, at: number) => {
		const end = at + secret.length;
		if (isPartOfNumber(text.slice(Math.max(0, at - maxNumberLength), at), text.slice(end, end + 2)))
			return secret;
		// Around a number of a JSON text there are few blanks; whoever writes many gets a mask without quotes.
		const before =
			text
				.slice(Math.max(0, at - maxBlanks), at)
				.trimEnd()
				.at(-1) ?? '';
		const after = text.slice(at + secret.length, at + secret.length + maxBlanks).trimStart()[0] ?? '';
		return /[:[,]/.test(before) && /[,\]}]/.test(after) ? `"${mask}"` : mask;
	});
}

/** Escapes of which any character can be made, so that a list of forms cannot hold them all. */
const escapes = /\\u|&#|&amp;|%[0-9a-f]{2}|\\[\\"'/]/i;

const hexOf = (number: number, digits = 0): string =>
	number
		.toString(16)
		.padStart(digits, '0')
		.replace(/[a-f]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

/** A pattern for every way of writing a character in URLs, JSON and XML, once or twice over. */
function anyWayOf(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	const itself = /[A-Za-z0-9]/.test(character) ? character : `\\u{${code.toString(16)}}`;
	const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
	const ways = [
		itself,
		[...new TextEncoder().encode(character)].map((byte) => `%(?:25)*${hexOf(byte, 2)}`).join(''),
		units.map((unit) => `\\\\{1,4}u${hexOf(unit, 4)}`).join(''),
		`&(?:amp;)*#(?:0*${code}|[xX]0*${hexOf(code)});`,
	];
	const entity = xmlEntities[character];
	if (entity) ways.push(entity.replace('&', '&(?:amp;)*'));
	if (`"'/`.includes(character)) ways.push(`\\\\{1,4}${itself}`);
	if (character === ' ') ways.push('\\+');
	// Of backslashes any number may stand for one.
	if (character === '\\') ways[0] = '\\\\{1,64}';
	return `(?:${ways.join('|')})`;
}

/** Whether a form only writes another one of the list in a way that the pattern of that one knows. */
function isWrittenOut(form: string, all: ReadonlySet<string>): boolean {
	const plain = form
		.replace(/\+/g, ' ')
		.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
	const inJson = form.replace(/\\(.)/g, '$1');
	const inXml = form.replace(/&\w+;/g, (entity) => signs[entity] ?? entity);
	return [plain, inJson, inXml].some((text) => text !== form && all.has(text));
}

/** Patterns of secrets whose characters may each be written in a way of its own, by the list of the secrets. */
const loosePatterns = new WeakMap<string[], RegExp[]>();

function loosePatternsOf(secrets: string[]): RegExp[] {
	const known = loosePatterns.get(secrets) ?? [];
	const all = new Set(secrets);
	for (const secret of secrets.slice(known.length)) {
		const characters = [...secret.replace(/\\+/g, '\\')].map(anyWayOf);
		known.push(isWrittenOut(secret, all) ? /(?!)/g : new RegExp(characters.join(''), 'gu'));
	}
	loosePatterns.set(secrets, known);
	return known;
}

/** Replaces every secret in a text. */
export function redact(text: string, secrets: string[]): string {
	const plain = redactForms(text, secrets);
	if (!escapes.test(plain)) return plain;
	// Digits that nobody has escaped have been looked at: what is left of them belongs to other numbers.
	const hide = (found: string): string => (/^\d+$/.test(found) ? found : mask);
	return loosePatternsOf(secrets).reduce((current, pattern) => current.replace(pattern, hide), plain);
}

function redactForms(text: string, secrets: string[]): string {
	return secrets.reduce(
		(current, secret) =>
			/^\d+$/.test(secret) ? hideDigits(current, secret) : current.replaceAll(secret, mask),
		text,
	);
}

/** A password this long stands within other texts for no other reason than that it was put there. */
const longPassword = 8;

/**
 * An answer without the passwords that were sent: a tracker may give back what it got.
 *
 * @param value The answer as it was read; it stays as it is.
 * @param passwords Values of parameters that are never shown.
 */
export function hidePasswords(value: unknown, passwords: string[]): unknown {
	if (passwords.length === 0) return value;
	const long = formsOf(passwords.filter(({ length }) => length >= longPassword));
	const hide = (entry: unknown): unknown => {
		if (Array.isArray(entry)) return entry.map(hide);
		if (typeof entry === 'object' && entry !== null) {
			return Object.fromEntries(Object.entries(entry).map(([key, inner]) => [key, hide(inner)]));
		}
		if (typeof entry !== 'string' && typeof entry !== 'number') return entry;
		if (passwords.includes(String(entry))) return mask;
		return typeof entry === 'string' ? redact(entry, long) : entry;
	};
	return hide(value);
}

/** A message without the passwords that were sent, however short. */
export const hidePasswordsIn = (message: string, passwords: string[]): string =>
	redact(message, formsOf(passwords.filter(({ length }) => length >= shortestSecret)));

/** Masks the values of fields that hold keys of other people, at any depth, in place. */
export function maskFields(value: unknown, names: ReadonlySet<string>): void {
	if (typeof value !== 'object' || value === null) return;
	for (const [key, entry] of Object.entries(value)) {
		if (names.has(key)) (value as Record<string, unknown>)[key] = masked(entry);
		else maskFields(entry, names);
	}
}

/** The same shape with every text and number masked; what is empty stays empty. */
function masked(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(masked);
	if (typeof value === 'object' && value !== null) {
		return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, masked(entry)]));
	}
	return (typeof value === 'string' && value !== '') || typeof value === 'number' ? mask : value;
}
