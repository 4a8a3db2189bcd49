import { existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';

import { BUILD, ROOT } from './paths.mjs';
import { readTarball, writeFiles } from './tar.mjs';

const MAX_BYTES = 600_000;
/** Of what n8n reads and runs when it starts. */
const MAX_START_BYTES = 800_000;
/** All that a tarball may hold, so that nothing gets into it by accident. */
const ALLOWED = [
	/^(package\.json|README\.md|LICENSE)$/,
	/^dist\/THIRD-PARTY-LICENSES\.txt$/,
	/^dist\/icons\/[\w-]+(\.dark)?\.svg$/,
	/^dist\/credentials\/\w+\.credentials\.js$/,
	/^dist\/nodes\/(\w+)\/\1\.node\.js(on)?$/,
	/^dist\/nodes\/\w+\/__schema__\/v[\d.]+\/\w+(\/\w+)?\.json$/,
	/^dist\/nodes\/actions\/index\.js$/,
	/^dist\/nodes\/actions\/trackers\/\w+\/templates\.js$/,
];

/** @param {string[]} paths @returns {string[]} those that do not belong into the tarball */
export const strangersIn = (paths) => paths.filter((path) => !ALLOWED.some((allowed) => allowed.test(path)));
const NEEDED = ['package.json', 'README.md', 'LICENSE', 'dist/THIRD-PARTY-LICENSES.txt'];

/** @param {unknown} icon @returns {string[]} */
function iconFiles(icon) {
	const icons = typeof icon === 'object' && icon !== null ? Object.values(icon) : [icon];
	return icons
		.filter((value) => typeof value === 'string' && value.startsWith('file:'))
		.map((value) => value.slice('file:'.length));
}

/**
 * What is wrong with what n8n loads when it starts.
 * @param {Map<string, number>} loaded paths and their sizes
 * @returns {string[]}
 */
export function startProblems(loaded) {
	const early = [...loaded.keys()].filter((path) => /\/templates\.js$/.test(path));
	const bytes = [...loaded.values()].reduce((sum, size) => sum + size, 0);
	return [
		...early.map((path) => `${path} is loaded when n8n starts, not when its tracker is first used.`),
		...(bytes > MAX_START_BYTES
			? [`n8n loads ${bytes} bytes when it starts; ${MAX_START_BYTES} are the limit.`]
			: []),
	];
}

/** @param {string} folder @param {Map<string, Buffer>} files @returns {Map<string, number>} what has been loaded */
const loadedOf = (folder, files) =>
	new Map(
		[...files]
			.filter(([path]) => join(folder, path) in createRequire(import.meta.url).cache)
			.map(([path, { length }]) => [path, length]),
	);

/**
 * Loads a built node or credential as n8n does.
 * @param {string} file
 * @returns {any}
 */
function load(file) {
	const exported = createRequire(import.meta.url)(file);
	const className = basename(file).split('.')[0] ?? '';
	const Type = exported[className];
	if (typeof Type !== 'function') throw new Error(`it exports no class ${className}`);
	return new Type();
}

/**
 * Checks the packed package: what it holds, and that n8n finds all it names.
 * @param {string} tarball
 * @param {number} size in bytes
 * @returns {{ problems: string[], folder: string, files: number, nodes: number, credentials: number }} `folder`
 *   is where it was unpacked
 */
export function checkTarball(tarball, size) {
	const files = readTarball(tarball);
	const folder = join(BUILD, 'unpacked');
	rmSync(folder, { recursive: true, force: true });
	writeFiles(files, folder);

	/** @type {string[]} */
	const problems = [];
	if (size >= MAX_BYTES) problems.push(`It has ${size} bytes; ${MAX_BYTES} are the limit.`);
	for (const path of strangersIn([...files.keys()])) problems.push(`${path} does not belong into it.`);
	for (const path of files.keys()) if (path.endsWith('.map')) problems.push(`${path} is a source map.`);
	for (const path of NEEDED) if (!files.has(path)) problems.push(`${path} is missing.`);

	const manifest = JSON.parse(files.get('package.json')?.toString() ?? '{}');
	for (const key of ['dependencies', 'optionalDependencies', 'bundledDependencies', 'bundleDependencies']) {
		if (manifest[key] && Object.keys(manifest[key]).length > 0) problems.push(`package.json has ${key}.`);
	}
	/** @type {string[]} */
	const nodes = manifest.n8n?.nodes ?? [];
	/** @type {string[]} */
	const credentials = manifest.n8n?.credentials ?? [];
	if (nodes.length === 0) problems.push('package.json names no nodes.');

	for (const path of [...nodes, ...credentials]) {
		if (!files.has(path)) {
			problems.push(`${path}, named in package.json, is missing.`);
			continue;
		}
		try {
			const type = load(join(folder, path));
			const icon = type.icon ?? type.description?.icon;
			if (!icon) problems.push(`${path} names no icon.`);
			for (const name of iconFiles(icon)) {
				const iconPath = posix.join(dirname(path), name);
				if (!files.has(iconPath)) problems.push(`${path} names the icon ${iconPath}, which is missing.`);
			}
			if (!nodes.includes(path)) continue;
			const codexPath = path.replace(/\.js$/, '.json');
			const codex = files.get(codexPath);
			const fullName = `${manifest.name}.${type.description.name}`;
			if (!codex) problems.push(`${codexPath}, the codex file of ${path}, is missing.`);
			else if (JSON.parse(codex.toString()).node !== fullName) {
				problems.push(`${codexPath} does not name ${fullName} as its node.`);
			}
		} catch (error) {
			problems.push(`${path} does not load: ${error instanceof Error ? error.message : error}`);
		}
	}
	problems.push(...startProblems(loadedOf(folder, files)));
	for (const path of files.keys()) {
		if (/\.node\.js$/.test(path) && !nodes.includes(path))
			problems.push(`${path} is not named in package.json.`);
		if (/\.credentials\.js$/.test(path) && !credentials.includes(path)) {
			problems.push(`${path} is not named in package.json.`);
		}
	}
	return { problems, folder, files: files.size, nodes: nodes.length, credentials: credentials.length };
}

/**
 * n8n's own scanner, on the unpacked tarball and on the source, as n8n runs it on a published package.
 * @param {string} folder the unpacked tarball
 * @returns {Promise<string[]>} what it reports
 */
export async function scan(folder) {
	const scanner = join(ROOT, 'node_modules', '@n8n', 'scan-community-package', 'scanner', 'scanner.mjs');
	if (!existsSync(scanner)) throw new Error('n8n’s scanner is not installed.');
	const { analyzePackage, SOURCE_FILE_PATTERNS } = await import(pathToFileURL(scanner).href);
	/** @type {string[]} */
	const reports = [];
	for (const [what, where, patterns] of [
		['tarball', folder, ['**/*.js', 'package.json']],
		['source', ROOT, SOURCE_FILE_PATTERNS],
	]) {
		const { passed, message, details } = await analyzePackage(where, patterns);
		// "No files found" counts as passed there; here it would mean that nothing was looked at.
		if (!passed || message) reports.push(`In the ${what}: ${[message, details].filter(Boolean).join('\n')}`);
	}
	return reports;
}
