import { shorten } from '../model/text';
import { select } from './jsonpath';

const maxLength = 500;

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
