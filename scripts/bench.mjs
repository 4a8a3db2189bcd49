// npm run bench: how fast this package is beside n8n's HTTP Request node, on one n8n, in turn.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { measureFigures } from './lib/bench-figures.mjs';
import { BOUNDS } from './lib/bench-nodes.mjs';
import { HEAD, lineOf, plain, summaryOf, tableOf, timeOf, write, writePlot } from './lib/bench-report.mjs';
import { ROWS } from './lib/bench-rows.mjs';
import { startBenchServer } from './lib/bench-server.mjs';
import { measurable, prepareBench } from './lib/bench.mjs';
import { startN8n } from './lib/n8n.mjs';
import { BUILD, ROOT } from './lib/paths.mjs';
import { build, install, pack, requireNode } from './lib/prepare.mjs';
import { run as runProcess } from './lib/processes.mjs';
import { explain, print, Stop } from './lib/terminal.mjs';

const HELP = `Measures this package beside n8n's HTTP Request node: npm run bench

  npm run bench                                  all of it, about ten minutes; writes docs/performance.md and .svg
  npm run bench -- --only "1,000 items, 100 ms"  rows whose name holds this; writes nothing
  npm run bench -- --bound                       how many calls at once are worth it; writes its table
  npm run bench -- --queue                       2,000 executions in queue mode; writes its table
  npm run bench -- --against older.tgz           1,000 different calls beside an older tarball of this package`;

/** @typedef {import('./lib/bench.mjs').Run} Run */
/** @typedef {import('./lib/bench-server.mjs').BenchServer} BenchServer */
/** @typedef {Awaited<ReturnType<typeof prepareBench>>} RunNode */

/** @type {Array<() => Promise<void> | void>} */
const closers = [];

/** @param {string} tarball @param {BenchServer} server */
async function startBench(tarball, server) {
	const folder = mkdtempSync(join(tmpdir(), 'tracker-actions-bench-'));
	closers.push(() => rmSync(folder, { recursive: true, force: true }));
	const n8n = await startN8n({ userFolder: folder, tarball, env: { ...measurable, N8N_LOG_LEVEL: 'warn' } });
	closers.push(async () => await n8n.stop());
	await n8n.setupOwner();
	await n8n.createApiKey();
	return await prepareBench(n8n, server, true);
}

/**
 * Runs two sides in turn; the one that begins changes from round to round.
 * @param {number} rounds
 * @param {Array<() => Promise<Run>>} sides
 */
async function inTurn(rounds, sides) {
	/** @type {Run[][]} */
	const runs = sides.map(() => []);
	for (let round = 0; round < rounds; round++) {
		const order = [...sides.keys()];
		if (round % 2 === 1) order.reverse();
		for (const side of order) {
			const ran = await sides[side]?.();
			if (ran) runs[side]?.push(ran);
		}
	}
	return runs.map(summaryOf);
}

/** @param {RunNode} now @param {RunNode} before */
async function against(now, before) {
	for (const run of [now, before]) await run('ours', 1000);
	const [ours, theirs] = await inTurn(
		5,
		[now, before].map((run) => async () => await run('ours', 1000)),
	);
	if (!ours || !theirs) return;
	print(
		`1,000 different calls, 0 ms: now ${timeOf(ours)}, before ${timeOf(theirs)}: ${(theirs.median / ours.median).toFixed(2)} times as fast`,
	);
}

/** @param {RunNode} run */
async function tryBounds(run) {
	const items = 500;
	const lines = [];
	for (const bound of BOUNDS) {
		const name = `ours ${bound}`;
		await run(name, 100);
		const runs = await inTurn(3, [
			async () => await run(name, items, { delay: 100 }),
			async () => await run(name, items, { delay: 100, crowdedAbove: 40 }),
		]);
		const cells = runs.map(({ median }) => plain((items / median) * 1000));
		lines.push([plain(bound), ...cells]);
		print(lines.at(-1)?.join(' | ') ?? '');
	}
	const head = [
		'calls at once',
		'calls a second, the tracker has no limit',
		'calls a second, the tracker gets slower above 40',
	];
	await write('<!-- measured: bound -->', tableOf(head, lines));
}

/** @param {string} tarball */
async function tryQueue(tarball) {
	const report = join(BUILD, 'load.json');
	rmSync(report, { force: true });
	const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
	await runProcess(process.execPath, [jest, '--selectProjects', 'load', '--runInBand'], {
		cwd: ROOT,
		show: 'stderr',
		env: { ...process.env, TRACKER_ACTIONS_TARBALL: tarball, TRACKER_ACTIONS_LOAD_REPORT: report },
	});
	if (!existsSync(report)) throw new Stop('The executions were not run.');
	/** @type {{ one: number, three: number, failed: { one: number, three: number } }} */
	const { one, three, failed } = JSON.parse(readFileSync(report, 'utf8'));
	const lines = [
		['main and 1 worker', '500', plain(failed.one), one.toFixed(1)],
		[
			'main and 3 workers',
			'2,000',
			plain(failed.three),
			`${three.toFixed(1)} (${(three / one).toFixed(2)} times as many)`,
		],
	];
	for (const cells of lines) print(cells.join(' | '));
	await write('<!-- measured: queue -->', tableOf(['', 'executions', 'failed', 'a second'], lines));
}

/** @param {RunNode} run @param {import('./lib/bench-rows.mjs').Row[]} rows */
async function measure(run, rows) {
	const results = [];
	for (const row of rows) {
		const { items, setting, rounds } = row;
		const warm = { different: setting?.different };
		for (const name of [row.ours, row.theirs]) await run(name, Math.min(items, 100), warm);
		const sides = [row.ours, row.theirs].map((name) => async () => await run(name, items, setting));
		const [ours, theirs] = await inTurn(rounds, sides);
		if (!ours || !theirs) continue;
		if (ours.error !== undefined) throw new Stop(`${row.name}: ${ours.error}`);
		results.push({ row, ours, theirs });
		print(lineOf({ row, ours, theirs }).join(' | '));
	}
	return results;
}

async function main() {
	const { values } = parseArgs({
		options: {
			only: { type: 'string' },
			bound: { type: 'boolean' },
			queue: { type: 'boolean' },
			against: { type: 'string' },
			help: { type: 'boolean', short: 'h' },
		},
	});
	if (values.help) return print(HELP);
	const rows = ROWS.filter(({ name }) => !values.only || name.includes(values.only));
	if (rows.length === 0) throw new Stop(`No row holds ${values.only}.\n\n${HELP}`);
	requireNode();
	await install();
	let tarball = process.env.TRACKER_ACTIONS_TARBALL;
	if (!tarball) {
		await build();
		({ tarball } = await pack());
	}
	if (values.queue) return await tryQueue(tarball);
	const server = await startBenchServer();
	closers.push(() => server.stop());
	const run = await startBench(tarball, server);
	if (values.against) return await against(run, await startBench(values.against, server));
	if (values.bound) return await tryBounds(run);
	const results = await measure(run, rows);
	if (values.only) return;
	await write('<!-- measured -->', tableOf(HEAD, results.map(lineOf)));
	writePlot(results);
	const figures = await measureFigures();
	for (const cells of figures) print(cells.join(' | '));
	await write('<!-- measured: alone -->', tableOf(['', 'measured', 'wanted'], figures));
	print('\nWritten: docs/performance.md, docs/performance.svg');
}

try {
	await main();
} catch (error) {
	print(explain(error));
	process.exitCode = 1;
} finally {
	for (const close of closers.reverse()) await close();
}
