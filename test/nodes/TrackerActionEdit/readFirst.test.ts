import { trackerOf } from '../../../nodes/actions/trackers';
import { act, fillIn, linksOf } from '../../helpers/actions';

/* What becomes of a record that is read before it is written: tried on the demo, whose lists are replaced by what is sent. */

const demo = trackerOf('demo') as Required<Pick<ReturnType<typeof trackerOf>, 'respond'>>;
const respond = demo.respond.bind(demo);

/** The calls that the demo has got since the last time it was asked. */
let calls: string[] = [];
const called = (): string[] => calls.splice(0);

beforeEach(() => {
	calls = [];
	jest.spyOn(demo, 'respond').mockImplementation((request, caller) => {
		calls.push([request.method, request.path, request.body].filter(Boolean).join(' '));
		return respond(request, caller);
	});
});

const edit = async (template: string, values: unknown, more: object = {}) =>
	await act('trackerActionEdit', undefined, {
		template: `demo.${template}`,
		values: values as Record<string, unknown>,
		...more,
	});

async function offer(id: number): Promise<Record<string, unknown>> {
	const { json } = await act('trackerActionGet', undefined, {
		template: 'demo.offer.get',
		values: { offer_id: id },
	});
	called();
	return json[0] ?? {};
}

const changes = { output: 'changes' };

describe('a list', () => {
	it('keeps its other entries when one of them is changed', async () => {
		const before = await offer(7);
		const { json, error } = await edit(
			'offer.update',
			{ offer_id: 7, caps: [{ affiliate_id: 7, period: 'day', type: 'conversions', value: 99 }] },
			changes,
		);
		expect(error).toBeUndefined();
		const [first, ...others] = before.caps as object[];
		const caps = [{ ...first, value: 99 }, ...others];
		expect(others.length).toBeGreaterThan(0);
		expect(called()).toEqual(['GET /offers/7', `PATCH /offers/7 ${JSON.stringify({ caps })}`]);
		expect(json).toEqual([
			{
				changed: true,
				changes: [{ field: 'caps', before: before.caps, after: caps }],
				record: { ...before, caps },
				undo: {
					templateId: 'demo.offer.update',
					values: { offer_id: 7, caps: before.caps },
					expects: { caps },
				},
			},
		]);
		expect(await offer(7)).toEqual({ ...before, caps });
	});

	it('is replaced, and taken apart, where the person says so', async () => {
		await edit('offer.update', { offer_id: 8, tags: 'a,b' }, { listChange: 'replace' });
		await edit('offer.update', { offer_id: 8, tags: 'c' }, { listChange: 'merge' });
		expect((await offer(8)).tags).toEqual(['a', 'b', 'c']);
		await edit('offer.update', { offer_id: 8, tags: 'a,c' }, { listChange: 'remove' });
		expect((await offer(8)).tags).toEqual(['b']);
	});

	it('takes one entry from a form of plain fields', async () => {
		const before = await offer(9);
		const { error } = await fillIn('trackerActionEdit', undefined, {
			template: 'demo.offer.setPersonalPayout',
			values: { offer_id: '9', affiliate_id: '41', value: 12 },
		});
		expect(error).toBeUndefined();
		expect((await offer(9)).payouts).toEqual([
			...(before.payouts as object[]),
			{ affiliate_id: 41, value: 12 },
		]);
	});
});

describe('nothing for nothing', () => {
	it('hands out a record that is as it should be, and sends nothing', async () => {
		const before = await offer(7);
		const { json } = await edit('offer.updateStatus', { offer_id: 7, status: before.status });
		expect(json).toEqual([{ ...before, changed: false }]);
		expect(called()).toEqual(['GET /offers/7']);
	});

	it('makes the same change once', async () => {
		for (const id of [16, 17]) await edit('offer.activate', { offer_id: id });
		called();
		const pause = { template: 'demo.offer.pause', values: '={{ { offer_id: $json.id } }}', ...changes };
		const { outputs } = await act('trackerActionEdit', undefined, pause, {
			items: [{ id: 16 }, { id: 16 }, { id: 17 }],
		});
		expect(outputs[0]?.map(({ json }) => json.changed)).toEqual([true, false, true]);
		expect(linksOf(outputs[0])).toEqual([0, 1, 2]);
		expect(called().filter((call) => call.startsWith('PATCH'))).toHaveLength(2);
	});
});

describe('a preview', () => {
	it('shows what would change and the values of the body, and sends nothing', async () => {
		const before = await offer(7);
		const { json } = await edit('offer.setPayout', { offer_id: 7, payout: 11 }, { mode: 'preview' });
		expect(json).toEqual([
			{
				preview: true,
				sent: false,
				summary: `Set payout 7: payout from ${Number(before.payout)} to 11`,
				templateId: 'demo.offer.setPayout',
				changed: true,
				changes: [{ field: 'payout', before: before.payout, after: 11 }],
				record: before,
				undo: {
					templateId: 'demo.offer.setPayout',
					values: { offer_id: 7, payout: before.payout },
					expects: { payout: 11 },
				},
				request: expect.objectContaining({ method: 'PATCH', body: { payout: 11 } }) as unknown,
			},
		]);
		expect(called()).toEqual(['GET /offers/7']);
	});

	it('has no request where nothing would be sent', async () => {
		const { payout } = await offer(7);
		const { json } = await edit('offer.setPayout', { offer_id: 7, payout }, { mode: 'preview' });
		expect(json[0]).toMatchObject({ changed: false, changes: [], sent: false, request: null });
		expect(json[0]?.summary).toBe('Set payout 7: nothing to change');
	});
});

