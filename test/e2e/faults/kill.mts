import { splitOut } from '../nodes.mts';
import type { WorkflowNode } from '../nodes.mts';
import { makeKey, Proxy, publish, rowsOf, STORE, storeCredential, templatesNode } from '../storeNodes.mts';
import type { Json } from '../storeNodes.mts';
import { action, add, bodyOf, chain, edit, idsFrom, pairedWith } from './actions.mts';
import { connectionsFor, editNode, logOf, secretsOfEdits, undoNode, undoOf, withLog } from './edits.mts';
import { outcomeOf, sleep } from './instance.mts';
import type { FaultyInstance } from './instance.mts';
import { formsToFind } from './secretForms.mts';
import { firstNote } from './server.mts';

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

	test('n8n is killed between reading, logging and writing: the log says sent, and nothing is done twice', async () => {
		const row = instance.faultTable.row('n8n killed while it reads first and writes');
		const { tracker } = instance;
		const before = idsFrom('r', 10);
		const [reading = '', arrived = '', written = '', answered = ''] = idsFrom('p', 4);
		const after = idsFrom('q', 10);
		const ids = [...before, reading, arrived, written, answered, ...after];
		const held = new Set<string>();
		tracker.respond = ({ id, isFirst, json }) => {
			const isCut = (isFirst && id === reading) || (!isFirst && id === arrived);
			if (!isFirst && !isCut) tracker.carryOut(id, 'ok');
			if (isCut || (!isFirst && id === written)) held.add(id);
			else json(200);
		};
		const proxy = await Proxy.start(instance.n8n.url);
		// All others are held or over when the last one comes to the end of its row.
		proxy.before = async (method) => {
			if (method !== 'PATCH' || !tracker.applied.has(answered)) return;
			held.add(answered);
			await new Promise<void>(() => undefined);
		};
		const chosen = await connectionsFor(instance, proxy.url);
		const node = withLog(editNode({ audit: true, concurrency: 4 }, 'continueRegularOutput'));
		const { executionId } = await instance.begin([splitOut('ids'), node], chain(node), bodyOf(ids), chosen);
		while (held.size < 4) await sleep(5);
		await instance.kill();
		await sleep(300);
		const tries = tracker.arrivals.length;
		proxy.before = undefined;

		await instance.startAgain();
		await sleep(2000);
		expect(outcomeOf(await instance.n8n.execution(executionId, 20_000)).status).toBe('crashed');
		expect(tracker.arrivals).toHaveLength(tries);
		const sent = [arrived, written, answered];
		const rows = new Map([...(await logOf(instance, 'r')), ...(await logOf(instance, 'p'))]);
		expect([...rows].map(([id, { result }]) => [id, result]).sort()).toEqual(
			[...before.map((id) => [id, 'done']), ...sent.map((id) => [id, 'sent'])].sort(),
		);
		expect(await logOf(instance, 'q')).toEqual(new Map());

		// The same once more makes what is missing, and nothing else.
		tracker.respond = undefined;
		const changed = async (nodeToRun: WorkflowNode, body: object): Promise<unknown[]> => {
			const outcome = await instance.execute([splitOut('ids'), nodeToRun], chain(nodeToRun), body, chosen);
			return outcome.items('Edit').map(({ json }) => json.changed);
		};
		expect(await changed(editNode({}), bodyOf(ids))).toEqual(
			ids.map((id) => [reading, arrived, ...after].includes(id)),
		);
		expect(ids.map((id) => tracker.applied.get(id))).toEqual(ids.map(() => 1));
		const duplicated = [...tracker.applied.values()].filter((times) => times > 1).length;
		const lost = ids.filter((id) => tracker.notes.get(id) !== 'ok').length;
		// Whatever a row says, what it holds takes the change back.
		expect(await changed(undoNode(), undoOf(sent.map((id) => rows.get(id))))).toEqual([true, true, true]);
		expect(sent.map((id) => tracker.notes.get(id))).toEqual(sent.map(() => firstNote));
		await proxy.close();

		const stored = instance.everythingStored();
		const leaked = formsToFind(secretsOfEdits).filter((form) => stored.includes(form)).length;
		expect(leaked).toBe(0);
		Object.assign(row, {
			items: ids.length,
			tries,
			done: before.length,
			unknown: 3,
			lost,
			duplicated,
			leaked,
		});
		row['not done'] = ids.length - before.length - 3;
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
		for (let seen = 0; seen < 300; await sleep(20)) seen = (await rowsOf(instance.n8n, TABLE)).length;
		await instance.kill();
		await cut;

		await instance.startAgain();
		const rows = await rowsOf(instance.n8n, TABLE);
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
		const stored = (await rowsOf(instance.n8n, TABLE)).map(({ template_id }) => String(template_id));
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
