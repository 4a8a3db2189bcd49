import type { LibraryTemplate, Parameter } from '../../model/template';
import { documentation } from '../affise/shared';

const pixelId: Parameter = {
	name: 'pixel_id',
	in: 'path',
	type: 'string',
	required: true,
	example: '2',
};

const pixelFields: Parameter[] = [
	{ name: 'name', in: 'body', type: 'string', example: 'Test pixel' },
	{
		name: 'code',
		in: 'body',
		type: 'string',
		example: '<img src="https://example.com/pixel">',
	},
	{
		name: 'code_type',
		in: 'body',
		type: 'string',
		enum: ['javascript', 'iframe', 'image'],
		enumLabels: ['JavaScript', 'Iframe', 'Image'],
	},
];

const pixelExample = {
	id: 2,
	name: 'Test pixel',
	code: '<img src="https://example.com/pixel">',
	code_type: 'image',
	offer_id: '7',
	pid: '42',
	is_active: '0',
	moderation_status: '0',
};

const changedPixel = { records: '$.pixel', example: { status: 1, pixel: pixelExample } };

export const pixelTemplates: LibraryTemplate[] = [
	{
		id: 'affiseAffiliate.pixel.list',
		name: 'List pixels',
		description: 'Lists the own pixels.',
		kind: 'get',
		method: 'GET',
		path: '/3.0/partner/pixels',
		parameters: [
			{
				name: 'moderation_status',
				in: 'query',
				type: 'integer',
				enum: [-1, 0, 1],
				enumLabels: ['Rejected', 'Pending', 'Approved'],
			},
		],
		response: {
			records: '$.pixel.*',
			pagination: { style: 'none' },
			example: { status: 1, pixel: { 2: pixelExample } },
		},
		documentation,
	},
	{
		id: 'affiseAffiliate.pixel.create',
		name: 'Create pixel',
		description: 'Creates a pixel for one offer; the network may have to approve it.',
		kind: 'add',
		method: 'POST',
		path: '/3.0/partner/pixel',
		parameters: [
			{
				name: 'offer_id',
				in: 'body',
				type: 'string',
				required: true,
				example: '7',
			},
			...pixelFields.map((field) => ({ ...field, required: true })),
		],
		response: changedPixel,
		documentation,
	},
	{
		id: 'affiseAffiliate.pixel.update',
		name: 'Update pixel',
		description: 'Changes the fields of one own pixel that are filled in.',
		kind: 'edit',
		method: 'POST',
		path: '/3.0/partner/pixel/{pixel_id}',
		idempotent: true,
		parameters: [pixelId, ...pixelFields],
		response: changedPixel,
		documentation,
	},
	{
		id: 'affiseAffiliate.pixel.remove',
		name: 'Remove pixel',
		description: 'Deletes one own pixel for good; the answer holds the removed record.',
		kind: 'edit',
		method: 'DELETE',
		path: '/3.0/partner/pixel/{pixel_id}/remove',
		parameters: [pixelId],
		response: changedPixel,
		documentation,
	},
];
