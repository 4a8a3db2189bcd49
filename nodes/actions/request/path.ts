import { InputError } from '../model/errors';

const placeholder = /\{([^{}]*)\}/g;
const outside =
	"The path must stay below the connection's base URL, for example /3.0/admin/partner/{affiliate_id}.";

/** Names of the `{placeholders}` of a path, in their order, each once. */
export function placeholders(path: string): string[] {
	return [...new Set([...path.matchAll(placeholder)].map((match) => match[1] as string))];
}

function decodedOnce(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// One escape that is none must not hide the others.
		return text.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
	}
}

/** Undoes percent-encoding and look-alikes (full-width dots and slashes), so that nothing hides behind them. */
function decoded(text: string): string {
	let current = text.normalize('NFKC');
	for (let round = 0; round < 5; round++) {
		const next = decodedOnce(current).normalize('NFKC');
		if (next === current) return current;
		current = next;
	}
	return current;
}

/** Control characters, and halves of characters that no encoding can carry. */
const controls = /[\p{Cc}\p{Cs}]/u;
/** Some servers cut a segment at its semicolon. */
const dotSegment = /^\.{1,2}(;|$)/;

/**
 * Refuses a template path that could lead away from the base URL.
 *
 * @throws InputError that says what is wrong with the path.
 */
export function checkPath(path: string): void {
	const plain = decoded(path);
	if (/^[a-z][a-z0-9+.-]*:/i.test(plain.trim())) {
		throw new InputError("The template's 'path' must not be an absolute URL", outside);
	}
	if (/^\s*[\\/]{2}/.test(plain)) {
		throw new InputError("The template's 'path' must not start with //", outside);
	}
	if (plain.includes('\\') || controls.test(plain) || /\s/.test(path)) {
		throw new InputError("The template's 'path' holds a character that is not allowed in a path", outside);
	}
	if (plain.split('/').some((segment) => dotSegment.test(segment))) {
		throw new InputError("The template's 'path' must not hold . or .. segments", outside);
	}
	if (/[?#]/.test(path)) {
		throw new InputError(
			"The template's 'path' must not hold a query or a fragment",
			"Move what follows the ? to 'parameters' with in: query.",
		);
	}
	if (/\{\s*\}/.test(path) || /[{}]/.test(path.replace(placeholder, ''))) {
		throw new InputError("The template's 'path' has an unfinished {placeholder}", outside);
	}
}

/**
 * Puts values into a path.
 *
 * @param path A path that `checkPath` lets through.
 * @param valueOf Gives the text and the label of a placeholder; undefined leaves it for later.
 * @returns The path with percent-encoded values.
 * @throws InputError where a value is empty or would change which path is called.
 */
export function fillPath(
	path: string,
	valueOf: (name: string) => { text: string; label: string } | undefined,
): string {
	const filled = path.replace(placeholder, (whole, name: string) => {
		const value = valueOf(name);
		if (!value) return whole;
		const { text, label } = value;
		const plain = decoded(text).trim();
		if (!plain) {
			throw new InputError(`'${label}' is empty`, `Enter a value for '${label}'.`);
		}
		if (dotSegment.test(plain) || /[\\/]/.test(plain) || controls.test(plain)) {
			throw new InputError(
				`'${label}' must be a single value without slashes or dots alone`,
				`Enter the plain ID for '${label}', for example 42.`,
			);
		}
		return encodeURIComponent(text.trim());
	});
	return filled.startsWith('/') ? filled : `/${filled}`;
}
