// npm run versions: what every version of n8n has to do, on one version after the other, with a table at the end.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { ensureN8n } from './lib/n8n-runtime.mjs';
import { BUILD, ROOT } from './lib/paths.mjs';
import { build, install, pack, requireNode } from './lib/prepare.mjs';
import { onInterrupt, run } from './lib/processes.mjs';
import { bold, duration, explain, print, Stop, stopwatch } from './lib/terminal.mjs';
import { FIRST_WITH_DATA_TABLES, isOlder, N8N_VERSIONS } from './lib/versions.mjs';

const HELP = `Tries the package on several versions of n8n: npm run versions

  npm run versions                     ${N8N_VERSIONS.join(', ')}
  npm run versions -- 1.123.81 2.0.3   only these
  npm run versions -- --write          puts the table into docs/versions.md as well

Each version is taken from npm into the user's cache folder once (about 5 minutes and 3 GB).`;

const DOC = join(ROOT, 'docs', 'versions.md');
const [BEGIN, END] = ['<!-- made by npm run versions -- --write -->', '<!-- end -->'];

/** @typedef {{ version: string, passed: number, failed: number, fault?: string, time: number }} Row */

/** @param {string} version @param {string} tarball @returns {Promise<Row>} */
async function tryOut(version, tarball) {
	const elapsed = stopwatch();
	process.env.TRACKER_ACTIONS_N8N_VERSION = version;
	const report = join(BUILD, `jest-versions-${version}.json`);
	rmSync(report, { force: true });
	try {
		await ensureN8n({ log: (line) => print(`  ${line}`) });
		await run(
			process.execPath,
			[
				join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
				...['--selectProjects', 'versions', '--runInBand', '--json', '--outputFile', report],
			],
			{ cwd: ROOT, show: 'stderr', env: { ...process.env, TRACKER_ACTIONS_TARBALL: tarball } },
		);
		if (!existsSync(report)) throw new Stop('The tests did not run.');
		const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'));
		return { version, passed, failed, time: elapsed() };
	} catch (error) {
		return { version, passed: 0, failed: 0, fault: explain(error), time: elapsed() };
	}
}

/** @param {Row[]} rows */
function tableOf(rows) {
	const lines = [
		['n8n', 'Get, Edit, Add', 'Template store', 'Flows'],
		['---', '---', '---', '---'],
		...rows.map(({ version, passed, failed, fault }) => {
			const works = fault === undefined && failed === 0 ? 'yes' : 'no';
			const store = isOlder(version, FIRST_WITH_DATA_TABLES) ? 'says which n8n it needs' : works;
			return [version, works, store, fault ? 'could not be tried' : `${passed} passed, ${failed} failed`];
		}),
	];
	const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
	return lines
		.map((line, index) =>
			line.map((cell, column) => cell.padEnd(widths[column] ?? 0, index === 1 ? '-' : ' ')).join(' | '),
		)
		.map((line) => `| ${line} |`)
		.join('\n');
}

/** @param {string} table */
function write(table) {
	const text = readFileSync(DOC, 'utf8');
	const [before, rest] = text.split(BEGIN);
	const after = rest?.split(END)[1];
	if (after === undefined) throw new Stop(`${DOC} has no place for the table: ${BEGIN} … ${END}`);
	const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
	writeFileSync(DOC, `${before}${BEGIN}\n\nTried on ${day}:\n\n${table}\n\n${END}${after}`);
}

onInterrupt(() => print('\nStopped.'));

try {
	requireNode();
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { write: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
	});
	if (values.help) {
		print(HELP);
	} else {
		mkdirSync(BUILD, { recursive: true });
		await install();
		await build();
		const { tarball } = await pack();
		/** @type {Row[]} */
		const rows = [];
		for (const version of positionals.length > 0 ? positionals : N8N_VERSIONS) {
			print(bold(`n8n ${version}`));
			const row = await tryOut(version, tarball);
			rows.push(row);
			print(row.fault ?? `  ${row.passed} passed, ${row.failed} failed, ${duration(row.time)}\n`);
		}
		const table = tableOf(rows);
		print(`\n${table}`);
		if (values.write) write(table);
		if (rows.some(({ fault, failed }) => fault !== undefined || failed > 0)) process.exitCode = 1;
	}
} catch (error) {
	print(explain(error));
	process.exitCode = 1;
}
process.exit();
