import { mask } from '../model/secret';

/** A quotation mark, as it is or escaped once or several times. */
const quote = `\\\\{0,4}["']|&(?:amp;)*(?:quot|apos|#0*3[49]);|%(?:25)*2[27]`;
const sign = '=>|[=:]|%(?:25)*3[AD]';
const scheme = '(?:(?:Basic|Bearer|Digest|Token)(?: |\\+|%20)+)?';
const bare = `\\{+[^{}]*\\}+|\\[[^\\]]*\\]|${scheme}[^\\s"'&<>,;(){}[\\]\\\\]+`;

/** Stands for a value that somebody else fills in: {token}, [TOKEN], %token%. A key in brackets is longer. */
export const isPlaceholder = (text: string): boolean =>
	/^(?:\{{1,2}[\w .:|-]{1,30}\}{1,2}|\[[\w .:|-]{1,30}\]|([%$#])\w{1,30}\1|%7B\w{1,30}%7D)$/i.test(text);

/** Words of JSON that are no value, and what is masked already. */
const saysNothing = /^(?:null|true|false|undefined|\*+)$/;
const plainWord = /^[a-z][a-z']*[.!?]?$/i;

/** Whether the value of a field that is named like a key is one: in `password: is too short` a sentence follows. */
const isValue = (lead: string, text: string, isQuoted: boolean): boolean =>
	text !== '' &&
	!saysNothing.test(text) &&
	!isPlaceholder(text) &&
	(isQuoted || !/:\s+$/.test(lead) || !plainWord.test(text));

/** A text without the values of fields that hold keys. */
export interface NamedText {
	redact(text: string): string;
	/** Whether a text names such a field. */
	names(text: string): boolean;
	/** Whether a JSON text names one inside one of its texts, rather than as a field of its own. */
	namesInTexts(json: string): boolean;
}

/**
 * Finds fields that hold keys in texts of any kind: `"api_key":"…"`, `api_key=…`, `X-Api-Key: …`, `<api_key>…`, as they
 * are or escaped.
 *
 * @param nameEnding Pattern of the ends of their names.
 */
export function namedText(nameEnding: string): NamedText {
	const anyName = new RegExp(nameEnding, 'i');
	const inner = new RegExp(`${nameEnding}(?!")`, 'i');
	const field = new RegExp(
		`(${nameEnding}(?:\\]|%(?:25)*5D)?(?:${quote})?\\s*(?:${sign})\\s*)(?:(${quote})((?:(?!\\2)(?:\\\\.|.))*)|(${bare}))`,
		'gis',
	);
	const element = new RegExp(
		`(<[^\\s<>/]*${nameEnding}(?:\\s[^<>]*)?>\\s*(?:<!\\[CDATA\\[)?)([^<\\]]+)`,
		'gi',
	);
	const inField = (whole: string, lead: string, mark = '', quoted?: string, value = quoted ?? ''): string =>
		isValue(lead, value, quoted !== undefined) ? lead + mark + mask : whole;
	const inElement = (whole: string, lead: string, value: string): string =>
		isValue(lead, value.trim(), true) ? lead + mask : whole;
	return {
		names: (text) => anyName.test(text),
		namesInTexts: (json) => inner.test(json),
		redact: (text) => (anyName.test(text) ? text.replace(field, inField).replace(element, inElement) : text),
	};
}
