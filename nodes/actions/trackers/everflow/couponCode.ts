import type { LibraryTemplate, Parameter } from '../../model/template';
import { filter, overview } from './shared';

const couponCode = {
	network_coupon_code_id: 21,
	network_id: 99,
	network_offer_id: 5,
	network_affiliate_id: 12,
	coupon_code: 'SAVE10',
	coupon_status: 'active',
	start_date: '2026-03-01',
	end_date: '2026-03-31',
};

const couponFields: Parameter[] = [
	{ name: 'network_offer_id', label: 'Offer ID', in: 'body', type: 'integer', required: true, example: 5 },
	{
		name: 'coupon_code',
		in: 'body',
		type: 'string',
		required: true,
		example: 'SAVE10',
		description: 'Three characters or more',
	},
	{
		name: 'coupon_status',
		label: 'Status',
		in: 'body',
		type: 'string',
		required: true,
		enum: ['active', 'paused'],
		enumLabels: ['Active', 'Paused'],
	},
	{ name: 'network_affiliate_id', label: 'Affiliate ID', in: 'body', type: 'integer', example: 12 },
	{ name: 'description', in: 'body', type: 'string', example: 'Spring sale' },
	{ name: 'internal_notes', in: 'body', type: 'string', example: 'Agreed by phone' },
	{
		name: 'start_date',
		in: 'body',
		type: 'date',
		format: 'yyyy-MM-dd',
		example: '2026-03-01',
	},
	{
		name: 'end_date',
		in: 'body',
		type: 'date',
		format: 'yyyy-MM-dd',
		example: '2026-03-31',
	},
];

export const couponCodeTemplates: LibraryTemplate[] = [
	{
		id: 'everflow.couponCode.list',
		name: 'List coupon codes',
		description: 'Lists the coupon codes of the network.',
		kind: 'get',
		method: 'GET',
		path: '/networks/couponcodes',
		parameters: [{ ...filter, example: ['coupon_status=active'] }],
		response: {
			records: '$.coupon_codes[*]',
			example: { coupon_codes: [couponCode], paging: { page: 1, page_size: 100, total_count: 1 } },
		},
		documentation: overview,
	},
	{
		id: 'everflow.couponCode.update',
		name: 'Update coupon code',
		description: 'Replaces a coupon code: what you leave out is reset.',
		kind: 'edit',
		method: 'PUT',
		path: '/networks/couponcodes/{couponCodeId}',
		idempotent: true,
		parameters: [
			{ name: 'couponCodeId', in: 'path', type: 'string', required: true, example: '21' },
			...couponFields,
		],
		response: { records: '$', example: couponCode },
		documentation: overview,
	},
	{
		id: 'everflow.couponCode.create',
		name: 'Create coupon code',
		description: 'Creates a coupon code of an offer, for one affiliate or for none.',
		kind: 'add',
		method: 'POST',
		path: '/networks/couponcodes',
		parameters: couponFields,
		response: { records: '$', example: couponCode },
		documentation: overview,
	},
];
