import type { LibraryTemplate } from '../../model/template';
import { affiliateFilter, affiliateLink, days, programFilter, reference } from './shared';

const click = {
	id: '0f0f0f0f-0001-4000-8000-000000000001',
	affiliate: affiliateLink,
	referral_code: 'jane-doe',
	ip: '203.0.113.7',
	user_agent: 'Mozilla/5.0',
	landing_page: 'https://shop.example.com/',
	referrer: null,
	created_at: '2026-02-01T09:00:00+00:00',
};

export const clickTemplates: LibraryTemplate[] = [
	{
		id: 'tapfiliate.click.get',
		name: 'Get click',
		description: 'Reads one click. Only on the Enterprise plan; others are refused with status 403.',
		kind: 'get',
		method: 'GET',
		path: '/clicks/{id}/',
		parameters: [
			{
				name: 'id',
				label: 'Click ID',
				in: 'path',
				type: 'string',
				required: true,
				example: '0f0f0f0f-0001-4000-8000-000000000001',
			},
		],
		response: { records: '$', example: click },
		documentation: reference,
	},
	{
		id: 'tapfiliate.click.list',
		name: 'List clicks',
		description:
			'Lists clicks of all affiliates or of one. Only on the Enterprise plan; others are refused with status 403.',
		kind: 'get',
		method: 'GET',
		path: '/clicks/',
		parameters: [affiliateFilter, programFilter, ...days],
		response: { records: '$[*]', example: [click] },
		documentation: reference,
	},
	{
		id: 'tapfiliate.click.create',
		name: 'Create click',
		description: 'Records a click of an affiliate and gives the ID that conversions can name.',
		kind: 'add',
		method: 'POST',
		path: '/clicks/',
		parameters: [
			{
				name: 'referral_code',
				in: 'body',
				type: 'string',
				required: true,
				example: 'jane-doe',
			},
			{ name: 'ip', label: 'IP Address', in: 'body', type: 'string', example: '203.0.113.7' },
			{ name: 'user_agent', in: 'body', type: 'string', example: 'Mozilla/5.0' },
			{
				name: 'landing_page',
				in: 'body',
				type: 'string',
				example: 'https://shop.example.com/',
			},
			{
				name: 'referrer',
				in: 'body',
				type: 'string',
				example: 'https://blog.example.com/',
			},
		],
		response: { records: '$', example: click },
		documentation: reference,
	},
];
