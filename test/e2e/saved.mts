import listAndAdd from '../data/savedWorkflows/listAndAdd.json';
import ownDefinition from '../data/savedWorkflows/ownDefinition.json';
import pauseAffiliate from '../data/savedWorkflows/pauseAffiliate.json';
import type { Instance, Outcome } from './instance.mts';
import type { Connections, WorkflowNode } from './nodes.mts';

/** Workflows as n8n stored them with version 0.1.0 of the package, which says nothing of what equalled a default. */
export function savedCases(running: () => Instance): void {
	const runSaved = async (workflow: object, path: string, body: unknown): Promise<Outcome> => {
		const { name, nodes, connections, settings } = workflow as {
			name: string;
			nodes: WorkflowNode[];
			connections: Connections;
			settings: object;
		};
		return await running().runWorkflow({ name, nodes, connections, settings }, path, body);
	};

	describe('workflows saved with the first version', () => {
		test('response fields, a condition, a change', async () => {
			const outcome = await runSaved(pauseAffiliate, 'saved-pause-affiliate', { id: '42' });
			expect(outcome.error).toBeUndefined();
			expect(outcome.items('Change')[0]?.json).toMatchObject({ id: 42, status: 'not active' });
			expect(running().calls()).toEqual([
				'GET /3.0/admin/partner/42',
				'GET /3.0/admin/partner/42',
				'POST /3.0/admin/partner/42',
			]);
			expect(running().tracker('affise').log[2]?.body).toBe('status=not+active');
		});

		test('a list up to its limit, and the preview of a new record', async () => {
			const outcome = await runSaved(listAndAdd, 'saved-list-and-add', {});
			expect(outcome.error).toBeUndefined();
			expect(outcome.items('Offers')).toHaveLength(2);
			expect(outcome.items('Preview')[0]?.json).toMatchObject({
				preview: true,
				templateId: 'cake.affiliate.create',
			});
			expect(running().calls()).toHaveLength(1);
		});

		test('a definition of its own, and whole answers', async () => {
			const outcome = await runSaved(ownDefinition, 'saved-own-definition', {});
			expect(outcome.error).toBeUndefined();
			const read = outcome.items('Affiliates');
			expect(new Set(read.map(({ json }) => json.status))).toEqual(new Set(['banned']));
			const answers = outcome.items('Status').map(({ json }) => json);
			expect(answers.map(({ statusCode }) => statusCode)).toEqual(read.map(() => 200));
		});
	});
}
