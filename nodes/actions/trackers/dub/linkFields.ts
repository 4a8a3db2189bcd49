import type { Parameter } from '../../model/template';
import { partners } from './shared';

const text = { in: 'body', type: 'string' } as const;

const flag = { in: 'body', type: 'boolean', example: true } as const;

export const linkId: Parameter = {
	name: 'linkId',
	label: 'Link ID',
	in: 'path',
	type: 'string',
	required: true,
	example: 'link_12',
	description: 'The ID at Dub, or your own with ext_ in front',
};

export const url: Parameter = {
	...text,
	name: 'url',
	label: 'Destination URL',
	example: 'https://www.example.com/pricing',
};

export const keyPrefix: Parameter = {
	...text,
	name: 'prefix',
	example: '/spring/',
	description: 'What a random key begins with',
};

/** What a link can be given when it is created and later. */
export const linkFields: Parameter[] = [
	{
		...text,
		name: 'domain',
		example: 'go.example.com',
		description: 'The main domain of the workspace when left out',
	},
	{ ...text, name: 'key', example: 'spring', description: 'Ending of the short link; random when left out' },
	{ ...text, name: 'externalId', example: 'LINK9001', description: 'Your own ID of the link' },
	{ ...text, name: 'tenantId', example: 'tenant-12', description: 'Your own ID of the partner' },
	{ ...text, name: 'programId', example: 'prog_1' },
	{ ...text, name: 'partnerId', example: 'pn_12', choices: partners },
	{ ...flag, name: 'trackConversion', label: 'Track Conversions' },
	{ ...flag, name: 'archived', example: false },
	{ name: 'tagIds', in: 'body', type: 'array', example: ['tag_1'] },
	{ name: 'tagNames', in: 'body', type: 'array', example: ['spring'] },
	{ ...text, name: 'folderId', example: 'fold_1' },
	{ ...text, name: 'comments', example: 'For the newsletter' },
	{ name: 'expiresAt', in: 'body', type: 'dateTime', example: '2027-01-01T00:00:00Z' },
	{
		...text,
		name: 'expiredUrl',
		label: 'URL After Expiry',
		example: 'https://www.example.com/over',
	},
	{
		...text,
		name: 'password',
		format: 'password',
		example: 'open-sesame',
		description: 'What a visitor must enter to get to the destination',
	},
	{
		...flag,
		name: 'proxy',
		label: 'Own Preview',
		description: 'Whether title, description and image are the preview that others see',
	},
	{ ...text, name: 'title', example: 'Our prices' },
	{ ...text, name: 'description', example: 'What it costs, by the month' },
	{ ...text, name: 'image', example: 'https://www.example.com/prices.png' },
	{ ...text, name: 'video', example: 'https://www.example.com/prices.mp4' },
	{
		...flag,
		name: 'rewrite',
		label: 'Cloak',
		description: 'Whether the short link stays in the address bar',
	},
	{ ...text, name: 'ios', label: 'iOS URL', example: 'https://apps.apple.com/app/1' },
	{ ...text, name: 'android', label: 'Android URL', example: 'https://play.google.com/store/apps/1' },
	{
		name: 'geo',
		label: 'URLs by Country',
		in: 'body',
		type: 'object',
		example: { DE: 'https://www.example.com/de' },
	},
	{
		...flag,
		name: 'doIndex',
		label: 'Search Engines Index',
		example: false,
	},
	{ ...text, name: 'utm_source', label: 'UTM Source', example: 'newsletter' },
	{ ...text, name: 'utm_medium', label: 'UTM Medium', example: 'email' },
	{ ...text, name: 'utm_campaign', label: 'UTM Campaign', example: 'spring' },
	{ ...text, name: 'utm_term', label: 'UTM Term', example: 'prices' },
	{ ...text, name: 'utm_content', label: 'UTM Content', example: 'top' },
	{ ...text, name: 'ref', label: 'Referral Tag', example: 'jane' },
	{ name: 'webhookIds', in: 'body', type: 'array', example: ['wh_1'] },
];

const tagged: Record<string, string> = { tagIds: '$.tags[*].id', tagNames: '$.tags[*].name' };

/** The fields of a link that is there, with where each stands in the link as it is read. */
export const presentFields: Parameter[] = [url, ...linkFields].map((field) => {
	// A password is masked, so that nothing can be compared with it.
	if (field.format === 'password') return field;
	const current = tagged[field.name] ?? `$.${field.name}`;
	return { ...field, current, ...(field.type === 'array' ? { key: [] } : {}) };
});

/** What can be changed of several links at once. */
export const sharedFields: Parameter[] = presentFields
	.filter(({ name }) => !['domain', 'key', 'externalId'].includes(name))
	.map((field) => ({ ...field, property: `data[${field.name}]` }));
