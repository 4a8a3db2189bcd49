import { act, linksOf, parametersOf } from '../../helpers/actions';
import { connect } from '../../helpers/connections';
import { editorContext, nodeTypeOf, runNode } from '../../helpers/engine';
import { useFake, urlsOf } from '../../helpers/fakes';
import { startAffise } from '../../trackers/affise.mts';

const affise = useFake(startAffise);

const getOffer = {
	name: 'Get offer',
	kind: 'get',
	method: 'GET',
	path: '/3.0/offer/{offer_id}',
	parameters: [{ name: 'offer_id', in: 'path', type: 'string', required: true }],
	response: { records: '$.offer' },
};
const getAffiliate = {
	name: 'Get affiliate',
	kind: 'get',
	method: 'GET',
	path: '/3.0/admin/partner/{id}',
	parameters: [{ name: 'id', in: 'path', type: 'string', required: true }],
	response: { records: '$.partner' },
};

describe('a template given in the node', () => {
	it.each([
		['as JSON text', JSON.stringify(getOffer)],
		['as an expression that gives an object', `={{ ${JSON.stringify(getOffer).replaceAll('}}', '} }')} }}`],
		['as an expression that gives text', '={{ JSON.stringify($json.definition) }}'],
		['as the field of the item', '={{ $json.definition }}'],
	])('%s', async (_, definition) => {
		const { json, error } = await act(
			'trackerActionGet',
			affise(),
			{ tracker: 'affise', definition, values: { offer_id: 7 } },
			{ items: [{ definition: getOffer }] },
		);
		expect(error).toBeUndefined();
		expect(json.map(({ id, title }) => [id, title])).toEqual([[7, 'Loan Compass 7']]);
		expect(affise().calls()).toEqual(['GET /3.0/offer/7']);
	});

	it('as an object that a workflow stores', async () => {
		const parameters = parametersOf({ tracker: 'affise', definition: getOffer, values: { offer_id: 7 } });
		const { json, error } = await runNode({
			node: 'trackerActionGet',
			credentials: connect(affise().credentials),
			parameters: { ...parameters, templateDefinition: getOffer },
		});
		expect(error).toBeUndefined();
		expect(json.map(({ id }) => id)).toEqual([7]);
	});

	it('another one for each item', async () => {
		const { json, outputs, error } = await act(
			'trackerActionGet',
			affise(),
			{ tracker: 'affise', definition: '={{ $json.definition }}', values: '={{ $json.values }}' },
			{
				items: [
					{ definition: getOffer, values: { offer_id: 7 } },
					{ definition: getAffiliate, values: { id: 42 } },
					{ definition: getOffer, values: { offer_id: 8 } },
				],
			},
		);
		expect(error).toBeUndefined();
		expect(json.map(({ id, login }) => login ?? id)).toEqual([7, 'aff42', 8]);
		expect(linksOf(outputs[0])).toEqual([0, 1, 2]);
		expect(affise().calls().sort()).toEqual([
			'GET /3.0/admin/partner/42',
			'GET /3.0/offer/7',
			'GET /3.0/offer/8',
		]);
	});

	it("takes the tracker's own rules for what it leaves out", async () => {
		const { json } = await act('trackerActionGet', affise(), {
			tracker: 'affise',
			returnAll: true,
			definition: {
				name: 'List affiliates',
				kind: 'get',
				method: 'GET',
				path: '/3.0/admin/partners',
				response: { records: '$.partners[*]' },
			},
		});
		expect(json).toHaveLength(120);
		expect(urlsOf(affise())).toEqual([
			'/3.0/admin/partners?limit=100&page=1',
			'/3.0/admin/partners?limit=100&page=2',
		]);
		affise().answerNext({ status: 200, body: { status: 2, error: 'No luck' } });
		const failed = await act('trackerActionGet', affise(), {
			tracker: 'affise',
			definition: getOffer,
			values: { offer_id: 1 },
		});
		expect(failed.error?.message).toContain('No luck [Item 0]');
	});

	it('names itself in a failed item', async () => {
		const { outputs } = await act(
			'trackerActionGet',
			affise(),
			{
				tracker: 'affise',
				definition: { ...getOffer, id: 'team.offer' },
				values: { offer_id: 999 },
			},
			{ onError: 'continueErrorOutput' },
		);
		expect(outputs[1]?.[0]?.json).toMatchObject({ details: { templateId: 'team.offer', statusCode: 404 } });
	});
});

