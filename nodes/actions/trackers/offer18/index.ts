import type { Tracker } from '../../model/tracker';

/** Offer18, network API. Sources: knowledgebase.offer18.com and public clients. */
export const offer18: Tracker = {
	id: 'offer18',
	name: 'Offer18',
	documentation: 'https://knowledgebase.offer18.com/network/network-api',
	baseUrl: { strip: ['/api/m', '/api'] },
	authentication: { query: { mid: '{mid}', 'api-key': '{apiKey}', 'secret-key': '{secretKey}' } },
	identifiers: ['mid'],
	test: { path: '/api/m/offers', query: { page: '1', limit: '1' } },
	defaults: {
		bodyEncoding: 'form',
		arrayFormat: 'comma',
		format: 'json',
		// Reads say 200 in 'response'. Writes say it in 'status' and have a code word in 'response'.
		success: [{ path: "$['status','response']", equals: 200 }],
		message: ['$.response', '$.message'],
		pagination: {
			style: 'page',
			pageParameter: 'page',
			firstPage: 1,
			sizeParameter: 'limit',
			pageSize: 100,
		},
	},
	hints: {
		200: 'Offer18 answers in code words. Where the word is about the key, check account ID, API key and secret key of the connection.',
		401: 'Check account ID (MID), API key and secret key of the connection.',
	},
	library: async () => (await import('./templates')).templates,
};
