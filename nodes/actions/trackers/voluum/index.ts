import type { Tracker } from '../../model/tracker';

/** Voluum. Sources: doc.voluum.com, developers.voluum.com and public clients. */
export const voluum: Tracker = {
	id: 'voluum',
	name: 'Voluum',
	documentation: 'https://developers.voluum.com/',
	baseUrl: {},
	authentication: { headers: { 'cwauth-token': '{sessionToken}' } },
	identifiers: ['accessId'],
	session: {
		path: '/auth/access/session',
		body: { accessId: '{accessId}', accessKey: '{accessKey}' },
		token: '$.token',
		expires: '$.expirationTimestamp',
	},
	test: { path: '/traffic-source' },
	defaults: {
		bodyEncoding: 'json',
		arrayFormat: 'repeat',
		format: 'json',
		message: ['$.error.message', '$.message', '$.error'],
		requestsPerSecond: 15,
	},
	hints: {
		400: 'Voluum did not accept a value. Reports want times rounded to the hour, and names must not be taken yet.',
		401: 'Check the access ID and the access key of the connection (Settings > Security).',
		403: 'Voluum keeps some calls from sessions of access keys, and others from the role of the user.',
		417: 'Voluum has nothing to put these costs on: the campaign had no visits in the period.',
	},
	library: async () => (await import('./templates')).templates,
};
