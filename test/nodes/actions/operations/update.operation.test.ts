import nock from 'nock';
import type { ResourceMapperFields } from 'n8n-workflow';

import { connect } from '../../../helpers/connections';
import { DataTables, demoTemplate, rowOf } from '../../../helpers/dataTables';
import { editorContext, nodeTypeOf } from '../../../helpers/engine';
import { operate } from '../../../helpers/store';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

const templateId = { __rl: true, mode: 'list', value: 'demo.one' };

const saved = (more: Record<string, unknown> = {}): DataTables => {
	const instance = new DataTables();
	const response = { records: '$.record', example: { record: { id: 3 } } };
	instance.table([rowOf(demoTemplate('demo.one', { description: 'Reads one offer', response, ...more }), 4)]);
	return instance;
};

/** The form as the panel loads it. */
async function load(instance: DataTables, parameters = {}): Promise<ResourceMapperFields> {
	const method = nodeTypeOf('trackerActionTemplates').methods?.resourceMapping?.getSaved;
	if (!method) throw new Error('No form');
	return await method.call(
		editorContext({
			node: 'trackerActionTemplates',
			parameters: { operation: 'update', templateId, ...parameters },
			credentials: connect(instance.connection()),
		}),
	);
}

/** What the panel makes of the form: a cleared field is left out. */
async function update(instance: DataTables, changes: Record<string, unknown>, removed: string[] = []) {
	const { fields } = await load(instance);
	const value: Record<string, unknown> = {
		...Object.fromEntries(fields.map(({ id, defaultValue }) => [id, defaultValue])),
		...changes,
	};
	const filled = Object.entries(value).filter(([id, entry]) => entry !== undefined && !removed.includes(id));
	return await operate(instance, 'update', {
		templateId,
		savedTemplate: {
			mappingMode: 'defineBelow',
			value: Object.fromEntries(filled),
			schema: fields.map((field) => ({ ...field, removed: removed.includes(field.id) })),
		},
	});
}

const definitionOf = (instance: DataTables) =>
	JSON.parse(String(instance.rows[0]?.definition)) as Record<string, unknown>;

describe('the form of a saved template', () => {
	it('is filled with what is saved, in the order in which a person thinks', async () => {
		const { fields } = await load(saved());
		expect(fields.map(({ id }) => id).slice(0, 7)).toEqual([
			'name',
			'description',
			'kind',
			'method',
			'path',
			'parameters',
			'response',
		]);
		expect(fields.find(({ id }) => id === 'description')).toMatchObject({ defaultValue: 'Reads one offer' });
		expect(fields.find(({ id }) => id === 'path')).toMatchObject({
			required: true,
			defaultValue: '/offers/{offer_id}',
		});
		expect(fields.find(({ id }) => id === 'kind')).toMatchObject({ type: 'options', defaultValue: 'get' });
		// What an answer looked like is kept by a test, and would only be in the way.
		expect(fields.find(({ id }) => id === 'response')?.defaultValue).toBe('{\n  "records": "$.record"\n}');
	});

	it('is empty while no template is chosen, and says why where it cannot be read', async () => {
		expect(await load(saved(), { templateId: { ...templateId, value: '' } })).toEqual({ fields: [] });
		const gone = await load(saved(), { templateId: { ...templateId, value: 'demo.gone' } });
		expect(gone.emptyFieldsNotice).toContain("The template store has no template 'demo.gone'");
	});
});

describe('an update', () => {
	it('changes what was changed, and keeps the rest with its example', async () => {
		const instance = saved();
		const before = definitionOf(instance);
		const { json, error } = await update(instance, { name: 'Read one offer', description: undefined });
		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({ id: 'demo.one', name: 'Read one offer', version: 5, saved: 'updated' });
		const { description, ...others } = before;
		expect(description).toBe('Reads one offer');
		expect(definitionOf(instance)).toEqual({ ...others, name: 'Read one offer' });
	});

	it('leaves alone what somebody else has changed since the form was loaded', async () => {
		const instance = saved();
		const { fields } = await load(instance);
		const theirs = rowOf(demoTemplate('demo.one', { description: 'Theirs' }), 5);
		instance.rows.splice(0, 1, { id: 1, ...theirs });
		await operate(instance, 'update', {
			templateId,
			savedTemplate: {
				mappingMode: 'defineBelow',
				value: {
					...Object.fromEntries(fields.map(({ id, defaultValue }) => [id, defaultValue])),
					name: 'Mine',
				},
				schema: fields,
			},
		});
		expect(definitionOf(instance)).toMatchObject({ name: 'Mine', description: 'Theirs' });
	});

	it('leaves alone what a person has taken out of the form', async () => {
		const instance = saved();
		await update(instance, { name: 'New' }, ['description']);
		expect(definitionOf(instance)).toMatchObject({ name: 'New', description: 'Reads one offer' });
	});

	it('reads JSON, also where an expression gives what it stands for', async () => {
		const instance = saved();
		const parameters = '[{"name": "offer_id", "in": "path", "type": "integer", "required": true}]';
		await update(instance, { parameters });
		expect(definitionOf(instance).parameters).toEqual(JSON.parse(parameters));
		await update(instance, { parameters: '={{ [] }}', path: '/offers' });
		expect(definitionOf(instance)).toMatchObject({ path: '/offers', parameters: [] });
	});

	it('refuses a template that would not work, and one that is not chosen', async () => {
		const instance = saved();
		const { error } = await update(instance, { path: 'offers' });
		expect(error?.message).toContain('path');
		expect(definitionOf(instance)).toMatchObject({ path: '/offers/{offer_id}' });
		const none = await operate(instance, 'update', { templateId: "={{ '' }}" });
		expect(none.error?.message).toContain("'Template' is empty");
	});
});
