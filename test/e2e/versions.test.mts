import { chosenVersion, FIRST_WITH_DATA_TABLES, isOlder } from '../../scripts/lib/versions.mjs';
import { exampleCases } from './examples.mts';
import { flowCases } from './flows.mts';
import { Instance } from './instance.mts';
import { library, splitOut } from './nodes.mts';
import { savedCases } from './saved.mts';
import { secretCases } from './secrets.mts';
import { fromStore, makeKey, publish, saveNode, STORE, storeCredential } from './storeNodes.mts';

/*
 * What every version of n8n has to do. `npm run versions` names one version after the other.
 */

const STARTING = 15 * 60_000;
jest.setTimeout(60_000);

let instance: Instance | undefined;
const running = (): Instance => {
	if (instance === undefined) throw new Error('n8n is not running: see the first failure');
	return instance;
};

beforeAll(async () => {
	instance = await Instance.start();
}, STARTING);

afterAll(async () => {
	await instance?.stop();
}, 60_000);

beforeEach(() => instance?.reset());

test('n8n loads the package', () => {
	expect(running().n8n.logText()).not.toMatch(/n8n-nodes-tracker-actions.*(error|failed)|failed to load/i);
});

test.each([
	[
		'a JSON text with expressions in it',
		'={"affiliate_id":"{{ $(\'Split\').item.json.id }}","status":"banned"}',
	],
	[
		'one expression that gives an object',
		"={{ ({ affiliate_id: $('Split').item.json.id, status: 'banned' }) }}",
	],
])('values as %s reach the item that they belong to', async (_, parametersJson) => {
	const outcome = await running().runChain(
		[
			splitOut('ids'),
			library('Get', 'affise.affiliate.get', { values: { affiliate_id: '={{ $json.id }}' } }),
			library('Edit', 'affise.affiliate.updateStatus', {
				parameters: { parametersAs: 'json', parametersJson },
			}),
		],
		{ ids: [{ id: '41' }, { id: '42' }] },
	);
	expect(outcome.error).toBeUndefined();
	expect(outcome.items('Edit').map(({ json }) => [json.id, json.status])).toEqual([
		[41, 'banned'],
		[42, 'banned'],
	]);
});

describe('the template store', () => {
	const template = {
		id: 'affise.mine',
		name: 'Mine',
		tracker: 'affise',
		kind: 'get',
		method: 'GET',
		path: '/3.0/admin/partner/{affiliate_id}',
		parameters: [{ name: 'affiliate_id', in: 'path', type: 'string', required: true }],
		response: { records: '$.partner' },
	};

	const saveAndRun = async () => {
		const { n8n, credentials } = running();
		// An n8n without data tables knows none of their scopes.
		const key = isOlder(chosenVersion(), FIRST_WITH_DATA_TABLES) ? 'none' : (await makeKey(n8n)).key;
		const store = await storeCredential(n8n, { baseUrl: n8n.url, apiKey: key });
		const chosen = { [STORE]: store, affiseTrackerApi: credentials.affiseTrackerApi ?? store };
		const saved = await (await publish(n8n, saveNode(), { [STORE]: store })).run(template);
		const used = await (
			await publish(n8n, fromStore('Get', 'affise', 'affise.mine'), chosen)
		).run({
			values: { affiliate_id: '42' },
		});
		return [saved, used];
	};

	const works = !isOlder(chosenVersion(), FIRST_WITH_DATA_TABLES);
	const title = works ? 'saves a template and runs it' : 'says which n8n it needs';
	const expected = works
		? [[{ id: 'affise.mine', saved: 'created' }], [{ id: 42 }]]
		: [
				'The n8n of the template store has no Data Tables',
				'The n8n of the template store has no Data Tables',
			];
	test(title, async () => {
		const came = (await saveAndRun()).map(({ items, error }) => error?.message.slice(0, 46) ?? items);
		expect(came).toMatchObject(expected.map((one) => (typeof one === 'string' ? one.slice(0, 46) : one)));
	});
});

flowCases(running);
savedCases(running);
exampleCases(running);
secretCases(running);
