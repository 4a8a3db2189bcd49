import type { LibraryTemplate, Parameter } from '../../model/template';
import { guide, madeByEverflow, present, reference } from '../everflow/shared';

const pixelId: Parameter = {
	name: 'pixelId',
	label: 'Postback ID',
	in: 'path',
	type: 'string',
	required: true,
	example: '3',
};

const pixelStatus: Parameter = {
	name: 'pixel_status',
	label: 'Status',
	in: 'body',
	type: 'string',
	required: true,
	enum: ['active', 'inactive'],
	enumLabels: ['Active', 'Inactive'],
};

const postbackFields: Parameter[] = [
	{
		name: 'pixel_level',
		label: 'Level',
		in: 'body',
		type: 'string',
		required: true,
		enum: ['global', 'specific'],
		enumLabels: ['All Offers', 'One Offer'],
	},
	{
		name: 'network_offer_id',
		label: 'Offer ID',
		in: 'body',
		type: 'integer',
		example: 5,
		description: 'Needed when the level is one offer',
	},
	{
		name: 'pixel_type',
		label: 'Fires On',
		in: 'body',
		type: 'string',
		required: true,
		enum: ['conversion', 'cpc'],
		enumLabels: ['Conversion', 'Paid Click'],
	},
	pixelStatus,
	{
		name: 'postback_url',
		in: 'body',
		type: 'string',
		required: true,
		example: 'https://example.com/postback?tid={transaction_id}',
	},
	{ name: 'delivery_method', in: 'body', type: 'string', const: 'postback' },
	{ name: 'delay_ms', label: 'Delay in Milliseconds', in: 'body', type: 'integer', minimum: 0, example: 0 },
];

const postback = {
	network_pixel_id: 3,
	network_id: 99,
	network_affiliate_id: 12,
	network_offer_id: 5,
	delivery_method: 'postback',
	pixel_level: 'specific',
	pixel_status: 'active',
	pixel_type: 'conversion',
	postback_url: 'https://example.com/postback?tid={transaction_id}',
	delay_ms: 0,
	time_created: 1704067200,
	time_saved: 1704067200,
};

export const postbackTemplates: LibraryTemplate[] = [
	{
		id: 'everflowAffiliate.postback.get',
		name: 'Get postback',
		description: 'Reads one of your postbacks.',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/pixels/{pixelId}',
		parameters: [pixelId],
		response: { records: '$', example: postback },
		documentation: `${reference}/get-affiliatespixel`,
	},
	{
		id: 'everflowAffiliate.postback.list',
		name: 'List postbacks',
		description: 'Lists your postbacks.',
		kind: 'get',
		method: 'GET',
		path: '/affiliates/pixels',
		parameters: [
			{ name: 'network_offer_id', label: 'Offer ID', in: 'query', type: 'integer', example: 5 },
			{ ...pixelStatus, in: 'query', required: false },
		],
		response: {
			records: '$.pixels[*]',
			pagination: { style: 'none' },
			example: { pixels: [postback] },
		},
		documentation: `${guide}/affiliate/postbacks/`,
	},
	{
		id: 'everflowAffiliate.postback.create',
		name: 'Create postback',
		description: 'Creates a server postback. Not every network lets its affiliates do this.',
		kind: 'add',
		method: 'POST',
		path: '/affiliates/pixels',
		parameters: postbackFields,
		response: { records: '$', example: postback },
		documentation: `${reference}/post-affiliatespixels`,
	},
	{
		id: 'everflowAffiliate.postback.update',
		name: 'Update postback',
		description: 'Changes a server postback by storing all of it again: what you leave out is read first.',
		kind: 'edit',
		method: 'PUT',
		path: '/affiliates/pixels/{pixelId}',
		idempotent: true,
		parameters: [pixelId, ...present(postbackFields)],
		edit: {
			read: 'everflowAffiliate.postback.get',
			values: { pixelId: 'pixelId' },
			replaces: 'record',
			body: '$',
			omit: ['network_pixel_id', 'network_affiliate_id', ...madeByEverflow],
		},
		response: { records: '$', example: postback },
		documentation: `${reference}/put-affiliatespixel`,
	},
];
