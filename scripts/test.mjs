// npm test: everything that must hold before a change is taken, on a machine with only Node.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';

import { ensureChromium } from './lib/chromium.mjs';
import { ensureN8n, installationState, isN8nReady } from './lib/n8n-runtime.mjs';
import { checkTarball } from './lib/package.mjs';
import { BUILD, ROOT } from './lib/paths.mjs';
import { build, install, pack, requireNode } from './lib/prepare.mjs';
import { onInterrupt, run, withoutNpmNoise } from './lib/processes.mjs';
import {
	bold,
	dim,
	duration,
	explain,
	green,
	print,
	red,
	showProgress,
	Stop,
	stopwatch,
} from './lib/terminal.mjs';

const STEPS = [
	'install',
	'types',
	'lint',
	'format',
	'build',
	'pack',
	'scan',
	'unit',
	'contracts',
	'fuzz',
	'e2e',
	'browser',
	'faults',
];

/** These run on a real n8n. */
const ON_N8N = ['e2e', 'browser', 'faults'];

const HELP = `Checks everything: npm test

  npm test -- --only unit        only these steps (several: --only lint --only types)
  npm test -- --skip faults      all but these

Steps: ${STEPS.join(', ')}
The first run takes n8n from npm into the user's cache folder (about 5 minutes and 3 GB).`;

/** @typedef {{ name: string, result: string, time: number }} Row */
/** @type {Row[]} */
const rows = [];
const tests = { passed: 0, failed: 0 };

