import { sleep, type IDataObject } from 'n8n-workflow';

import { runActions } from '../../../../nodes/actions/run/run';
import { runContext, type Responder } from '../../../helpers/runContext';

/* Items that go out together although each record is read first. */

type Offer = { id: number; status: string; tags: string[]; title: string };

const definition = (more: object = {}, bulk: object = {}) =>
	JSON.stringify({
		name: 'Change offers',
		kind: 'edit',
		method: 'POST',
		path: '/mass',
		bodyEncoding: 'json',
		idempotent: true,
		parameters: [
			{ name: 'ids', in: 'body', type: 'array', items: { type: 'integer' }, required: true },
			{ name: 'status', in: 'body', type: 'string', current: '$.status' },
			{ name: 'tags', in: 'body', type: 'array', current: '$.tags', key: [], listChange: 'merge' },
		],
		edit: { read: 'affise.offer.get', values: { offer_id: 'ids' }, replaces: 'lists' },
		bulk: { parameter: 'ids', maximum: 3, ...bulk },
		...more,
	});

interface Sent {
	ids: number[];
	status?: string;
	tags?: string[];
}

type Reply = { statusCode?: number; body?: object; drop?: boolean };

let keys = 0;

/** A tracker of offers, whose key is its own so that nobody else has to do with its records. */
class Tracker {
	readonly offers = new Map<number, Offer>();
	readonly connection = { baseUrl: 'https://bulk.example', apiKey: `key-${++keys}` };
	reads: number[] = [];
	writes: Sent[] = [];
	/** In place of the tracker's own answer; the change is made all the same where it says so. */
	answer: (sent: Sent) => Reply | undefined = () => undefined;
	/** Lets others go first. */
	wait = async (): Promise<void> => await Promise.resolve();

	constructor(count = 10) {
		for (let id = 1; id <= count; id++) {
			this.offers.set(id, { id, status: 'active', tags: ['old'], title: `Offer ${id}` });
		}
	}

	private change({ ids, ...values }: Sent): void {
		for (const id of ids) this.offers.set(id, { ...(this.offers.get(id) as Offer), ...values });
	}

	readonly respond: Responder = async ({ url, method, body }) => {
		await this.wait();
		if (method === 'GET' && url.includes('/offers')) {
			this.reads.push(0);
			return { statusCode: 200, body: JSON.stringify({ status: 1, offers: [...this.offers.values()] }) };
		}
		if (method === 'GET') {
			const id = Number(url.split('/').pop());
			this.reads.push(id);
			const offer = this.offers.get(id);
			return offer
				? { statusCode: 200, body: JSON.stringify({ status: 1, offer }) }
				: { statusCode: 404, body: '{"status":2,"message":"Offer not found"}' };
		}
		const sent = JSON.parse(String(body)) as Sent;
		this.writes.push(sent);
		const { statusCode = 200, body: given = { status: 1 }, drop = false } = this.answer(sent) ?? {};
		if (drop) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
		if (statusCode === 200) this.change(sent);
		return { statusCode, body: JSON.stringify(given) };
	};

	async run(
		items: IDataObject[],
		{
			template = definition(),
			options = {},
			more = {},
			continues = true,
		}: { template?: string; options?: object; more?: object; continues?: boolean } = {},
	) {
		const { context, hints } = runContext({
			items,
			continues,
			connection: this.connection,
			parameters: {
				tracker: 'affise',
				templateSource: 'definition',
				templateDefinition: template,
				parametersAs: 'json',
				parametersJson: (item: IDataObject) => (item.undo ? {} : item),
				output: 'changes',
				options: { maxAttempts: 1, ...options },
				...more,
			},
			respond: this.respond,
		});
		const [made = []]: Array<Array<{ json: IDataObject }>> = await runActions(context, 'edit').catch(
			(error: Error) => [[{ json: { thrown: error } }]],
		);
		return { json: made.map(({ json }) => json), hints };
	}

	/** What was sent since the last time it was asked. */
	sent() {
		const { reads, writes } = this;
		this.reads = [];
		this.writes = [];
		return { reads, writes: writes.map(({ ids }) => ids) };
	}
}

const pause = (...ids: number[]): IDataObject[] => ids.map((id) => ({ ids: id, status: 'stopped' }));
const stopped = { changed: true, changes: [{ field: 'status', before: 'active', after: 'stopped' }] };
const soon = async (): Promise<void> => await sleep(1);

