import type { ParsedResponse, RawResponse } from '../model/http';
import { parseJson } from '../model/json';
import { maxUnreadableLength } from '../model/limits';
import type { ResponseFormat } from '../model/template';
import { refuseJson, refuseXml } from './size';
import { hintAtUnreadable } from './unreadable';
import { parseXml } from './xml';

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

const askForLess = 'Ask for less: a shorter time, fewer columns, or smaller pages.';

/**
 * Reads the body of an answer.
 *
 * @param answer The answer as it came.
 * @param format What the template expects.
 * @param toLongInteger What an integer beyond 2^53 becomes: text, or `BigInt` where it goes out as a number again.
 * @returns The body as JSON values; `unreadable` says so where it is something else, or too much to be read at once, and
 *   then only the beginning of its text is kept.
 */
export function parseResponse(
	answer: RawResponse,
	format: ResponseFormat,
	toLongInteger?: (digits: string) => unknown,
): ParsedResponse {
	const { statusCode, headers } = answer;
	const text = answer.body.replace(/^\uFEFF/, '');
	const read = { statusCode, headers };
	if (!text.trim()) return { ...read, body: undefined };
	if (format === 'text') return { ...read, body: text };
	const isXml = /^\s*</.test(text);
	const unreadable = (why: string, hint = hintAtUnreadable(text)): ParsedResponse => ({
		...read,
		body: text.slice(0, maxUnreadableLength),
		unreadable: why,
		...(hint === undefined ? {} : { hint }),
	});
	if (looksLikeHtml(text, format)) return unreadable('The answer is a web page, not data');
	// A tracker's gateway may answer JSON where XML is usual, and the other way round.
	const refused = isXml ? refuseXml(text) : refuseJson(text);
	if (refused !== undefined) return unreadable(refused, askForLess);
	try {
		return { ...read, body: isXml ? parseXml(text) : parseJson(text, toLongInteger) };
	} catch {
		return unreadable(`The answer is not valid ${isXml || format === 'xml' ? 'XML' : 'JSON'}`);
	}
}