describe('a reading that fails', () => {
	it('writes nothing', async () => {
		const { error } = await edit('offer.pause', { offer_id: 999 });
		expect(error?.message).toContain('[Item 0]');
		expect(error?.description).toContain('nothing was written for this item');
		expect(called()).toEqual(['GET /offers/999']);
	});

	it('ends the item alone where the node continues', async () => {
		const pause = { template: 'demo.offer.pause', values: '={{ { offer_id: $json.id } }}' };
		const items = [{ id: 999 }, { id: 11 }];
		const { json } = await act('trackerActionEdit', undefined, pause, {
			items,
			onError: 'continueRegularOutput',
		});
		expect(json[0]?.error).toBeDefined();
		expect(json[1]).toMatchObject({ id: 11, status: 'paused' });
	});
});

describe('only if', () => {
	const onlyIf = (condition: unknown) => ({ options: { onlyIf: condition } });

	it('leaves a record alone that is not as it should be', async () => {
		const before = await offer(12);
		await edit('offer.pause', { offer_id: 12 });
		called();
		const { json } = await edit(
			'offer.setPayout',
			{ offer_id: 12, payout: 1 },
			{ ...changes, ...onlyIf({ '$.status': 'active' }) },
		);
		expect(json).toEqual([
			{
				changed: false,
				reason: "$.status is 'paused', not 'active'",
				changes: [],
				record: { ...before, status: 'paused' },
				undo: null,
			},
		]);
		expect(called()).toEqual(['GET /offers/12']);
	});

	it('lets the others pass', async () => {
		const { json } = await edit(
			'offer.setPayout',
			{ offer_id: 7, payout: 3 },
			onlyIf('{"payout": [8, 11, 3]}'),
		);
		expect(json[0]).toMatchObject({ payout: 3 });
	});

	it('refuses what cannot be read, and what is not read', async () => {
		const unread = await edit('offer.setPayout', { offer_id: 7, payout: 1 }, onlyIf({ name: 'x' }));
		expect(unread.error?.message).toContain("'Only If' names 'name'");
		const off = await edit(
			'offer.setPayout',
			{ offer_id: 7, payout: 1 },
			{ options: { onlyIf: { payout: 3 }, readFirst: false } },
		);
		expect(off.error?.message).toContain("'Only If' needs the record as it is now");
		expect(called()).toEqual([]);
	});
});

describe('taking back', () => {
	const undo = { mode: 'undo', undoData: '={{ $json.undo }}' };

	it('restores what was there, whatever template the node shows', async () => {
		const before = await offer(14);
		const made = [
			await edit(
				'offer.setCap',
				{ offer_id: 14, affiliate_id: 30, period: 'day', type: 'budget', value: 5 },
				changes,
			),
			await edit('offer.pause', { offer_id: 14 }, changes),
			await edit('offer.update', { offer_id: 14, name: 'Other', payout: 1, tags: 'x' }, changes),
		].map(({ json }) => json[0] ?? {});
		called();
		for (const item of made.reverse()) {
			const { error, json } = await act(
				'trackerActionEdit',
				undefined,
				{ tracker: 'demo', ...undo, output: 'changes' },
				{ items: [item] },
			);
			expect(error).toBeUndefined();
			expect(json[0]?.changed).toBe(true);
		}
		expect(await offer(14)).toEqual(before);
	});

	it('refuses where the record has moved since, unless told otherwise', async () => {
		const before = await offer(15);
		const { json } = await edit('offer.setPayout', { offer_id: 15, payout: 1 }, changes);
		await edit('offer.setPayout', { offer_id: 15, payout: 2 });
		called();
		const call = { tracker: 'demo', ...undo };
		const refused = await act('trackerActionEdit', undefined, call, { items: json });
		expect(refused.error?.message).toBe(
			"'Payout' has been changed since: it was left as 1 and is now 2 [Item 0]",
		);
		expect(called()).toEqual(['GET /offers/15']);
		const told = await act(
			'trackerActionEdit',
			undefined,
			{ ...call, options: { undoMoved: true } },
			{ items: json },
		);
		expect(told.error).toBeUndefined();
		expect(await offer(15)).toEqual(before);
	});

	it('has nothing to do where the record is as it was: taken back already, or never changed', async () => {
		const before = await offer(16);
		const { json } = await edit('offer.setPayout', { offer_id: 16, payout: 1 }, changes);
		const call = { tracker: 'demo', ...undo, output: 'changes' };
		const takeBack = async () => (await act('trackerActionEdit', undefined, call, { items: json })).json;
		expect(await takeBack()).toMatchObject([{ changed: true }]);
		called();
		expect(await takeBack()).toMatchObject([{ changed: false, changes: [] }]);
		expect(called()).toEqual(['GET /offers/16']);
		expect(await offer(16)).toEqual(before);
	});

	it('refuses what is no undo, and templates of other trackers', async () => {
		const none = await act('trackerActionEdit', undefined, { tracker: 'demo', ...undo }, { items: [{}] });
		expect(none.error?.message).toBe("'Undo Data' is empty [Item 0]");
		const other = { undo: { templateId: 'affise.offer.update', values: {}, expects: {} } };
		const foreign = await act(
			'trackerActionEdit',
			undefined,
			{ tracker: 'demo', ...undo },
			{ items: [other] },
		);
		expect(foreign.error?.message).toContain("The library has no template 'affise.offer.update'");
		expect(called()).toEqual([]);
	});
});

