import nock from 'nock';

import { importTemplates } from '../../../../nodes/actions/operations/import.operation';
import type { StoreExecution } from '../../../../nodes/actions/operations/operation';
import { libraryOf } from '../../../../nodes/actions/templates/library';
import { DataTables, demoTemplate, rowOf, rowsOf, type StoreCall } from '../../../helpers/dataTables';
import { operate } from '../../../helpers/store';
import { partOf } from '../../../helpers/context';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

const isInsert = ({ method, path }: StoreCall): boolean => method === 'POST' && path.endsWith('/rows');

const templates = (number: number): Array<Record<string, unknown>> =>
	Array.from({ length: number }, (_, index) => demoTemplate(`demo.offer${String(index).padStart(3, '0')}`));

const load = async (instance: DataTables, bundle: unknown, parameters: Record<string, unknown> = {}) =>
	await operate(
		instance,
		'import',
		{ bundle: '={{ $json.bundle }}', ...parameters },
		{ items: [{ bundle: bundle as string }] },
	);

const unload = async (instance: DataTables, parameters: Record<string, unknown> = {}) =>
	(await operate(instance, 'export', parameters)).json[0];

describe('export and import', () => {
	it('a library goes into an empty store and comes out the same, byte by byte', async () => {
		const instance = new DataTables();
		const library = await unload(instance, { exportFrom: 'library', tracker: 'affise' });
		expect(library?.count).toBe((await libraryOf('affise')).length);
		const { json } = await load(instance, library?.bundle);
		expect(json[0]?.counts).toEqual({ created: library?.count, updated: 0, skipped: 0, refused: 0 });
		const text = JSON.stringify(library?.bundle);
		expect(JSON.stringify((await unload(instance))?.bundle)).toBe(text);
		const again = await load(instance, text);
		expect(again.json[0]?.counts).toEqual({ created: 0, updated: 0, skipped: library?.count, refused: 0 });
	});

	it('reports what was created, updated, skipped and refused', async () => {
		const instance = new DataTables();
		instance.table(rowsOf('demo.same', 'demo.old'));
		const bundle = {
			templates: [
				demoTemplate('demo.new'),
				demoTemplate('demo.same'),
				demoTemplate('demo.old', { name: 'Renamed' }),
				demoTemplate('demo.bad', { kind: 'x' }),
			],
		};
		const { json } = await load(instance, bundle);
		expect(json[0]).toMatchObject({
			counts: { created: 1, updated: 1, skipped: 1, refused: 1 },
			created: ['demo.new'],
			updated: ['demo.old'],
			skipped: ['demo.same'],
			refused: [{ id: 'demo.bad' }],
		});
		expect(instance.rows.find(({ template_id }) => template_id === 'demo.old')).toMatchObject({
			name: 'Renamed',
			version: 2,
		});
		const kept = await load(instance, [demoTemplate('demo.old')], { onExisting: 'skip' });
		expect(kept.json[0]?.counts).toMatchObject({ updated: 0, skipped: 1 });
	});

	it('a bundle that is none is refused whole', async () => {
		const { error } = await load(new DataTables(), '{');
		expect(error?.message).toContain('The bundle cannot be read: it is not valid JSON');
	});
});

describe('what came from elsewhere', () => {
	it('is named where it is worth a look before somebody runs it', async () => {
		const { json } = await load(new DataTables(), [
			demoTemplate('demo.one'),
			demoTemplate('demo.two', { method: 'POST' }),
		]);
		expect(json[0]?.remarks).toEqual([
			{ id: 'demo.two', remark: 'It says that it reads, and is sent by POST' },
		]);
	});

	it('is refused where it says that it reads and does not', async () => {
		const instance = new DataTables();
		const evil = demoTemplate('demo.evil', { method: 'DELETE' });
		const { json } = await load(instance, [evil, demoTemplate('demo.one')]);
		expect(json[0]).toMatchObject({ created: ['demo.one'], refused: [{ id: 'demo.evil' }] });
		expect(instance.rows).toHaveLength(1);
	});

	it('keeps every digit of long numbers, into the table and out of it', async () => {
		const instance = new DataTables();
		const long = '7615917337495251231';
		const parameters = `[{"name":"a","in":"body","type":"object","const":{"id":${long}}},{"name":"b","in":"body","type":"integer","default":${long}}]`;
		const { json } = await load(
			instance,
			`[{"id":"demo.long","name":"L","tracker":"demo","kind":"add","method":"POST","path":"/x","parameters":${parameters}}]`,
		);
		expect(json[0]?.created).toEqual(['demo.long']);
		expect(instance.rows[0]?.definition).toContain(`"const":{"id":${long}}`);
		expect(instance.rows[0]?.definition).toContain(`"default":"${long}"`);
		const exported = (await unload(instance))?.bundle as { templates: unknown[] };
		expect(exported.templates).toMatchObject([{ parameters: [{ const: { id: long } }, { default: long }] }]);
		expect((await operate(instance, 'get', { templateId: 'demo.long' })).error).toBeUndefined();
	});
});

