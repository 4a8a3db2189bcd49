import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { lock } from './lock.mjs';
import { cacheFolder } from './paths.mjs';
import { cleanEnvironment, countPackages, npm, npmComplaint, run, tail, withPath } from './processes.mjs';
import { duration, showProgress, Stop, stopwatch } from './terminal.mjs';
import { chosenVersion, nodePackage, overridesOf } from './versions.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} node the Node 24 that n8n runs on
 * @property {string} n8nBin n8n's start script
 * @property {string} dir the folder that holds both
 * @property {string} n8nVersion
 */

/** Where the runtime is, whether it is there already or not. @returns {Runtime} */
export function n8nRuntime(n8nVersion = chosenVersion()) {
	const { name, version } = nodePackage();
	const dir = join(cacheFolder(), `n8n-${n8nVersion}-node-${version}`);
	const exe = process.platform === 'win32' ? 'node.exe' : 'node';
	return {
		n8nVersion,
		dir,
		node: join(dir, 'node_modules', name, 'bin', exe),
		n8nBin: join(dir, 'node_modules', 'n8n', 'bin', 'n8n'),
	};
}

/** Written last: the runtime is whole. @param {Runtime} runtime */
const readyFile = ({ dir }) => join(dir, 'ready.json');

/** Written when everything is downloaded and only native modules are left to build. @param {Runtime} runtime */
const downloadedFile = ({ dir }) => join(dir, 'downloaded.json');

export function isN8nReady(runtime = n8nRuntime()) {
	return existsSync(readyFile(runtime)) && existsSync(runtime.node) && existsSync(runtime.n8nBin);
}

/**
 * Does it start, and do its native modules load?
 * @param {Runtime} runtime
 * @returns {Promise<string | undefined>} what is wrong, if anything
 */
async function findFault({ node, n8nBin, dir, n8nVersion }) {
	if (!existsSync(node) || !existsSync(n8nBin)) return 'it is not complete';
	const env = cleanEnvironment();
	const version = await run(node, [n8nBin, '--version'], { cwd: dir, env });
	if (version.code !== 0 || version.output.trim() !== n8nVersion) {
		return `n8n --version answered: ${version.output.trim() || `exit code ${version.code}`}`;
	}
	const modules = await run(node, ['-e', "require('sqlite3'); require('isolated-vm')"], { cwd: dir, env });
	return modules.code === 0 ? undefined : `its native modules do not load:\n${tail(modules.output, 8)}`;
}

/** Takes a big folder out of the way at once, then deletes it. @param {string} folder */
function discard(folder) {
	if (!existsSync(folder)) return;
	const aside = join(dirname(folder), `.${basename(folder)}-old-${process.pid}`);
	renameSync(folder, aside);
	rmSync(aside, { recursive: true, force: true });
}

/** How far the installation has come, for a person who waits. */
export function installationState(runtime = n8nRuntime()) {
	if (existsSync(downloadedFile(runtime))) return 'building its native modules';
	const count = countPackages(join(runtime.dir, 'node_modules'));
	return count === 0 ? 'working out what it needs' : `${count} packages so far`;
}

/** @param {Runtime} runtime @param {boolean} quiet */
async function download(runtime, quiet) {
	const { dir, n8nVersion } = runtime;
	const modules = join(dir, 'node_modules');
	const { name, version } = nodePackage();
	discard(modules);
	rmSync(join(dir, 'package-lock.json'), { force: true });
	writeFileSync(
		join(dir, 'package.json'),
		JSON.stringify(
			{
				private: true,
				dependencies: { n8n: n8nVersion, [name]: version },
				overrides: overridesOf(n8nVersion),
			},
			null,
			'\t',
		),
	);
	const progress = quiet ? undefined : showProgress('n8n', () => installationState(runtime));
	try {
		// n8n's many packages run scripts of their own on installation; two of them are needed, and come next.
		const { code, output } = await npm(['install', '--ignore-scripts'], { cwd: dir });
		if (code !== 0) {
			throw new Stop(
				`n8n could not be downloaded. npm said:\n${npmComplaint(output)}\n` +
					'Check the connection to the npm registry (and free disk space: 4 GB), then run the command again.',
			);
		}
	} finally {
		progress?.stop();
	}
	writeFileSync(downloadedFile(runtime), JSON.stringify({ n8n: n8nVersion }));
}

/** @param {Runtime} runtime @param {boolean} quiet */
async function buildNativeModules(runtime, quiet) {
	const { dir, node } = runtime;
	const headers = dirname(dirname(node));
	const env = withPath(cleanEnvironment(), dirname(node));
	if (existsSync(join(headers, 'include', 'node', 'node.h'))) env.npm_config_nodedir = headers;
	const progress = quiet ? undefined : showProgress('n8n', () => installationState(runtime));
	try {
		const { code, output } = await npm(['rebuild', 'sqlite3', 'isolated-vm', '--ignore-scripts=false'], {
			cwd: dir,
			env,
			node,
		});
		if (code !== 0) {
			throw new Stop(
				`n8n's native modules could not be built. npm said:\n${tail(output)}\n` +
					'Building them takes Python 3, make and a C++ compiler (Debian: apt install python3 make g++; ' +
					'macOS: xcode-select --install): install them, then run the command again.',
			);
		}
	} finally {
		progress?.stop();
	}
}

/**
 * The real n8n, with the Node it needs, in the user's cache: installed when it is not there yet.
 * @param {{ log?: (line: string) => void, quiet?: boolean }} options `quiet` keeps the running progress to itself
 * @returns {Promise<Runtime>}
 */
export async function ensureN8n({ log = () => {}, quiet = false } = {}) {
	const runtime = n8nRuntime();
	if (isN8nReady(runtime)) return runtime;
	const { dir } = runtime;
	mkdirSync(dir, { recursive: true });
	const held = await lock(`${dir}.lock`, (holder) => {
		log(`n8n is being installed by another process (${holder}): waiting for it.`);
	});
	try {
		if (isN8nReady(runtime)) return runtime;
		const elapsed = stopwatch();
		let fault = await findFault(runtime);
		if (fault) {
			log(
				`n8n ${runtime.n8nVersion} with Node ${nodePackage().version} comes from npm into ${dir} ` +
					'(once; about 5 minutes and 3 GB).',
			);
			if (!existsSync(downloadedFile(runtime))) await download(runtime, quiet);
			await buildNativeModules(runtime, quiet);
			fault = await findFault(runtime);
			if (fault) {
				// The next attempt starts over.
				rmSync(downloadedFile(runtime), { force: true });
				throw new Stop(
					`The n8n that was installed does not work: ${fault}\nDelete ${dir} and run the command again.`,
				);
			}
			log(`n8n is installed (${duration(elapsed())}).`);
		}
		writeFileSync(
			readyFile(runtime),
			JSON.stringify({ n8n: readN8nVersion(runtime), node: nodePackage().version }),
		);
		return runtime;
	} finally {
		held.release();
	}
}

/** @param {Runtime} runtime @returns {string} */
function readN8nVersion({ n8nBin }) {
	return JSON.parse(readFileSync(join(dirname(n8nBin), '..', 'package.json'), 'utf8')).version;
}
