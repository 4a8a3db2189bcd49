import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';

import { BUILD, ROOT } from './paths.mjs';
import { countPackages, npm, npmComplaint, run } from './processes.mjs';
import { showProgress, Stop } from './terminal.mjs';
import { OLDEST_NODE } from './versions.mjs';

const MODULES = join(ROOT, 'node_modules');
const INSTALL_STAMP = join(MODULES, '.tracker-actions-stamp');
const BUILD_STAMP = join(BUILD, 'build-stamp');

export function requireNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
	if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
		throw new Stop(`Node.js ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
	}
}

/** @param {string | Buffer} content */
const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** @param {string} file @returns {any} */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Does node_modules hold what the lock file asks for, whoever put it there? */
function isInstalled() {
	const installed = join(MODULES, '.package-lock.json');
	if (!existsSync(installed)) return false;
	const { packages: wanted } = readJson(join(ROOT, 'package-lock.json'));
	const { packages: present } = readJson(installed);
	return Object.entries(wanted).every(
		([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
	);
}

/**
 * Installs the development packages unless they are there.
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function install() {
	const lockHash = sha256(readFileSync(join(ROOT, 'package-lock.json')));
	if (existsSync(INSTALL_STAMP) && readFileSync(INSTALL_STAMP, 'utf8') === lockHash) return false;
	const needed = !isInstalled();
	if (needed) {
		const progress = showProgress('npm', () => `${countPackages(MODULES)} packages so far`);
		try {
			const { code, output } = await npm(['ci', '--ignore-scripts'], { cwd: ROOT });
			if (code !== 0) {
				throw new Stop(
					`The development packages could not be installed. npm said:\n${npmComplaint(output)}\n` +
						(output.includes('EUSAGE')
							? 'package.json and package-lock.json do not fit together: run npm install, and commit the lock file.'
							: 'Check the connection to the npm registry, then run the command again.'),
				);
			}
		} finally {
			progress.stop();
		}
	}
	writeFileSync(INSTALL_STAMP, lockHash);
	return needed;
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesUnder(join(path, name)));
}

/** Changes whenever anything changes that the build reads. */
function sourceHash() {
	const hash = createHash('sha256');
	const sources = [
		'nodes',
		'credentials',
		'schema',
		'icons',
		'gulpfile.js',
		'scripts/lib',
		'package.json',
		'package-lock.json',
	];
	for (const file of [...sources, 'tsconfig.json'].flatMap((name) => filesUnder(join(ROOT, name)))) {
		hash.update(`${relative(ROOT, file)}\0${sha256(readFileSync(file))}\0`);
	}
	return hash.digest('hex');
}

/** The same for what the build made. */
function distHash() {
	const hash = createHash('sha256');
	for (const file of filesUnder(join(ROOT, 'dist'))) {
		hash.update(`${relative(ROOT, file)}\0${sha256(readFileSync(file))}\0`);
	}
	return hash.digest('hex');
}

/**
 * Builds dist, unless sources and dist are as the last build left them.
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function build() {
	const sources = sourceHash();
	const built = existsSync(BUILD_STAMP) ? readFileSync(BUILD_STAMP, 'utf8') : '';
	if (built === `${sources}\n${distHash()}`) return false;
	const { code, output } = await run(process.execPath, [join(MODULES, 'gulp', 'bin', 'gulp.js'), 'build'], {
		cwd: ROOT,
	});
	if (code !== 0) throw new Stop(`The build failed:\n${output.trimEnd()}`);
	mkdirSync(BUILD, { recursive: true });
	writeFileSync(BUILD_STAMP, `${sources}\n${distHash()}`);
	return true;
}

/**
 * Packs the package as npm would publish it.
 * @returns {Promise<{ tarball: string, hash: string, size: number }>}
 */
export async function pack() {
	const folder = join(BUILD, `pack-${process.pid}`);
	mkdirSync(folder, { recursive: true });
	try {
		const { code, output } = await npm(['pack', '--pack-destination', folder, '--ignore-scripts'], {
			cwd: ROOT,
		});
		const name = readdirSync(folder).find((file) => file.endsWith('.tgz'));
		if (code !== 0 || !name)
			throw new Stop(`The package could not be packed. npm said:\n${npmComplaint(output)}`);
		const tarball = join(BUILD, name);
		renameSync(join(folder, name), tarball);
		const content = readFileSync(tarball);
		return { tarball, hash: sha256(content), size: content.length };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
