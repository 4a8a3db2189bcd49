import { act, fillIn } from '../../helpers/actions';
import { nodeTypeOf } from '../../helpers/engine';

describe('the built-in demo, without any connection', () => {
	it('lists, all pages or up to the limit', async () => {
		const all = await act('trackerActionGet', undefined, {
			template: 'demo.affiliate.list',
			returnAll: true,
		});
		expect(all.error).toBeUndefined();
		expect(all.json.slice(0, 45).map(({ id }) => id)).toEqual(
			Array.from({ length: 45 }, (_, index) => index + 1),
		);
		expect(all.credentialLookUps).toBe(0);
		const some = await act('trackerActionGet', undefined, { template: 'demo.offer.list', limit: 3 });
		expect(some.json.map(({ id }) => id)).toEqual([1, 2, 3]);
	});

	it('filters', async () => {
		const { json } = await act('trackerActionGet', undefined, {
			template: 'demo.offer.list',
			returnAll: true,
			values: { status: 'paused' },
		});
		expect(new Set(json.map(({ status }) => status))).toEqual(new Set(['paused']));
	});

	it('reads, changes and reads again', async () => {
		const read = { template: 'demo.affiliate.get', values: { affiliate_id: 7 } };
		const before = (await act('trackerActionGet', undefined, read)).json[0];
		const { json, error } = await fillIn('trackerActionEdit', undefined, {
			template: 'demo.affiliate.updateStatus',
			values: { affiliate_id: '7', status: 'blocked' },
		});
		expect(error).toBeUndefined();
		expect(json).toEqual([{ ...before, status: 'blocked' }]);
		expect((await act('trackerActionGet', undefined, read)).json[0]?.status).toBe('blocked');
	});

	it('adds a record that can be read', async () => {
		const { json, error } = await fillIn('trackerActionAdd', undefined, {
			template: 'demo.affiliate.create',
			values: { name: 'New partner', email: 'new@example.com' },
		});
		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({ name: 'New partner', status: 'active' });
		const read = await act('trackerActionGet', undefined, {
			template: 'demo.affiliate.get',
			values: { affiliate_id: json[0]?.id },
		});
		expect(read.json).toEqual(json);
	});

	it('says so where there is no such record', async () => {
		const { error } = await act('trackerActionGet', undefined, {
			template: 'demo.affiliate.get',
			values: { affiliate_id: 4711 },
		});
		expect(error?.message).toContain('There is no record 4711 in affiliates [Item 0]');
		expect(error?.httpCode).toBe('404');
		expect(error?.description).toMatch(/affiliates 1 to 45/);
	});

	it('previews', async () => {
		const { json, error } = await act('trackerActionEdit', undefined, {
			template: 'demo.offer.setDailyCap',
			mode: 'preview',
			values: { offer_id: 7, daily_cap: 10 },
		});
		expect(error).toBeUndefined();
		expect(json[0]?.request).toMatchObject({ method: 'PATCH', body: { daily_cap: 10 } });
		const read = await act('trackerActionGet', undefined, {
			template: 'demo.offer.get',
			values: { offer_id: 7 },
		});
		expect(read.json[0]?.daily_cap).not.toBe(10);
	});

	it('refuses too many calls on request, and the node tries again', async () => {
		const { json, error } = await act('trackerActionGet', undefined, {
			template: 'demo.failure.get',
			values: { failure: 'tooManyCalls' },
		});
		expect(error).toBeUndefined();
		expect(json).toEqual([{ failure: 'none', text: 'The call went through' }]);
	});

	it('says no with 200 on request', async () => {
		const { error } = await act('trackerActionEdit', undefined, {
			template: 'demo.failure.edit',
			values: { failure: 'saysNo' },
		});
		expect(error?.message).toContain('The network says no [Item 0]');
	});

	it('has a report and pages of conversions', async () => {
		const conversions = await act('trackerActionGet', undefined, {
			template: 'demo.conversion.list',
			returnAll: true,
			values: { date_from: 'last 30 days', date_to: 'last 30 days' },
		});
		expect(conversions.json).toHaveLength(120);
		const report = await act('trackerActionGet', undefined, {
			template: 'demo.report.get',
			returnAll: true,
			values: { date_from: 'last 7 days', date_to: 'last 7 days', group_by: 'day' },
		});
		expect(report.json).toHaveLength(7);
		expect(report.json[0]).toMatchObject({ conversions: 4, clicks: 92 });
	});

	it('is offered without a connection field', () => {
		const asked = nodeTypeOf('trackerActionGet').description.credentials ?? [];
		expect(asked.flatMap(({ displayOptions }) => displayOptions?.show?.tracker)).not.toContain('demo');
	});
});
