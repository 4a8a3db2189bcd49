// What npm run bench measures in processes of their own: n8n's start, the picker, memory while a long list is read.
import { join } from 'node:path';

import { median } from './bench.mjs';
import { ROOT } from './paths.mjs';
import { run } from './processes.mjs';
import { Stop } from './terminal.mjs';

const ROUNDS = 7;

/**
 * @template Printed
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<Printed>} what it prints last
 */
async function outputOf(script, ...args) {
	const path = join(ROOT, 'scripts', 'lib', script);
	const { code, output } = await run(process.execPath, [path, ...args], { cwd: ROOT });
	if (code !== 0) throw new Stop(output);
	return JSON.parse(output.trim().split('\n').at(-1) ?? '');
}

/** @param {number} found @param {number} wanted @param {(figure: number) => string} say */
const line = (found, wanted, say) => [
	say(found),
	`${found < wanted ? 'below' : '**missed**:'} ${say(wanted)}`,
];

/** @returns {Promise<string[][]>} what, how much, what is wanted */
export async function measureFigures() {
	/** @type {Array<{ start: number, pickers: Array<{ tracker: string, milliseconds: number }> }>} */
	const starts = [];
	for (let round = 0; round < ROUNDS; round++) starts.push(await outputOf('measure-start.mjs'));
	const pickers = starts[0]?.pickers.map((_, index) =>
		median(starts.map(({ pickers: all }) => all[index]?.milliseconds ?? Number.NaN)),
	);
	const time = (/** @type {number} */ figure) => `${Math.round(figure)} ms`;
	const size = (/** @type {number} */ figure) => `${Math.round(figure / 2 ** 20)} MB`;
	const lines = [
		["n8n's start takes longer by", ...line(median(starts.map(({ start }) => start)), 40, time)],
		[
			'The list of templates opens in, for the slowest tracker',
			...line(Math.max(...(pickers ?? [])), 100, time),
		],
	];
	for (const [name, output] of [
		['100,000 records are read in', 'records'],
		['One field of 100,000 records is read in', 'fields'],
	]) {
		/** @type {{ most: number, output: number }} */
		const { most, output: own } = await outputOf('measure-memory.mjs', String(output));
		lines.push([`${name}`, ...line(most, 2 * own, size)]);
	}
	return lines;
}
