import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the commands make in the checkout: the tarball, stamps, reports. Ignored by git. */
export const BUILD = join(ROOT, 'build');

const NAME = 'n8n-nodes-tracker-actions';

/** The folder of the user's cache that every checkout shares. */
export function cacheFolder() {
	const { env } = process;
	if (env.N8N_TRACKER_ACTIONS_CACHE) return env.N8N_TRACKER_ACTIONS_CACHE;
	if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, NAME);
	if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', NAME);
	if (process.platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, NAME);
	return join(homedir(), '.cache', NAME);
}
