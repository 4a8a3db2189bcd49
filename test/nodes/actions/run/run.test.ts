import { sleep, type IDataObject } from 'n8n-workflow';

// What n8n hands a node to as a tool of an agent; n8n-core does not export it.
import { makeHandleToolInvocation } from '../../../../node_modules/n8n-core/dist/execution-engine/node-execution-context/utils/get-input-connection-data.js';
import { TrackerActionEdit } from '../../../../nodes/TrackerActionEdit/TrackerActionEdit.node';
import { runActions } from '../../../../nodes/actions/run/run';
import { runContext, type Responder, type RunSettings } from '../../../helpers/runContext';

const definition = (more: object = {}) =>
	JSON.stringify({
		name: 'Change',
		kind: 'edit',
		method: 'POST',
		path: '/things/{id}',
		parameters: [{ name: 'id', in: 'path', type: 'string', required: true }],
		...more,
	});
const numbered = (count: number): IDataObject[] => Array.from({ length: count }, (_, id) => ({ id }));
const idOf = (url: string): number => Number(url.split('/').at(-1));
const fine = async () => ({ statusCode: 200, body: '{"ok":true}' });
const failure = (code: string, more: object = {}) => Object.assign(new Error('no'), { code, ...more });

function prepare(
	respond: Responder,
	more: Partial<RunSettings> & { options?: object; template?: string } = {},
) {
	const { options = {}, template = definition(), ...rest } = more;
	return runContext({
		respond,
		items: numbered(3),
		parameters: {
			tracker: 'custom',
			templateSource: 'definition',
			templateDefinition: template,
			parametersAs: 'json',
			parametersJson: ({ id }: IDataObject) => ({ id }),
			options,
		},
		...rest,
	});
}

beforeEach(() => jest.spyOn(Math, 'random').mockReturnValue(0));

describe('the end of an execution by hand', () => {
	it.each([true, false])(
		'sends nothing more, whether the node continues on failure: %p',
		async (continues) => {
			const controller = new AbortController();
			const { context, sent } = prepare(
				async ({ url }) => {
					if (idOf(url) === 1) controller.abort();
					return await fine();
				},
				{ items: numbered(5), continues, signal: controller.signal },
			);
			await runActions(context, 'edit').catch(() => undefined);
			expect(sent.map(idOf)).toEqual([0, 1]);
		},
	);

	it('ends a wait at once', async () => {
		const controller = new AbortController();
		const { context, sent } = prepare(
			async () => {
				void Promise.resolve().then(() => controller.abort());
				return { statusCode: 429, headers: { 'retry-after': '60' } };
			},
			{ signal: controller.signal },
		);
		const start = Date.now();
		await expect(runActions(context, 'edit')).rejects.toThrow('The execution was cancelled');
		expect(Date.now() - start).toBeLessThan(1000);
		expect(sent).toHaveLength(1);
	});

	it('leaves no listeners behind', async () => {
		const controller = new AbortController();
		const add = jest.spyOn(controller.signal, 'addEventListener');
		const remove = jest.spyOn(controller.signal, 'removeEventListener');
		const { context } = prepare(fine, { items: numbered(30), signal: controller.signal });
		await runActions(context, 'edit');
		expect(add.mock.calls.length).toBeGreaterThan(0);
		expect(remove.mock.calls).toHaveLength(add.mock.calls.length);
	});
});

describe("n8n's own Retry On Fail", () => {
	it('sends no write again that a tool of an agent may have made, although each try gets an item of its own', async () => {
		const { context, sent } = prepare(async () => await Promise.reject(failure('ECONNRESET')), {
			items: numbered(1),
		});
		const asTool = () => {
			let items: unknown[] = [];
			const added = (_: string, [given]: [unknown[]]) => void (items = given);
			const own = { getInputData: () => items, addInputData: added, addOutputData: () => undefined };
			return { ...context, ...own, isToolExecution: () => true };
		};
		const node = { name: 'Edit', retryOnFail: true, maxTries: 3, waitBetweenTries: 0 };
		const invoke = makeHandleToolInvocation(
			asTool as never,
			node as never,
			new TrackerActionEdit() as never,
			{ resultData: { runData: {} } } as never,
		);
		for (const calls of [1, 2]) {
			await expect(invoke({ id: 7 })).rejects.toThrow('may have been applied');
			expect(sent).toHaveLength(calls);
		}
	});
});

