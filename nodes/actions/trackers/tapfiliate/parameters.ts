import type { Parameter } from '../../model/template';

/** Where the API reference lives: one page for everything. */
export const reference = 'https://tapfiliate.com/docs/rest/';

export const affiliateId: Parameter = {
	name: 'affiliate_id',
	label: 'Affiliate ID',
	in: 'path',
	type: 'string',
	required: true,
	example: 'jane-doe',
};

export const programId: Parameter = {
	name: 'program_id',
	label: 'Program ID',
	in: 'path',
	type: 'string',
	required: true,
	example: 'summer-program',
};

export const conversionId: Parameter = {
	name: 'conversion_id',
	label: 'Conversion ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '55',
};

export const commissionId: Parameter = {
	name: 'commission_id',
	label: 'Commission ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '123',
};

export const affiliateFilter: Parameter = {
	name: 'affiliate_id',
	label: 'Affiliate ID',
	in: 'query',
	type: 'string',
	example: 'jane-doe',
};

export const metaData: Parameter = {
	name: 'meta_data',
	label: 'Meta Data',
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