it('reads each record, and makes one call for those that fit into it', async () => {
	const tracker = new Tracker();
	const { json, hints } = await tracker.run(pause(1, 2, 3, 4));
	expect(tracker.sent()).toEqual({ reads: [1, 2, 3, 4], writes: [[1, 2, 3], [4]] });
	expect(json.map(({ changed, changes, undo }) => ({ changed, changes, undo }))).toEqual(
		[1, 2, 3, 4].map((id) => ({
			...stopped,
			undo: {
				templateId: 'definition',
				values: { ids: id, status: 'active' },
				expects: { status: 'stopped' },
			},
		})),
	);
	expect([...tracker.offers.values()].map(({ status }) => status).slice(0, 5)).toEqual([
		...Array<string>(4).fill('stopped'),
		'active',
	]);
	expect(hints.join(' ')).toContain('4 items, 6 calls. 3 items went out together with others.');
});

it('leaves those alone that are as they should be', async () => {
	const tracker = new Tracker();
	(tracker.offers.get(2) as Offer).status = 'stopped';
	const { json } = await tracker.run(pause(1, 2, 3));
	expect(tracker.sent().writes).toEqual([[1, 3]]);
	expect(json.map(({ changed }) => changed)).toEqual([true, false, true]);
	await tracker.run(pause(1, 2, 3));
	expect(tracker.sent()).toEqual({ reads: [1, 2, 3], writes: [] });
});

it('reads a list once that several records are in, and once more to verify them', async () => {
	const tracker = new Tracker();
	(tracker.offers.get(2) as Offer).status = 'stopped';
	const edit = { read: 'affise.offer.list', values: {}, match: { '$.id': 'ids' }, replaces: 'none' };
	const { json } = await tracker.run(pause(1, 2, 3), {
		template: definition({ edit }),
		options: { verify: true },
	});
	expect(tracker.sent()).toEqual({ reads: [0, 0], writes: [[1, 3]] });
	expect(json).toMatchObject([{ verified: true }, { changed: false }, { verified: true }]);
});

it('sends one alone that alone is left', async () => {
	const tracker = new Tracker();
	for (const id of [1, 3]) (tracker.offers.get(id) as Offer).status = 'stopped';
	const { json, hints } = await tracker.run(pause(1, 2, 3));
	expect(tracker.sent().writes).toEqual([[2]]);
	expect(json.map(({ changed }) => changed)).toEqual([false, true, false]);
	expect(hints.join(' ')).not.toContain('together');
});

it('has each item fail, or be left, by its own record', async () => {
	const tracker = new Tracker();
	tracker.offers.delete(1);
	(tracker.offers.get(3) as Offer).status = 'suspended';
	const { json } = await tracker.run(pause(1, 2, 3), { options: { onlyIf: { status: 'active' } } });
	expect(tracker.sent()).toEqual({ reads: [1, 2, 3], writes: [[2]] });
	expect(json).toMatchObject([
		{ error: expect.stringContaining('Offer not found') as string },
		{ changed: true },
		{ changed: false, reason: expect.stringContaining('suspended') as string },
	]);
});

it('makes a call for each set of values that the records make of the same list', async () => {
	const tracker = new Tracker();
	for (const id of [2, 4]) (tracker.offers.get(id) as Offer).tags = ['other'];
	const items = [1, 2, 3, 4, 5].map((id) => ({ ids: id, tags: 'new' }));
	const { json } = await tracker.run(items, { template: definition({}, { maximum: 10 }) });
	expect(tracker.writes).toEqual([
		{ ids: [1, 3, 5], tags: ['old', 'new'] },
		{ ids: [2, 4], tags: ['other', 'new'] },
	]);
	expect(json.map(({ undo }) => (undo as { values: unknown }).values)).toEqual([
		{ ids: 1, tags: ['old'] },
		{ ids: 2, tags: ['other'] },
		{ ids: 3, tags: ['old'] },
		{ ids: 4, tags: ['other'] },
		{ ids: 5, tags: ['old'] },
	]);
});

it('sees what was made of a record before, in the same run', async () => {
	const tracker = new Tracker();
	const items = [1, 2, 1].map((ids, at) => ({ ids, tags: at < 2 ? 'new' : 'newer' }));
	const { json } = await tracker.run(items);
	expect(tracker.sent()).toEqual({ reads: [1, 2, 1], writes: [[1, 2], [1]] });
	expect(tracker.offers.get(1)?.tags).toEqual(['old', 'new', 'newer']);
	expect(json[2]).toMatchObject({ changes: [{ before: ['old', 'new'] }] });
	const again = await tracker.run([...pause(1, 2), ...pause(1)]);
	expect(tracker.sent().writes).toEqual([[1, 2]]);
	expect(again.json.map(({ changed }) => changed)).toEqual([true, true, false]);
});

