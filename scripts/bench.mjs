// npm run bench: how fast this package is beside n8n's HTTP Request node, on one n8n, in turn.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { median, prepareBench, startBenchServer } from './lib/bench.mjs';
import { startN8n } from './lib/n8n.mjs';
import { ROOT } from './lib/paths.mjs';
import { build, install, pack, requireNode } from './lib/prepare.mjs';
import { explain, print, Stop } from './lib/terminal.mjs';

const HELP = `Measures this package beside n8n's HTTP Request node: npm run bench

  npm run bench                                  all of it, about six minutes; writes docs/performance.md and .svg
  npm run bench -- --only "1,000 items, 100 ms"  rows whose name holds this; writes nothing
  npm run bench -- --against older.tgz           1,000 different calls beside an older tarball of this package`;

/**
 * @typedef {import('./lib/bench.mjs').Run} Run
 * @typedef {import('./lib/bench.mjs').NodeName} NodeName
 * @typedef {object} Row
 * @property {string} name
 * @property {NodeName} ours
 * @property {NodeName} theirs
 * @property {number} items
 * @property {{ delay?: number, perSecond?: number, different?: number }} [setting]
 * @property {number} rounds
 * @property {number} [wanted] how many times as fast it is to be at least
 */

/** @type {Row[]} */
const ROWS = [
	{ name: '1 item, 0 ms', ours: 'ours', theirs: 'http', items: 1, rounds: 15, wanted: 1 },
	{ name: '10 items, 0 ms', ours: 'ours', theirs: 'http', items: 10, rounds: 11, wanted: 1.5 },
	{ name: '100 items, 0 ms', ours: 'ours', theirs: 'http', items: 100, rounds: 5 },
	{ name: '1,000 items, 0 ms', ours: 'ours', theirs: 'http', items: 1000, rounds: 3, wanted: 2.5 },
	{ name: '10,000 items, 0 ms', ours: 'ours', theirs: 'http', items: 10_000, rounds: 1, wanted: 2.5 },
	{
		name: '1,000 items, 20 ms',
		ours: 'ours',
		theirs: 'http',
		items: 1000,
		setting: { delay: 20 },
		rounds: 3,
		wanted: 1,
	},
	{
		name: '1,000 items, 100 ms',
		ours: 'ours',
		theirs: 'http',
		items: 1000,
		setting: { delay: 100 },
		rounds: 3,
		wanted: 1,
	},
	{
		name: '1,000 items about 40 records, 20 ms',
		ours: 'ours',
		theirs: 'http',
		items: 1000,
		setting: { delay: 20, different: 40 },
		rounds: 3,
		wanted: 1,
	},
	{
		name: '1,000 items, 50 calls a second allowed',
		ours: 'ours',
		theirs: 'httpWithRetries',
		items: 1000,
		setting: { delay: 20, perSecond: 50 },
		rounds: 1,
		wanted: 1,
	},
	{
		name: '1,000 changes, 100 a call, 20 ms',
		ours: 'ourBulk',
		theirs: 'httpBulk',
		items: 1000,
		setting: { delay: 20 },
		rounds: 3,
		wanted: 1,
	},
	{ name: '100,000 records in 100 pages', ours: 'ourList', theirs: 'httpList', items: 1, rounds: 1 },
];

/**
 * What the rounds of one row came to.
 * @param {Run[]} runs
 */
function summary(runs) {
	const good = runs.filter(({ error }) => error === undefined);
	const times = good.map(({ milliseconds }) => milliseconds);
	const [last] = runs.slice(-1);
	return {
		median: median(times),
		least: Math.min(...times),
		longest: Math.max(...times),
		calls: last?.calls ?? 0,
		refused: Math.max(...runs.map(({ refused }) => refused)),
		most: Math.max(...runs.map(({ most }) => most)),
		memory: Math.max(...runs.map(({ memory = 0 }) => memory)),
		items: last?.items ?? 0,
		error: good.length === runs.length ? undefined : runs.find(({ error }) => error)?.error,
	};
}

/** @typedef {ReturnType<typeof summary>} Summary */

/** @param {number} number */
const plain = (number) => (Number.isFinite(number) ? Math.round(number).toLocaleString('en') : '–');

/** @param {Summary} one */
const timeOf = (one) =>
	one.error === undefined
		? `${plain(one.median)} ms${one.longest > one.least ? ` (${plain(one.least)} to ${plain(one.longest)})` : ''}`
		: 'fails';

/** @param {{ row: Row, ours: Summary, theirs: Summary }} result */
function lineOf({ row, ours, theirs }) {
	const ratio = theirs.error === undefined ? theirs.median / ours.median : Infinity;
	const wanted =
		row.wanted === undefined
			? ''
			: ratio >= row.wanted
				? ` (at least ${row.wanted})`
				: ` (**missed**: ${row.wanted})`;
	const factor = Number.isFinite(ratio) ? ratio.toFixed(2) : '–';
	/** @param {(one: Summary) => string} of */
	const both = (of) => `${of(ours)} / ${of(theirs)}`;
	return [
		row.name,
		timeOf(ours),
		timeOf(theirs),
		factor + wanted,
		both(({ calls }) => plain(calls)),
		both(({ refused }) => plain(refused)),
		both(({ most }) => plain(most)),
		both(({ memory }) => (memory ? `${plain(memory)} MB` : '–')),
	];
}

