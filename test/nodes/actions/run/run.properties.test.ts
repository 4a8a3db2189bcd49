import fc from 'fast-check';

import { check } from '../../../helpers/properties';
import { runActions } from '../../../../nodes/actions/run/run';
import { runContext } from '../../../helpers/runContext';

describe('a run', () => {
	const template = JSON.stringify({
		name: 'Change',
		kind: 'edit',
		method: 'POST',
		path: '/things/{id}',
		parameters: [{ name: 'id', in: 'path', type: 'string', required: true }],
		response: { records: '$.list[*]' },
	});

	it('hands out the records of all items in their order, each linked to its item', async () => {
		const item = fc.record({
			ticks: fc.nat(20),
			records: fc.integer({ min: 1, max: 3 }),
			fails: fc.boolean(),
		});
		await check(
			fc.asyncProperty(
				fc.array(item, { minLength: 1, maxLength: 15 }),
				fc.integer({ min: 1, max: 6 }),
				async (plan, concurrency) => {
					const { context, most, sent } = runContext({
						continues: true,
						items: plan.map((_, id) => ({ id })),
						parameters: {
							tracker: 'custom',
							templateSource: 'definition',
							templateDefinition: template,
							parametersAs: 'json',
							parametersJson: ({ id }: { id: number }) => ({ id }),
							options: { concurrency },
						},
						async respond({ url }) {
							const id = Number(url.split('/').at(-1));
							const { ticks = 0, records = 0, fails = false } = plan[id] ?? {};
							for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
							if (fails) return { statusCode: 400, body: JSON.stringify({ message: `no ${id}` }) };
							const list = Array.from({ length: records }, (_, index) => ({ id, index }));
							return { statusCode: 200, body: JSON.stringify({ list }) };
						},
					});
					const [items] = await runActions(context, 'edit');
					const expected = plan.flatMap(({ records, fails }, id) =>
						fails
							? [[id, `no ${id}`]]
							: Array.from({ length: records }, (_, index) => [id, index] as [number, number]),
					);
					expect(
						items?.map(({ json, pairedItem }) => [
							(pairedItem as { item: number }).item,
							json.error ?? json.index,
						]),
					).toEqual(expected);
					expect(most()).toBeLessThanOrEqual(concurrency);
					expect(sent).toHaveLength(plan.length);
				},
			),
			100,
		);
	});
});