describe('a write that fails', () => {
	const detailsOf = async (respond: Responder, more: object = {}) => {
		const { context, sent } = prepare(respond, {
			continues: true,
			items: numbered(1),
			template: definition(more),
		});
		const [items] = await runActions(context, 'edit');
		const { details, error } = items?.[0]?.json as { details: IDataObject; error: string };
		const { mayHaveBeenApplied, hint } = details;
		return { ...details, mayHaveBeenApplied, hint, error, tries: sent.length };
	};

	it.each<[string, object, boolean]>([
		['a refused connection', { code: 'ECONNREFUSED', syscall: 'connect' }, false],
		['a host that is not found', { code: 'ENOTFOUND', syscall: 'getaddrinfo' }, false],
		['a host out of reach', { code: 'EHOSTUNREACH', syscall: 'connect' }, false],
		['a host that got lost on the way', { code: 'EHOSTUNREACH', syscall: 'read' }, true],
		['a cut connection', { code: 'ECONNRESET', syscall: 'read' }, true],
		['a time-out', { code: 'ETIMEDOUT' }, true],
	])('by %s: may have been applied %p', async (_, error, open) => {
		const details = await detailsOf(async () => await Promise.reject(failure('', error)));
		expect(details.mayHaveBeenApplied ?? false).toBe(open);
		expect(details.tries).toBe(open ? 1 : 3);
		if (open) expect(details.hint).toContain('may have been applied');
	});

	it.each<[number, Record<string, string>, boolean, number]>([
		[400, {}, false, 1],
		[408, {}, true, 1],
		[429, { 'retry-after': '0' }, false, 3],
		[500, {}, true, 1],
		[503, {}, true, 1],
		[503, { 'retry-after': '0' }, false, 3],
		[302, { location: 'https://elsewhere.example/' }, true, 1],
		[303, { location: '/result' }, true, 1],
		[301, { location: '/moved' }, false, 1],
		[302, {}, true, 1],
		[303, {}, true, 1],
		[307, { location: 'https://elsewhere.example/' }, false, 1],
	])('with %p %j: may have been applied %p, after %p tries', async (statusCode, headers, open, tries) => {
		const details = await detailsOf(async () => ({ statusCode, headers }));
		expect([details.mayHaveBeenApplied ?? false, details.tries]).toEqual([open, tries]);
	});

	it('stays uncertain once a try was, however the next one ends', async () => {
		const answers = [
			async () => await Promise.reject(failure('ETIMEDOUT')),
			async () => ({ statusCode: 404, body: '{"message":"Not there"}' }),
		];
		const details = await detailsOf(async ({ attempt }) => await (answers[attempt - 1] ?? fine)(), {
			idempotent: true,
		});
		expect(details).toMatchObject({ error: 'Not there', tries: 2, mayHaveBeenApplied: true });
		expect(details.hint).toContain('may have been applied');
	});

	it('among others says which were done and of which nobody knows', async () => {
		const { context } = prepare(
			async ({ url }) => {
				const id = idOf(url);
				for (let tick = 0; tick < id * 5; tick++) await Promise.resolve();
				if (id === 2) return { statusCode: 400, body: '{"message":"no"}' };
				if (id === 4) return await Promise.reject(failure('ECONNRESET'));
				return await fine();
			},
			{ items: numbered(6), options: { concurrency: 6 } },
		);
		await expect(runActions(context, 'edit')).rejects.toMatchObject({
			message: expect.stringMatching(/^\w[^:]*: no \[Item 2\]$/) as string,
			description: expect.stringContaining(
				'4 of 6 items had been sent before (items 0 to 1, 3, 5). Nobody knows of items 4: their changes may have been applied.',
			) as string,
		});
	});
});

describe('a read that fails', () => {
	it('keeps the calls back that wait for their turn, and is the failure that is told', async () => {
		const { context, sent } = prepare(
			async ({ url }) =>
				idOf(url) === 1 ? { statusCode: 404, body: '{"message":"Not there"}' } : await fine(),
			{
				items: numbered(30),
				options: { requestsPerSecond: 5 },
				template: definition({ kind: 'get', method: 'GET' }),
			},
		);
		const started = performance.now();
		await expect(runActions(context, 'get')).rejects.toThrow('Not there [Item 1]');
		expect(sent.map(idOf)).toEqual([0, 1]);
		expect(performance.now() - started).toBeLessThan(1000);
	});
});

describe('options that an expression gives', () => {
	it('are refused before anything is sent', async () => {
		const { context, sent } = prepare(fine, { options: { concurrency: 'many' } });
		await expect(runActions(context, 'edit')).rejects.toThrow("'Concurrency' must be a number above 0");
		expect(sent).toEqual([]);
	});

	it('may be texts, and count within bounds', async () => {
		const { context, sent } = prepare(async () => ({ statusCode: 503, headers: { 'retry-after': '0' } }), {
			items: numbered(1),
			options: { maxAttempts: '1000', concurrency: '', timeout: null },
		});
		await expect(runActions(context, 'edit')).rejects.toThrow('HTTP 503');
		expect(sent).toHaveLength(10);
	});
});