describe('a definition that cannot be used', () => {
	const without = (key: string) =>
		Object.fromEntries(Object.entries(getOffer).filter(([name]) => name !== key));
	const parameter = (change: object) => ({
		...getOffer,
		parameters: [{ ...getOffer.parameters[0], ...change }],
	});
	const response = (change: object) => ({ ...getOffer, response: change });

	const broken: Array<[string, unknown, RegExp]> = [
		['no JSON', '{"name": ', /not valid JSON/],
		['a list', '[]', /must be an object, not a list/],
		['a number', '7', /must be an object, not a number/],
		['no name', without('name'), /'name' is missing/],
		['no kind', without('kind'), /'kind' is missing/],
		['no path', without('path'), /'path' is missing/],
		[
			'a wrong method',
			{ ...getOffer, method: 'FETCH' },
			/'method' must be one of GET, POST, PUT, PATCH, DELETE/,
		],
		['a wrong kind', { ...getOffer, kind: 'read' }, /'kind' must be one of get, edit, add/],
		[
			'a wrong place',
			parameter({ in: 'cookie' }),
			/'parameters\[0\]\.in' must be one of path, query, header, body/,
		],
		['a wrong type', parameter({ type: 'text' }), /'parameters\[0\]\.type' must be one of/],
		['no parameter name', parameter({ name: '' }), /'parameters\[0\]\.name'/],
		['parameters as an object', { ...getOffer, parameters: {} }, /'parameters' must be a list/],
		[
			'a repeated parameter',
			{ ...getOffer, parameters: [...getOffer.parameters, ...getOffer.parameters] },
			/'parameters\[1\]\.name' repeats the parameter 'offer_id'/,
		],
		['a parameter without placeholder', { ...getOffer, path: '/3.0/offer' }, /'path' .*\{offer_id\}/],
		['a misspelt key', { ...getOffer, respones: {} }, /'respones' is not known; did you mean 'response'\?/],
		[
			'a misspelt key of a parameter',
			parameter({ requird: true }),
			/'parameters\[0\]\.requird' is not known; did you mean 'required'\?/,
		],
		[
			'records that are no JSONPath',
			response({ records: 'offer' }),
			/'response\.records' must be a JSONPath/,
		],
		[
			'paging that lacks its parameter',
			response({ pagination: { style: 'page' } }),
			/'response\.pagination\.pageParameter' is needed/,
		],
		[
			'a default that does not fit',
			parameter({ type: 'integer', default: 'x' }),
			/'parameters\[0\]\.default' does not fit/,
		],
		[
			'a forbidden header',
			{ ...getOffer, parameters: [...getOffer.parameters, { name: 'Host', in: 'header', type: 'string' }] },
			/'parameters\[1\]\.name'/,
		],
		[
			'an absolute URL as path',
			{ ...getOffer, path: 'https://evil.example.com/{offer_id}' },
			/'path' must not be an absolute URL/,
		],
		[
			'another host as path',
			{ ...getOffer, path: '//evil.example.com/{offer_id}' },
			/'path' must not start with \/\//,
		],
		[
			'a path that climbs',
			{ ...getOffer, path: '/3.0/../{offer_id}' },
			/'path' must not hold \. or \.\. segments/,
		],
		[
			'a path that climbs in code',
			{ ...getOffer, path: '/3.0/%2e%2e/{offer_id}' },
			/'path' must not hold \. or \.\. segments/,
		],
		['a path with a backslash', { ...getOffer, path: '/3.0\\..\\{offer_id}' }, /'path' holds a character/],
		[
			'a path with a query',
			{ ...getOffer, path: '/3.0/offer/{offer_id}?a=b' },
			/'path' must not hold a query/,
		],
	];

	it.each(broken)('%s: says where, in one sentence, and sends nothing', async (_, definition, message) => {
		const { error, outputs } = await act('trackerActionGet', affise(), {
			tracker: 'affise',
			definition,
			values: { offer_id: 7 },
		});
		expect(error?.message).toMatch(message);
		expect(error?.message).toMatch(/ \[Item 0\]$/);
		expect(error?.message).not.toContain('\n');
		expect(error?.name).toBe('NodeOperationError');
		expect(outputs.flat()).toEqual([]);
		expect(affise().log).toEqual([]);
	});

	it.each([
		['edit', 'Use the node Tracker Action Edit for it.'],
		['add', 'Use the node Tracker Action Add for it.'],
	])('the kind %s names the right node', async (kind, hint) => {
		const { error } = await act('trackerActionGet', affise(), {
			tracker: 'affise',
			definition: { ...getOffer, kind },
			values: { offer_id: 7 },
		});
		expect(error?.message).toContain(
			`The template 'Get offer' is of the kind '${kind}' and does not run in Tracker Action Get [Item 0]`,
		);
		expect(error?.description).toBe(hint);
		expect(affise().log).toEqual([]);
	});

	it('is not made a read by its method', async () => {
		const { error } = await act('trackerActionGet', affise(), {
			tracker: 'affise',
			definition: { name: 'Ban by GET', kind: 'edit', method: 'GET', path: '/3.0/ban' },
		});
		expect(error?.message).toMatch(/is of the kind 'edit'/);
		expect(affise().log).toEqual([]);
	});

	it('another tracker is named', async () => {
		const { error } = await act('trackerActionGet', affise(), {
			tracker: 'affise',
			definition: { ...getOffer, tracker: 'cake' },
			values: { offer_id: 7 },
		});
		expect(error?.message).toContain(
			"The template 'Get offer' is for 'cake', but the node is set to Affise [Item 0]",
		);
		expect(affise().log).toEqual([]);
	});

	it('one of several items: nothing is sent for the others either', async () => {
		const { error } = await act(
			'trackerActionGet',
			affise(),
			{ tracker: 'affise', definition: '={{ $json.definition }}', values: { offer_id: 7 } },
			{ items: [{ definition: getOffer }, { definition: { ...getOffer, kind: 'edit' } }] },
		);
		expect(error?.context?.itemIndex).toBe(1);
		expect(affise().log).toEqual([]);
	});
});

