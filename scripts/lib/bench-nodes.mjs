// The nodes that npm run bench and its short form in npm test measure.
import { LIST, PAGE } from './bench-server.mjs';

/** Bounds on the calls under way at once that are tried to choose one. */
export const BOUNDS = [5, 10, 20, 40, 80, 160];

/** @param {object} more */
const template = (more) =>
	JSON.stringify({
		name: 'Bench',
		kind: 'get',
		method: 'GET',
		path: '/things/{id}',
		parameters: [{ name: 'id', in: 'path', type: 'string', required: true }],
		response: { records: '$.thing' },
		...more,
	});

const listTemplate = template({
	path: '/list',
	parameters: [],
	response: {
		records: '$.things[*]',
		pagination: {
			style: 'page',
			pageParameter: 'page',
			sizeParameter: 'limit',
			pageSize: PAGE,
			maxPageSize: PAGE,
			total: '$.total',
		},
	},
});

const bulkTemplate = template({
	kind: 'edit',
	method: 'POST',
	path: '/things/approve',
	idempotent: true,
	bodyEncoding: 'json',
	parameters: [{ name: 'ids', in: 'body', type: 'array', items: { type: 'integer' }, required: true }],
	bulk: { parameter: 'ids', maximum: 100, atomic: true },
	response: {},
});

/** How a whole list is read. */
export const listParameters = {
	tracker: 'custom',
	templateSource: 'definition',
	parametersAs: 'json',
	templateDefinition: listTemplate,
	parametersJson: {},
	returnAll: true,
};

/** A connection of its own for every tracker that is measured. @param {string} url */
export const connectionsFor = (url) => ({
	customTrackerApi: { baseUrl: url, authType: 'bearer', value: 'bench-key-1234' },
	trackierTrackerApi: { baseUrl: url, apiKey: 'bench-key-1234' },
});

/** @typedef {keyof ReturnType<typeof connectionsFor>} ConnectionType */
/**
 * One node of a workflow, or two in turn that do together what the other side does in one.
 * @typedef {{ type: string, typeVersion: number, connection: ConnectionType, parameters: Record<string, unknown> }
 *   & Record<string, unknown>} BenchNode
 */

/**
 * @param {'Get' | 'Edit'} kind
 * @param {Record<string, unknown>} parameters
 * @param {ConnectionType} [connection]
 * @returns {BenchNode}
 */
const action = (kind, parameters, connection = 'customTrackerApi') => ({
	type: `n8n-nodes-tracker-actions.trackerAction${kind}`,
	typeVersion: 1,
	connection,
	parameters: { tracker: 'custom', templateSource: 'definition', parametersAs: 'json', ...parameters },
});

/**
 * @param {string} url
 * @param {object} [more]
 * @param {object} [settings] of the node
 * @returns {BenchNode}
 */
const http = (url, more = {}, settings = {}) => ({
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	connection: 'customTrackerApi',
	parameters: {
		url,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: 'customTrackerApi',
		options: {},
		...more,
	},
	...settings,
});

/** @param {string} url @param {string} jsonBody */
const httpPost = (url, jsonBody) =>
	http(url, { method: 'POST', sendBody: true, specifyBody: 'json', jsonBody });

const ours = { templateDefinition: template({}), parametersJson: '={{ { id: $json.id } }}' };

/**
 * The nodes that are measured, by name.
 * @param {string} url of the tracker
 * @returns {Record<string, BenchNode[]>}
 */
export const nodesFor = (url) => ({
	ours: [action('Get', ours)],
	http: [http(`=${url}/things/{{ $json.id }}`)],
	httpWithRetries: [
		http(`=${url}/things/{{ $json.id }}`, {}, { retryOnFail: true, maxTries: 5, waitBetweenTries: 5000 }),
	],
	...Object.fromEntries(
		BOUNDS.map((bound) => [`ours ${bound}`, [action('Get', { ...ours, options: { concurrency: bound } })]]),
	),
	ourList: [action('Get', listParameters)],
	httpList: [
		http(`${url}/list?limit=${PAGE}`, {
			options: {
				pagination: {
					pagination: {
						paginationMode: 'updateAParameterInEachRequest',
						parameters: { parameters: [{ type: 'qs', name: 'page', value: '={{ $pageCount + 1 }}' }] },
						paginationCompleteWhen: 'other',
						completeExpression: `={{ $response.body.things.length < ${PAGE} }}`,
						limitPagesFetched: true,
						maxRequests: LIST / PAGE,
					},
				},
			},
		}),
	],
	ourBulk: [
		action('Edit', { templateDefinition: bulkTemplate, parametersJson: '={{ { ids: [$json.id] } }}' }),
	],
	httpBulk: [httpPost(`${url}/things/approve`, '={{ { "ids": [$json.id] } }}')],
	ourReadingBulk: [
		action(
			'Edit',
			{
				tracker: 'trackier',
				templateSource: 'library',
				template: { __rl: true, mode: 'id', value: 'trackier.campaign.pause' },
				parametersJson: '={{ { campaignIds: [$json.id] } }}',
				// What a tracker says of its pace is no matter here.
				options: { requestsPerSecond: 10_000 },
			},
			'trackierTrackerApi',
		),
	],
	httpReadingBulk: [
		http(`=${url}/v2/campaigns/{{ $json.id }}`),
		httpPost(
			`${url}/v2/campaigns/status`,
			'={{ { "campaignIds": [$json.campaign.id], "status": "paused" } }}',
		),
	],
});
