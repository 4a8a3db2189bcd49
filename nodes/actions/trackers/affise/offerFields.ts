import type { EditRules, Parameter } from '../../model/template';
import { caps, partnerPayments, payments } from './offerTasksFields';
import { advertiserChoices, offerChoices } from './shared';

/** Affise changes nothing but what is sent; a list that is sent takes the place of the whole list. */
export const editsOffer: EditRules = {
	read: 'affise.offer.get',
	values: { offer_id: 'offer_id' },
	replaces: 'lists',
};

export const editsOffers: EditRules = { ...editsOffer, replaces: 'none' };

/** Affise states no maximum of IDs. */
export const bulkOffers = { parameter: 'offer_id', maximum: 100 };

export const notice: Parameter = {
	name: 'notice',
	label: 'Notify Affiliate',
	in: 'body',
	type: 'boolean',
	format: '1/0',
	example: true,
	description: 'Whether the affiliate is told by email. On when left out.',
};

export const offerStatus: Parameter = {
	name: 'status',
	in: 'body',
	type: 'string',
	enum: ['active', 'stopped', 'suspended'],
	enumLabels: ['Active', 'Stopped', 'Suspended'],
	current: '$.status',
	description: 'Stopped ends the traffic; suspended only hides the offer from affiliates',
};

export const offerPrivacy: Parameter = {
	name: 'privacy',
	in: 'body',
	type: 'string',
	enum: ['public', 'protected', 'private'],
	enumLabels: ['Public', 'Protected', 'Private'],
	// Affise reads another word than it takes.
	current: { path: '$.privacy', values: { premoderated: 'protected' } },
};

export const offerTitle: Parameter = {
	name: 'title',
	in: 'body',
	type: 'string',
	current: '$.title',
	example: 'Demo offer',
};

export const offerAdvertiser: Parameter = {
	name: 'advertiser',
	label: 'Advertiser ID',
	in: 'body',
	type: 'string',
	current: '$.advertiser',
	choices: advertiserChoices,
	example: '5a1100000000000000000002',
};

export const offerUrl: Parameter = {
	name: 'url',
	label: 'Tracking URL',
	in: 'body',
	type: 'string',
	current: '$.url',
	example: 'https://example.com/?click={clickid}',
};

export const offerNotes: Parameter = {
	name: 'notes',
	in: 'body',
	type: 'string',
	allowEmptyValue: true,
	current: '$.notes',
	example: 'Only email traffic',
};

export const offerTags: Parameter = {
	name: 'tags',
	in: 'body',
	type: 'array',
	items: { type: 'string' },
	current: '$.tags',
	key: [],
	example: ['finance'],
};

/** What creating and changing an offer both take, all optional. */
export const offerFields: Parameter[] = [
	offerStatus,
	offerPrivacy,
	payments,
	partnerPayments,
	caps,
	{
		name: 'url_preview',
		label: 'Preview URL',
		in: 'body',
		type: 'string',
		current: '$.url_preview',
		example: 'https://example.com',
	},
	{
		name: 'trafficback_url',
		in: 'body',
		type: 'string',
		current: '$.trafficback_url',
		example: 'https://example.com/back',
	},
	{
		name: 'cross_postback_url',
		label: 'Cross-Postback URL',
		in: 'body',
		type: 'string',
		current: '$.cross_postback_url',
		example: 'https://example.com/postback',
	},
	{
		name: 'macro_url',
		label: 'Additional Macro',
		in: 'body',
		type: 'string',
		current: '$.macro_url',
		example: '&source={sub1}',
	},
	{
		name: 'description_lang',
		label: 'Description',
		in: 'body',
		type: 'object',
		current: '$.description_lang',
		example: { en: 'Example description' },
		description: 'The text by language code',
	},
	{
		name: 'kpi',
		label: 'KPI',
		in: 'body',
		type: 'object',
		current: '$.kpi',
		example: { en: 'Example KPI' },
		description: 'The text by language code',
	},
	{
		name: 'categories',
		in: 'body',
		type: 'array',
		items: { type: 'string' },
		current: '$.full_categories[*].id',
		key: [],
		choices: { read: 'affise.offerCategory.list', value: '$.id', label: '$.title' },
		example: ['536800000000000000000003'],
	},
	{
		name: 'sources',
		label: 'Traffic Sources',
		in: 'body',
		type: 'array',
		items: { type: 'string' },
		current: '$.sources[*].id',
		key: [],
		choices: { read: 'affise.offerSource.list', value: '$.id', label: '$.title' },
		example: ['51f500000000000000000001'],
	},
	offerTags,
	{
		name: 'is_top',
		label: 'Top Offer',
		in: 'body',
		type: 'boolean',
		format: '1/0',
		current: '$.is_top',
		example: true,
	},
	{
		name: 'hold_period',
		in: 'body',
		type: 'integer',
		minimum: 0,
		maximum: 60,
		current: '$.hold_period',
		example: 30,
	},
	{ name: 'external_offer_id', in: 'body', type: 'string', current: '$.external_offer_id', example: 'EXT-7' },
	offerNotes,
	{
		name: 'stopDate',
		in: 'body',
		type: 'date',
		format: 'yyyy-MM-dd',
		current: '$.stop_at',
		example: '2026-12-31',
	},
	{
		name: 'send_emails',
		in: 'body',
		type: 'boolean',
		format: '1/0',
		example: false,
		description: 'Whether to tell affiliates of the change by email',
	},
];

export const offerExample = {
	id: 7,
	offer_id: '5b5900000000000000000007',
	title: 'Demo offer',
	status: 'active',
	privacy: 'public',
	caps: [],
	payments: [{ total: 3, revenue: 2, currency: 'USD', type: 'fixed' }],
	partner_payments: [],
};

export const changedOffer = { records: '$.offer', example: { status: 1, offer: offerExample, id: 7 } };

export const offerIds: Parameter = {
	name: 'offer_id',
	label: 'Offer IDs',
	in: 'body',
	type: 'array',
	items: { type: 'string' },
	required: true,
	example: ['7'],
	choices: offerChoices,
	description: 'The numbers of one or several offers',
};
