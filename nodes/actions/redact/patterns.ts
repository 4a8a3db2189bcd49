import { mask } from '../model/secret';
import { base64Of, longSecret, spellingsOf } from './spellings';

/** A text this short would be found everywhere by chance. */
const shortestSecret = 4;

/** What finds one secret. */
export interface SecretPattern {
	length: number;
	/** Whether it is found anywhere, inside a longer word too. */
	isLong: boolean;
	plain: RegExp;
	base64: RegExp;
}

function compile(source: string, flags: string): RegExp {
	const pattern = new RegExp(source, flags);
	// A regular expression is made into machine code when it is used for the second time.
	pattern.test('');
	return pattern;
}

/** Patterns of all secrets that are long enough. */
export const patternsOf = (secrets: readonly string[]): SecretPattern[] =>
	[...new Set(secrets)]
		.filter(({ length }) => length >= shortestSecret)
		.map((secret) => ({
			length: secret.length,
			isLong: secret.length >= longSecret,
			plain: compile(spellingsOf(secret), 'gi'),
			base64: compile(base64Of(secret).join('|'), 'g'),
		}));

/** The longest first: one secret may hold another. */
export const inOrder = (patterns: SecretPattern[]): SecretPattern[] =>
	[...patterns].sort((a, b) => b.length - a.length);

const isIn = (pattern: RegExp, text: string): boolean => text.search(pattern) >= 0;

/** The patterns that find anything in a text. */
export const patternsIn = (patterns: SecretPattern[], text: string): SecretPattern[] =>
	patterns.filter(({ plain, base64 }) => isIn(plain, text) || isIn(base64, text));

const base64Rest = /(?:[\w+/-]|%(?:25)*2[bf])*(?:=|%(?:25)*3d){0,2}/iy;

/** Masks the whole word of base64 that a secret is a part of: the rest of a user's name says nothing to anybody. */
function redactBase64(text: string, pattern: RegExp): string {
	let redacted = '';
	let end = 0;
	for (const { index, 0: found } of text.matchAll(pattern)) {
		if (index < end) continue;
		let from = index;
		while (from > end && /[\w+]/.test(text[from - 1] ?? '')) from--;
		redacted += text.slice(end, from) + mask;
		base64Rest.lastIndex = index + found.length;
		end = base64Rest.lastIndex + (base64Rest.exec(text)?.[0].length ?? 0);
	}
	return redacted + text.slice(end);
}

/** A text without the secrets. */
export const redactSecrets = (text: string, patterns: SecretPattern[]): string =>
	patterns.reduce((current, { plain, base64 }) => redactBase64(current.replace(plain, mask), base64), text);
