import nock from 'nock';

import { act, type ActionCall } from '../../helpers/actions';
import { connect } from '../../helpers/connections';
import { DataTables, rowOf } from '../../helpers/dataTables';
import { runNode, type ActionNode } from '../../helpers/engine';

const change = {
	name: 'Change thing',
	kind: 'edit',
	method: 'POST',
	path: '/things/{id}',
	parameters: [{ name: 'id', in: 'path', type: 'string', required: true }],
};
const call: ActionCall = { definition: change, values: '={{ { id: $itemIndex } }}' };
const accounts = [{ key: 'key-of-account-A' }, { key: 'key-of-account-B' }, { key: 'key-of-account-A' }];
const keys = accounts.map(({ key }) => key);

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

/** The key of each call, in the order of the items. */
function listen(): string[] {
	const sent: string[] = [];
	nock(/accounts?.*\.example\.com/)
		.persist()
		.intercept(/^\/things\//, 'POST')
		.reply(function (uri) {
			const { 'x-key': key, authorization } = this.req.headers as Record<string, string>;
			sent[Number(uri.split('/').at(-1))] = String(key ?? authorization);
			return [200, { ok: true }];
		});
	return sent;
}

async function run(credential: Record<string, unknown>, more: ActionCall = {}, node?: ActionNode) {
	const credentials = connect({
		customTrackerApi: { baseUrl: 'https://accounts.example.com', name: 'X-Key', ...credential },
	});
	return await act(
		node ?? 'trackerActionEdit',
		undefined,
		{ ...call, ...more },
		{ credentials, items: accounts },
	);
}

describe('a credential whose fields are expressions', () => {
	it.each([
		"={{ $itemIndex === 1 ? 'key-of-account-B' : 'key-of-account-A' }}",
		'={{ $json.key }}',
		'={{ $input.item?.json.key }}',
		'={{ $input.all()[$itemIndex]?.json.key }}',
		"={{ $('Source').item.json.key }}",
		"={{ $('Source').all()[$itemIndex].json.key }}",
		'=key-of-account-{{ "ABA"[$itemIndex] }}',
	])('sends each item with the key of its own account: %s', async (value) => {
		const sent = listen();
		const { error, json, credentialLookUps } = await run({ authType: 'header', value });
		expect(error).toBeUndefined();
		expect(json).toHaveLength(3);
		expect(sent).toEqual(keys);
		expect(credentialLookUps).toBe(3);
	});

	it('does so where the key is one of several values', async () => {
		const sent = listen();
		const headers = { values: [{ name: 'X-Key', value: '={{ $json.key }}' }] };
		await run({ authType: 'several', headers });
		expect(sent).toEqual(keys);
	});

	it('does so where the kind of key is the expression', async () => {
		const sent = listen();
		await run({ authType: "={{ $itemIndex === 1 ? 'bearer' : 'header' }}", value: 'one-and-the-same' });
		expect(sent).toEqual(['one-and-the-same', 'Bearer one-and-the-same', 'one-and-the-same']);
	});

	it('shows in a preview where each item would go', async () => {
		const { json } = await run(
			{
				authType: 'header',
				value: 'k',
				baseUrl: "=https://account-{{ $itemIndex === 1 ? 'b' : 'a' }}.example.com",
			},
			{ mode: 'preview' },
		);
		const hosts = json.map(({ request }) => new URL((request as { url: string }).url).host);
		expect(hosts).toEqual(['account-a', 'account-b', 'account-a'].map((name) => `${name}.example.com`));
	});

	it('does so however the templates change from item to item', async () => {
		const sent = listen();
		const definition =
			'={{ Object.assign({}, ' + JSON.stringify(change) + ', { name: "Change " + $itemIndex }) }}';
		await run({ authType: 'header', value: '={{ $json.key }}' }, { definition });
		expect(sent).toEqual(keys);
	});

	it('tests each template of the store with the account of its item', async () => {
		const store = new DataTables();
		store.table([rowOf({ ...change, id: 'custom.change', tracker: 'custom' })]);
		const sent = listen();
		const credentials = connect({
			...store.connection(),
			customTrackerApi: {
				baseUrl: 'https://accounts.example.com',
				authType: 'header',
				name: 'X-Key',
				value: '={{ $json.key }}',
			},
		});
		const { error } = await runNode({
			node: 'trackerActionTemplates',
			credentials,
			items: accounts,
			parameters: {
				operation: 'test',
				tracker: 'custom',
				testTemplate: 'store',
				templateId: { __rl: true, mode: 'id', value: 'custom.change' },
				parametersAs: 'json',
				parametersJson: '={{ { id: $itemIndex } }}',
				sendWrites: true,
			},
		});
		expect(error).toBeUndefined();
		expect(sent).toEqual(keys);
	});
});

it('looks up a credential without expressions once', async () => {
	const sent = listen();
	const { credentialLookUps } = await run({ authType: 'header', value: 'key-for-everybody' });
	expect(sent).toEqual(Array(3).fill('key-for-everybody'));
	expect(credentialLookUps).toBe(1);
});

it('does not let an item without a key stop the others', async () => {
	const sent = listen();
	const value = "={{ $itemIndex === 0 ? $('Nobody').item.json.key : $json.key }}";
	const credentials = connect({
		customTrackerApi: { baseUrl: 'https://accounts.example.com', authType: 'header', name: 'X-Key', value },
	});
	const { outputs } = await act('trackerActionEdit', undefined, call, {
		credentials,
		items: accounts,
		onError: 'continueErrorOutput',
	});
	expect(outputs.map((items) => items.length)).toEqual([2, 1]);
	expect(sent.slice(1)).toEqual(keys.slice(1));
});
