import type { ParsedResponse, RawResponse } from '../model/http';
import { parseJson } from '../model/json';
import type { ResponseFormat } from '../model/template';
import { parseXml } from './xml';

/** Deeper than any tracker answers, and far from what recursion over an answer stands. */
const maxDepth = 200;

function isTooDeep(text: string): boolean {
	let depth = 0;
	let isInText = false;
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		if (isInText) {
			if (character === '\\') at++;
			else if (character === '"') isInText = false;
		} else if (character === '"') isInText = true;
		else if (character === '[' || character === '{') {
			if (++depth > maxDepth) return true;
		} else if (character === ']' || character === '}') depth--;
	}
	return false;
}

/** What may stand before the first element of a page or a document; one after the other, since there may be very many. */
const preamble = /\s+|<\?[^>]*>|<!--[^]*?-->/y;
/** Longer than any start of a page that is looked for. */
const maxTagLength = 100;
const pageElements = /^<(!doctype html|html|head|body)\b/i;
/** Pieces of pages, as error handlers write them. No API names the root of its XML so. */
const pieceElements =
	/^<(a|b|br|center|div|font|form|h[1-6]|hr|iframe|img|link|meta|noscript|p|pre|script|span|style|table|title)\b/i;

function looksLikeHtml(text: string, format: ResponseFormat): boolean {
	let at = 0;
	for (preamble.lastIndex = 0; preamble.test(text); ) at = preamble.lastIndex;
	const start = text.slice(at, at + maxTagLength);
	return pageElements.test(start) || (format !== 'xml' && pieceElements.test(start));
}

/**
 * Reads the body of an answer.
 *
 * @param answer The answer as it came.
 * @param format What the template expects.
 * @returns The body as JSON values; `unreadable` says so where it is something else.
 */
export function parseResponse(answer: RawResponse, format: ResponseFormat): ParsedResponse {
	const { statusCode, headers } = answer;
	const text = answer.body.replace(/^\uFEFF/, '');
	const read = { statusCode, headers };
	if (!text.trim()) return { ...read, body: undefined };
	if (format === 'text') return { ...read, body: text };
	if (looksLikeHtml(text, format)) {
		return { ...read, body: text, unreadable: 'The answer is a web page, not data' };
	}
	// A tracker's gateway may answer JSON where XML is usual, and the other way round.
	const isXml = /^\s*</.test(text);
	if (!isXml && isTooDeep(text)) {
		return { ...read, body: text, unreadable: 'The answer is nested too deeply' };
	}
	try {
		return { ...read, body: isXml ? parseXml(text) : parseJson(text) };
	} catch {
		const name = isXml || format === 'xml' ? 'XML' : 'JSON';
		return { ...read, body: text, unreadable: `The answer is not valid ${name}` };
	}
}
