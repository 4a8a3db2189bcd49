import nock from 'nock';
import type { INodeListSearchResult } from 'n8n-workflow';

import { DataTables, demoTemplate, rowOf, rowsOf } from '../../../helpers/dataTables';
import { operate, pick, pickFor } from '../../../helpers/store';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

const ids = ({ results }: INodeListSearchResult) => results.map(({ value }) => value);

const named = (id: string, name: string, more: Record<string, unknown> = {}) =>
	rowOf(demoTemplate(id, { name, ...more }));

describe('the picker of the store', () => {
	it('shows name, method and path, and links to the documentation', async () => {
		const instance = new DataTables();
		instance.table([named('demo.one', 'Read an offer', { documentation: 'https://docs.example.com' })]);
		expect((await pick(instance)).results).toEqual([
			{
				name: 'Read an offer',
				value: 'demo.one',
				description: 'GET /offers/{offer_id}',
				url: 'https://docs.example.com',
			},
		]);
	});

	it('lists templates of its tracker and kind only', async () => {
		const instance = new DataTables();
		instance.table([
			...rowsOf('demo.one'),
			named('demo.edit', 'Edit', { kind: 'edit' }),
			named('affise.one', 'Other tracker', { tracker: 'affise' }),
		]);
		expect(ids(await pick(instance))).toEqual(['demo.one']);
		expect(ids(await pick(instance, undefined, undefined, 'affise'))).toEqual(['affise.one']);
		expect(ids(await pick(instance, undefined, undefined, 'cake'))).toEqual([]);
	});

	it('finds words of the name in any order and case, and characters that mean something elsewhere', async () => {
		const instance = new DataTables();
		instance.table([
			named('demo.a', 'Pause offer for Berlin'),
			named('demo.b', 'Pause campaign'),
			named('demo.c', 'Überweisung prüfen'),
			named('demo.d', 'offer_id by a\\b'),
		]);
		const find = async (text: string) => ids(await pick(instance, text));
		expect(await find('OFFER  pause')).toEqual(['demo.a']);
		expect(await find('  berlin ')).toEqual(['demo.a']);
		expect(await find('Überweisung')).toEqual(['demo.c']);
		expect(await find('r_i')).toEqual(['demo.d']);
		expect(await find('a\\b')).toEqual(['demo.d']);
		// As it was typed: n8n itself escapes what needs it.
		const filters = instance.calls.map(({ query }) => String(query.get('filter'))).join(' ');
		expect(filters).toContain('"%Überweisung%"');
		expect(filters).toContain('"%r_i%"');
	});

	it('looks into the other columns where no name holds the words', async () => {
		const instance = new DataTables();
		instance.table([
			named('demo.a', 'Pause offer'),
			named('demo.b', 'demo.a by name', { path: '/b/{offer_id}' }),
		]);
		expect(ids(await pick(instance, 'demo.a'))).toEqual(['demo.b']);
		expect(ids(await pick(instance, '/offers/'))).toEqual(['demo.a']);
		expect(ids(await pick(instance, 'nothing like this'))).toEqual([]);
	});

	it.each([
		['by name', 'offer', 'Read offer'],
		['in other columns', '/offers/', 'Read it'],
	])('comes in pages without a gap, %s', async (_, text, name) => {
		const instance = new DataTables();
		const all = Array.from({ length: 250 }, (__, index) => `demo.t${String(index).padStart(3, '0')}`);
		instance.table(all.map((id) => named(id, name)));
		const found: unknown[] = [];
		let token: string | undefined;
		let pages = 0;
		do {
			const page = await pick(instance, ` ${text} `, token);
			found.push(...ids(page));
			token = page.paginationToken as string | undefined;
			pages += 1;
		} while (token && pages < 10);
		expect(pages).toBe(5);
		expect(found).toEqual(all);
	});

	it('writes every reserved character of a search in its encoded form', async () => {
		const instance = new DataTables();
		instance.table([
			named('demo.one', "It's (new)! *"),
			named('demo.two', 'Old', { description: "it's (new)! *" }),
		]);
		const queries: string[] = [];
		instance.intercept = ({ uri }) => void queries.push(uri.replace(/^[^?]*\??/, ''));
		expect(ids(await pick(instance, "(new)! it's *"))).toEqual(['demo.one']);
		expect(ids(await pick(instance, "it's (new)! *", undefined))).toEqual(['demo.one']);
		instance.rows.shift();
		expect(ids(await pick(instance, "it's (new)! *"))).toEqual(['demo.two']);
		for (const query of queries) expect(query).not.toMatch(/[!'()*@$,;:/?[\]]/);
	});

	it('shows a broken row with its reason', async () => {
		const instance = new DataTables();
		instance.table([...rowsOf('demo.one'), { ...rowOf(demoTemplate('demo.two')), definition: '{' }]);
		const { results } = await pick(instance);
		expect(results[0]?.name).toBe('Read demo.one');
		expect(results[1]).toMatchObject({
			name: 'Read demo.two (broken)',
			value: '',
			description: expect.stringMatching(/^Row 2: 'definition' is not valid JSON/) as unknown,
		});
	});

	it('hands out nothing of a broken row that n8n would evaluate', async () => {
		const instance = new DataTables();
		const evil = '={{ $workflow.name }}';
		instance.table([{ ...rowOf(demoTemplate('demo.one')), template_id: evil, name: evil }]);
		const [found] = (await pick(instance)).results;
		expect(found).toEqual({
			name: '{{ $workflow.name }} (broken)',
			value: '',
			description: expect.stringMatching(/^Row 1: /) as unknown,
		});
	});

	it('shows a row that somebody copied by hand as broken', async () => {
		const instance = new DataTables();
		const copy = { ...rowOf(demoTemplate('demo.one', { name: 'My copy' })) };
		instance.table([...rowsOf('demo.one'), copy]);
		const { results } = await pick(instance);
		expect(results.map(({ name }) => name)).toEqual(['Read demo.one', 'My copy (broken)']);
	});

	it('asks the instance once for a page, and once more where no name fits', async () => {
		const instance = new DataTables();
		instance.table(rowsOf('demo.one'));
		await pick(instance);
		instance.called();
		await pick(instance, 'read');
		expect(instance.called()).toEqual(['GET /data-tables/:id/rows']);
		await pick(instance, '/offers');
		expect(instance.called()).toHaveLength(2);
	});

	it('is empty where there is no table yet, and says what is wrong with the connection', async () => {
		const instance = new DataTables();
		expect((await pick(instance)).results).toEqual([]);
		instance.lacking = ['dataTable:list'];
		await expect(pick(instance)).rejects.toThrow("lacks the scope 'dataTable:list'");
	});
});

describe("the picker of the store's own node", () => {
	const filled = () => {
		const instance = new DataTables();
		instance.table([
			named('demo.one', 'Read an offer'),
			named('demo.two', 'Block', { kind: 'edit', method: 'PATCH' }),
			named('affise.one', 'Read an offer', { tracker: 'affise' }),
		]);
		return instance;
	};

	it('lists all templates for Get and Delete, and says which tracker each is for', async () => {
		for (const operation of ['get', 'delete']) {
			const { results } = await pickFor(filled(), operation, { tracker: 'demo' });
			expect(results.map(({ name, value }) => [name, value])).toEqual([
				['Affise · Read an offer', 'affise.one'],
				['Demo (No Account Needed) · Read an offer', 'demo.one'],
				['Demo (No Account Needed) · Block', 'demo.two'],
			]);
		}
		expect(ids(await pickFor(filled(), 'get', {}, 'block'))).toEqual(['demo.two']);
	});

	it('lists the templates of the tracker for a test, of the store or of the library', async () => {
		const ofStore = await pickFor(filled(), 'test', { tracker: 'demo', testTemplate: 'store' });
		expect(ofStore.results.map(({ name }) => name)).toEqual(['Read an offer', 'Block']);
		const instance = filled();
		const ofLibrary = await pickFor(
			instance,
			'test',
			{ tracker: 'affise', testTemplate: 'library' },
			'status',
		);
		expect(ids(ofLibrary).every((id) => String(id).startsWith('affise.'))).toBe(true);
		expect(ids(ofLibrary).length).toBeGreaterThan(0);
		expect(instance.called()).toEqual([]);
	});

	it('says why it lists nothing', async () => {
		const instance = filled();
		instance.intercept = () => [403, { message: 'Forbidden' }];
		await expect(pickFor(instance, 'get')).rejects.toThrow("lacks the scope 'dataTable:list'");
	});

	it('gives what the operations take', async () => {
		const templateId = { __rl: true, mode: 'list', value: 'demo.two', cachedResultName: 'Demo · Block' };
		const { json } = await operate(filled(), 'get', { templateId });
		expect(json).toMatchObject([{ id: 'demo.two', name: 'Block' }]);
	});
});