/** @returns {Set<string> | undefined} the steps to do; none when help was asked for */
function chosenSteps() {
	let values;
	try {
		({ values } = parseArgs({
			options: {
				only: { type: 'string', multiple: true },
				skip: { type: 'string', multiple: true },
				help: { type: 'boolean', short: 'h' },
			},
		}));
	} catch (error) {
		throw new Stop(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
	}
	if (values.help) return undefined;
	const only = (values.only ?? []).flatMap((value) => value.split(','));
	const skip = (values.skip ?? []).flatMap((value) => value.split(','));
	const unknown = [...only, ...skip].find((name) => !STEPS.includes(name));
	if (unknown) throw new Stop(`There is no step ${unknown}. The steps are ${STEPS.join(', ')}.`);
	return new Set((only.length > 0 ? only : STEPS).filter((name) => !skip.includes(name)));
}

/** A step that found something wrong. What it found has been printed. */
class Failed extends Stop {}

/**
 * Does one step, or nothing when it was not chosen. Its title comes first, its result and its time when it is over.
 * @template Result
 * @param {Set<string>} chosen
 * @param {string} name
 * @param {string} title
 * @param {() => Promise<Result>} work
 * @param {(result: Result) => string} [remark]
 * @returns {Promise<Result | undefined>}
 */
async function step(chosen, name, title, work, remark = () => '') {
	if (!chosen.has(name)) return undefined;
	const elapsed = stopwatch();
	print(bold(title));
	try {
		const result = await work();
		rows.push({ name, result: 'passed', time: elapsed() });
		print(`${green('✓')} ${name} ${dim([remark(result), duration(elapsed())].filter(Boolean).join(', '))}\n`);
		return result;
	} catch (error) {
		rows.push({ name, result: 'FAILED', time: elapsed() });
		print(`${explain(error)}\n${red('✗')} ${name} ${dim(duration(elapsed()))}\n`);
		throw new Failed(`${name} failed.`);
	}
}

/**
 * Runs one of the installed tools; its output is shown only when it finds something.
 * @param {string[]} script path below node_modules
 * @param {string[]} args
 * @param {string} complaint
 */
async function tool(script, args, complaint) {
	const { code, output } = await run(process.execPath, [join(ROOT, 'node_modules', ...script), ...args], {
		cwd: ROOT,
	});
	if (code === 0) return;
	const said = withoutNpmNoise(process.stdout.isTTY ? output : stripVTControlCharacters(output));
	throw new Stop(`${said.trimEnd()}\n${complaint}`);
}

/**
 * Starts work whose outcome is looked at later.
 * @template Result
 * @param {(signal: AbortSignal) => Promise<Result>} work
 */
function ahead(work) {
	const controller = new AbortController();
	const promise = work(controller.signal);
	promise.catch(() => {});
	return { promise, cancel: () => controller.abort() };
}

/**
 * @param {'unit' | 'contracts' | 'fuzz' | 'e2e' | 'browser' | 'faults'} project
 * @param {Record<string, string>} [env]
 */
async function jest(project, env = {}) {
	mkdirSync(BUILD, { recursive: true });
	const report = join(BUILD, `jest-${project}.json`);
	rmSync(report, { force: true });
	const { code } = await run(
		process.execPath,
		[
			join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
			...['--selectProjects', project, '--json', '--outputFile', report],
			...(ON_N8N.includes(project) ? ['--runInBand', '--verbose'] : []),
		],
		{ cwd: ROOT, show: 'stderr', env: { ...process.env, ...env } },
	);
	if (!existsSync(report)) throw new Stop(`The ${project} tests did not run.`);
	const { numPassedTests, numFailedTests, numFailedTestSuites, numTotalTests } = JSON.parse(
		readFileSync(report, 'utf8'),
	);
	tests.passed += numPassedTests;
	tests.failed += numFailedTests;
	if (code !== 0 || numFailedTestSuites > 0) {
		throw new Stop(`${numFailedTests} of ${numTotalTests} ${project} tests failed.`);
	}
	if (numTotalTests === 0) throw new Stop(`There are no ${project} tests.`);
	return `${numPassedTests} passed`;
}

/** @param {Set<string>} chosen @param {Promise<unknown> | undefined} chromium being installed */
async function main(chosen, chromium) {
	// n8n's installation is the longest part by far where it is not there yet: it runs alongside everything else.
	const n8nWasReady = isN8nReady();
	/** @type {string[]} */
	const n8nLines = [];
	let n8nLine = (/** @type {string} */ line) => {
		n8nLines.push(line);
	};
	const n8n = ON_N8N.some((name) => chosen.has(name))
		? ahead(() => ensureN8n({ log: (line) => n8nLine(line), quiet: true }))
		: undefined;
	if (n8n && !n8nWasReady) {
		print(dim('n8n is not in the cache yet: it is being installed alongside the first steps.\n'));
	}

	await step(chosen, 'install', 'Installing the development packages', install, (needed) =>
		needed ? 'installed' : 'already there',
	);

	const bin = {
		prettier: ['prettier', 'bin', 'prettier.cjs'],
		lint: ['@n8n', 'node-cli', 'bin', 'n8n-node.mjs'],
		types: ['typescript', 'bin', 'tsc'],
	};
	// Side by side, and first of all: what they find is there within a minute.
	const looks = await Promise.allSettled([
		step(chosen, 'types', 'Checking the types (tsc)', () =>
			tool(bin.types, ['--noEmit'], 'The types are not right.'),
		),
		step(chosen, 'lint', 'Linting (n8n-node lint)', () =>
			tool(bin.lint, ['lint'], 'The linter found errors.'),
		),
		step(chosen, 'format', 'Checking the format (prettier)', () =>
			tool(bin.prettier, ['--check', '.'], 'Prettier would change these files: npm run format'),
		),
	]);
	for (const look of looks) if (look.status === 'rejected') throw look.reason;

	await step(chosen, 'build', 'Building', build, (needed) => (needed ? 'built' : 'nothing has changed'));

	/** @type {{ tarball: string, folder: string } | undefined} */
	let packed;
	await step(
		chosen,
		'pack',
		'Packing, and checking the tarball',
		async () => {
			const { tarball, size } = await pack();
			const { problems, folder, files, nodes, credentials } = checkTarball(tarball, size);
			if (problems.length > 0) throw new Stop(`The tarball is not right:\n- ${problems.join('\n- ')}`);
			packed = { tarball, folder };
			return `${(size / 1000).toFixed(1)} kB, ${files} files, ${nodes} nodes, ${credentials} credential types`;
		},
		(result) => result,
	);

	const scanning =
		chosen.has('scan') && packed
			? ahead(async (signal) => {
					const script = join(ROOT, 'scripts', 'scan.mjs');
					const { code, output } = await run(process.execPath, [script, packed?.folder ?? ''], {
						cwd: ROOT,
						signal,
					});
					if (code !== 0) throw new Stop(`${output.trimEnd()}\nn8n's scanner found violations.`);
				})
			: undefined;
	try {
		await step(
			chosen,
			'unit',
			'Unit tests',
			() => jest('unit'),
			(result) => result,
		);
		await step(
			chosen,
			'contracts',
			'Contract tests: every template on its simulated tracker',
			() => jest('contracts'),
			(result) => result,
		);
		await step(
			chosen,
			'fuzz',
			'Malformed templates and answers',
			() => jest('fuzz'),
			(result) => result,
		);
		await step(chosen, 'scan', "n8n's scanner, on tarball and source", async () => {
			if (!scanning) throw new Stop('There is no tarball to scan: the step pack makes it.');
			await scanning.promise;
		});
	} finally {
		scanning?.cancel();
	}

	/** @param {'e2e' | 'browser' | 'faults'} project */
	const onN8n = async (project) => {
		for (const line of n8nLines.splice(0)) print(`  ${line}`);
		n8nLine = (line) => print(`  ${line}`);
		if (!isN8nReady()) {
			const progress = showProgress('n8n', () => installationState());
			await n8n?.promise.finally(() => progress.stop());
		}
		await n8n?.promise;
		if (project === 'browser') await chromium;
		return await jest(project, packed ? { TRACKER_ACTIONS_TARBALL: packed.tarball } : {});
	};
	for (const [name, title] of /** @type {const} */ ([
		['e2e', 'End-to-end tests, on a real n8n'],
		['browser', 'The canvas, in Chromium'],
		['faults', 'Everything that can go wrong between n8n and a tracker'],
	])) {
		await step(
			chosen,
			name,
			title,
			async () => await onN8n(name),
			(result) => result,
		);
	}
}

/** @param {number} time */
function printTable(time) {
	const width = Math.max(...STEPS.map((name) => name.length));
	for (const row of rows)
		print(`  ${row.name.padEnd(width)}  ${row.result.padEnd(6)}  ${duration(row.time).padStart(11)}`);
	print(`  ${'total'.padEnd(width)}  ${' '.repeat(6)}  ${duration(time).padStart(11)}`);
}

onInterrupt(() => print('\nStopped.'));

const total = stopwatch();
try {
	requireNode();
	const chosen = chosenSteps();
	if (chosen) {
		/** @type {unknown} */
		let problem;
		const chromium = chosen.has('browser') ? ahead(ensureChromium).promise : undefined;
		await main(chosen, chromium).catch((error) => (problem = error));
		// The system's package manager does not like to be cut off.
		await chromium?.catch(() => {});
		printTable(total());
		if (problem) {
			process.exitCode = 1;
			print(`\n${red(problem instanceof Failed ? problem.message : explain(problem))}`);
		}
		print(`\n${tests.passed} passed, ${tests.failed} failed`);
	} else {
		print(HELP);
	}
} catch (error) {
	print(explain(error));
	process.exitCode = 1;
}
// Whatever still runs alongside ends with us.
process.exit();