it('takes the changes back item by item, together where they are the same', async () => {
	const tracker = new Tracker();
	(tracker.offers.get(2) as Offer).status = 'suspended';
	const { json } = await tracker.run(pause(1, 2, 3));
	tracker.sent();
	(tracker.offers.get(3) as Offer).status = 'moved';
	const undone = await tracker.run(
		json.map(({ undo }) => ({ undo })),
		{ more: { mode: 'undo', undoData: ({ undo }: IDataObject) => undo } },
	);
	expect(tracker.sent().writes).toEqual([[1], [2]]);
	expect(undone.json[2]?.error).toContain('has been changed since');
	expect([1, 2, 3].map((id) => tracker.offers.get(id)?.status)).toEqual(['active', 'suspended', 'moved']);
	const all = await tracker.run(pause(1, 4, 5));
	tracker.sent();
	await tracker.run(
		all.json.map(({ undo }) => ({ undo })),
		{ more: { mode: 'undo', undoData: ({ undo }: IDataObject) => undo } },
	);
	expect(tracker.sent()).toEqual({ reads: [1, 4, 5], writes: [[1, 4, 5]] });
	expect([1, 4, 5].map((id) => tracker.offers.get(id)?.status)).toEqual(['active', 'active', 'active']);
});

it('shows each call alone in a preview, and sends none', async () => {
	const tracker = new Tracker();
	const { json } = await tracker.run(pause(1, 2), { more: { mode: 'preview' } });
	expect(tracker.sent()).toEqual({ reads: [1, 2], writes: [] });
	expect(json).toMatchObject([
		{ preview: true, changed: true },
		{ preview: true, changed: true },
	]);
});

const results = { results: '$.results[*]', resultKey: '$.id', error: '$.error' };

it('fails for the record that the tracker refuses, and for no other', async () => {
	const tracker = new Tracker();
	tracker.answer = ({ ids }) => ({
		body: { status: 1, results: ids.map((id) => (id === 2 ? { id, error: 'Offer 2 is locked' } : { id })) },
	});
	const { json } = await tracker.run(pause(1, 2, 3), { template: definition({}, results) });
	expect(tracker.sent().writes).toEqual([[1, 2, 3]]);
	expect(json).toMatchObject([
		{ ...stopped, record: { id: 1 } },
		{ error: 'Offer 2 is locked' },
		{ ...stopped, record: { id: 3 } },
	]);
	const alone = await tracker.run([{ ids: 2, tags: 'new' }], { template: definition({}, results) });
	expect(alone.json).toMatchObject([{ error: 'Offer 2 is locked' }]);
});

const refusesTwo = ({ ids }: Sent): Reply | undefined =>
	ids.includes(2) ? { statusCode: 400, body: { status: 2, message: 'Not 2' } } : undefined;

it('sends each alone after a refusal of all, without reading it again', async () => {
	const tracker = new Tracker();
	tracker.answer = refusesTwo;
	const { json } = await tracker.run(pause(1, 2, 3), { options: { maxWrites: 3 } });
	expect(tracker.sent()).toEqual({ reads: [1, 2, 3], writes: [[1, 2, 3], [1], [2], [3]] });
	expect(json).toMatchObject([stopped, { error: 'Not 2' }, stopped]);
});

it('sends none alone where the tracker has too much to do', async () => {
	const tracker = new Tracker();
	tracker.answer = () => ({ statusCode: 429, body: { status: 2, message: 'Too many' } });
	const { json } = await tracker.run(pause(1, 2));
	expect(tracker.sent().writes).toEqual([[1, 2]]);
	expect(json.map(({ error }) => error)).toEqual(['Too many', 'Too many']);
});

it('sends nothing more than the run may after failures', async () => {
	const tracker = new Tracker();
	tracker.answer = () => ({ statusCode: 400, body: { status: 2, message: 'No' } });
	const { json } = await tracker.run(pause(1, 2, 3), { options: { maxFailures: 1 } });
	expect(tracker.sent().writes).toEqual([[1, 2, 3], [1]]);
	expect(json[2]?.error).toContain('1 item has failed, so that the run writes nothing more');
});

it('is uncertain for exactly the items of a call of which nobody knows, and reads their records again', async () => {
	const tracker = new Tracker();
	tracker.answer = ({ ids }) => (ids.includes(1) ? { drop: true } : undefined);
	const { json } = await tracker.run(pause(1, 2, 3, 4));
	expect(tracker.sent().writes).toEqual([[1, 2, 3], [4]]);
	const uncertain = json.map(({ details }) => (details as IDataObject | undefined)?.mayHaveBeenApplied);
	expect(uncertain).toEqual([true, true, true, undefined]);
	expect(json[3]).toMatchObject(stopped);
});

