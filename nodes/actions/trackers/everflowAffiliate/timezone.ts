import type { LibraryTemplate } from '../../model/template';
import { guide } from '../everflow/shared';

export const timezoneTemplates: LibraryTemplate[] = [
	{
		id: 'everflowAffiliate.timezone.list',
		name: 'List time zones',
		description: 'Lists the time zones with the IDs that reports want.',
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
