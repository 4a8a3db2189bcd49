import nock from 'nock';

import { connect } from '../../helpers/connections';
import { runNode, type RunOptions } from '../../helpers/engine';

const baseUrl = 'https://api-demo.example.com';
const credentials = connect({ affiseTrackerApi: { baseUrl, apiKey: 'k-1234567890' } });

function get(parameters: RunOptions['parameters'], more: Partial<RunOptions> = {}) {
	return runNode({
		node: 'trackerActionGet',
		credentials,
		parameters: { tracker: 'affise', templateSource: 'library', parametersAs: 'json', ...parameters },
		...more,
	});
}

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

it('reads the record of each item and links it', async () => {
	const scope = nock(baseUrl, { reqheaders: { 'api-key': 'k-1234567890' } })
		.get('/3.0/admin/partner/42')
		.reply(200, { status: 1, partner: { id: 42, status: 'active' } })
		.get('/3.0/admin/partner/43')
		.reply(200, { status: 1, partner: { id: 43, status: 'banned' } });

	const { outputs, error, credentialLookUps } = await get(
		{
			template: { __rl: true, mode: 'id', value: 'affise.affiliate.get' },
			parametersJson: '={{ { affiliate_id: $json.id } }}',
		},
		{ items: [{ id: 42 }, { id: 43 }] },
	);

	expect(error).toBeUndefined();
	expect(outputs[0]).toEqual([
		{ json: { id: 42, status: 'active' }, pairedItem: { item: 0 } },
		{ json: { id: 43, status: 'banned' }, pairedItem: { item: 1 } },
	]);
	expect(credentialLookUps).toBe(1);
	scope.done();
});

afterAll(() => nock.restore());
