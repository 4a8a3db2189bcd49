import type { LibraryTemplate } from '../../model/template';
import { guide } from '../everflow/parameters';

export const account: LibraryTemplate[] = [
	{
		id: 'everflowAffiliate.network.get',
		name: 'Get network',
		description: 'Reads the name and settings of the network that you work with.',
		tracker: 'everflowAffiliate',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/network',
		response: {
			records: '$',
			example: { network_id: 99, displayed_name: 'Demo Network', language_id: 1, timezone_id: 67 },
		},
		documentation: 'https://developers.everflow.io/openapi/affiliate-session.yaml',
	},
	{
		id: 'everflowAffiliate.timezone.list',
		name: 'List time zones',
		description: 'Lists the time zones with the IDs that reports want.',
		tracker: 'everflowAffiliate',
		kind: 'get',
		method: 'GET',
		path: '/meta/timezones',
		response: {
			records: '$.timezones[*]',
			pagination: { style: 'none' },
			example: { timezones: [{ timezone_id: 67, timezone: 'UTC' }] },
		},
		documentation: `${guide}/metadata/timezones/`,
	},
];
