import type { LibraryTemplate, Parameter } from '../../model/template';
import { affiliateChoices, documentation, offerChoices } from './shared';

const promoCodeExample = {
	id: '64aa00000000000000000001',
	type: 'manual',
	code: 'SPRING26',
	description: 'Spring sale',
	offer_id: 7,
	affiliate_id: 42,
	usage_limit: 100,
	date_from: '2026-03-01T00:00:00Z',
	date_to: '2026-03-31T00:00:00Z',
};

/** The fields of the one promo code of a call that takes several. */
const inFirst = (parameter: Parameter): Parameter => ({
	...parameter,
	in: 'body',
	property: `promocodes[0][${parameter.name}]`,
});

const time: Parameter = {
	name: 'date_from',
	in: 'body',
	type: 'dateTime',
	format: 'iso',
	required: true,
	example: '2026-03-01T00:00:00Z',
};

export const promoCodeTemplates: LibraryTemplate[] = [
	{
		id: 'affise.promoCode.list',
		name: 'List promo codes',
		description: 'Lists the promo codes of affiliates.',
		kind: 'get',
		method: 'GET',
		path: '/3.1/offers/promocodes',
		parameters: [
			{ name: 'offer_id', in: 'query', type: 'string', example: '7' },
			{ name: 'affiliate_id', in: 'query', type: 'string', example: '42' },
			{ name: 'code', in: 'query', type: 'string', example: 'SPRING26' },
			{ name: 'search', in: 'query', type: 'string', example: 'SPRING' },
		],
		response: {
			records: '$.data.promocodes[*]',
			pagination: {
				style: 'page',
				pageParameter: 'page',
				firstPage: 1,
				sizeParameter: 'limit',
				pageSize: 100,
				total: '$.data.total_count',
			},
			example: {
				status: 1,
				data: { promocodes: [promoCodeExample], total_count: 1, per_page: 100, page: 1 },
			},
		},
		documentation,
	},
	{
		id: 'affise.promoCode.create',
		name: 'Create promo code',
		description:
			'Gives an affiliate a promo code for an offer, where the account has this feature. One that is there already is found by its code.',
		kind: 'add',
		method: 'POST',
		path: '/3.1/offers/promocodes/bulk',
		add: {
			existing: { read: 'affise.promoCode.list', values: { code: 'code' }, match: { '$.code': 'code' } },
		},
		parameters: [
			inFirst({ name: 'type', in: 'body', type: 'string', const: 'manual' }),
			inFirst({ name: 'code', in: 'body', type: 'string', required: true, example: 'SPRING26' }),
			inFirst({
				name: 'offer_id',
				in: 'body',
				type: 'integer',
				required: true,
				choices: offerChoices,
				example: 7,
			}),
			inFirst({
				name: 'affiliate_id',
				in: 'body',
				type: 'integer',
				required: true,
				choices: affiliateChoices,
				example: 42,
			}),
			inFirst(time),
			inFirst({ ...time, name: 'date_to', example: '2026-03-31T00:00:00Z' }),
			inFirst({ name: 'usage_limit', in: 'body', type: 'integer', minimum: 0, example: 100 }),
			inFirst({
				name: 'description',
				in: 'body',
				type: 'string',
				example: 'Spring sale',
				description: 'Up to 130 characters',
			}),
		],
		response: {
			records: '$.data.promocodes[*]',
			example: { status: 1, data: { promocodes: [promoCodeExample] } },
		},
		documentation,
	},
];
