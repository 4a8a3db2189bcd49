// What npm run bench makes of its runs: tables, a plot, and their place in docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

import { median } from './bench.mjs';
import { ROOT } from './paths.mjs';

/** @typedef {import('./bench.mjs').Run} Run */
/** @typedef {import('./bench-rows.mjs').Row} Row */

/** Two runs of the same node differ by as much of their memory. */
const SAME_MEMORY = 1.02;

/**
 * What the rounds of one row came to.
 * @param {Run[]} runs
 */
export function summaryOf(runs) {
	const good = runs.filter(({ error }) => error === undefined);
	const times = good.map(({ milliseconds }) => milliseconds);
	return {
		median: median(times),
		least: Math.min(...times),
		longest: Math.max(...times),
		calls: runs.at(-1)?.calls ?? 0,
		refused: Math.max(...runs.map(({ refused }) => refused)),
		most: Math.max(...runs.map(({ most }) => most)),
		memory: median(runs.map(({ memory = 0 }) => memory)),
		error: good.length === runs.length ? undefined : runs.find(({ error }) => error)?.error,
	};
}

/** @typedef {ReturnType<typeof summaryOf>} Summary */
/** @typedef {{ row: Row, ours: Summary, theirs: Summary }} Result */

/** @param {number} number */
export const plain = (number) => (Number.isFinite(number) ? Math.round(number).toLocaleString('en') : '–');

/** @param {Summary} one */
export const timeOf = (one) =>
	one.error === undefined
		? `${plain(one.median)} ms${one.longest > one.least ? ` (${plain(one.least)} to ${plain(one.longest)})` : ''}`
		: 'fails';

/** @param {Result} result */
function factorOf({ row: { wanted }, ours, theirs }) {
	const factor = theirs.error === undefined ? theirs.median / ours.median : Infinity;
	const said = Number.isFinite(factor) ? factor.toFixed(2) : '–';
	if (wanted === undefined) return said;
	return `${said} (${factor >= wanted ? `at least ${wanted}` : `**missed**: ${wanted}`})`;
}

/** @param {Result} result */
function refusedOf({ row: { maxRefused }, ours, theirs }) {
	const said = `${plain(ours.refused)} / ${plain(theirs.refused)}`;
	if (maxRefused === undefined) return said;
	const share = `${maxRefused * 100} %`;
	return `${said} (${ours.refused <= maxRefused * ours.calls ? `below ${share}` : `**missed**: ${share}`})`;
}

/** @param {Result} result */
function memoryOf({ row, ours, theirs }) {
	if (!ours.memory || !theirs.memory) return '–';
	const said = `${plain(ours.memory)} / ${plain(theirs.memory)} MB`;
	if (!row.isSameOutput || theirs.error !== undefined) return said;
	return ours.memory <= theirs.memory * SAME_MEMORY ? `${said} (no more)` : `${said} (**missed**: no more)`;
}

/** @param {Result} result */
export const lineOf = (result) => {
	const { row, ours, theirs } = result;
	return [
		row.name,
		timeOf(ours),
		timeOf(theirs),
		factorOf(result),
		`${plain(ours.calls)} / ${plain(theirs.calls)}`,
		refusedOf(result),
		`${plain(ours.most)} / ${plain(theirs.most)}`,
		memoryOf(result),
	];
};

export const HEAD = [
	'',
	'Tracker Action',
	'HTTP Request',
	'times as fast',
	'calls',
	'refused',
	'most at once',
	'memory at most',
];

/** @param {string[]} head @param {string[][]} lines */
export const tableOf = (head, lines) =>
	[head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const ROW = 34;
const BAR = 13;

/** @param {Result[]} results */
export function plotOf(results) {
	const rows = results.map(({ row, ours, theirs }, index) => {
		const y = 40 + index * ROW;
		const most = Math.max(...[ours, theirs].map((one) => (one.error === undefined ? one.median : 0)));
		const bars = [ours, theirs].map((one, at) => {
			const top = y + at * BAR;
			const width = one.error === undefined ? Math.max(1, Math.round((one.median / most) * 330)) : 0;
			const label = one.error === undefined ? `${plain(one.median)} ms` : 'fails';
			const color = at === 0 ? '#2563eb' : '#9ca3af';
			return `<rect x="310" y="${top}" width="${width}" height="11" fill="${color}"/><text x="${316 + width}" y="${top + 10}">${label}</text>`;
		});
		return `<text x="302" y="${y + 17}" text-anchor="end">${row.name}</text>${bars.join('')}`;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" width="760" height="${60 + results.length * ROW}" font-family="sans-serif" font-size="11" fill="#111827">
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="310" y="22"><tspan fill="#2563eb">■</tspan> Tracker Action <tspan fill="#9ca3af">■</tspan> HTTP Request (each row has its own scale)</text>
${rows.join('\n')}
</svg>
`;
}

const DOC = join(ROOT, 'docs', 'performance.md');
const END = '<!-- end -->';

/**
 * Puts what was measured into its place in docs/performance.md, with machine and date.
 * @param {string} mark that the place begins with
 * @param {string} measured
 */
export async function write(mark, measured) {
	// Installed only when a checkout has been prepared.
	const { format, resolveConfig } = await import('prettier');
	const text = readFileSync(DOC, 'utf8');
	const start = text.indexOf(mark) + mark.length;
	const model = cpus()[0]?.model.trim() ?? 'unknown';
	const machine = `${model}, ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}`;
	const date = new Date().toISOString().slice(0, 10);
	const whole = `${text.slice(0, start)}\n\nMeasured on ${date} (${machine}).\n\n${measured}\n\n${text.slice(text.indexOf(END, start))}`;
	writeFileSync(DOC, await format(whole, { ...(await resolveConfig(DOC)), parser: 'markdown' }));
}

/** @param {Result[]} results */
export const writePlot = (results) => writeFileSync(join(ROOT, 'docs', 'performance.svg'), plotOf(results));
