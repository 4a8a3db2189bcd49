import type { LibraryTemplate, Parameter } from '../../model/template';
import { clickFilter, clickId, countryCode, documentation, logFilters, logPages, period } from './shared';

const type: Parameter = {
	name: 'type',
	label: 'Conversion Type',
	in: 'body',
	type: 'string',
	example: 'Purchase',
	description: 'As named in the settings; left out, it is the default type',
};

const payout: Parameter = {
	name: 'payout',
	in: 'body',
	type: 'number',
	minimum: 0,
	example: 10.5,
};

const rest: Parameter[] = [
	{
		name: 'created_at',
		label: 'Time',
		in: 'body',
		type: 'dateTime',
		format: "yyyy-MM-dd'T'HH:mm:ss'Z'",
		example: '2026-03-14T12:00:00Z',
		description: 'In UTC',
	},
	{
		name: 'campaign_id',
		in: 'body',
		type: 'string',
		example: '61f190c31cfe1c0001000001',
	},
];

export const conversionTemplates: LibraryTemplate[] = [
	{
		id: 'redtrack.conversion.list',
		name: 'List conversions',
		description: 'Lists the conversions of a period.',
		kind: 'get',
		method: 'GET',
		path: '/conversions',
		parameters: [
			...period,
			clickFilter,
			{ ...type, in: 'query', description: 'As named in the settings' },
			...logFilters,
			countryCode,
		],
		response: {
			records: '$.items[*]',
			pagination: logPages,
			example: {
				items: [
					{
						id: '81f190c31cfe1c0001000005',
						clickid: '71f190c31cfe1c0001000005',
						campaign_id: '61f190c31cfe1c0001000001',
						offer_id: '61f190c31cfe1c0002000001',
						type: 'Purchase',
						payout: 10.5,
						status: 'approved',
						created_at: '2026-03-14T12:00:00Z',
					},
				],
				total: 1,
			},
		},
		documentation,
	},
	{
		id: 'redtrack.conversion.create',
		name: 'Create conversion',
		description:
			'Uploads the conversion of a click. One of the same type that is there already is changed instead. RedTrack answers with nothing.',
		kind: 'add',
		method: 'POST',
		path: '/conversions',
		parameters: [clickId, type, payout, ...rest],
		documentation,
	},
	{
		id: 'redtrack.conversion.setPayout',
		name: 'Set conversion payout',
		description:
			'Uploads a conversion again with another payout. One that is not there yet is created. RedTrack answers with nothing.',
		kind: 'edit',
		method: 'POST',
		path: '/conversions',
		parameters: [clickId, { ...payout, required: true }, type, ...rest],
		documentation,
	},
];
