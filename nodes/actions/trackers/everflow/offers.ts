import type { LibraryTemplate, Parameter } from '../../model/template';
import { currencyId, filter, guide, record, reference, relationship } from './parameters';

const offerId: Parameter = {
	name: 'offerId',
	label: 'Offer ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '5',
};

export const offerStatus: Parameter = {
	name: 'offer_status',
	label: 'Status',
	in: 'body',
	type: 'string',
	required: true,
	enum: ['active', 'paused', 'pending', 'deleted'],
	enumLabels: ['Active', 'Paused', 'Pending', 'Deleted'],
};

const offerFields: Parameter[] = [
	{
		name: 'network_advertiser_id',
		label: 'Advertiser ID',
		in: 'body',
		type: 'integer',
		required: true,
		example: 2,
	},
	{ name: 'name', label: 'Name', in: 'body', type: 'string', required: true, example: 'Offer 5' },
	{
		name: 'destination_url',
		label: 'Destination URL',
		in: 'body',
		type: 'string',
		required: true,
		example: 'https://example.com/?tid={transaction_id}',
	},
	offerStatus,
	currencyId,
	{ name: 'network_category_id', label: 'Category ID', in: 'body', type: 'integer', example: 1 },
	{
		name: 'network_tracking_domain_id',
		label: 'Tracking Domain ID',
		in: 'body',
		type: 'integer',
		example: 1,
		description: 'List tracking domains has them',
	},
	{
		name: 'visibility',
		label: 'Visibility',
		in: 'body',
		type: 'string',
		enum: ['public', 'require_approval', 'private'],
		enumLabels: ['Public', 'Requires Approval', 'Private'],
	},
	{
		name: 'conversion_method',
		label: 'Conversion Method',
		in: 'body',
		type: 'string',
		enum: ['server_postback', 'javascript', 'html_pixel_cookie_based'],
		enumLabels: ['Server Postback', 'JavaScript', 'HTML Pixel With Cookie'],
	},
	{
		name: 'session_definition',
		label: 'Unique Click By',
		in: 'body',
		type: 'string',
		enum: ['cookie', 'ip', 'ip_user_agent', 'google_ad_id', 'idfa'],
	},
	{
		name: 'internal_notes',
		label: 'Internal Notes',
		in: 'body',
		type: 'string',
		allowEmptyValue: true,
		example: 'Paid weekly',
	},
	{
		name: 'payout_revenue',
		label: 'Payout and Revenue',
		in: 'body',
		type: 'array',
		items: { type: 'object' },
		required: true,
		example: [
			{
				payout_type: 'cpa',
				payout_amount: 2.5,
				revenue_type: 'rpa',
				revenue_amount: 4,
				is_default: true,
				is_private: false,
			},
		],
		description: 'One entry for the base conversion, with is_default true, and one for each further event',
	},
];

const offer = {
	network_offer_id: 5,
	network_id: 99,
	network_advertiser_id: 2,
	name: 'Offer 5',
	offer_status: 'active',
	visibility: 'public',
	currency_id: 'USD',
	destination_url: 'https://example.com/?tid={transaction_id}',
	daily_conversion_cap: 0,
	time_created: 1704067200,
	time_saved: 1704067200,
};

const wholeOffer = {
	...offer,
	name: 'Offer 5 Plus',
	payout_revenue: [
		{ payout_type: 'cpa', payout_amount: 2.5, revenue_type: 'rpa', revenue_amount: 4, is_default: true },
	],
};

export const offers: LibraryTemplate[] = [
	{
		id: 'everflow.offer.get',
		name: 'Get offer',
		description: 'Reads one offer, with related records such as payouts when you ask for them.',
		tracker: 'everflow',
		kind: 'get',
		method: 'GET',
		path: '/networks/offers/{offerId}',
		parameters: [offerId, { ...relationship, example: ['payout_revenue', 'visibility'] }],
		response: { records: '$', example: offer },
		documentation: `${guide}/network/offers/`,
	},
	{
		id: 'everflow.offer.list',
		name: 'List offers',
		description: 'Lists the offers of the network.',
		tracker: 'everflow',
		kind: 'get',
		method: 'GET',
		path: '/networks/offers',
		parameters: [
			{ ...filter, example: ['time_saved>1704067200'] },
			{ ...relationship, example: ['payout_revenue'] },
		],
		response: {
			records: '$.offers[*]',
			example: { offers: [offer], paging: { page: 1, page_size: 100, total_count: 1 } },
		},
		documentation: `${guide}/network/offers/`,
	},
	{
		id: 'everflow.offer.create',
		name: 'Create offer',
		description: 'Creates an offer with its payouts.',
		tracker: 'everflow',
		kind: 'add',
		method: 'POST',
		path: '/networks/offers',
		parameters: offerFields,
		response: { records: '$', example: offer },
		documentation: `${guide}/network/offers/`,
	},
	{
		id: 'everflow.offer.update',
		name: 'Update offer',
		description:
			'Replaces an offer: what you leave out is reset. To change status or payout alone, use Update offer status or Set offer payout.',
		tracker: 'everflow',
		kind: 'edit',
		method: 'PUT',
		path: '/networks/offers/{offerId}',
		idempotent: true,
		parameters: [offerId, ...offerFields],
		response: { records: '$', example: offer },
		documentation: `${reference}/put-networksoffer`,
	},
	{
		id: 'everflow.offer.replace',
		name: 'Replace offer',
		description:
			'Stores a whole offer, such as Get offer returned with changes made to it. What it lacks is reset. Payouts go under payout_revenue; Get offer shows them under relationship.payout_revenue.entries, and only when you ask for them.',
		tracker: 'everflow',
		kind: 'edit',
		method: 'PUT',
		path: '/networks/offers/{offerId}',
		idempotent: true,
		parameters: [offerId, { ...record, label: 'Offer', example: wholeOffer }],
		response: { records: '$', example: offer },
		documentation: `${reference}/put-networksoffer`,
	},
];
