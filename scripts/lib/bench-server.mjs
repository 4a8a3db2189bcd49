// The simulated tracker that npm run bench and its short form in npm test measure with.
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Records of the list that is read page by page, and of one of its pages. */
export const LIST = 100_000;
export const PAGE = 1000;

/**
 * How the tracker behaves.
 * @typedef {object} Behaviour
 * @property {number} [delay] milliseconds until it answers
 * @property {number} [perSecond] calls a second that it takes; it refuses the others
 * @property {number} [crowdedAbove] calls under way above which it takes longer by as much as there are more
 */

/** @param {number} id */
const record = (id) => ({
	id,
	email: `partner-${id}@example.com`,
	status: 'active',
	country: 'DE',
	balance: { USD: { available: 10.5, hold: 0 } },
	tags: ['bench', `group ${id % 7}`],
});

/** @param {URLSearchParams} query */
function listAnswer(query) {
	const page = Number(query.get('page') ?? 1);
	const limit = Number(query.get('limit') ?? PAGE);
	const from = (page - 1) * limit;
	const length = Math.max(0, Math.min(limit, LIST - from));
	return { status: 1, total: LIST, things: Array.from({ length }, (_, index) => record(from + index + 1)) };
}

/** @param {string} method @param {URL} url */
function answerTo(method, { pathname, searchParams }) {
	if (method === 'POST') return { status: 1, success: true };
	if (pathname === '/list') return listAnswer(searchParams);
	const id = Number(pathname.split('/').at(-1)) || 0;
	return pathname.includes('/campaigns/') ? { campaign: record(id) } : { status: 1, thing: record(id) };
}

/**
 * Answers after a while, counts its calls, and refuses what is too much a second.
 * @param {(url: URL) => Promise<void>} [before] is done before a call is answered
 * @returns {Promise<BenchServer>}
 * @typedef {object} BenchServer
 * @property {string} url
 * @property {{ calls: number, refused: number, most: number }} state `most`: calls under way at once
 * @property {(behaviour?: Behaviour) => void} reset
 * @property {() => void} stop
 */
export async function startBenchServer(before = async () => {}) {
	const state = { delay: 0, perSecond: Infinity, crowdedAbove: Infinity, calls: 0, refused: 0, most: 0 };
	let underWay = 0;
	let second = 0;
	let inSecond = 0;
	const server = createServer(async (request, response) => {
		state.calls += 1;
		state.most = Math.max(state.most, ++underWay);
		const now = Math.floor(performance.now() / 1000);
		if (now !== second) inSecond = 0;
		second = now;
		inSecond += 1;
		const isRefused = inSecond > state.perSecond;
		if (isRefused) state.refused += 1;
		const delay = state.delay * Math.max(1, underWay / state.crowdedAbove);
		for await (const _ of request.resume());
		if (delay > 0) await sleep(delay);
		const url = new URL(request.url ?? '/', 'http://bench');
		await before(url);
		underWay -= 1;
		const body = isRefused ? { status: 2, error: 'Too many calls' } : answerTo(request.method ?? 'GET', url);
		response.writeHead(isRefused ? 429 : 200, {
			'content-type': 'application/json',
			...(isRefused ? { 'retry-after': '1' } : {}),
		});
		response.end(JSON.stringify(body));
	});
	server.keepAliveTimeout = 60_000;
	await /** @type {Promise<void>} */ (new Promise((resolve) => server.listen(0, '127.0.0.1', resolve)));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}`,
		state,
		reset({ delay = 0, perSecond = Infinity, crowdedAbove = Infinity } = {}) {
			Object.assign(state, { delay, perSecond, crowdedAbove, calls: 0, refused: 0, most: 0 });
		},
		stop() {
			server.closeAllConnections();
			server.close();
		},
	};
}
