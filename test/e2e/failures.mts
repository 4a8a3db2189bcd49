import type { Instance } from './instance.mts';
import { library, nothing, splitOut, wire } from './nodes.mts';
import type { WorkflowNode } from './nodes.mts';

/** Affiliate 999 does not exist: the third of five fails. */
const FIVE = { ids: ['1', '2', '999', '4', '5'].map((id) => ({ id })) };

function editEach(onError?: WorkflowNode['onError']): WorkflowNode[] {
	return [
		splitOut('ids'),
		library('Edit', 'affise.affiliate.updateStatus', {
			values: { affiliate_id: '={{ $json.id }}', status: 'not active' },
			onError,
			parameters: { options: { concurrency: 1 } },
		}),
	];
}

/** Each is read before it is written, so that the one that is not there is not written at all. */
const callsFor = (ids: string[]): string[] =>
	ids.flatMap((id) =>
		(id === '999' ? ['GET'] : ['GET', 'POST']).map((method) => `${method} /3.0/admin/partner/${id}`),
	);

export function failureCases(running: () => Instance): void {
	describe('one of five items fails', () => {
		test('error output on: four go on, one goes to the error branch with the reason', async () => {
			const outcome = await running().run(
				[...editEach('continueErrorOutput'), nothing('Done'), nothing('Failed')],
				wire(['Webhook', 'Split'], ['Split', 'Edit'], ['Edit', 'Done', 0], ['Edit', 'Failed', 1]),
				FIVE,
			);

			expect(outcome.status).toBe('success');
			expect(outcome.items('Done').map(({ json }) => json.id)).toEqual([1, 2, 4, 5]);
			const [failed, ...others] = outcome.items('Failed');
			expect(others).toEqual([]);
			expect(failed?.json).toMatchObject({
				id: '999',
				error: expect.stringContaining('Resource Not Found'),
				details: { statusCode: 404, templateId: 'affise.affiliate.updateStatus', attempts: 1 },
			});
			expect(running().calls()).toEqual(callsFor(FIVE.ids.map(({ id }) => id)));
		});

		test('continue: all five items come out in order, the failed one in its place', async () => {
			const outcome = await running().runChain([...editEach('continueRegularOutput'), nothing('Next')], FIVE);

			expect(outcome.status).toBe('success');
			const items = outcome.items('Next').map(({ json }) => json);
			expect(items.map(({ id, error }) => (error ? 'failed' : id))).toEqual([1, 2, 'failed', 4, 5]);
		});

		test('error output off: the execution stops with the item named, and says what was done', async () => {
			const outcome = await running().runChain([...editEach(), nothing('Next')], FIVE);

			expect(outcome.status).toBe('error');
			expect(outcome.error?.message).toContain('Resource Not Found');
			expect(outcome.error?.context).toMatchObject({ itemIndex: 2 });
			expect(outcome.ran('Next')).toBe(false);
			expect(running().calls()).toEqual(callsFor(['1', '2', '999']));
		});
	});

	describe('what a tracker says no to', () => {
		test('a 200 that means failure is a failure, with the tracker’s own words', async () => {
			running()
				.tracker('affise')
				.answerNext({ body: { status: 2, message: 'Affiliate is locked' } });
			const outcome = await running().runChain([
				library('Edit', 'affise.affiliate.updateStatus', {
					values: { affiliate_id: '42', status: 'banned' },
					parameters: { options: { readFirst: false } },
				}),
			]);

			expect(outcome.status).toBe('error');
			expect(outcome.error?.message).toContain('Affiliate is locked');
			expect(running().calls()).toEqual(['POST /3.0/admin/partner/42']);
		});

		test('a busy tracker is asked again for a read', async () => {
			running()
				.tracker('affise')
				.answerNext({ status: 503, headers: { 'retry-after': '0' }, body: 'busy' });
			const outcome = await running().runChain([
				library('Get', 'affise.affiliate.get', { values: { affiliate_id: '42' } }),
			]);

			expect(outcome.status).toBe('success');
			expect(running().calls()).toEqual(['GET /3.0/admin/partner/42', 'GET /3.0/admin/partner/42']);
		});

		test('a record is not created twice when the answer is lost', async () => {
			running().tracker('affise').answerNext({ drop: 'mid' });
			const outcome = await running().runChain([
				library('Add', 'affise.affiliate.create', {
					values: { email: 'new@example.com', password: 'Welcome-2-us', country: 'DE' },
				}),
			]);

			expect(outcome.status).toBe('error');
			expect(running().calls()).toEqual(['POST /3.0/admin/partner']);
		});
	});
}
