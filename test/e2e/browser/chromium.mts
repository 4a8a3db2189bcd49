import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

import { ensureChromium } from '../../../scripts/lib/chromium.mjs';

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

export async function launchChromium(): Promise<Browser> {
	return await chromium.launch({ executablePath: await ensureChromium(), args: FLAGS });
}
