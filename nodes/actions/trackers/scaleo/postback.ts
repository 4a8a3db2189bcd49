import type { LibraryTemplate } from '../../model/template';
import { affiliateChoices, affiliateIdInBody, offerChoices } from './shared';

export const postbackTemplates: LibraryTemplate[] = [
	{
		id: 'scaleo.postback.create',
		name: 'Create postback',
		description: 'Creates a postback of an affiliate for all offers, one offer or one goal.',
		kind: 'add',
		method: 'POST',
		path: '/api/v2/network/affiliates/{affiliate}/postbacks',
		parameters: [
			{
				name: 'affiliate',
				label: 'Affiliate ID',
				in: 'path',
				type: 'integer',
				required: true,
				choices: affiliateChoices,
				example: 12,
			},
			{
				...affiliateIdInBody,
				label: 'Affiliate ID Again',
				description: 'Scaleo wants the same ID in the address and in the data',
			},
			{
				name: 'level_id',
				label: 'Level',
				in: 'body',
				type: 'integer',
				required: true,
				enum: [1, 2, 3],
				enumLabels: ['All Offers', 'Offer', 'Goal'],
				example: 2,
			},
			{
				name: 'type',
				in: 'body',
				type: 'integer',
				required: true,
				enum: [1, 2, 3],
				enumLabels: ['Server', 'Iframe', 'Image'],
				example: 1,
			},
			{
				name: 'code',
				label: 'Event',
				in: 'body',
				type: 'string',
				required: true,
				example: 'all',
				description: "Code of the event, or 'all'",
			},
			{
				name: 'status',
				in: 'body',
				type: 'integer',
				required: true,
				enum: [1, 2],
				enumLabels: ['Active', 'Disabled'],
				example: 1,
			},
			{
				name: 'url',
				label: 'Postback URL',
				in: 'body',
				type: 'string',
				example: 'https://partner.example.com/postback?cid={aff_click_id}',
			},
			{ name: 'offer_id', in: 'body', type: 'integer', choices: offerChoices, example: 5 },
			{ name: 'goal_id', in: 'body', type: 'integer', example: 5 },
		],
		response: {
			records: '$.info',
			example: {
				status: 'success',
				code: 200,
				name: 'OK',
				message: 'Postback created',
				info: { postback: { id: 31, affiliate_id: 12, level_id: 2, type: 1, status: 1 } },
			},
		},
		documentation:
			'https://docs.scaleo.io/brand-api/api-reference/manager-affiliates-postbacks/create-postback',
	},
];
