import { splitOut } from '../nodes.mts';
import { makeKey, publish, STORE, storeCredential, tablesNamed, templatesNode } from '../storeNodes.mts';
import type { Json } from '../storeNodes.mts';
import { action, add, bodyOf, chain, edit, idsFrom, pairedWith } from './actions.mts';
import { outcomeOf, sleep } from './instance.mts';
import type { FaultyInstance } from './instance.mts';

const TABLE = 'kept_templates';
const TEMPLATES = 1000;

const bundle = (): Json => ({
	format: 'tracker-action-templates',
	version: 1,
	templates: Array.from({ length: TEMPLATES }, (_, index) => ({
		id: `demo.kept${index}`,
		name: `Kept ${index}`,
		tracker: 'demo',
		kind: 'get',
		method: 'GET',
		path: '/offers/{id}',
		parameters: [{ name: 'id', in: 'path', type: 'string', required: true }],
	})),
});

/** The rows of the store, past the nodes. */
async function rowsOf({ n8n }: FaultyInstance): Promise<Json[]> {
	const rows: Json[] = [];
	const id = (await tablesNamed(n8n, TABLE))[0]?.id;
	let cursor = '';
	do {
		if (id === undefined) break;
		const page = await n8n.api(
			'GET',
			`/api/v1/data-tables/${id}/rows?limit=250${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
		);
		rows.push(...page.data);
		cursor = page.nextCursor ?? '';
	} while (cursor);
	return rows;
}

export function killCases(instance: FaultyInstance): void {
	test('n8n is killed in the middle of a run: what was reported is true, and nothing is sent again', async () => {
		const ids = idsFrom('k', 300);
		const row = instance.faultTable.row('n8n killed and started again');
		const first = action('Edit', edit, {}, 'continueRegularOutput');
		const second = action('Add', { ...add, path: '/added' }, {}, 'continueRegularOutput');
		const keep = pairedWith('Keep');
		(second.parameters.parameters as { value: object }).value = { id: "={{ 'new-' + $json.id }}" };
		const adds = () => instance.tracker.arrivals.filter(({ path }) => path === '/added');
		const { executionId } = await instance.begin(
			[splitOut('ids'), first, keep, second],
			chain(first, keep, second),
			bodyOf(ids),
		);
		while (adds().length < 120) await sleep(5);
		await instance.kill();
		await sleep(300);
		const arrived = instance.tracker.arrivals.length;
		const added = adds().length;
		expect(added).toBeLessThan(ids.length);
		expect(Math.max(...instance.tracker.applied.values())).toBe(1);

		await instance.startAgain();
		await sleep(3000);
		const outcome = outcomeOf(await instance.n8n.execution(executionId, 20_000));
		expect(outcome.status).toBe('crashed');
		// The edits had been reported, and are all there; of the adds nothing was reported, and none is there twice.
		expect(outcome.items('Edit').map(({ json }) => json.id)).toEqual(ids);
		expect(ids.every((id) => instance.tracker.applied.get(id) === 1)).toBe(true);
		expect(outcome.items('Add')).toEqual([]);
		const known = adds().map(({ id }) => id);
		expect(known).toEqual(ids.slice(0, added).map((id) => `new-${id}`));
		expect(instance.tracker.arrivals).toHaveLength(arrived);

		Object.assign(row, { items: ids.length * 2, tries: arrived, done: ids.length, unknown: added });
		row['not done'] = ids.length - added;
		row.duplicated = [...instance.tracker.applied.values()].filter((times) => times > 1).length;
	});

	test('n8n is killed in the middle of an import: the store holds whole templates, and the import goes on', async () => {
		const row = instance.faultTable.row('n8n killed while it imports');
		const { key } = await makeKey(instance.n8n);
		const chosen = {
			[STORE]: await storeCredential(instance.n8n, {
				baseUrl: instance.n8n.url,
				apiKey: key,
				tableName: TABLE,
			}),
		};
		const imports = await publish(instance.n8n, templatesNode('import'), chosen);
		const list = await publish(instance.n8n, templatesNode('getMany', { returnAll: true }), chosen);
		const cut = imports.run({ bundle: bundle() }).catch(() => undefined);
		// Killed as soon as something is there, and long before all is.
		for (let seen = 0; seen < 300; await sleep(20)) seen = (await rowsOf(instance)).length;
		await instance.kill();
		await cut;

		await instance.startAgain();
		const rows = await rowsOf(instance);
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.length).toBeLessThan(TEMPLATES);
		const { items: kept } = await list.run();
		expect(kept.filter(({ broken }) => broken !== undefined)).toEqual([]);
		expect(kept).toHaveLength(rows.length);
		const [last] = await instance.n8n.executions({ workflowId: imports.id });
		expect(last?.status).toBe('crashed');

		const again = await imports.run({ bundle: bundle() });
		expect(again.items[0]?.counts).toEqual({
			created: TEMPLATES - rows.length,
			updated: 0,
			skipped: rows.length,
			refused: 0,
		});
		const stored = (await rowsOf(instance)).map(({ template_id }) => String(template_id));
		expect(new Set(stored).size).toBe(TEMPLATES);
		Object.assign(row, {
			items: TEMPLATES,
			tries: 2,
			done: rows.length,
			lost: TEMPLATES - new Set(stored).size,
		});
		row['not done'] = TEMPLATES - rows.length;
		row.duplicated = stored.length - new Set(stored).size;
		expect(row.duplicated).toBe(0);
	});
}
