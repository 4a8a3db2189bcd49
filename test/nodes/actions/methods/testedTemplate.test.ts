import nock from 'nock';

import { chosenEntry, testedTemplate } from '../../../../nodes/actions/methods/testedTemplate';
import { connect } from '../../../helpers/connections';
import { DataTables, demoTemplate, rowOf } from '../../../helpers/dataTables';
import { editorContext } from '../../../helpers/engine';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

/** The panel of a node whose store holds one template. */
function panel(parameters: object) {
	const instance = new DataTables();
	instance.table([rowOf(demoTemplate('demo.one'), 3)]);
	return editorContext({
		node: 'trackerActionTemplates',
		parameters: { operation: 'test', tracker: 'demo', ...parameters } as never,
		credentials: connect(instance.connection()),
	});
}

it.each<[string, object, object | undefined]>([
	['of the store', { testTemplate: 'store', templateId: ' demo.one ' }, { id: 'demo.one', ofLibrary: false }],
	[
		'of the library',
		{ testTemplate: 'library', templateId: 'demo.offer.get' },
		{ id: 'demo.offer.get', ofLibrary: true },
	],
	[
		'that is written in the node',
		{ testTemplate: 'json', templateDefinition: JSON.stringify(demoTemplate('demo.own')) },
		{ id: 'demo.own', ofLibrary: false },
	],
])('is the one %s', async (_, parameters, template) => {
	expect(await testedTemplate(panel(parameters))).toMatchObject(template ?? {});
});

it.each([
	{ testTemplate: 'store', templateId: '' },
	{ testTemplate: 'library', templateId: { __rl: true, mode: 'list', value: '' } },
	{ testTemplate: 'json', templateDefinition: '' },
])('is none for %j', async (parameters) => {
	expect(await testedTemplate(panel(parameters))).toBeUndefined();
});

it('says what the store does not have', async () => {
	const context = panel({ templateId: 'demo.none' });
	await expect(chosenEntry(context)).rejects.toThrow("The template store has no template 'demo.none'");
	expect(await chosenEntry(panel({ templateId: 'demo.one' }))).toMatchObject({ version: 3 });
});
