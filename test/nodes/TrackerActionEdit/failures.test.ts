import { act as actSafely, linksOf, sendingAsIs } from '../../helpers/actions';
import { useFake } from '../../helpers/fakes';
import { affiseKeys, startAffise } from '../../trackers/affise.mts';
import { startEverflow } from '../../trackers/everflow.mts';

/* How a call is sent; readFirst.test.ts is about what is read before it. */
const { act } = sendingAsIs;

const affise = useFake(startAffise);
const everflow = useFake(startEverflow);

beforeEach(() => jest.spyOn(Math, 'random').mockReturnValue(0));

const setStatus = {
	template: 'affise.affiliate.updateStatus',
	values: '={{ { affiliate_id: $json.id, status: "banned" } }}',
};
const items = { items: [1, 2, 9999, 4, 5].map((id) => ({ id, note: `n${id}` })) };

/** A change that makes a difference when it is sent twice. */
const addNote = {
	name: 'Append note',
	kind: 'edit',
	method: 'POST',
	path: '/3.0/admin/partner/{id}',
	parameters: [
		{ name: 'id', in: 'path', type: 'string', required: true },
		{ name: 'notes', in: 'body', type: 'string' },
	],
};
const append = { tracker: 'affise', definition: addNote, values: { id: '42', notes: 'x' } };

async function statusesOf(ids: number[]): Promise<unknown[]> {
	const { json } = await act('trackerActionGet', affise(), {
		template: 'affise.affiliate.list',
		values: { id: ids },
	});
	return json.map(({ status }) => status);
}

describe('one failing item among five', () => {
	it('stops: what came before is sent, nothing after, and the error says so', async () => {
		const { error, outputs } = await act('trackerActionEdit', affise(), setStatus, items);
		expect(error?.name).toBe('NodeApiError');
		expect(error?.message).toContain('Resource Not Found [Item 2]');
		expect(error?.httpCode).toBe('404');
		expect(error?.context?.itemIndex).toBe(2);
		expect(error?.description).toMatch(/2 of 5 items had been sent before \(items 0 to 1\)\.$/);
		expect(outputs.flat()).toEqual([]);
		expect(affise().calls()).toEqual([1, 2, 9999].map((id) => `POST /3.0/admin/partner/${id}`));
		expect(await statusesOf([1, 2, 4, 5])).toEqual(['banned', 'banned', 'active', 'active']);
	});

	it('continues on the main output', async () => {
		const { error, outputs } = await act('trackerActionEdit', affise(), setStatus, {
			...items,
			onError: 'continueRegularOutput',
		});
		expect(error).toBeUndefined();
		expect(linksOf(outputs[0])).toEqual([0, 1, 2, 3, 4]);
		expect(outputs[0]?.map(({ json }) => json.id)).toEqual([1, 2, undefined, 4, 5]);
		expect(outputs[0]?.[2]?.json).toEqual({
			error: 'Resource Not Found',
			details: {
				statusCode: 404,
				templateId: 'affise.affiliate.updateStatus',
				attempts: 1,
				values: { affiliate_id: 9999, status: 'banned' },
				request: { method: 'POST', url: expect.stringMatching(/\/3\.0\/admin\/partner\/9999$/) as unknown },
				hint: expect.any(String) as unknown,
			},
		});
		expect(affise().log).toHaveLength(5);
		expect(await statusesOf([1, 2, 4, 5])).toEqual(['banned', 'banned', 'banned', 'banned']);
	});

	it('continues with the failed item on the error output', async () => {
		const { error, outputs } = await act('trackerActionEdit', affise(), setStatus, {
			...items,
			onError: 'continueErrorOutput',
		});
		expect(error).toBeUndefined();
		expect(outputs[0]?.map(({ json }) => json.id)).toEqual([1, 2, 4, 5]);
		expect(linksOf(outputs[0])).toEqual([0, 1, 3, 4]);
		expect(linksOf(outputs[1])).toEqual([2]);
		expect(outputs[1]?.[0]?.json).toMatchObject({
			id: 9999,
			note: 'n9999',
			error: 'Resource Not Found',
			details: { statusCode: 404 },
		});
	});

	it('sends nothing at all where an item cannot be used and the node stops', async () => {
		const { error } = await act('trackerActionEdit', affise(), setStatus, {
			items: [{ id: 1 }, { id: 2 }, { id: '..' }],
		});
		expect(error?.name).toBe('NodeOperationError');
		expect(error?.message).toMatch(/\[Item 2\]$/);
		expect(affise().log).toEqual([]);
	});

	it('sends nothing for the wrong item and everything for the others where the node continues', async () => {
		const { outputs } = await act('trackerActionEdit', affise(), setStatus, {
			items: [{ id: 1 }, { id: '' }, { id: 3 }],
			onError: 'continueErrorOutput',
		});
		expect(linksOf(outputs[0])).toEqual([0, 2]);
		expect(linksOf(outputs[1])).toEqual([1]);
		expect(outputs[1]?.[0]?.json).toMatchObject({
			error: "'Affiliate ID' is required",
			details: { attempts: 0, templateId: setStatus.template },
		});
		expect(affise().calls()).toEqual(['POST /3.0/admin/partner/1', 'POST /3.0/admin/partner/3']);
	});

	it('a key that may not write fails with what the tracker says', async () => {
		const reader = {
			credentials: { affiseTrackerApi: { baseUrl: affise().baseUrl, apiKey: affiseKeys.readOnly } },
		};
		const { error } = await act('trackerActionEdit', reader, setStatus, { items: [{ id: 1 }] });
		expect(error?.message).toContain('Auth Denied [Item 0]');
		expect(error?.httpCode).toBe('403');
		expect(error?.description).toMatch(/lacks the permission/);
		expect(affise().log).toHaveLength(1);
	});
});

