/** A text cut down to its first characters; an ellipsis stands for what is cut off. */
export const shorten = (text: string, maxLength: number): string =>
	text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;

/** Text as it stands in what n8n's panel draws as HTML: hints, notices, descriptions of choices. */
export const escapeHtml = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Between a template's name and its description where a list has one line for both. */
export const aboutSeparator = ' — ';
