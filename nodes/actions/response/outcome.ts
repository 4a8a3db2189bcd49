import type { ActionTemplate } from '../model/template';
import { shorten } from '../model/text';
import { select } from './jsonpath';
import type { ParsedResponse } from '../model/http';

const maxLength = 500;

/** Created, accepted, no content: statuses that need no body to say that the call was carried out. */
const saysEnough = new Set([201, 202, 204, 205]);

/** Any JSON shape as a line of text: texts as they are, lists joined, objects as `field: text`. */
export function messageText(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (Array.isArray(value)) return value.map(messageText).filter(Boolean).join('; ');
	if (typeof value === 'object') {
		return Object.entries(value)
			.map(([key, entry]) => {
				const text = messageText(entry);
				return text && (/^\d+$/.test(key) ? text : `${key}: ${text}`);
			})
			.filter(Boolean)
			.join('; ');
	}
	return String(value).trim();
}

/** The first of the template's message paths that holds something, as text. */
export function messageOf(paths: string[], body: unknown): string {
	for (const path of paths) {
		const text = select(path, body).map(messageText).filter(Boolean).join('; ');
		if (text) return shorten(text, maxLength);
	}
	return '';
}

/** Text and number of the same digits are the same: XML has no numbers, and PHP mixes them. */
const holds = (found: unknown, wanted: unknown): boolean =>
	found !== undefined && typeof found !== 'object'
		? String(found).toLowerCase() === String(wanted).toLowerCase()
		: found === wanted;

type SuccessRule = ActionTemplate['response']['success'][number];

const keepsRule = ({ path, equals, not = false }: SuccessRule, body: unknown): boolean =>
	holds(select(path, body)[0], equals) !== not;

const brokenRule = ({ path, equals, not }: SuccessRule): string =>
	`it worked (${path} is ${not ? '' : 'not '}${String(equals)})`;

/**
 * Tells whether the tracker carried the call out.
 *
 * @param shown The body as people may see it, which words are taken from.
 * @returns undefined where it did, otherwise the reason: the tracker's own message where there is one.
 */
export function failureOf(
	response: ActionTemplate['response'],
	answer: ParsedResponse,
	shown: unknown = answer.body,
): string | undefined {
	const { statusCode, body, unreadable } = answer;
	const isError = statusCode < 200 || statusCode > 299;
	const [first] = response.success;
	if (!isError && body === undefined) {
		if (!first || saysEnough.has(statusCode)) return undefined;
		return `The answer is empty and does not say that ${brokenRule(first)}`;
	}
	const message = unreadable ? '' : messageOf(response.message, shown);
	if (isError) {
		const plain =
			unreadable && typeof shown === 'string' && !/[<{]/.test(shown) ? shown.trim().slice(0, 200) : '';
		return message || plain || (unreadable ? `${unreadable} (HTTP ${statusCode})` : `HTTP ${statusCode}`);
	}
	if (unreadable) return unreadable;
	const broken = response.success.find((rule) => !keepsRule(rule, body));
	if (!broken) return undefined;
	return message || `The answer does not say that ${brokenRule(broken)}`;
}

/** Whether an answer of success says neither that the call was carried out nor why it was not. */
export function saysNothing(response: ActionTemplate['response'], answer: ParsedResponse): boolean {
	const { statusCode, body, unreadable } = answer;
	if (statusCode < 200 || statusCode > 299 || unreadable) return false;
	if (body === undefined) return failureOf(response, answer) !== undefined;
	const isSilent = response.success.some(({ path }) =>
		select(path, body).every((value) => value === null || value === ''),
	);
	return isSilent && messageOf(response.message, body) === '';
}
