import type { Tracker } from '../../model/tracker';

/** Dub, partner program of a workspace. Source: dub.co/docs/api-reference and the OpenAPI file of Dub's SDKs. */
export const dub: Tracker = {
	id: 'dub',
	name: 'Dub',
	documentation: 'https://dub.co/docs/api-reference/introduction',
	baseUrl: {},
	authentication: { headers: { Authorization: 'Bearer {apiKey}' } },
	test: { path: '/partners', query: { pageSize: '1' } },
	defaults: {
		bodyEncoding: 'json',
		arrayFormat: 'comma',
		format: 'json',
		message: ['$.error.message', '$.error.code'],
		pagination: {
			style: 'page',
			pageParameter: 'page',
			firstPage: 1,
			sizeParameter: 'pageSize',
			pageSize: 100,
			maxPageSize: 100,
		},
		resetHeader: 'x-ratelimit-reset',
		requestsPerSecond: 10,
	},
	hints: {
		401: 'Dub does not know this API key. Keys begin with dub_ and are made in the workspace under Settings > API keys.',
		403: 'The plan of the workspace or the permissions of the key do not cover this call. Partner calls need a partner program and a plan that includes its API.',
		409: 'The record exists already or its state does not allow the change.',
		422: 'Dub understood the call and refuses its values. Compare them with the API reference.',
		429: 'Dub counts calls a minute, by plan. Slow the workflow down.',
	},
	secretFields: ['password'],
	library: async () => (await import('./templates')).templates,
};