describe('limits of a run', () => {
	const raise = (options: object, items: object[], onError?: 'continueRegularOutput') =>
		act(
			'trackerActionEdit',
			undefined,
			{ template: 'demo.offer.setPayout', values: '={{ $json }}', options },
			{ items: items as never, onError },
		);

	it('stop it before the write that would be one too many, and say what was done', async () => {
		const { payout } = await offer(20);
		const { error } = await raise({ maxWrites: 1 }, [
			{ offer_id: 20, payout },
			{ offer_id: 21, payout: 101 },
			{ offer_id: 22, payout: 102 },
		]);
		expect(error?.message).toBe('1 record has been written, so that the run writes nothing more [Item 2]');
		expect(error?.description).toContain('2 of 3 items had been sent before');
		expect(called().filter((call) => call.startsWith('PATCH'))).toEqual(['PATCH /offers/21 {"payout":101}']);
	});

	it('stop it after so many failures, and tell all that was held back alike', async () => {
		const { json, hints } = await raise(
			{ maxFailures: 1 },
			[
				{ offer_id: 999, payout: 1 },
				{ offer_id: 23, payout: 103 },
				{ offer_id: 23, payout: 104 },
				{ offer_id: 23, payout: 105 },
			],
			'continueRegularOutput',
		);
		const heldBack = '1 item has failed, so that the run writes nothing more';
		expect(json.slice(1).map(({ error }) => error)).toEqual([heldBack, heldBack, heldBack]);
		expect(hints.join()).toContain(`3 ${heldBack}`);
		expect(called().filter((call) => call.startsWith('PATCH'))).toEqual([]);
	});

	it('stop a number from moving too far', async () => {
		const { error } = await raise({ maxChangePercent: 50 }, [{ offer_id: 24, payout: 1000 }]);
		expect(error?.message).toContain('which is more than 50 %');
		expect(called()).toEqual(['GET /offers/24']);
	});
});

describe('verifying', () => {
	it('reads again and says that all is as it should be', async () => {
		const { json } = await edit(
			'offer.setPayout',
			{ offer_id: 25, payout: 7.25 },
			{ options: { verify: true } },
		);
		expect(json[0]).toMatchObject({ payout: 7.25, verified: true });
		expect(called().map((call) => call.split(' ')[0])).toEqual(['GET', 'PATCH', 'GET']);
	});

	it('says what differs', async () => {
		jest
			.spyOn(demo, 'respond')
			.mockImplementation((request, caller) =>
				request.method === 'PATCH'
					? { statusCode: 200, headers: {}, body: '{"record":{"id":26}}' }
					: respond(request, caller),
			);
		const { payout } = await offer(26);
		const { json } = await edit(
			'offer.setPayout',
			{ offer_id: 26, payout: 77 },
			{ options: { verify: true } },
		);
		expect(json[0]).toEqual({
			id: 26,
			verified: false,
			differs: [{ field: 'payout', expected: 77, found: payout }],
		});
	});
});

it('two executions at once lose no entry of a list', async () => {
	const before = (await offer(27)).tags as string[];
	await Promise.all(
		['one', 'two', 'three', 'four'].map(async (tag) => await edit('offer.addTag', { offer_id: 27, tag })),
	);
	expect(((await offer(27)).tags as string[]).sort()).toEqual(
		[...before, 'one', 'two', 'three', 'four'].sort(),
	);
});

it('several records at once are sent as they are, and that is said', async () => {
	const values = { conversion_ids: [2, 3] };
	const { json, error, hints } = await edit('conversion.approve', values, changes);
	expect(error).toBeUndefined();
	expect(json[0]).toMatchObject({ changed: null, changes: null, undo: null });
	expect(hints.join()).toContain('An item names several records at once');
	expect(called()).toHaveLength(1);
	const refused = await edit('conversion.approve', values, {
		options: { onlyIf: { '$.status': 'pending' } },
	});
	expect(refused.error?.message).toContain("'Only If' needs");
});

it('a change of one entry is refused where the record is not read', async () => {
	const { error } = await edit('offer.addTag', { offer_id: 7, tag: 'x' }, { options: { readFirst: false } });
	expect(error?.message).toContain('changes one entry of a list and needs the record as it is now');
	expect(called()).toEqual([]);
});
