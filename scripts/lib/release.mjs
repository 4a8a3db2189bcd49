/** The version that a tag names: v0.2.0 is 0.2.0. @param {string} tag */
export const versionOfTag = (tag) => tag.replace(/^(refs\/tags\/)?v/, '');

/**
 * What a changelog says of a version.
 * @param {string} changelog
 * @param {string} version
 * @returns {string} the text below its heading; empty where there is none
 */
export function changesOf(changelog, version) {
	const escaped = version.replaceAll('.', '\\.');
	const heading = new RegExp(`^## \\[?${escaped}\\]?(?![\\w.-]).*$`, 'm').exec(changelog);
	if (!heading) return '';
	const rest = changelog.slice(heading.index + heading[0].length);
	return (rest.split(/^## /m)[0] ?? '').trim();
}

/**
 * Ids of templates beside those of the last release.
 * @param {Record<string, string[]>} released by tracker, without its name
 * @param {string[]} ids
 */
export function newIds(released, ids) {
	const known = new Set(
		Object.entries(released).flatMap(([tracker, names]) => names.map((name) => `${tracker}.${name}`)),
	);
	const present = new Set(ids);
	return {
		lost: [...known].filter((id) => !present.has(id)),
		added: ids.filter((id) => !known.has(id)),
	};
}

/**
 * What npm would refuse at the very end: provenance is for the repository that package.json names.
 * @param {{ repository?: { url?: string } }} manifest
 * @param {string | undefined} publishing owner and name of the repository whose workflow runs; undefined elsewhere
 */
export function otherRepository({ repository }, publishing) {
	const named = /github\.com\/(.+?)(\.git)?$/.exec(repository?.url ?? '')?.[1] ?? 'none';
	return publishing === undefined || named === publishing
		? []
		: [`package.json names the repository ${named}, but ${publishing} publishes.`];
}

/**
 * Fields of package.json that name nobody in particular, as they are before somebody publishes.
 * @param {{ author?: { name?: string, email?: string } }} manifest
 */
export const placeholdersIn = ({ author }) =>
	/contributors$/.test(author?.name ?? '') || /users\.noreply\./.test(author?.email ?? '') ? ['author'] : [];
