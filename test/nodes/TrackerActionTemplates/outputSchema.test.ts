import { Ajv } from 'ajv';
import nock from 'nock';

import copied from '../../../nodes/TrackerActionTemplates/__schema__/v1.0.0/copyFromLibrary.json';
import deleted from '../../../nodes/TrackerActionTemplates/__schema__/v1.0.0/delete.json';
import exported from '../../../nodes/TrackerActionTemplates/__schema__/v1.0.0/export.json';
import got from '../../../nodes/TrackerActionTemplates/__schema__/v1.0.0/get.json';
import gotLog from '../../../nodes/TrackerActionTemplates/__schema__/v1.0.0/getLog.json';
import gotMany from '../../../nodes/TrackerActionTemplates/__schema__/v1.0.0/getMany.json';
import imported from '../../../nodes/TrackerActionTemplates/__schema__/v1.0.0/import.json';
import saved from '../../../nodes/TrackerActionTemplates/__schema__/v1.0.0/save.json';
import tested from '../../../nodes/TrackerActionTemplates/__schema__/v1.0.0/test.json';
import updated from '../../../nodes/TrackerActionTemplates/__schema__/v1.0.0/update.json';
import { DataTables, demoTemplate, logRow, rowOf } from '../../helpers/dataTables';
import { nodeTypeOf } from '../../helpers/engine';
import { operate } from '../../helpers/store';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

interface Schema {
	properties: Record<string, object>;
}

const described = { documentation: 'https://docs.example.com', description: 'Reads one offer' };

/** Every operation, with parameters that make it hand out as much as it can. */
const operations: Record<string, [schema: Schema, parameters: Record<string, unknown>]> = {
	copyFromLibrary: [copied, { tracker: 'demo', libraryTemplate: 'demo.affiliate.get' }],
	delete: [deleted, { templateId: 'demo.one' }],
	export: [exported, { exportFrom: 'store', outputAs: 'json' }],
	get: [got, { templateId: 'demo.one' }],
	getLog: [gotLog, {}],
	getMany: [gotMany, { returnAll: true }],
	import: [
		imported,
		{ bundle: { templates: [demoTemplate('demo.one', { name: 'New' }), demoTemplate('demo.two'), {}] } },
	],
	save: [saved, { templateAs: 'json', templateDefinition: demoTemplate('demo.one', described) }],
	test: [
		tested,
		{
			tracker: 'demo',
			testTemplate: 'store',
			templateId: 'demo.one',
			parametersAs: 'json',
			parametersJson: '{"offer_id": "3"}',
			saveExample: true,
		},
	],
	update: [updated, { templateId: 'demo.one' }],
};

it('there is one for every operation of the node', () => {
	const { properties } = nodeTypeOf('trackerActionTemplates').description;
	const offered = properties.find(({ name }) => name === 'operation')?.options ?? [];
	expect(Object.keys(operations)).toEqual(
		offered.map((option) => 'value' in option && String(option.value)).sort(),
	);
});

it.each(Object.entries(operations))(
	'%s hands out what n8n shows before it runs',
	async (name, [schema, parameters]) => {
		const instance = new DataTables();
		instance.table([rowOf(demoTemplate('demo.one', described))]);
		instance.log([logRow({ undo: '{"templateId":"demo.offer.setPayout"}' })]);
		const { json, error } = await operate(instance, name, parameters);
		expect(error).toBeUndefined();
		expect(json.length).toBeGreaterThan(0);

		// The schema names the usual part of a template; what a template has beyond that is no mistake.
		const isTemplate = 'parameters' in schema.properties;
		const validate = new Ajv({ strict: false }).compile({ ...schema, additionalProperties: isTemplate });
		for (const item of json) {
			expect([validate(item), validate.errors]).toEqual([true, null]);
			if (name !== 'test') expect(Object.keys(schema.properties).filter((key) => !(key in item))).toEqual([]);
		}
	},
);
