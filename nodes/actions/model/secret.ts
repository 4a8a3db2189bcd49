/** What stands where a secret was. */
export const mask = '***';

/** Last words of the names of fields that hold keys, blanks where a name may have a separator or none. */
const secretWords = [
	'pass word',
	'pass wd',
	'pass phrase',
	'pwd',
	'secret',
	...['api', 'secret', 'private', 'access', 'auth', 'signing', 'encryption'].map((word) => `${word} key`),
	...['access', 'api', 'auth', 'bearer', 'client', 'csrf', 'login', 'network', 'refresh', 'security'].map(
		(word) => `${word} token`,
	),
	...['session token', 'user token', 'pass word confirmation', 'authorization'],
];

const written = (words: string): string => words.replaceAll(' ', '[-_. ]?');

/**
 * Pattern of the end of a secret field's name, however it is written: api_key, apiKey, X-API-Key, @apikey. A token is a
 * key where nothing else is said of it but that it is a header's (X-Token): the token of a page or an event is none.
 */
export const secretNameEnding = `(?:${secretWords.map(written).join('|')}|(?<![a-z\\d]|[a-wyz\\d][-_.])token)`;

const secretName = new RegExp(`${secretNameEnding}$`, 'i');

/** Whether a field of this name holds a key or a password, whichever tracker it comes from. */
export const isSecretName = (name: string): boolean => secretName.test(name);
