import { splitOut } from '../nodes.mts';
import type { WorkflowNode } from '../nodes.mts';
import { action, add, bodyOf, chain, edit, get, idsFrom, perItem } from './actions.mts';
import { hardSecret } from './instance.mts';
import type { Outcome, FaultyInstance } from './instance.mts';
import { formsToFind, secretForms, textsOf } from './secretForms.mts';
import { faults, FaultyTracker } from './server.mts';
import type { Answering } from './server.mts';

const sessionToken = hardSecret('token').replace(/[^\x20-\x7e]/g, '');
const values = {
	header: hardSecret('header'),
	query: `${hardSecret('query')}ü€`,
	bearer: hardSecret('bearer'),
	password: `${hardSecret('password')}ß`,
	several: hardSecret('several'),
	cake: `${hardSecret('cake')}é`,
	tune: hardSecret('tune'),
	voluum: hardSecret('voluum'),
	user: hardSecret('user').replace(':', ''),
	digits: '88372619045512673984',
};
const basic = `me:${values.password}`;
/** A kind of connection: its tracker, what a person enters, and what must not be found anywhere. */
type Kind = [name: string, tracker: string, data: Record<string, unknown>, secrets: string[]];

const kinds: Kind[] = [
	['header', 'custom', { authType: 'header', name: 'X-Key', value: values.header }, [values.header]],
	['query', 'custom', { authType: 'query', name: 'key', value: values.query }, [values.query]],
	['bearer', 'custom', { authType: 'bearer', value: values.bearer }, [values.bearer]],
	[
		'basic',
		'custom',
		{ authType: 'basic', username: 'me', password: values.password },
		[values.password, basic],
	],
	[
		'basic, key as the user name',
		'custom',
		{ authType: 'basic', username: values.user, password: '' },
		[values.user, `${values.user}:`],
	],
	['digits alone', 'custom', { authType: 'bearer', value: values.digits }, [values.digits]],
	[
		'several values',
		'custom',
		{
			authType: 'several',
			headers: { values: [{ name: 'X-A', value: values.several }] },
			queryParameters: { values: [{ name: 'b', value: `${values.several}-b` }] },
		},
		[values.several, `${values.several}-b`],
	],
	['CAKE, key in the address', 'cake', { apiKey: values.cake }, [values.cake]],
	['TUNE, token in the address', 'tune', { networkId: 'net', networkToken: values.tune }, [values.tune]],
	[
		'Voluum, session token',
		'voluum',
		{ accessId: 'me', accessKey: values.voluum },
		[values.voluum, sessionToken],
	],
];