describe('a cURL command in place of a definition', () => {
	const call = (definition: string) => ({ tracker: 'affise', definition });

	it('shows its form at once, and runs with the key of the connection', async () => {
		const { baseUrl } = affise();
		const command = `curl '${baseUrl}/3.0/admin/partner/42?locale=en' -H 'API-Key: their-own'`;
		const method = nodeTypeOf('trackerActionGet').methods?.resourceMapping?.getParameters;
		const form = await method?.call(
			editorContext({
				node: 'trackerActionGet',
				parameters: parametersOf(call(command)),
				credentials: connect(affise().credentials),
			}),
		);
		expect(form?.fields.map(({ id, required }) => [id, required])).toEqual([
			['partner_id', true],
			['locale', false],
		]);
		expect(affise().log).toEqual([]);
		const { json, error } = await act('trackerActionGet', affise(), {
			...call(command),
			values: { partner_id: '7' },
		});
		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({ partner: { id: 7 } });
		expect(affise().calls()).toEqual(['GET /3.0/admin/partner/7']);
	});

	it('is refused for another host, by name, before anything is sent', async () => {
		const { error } = await act('trackerActionGet', affise(), call('curl https://other.example/3.0/offers'));
		expect(error?.message).toMatch(
			/^The cURL command cannot be used: it calls other\.example, but the connection is for 127\.0\.0\.1:\d+ \[Item 0\]$/,
		);
		expect(affise().log).toEqual([]);
	});
});
