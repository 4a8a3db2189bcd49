import type { ActionTemplate } from '../model/template';
import type { ParsedResponse } from '../model/http';
import { select } from './jsonpath';
import { messageOf } from './message';
import { refusalOf } from './refusal';

/** Created, accepted, no content: statuses that need no body to say that the call was carried out. */
const saysEnough = new Set([201, 202, 204, 205]);

/** Text and number of the same digits are the same: XML has no numbers, and PHP mixes them. */
const holds = (found: unknown, wanted: unknown): boolean =>
	found !== undefined && typeof found !== 'object'
		? String(found).toLowerCase() === String(wanted).toLowerCase()
		: found === wanted;

type SuccessRule = NonNullable<ActionTemplate['response']['success']>[number];

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
	const { success = [] } = response;
	const isError = statusCode < 200 || statusCode > 299;
	const [first] = success;
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
	if (response.success === undefined) return refusalOf(response, body, shown);
	const broken = success.find((rule) => !keepsRule(rule, body));
	if (!broken) return undefined;
	return message || `The answer does not say that ${brokenRule(broken)}`;
}

/** Whether an answer of success says neither that the call was carried out nor why it was not. */
export function isUncertainSuccess(response: ActionTemplate['response'], answer: ParsedResponse): boolean {
	const { statusCode, body, unreadable } = answer;
	if (statusCode < 200 || statusCode > 299 || unreadable) return false;
	if (body === undefined) return failureOf(response, answer) !== undefined;
	const { success = [] } = response;
	const isSilent = success.some(({ path }) =>
		select(path, body).every((value) => value === null || value === ''),
	);
	return isSilent && messageOf(response.message, body) === '';
}
