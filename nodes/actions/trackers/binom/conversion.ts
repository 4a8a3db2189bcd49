import type { LibraryTemplate } from '../../model/template';
import { documentation, period, sortType } from './shared';

const conversion = {
	id: 'abc123',
	campaign: 'Demo',
	payout: 1.5,
	status: 'lead',
	geo: 'US',
	clicked_at: '2024-01-02 03:04:05',
	conversed_at: '2024-01-02 04:00:00',
};

export const conversionTemplates: LibraryTemplate[] = [
	{
		id: 'binom.conversion.get',
		name: 'Get conversion',
		description: 'Reads the conversion of one click.',
		kind: 'get',
		method: 'GET',
		path: '/conversion/{clickid}',
		parameters: [
			{
				name: 'clickid',
				label: 'Click ID',
				in: 'path',
				type: 'string',
				required: true,
				example: 'abc123',
			},
		],
		response: { records: '$', example: conversion },
		documentation,
	},
	{
		id: 'binom.conversion.list',
		name: 'List conversions',
		description: 'Lists the conversions of a period, up to the number of rows you ask for, in one call.',
		kind: 'get',
		method: 'GET',
		path: '/conversions',
		parameters: [
			...period,
			{
				name: 'limit',
				label: 'Maximum Rows',
				in: 'query',
				type: 'integer',
				example: 100,
				minimum: 1,
				description:
					'Binom hands out no page number here, so one call reads all the rows you need. Without a number Binom decides how many come',
			},
			sortType,
			{ name: 'direction', in: 'query', type: 'string', const: 'next' },
		],
		response: {
			records: '$.rows[*]',
			example: { rows: [conversion] },
		},
		documentation,
	},
	{
		id: 'binom.conversion.create',
		name: 'Create conversion',
		description: 'Reports the conversion of a click by a postback to click.php. Binom answers in plain text.',
		kind: 'add',
		method: 'GET',
		path: '/click.php',
		server: 'origin',
		bodyEncoding: 'none',
		parameters: [
			{
				name: 'cnv_id',
				label: 'Click ID',
				in: 'query',
				type: 'string',
				required: true,
				example: 'abc123',
			},
			{
				name: 'payout',
				in: 'query',
				type: 'number',
				example: 1.5,
				description: "Counts only when the offer's payout is set to automatic",
			},
			{ name: 'cnv_status', label: 'Status', in: 'query', type: 'string', example: 'lead' },
			{
				name: 'cnv_status2',
				label: 'Second Status',
				in: 'query',
				type: 'string',
				example: 'checked',
			},
			{ name: 'cnv_currency', label: 'Currency', in: 'query', type: 'string', example: 'USD' },
		],
		response: { format: 'text' },
		documentation: 'https://docs.binom.org/payout-tracking-v2.php',
	},
];
