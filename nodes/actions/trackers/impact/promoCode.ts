import type { LibraryTemplate, Parameter } from '../../model/template';
import { bodyTime, campaignId, dealId, done, reference } from './shared';

const promoCodeId: Parameter = {
	name: 'PromoCodeId',
	in: 'path',
	type: 'integer',
	required: true,
	example: 7001,
};

const promoCode = {
	Id: 7001,
	Code: 'SPRING1',
	Type: 'LI',
	CreditPolicy: 'ALWAYS',
	CampaignId: 1000,
	AssignedPartnerId: 10012,
	State: 'ACTIVE',
};

export const promoCodeTemplates: LibraryTemplate[] = [
	{
		id: 'impact.promoCode.list',
		name: 'List promo codes (brand)',
		description: "For brands: lists the brand's promo codes and whose they are.",
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/PromoCodes',
		parameters: [
			campaignId,
			{ name: 'Code', in: 'query', type: 'string', example: 'SPRING1' },
			{
				name: 'State',
				in: 'query',
				type: 'string',
				enum: ['ACTIVE', 'INACTIVE'],
				enumLabels: ['Active', 'Inactive'],
				example: 'ACTIVE',
			},
		],
		response: {
			records: '$.PromoCodes[*]',
			example: { '@page': '1', '@total': '1', '@nextpageuri': '', PromoCodes: [promoCode] },
		},
		documentation: reference.promoCodes,
	},
	{
		id: 'impact.promoCode.create',
		name: 'Create promo code (brand)',
		description: 'For brands: creates a promo code and gives it to a partner.',
		kind: 'add',
		method: 'POST',
		path: '/Advertisers/{accountSid}/PromoCodes',
		parameters: [
			{ name: 'Code', in: 'body', type: 'string', required: true, example: 'SUMMER25' },
			{
				name: 'AssignedPartnerId',
				label: 'Partner ID',
				in: 'body',
				type: 'integer',
				required: true,
				example: 10012,
			},
			{ ...campaignId, in: 'body', required: true },
			{
				name: 'CreditPolicy',
				label: 'Credit',
				in: 'body',
				type: 'string',
				required: true,
				enum: ['ALWAYS', 'INVOLVED', 'WINNER'],
				enumLabels: ['Always', 'If Involved', 'If Winner'],
				example: 'ALWAYS',
			},
			{
				name: 'Type',
				label: 'Match',
				in: 'body',
				type: 'string',
				required: true,
				enum: ['LI', 'RE'],
				enumLabels: ['Exact', 'Regular Expression'],
				example: 'LI',
			},
			bodyTime('StartDate', 'Start', '2026-06-01T00:00:00Z'),
			bodyTime('EndDate', 'End', '2026-08-31T23:59:59Z'),
			{ ...dealId, in: 'body', required: false },
		],
		response: done('/Advertisers/IRexample/PromoCodes/7031'),
		documentation: reference.promoCodes,
	},
	{
		id: 'impact.promoCode.expire',
		name: 'Archive promo code (brand)',
		description: 'For brands: lets a promo code expire. It is kept but no longer counts.',
		kind: 'edit',
		method: 'DELETE',
		path: '/Advertisers/{accountSid}/PromoCodes/{PromoCodeId}',
		idempotent: true,
		parameters: [promoCodeId],
		response: done('/Advertisers/IRexample/PromoCodes/7001'),
		documentation: reference.promoCodes,
	},
];
