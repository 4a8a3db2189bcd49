import type { ActionTemplate } from '../model/template';
import { shorten } from '../model/text';
import { messageOf, messageText } from './message';
import { recordMatches, recordsOf } from './records';

type Values = Record<string, unknown>;

const maxLength = 500;

/** Names that stand around a record rather than in it, without their separators. */
const envelopeNames =
	/^(success|ok|status|state|result|data|meta|info|response|type|title|reason|hint|help|description|instance|path|method|timestamp|time|date|version|(docs?|documentation)(url)?|(request|trace|correlation)(id)?)$|^(error|err|msg|message|detail|code)|(error|errors|msg|message|code|status)$/;

const isObject = (value: unknown): value is Values =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isFalse = (value: unknown): boolean => /^false$/i.test(String(value));

const isEmpty = (value: unknown): boolean =>
	typeof value === 'object' && value !== null
		? Object.keys(value).length === 0
		: value === undefined || value === null || /^(0|false)?$/i.test(String(value).trim());

/** Whether a field says something of its own, rather than how the call went. */
const isContent = ([name, value]: [string, unknown]): boolean =>
	!isEmpty(value) && !envelopeNames.test(name.toLowerCase().replace(/[^a-z]/g, ''));

/**
 * Why an answer of success says no all the same, for a template without a rule of what success is. At its root,
 * `success` or `ok` is false, or `error` or `errors` holds something and there are no records. Where the root is itself
 * the record, it may have such a field like any other: then it says no only where it is nothing but the words around one.
 *
 * @param shown The body as people may see it, which words are taken from.
 * @returns The tracker's words; undefined where the answer does not say no.
 */
export function refusalOf(
	response: ActionTemplate['response'],
	body: unknown,
	shown: unknown,
): string | undefined {
	if (!isObject(body)) return undefined;
	const flag = ['success', 'ok'].find((name) => Object.hasOwn(body, name) && isFalse(body[name]));
	const said = ['error', 'errors'].find((name) => Object.hasOwn(body, name) && !isEmpty(body[name]));
	if (flag === undefined && said === undefined) return undefined;

	const message = messageOf(response.message, shown);
	const words = said === undefined || !isObject(shown) ? '' : messageText(shown[said]);
	const isRecord = recordMatches(response, body)[0] === body;
	const hasContent = Object.entries(body).some(isContent);
	const saysNo =
		flag === undefined
			? isRecord
				? !hasContent && ['data', 'result', 'response'].every((name) => isEmpty(body[name]))
				: recordsOf(response, body, 1).length === 0
			: !isRecord || !hasContent || (!Object.hasOwn(body, 'id') && (message || words) !== '');
	if (!saysNo) return undefined;
	const fallback = `The answer says that it did not work (${flag ?? said} is ${flag ? 'false' : 'set'})`;
	return shorten(message || words || restOf(shown, flag), maxLength) || fallback;
}

/** All that an answer says beside the flag. */
function restOf(shown: unknown, flag: string | undefined): string {
	if (!isObject(shown)) return '';
	return messageText(Object.fromEntries(Object.entries(shown).filter(([name]) => name !== flag)));
}
