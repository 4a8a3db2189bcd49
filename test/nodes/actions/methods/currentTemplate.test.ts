import {
	currentTemplate,
	currentTracker,
	isByExpression,
} from '../../../../nodes/actions/methods/currentTemplate';
import type { ActionKind } from '../../../../nodes/actions/model/template';
import { connect } from '../../../helpers/connections';
import { editorContext } from '../../../helpers/engine';

const panel = (parameters: object, credentials = {}) =>
	editorContext({
		node: 'trackerActionGet',
		parameters: parameters as never,
		credentials: connect(credentials),
	});

const current = async (parameters: object, { kind = 'get' as ActionKind, credentials = {} } = {}) =>
	await currentTemplate(panel({ tracker: 'demo', ...parameters }, credentials), kind);

const definition = (more: object = {}) => ({
	templateSource: 'definition',
	templateDefinition: JSON.stringify({ name: 'Ping', kind: 'get', method: 'GET', path: '/ping', ...more }),
});

it.each<[string, object]>([
	['a new node', {}],
	['an empty choice', { templateSource: 'library', template: { __rl: true, mode: 'list', value: '' } }],
	['a choice that an expression could not give', { templateSource: 'store', template: null }],
	['an empty definition', { templateSource: 'definition', templateDefinition: '' }],
])('is none for %s', async (_, parameters) => {
	expect(await current(parameters)).toBeUndefined();
});

it('is one of the library, by list or ID', async () => {
	for (const template of [{ __rl: true, mode: 'list', value: 'demo.offer.get' }, ' demo.offer.get ']) {
		expect(await current({ templateSource: 'library', template })).toMatchObject({
			id: 'demo.offer.get',
			ofLibrary: true,
		});
	}
});

it('is the definition, of which nothing is trusted that it says of itself', async () => {
	expect(await current(definition({ ofLibrary: true }))).toMatchObject({
		name: 'Ping',
		tracker: 'demo',
		ofLibrary: false,
	});
});

it('is made of a cURL command, also before a connection is chosen', async () => {
	const templateDefinition = "curl 'https://api.example.com/v1/offers/7?status=active'";
	const parameters = { tracker: 'custom', templateSource: 'definition', templateDefinition };
	expect(await current(parameters)).toMatchObject({ method: 'GET', path: '/v1/offers/{offer_id}' });
	const elsewhere = { customTrackerApi: { baseUrl: 'https://other.example', authType: 'none' } };
	await expect(current(parameters, { credentials: elsewhere })).rejects.toThrow('other.example');
});

it.each<[string, object, string]>([
	[
		'of another kind',
		{ templateSource: 'library', template: 'demo.offer.pause' },
		'does not run in Tracker Action Get',
	],
	['that is not there', { templateSource: 'library', template: 'demo.none' }, "no template 'demo.none'"],
	[
		'of a store without a connection',
		{ templateSource: 'store', template: 'demo.one' },
		'No template store connection',
	],
	[
		'that only the run knows',
		{ templateSource: 'definition', templateDefinition: '={{ $json.template }}' },
		'comes from an expression and is known only when the node runs',
	],
])('refuses one %s', async (_, parameters, message) => {
	await expect(current(parameters)).rejects.toThrow(message);
});

it('isByExpression asks about the source that is chosen', () => {
	const templateDefinition = '={{ $json.template }}';
	expect(isByExpression(panel({ templateSource: 'definition', templateDefinition }))).toBe(true);
	expect(isByExpression(panel({ templateSource: 'library', templateDefinition }))).toBe(false);
	expect(isByExpression(panel(definition()))).toBe(false);
});

it('currentTracker is empty where none is chosen', () => {
	expect([currentTracker(panel({})), currentTracker(panel({ tracker: 'cake' }))]).toEqual(['', 'cake']);
});