describe('repeated sending', () => {
	it('repeats a change that may be repeated', async () => {
		affise().answerNext({ status: 503 }, { drop: 'mid' });
		const { error, json } = await act('trackerActionEdit', affise(), setStatus, { items: [{ id: 42 }] });
		expect(error).toBeUndefined();
		expect(json.map(({ status }) => status)).toEqual(['banned']);
		expect(affise().log).toHaveLength(3);
	});

	it.each([500, 502, 503, 504])('never repeats another change on %i', async (status) => {
		affise().answerNext({ status });
		const { error } = await act('trackerActionEdit', affise(), append);
		expect(error?.message).toContain(`HTTP ${status} [Item 0]`);
		expect(affise().log).toHaveLength(1);
	});

	it.each(['before', 'mid'] as const)(
		'never repeats another change after a cut connection (%s) and says that it may have been made',
		async (drop) => {
			affise().answerNext({ drop });
			const { error } = await act('trackerActionEdit', affise(), append);
			expect(error?.message).toContain(
				'Affise closed the connection before its answer was complete [Item 0]',
			);
			expect(error?.description).toMatch(/may have been applied/);
			expect(affise().log).toHaveLength(1);
		},
	);

	it.each([429, 503])(
		'repeats any change on %i with Retry-After, which says it was not taken',
		async (status) => {
			affise().answerNext({ status, headers: { 'retry-after': '0.1' } });
			const { error } = await act('trackerActionEdit', affise(), append);
			expect(error).toBeUndefined();
			const [first, second] = affise().log;
			expect(affise().log).toHaveLength(2);
			expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(95);
		},
	);

	it('tells in the failed item that a change may have been made', async () => {
		affise().answerNext({ drop: 'mid' });
		const { outputs } = await act('trackerActionEdit', affise(), append, { onError: 'continueErrorOutput' });
		expect(outputs[1]?.[0]?.json).toMatchObject({
			error: 'Affise closed the connection before its answer was complete',
			details: { attempts: 1, mayHaveBeenApplied: true, statusCode: null },
		});
	});

	it('tells so too where a good status comes with an answer that cannot be read', async () => {
		affise().answerNext({ status: 200, body: '<html><body>ok?</body></html>' });
		const { outputs } = await act('trackerActionEdit', affise(), append, { onError: 'continueErrorOutput' });
		expect(outputs[1]?.[0]?.json).toMatchObject({
			error: 'The answer is a web page, not data',
			details: { mayHaveBeenApplied: true, statusCode: 200 },
		});
	});

	it('tells so too where the tracker breaks down over a change', async () => {
		affise().answerNext({ status: 500 }, { status: 500 });
		const { error } = await act('trackerActionEdit', affise(), append);
		expect(error?.description).toBe(
			'The change may have been applied: look at the record before you send it again.',
		);
		const { outputs } = await act('trackerActionEdit', affise(), append, { onError: 'continueErrorOutput' });
		expect(outputs[1]?.[0]?.json).toMatchObject({ details: { mayHaveBeenApplied: true, statusCode: 500 } });
	});

	it('does not tell so where the tracker refused', async () => {
		affise().answerNext({ status: 403, body: { status: 2, message: 'No' } });
		const { outputs } = await act('trackerActionEdit', affise(), append, { onError: 'continueErrorOutput' });
		expect(outputs[1]?.[0]?.json).not.toHaveProperty('details.mayHaveBeenApplied');
	});

	it('sends again where no connection came about', async () => {
		const closed = await startAffise();
		await closed.close();
		const { outputs } = await act('trackerActionEdit', closed, append, { onError: 'continueErrorOutput' });
		expect(outputs[1]?.[0]?.json).toMatchObject({ details: { attempts: 3 } });
		expect(outputs[1]?.[0]?.json).not.toHaveProperty('details.mayHaveBeenApplied');
	});

	it('stops all that waits when one of several at once fails', async () => {
		everflow().latency = 15;
		everflow().answerNext({ status: 400, body: { error: 'Nope' } });
		const { error } = await act(
			'trackerActionEdit',
			everflow(),
			{
				template: 'everflow.offer.updateStatus',
				values: '={{ { network_offer_ids: [$json.id], status: "paused" } }}',
				options: { concurrency: 2, bulk: false, requestsPerSecond: 1000 },
			},
			{ items: [1, 2, 3, 4, 5, 6].map((id) => ({ id })) },
		);
		expect(error?.message).toContain('Nope [Item 0]');
		expect(everflow().log.length).toBeLessThanOrEqual(3);
		expect(error?.description).toMatch(/of 6 items had been sent/);
	});
});

it("masks keys of other people in the tracker's refusal", async () => {
	affise().answerNext({
		status: 200,
		body: { status: 2, message: { password: 'hunter22 is too weak', api_key: '0123abcd' } },
	});
	const { error } = await act('trackerActionEdit', affise(), append);
	expect(error?.message).toContain('***');
	expect(error?.message).not.toMatch(/hunter22|0123abcd/);
});

it("masks keys of other people that stand in the record, where 'Only If' says what is there", async () => {
	const values = { affiliate_id: 42, notes: 'x' };
	const asked = { '$.manager.api_key': 'x' };
	const kept = await actSafely('trackerActionEdit', affise(), {
		template: 'affise.affiliate.updateNotes',
		values,
		output: 'changes',
		options: { onlyIf: asked },
	});
	expect(kept.json[0]).toMatchObject({
		changed: false,
		reason: "$.manager.api_key is '***', not 'x'",
	});
	expect(affise().calls()).toEqual(['GET /3.0/admin/partner/42']);
});
