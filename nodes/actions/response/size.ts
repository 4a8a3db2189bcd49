import { maxJsonMarks, maxNames, maxXmlElements } from '../model/limits';

/** Deeper than any tracker answers, and far from what recursion over an answer stands. */
const maxDepth = 200;

/** Characters that a name takes at least, with its quotes, colon and value. */
const shortestName = 4;

const quote = 0x22;
const escape = 0x5c;
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);
const colon = 0x3a;
const comma = 0x2c;

/** Counts different names by their hashes: exact enough for a bound, and it holds no name. */
class NameCounter {
	private readonly seen: Uint8Array;
	count = 0;

	/** @param length Characters of the text: a short one, of which there are many, needs no large table. */
	constructor(length: number) {
		this.seen = new Uint8Array(Math.min(1 << 20, 1 << (32 - Math.clz32(length))));
	}

	add(hash: number): void {
		const place = (hash ^ (hash >>> 12)) & (this.seen.length - 1);
		if (this.seen[place] === 0) this.count += 1;
		this.seen[place] = 1;
	}
}

const tooMuch = (what: string): string => `The answer holds ${what} and was not read`;
const tooManyNames = (): string => tooMuch(`more than ${maxNames} different names`);

/**
 * Looks at JSON before it is parsed.
 *
 * @returns Why it is not to be parsed, as a sentence; undefined where it may be.
 */
export function refuseJson(text: string): string | undefined {
	// A short text has no room for too many names.
	const names = text.length > shortestName * maxNames ? new NameCounter(text.length) : undefined;
	let depth = 0;
	let marks = 0;
	let hash = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === quote) {
			hash = 0;
			for (at++; at < text.length; at++) {
				const inner = text.charCodeAt(at);
				if (inner === quote) break;
				if (inner === escape) at++;
				if (names) hash = (Math.imul(hash, 31) + inner) | 0;
			}
		} else if (code === comma) marks += 1;
		else if (code === colon) {
			marks += 1;
			names?.add(hash);
		} else if (opening.has(code)) {
			marks += 1;
			if (++depth > maxDepth) return 'The answer is nested too deeply';
		} else if (closing.has(code)) depth -= 1;
		if (marks > maxJsonMarks) return tooMuch(`more than ${maxJsonMarks / 2} values`);
		if (names && names.count > maxNames) return tooManyNames();
	}
	return undefined;
}

const xmlNames = /<([^\s<>/!?]+)|\s([^\s<>/=]+)\s*=/g;

/** Looks at XML before it is parsed, as `refuseJson` does. */
export function refuseXml(text: string): string | undefined {
	const names = new NameCounter(text.length);
	let elements = 0;
	for (const [, element, attribute = ''] of text.matchAll(xmlNames)) {
		let hash = 0;
		const name = element ?? attribute;
		for (let at = 0; at < name.length; at++) hash = (Math.imul(hash, 31) + name.charCodeAt(at)) | 0;
		names.add(hash);
		if (++elements > maxXmlElements) return tooMuch(`more than ${maxXmlElements} elements`);
		if (names.count > maxNames) return tooManyNames();
	}
	return undefined;
}