const HEAD = [
	'',
	'Tracker Action',
	'HTTP Request',
	'times as fast',
	'calls',
	'refused',
	'most at once',
	'memory of n8n at most',
];

/** @param {string[][]} lines */
const tableOf = (lines) =>
	[HEAD, HEAD.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** @param {Array<{ row: Row, ours: Summary, theirs: Summary }>} results */
function plotOf(results) {
	const height = 34;
	const bar = (/** @type {number} */ value, /** @type {number} */ most) =>
		Math.max(1, Math.round((value / most) * 360));
	const rows = results.map(({ row, ours, theirs }, index) => {
		const y = 40 + index * height;
		const most = Math.max(...[ours, theirs].map((one) => (one.error === undefined ? one.median : 0)));
		const bars = [ours, theirs].map((one, at) => {
			const top = y + at * 13;
			const color = at === 0 ? '#2563eb' : '#9ca3af';
			const width = one.error === undefined ? bar(one.median, most) : 0;
			const label = one.error === undefined ? `${plain(one.median)} ms` : 'fails';
			return `<rect x="270" y="${top}" width="${width}" height="11" fill="${color}"/><text x="${276 + width}" y="${top + 10}">${label}</text>`;
		});
		return `<text x="262" y="${y + 17}" text-anchor="end">${row.name}</text>${bars.join('')}`;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" width="760" height="${60 + results.length * height}" font-family="sans-serif" font-size="11" fill="#111827">
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="270" y="22"><tspan fill="#2563eb">■</tspan> Tracker Action <tspan fill="#9ca3af">■</tspan> HTTP Request (each row has its own scale)</text>
${rows.join('\n')}
</svg>
`;
}

/** @param {string} table */
function write(table) {
	const file = join(ROOT, 'docs', 'performance.md');
	const [first, second] = ['<!-- measured -->', '<!-- end -->'];
	const text = existsSync(file) ? readFileSync(file, 'utf8') : `# Performance\n\n${first}\n${second}\n`;
	const start = text.indexOf(first) + first.length;
	const machine = `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}`;
	const date = new Date().toISOString().slice(0, 10);
	writeFileSync(
		file,
		`${text.slice(0, start)}\n\nMeasured on ${date} (${machine}).\n\n${table}\n\n${text.slice(text.indexOf(second))}`,
	);
}

/** @type {Array<() => Promise<void> | void>} */
const closers = [];

/** @param {string} tarball @param {import('./lib/bench.mjs').BenchServer} server */
async function startBench(tarball, server) {
	const folder = mkdtempSync(join(tmpdir(), 'tracker-actions-bench-'));
	closers.push(() => rmSync(folder, { recursive: true, force: true }));
	const n8n = await startN8n({ userFolder: folder, tarball, env: { N8N_LOG_LEVEL: 'warn' } });
	closers.push(async () => await n8n.stop());
	await n8n.setupOwner();
	await n8n.createApiKey();
	return await prepareBench(n8n, server);
}

/** @param {string} older */
async function against(
	older,
	/** @type {string} */ tarball,
	/** @type {import('./lib/bench.mjs').BenchServer} */ server,
) {
	const [now, before] = [await startBench(tarball, server), await startBench(older, server)];
	for (const run of [now, before]) await run('ours', 1000);
	/** @type {Run[][]} */
	const runs = [[], []];
	for (let round = 0; round < 5; round++) {
		runs[0]?.push(await now('ours', 1000));
		runs[1]?.push(await before('ours', 1000));
	}
	const [ours, theirs] = runs.map(summary);
	if (ours && theirs) {
		print(
			`1,000 different calls, 0 ms: now ${timeOf(ours)}, before ${timeOf(theirs)}: ${(theirs.median / ours.median).toFixed(2)} times as fast`,
		);
	}
}

async function main() {
	const { values } = parseArgs({
		options: { only: { type: 'string' }, against: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
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
	const server = await startBenchServer();
	closers.push(() => server.stop());
	if (values.against) return await against(values.against, tarball, server);

	const run = await startBench(tarball, server);
	const results = [];
	for (const row of rows) {
		const { items, setting, rounds } = row;
		const warm = Math.min(items, 100);
		await run(row.ours, warm, { different: setting?.different });
		await run(row.theirs, warm, { different: setting?.different });
		/** @type {Run[][]} */
		const runs = [[], []];
		for (let round = 0; round < rounds; round++) {
			runs[0]?.push(await run(row.ours, items, setting));
			runs[1]?.push(await run(row.theirs, items, setting));
		}
		const [ours, theirs] = runs.map(summary);
		if (!ours || !theirs) continue;
		if (ours.error !== undefined) throw new Stop(`${row.name}: ${ours.error}`);
		results.push({ row, ours, theirs });
		print(lineOf({ row, ours, theirs }).join(' | '));
	}
	if (values.only) return;
	write(tableOf(results.map(lineOf)));
	writeFileSync(join(ROOT, 'docs', 'performance.svg'), plotOf(results));
	print('\nWritten: docs/performance.md, docs/performance.svg');
}

try {
	await main();
} catch (error) {
	explain(error);
	process.exitCode = 1;
} finally {
	for (const close of closers.reverse()) await close();
}
