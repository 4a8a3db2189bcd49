import type { LibraryTemplate, Parameter } from '../../model/template';
import { answer, fields, filters, read, reference, sort } from './shared';

const reportFields = (example: string[]): Parameter => ({
	...fields,
	required: true,
	example,
	description: 'What the rows show; fields that are no figures also group them',
});

const reportFilters: Parameter = {
	...filters,
	example: { 'Stat.offer_id': { conditional: 'EQUAL_TO', values: ['7'] } },
	description:
		'By field: conditional (EQUAL_TO, NOT_EQUAL_TO, LIKE, GREATER_THAN …) and values; the period has its own fields',
};

const timeZone: Parameter = {
	name: 'hour_offset',
	in: 'query',
	type: 'integer',
	example: 0,
	description: "Hours by which times are moved from the network's time zone",
};

export const reportTemplates: LibraryTemplate[] = [
	read('Report', 'getStats', {
		id: 'tune.report.get',
		name: 'Get report',
		description: 'Reads clicks, conversions, payout and revenue, grouped by the fields that you ask for.',
		parameters: [
			reportFields([
				'Stat.date',
				'Stat.offer_id',
				'Offer.name',
				'Stat.clicks',
				'Stat.conversions',
				'Stat.payout',
			]),
			{
				name: 'from',
				in: 'query',
				property: 'filters[Stat.date][values][0]',
				type: 'date',
				format: 'yyyy-MM-dd',
				required: true,
				example: '2026-03-01',
			},
			{
				name: 'to',
				in: 'query',
				property: 'filters[Stat.date][values][1]',
				type: 'date',
				format: 'yyyy-MM-dd',
				required: true,
				example: '2026-03-15',
			},
			{
				name: 'conditional',
				in: 'query',
				property: 'filters[Stat.date][conditional]',
				type: 'string',
				const: 'BETWEEN',
			},
			reportFilters,
			{ ...sort, example: { 'Stat.payout': 'desc' } },
			{ name: 'currency', in: 'query', type: 'string', example: 'USD' },
			timeZone,
		],
		response: {
			records: '$.response.data.data.*',
			example: answer({
				page: 1,
				current: 1,
				count: 1,
				pageCount: 1,
				data: [
					{
						Stat: {
							date: '2024-01-31',
							offer_id: '7',
							clicks: '120',
							conversions: '4',
							payout: '16.00',
						},
						Offer: { name: 'Offer 7' },
					},
				],
			}),
		},
		documentation: `${reference}/report-getstats`,
	}),
	read('Report', 'getConversions', {
		id: 'tune.report.getConversions',
		name: 'Get conversion report',
		description:
			'Reads single conversions of a period with the names of offers and affiliates. Goes 25 months back; split long periods, they time out.',
		parameters: [
			reportFields([
				'Stat.tune_event_id',
				'Stat.datetime',
				'Stat.offer_id',
				'Offer.name',
				'Stat.conversion_status',
				'Stat.payout',
			]),
			{
				name: 'from',
				in: 'query',
				property: 'filters[Stat.datetime][values][0]',
				type: 'dateTime',
				format: 'yyyy-MM-dd HH:mm:ss',
				required: true,
				example: '2026-03-01 00:00:00',
				description: "In the network's time zone",
			},
			{
				name: 'to',
				in: 'query',
				property: 'filters[Stat.datetime][values][1]',
				type: 'dateTime',
				format: 'yyyy-MM-dd HH:mm:ss',
				required: true,
				example: '2026-03-15 23:59:59',
			},
			{
				name: 'conditional',
				in: 'query',
				property: 'filters[Stat.datetime][conditional]',
				type: 'string',
				const: 'BETWEEN',
			},
			reportFilters,
			{ ...sort, example: { 'Stat.datetime': 'desc' } },
			timeZone,
		],
		response: {
			records: '$.response.data.data.*',
			example: answer({
				page: 1,
				current: 1,
				count: 1,
				pageCount: 1,
				data: [
					{
						Stat: {
							tune_event_id: 'te-1001',
							datetime: '2024-01-31 12:00:00',
							offer_id: '7',
							conversion_status: 'approved',
							payout: '4.00',
						},
						Offer: { name: 'Offer 7' },
					},
				],
			}),
		},
		documentation: `${reference}/report-getconversions/`,
	}),
];
