/*
 * Words of a command as bash, cmd and PowerShell write them. No library serves: shlex takes a backslash away from what
 * stands in single quotes before double ones, shell-quote reads ? and & of an address as patterns and operators, and
 * neither knows the other two shells.
 */

/** Escapes within $'…' of bash that stand for one character. */
const named: Record<string, string> = {
	n: '\n',
	r: '\r',
	t: '\t',
	b: '\b',
	f: '\f',
	v: '\v',
	a: '\x07',
	e: '\x1b',
};

const numbered = /^(?:x([\da-f]{1,2})|u([\da-f]{1,4})|U([\da-f]{1,8})|([0-7]{1,3}))/i;

/** Puts what cmd and PowerShell write into the words of bash. */
function toPosix(command: string): string {
	const lines = command.replace(/\r\n?/g, '\n');
	// cmd has a caret before what it would take for its own.
	if (/\^["\n]/.test(lines)) return lines.replace(/\^\n\s*/g, ' ').replace(/\^([^])/g, '$1');
	if (!/`["\n]/.test(lines) && !/^\s*curl\.exe\s/i.test(lines)) return lines;
	return (
		lines
			.replace(/`\n/g, ' ')
			.replace(/`"/g, '\\"')
			.replace(/`([^])/g, '$1')
			// PowerShell doubles a quote within quotes, and curl.exe wants a backslash before double ones even so.
			.replace(
				/'((?:[^']|'')*)'/g,
				(_, text: string) => `'${text.replace(/\\"/g, '"').replaceAll("''", "'\\''")}'`,
			)
	);
}

/** A quoted part of a word, and where it ends. */
type Part = { text: string; end: number } | undefined;

function singleQuoted(text: string, start: number): Part {
	const end = text.indexOf("'", start);
	return end < 0 ? undefined : { text: text.slice(start, end), end: end + 1 };
}

function doubleQuoted(text: string, start: number): Part {
	let part = '';
	for (let at = start; at < text.length; at++) {
		const character = text[at] as string;
		if (character === '"') return { text: part, end: at + 1 };
		if (character !== '\\') {
			part += character;
			continue;
		}
		const next = text[++at] ?? '';
		part += next === '\n' ? '' : /["\\$`]/.test(next) ? next : `\\${next}`;
	}
	return undefined;
}

function ansiQuoted(text: string, start: number): Part {
	let part = '';
	for (let at = start; at < text.length; at++) {
		const character = text[at] as string;
		if (character === "'") return { text: part, end: at + 1 };
		if (character !== '\\') {
			part += character;
			continue;
		}
		const rest = text.slice(at + 1, at + 10);
		const number = numbered.exec(rest);
		if (number) {
			const [whole, ...digits] = number;
			const [hex, octal] = [digits.slice(0, 3).find(Boolean), digits[3]];
			part += String.fromCodePoint(hex === undefined ? parseInt(octal ?? '', 8) : parseInt(hex, 16));
			at += whole.length;
		} else {
			const next = rest[0] ?? '';
			part += named[next] ?? next;
			at += 1;
		}
	}
	return undefined;
}

/**
 * Splits a command into its words. Variables stay as they are written; the command ends where another one begins.
 *
 * @returns undefined where a quote is not closed.
 */
export function shellWords(command: string): string[] | undefined {
	const text = toPosix(command);
	const words: string[] = [];
	let word: string | undefined;
	for (let at = 0; at < text.length; ) {
		const character = text[at] as string;
		const isAnsi = text.startsWith("$'", at);
		if (isAnsi || character === "'" || character === '"') {
			const read = isAnsi ? ansiQuoted : character === "'" ? singleQuoted : doubleQuoted;
			const part = read(text, at + (isAnsi ? 2 : 1));
			if (!part) return undefined;
			word = (word ?? '') + part.text;
			at = part.end;
		} else if (character === '\\') {
			if (text[at + 1] !== '\n') word = (word ?? '') + (text[at + 1] ?? '');
			at += 2;
		} else if (/\s/.test(character)) {
			if (word !== undefined) words.push(word);
			word = undefined;
			at += 1;
			if (character === '\n' && words.length > 0 && /^\s*curl\b/.test(text.slice(at))) break;
		} else if (character === '|' || character === ';' || character === '>') {
			break;
		} else {
			word = (word ?? '') + character;
			at += 1;
		}
	}
	if (word !== undefined) words.push(word);
	return words;
}