it('refuses values that are nested without an end', async () => {
	let deep: unknown = 1;
	for (let depth = 0; depth < 3000; depth++) deep = depth % 2 ? [deep] : { a: deep };
	const circle: { self?: unknown } = {};
	circle.self = circle;
	const given = [deep, [deep], circle].flatMap((value) => [
		{ value, parameters: { id: 1, data: value }, named: 'Data' },
		{ value, parameters: { data: value }, named: 'Parameters (JSON)' },
	]);
	for (const { value, parameters, named } of given) {
		const { context } = prepare(fine, {
			items: numbered(1),
			template: definition({
				parameters: [
					{ name: 'id', in: 'path', type: 'string', required: true },
					{ name: 'data', in: 'body', type: Array.isArray(value) ? 'array' : 'object' },
				],
			}),
		});
		const getNodeParameter = context.getNodeParameter.bind(context) as (...args: unknown[]) => unknown;
		context.getNodeParameter = ((name: string, ...rest: unknown[]) =>
			name === 'parametersJson' ? parameters : getNodeParameter(name, ...rest)) as never;
		await expect(runActions(context, 'edit')).rejects.toThrow(`'${named}' is nested too deeply [Item 0]`);
	}
});

describe('a change of which nobody knows', () => {
	const byGet = definition({ method: 'GET' });
	const detailsOf = async (respond: Responder, template: string, more: Partial<RunSettings> = {}) => {
		const { context, sent } = prepare(respond, { template, items: numbered(1), continues: true, ...more });
		const [[item] = []] = await runActions(context, 'edit');
		return { sent, json: item?.json as { error?: string; details?: IDataObject } };
	};

	it.each([302, 303])(
		'a write by GET that is redirected with %i is not sent to the new place',
		async (statusCode) => {
			const { sent, json } = await detailsOf(async ({ url }) => {
				if (url.endsWith('/done')) return await fine();
				return { statusCode, headers: { location: `${new URL(url).origin}/api/done` } };
			}, byGet);
			expect(sent).toHaveLength(1);
			expect(json.error).toContain('redirects the call');
			expect(json.details).toMatchObject({ statusCode, mayHaveBeenApplied: true });
		},
	);

	it('an answer of success that says neither yes nor no', async () => {
		const template = definition({
			response: { success: [{ path: '$.ok', equals: true }], message: ['$.message'] },
		});
		const silent = await detailsOf(async () => ({ statusCode: 200, body: '{}' }), template);
		expect(silent.json.details).toMatchObject({ mayHaveBeenApplied: true });
		const empty = await detailsOf(async () => ({ statusCode: 200, body: '' }), template);
		expect(empty.json.details).toMatchObject({ mayHaveBeenApplied: true });
		const none = await detailsOf(async () => ({ statusCode: 200, body: '{"ok":null}' }), template);
		expect(none.json.details).toMatchObject({ mayHaveBeenApplied: true });
		const no = await detailsOf(async () => ({ statusCode: 200, body: '{"ok":false}' }), template);
		expect(no.json.details).not.toHaveProperty('mayHaveBeenApplied');
	});

	it.each(['$..@id', "$.list[0:2]['@id']", "$['@id','x']"])(
		'a path such as %s reads an answer and hides no success',
		async (path) => {
			const template = definition({ response: { records: path, message: [path] } });
			const { sent, json } = await detailsOf(
				async () => ({ statusCode: 201, body: '{"list":[{"@id":1},{"@id":2}],"@id":0,"`a":3}' }),
				template,
			);
			expect(sent).toHaveLength(1);
			expect(json).not.toHaveProperty('error');
			expect(json).toHaveProperty('value');
		},
	);

	it('a stop while it waits for another try', async () => {
		const controller = new AbortController();
		jest.spyOn(Math, 'random').mockReturnValue(1);
		const { sent, json } = await detailsOf(
			async () => {
				void sleep(20).then(() => controller.abort());
				return await Promise.reject(failure('ECONNRESET'));
			},
			definition({ idempotent: true }),
			{ signal: controller.signal },
		);
		expect(sent).toHaveLength(1);
		expect(json.details).toMatchObject({ attempts: 1, mayHaveBeenApplied: true });
	});

	it('a call that was under way when the execution was stopped', async () => {
		const controller = new AbortController();
		const { sent, json } = await detailsOf(
			async () => {
				controller.abort();
				return await new Promise(() => undefined);
			},
			definition(),
			{ signal: controller.signal },
		);
		expect(sent).toHaveLength(1);
		expect(json.details).toMatchObject({ mayHaveBeenApplied: true });
	});
});

it('gives each item the connection that the expressions of the credential make for it', async () => {
	const { context, sent } = prepare(fine, {
		connection: (item) => ({
			baseUrl: `https://account-${String(item?.id ?? 'none')}.example`,
			authType: 'none',
		}),
	});
	await runActions(context, 'edit');
	expect(sent.map((url) => new URL(url).host)).toEqual([0, 1, 2].map((id) => `account-${id}.example`));
});