/** Tells the caller its own secrets, in all the ways in which a tracker or a proxy might. */
function tellTales(secrets: string[], other: FaultyTracker): Array<[string, (call: Answering) => void]> {
	const ways = Object.entries(secretForms);
	const echoes = ways.map(([way, write]): [string, (call: Answering) => void] => [
		`echo ${way}`,
		({ json, attempt }) => {
			const told = secrets.map(write).join(' | ');
			// Within JSON, as plain text, or as XML: whatever the form is at home in.
			const isJson = /JSON/.test(way);
			const text = isJson ? `{"ok":false,"message":"Key ${told}"}` : `Key ${told} of ${attempt}`;
			json(isJson ? 200 : 400, text);
		},
	]);
	const inData = ways
		.filter(([way]) => !/JSON|HTML|XML/.test(way))
		.map(([way, write]): [string, (call: Answering) => void] => [
			`data ${way}`,
			({ json, id }) =>
				json(
					200,
					JSON.stringify({
						ok: true,
						thing: { id, list: secrets.map(write), [write(secrets[0] ?? '')]: 1 },
					}),
				),
		]);
	const told = secrets.join(' ');
	return [
		...echoes,
		...inData,
		[
			'page',
			({ json, request }) => json(502, `<html><body>Proxy error at ${request.url} ${told}</body></html>`),
		],
		[
			'proxy',
			({ json, request }) => json(407, `Proxy says: ${request.url} ${JSON.stringify(request.headers)}`),
		],
		[
			'request echoed',
			({ json, request }) =>
				json(200, JSON.stringify({ ok: false, message: { url: request.url, headers: request.headers } })),
		],
		[
			'header',
			({ json, request }) =>
				json(400, '{}', {
					'x-echo': encodeURIComponent(request.url ?? ''),
					'x-basic': Buffer.from(told).toString('base64'),
				}),
		],
		[
			'redirect elsewhere',
			({ json }) => json(302, '', { location: `${other.origin}/?k=${encodeURIComponent(told)}` }),
		],
		[
			'redirect with a user',
			({ json }) => json(307, '', { location: `http://${encodeURIComponent(secrets[0] ?? '')}@localhost/` }),
		],
		['redirect in a circle', ({ json, request }) => json(307, '', { location: request.url ?? '/' })],
		['drop', ({ socket }) => socket.destroy()],
		['cut', (call) => faults['drop in the middle of the answer']?.answer(call)],
		['no HTTP', ({ socket }) => socket.end(`${told} is no answer\r\n\r\n`)],
		['truncated', ({ json }) => json(200, `{"ok":true,"thing":{"k":"${encodeURIComponent(told)}`)],
		['500', ({ json }) => json(500, `Stack trace: ${told}`)],
		['401', ({ json }) => json(401, `{"message":"Key ${encodeURIComponent(told)} is unknown"}`)],
		['404', ({ json, request }) => json(404, `Cannot find ${request.url}`)],
		['429', ({ json }) => json(429, `Too many calls with ${told}`, { 'retry-after': '0' })],
		['stall', () => undefined],
	];
}

/** What came of all that goes wrong with a connection of a kind. */
interface Told {
	tracker: FaultyTracker;
	tales: number;
	read: Outcome;
	preview: Outcome;
	outcomes: number;
}

async function tell(
	instance: FaultyInstance,
	[, trackerId, data, secrets]: Kind,
	other: FaultyTracker,
): Promise<Told> {
	const tracker = await new FaultyTracker().start();
	const saved = await instance.saveConnection(`${trackerId}TrackerApi`, { ...data, baseUrl: tracker.origin });
	const tales = tellTales(secrets, other);
	tracker.respond = (call) => {
		if (call.request.url?.startsWith('/auth/access/session')) {
			const session = { token: sessionToken, expirationTimestamp: '2099-01-01T00:00:00Z' };
			call.json(200, JSON.stringify(session));
			return;
		}
		tales[Number(/^t(\d+)/.exec(call.id)?.[1] ?? -1)]?.[1](call);
	};
	const ids = idsFrom('t', tales.length);
	const options = { timeout: 1, maxAttempts: 2, concurrency: 20 };
	const rules = {
		response: { ...edit.response, message: ['$.message'], format: 'json' },
		bodyEncoding: 'json',
	};
	const ofTracker = { tracker: trackerId };
	const read = action('Get', { ...get, ...rules }, options, 'continueRegularOutput', ofTracker);
	read.parameters.output = 'response';
	const write = action('Edit', { ...edit, ...rules }, options, 'continueErrorOutput', ofTracker);
	const preview = action('Add', { ...add, ...rules }, options, undefined, ofTracker);
	preview.parameters.mode = 'preview';
	const run = async (node: WorkflowNode, items: string[]): Promise<Outcome> =>
		await instance.execute([splitOut('ids'), node], chain(node), bodyOf(items), saved);
	const ran = [await run(read, ids), await run(write, ids), await run(preview, ['p0'])] as const;
	// A few where the node stops: the error of the whole execution.
	const stopping = action('Edit', { ...edit, ...rules }, options, undefined, ofTracker);
	const stops = [0, 13, tales.length - 4];
	for (const index of stops) await run(stopping, [`t${index}`]);
	await tracker.stop();
	return { tracker, tales: tales.length, read: ran[0], preview: ran[2], outcomes: ran.length + stops.length };
}

