import type { Parameter } from '../../model/template';

/** Where the API reference lives: one page for everything. */
export const reference = 'https://tapfiliate.com/docs/rest/';

export const affiliateId: Parameter = {
	name: 'affiliate_id',
	in: 'path',
	type: 'string',
	required: true,
	example: 'jane-doe',
};

export const programId: Parameter = {
	name: 'program_id',
	in: 'path',
	type: 'string',
	required: true,
	example: 'summer-program',
};

export const affiliateFilter: Parameter = {
	name: 'affiliate_id',
	in: 'query',
	type: 'string',
	example: 'jane-doe',
};

export const metaData: Parameter = {
	name: 'meta_data',
	in: 'body',
	type: 'object',
	example: { region: 'emea' },
	description: 'Own names and values to keep with the record',
};

/** First and last day of a list. */
export const days: Parameter[] = [
	{
		name: 'date_from',
		label: 'From',
		in: 'query',
		type: 'date',
		format: 'yyyy-MM-dd',
		example: '2026-01-01',
	},
	{
		name: 'date_to',
		label: 'To',
		in: 'query',
		type: 'date',
		format: 'yyyy-MM-dd',
		example: '2026-03-31',
	},
];

export const affiliateLink = {
	id: 'jane-doe',
	email: 'jane@example.com',
	firstname: 'Jane',
	lastname: 'Doe',
};

export const enrolment = {
	affiliate: affiliateLink,
	program: { id: 'summer-program', title: 'Summer program' },
	approved: true,
	coupon: 'JANE10',
	referral_link: 'https://shop.example.com/?ref=jane-doe',
	created_at: '2026-01-06T09:00:00+00:00',
};
