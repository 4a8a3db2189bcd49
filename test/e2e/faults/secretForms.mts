const entity = (character: string): string =>
	({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[character] ?? character;
const each = (text: string, write: (character: string) => string): string => [...text].map(write).join('');
const unicode = (text: string): string =>
	text.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const percent = (text: string): string =>
	Buffer.from(text)
		.toString('hex')
		.replace(/../g, (hex) => `%${hex}`);

/** The ways in which a secret is written somewhere, by name. */
export const secretForms: Record<string, (secret: string) => string> = {
	'as it is': (secret) => secret,
	'in a URL': encodeURIComponent,
	'in a URL, lower case': (secret) =>
		encodeURIComponent(secret).replace(/%../g, (escape) => escape.toLowerCase()),
	'in a URL, every character': percent,
	'in a form': (secret) => new URLSearchParams({ k: secret }).toString().slice(2),
	'in a URL in a URL': (secret) => encodeURIComponent(encodeURIComponent(secret)),
	'in JSON': (secret) => JSON.stringify(secret).slice(1, -1),
	'in the JSON of PHP': (secret) => JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'),
	'in JSON, every character': unicode,
	'in the JSON of .NET': (secret) =>
		each(secret, (character) => (/[\w ]/.test(character) ? character : unicode(character))),
	'in JSON in JSON': (secret) => JSON.stringify(JSON.stringify(secret).slice(1, -1)).slice(1, -1),
	'in XML': (secret) => each(secret, entity),
	'in HTML, by numbers': (secret) =>
		each(secret, (character) => (/\w/.test(character) ? character : `&#${character.codePointAt(0)};`)),
	'in HTML, by hexadecimal numbers': (secret) =>
		each(secret, (character) => `&#x${character.codePointAt(0)?.toString(16)};`),
	'in base64': (secret) => Buffer.from(secret).toString('base64'),
	'in base64 for URLs': (secret) => Buffer.from(secret).toString('base64url'),
	'in base64 in a URL': (secret) => encodeURIComponent(Buffer.from(secret).toString('base64')),
};

/** Every way of writing the secrets that must not be found, without doubles. */
export const formsToFind = (secrets: string[]): string[] => [
	...new Set(secrets.flatMap((secret) => Object.values(secretForms).map((write) => write(secret)))),
];

/** Every text inside a value: keys, texts, and the value as JSON. */
export function textsOf(value: unknown): string {
	const texts: string[] = [JSON.stringify(value)];
	const walk = (part: unknown): void => {
		if (typeof part === 'string') texts.push(part);
		else if (typeof part === 'object' && part !== null) {
			for (const [key, entry] of Object.entries(part)) {
				texts.push(key);
				walk(entry);
			}
		}
	};
	walk(value);
	return texts.join('\n');
}