export function leakCases(instance: FaultyInstance): void {
	describe('secrets', () => {
		const other = new FaultyTracker();
		const told = new Map<string, Told>();

		beforeAll(async () => {
			await other.start();
			// All at once: most of the time goes into waiting.
			await Promise.all(kinds.map(async (kind) => told.set(kind[0], await tell(instance, kind, other))));
		});

		afterEach(() => other.reset());
		afterAll(async () => await other.stop());

		test.each(kinds)('of a connection by %s go out to their own host only', (name, _, __, secrets) => {
			const { tracker, tales, read, preview, outcomes } = told.get(name) as Told;
			const row = instance.faultTable.row(`secrets: ${name}`);
			row.items = outcomes;
			row.tries = tracker.arrivals.length;
			expect(preview.items('Add')[0]?.json.preview).toBe(true);
			expect(read.items('Get')).toHaveLength(tales);

			const sent = JSON.stringify(
				tracker.arrivals.map(({ path, headers }) => [decodeURIComponent(path.replaceAll('+', ' ')), headers]),
			);
			const carried = name.startsWith('basic')
				? Buffer.from(secrets[1] ?? '').toString('base64')
				: name.startsWith('Voluum')
					? sessionToken
					: (secrets[0] ?? '');
			// Not by toContain, which prints all of it.
			expect(sent.includes(JSON.stringify(carried).slice(1, -1))).toBe(true);
			expect(other.arrivals).toEqual([]);
		});

		test('never leave their host: next links, Link headers and redirects to elsewhere', async () => {
			const places = [
				`${other.origin}/list?page=2`,
				other.origin.replace('http://', '//'),
				instance.tracker.origin.replace('http://', 'http://user:pass@'),
				`${instance.tracker.origin}@127.0.0.1:${new URL(other.origin).port}/`,
				`${other.origin.replace('/127', '\\127')}/`,
				`/\\127.0.0.1:${new URL(other.origin).port}/`,
				`https://127.0.0.1:${new URL(instance.tracker.origin).port}/`,
				`http://127\u30020\u30020\u30021:${new URL(other.origin).port}/`,
				`blob:${instance.tracker.origin}/x`,
				`ftp://127.0.0.1:${new URL(instance.tracker.origin).port}/`,
			];
			const list = (pagination: object) => ({
				...get,
				path: '/list/{id}',
				response: { records: '$.list[*]', pagination },
			});
			const place = (path: string): string => places[Number(/\/p(\d+)/.exec(path)?.[1])] ?? '';
			const ways: Array<[string, object, (call: Answering) => void]> = [
				[
					'next',
					list({ style: 'nextUrl', next: '$.next' }),
					({ json, request }) =>
						json(200, JSON.stringify({ list: [{ id: 1 }], next: place(request.url ?? '') })),
				],
				[
					'Link',
					list({ style: 'linkHeader' }),
					({ json, request }) =>
						json(200, '{"list":[{"id":1}]}', {
							link: `<${encodeURI(place(request.url ?? '')).replaceAll('%5C', '\\')}>; rel="next"`,
						}),
				],
				[
					'redirect',
					list({ style: 'none' }),
					({ json, request }) =>
						json(307, '', { location: encodeURI(place(request.url ?? '')).replaceAll('%5C', '\\') }),
				],
			];
			for (const [way, definition, respond] of ways) {
				instance.tracker.reset();
				instance.tracker.respond = respond;
				const node = action('Get', definition, { maxAttempts: 1 }, 'continueRegularOutput');
				node.parameters.returnAll = true;
				const outcome = await instance.execute(
					[splitOut('ids'), node],
					chain(node),
					bodyOf(places.map((_, index) => `p${index}`)),
				);
				const said = outcome.items('Get').map(({ json }) => json.error);
				expect([
					way,
					said.filter((text) => !/another host|which is not followed/.test(String(text))),
				]).toEqual([way, []]);
				expect(said).toHaveLength(places.length);
				expect(instance.tracker.arrivals).toHaveLength(places.length);
				expect(other.arrivals).toEqual([]);
			}
		});

		test('stay in the way of headers that a template or a value brings along', async () => {
			const header = (name: string, value?: string) => ({
				...edit,
				parameters: [
					...edit.parameters,
					{ name, in: 'header', type: 'string', ...(value === undefined ? {} : { const: value }) },
				],
			});
			for (const name of [
				'Host',
				'Content-Length',
				'Transfer-Encoding',
				'Cookie',
				'Connection',
				'Content-Type',
			]) {
				const node = action('Edit', header(name, 'x'), {}, 'continueRegularOutput');
				const outcome = await instance.execute([splitOut('ids'), node], chain(node), bodyOf(['h1']));
				expect(outcome.items('Edit')[0]?.json.error).toMatch(/may not be the header/);
			}
			expect(instance.tracker.arrivals).toEqual([]);
			const own = action('Edit', header('x-KEY', 'mine'), {});
			await instance.execute([splitOut('ids'), own], chain(own), bodyOf(['h2']));
			expect(instance.tracker.arrivals[0]?.headers['x-key']).toMatch(/-S3c/);
			const split = action('Edit', header('X-Note'), {}, 'continueRegularOutput');
			(split.parameters.parameters as { value: object }).value = { ...perItem, 'X-Note': 'a\r\nX-Evil: 1' };
			const outcome = await instance.execute([splitOut('ids'), split], chain(split), bodyOf(['h3']));
			expect(outcome.items('Edit')[0]?.json.error).toMatch(/cannot carry/);
			expect(instance.tracker.arrivals).toHaveLength(1);
		});

		test('of sessions: one log-in renews a token for all calls that wait for it', async () => {
			let live = 'token-0000';
			let logIns = 0;
			instance.tracker.respond = ({ request, json }) => {
				if (request.url?.startsWith('/auth/')) {
					logIns += 1;
					live = `token-${1000 + logIns}`;
					setTimeout(
						() => json(200, JSON.stringify({ token: live, expirationTimestamp: '2099-01-01T00:00:00Z' })),
						100,
					);
				} else if (request.headers['cwauth-token'] === live) setTimeout(() => json(200), 20);
				else json(401, '{"error":{"message":"Token has expired"}}');
			};
			const saved = await instance.saveConnection('voluumTrackerApi', {
				baseUrl: instance.tracker.origin,
				accessId: 'me',
				accessKey: 'key-of-sessions',
			});
			const node = action('Get', get, { concurrency: 10, requestsPerSecond: 200 }, undefined, {
				tracker: 'voluum',
			});
			instance.tracker.onArrival = () => {
				if (instance.tracker.arrivals.length === 20) live = 'ended';
			};
			const outcomes = await Promise.all(
				[1, 2].map(
					async (run) =>
						await instance.execute(
							[splitOut('ids'), node],
							chain(node),
							bodyOf(idsFrom(`v${run}-`, 30)),
							saved,
						),
				),
			);
			expect(outcomes.map(({ status }) => status)).toEqual(['success', 'success']);
			expect(logIns).toBe(2);
		});

		test('are in no stored execution, nor in the database or the log of n8n, in any form', async () => {
			expect(told.size).toBe(kinds.length);
			const executions = await instance.n8n.executions({ includeData: true });
			expect(executions.length).toBeGreaterThan(kinds.length * 4);
			const stored = [...executions.map(textsOf), instance.everythingStored()];
			for (const [name, , , secrets] of kinds) {
				const leaks = formsToFind(secrets).flatMap((form) =>
					stored
						.filter((text) => text.includes(form))
						.map((text) =>
							text.slice(Math.max(0, text.indexOf(form) - 150), text.indexOf(form) + form.length + 50),
						),
				);
				instance.faultTable.row(`secrets: ${name}`).leaked = leaks.length;
				expect([name, leaks.slice(0, 3)]).toEqual([name, []]);
			}
		});
	});
}
