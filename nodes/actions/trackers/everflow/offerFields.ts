import type { Parameter } from '../../model/template';
import { advertisers, currencyId, offers, patches, reference, trackingDomains } from './shared';

export const offerIds: Parameter = {
	name: 'network_offer_ids',
	label: 'Offer IDs',
	in: 'body',
	type: 'array',
	items: { type: 'integer' },
	required: true,
	example: [5],
	choices: offers,
};

export const offerId: Parameter = {
	name: 'offerId',
	in: 'path',
	type: 'string',
	required: true,
	example: '5',
	choices: offers,
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

export const offerFields: Parameter[] = [
	{
		name: 'network_advertiser_id',
		label: 'Advertiser ID',
		in: 'body',
		type: 'integer',
		required: true,
		example: 2,
		choices: advertisers,
	},
	{ name: 'name', in: 'body', type: 'string', required: true, example: 'Offer 5' },
	{
		name: 'destination_url',
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
		choices: trackingDomains,
	},
	{
		name: 'visibility',
		in: 'body',
		type: 'string',
		enum: ['public', 'require_approval', 'private'],
		enumLabels: ['Public', 'Requires Approval', 'Private'],
	},
	{
		name: 'conversion_method',
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

const relatedFields: Parameter[] = [
	{ name: 'labels', in: 'body', type: 'array', example: ['premium'] },
	{
		name: 'ruleset',
		label: 'Targeting',
		in: 'body',
		type: 'object',
		example: { is_block_proxy: true },
		description: 'Countries, platforms and more that the offer takes traffic of',
	},
];

/** The fields of an offer that is stored again, with where each stands in the offer as it is read. */
export const storedFields: Parameter[] = [...offerFields, ...relatedFields].map((field) => {
	if (field.name === 'ruleset') return { ...field, current: '$.relationship.ruleset' };
	if (field.name === 'labels') return { ...field, current: '$.relationship.labels.entries', key: [] };
	if (field.name !== 'payout_revenue') return { ...field, current: `$.${field.name}` };
	return {
		...field,
		description:
			'Entries are told apart by network_offer_payout_revenue_id; one without it is a further event',
		example: [{ network_offer_payout_revenue_id: 405, payout_amount: 2.5 }],
		current: '$.relationship.payout_revenue.entries',
		key: ['network_offer_payout_revenue_id'],
	};
});

export const patchOffers = patches({
	ids: offerIds,
	path: '/networks/patch/offers/apply',
	documentation: `${reference}/patch-networksofferspatch`,
	edit: {
		read: 'everflow.offer.get',
		values: { offerId: 'network_offer_ids' },
		replaces: 'none',
	},
	hasOperator: true,
});

export const offer = {
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

export const payout = {
	network_offer_payout_revenue_id: 405,
	entry_name: 'Base',
	payout_type: 'cpa',
	payout_amount: 3.5,
	payout_percentage: 0,
	revenue_type: 'rpa',
	revenue_amount: 5,
	is_default: true,
};

export const wholeOffer = {
	...offer,
	name: 'Offer 5 Plus',
	payout_revenue: [
		{ payout_type: 'cpa', payout_amount: 2.5, revenue_type: 'rpa', revenue_amount: 4, is_default: true },
	],
};
