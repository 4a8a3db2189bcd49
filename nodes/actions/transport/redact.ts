import type { ConnectionValues, Tracker } from '../trackers/tracker';

/** What stands where a secret was. */
export const mask = '***';

/** A text this short would be found everywhere by chance. */
const shortestSecret = 4;

function leaves(value: unknown): string[] {
	if (typeof value === 'string' || typeof value === 'number') return [String(value)];
	if (typeof value !== 'object' || value === null) return [];
	// Names of headers and query parameters are no secrets; masked, they would be missing in answers.
	return Object.entries(value).flatMap(([key, entry]) => (key === 'name' ? [] : leaves(entry)));
}

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

/**
 * Collects what must never be shown of a connection.
 *
 * @param tracker Names the credential fields that hold secrets.
 * @param values The connection's values.
 */
export function secretsOf(
	{ secrets = ['apiKey'] }: Pick<Tracker, 'secrets'>,
	values: ConnectionValues,
): string[] {
	const found = secrets.flatMap((field) => leaves(values[field]));
	const { username, password } = values;
	if (typeof password === 'string' && password) found.push(`${String(username ?? '')}:${password}`);
	// Blanks around a key get lost on the way.
	const all = found.flatMap((secret) => [secret, secret.trim()]);
	return formsOf(all.filter((secret) => secret.length >= shortestSecret));
}

/** A secret of digits may be equal to a number of a JSON text, or a part of one, which must stay readable. */
function hideDigits(text: string, secret: string): string {
	return text
		.replace(new RegExp(`(?<=[:[,]\\s*)${secret}(?=\\s*[,\\]}])`, 'g'), `"${mask}"`)
		.replace(new RegExp(`(?<![\\d.])${secret}(?![\\d.])`, 'g'), mask);
}

/** Ways of writing a character that the list of forms cannot hold, as any character may be written so. */
const escapes = /\\u[0-9a-f]|&#|%25|\\[\\"'/]|&amp;/i;

/** Every way of writing a character in URLs, JSON and XML, once or twice over. */
function anyWayOf(character: string): string {
	const hex = character.charCodeAt(0).toString(16);
	const plain = character.replace(/[^A-Za-z0-9]/u, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
	const ways = [
		plain,
		[...new TextEncoder().encode(character)]
			.map((byte) => `%(?:25)*${byte.toString(16).padStart(2, '0')}`)
			.join(''),
		[...character.matchAll(/[^]/g)]
			.map(([unit]) => `\\\\{1,4}u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
			.join(''),
		`&(?:amp;)*#(?:0*${character.codePointAt(0)}|x0*${character.codePointAt(0)?.toString(16)});`,
	];
	const entity = xmlEntities[character];
	if (entity) ways.push(entity.replace('&', '&(?:amp;)*'));
	if (`"'/`.includes(character)) ways.push(`\\\\{1,4}${plain}`);
	if (hex === '20') ways.push('\\+');
	return `(?:${ways.join('|')})`;
}

/** Finds a secret however its characters are written, each in a way of its own. */
function looseForm(secret: string): RegExp {
	// Any number of backslashes may stand for one, so that a run of them counts as a whole.
	const parts = secret.match(/\\+|[^]/gu) ?? [];
	const ways = parts.map((part) => (part.startsWith('\\') ? '(?:\\\\+|(?:\\\\+u005c|%(?:25)*5c)+)' : anyWayOf(part)));
	return new RegExp(ways.join(''), 'giu');
}

/** Replaces every secret in a text. */
export function redact(text: string, secrets: string[]): string {
	const plain = redactForms(text, secrets);
	if (!escapes.test(plain)) return plain;
	return secrets.reduce((current, secret) => current.replace(looseForm(secret), mask), plain);
}

function redactForms(text: string, secrets: string[]): string {
	return secrets.reduce(
		(current, secret) =>
			/^\d+$/.test(secret) ? hideDigits(current, secret) : current.replaceAll(secret, mask),
		text,
	);
}

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
