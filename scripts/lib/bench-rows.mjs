// What npm run bench measures, and what is wanted of it.

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {string} ours
 * @property {string} theirs
 * @property {number} items
 * @property {import('./bench-server.mjs').Behaviour & { different?: number }} [setting]
 * @property {number} rounds
 * @property {number} [wanted] how many times as fast it is to be at least
 * @property {number} [maxRefused] which part of the calls may be refused
 * @property {boolean} [isSameOutput] whether both hand out the same, so that memory can be compared
 */

const reads = { ours: 'ours', theirs: 'http', isSameOutput: true };

/** @type {Row[]} */
export const ROWS = [
	{ ...reads, name: '1 item, 0 ms', items: 1, rounds: 15, wanted: 1 },
	{ ...reads, name: '10 items, 0 ms', items: 10, rounds: 11, wanted: 1.5 },
	{ ...reads, name: '100 items, 0 ms', items: 100, rounds: 5 },
	{ ...reads, name: '1,000 items, 0 ms', items: 1000, rounds: 3, wanted: 2.5 },
	{ ...reads, name: '10,000 items, 0 ms', items: 10_000, rounds: 1, wanted: 2.5 },
	{ ...reads, name: '1,000 items, 20 ms', items: 1000, setting: { delay: 20 }, rounds: 3, wanted: 1 },
	{ ...reads, name: '100 items, 100 ms', items: 100, setting: { delay: 100 }, rounds: 5 },
	{ ...reads, name: '1,000 items, 100 ms', items: 1000, setting: { delay: 100 }, rounds: 3, wanted: 1 },
	{ ...reads, name: '10,000 items, 100 ms', items: 10_000, setting: { delay: 100 }, rounds: 1, wanted: 1 },
	{
		...reads,
		name: '1,000 items about 40 records, 20 ms',
		items: 1000,
		setting: { delay: 20, different: 40 },
		rounds: 3,
		wanted: 1,
	},
	{
		...reads,
		name: '1,000 items, 20 ms, 50 calls a second allowed',
		theirs: 'httpWithRetries',
		items: 1000,
		setting: { delay: 20, perSecond: 50 },
		rounds: 1,
		wanted: 1,
		maxRefused: 0.02,
	},
	{
		...reads,
		name: '1,000 items, 20 ms, 200 calls a second allowed',
		theirs: 'httpWithRetries',
		items: 1000,
		setting: { delay: 20, perSecond: 200 },
		rounds: 1,
		wanted: 1,
		maxRefused: 0.02,
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
	{
		name: '1,000 changes, each read first, 100 a call, 20 ms',
		ours: 'ourReadingBulk',
		theirs: 'httpReadingBulk',
		items: 1000,
		setting: { delay: 20 },
		rounds: 1,
		wanted: 1,
	},
	{ name: '100,000 records in 100 pages', ours: 'ourList', theirs: 'httpList', items: 1, rounds: 1 },
];
