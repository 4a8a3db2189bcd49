/** @param {string} pattern with * for any text @param {string} text */
export const fits = (pattern, text) =>
	new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(text);