it("keeps the tracker's words where they hold the name of an error of the network", async () => {
	const message = 'Missing permission: offer.CreatePermission at EHOSTUNREACH';
	const { context } = prepare(async () => ({ statusCode: 403, body: JSON.stringify({ message }) }));
	await expect(runActions(context, 'edit')).rejects.toThrow(`${message} [Item 0]`);
});

it('reads a long list of response fields in no time', async () => {
	const { context } = prepare(fine, {
		template: definition({ kind: 'get', method: 'GET' }),
		items: numbered(1),
	});
	const read = context.getNodeParameter.bind(context);
	context.getNodeParameter = ((name: string, ...rest: [number, unknown]) => {
		if (name === 'output') return 'fields';
		return name === 'otherResponseFields' ? `$.a['x,y'],${','.repeat(50_000)}]` : read(name, ...rest);
	}) as typeof context.getNodeParameter;
	const started = Date.now();
	await expect(runActions(context, 'get')).rejects.toThrow("The response field ']' is not a JSONPath");
	expect(Date.now() - started).toBeLessThan(1000);
});

it('fails a list of which a page comes empty: half a list is never handed out', async () => {
	const pages = ['{"total":4,"things":[{"id":1},{"id":2}]}', ''];
	const { context, sent } = prepare(async () => ({ statusCode: 200, body: pages[sent.length - 1] ?? '' }), {
		items: numbered(1),
		continues: true,
		template: definition({
			kind: 'get',
			method: 'GET',
			response: {
				records: '$.things',
				pagination: { style: 'page', pageParameter: 'page', total: '$.total' },
			},
		}),
	});
	const read = context.getNodeParameter.bind(context);
	context.getNodeParameter = ((name: string, ...rest: [number, unknown]) =>
		name === 'returnAll' ? true : read(name, ...rest)) as typeof context.getNodeParameter;
	const [items] = await runActions(context, 'get');
	expect(sent).toHaveLength(2);
	expect(items).toMatchObject([{ json: { error: 'A page of the list came empty' } }]);
});

it('waits for a time-out of any length', async () => {
	async function* bytes() {
		yield await Promise.resolve(Buffer.from('{"ok":true}'));
	}
	const respond = async () => ({ statusCode: 200, body: bytes() as never });
	const { context, sent } = prepare(respond, { items: numbered(1), options: { timeout: 2.01 } });
	await expect(runActions(context, 'edit')).resolves.toMatchObject([[{ json: { ok: true } }]]);
	expect(sent).toHaveLength(1);
});

it('reads the time zone and the kept fields of each item', async () => {
	const zones = ['Asia/Tokyo', 'America/New_York'];
	const { context } = prepare(fine, {
		items: zones.map((tz) => ({ tz })),
		template: definition({
			path: '/things',
			parameters: [{ name: 'since', in: 'query', type: 'dateTime', required: true }],
		}),
	});
	const read = context.getNodeParameter.bind(context);
	context.getNodeParameter = ((name: string, index: number, fallback: unknown) => {
		if (name === 'options') return { timezone: zones[index] };
		if (name === 'mode') return 'preview';
		return name === 'parametersJson' ? { since: '2026-01-31' } : read(name, index, fallback);
	}) as typeof context.getNodeParameter;
	const [items = []] = await runActions(context, 'edit');
	const urls = items.map(({ json }) => new URL((json.request as { url: string }).url));
	expect(urls.map(({ searchParams }) => searchParams.get('since'))).toEqual([
		'2026-01-31T00:00:00+09:00',
		'2026-01-31T00:00:00-05:00',
	]);
});

describe('what a template says of itself', () => {
	const failing = async () => ({ statusCode: 500 });

	it.each<[string, 'get' | 'add', object, number]>([
		['a read by GET is sent again', 'get', { method: 'GET' }, 3],
		['a read by POST is not', 'get', {}, 1],
		['nor what creates a record', 'add', { idempotent: true }, 1],
	])('%s', async (_, kind, more, tries) => {
		const template = definition({ kind, ...more });
		const { context, sent } = prepare(failing, { items: numbered(1), template });
		await expect(runActions(context, kind)).rejects.toThrow('HTTP 500');
		expect(sent).toHaveLength(tries);
	});
});

it('refuses, before anything is sent, what the model of an agent would fill', async () => {
	const { context, sent } = prepare(fine, { items: numbered(1) });
	const parameters = { parametersJson: '={{ { id: $json.id } }}' };
	const tool = {
		...context,
		getNode: () => ({ ...context.getNode(), parameters }),
		isToolExecution: () => true,
	};
	await expect(runActions(tool as typeof context, 'edit')).rejects.toThrow(
		'A tool cannot take values from $json',
	);
	expect(sent).toEqual([]);
});
