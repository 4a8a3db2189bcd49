// What a comparison says to the person who maintains a tracker.

/** @typedef {import('./compare.mjs').Comparison} Comparison */

/** Calls of the file shown that no template makes. */
const MAX_LACKING = 30;

/** @param {string} heading @param {string[]} lines */
const section = (heading, lines) =>
	lines.length > 0 ? ['', heading, ...lines.map((line) => `  ${line}`)] : [];

/** @param {number} count @param {string} thing */
const counted = (count, thing) => `${count} ${thing}${count === 1 ? '' : 's'}`;

/**
 * @param {string} name of the tracker
 * @param {string} title of the file
 * @param {Comparison} comparison
 * @returns {string} lines of text
 */
export function reportOf(name, title, { found, elsewhere, differences, explained, idle, lacking }) {
	const shown = lacking.slice(0, MAX_LACKING);
	const more = lacking.length - shown.length;
	return [
		`${name}, compared with ${title}`,
		`The file has the calls of ${counted(found.length, 'template')}. ${counted(differences.length, 'difference')} to look at, ${explained.length} explained.`,
		...section(
			'To look at',
			differences.map(({ template, at, text }) => `${template}: ${at} ${text}`),
		),
		...section(
			'Explained in the notes of the tracker',
			explained.map(({ template, at, text, why }) => `${template}: ${at} ${text}. ${why}`),
		),
		...section('Explanations that nothing needs any more: take them out of the notes', idle),
		...section('Not in this file, and proven by another source', elsewhere),
		...section('In the file, and in no template', [...shown, ...(more > 0 ? [`and ${more} more`] : [])]),
	].join('\n');
}
