import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';

import { Stop } from './terminal.mjs';

const WINDOWS = process.platform === 'win32';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** Every process this one started and that may still run. @type {Set<ChildProcess>} */
const running = new Set();

/**
 * Ends a process and everything it started itself.
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function killTree(child, signal = 'SIGKILL') {
	if (child.pid === undefined) return;
	if (WINDOWS) {
		if (child.exitCode === null)
			spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
		return;
	}
	try {
		process.kill(-child.pid, signal);
	} catch {
		// Nothing of it is left.
	}
}

process.on('exit', () => {
	for (const child of running) killTree(child);
});

/**
 * Starts a process in a group of its own, so that it can be ended with all it starts, and ends it when we end.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function start(command, args, options) {
	const child = spawn(command, args, { ...options, detached: !WINDOWS, windowsHide: true });
	running.add(child);
	child.once('close', () => running.delete(child));
	return child;
}

/**
 * Calls `end` once when the user or the system asks this process to stop, then leaves.
 * @param {() => Promise<void> | void} end
 */
export function onInterrupt(end) {
	let ending = false;
	for (const [signal, code] of /** @type {const} */ ([
		['SIGINT', 130],
		['SIGTERM', 143],
		['SIGHUP', 129],
	])) {
		process.on(signal, () => {
			// A terminal's Ctrl-C arrives twice under npm, which passes it on as well.
			if (ending) return;
			ending = true;
			void Promise.resolve()
				.then(end)
				.catch(() => {})
				.then(() => process.exit(code));
		});
	}
}

const NPM_OWN =
	/^(npm_(package|lifecycle|command|execpath|node_execpath)|npm_config_(ignore_scripts|local_prefix|prefix|global|global_prefix|omit|include|production|dry_run|workspaces?|loglevel|user_agent|node_gyp|npm_version|nodedir))|^INIT_CWD$/i;
const FOREIGN =
	/^(N8N_|DB_|EXECUTIONS_|QUEUE_|CREDENTIALS_|WEBHOOK_|JEST_|NODE_OPTIONS$|NODE_ENV$|NODE_PATH$|PORT$)/i;

/**
 * This process's environment without what npm, jest or another n8n left in it.
 * @param {Record<string, string | undefined>} extra
 * @returns {Record<string, string | undefined>}
 */
export function cleanEnvironment(extra = {}) {
	/** @type {Record<string, string | undefined>} */
	const env = {};
	for (const [key, value] of Object.entries(process.env)) {
		if (!NPM_OWN.test(key) && !FOREIGN.test(key)) env[key] = value;
	}
	return { ...env, ...extra };
}

/**
 * @param {Record<string, string | undefined>} env
 * @param {string} folder
 */
export function withPath(env, folder) {
	const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
	return { ...env, [key]: [folder, env[key]].filter(Boolean).join(delimiter) };
}

/** npm's own script: run by Node directly, so that no shell is needed on any system. */
export function npmScript() {
	const given = process.env.npm_execpath;
	if (given && basename(given) === 'npm-cli.js' && existsSync(given)) return given;
	const home = dirname(realpathSync(process.execPath));
	const candidates = [
		join(home, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
		join(home, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
	];
	for (const folder of (process.env.PATH ?? process.env.Path ?? '').split(delimiter)) {
		if (!folder) continue;
		candidates.push(join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'));
		const npm = join(folder, 'npm');
		if (existsSync(npm)) candidates.push(realpathSync(npm));
	}
	const found = candidates.find((path) => basename(path) === 'npm-cli.js' && existsSync(path));
	if (!found) throw new Stop('npm was not found: install Node.js with npm, or start this through `npm`.');
	return found;
}

/** npm's remarks about its own settings are no news about this project. @param {string} text */
export function withoutNpmNoise(text) {
	return text
		.split('\n')
		.filter(
			(line) =>
				!/^npm (warn|notice)\b.*(Unknown .*config|npm help npmrc|New (major|minor|patch) version)/i.test(
					line,
				),
		)
		.join('\n');
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env] taken as it is; default: this process's own
 * @property {boolean | 'stderr'} [show] pass the output on as it comes, instead of collecting it
 * @property {AbortSignal} [signal] ends the process
 */

/**
 * Runs a program to its end. Never throws for an exit code: `code` tells.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { cwd, env, show = false, signal } = {}) {
	return new Promise((resolve, reject) => {
		const child = start(command, args, {
			cwd,
			env: /** @type {NodeJS.ProcessEnv} */ (env ?? process.env),
			stdio: ['ignore', show === true ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
		});
		/** @type {Buffer[]} */
		const chunks = [];
		child.stdout?.on('data', (chunk) => chunks.push(chunk));
		child.stderr?.on('data', (chunk) => chunks.push(chunk));
		const abort = () => killTree(child);
		signal?.addEventListener('abort', abort, { once: true });
		child.once('error', (error) => reject(new Stop(`${command} could not be started: ${error.message}`)));
		child.once('close', (code) => {
			signal?.removeEventListener('abort', abort);
			resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() });
		});
	});
}

/**
 * Runs npm without its notices, on the Node given or on this one.
 * @param {string[]} args
 * @param {RunOptions & { node?: string }} options
 */
export async function npm(args, { node = process.execPath, env = cleanEnvironment(), ...options } = {}) {
	const { code, output } = await run(
		node,
		[npmScript(), ...args, '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'],
		{ env, ...options },
	);
	return { code, output: withoutNpmNoise(output) };
}

/** @param {string} text @param {number} lines */
export function tail(text, lines = 20) {
	return text
		.trimEnd()
		.split('\n')
		.slice(-lines)
		.map((line) => `    ${line}`)
		.join('\n');
}

/** What npm complained of: its first words say it; usage and the place of its log follow. @param {string} output */
export function npmComplaint(output) {
	const lines = output
		.split('\n')
		.filter((line) => line.trim() && !/^npm error( A complete log of this run.*)?$/.test(line));
	return (lines.length > 0 ? lines : ['nothing'])
		.slice(0, 15)
		.map((line) => `    ${line}`)
		.join('\n');
}

/** How many packages a node_modules folder holds so far. @param {string} folder */
export function countPackages(folder) {
	let count = 0;
	try {
		for (const name of readdirSync(folder)) {
			if (name.startsWith('.')) continue;
			count += name.startsWith('@') ? readdirSync(join(folder, name)).length : 1;
		}
	} catch {
		// Not there yet, or renamed while we looked.
	}
	return count;
}
