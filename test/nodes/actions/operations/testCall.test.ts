import { trackerOf } from '../../../../nodes/actions/trackers';
import { act } from '../../../helpers/actions';
import { DataTables } from '../../../helpers/dataTables';
import type { RunResult } from '../../../helpers/engine';
import { operate } from '../../../helpers/store';

/* A test of a template that writes does what its node does: tried on the demo, whose lists are replaced by what is sent. */

const demo = trackerOf('demo') as Required<Pick<ReturnType<typeof trackerOf>, 'respond'>>;
const respond = demo.respond.bind(demo);

let calls: string[] = [];
const called = (): string[] => calls.splice(0);

beforeEach(() => {
	calls = [];
	jest.spyOn(demo, 'respond').mockImplementation((request, caller) => {
		calls.push([request.method, request.path, request.body].filter(Boolean).join(' '));
		return respond(request, caller);
	});
});

const testing = async (template: string, values: object, more: object = {}): Promise<RunResult> =>
	await operate(new DataTables(), 'test', {
		tracker: 'demo',
		testTemplate: 'library',
		templateId: `demo.${template}`,
		parametersAs: 'json',
		parametersJson: JSON.stringify(values),
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

const cap = { affiliate_id: 7, period: 'day', type: 'conversions', value: 99 };
const sends = { sendWrites: true };

it('reads the record and shows the change with the request, and sends nothing', async () => {
	const before = await offer(7);
	const [first, ...others] = before.caps as object[];
	const caps = [{ ...first, value: 99 }, ...others];
	const { json, error } = await testing('offer.update', { offer_id: 7, caps: [cap] });
	expect(error).toBeUndefined();
	expect(called()).toEqual(['GET /offers/7']);
	expect(json).toEqual([
		{
			templateId: 'demo.offer.update',
			sent: false,
			summary: 'Update offer 7: caps with 1 of 2 new or changed',
			changed: true,
			changes: [{ field: 'caps', before: before.caps, after: caps }],
			request: expect.objectContaining({ method: 'PATCH', body: { caps } }) as unknown,
			record: before,
			undo: expect.objectContaining({ values: { offer_id: 7, caps: before.caps } }) as unknown,
		},
	]);
	expect(await offer(7)).toEqual(before);
});

it('sends the same where it is asked to, and shows what came back and how it is taken back', async () => {
	const before = await offer(7);
	const [first, ...others] = before.caps as object[];
	const caps = [{ ...first, value: 99 }, ...others];
	const { json, error } = await testing('offer.update', { offer_id: 7, caps: [cap] }, sends);
	expect(error).toBeUndefined();
	expect(called()).toEqual(['GET /offers/7', `PATCH /offers/7 ${JSON.stringify({ caps })}`]);
	expect(json).toMatchObject([
		{
			templateId: 'demo.offer.update',
			request: { method: 'PATCH', body: { caps } },
			sent: true,
			success: true,
			statusCode: 200,
			changed: true,
			changes: [{ field: 'caps', before: before.caps, after: caps }],
			undo: { values: { offer_id: 7, caps: before.caps } },
			recordCount: 1,
			records: [{ id: 7, caps }],
		},
	]);
});

it('leaves a record alone that is as it should be, also where it is asked to send', async () => {
	const { payout } = await offer(22);
	for (const more of [{}, sends]) {
		const { json } = await testing('offer.setPayout', { offer_id: 22, payout }, more);
		expect(json).toMatchObject([
			{ templateId: 'demo.offer.setPayout', sent: false, changed: false, changes: [], request: null },
		]);
		expect(called()).toEqual(['GET /offers/22']);
	}
});

it('sends nothing where the record cannot be read, and says so', async () => {
	const { error } = await testing('offer.setPayout', { offer_id: 4711, payout: 2 }, sends);
	expect(error?.message).toContain('There is no record 4711');
	expect(error?.description).toContain('nothing was written for this item');
	expect(called()).toEqual(['GET /offers/4711']);
});

it('shows an answer that says no, with what was sent', async () => {
	const fails = (request: Parameters<typeof respond>[0], caller: Parameters<typeof respond>[1]) =>
		request.method === 'GET'
			? respond(request, caller)
			: { statusCode: 500, headers: {}, body: '{"message":"Out of order"}' };
	jest.spyOn(demo, 'respond').mockImplementation(fails);
	const { json, error } = await testing('offer.setPayout', { offer_id: 23, payout: 2 }, sends);
	expect(error).toBeUndefined();
	expect(json).toMatchObject([
		{
			request: { method: 'PATCH', body: { payout: 2 } },
			sent: true,
			success: false,
			statusCode: 500,
			mayHaveBeenApplied: true,
		},
	]);
	expect(json[0]?.hint).toContain('look at the record before you send it again');
	expect(json[0]).not.toHaveProperty('changed');
});

it('shows a call that reads nothing first as it is', async () => {
	const { json } = await testing('offer.create', { name: 'New', payout: 1 });
	expect(json).toMatchObject([
		{ sent: false, changed: null, changes: null, request: { method: 'POST', body: { name: 'New' } } },
	]);
	expect(called()).toEqual([]);
});
