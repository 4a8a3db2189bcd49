import type { LibraryTemplate, Parameter } from '../../model/template';
import { link, partnerId, reference } from './shared';

const url: Parameter = {
	name: 'url',
	label: 'Destination URL',
	in: 'body',
	type: 'string',
	example: 'https://www.example.com/pricing',
	description: "Must be on the domain of the program's own URL, which is taken when left out",
};

const linkFields: Parameter[] = [
	{
		name: 'key',
		in: 'body',
		type: 'string',
		example: 'jane-pricing',
		description: 'Ending of the short link; a random one when left out',
	},
	{ name: 'comments', in: 'body', type: 'string', example: 'For the newsletter' },
	{
		name: 'linkProps',
		label: 'Link Properties',
		in: 'body',
		type: 'object',
		example: { title: 'Our prices' },
		description: 'Other properties of the short link',
	},
];

export const partnerLinkTemplates: LibraryTemplate[] = [
	{
		id: 'dub.partnerLink.list',
		name: 'List tracking links',
		description: 'Lists the links of one partner with their clicks, leads and sales.',
		kind: 'get',
		method: 'GET',
		path: '/partners/links',
		parameters: [{ ...partnerId, in: 'query' }],
		response: { records: '$[*]', pagination: { style: 'none' }, example: [link] },
		documentation: `${reference}/partners/retrieve-links`,
	},
	{
		id: 'dub.partnerLink.create',
		name: 'Create tracking link',
		description: 'Creates a link for a partner of the program.',
		kind: 'add',
		method: 'POST',
		path: '/partners/links',
		parameters: [partnerId, url, ...linkFields],
		add: {
			existing: {
				read: 'dub.partnerLink.list',
				values: { partnerId: 'partnerId' },
				match: { '$.url': 'url' },
			},
		},
		response: { records: '$', example: link },
		documentation: `${reference}/partners/create-link`,
	},
	{
		id: 'dub.partnerLink.upsert',
		name: 'Update tracking link',
		description:
			'Updates the link of a partner that has this destination URL. Where there is none, one is created.',
		kind: 'edit',
		method: 'PUT',
		path: '/partners/links/upsert',
		idempotent: true,
		parameters: [
			partnerId,
			{ ...url, required: true, example: 'https://www.example.com' },
			...linkFields.map((field) =>
				field.type === 'string' ? { ...field, current: `$.${field.name}` } : field,
			),
		],
		edit: {
			read: 'dub.partnerLink.list',
			values: { partnerId: 'partnerId' },
			match: { '$.url': 'url' },
			replaces: 'none',
			creates: true,
		},
		response: { records: '$', example: link },
		documentation: `${reference}/partners/upsert-link`,
	},
];
