import { runActions } from '../../../nodes/actions/run/run';
import { runContext, type Responder } from '../../helpers/runContext';

/** Reads all records of a list from a custom tracker at https://h.example. */
async function read(response: object, respond: Responder, node: object = {}) {
	const definition = { name: 'L', kind: 'get', method: 'GET', path: '/x', response };
	const { context, sent } = runContext({
		respond,
		items: [{}],
		connection: {
			baseUrl: 'https://h.example/api',
			authType: 'header',
			name: 'X-Key',
			value: 'key-of-the-list',
		},
		parameters: {
			tracker: 'custom',
			templateSource: 'definition',
			templateDefinition: JSON.stringify(definition),
			parametersAs: 'json',
			parametersJson: {},
			output: 'records',
			returnAll: true,
			options: { maxAttempts: 1 },
			...node,
		},
	});
	const [items = []] = await runActions(context, 'get');
	return { json: items.map(({ json }) => json), sent };
}

const pages =
	(secondPage: object, more: object = {}): Responder =>
	async ({ url }) =>
		await Promise.resolve(
			url.includes('page=2')
				? { statusCode: 200, body: '{"items":[{"id":2}]}' }
				: { statusCode: 200, body: JSON.stringify({ items: [{ id: 1 }], ...secondPage }), ...more },
		);

const address = 'http://h.example/api/x?page=2';

describe('an address that the tracker names with http:// although it is called over https', () => {
	const both = [{ id: 1 }, { id: 2 }];
	const sent = ['https://h.example/api/x', 'https://h.example/api/x?page=2'];

	it('is called over https as the next page of a body', async () => {
		const pagination = { style: 'nextUrl', next: '$.next' };
		expect(await read({ records: '$.items[*]', pagination }, pages({ next: address }))).toEqual({
			json: both,
			sent,
		});
	});

	it('is called over https as the next page of a Link header', async () => {
		const link = pages({}, { headers: { link: `<${address}>; rel="next"` } });
		expect(await read({ records: '$.items[*]', pagination: { style: 'linkHeader' } }, link)).toEqual({
			json: both,
			sent,
		});
	});

	it('is called over https as the target of a redirect', async () => {
		const redirect: Responder = async ({ url }) =>
			await Promise.resolve(
				url.includes('page=2')
					? { statusCode: 200, body: '{"items":[{"id":2}]}' }
					: { statusCode: 302, headers: { location: address } },
			);
		expect(await read({ records: '$.items[*]' }, redirect)).toEqual({ json: [{ id: 2 }], sent });
	});

	it.each(['http://h.example:8080/api/x?page=2', 'http://other.example/api/x?page=2'])(
		'is not called on another port or host: %s',
		async (next) => {
			const pagination = { style: 'nextUrl', next: '$.next' };
			await expect(read({ records: '$.items[*]', pagination }, pages({ next }))).rejects.toThrow(
				'names a next page on another host, which is not fetched',
			);
		},
	);
});

it('reads a charset that is named in the declaration of XML only', async () => {
	const before = '<?xml version="1.0" encoding="windows-1251"?><row><name>';
	const body = Buffer.concat([
		Buffer.from(before),
		Buffer.from([0xcf, 0xf0, 0xe8]),
		Buffer.from('</name></row>'),
	]);
	const { json } = await read(
		{ records: '$', format: 'xml' },
		async () => await Promise.resolve({ statusCode: 200, headers: { 'content-type': 'text/xml' }, body }),
	);
	expect(json).toEqual([{ name: 'При' }]);
});

it('says of a certificate that is not trusted what makes it so', async () => {
	const untrusted = read(
		{ records: '$' },
		async () => await Promise.reject(Object.assign(new Error('no'), { code: 'SELF_SIGNED_CERT_IN_CHAIN' })),
	);
	await expect(untrusted).rejects.toMatchObject({
		message: expect.stringContaining('The certificate of h.example is not trusted') as unknown,
		description: expect.stringContaining('NODE_EXTRA_CA_CERTS') as unknown,
	});
});
