import type { LibraryTemplate } from '../../model/template';
import { documentation } from './parameters';

export const account: LibraryTemplate[] = [
	{
		id: 'binom.account.get',
		name: 'Get account',
		description: 'Reads the user that the API key belongs to, and its role.',
		tracker: 'binom',
		kind: 'get',
		method: 'GET',
		path: '/user/role',
		response: { records: '$', example: { id: 2, role: 'admin' } },
		documentation,
	},
	{
		id: 'binom.trafficSource.list',
		name: 'List traffic sources',
		description: 'Lists every traffic source.',
		tracker: 'binom',
		kind: 'get',
		method: 'GET',
		path: '/traffic_source/list/filtered',
		response: {
			records: '$[*]',
			example: [{ id: 4, name: 'Source A', groupId: null, accessLevel: 'read' }],
		},
		documentation,
	},
	{
		id: 'binom.affiliateNetwork.list',
		name: 'List affiliate networks',
		description: 'Lists every affiliate network.',
		tracker: 'binom',
		kind: 'get',
		method: 'GET',
		path: '/affiliate_network/list/all',
		response: {
			records: '$[*]',
			example: [{ id: 6, name: 'Network A' }],
		},
		documentation,
	},
	{
		id: 'binom.rotation.list',
		name: 'List rotations',
		description: 'Lists every saved rotation.',
		tracker: 'binom',
		kind: 'get',
		method: 'GET',
		path: '/rotation/list/filtered',
		response: {
			records: '$[*]',
			example: [{ id: 8, name: 'Rotation A' }],
		},
		documentation,
	},
	{
		id: 'binom.lander.list',
		name: 'List landers',
		description: 'Lists every landing page.',
		tracker: 'binom',
		kind: 'get',
		method: 'GET',
		path: '/landing/list/filtered',
		response: {
			records: '$[*]',
			example: [
				{ id: 1, name: 'Lander A', groupUuid: null, languageCode: 'EN', location: 'landers/a/index.html' },
			],
		},
		documentation,
	},
	{
		id: 'binom.domain.list',
		name: 'List domains',
		description: 'Lists the tracking domains; their IDs are what a campaign takes as its domain.',
		tracker: 'binom',
		kind: 'get',
		method: 'GET',
		path: '/domain/list/filtered',
		response: {
			records: '$[*]',
			example: [
				{
					id: '0f0f0f0f-00d0-4000-8000-000000000001',
					host: 'track.example.com',
					isBanned: false,
					expiresAt: '2030-01-01 00:00:00',
					accessLevel: 'read',
				},
			],
		},
		documentation,
	},
];
