// How much memory the nodes hold while they read a long list, beside what they hand out.
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

import { connectionsFor, listParameters } from './bench-nodes.mjs';
import { LIST, PAGE, startBenchServer } from './bench-server.mjs';
import { load } from './load.mjs';

/** The tracker is a thread: what it holds is not counted. It asks to be answered before it hands a page out. */
async function serve() {
	const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
	const { url } = await startBenchServer(async ({ searchParams }) => {
		port.postMessage({ page: Number(searchParams.get('page')) });
		await once(port, 'message');
	});
	port.postMessage({ url });
}

/** What is handed out of each record. */
const OUTPUTS = {
	records: { output: 'records' },
	fields: { output: 'fields', responseFields: ['$.things[*].id'] },
};

/**
 * @param {object} output of the node
 * @returns {Promise<{ output: number, most: number }>} bytes of what comes out, and held at most while it is read
 */
async function measure(output) {
	setFlagsFromString('--expose-gc');
	const gc = runInNewContext('gc');
	const held = () => {
		gc();
		return process.memoryUsage().heapUsed;
	};
	/** @type {Pick<typeof import('../../test/helpers/workflow'), 'runNode'> & typeof import('../../credentials/CustomTrackerApi.credentials')} */
	const { runNode, CustomTrackerApi } = await load([
		"export { runNode } from './test/helpers/workflow';",
		"export { CustomTrackerApi } from './credentials/CustomTrackerApi.credentials';",
	]);
	const tracker = new Worker(fileURLToPath(import.meta.url));
	const [{ url }] = await once(tracker, 'message');
	let most = 0;
	tracker.on('message', ({ page }) => {
		if (page % 10 === 0) most = Math.max(most, held());
		tracker.postMessage('answer');
	});
	const read = async (/** @type {object} */ more) =>
		await runNode({
			node: 'trackerActionGet',
			parameters: { ...listParameters, ...output, ...more },
			credentials: {
				customTrackerApi: { type: new CustomTrackerApi(), data: connectionsFor(url).customTrackerApi },
			},
		});
	await read({ returnAll: false, limit: PAGE });
	const before = held();
	most = 0;
	const { outputs, error } = await read({});
	const after = held();
	if (error) throw error;
	const [items = []] = outputs;
	if (items.length !== LIST) throw new Error(`${items.length} items came out`);
	await tracker.terminate();
	return { output: after - before, most: most - before };
}

if (isMainThread) {
	const [, , name] = process.argv;
	const output = Object.entries(OUTPUTS).find(([one]) => one === name)?.[1] ?? OUTPUTS.records;
	// n8n writes lines of its own before.
	console.log(`\n${JSON.stringify(await measure(output))}`);
} else await serve();