describe('all or nothing', () => {
	const both = { allOrNothing: true };

	it('imports nothing where an entry cannot be used', async () => {
		const instance = new DataTables();
		const { error } = await load(instance, [demoTemplate('demo.one'), { name: 'No id' }], both);
		expect(error?.message).toContain('Nothing was imported: 1 of the templates cannot be used');
		expect(error?.message).toContain("'templates[1]'");
		expect(instance.called()).toEqual([]);
	});

	it('takes back what it has created and updated where one is refused on the way', async () => {
		const instance = new DataTables();
		const table = instance.table([rowOf(demoTemplate('demo.old'), 3), ...rowsOf('demo.older')]);
		const before = structuredClone(table.rows);
		const list = [
			...templates(120),
			demoTemplate('demo.old', { name: 'New' }),
			demoTemplate('demo.older', { name: 'N' }),
		];
		instance.intercept = ({ method, body }) => {
			// Somebody saves the second of the two in between.
			if (method === 'PATCH' && (body.data as { name?: string }).name === 'N')
				Object.assign(table.rows[1] ?? {}, { version: 2 });
		};
		const { error } = await load(instance, list, both);
		expect(error?.message).toContain("'demo.older' was refused. Nothing was imported.");
		// The version that the import had made is not given again.
		expect(instance.rows).toEqual([
			{ ...before[0], version: 5 },
			{ ...before[1], version: 2 },
		]);
	});

	it('takes back rows of a request whose answer was lost', async () => {
		const instance = new DataTables();
		const table = instance.table(rowsOf('demo.old'));
		instance.intercept = (call) => {
			if (!isInsert(call)) return;
			instance.add(table, call.body.data as Array<Record<string, unknown>>);
			return [500, { message: 'Lost' }];
		};
		const { error } = await load(instance, templates(30), both);
		expect(error?.message).toContain('The template store refuses the call: Lost');
		expect(error?.description).toContain('Nothing was imported');
		expect(error?.description).not.toContain('may have been done');
		expect(instance.rows.map(({ template_id }) => template_id)).toEqual(['demo.old']);
	});

	it.each([
		[
			'an import that was taken back',
			(call: StoreCall) => isInsert(call),
			'Nothing was imported.',
			undefined,
		],
		[
			'one that could not be',
			({ method }: StoreCall) => method !== 'PATCH',
			'What had been imported could not be taken back: 0 created, 0 updated. Whether 30 more were saved is not known.',
			{ mayHaveBeenApplied: true },
		],
	])('says of %s no more than is known', async (_, isLost, sentence, more) => {
		const instance = new DataTables();
		const table = instance.table(rowsOf('demo.old'));
		let hasWritten = false;
		instance.intercept = (call) => {
			if (isInsert(call)) {
				hasWritten = true;
				instance.add(table, call.body.data as Array<Record<string, unknown>>);
			}
			return hasWritten && isLost(call) ? [500, { message: 'Lost' }] : undefined;
		};
		const { json } = await operate(
			instance,
			'import',
			{ bundle: '={{ $json.bundle }}', ...both },
			{ items: [{ bundle: templates(30) as never }], onError: 'continueRegularOutput' },
		);
		expect(json.map(({ details }) => details)).toEqual([
			{ statusCode: 500, templateId: null, attempts: 1, hint: sentence, ...more },
		]);
	});

	it('says what is left where it cannot be taken back', async () => {
		const instance = new DataTables();
		instance.table();
		let inserts = 0;
		instance.intercept = (call) => {
			if (call.method === 'DELETE') return [403, { message: 'Forbidden' }];
			return isInsert(call) && ++inserts === 2 ? [400, { message: 'Full' }] : undefined;
		};
		const { error } = await load(instance, templates(120), both);
		expect(error?.message).toContain('Full');
		expect(error?.description).toContain('could not be taken back: 100 created, 0 updated');
	});

	it('without it, says how far it came, and goes on from there the next time', async () => {
		const instance = new DataTables();
		let inserts = 0;
		instance.intercept = (call) =>
			isInsert(call) && ++inserts === 2 ? [400, { message: 'Full' }] : undefined;
		const { error } = await load(instance, templates(120));
		expect(error?.message).toContain('The template store refuses the call: Full');
		expect(error?.description).toContain('100 templates had been created and 0 updated');
		const { json } = await load(instance, templates(120));
		expect(json[0]?.counts).toEqual({ created: 20, updated: 0, skipped: 100, refused: 0 });
	});

	it.each([
		['the answer', ({ method, path }: StoreCall) => method === 'POST' && path.endsWith('/rows')],
		['what became of the rows', ({ method, query }: StoreCall) => method === 'GET' && query.has('filter')],
	])('without it, does not say that nothing was imported where %s is not known', async (_, isLost) => {
		const instance = new DataTables();
		instance.table();
		let hasWritten = false;
		instance.intercept = (call) => {
			hasWritten ||= isInsert(call);
			return hasWritten && isLost(call) ? [500, { message: 'Lost' }] : undefined;
		};
		const { error } = await load(instance, templates(30));
		expect(error?.message).toContain('Lost');
		expect(error?.description).toContain(
			'0 templates had been created and 0 updated. Whether 30 more were saved is not known. Importing again goes on from there.',
		);
	});

	it('says how far it came where a column is taken away meanwhile', async () => {
		const instance = new DataTables();
		instance.table();
		let inserts = 0;
		instance.intercept = (call) =>
			isInsert(call) && ++inserts === 2 ? [400, { message: "unknown column name 'kind'" }] : undefined;
		const { error } = await load(instance, templates(120));
		expect(error?.message).toContain("lacks the column 'kind'");
		expect(error?.description).toContain('100 templates had been created and 0 updated');
	});

	it('leaves the rows that somebody else has added from the same bundle at the same moment', async () => {
		const instance = new DataTables();
		const table = instance.table();
		let isFirst = true;
		instance.intercept = ({ method, path }) => {
			// The other one's rows are there first.
			if (method === 'POST' && path.endsWith('/rows') && isFirst) {
				isFirst = false;
				instance.add(table, rowsOf('demo.one', 'demo.two'));
			}
		};
		const { error } = await load(instance, [demoTemplate('demo.one'), demoTemplate('demo.two')], both);
		expect(error?.message).toContain("'demo.one' was refused. Nothing was imported.");
		expect(instance.rows.map(({ template_id, id }) => [template_id, id])).toEqual([
			['demo.one', 1],
			['demo.two', 2],
		]);
	});

	it('says what stays because somebody has changed it since', async () => {
		const instance = new DataTables();
		const table = instance.table(rowsOf('demo.a', 'demo.b'));
		const list = [demoTemplate('demo.a', { name: 'A' }), demoTemplate('demo.b', { name: 'B' })];
		instance.intercept = ({ method, body }) => {
			if (method !== 'PATCH' || (body.data as { name?: string }).name !== 'B') return;
			// Somebody saves the first one again, and the second one before.
			Object.assign(table.rows[0] ?? {}, { version: 3 });
			Object.assign(table.rows[1] ?? {}, { version: 2 });
		};
		const { error } = await load(instance, list, both);
		expect(error?.message).toContain("somebody has changed 'demo.a' since");
	});

	it('takes back an update of which no answer came', async () => {
		const instance = new DataTables();
		const table = instance.table(rowsOf('demo.a'));
		const [before] = structuredClone(table.rows);
		let isFirst = true;
		instance.intercept = ({ method, body }) => {
			if (method !== 'PATCH' || !isFirst) return undefined;
			isFirst = false;
			Object.assign(table.rows[0] ?? {}, body.data);
			return [504, { message: 'gateway' }];
		};
		const { error } = await load(instance, [demoTemplate('demo.a', { name: 'A' })], both);
		expect(error?.description).toContain('Nothing was imported.');
		expect(table.rows).toEqual([{ ...before, version: 3 }]);
	});

	it('leaves what somebody else has saved where its own update was not done', async () => {
		const instance = new DataTables();
		const table = instance.table(rowsOf('demo.a'));
		const theirs = rowOf(demoTemplate('demo.a', { name: 'Theirs' }), 2);
		instance.intercept = ({ method }) => {
			if (method !== 'PATCH') return undefined;
			Object.assign(table.rows[0] ?? {}, theirs);
			return [504, { message: 'gateway' }];
		};
		const { error } = await load(instance, [demoTemplate('demo.a', { name: 'Mine' })], both);
		expect(error?.description).toContain('Nothing was imported.');
		expect(table.rows).toMatchObject([theirs]);
	});
});

it.each<[string, (text: string) => Buffer]>([
	['UTF-8', (text) => Buffer.from(text)],
	['UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`)],
	['UTF-16, as PowerShell writes it', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
])('a file in %s is read', async (_, encode) => {
	const broken = { ...demoTemplate('demo.größe'), method: 'GRAB' };
	const parameters: Record<string, unknown> = { bundleFrom: 'file' };
	const context = {
		getNodeParameter: (name: string, __: number, fallback: unknown) => parameters[name] ?? fallback,
		helpers: { getBinaryDataBuffer: async () => await Promise.resolve(encode(JSON.stringify([broken]))) },
	};
	const execution = partOf<StoreExecution>({
		context,
		store: { read: async () => await Promise.resolve([]) },
	});
	const [item] = await importTemplates.run(execution, 0);
	expect(item?.json).toMatchObject({ counts: { created: 0, refused: 1 } });
	expect(JSON.stringify(item?.json.refused)).toContain('demo.größe');
});
