import { execFileSync } from 'node:child_process';

import type { Instance, Outcome } from '../instance.mts';
import { defined } from '../nodes.mts';
import { blanks, HostileServer, text, trickle } from './server.mts';
import type { Respond } from './server.mts';

const megabyte = 1024 * 1024;
/** Milliseconds that n8n may be deaf to everybody else. */
const DEAF = 2_000;
/** Megabytes that the process may hold more than before: it gives back late what it no longer needs. */
const KEPT = 700;

const megabytesOf = (pid: number): number =>
	Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;

/**
 * Does something and tells how long n8n's health check took at most meanwhile: the least of three rounds, since the machine may
 * have other work to do.
 */
async function watched<Result>(url: string, work: () => Promise<Result>): Promise<[Result, number]> {
	let best: [Result, number] | undefined;
	for (let round = 0; round < 3 && (best?.[1] ?? DEAF) >= DEAF; round++) {
		const [result, longest] = await watchedOnce(url, work);
		best = [result, Math.min(longest, best?.[1] ?? Infinity)];
	}
	if (!best) throw new Error('Nothing was watched');
	return best;
}

async function watchedOnce<Result>(url: string, work: () => Promise<Result>): Promise<[Result, number]> {
	let longest = 0;
	let isOver = false;
	const watching = (async () => {
		while (!isOver) {
			const asked = performance.now();
			await (await fetch(`${url}/healthz`)).text();
			longest = Math.max(longest, performance.now() - asked);
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	})();
	try {
		return [await work(), longest];
	} finally {
		isOver = true;
		await watching;
	}
}

const repeated = (piece: string, bytes: number): string => piece.repeat(Math.floor(bytes / piece.length));

function distinct(bytes: number): string {
	const parts: string[] = [];
	for (let number = 0, size = 0; size < bytes; number++) {
		const part = `<a${number}/>`;
		parts.push(part);
		size += part.length;
	}
	return `<r>${parts.join('')}</r>`;
}

const listDefinition = (more: object = {}): string =>
	JSON.stringify({
		name: 'List',
		kind: 'get',
		method: 'GET',
		path: '/x',
		response: { records: '$[*]', ...more },
	});

/** Answers that were made to freeze or to kill whoever reads them. */
const answers: Array<[what: string, respond: () => Respond]> = [
	['1 GB of gzip', () => blanks(1024)],
	['43 MB of XML with distinct names', () => text(distinct(43 * megabyte), 'application/xml')],
	['48 MB of XML with one name', () => text(`<r>${repeated('<a/>', 48 * megabyte)}</r>`, 'application/xml')],
	['48 MB of empty lists', () => text(`[${repeated('[],', 48 * megabyte)}[]]`)],
	['48 MB of small records', () => text(`[${repeated('{"a":1},', 48 * megabyte)}{}]`)],
];

export function limitCases(running: () => Instance): void {
	describe('answers that are made to do harm', () => {
		let server: HostileServer;
		beforeAll(async () => {
			server = await HostileServer.start();
			running().credentials.hostile = await running().n8n.createCredential({
				name: 'Hostile',
				type: 'customTrackerApi',
				data: { baseUrl: server.url, authType: 'header', name: 'X-Key', value: 'hostile-key-4711' },
			});
		}, 30_000);
		afterAll(async () => await server.close());
		beforeEach(() => server.forget());

		const get = async (definition: string, parameters: object = {}): Promise<Outcome> => {
			const { id, name } = running().credentials.hostile ?? { id: '', name: '' };
			const node = defined('Get', 'custom', definition, { parameters: { returnAll: true, ...parameters } });
			const own = running().credentials.customTrackerApi;
			running().credentials.customTrackerApi = { id, name, type: 'customTrackerApi' };
			try {
				return await running().runChain([node]);
			} finally {
				if (own) running().credentials.customTrackerApi = own;
			}
		};

		test.each(answers)(
			'%s: a sentence, and n8n listens meanwhile',
			async (what, makeResponse) => {
				server.respond = makeResponse();
				const before = megabytesOf(running().n8n.pid);
				const format = what.includes('XML') ? { format: 'xml', records: '$.*' } : {};
				const [outcome, longest] = await watched(running().n8n.url, () => get(listDefinition(format)));
				process.stderr.write(`  ${what}: deaf for ${longest.toFixed(0)} ms at most\n`);
				expect(outcome.status).toBe('error');
				expect(outcome.error?.message).toMatch(/larger than|too many|more than/i);
				expect(longest).toBeLessThan(DEAF);
				expect(megabytesOf(running().n8n.pid) - before).toBeLessThan(KEPT);
			},
			90_000,
		);

		test('1,000 pages of 20 MB: a sentence in place of a dead process', async () => {
			const row = `{"a":1,"b":"${'x'.repeat(20)}"}`;
			const page = text(`{"rows":[${repeated(`${row},`, 20 * megabyte)}${row}],"more":true}`);
			let count = 0;
			server.respond = (request, response) => {
				count += 1;
				page(request, response);
			};
			const definition = listDefinition({
				records: '$.rows[*]',
				pagination: { style: 'page', pageParameter: 'page', more: '$.more' },
			});
			const before = megabytesOf(running().n8n.pid);
			const [outcome, longest] = await watched(running().n8n.url, () => get(definition));
			process.stderr.write(`  ${count} pages of 20 MB: deaf for ${longest.toFixed(0)} ms at most\n`);
			expect(outcome.status).toBe('error');
			expect(outcome.error?.message).toMatch(/larger than|too many|more than/i);
			expect(count).toBeLessThan(3 * 60);
			expect(longest).toBeLessThan(DEAF);
			expect(megabytesOf(running().n8n.pid) - before).toBeLessThan(KEPT * 2);
		}, 120_000);

		const check = async (type = 'customTrackerApi') =>
			await running().n8n.testCredential({
				type,
				data: {
					baseUrl: server.url,
					apiKey: 'hostile-key-4711',
					authType: 'header',
					name: 'X-Key',
					value: 'hostile-key-4711',
					testPath: '/x',
				},
			});

		test.each(['customTrackerApi', 'affiseTrackerApi'])(
			'the connection test of %s reads no more than it needs',
			async (type) => {
				server.respond = blanks(1024);
				const before = megabytesOf(running().n8n.pid);
				const [result, longest] = await watched(running().n8n.url, () => check(type));
				expect(result).toMatchObject({ status: 'Error', message: expect.stringContaining('larger than') });
				expect(longest).toBeLessThan(DEAF);
				expect(megabytesOf(running().n8n.pid) - before).toBeLessThan(KEPT);
			},
		);

		test('the connection test does not wait for a trickle', async () => {
			server.respond = trickle(2_000);
			const started = performance.now();
			const result = await check();
			expect(result).toMatchObject({ status: 'Error', message: expect.stringContaining('30 seconds') });
			expect(performance.now() - started).toBeLessThan(45_000);
		}, 90_000);
	});
}