it('counts records in the limit of writes, not those that need no write', async () => {
	const tracker = new Tracker();
	(tracker.offers.get(1) as Offer).status = 'stopped';
	const { json } = await tracker.run(pause(1, 2, 3), { options: { maxWrites: 1 } });
	expect(tracker.sent().writes).toEqual([[2]]);
	expect(json).toMatchObject([
		{ changed: false },
		stopped,
		{ error: expect.stringContaining('1 record has been written') as string },
	]);
});

describe('a run that ends with the first failure', () => {
	it('sends what came before it, and nothing after it', async () => {
		const tracker = new Tracker();
		tracker.offers.delete(2);
		const { json } = await tracker.run(pause(1, 2, 3), { continues: false });
		expect(tracker.sent().writes).toEqual([[1]]);
		expect(json[0]?.thrown).toMatchObject({
			description: expect.stringContaining('1 of 3 items had been sent before (items 0)') as string,
		});
	});

	it('sends nothing more alone', async () => {
		const tracker = new Tracker();
		tracker.answer = refusesTwo;
		const { json } = await tracker.run(pause(1, 2, 3), { continues: false });
		expect(tracker.sent().writes).toEqual([[1, 2, 3], [1], [2]]);
		expect(json[0]?.thrown).toMatchObject({
			message: expect.stringContaining('Not 2') as string,
			description: expect.stringContaining('1 of 3 items had been sent before (items 0)') as string,
		});
	});

	it('names the failure where items of another call were held back', async () => {
		const tracker = new Tracker();
		(tracker.offers.get(2) as Offer).tags = [];
		tracker.answer = ({ ids }) =>
			ids.includes(1) ? { statusCode: 403, body: { message: 'No' } } : undefined;
		const items = [1, 2, 3].map((ids) => ({ ids, tags: 'new' }));
		const { json } = await tracker.run(items, {
			continues: false,
			template: definition({ idempotent: false }),
		});
		expect(tracker.sent().writes).toEqual([[1, 3]]);
		expect(json[0]?.thrown).toMatchObject({ message: expect.stringContaining('No') as string });
	});
});

it('reads every record again to verify it, and says what differs', async () => {
	const tracker = new Tracker();
	tracker.answer = ({ ids }) => {
		if (!ids.includes(2)) return undefined;
		// Says that all is well, and changes only one of them.
		(tracker.offers.get(1) as Offer).status = 'stopped';
		return { statusCode: 202 };
	};
	const { json } = await tracker.run(pause(1, 2), { options: { verify: true } });
	expect(tracker.sent()).toEqual({ reads: [1, 2, 1, 2], writes: [[1, 2]] });
	expect(json).toMatchObject([
		{ verified: true, record: { id: 1, status: 'stopped' } },
		{ verified: false, differs: [{ field: 'status', expected: 'stopped', found: 'active' }] },
	]);
});

it('neither hangs nor loses anything where two runs change the same records in opposite order', async () => {
	const tracker = new Tracker();
	tracker.wait = soon;
	const tag = (name: string, ids: number[]) => ids.map((id) => ({ ids: id, tags: name }));
	const runs = await Promise.all([
		tracker.run(tag('one', [1, 2, 3, 4, 5, 6]), { options: { concurrency: 2 } }),
		tracker.run(tag('two', [6, 5, 4, 3, 2, 1]), { options: { concurrency: 2 } }),
		tracker.run(tag('three', [3, 6, 1, 4, 2, 5]), { options: { concurrency: 2, bulk: false } }),
	]);
	expect(runs.flatMap(({ json }) => json.map(({ changed }) => changed))).toEqual(Array(18).fill(true));
	const tags = [1, 2, 3, 4, 5, 6].map((id) => [...(tracker.offers.get(id)?.tags ?? [])].sort());
	expect(tags).toEqual(Array(6).fill(['old', 'one', 'three', 'two']));
});

it('reads at once what a call is for, unless a person wants fewer at a time', async () => {
	const most = async (options: object): Promise<number> => {
		const tracker = new Tracker(40);
		let [now, top] = [0, 0];
		tracker.wait = async () => {
			top = Math.max(top, ++now);
			await soon();
			now -= 1;
		};
		await tracker.run(pause(...Array.from({ length: 40 }, (_, at) => at + 1)), {
			template: definition({}, { maximum: 40 }),
			options,
		});
		expect(tracker.sent().writes).toHaveLength(1);
		return top;
	};
	expect(await most({})).toBeGreaterThanOrEqual(5);
	expect(await most({ concurrency: 1 })).toBe(1);
});
