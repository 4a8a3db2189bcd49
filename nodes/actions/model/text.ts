/** A text cut down to its first characters; an ellipsis stands for what is cut off. */
export const shorten = (text: string, maxLength: number): string =>
	text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
