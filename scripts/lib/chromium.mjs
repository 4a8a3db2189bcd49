import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { run } from './processes.mjs';
import { Stop } from './terminal.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function findChromium() {
	const { CHROMIUM_PATH, PATH = '' } = process.env;
	if (CHROMIUM_PATH) return CHROMIUM_PATH;
	const inPath = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
	return [...inPath, ...ELSEWHERE].find((file) => existsSync(file));
}

/**
 * Finds a Chromium. Where it is missing and may be installed without asking anybody, it is installed.
 * @returns {Promise<string>} its path
 */
export async function ensureChromium() {
	const found = findChromium();
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		await run('apt-get', ['update'], { env });
		await run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], { env });
		const installed = findChromium();
		if (installed) return installed;
	}
	throw new Stop(
		'The browser tests need Chromium or Chrome: install it (Debian: apt install chromium) or set CHROMIUM_PATH to its path.',
	);
}
