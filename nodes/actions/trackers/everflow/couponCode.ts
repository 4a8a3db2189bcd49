import type { LibraryTemplate, Parameter } from '../../model/template';
import { affiliates, filter, madeByEverflow, offers, overview, present, reference } from './shared';

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
	{
		name: 'network_offer_id',
		label: 'Offer ID',
		in: 'body',
		type: 'integer',
		required: true,
		example: 5,
		choices: offers,
	},
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
	{
		name: 'network_affiliate_id',
		label: 'Affiliate ID',
		in: 'body',
		type: 'integer',
		example: 12,
		choices: affiliates,
	},
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

const couponCodeId: Parameter = {
	name: 'couponCodeId',
	in: 'path',
	type: 'string',
	required: true,
	example: '21',
};

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
		id: 'everflow.couponCode.get',
		name: 'Get coupon code',
		description: 'Reads one coupon code.',
		kind: 'get',
		method: 'GET',
		path: '/networks/couponcodes/{couponCodeId}',
		parameters: [couponCodeId],
		response: { records: '$', example: couponCode },
		documentation: `${reference}/get-networkscouponcode`,
	},
	{
		id: 'everflow.couponCode.update',
		name: 'Update coupon code',
		description: 'Changes a coupon code by storing all of it again: what you leave out is read first.',
		kind: 'edit',
		method: 'PUT',
		path: '/networks/couponcodes/{couponCodeId}',
		idempotent: true,
		parameters: [couponCodeId, ...present(couponFields)],
		edit: {
			read: 'everflow.couponCode.get',
			values: { couponCodeId: 'couponCodeId' },
			replaces: 'record',
			body: '$',
			omit: ['network_coupon_code_id', 'time_deleted', ...madeByEverflow],
		},
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
