import type { Parameter } from '../../model/template';

/** Values that several Affise templates share, for both the admin and the affiliate API. */

export const documentation = 'https://api.affise.com/docs3.2/';

export const affiliateId: Parameter = {
	name: 'affiliate_id',
	label: 'Affiliate ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '42',
};

export const offerId: Parameter = {
	name: 'offer_id',
	label: 'Offer ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '7',
	description: 'The number of the offer, not its internal 24-character ID',
};

export const offerIds: Parameter = {
	name: 'offer_id',
	label: 'Offer IDs',
	in: 'body',
	type: 'array',
	items: { type: 'string' },
	required: true,
	example: ['7'],
	description: 'The numbers of one or several offers',
};

/** An affiliate's ID as most calls outside the affiliate's own path take it. */
export const partnerId: Parameter = {
	name: 'pid',
	label: 'Affiliate ID',
	in: 'body',
	type: 'string',
	required: true,
	example: '42',
};

export const postbackId: Parameter = {
	name: 'postback_id',
	label: 'Postback ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '902',
};

export const updatedSince: Parameter = {
	name: 'updated_at',
	label: 'Updated Since',
	in: 'query',
	type: 'date',
	format: 'yyyy-MM-dd',
	example: '2026-01-31',
};

export const dateFrom: Parameter = {
	name: 'date_from',
	label: 'Date From',
	in: 'query',
	type: 'date',
	format: 'yyyy-MM-dd',
	required: true,
	example: '2026-03-01',
};

export const dateTo: Parameter = {
	name: 'date_to',
	label: 'Date To',
	in: 'query',
	type: 'date',
	format: 'yyyy-MM-dd',
	required: true,
	example: '2026-03-14',
};

export const timezone: Parameter = {
	name: 'timezone',
	label: 'Timezone',
	in: 'query',
	type: 'string',
	example: 'Europe/Berlin',
	description: "The platform's timezone when left out",
};

export const search: Parameter = {
	name: 'q',
	label: 'Search',
	in: 'query',
	type: 'string',
	example: 'Loan',
	description: 'Part of the title, or the ID',
};

export const offerNumbers: Parameter = {
	name: 'int_id',
	label: 'Offer IDs',
	in: 'query',
	type: 'array',
	items: { type: 'string' },
	example: ['7', '8'],
};

export const internalOfferIds: Parameter = {
	name: 'ids',
	label: 'Internal Offer IDs',
	in: 'query',
	type: 'array',
	items: { type: 'string' },
	example: ['5b5900000000000000000007'],
};

export const countries: Parameter = {
	name: 'countries',
	label: 'Countries',
	in: 'query',
	type: 'array',
	items: { type: 'string' },
	example: ['FR', 'DE'],
	description: 'Two-letter country codes',
};

export const categories: Parameter = {
	name: 'categories',
	label: 'Category IDs',
	in: 'query',
	type: 'array',
	items: { type: 'string' },
	example: ['536800000000000000000003'],
};

export const sortById: Parameter = {
	name: 'sort_by_id',
	label: 'Sort by ID',
	in: 'query',
	type: 'string',
	property: 'sort[id]',
	enum: ['asc', 'desc'],
	enumLabels: ['Ascending', 'Descending'],
};

export const sortByTitle: Parameter = {
	...sortById,
	name: 'sort_by_title',
	label: 'Sort by Title',
	property: 'sort[title]',
};

export const customFields: Parameter[] = [1, 2, 3, 4, 5, 6, 7].map((number) => ({
	name: `custom_field_${number}`,
	label: `Custom Field ${number}`,
	in: 'body',
	type: 'string',
	example: `Value ${number}`,
}));
