import { runActions } from '../../../../nodes/actions/run/run';
import { runContext } from '../../../helpers/runContext';

const definition = JSON.stringify({
	name: 'Approve',
	kind: 'edit',
	method: 'POST',
	path: '/approve',
	bodyEncoding: 'json',
	parameters: [{ name: 'ids', in: 'body', type: 'array', items: { type: 'integer' }, required: true }],
	bulk: { parameter: 'ids', maximum: 3 },
});

/** Runs items, each with the connection that its `own` names; gives the lists that were sent. */
async function run(items: Array<{ ids: number[]; own: string }>) {
	const sent: number[][] = [];
	const { context } = runContext({
		items,
		parameters: {
			tracker: 'custom',
			templateSource: 'definition',
			templateDefinition: definition,
			parametersAs: 'json',
			parametersJson: ({ ids }: { ids: number[] }) => ({ ids }),
		},
		connection: (item) => ({
			baseUrl: 'https://bundler.example/api',
			authType: 'header',
			name: 'X-Key',
			value: `key-of-${String(item?.own)}`,
		}),
		respond: async ({ body }) => {
			const { ids } = JSON.parse(String(body)) as { ids: number[] };
			sent.push(ids);
			return await Promise.resolve({ statusCode: 200, body: '{"ok":true}' });
		},
	});
	const [made] = await runActions(context, 'edit');
	return { sent, made: made?.map(({ json, pairedItem }) => [json, pairedItem]) };
}

const item = (id: number, own: string) => ({ ids: [id], own });

it('puts the items of one connection into one call', async () => {
	const { sent, made } = await run([item(1, 'a'), item(2, 'a'), item(3, 'a'), item(4, 'a')]);
	expect(sent).toEqual([[1, 2, 3], [4]]);
	expect(made).toEqual([0, 1, 2, 3].map((at) => [{ ok: true }, { item: at }]));
});

it('sends each alone where they have different connections', async () => {
	const { sent, made } = await run([item(1, 'a'), item(2, 'b')]);
	expect(sent).toEqual([[1], [2]]);
	expect(made).toEqual([0, 1].map((at) => [{ ok: true }, { item: at }]));
});
