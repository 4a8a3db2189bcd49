import type { LibraryTemplate, Parameter } from '../../model/template';
import { chosenPartner, documentation, logFilters, offerChoices, postbackId } from './shared';

export const postbackUrl: Parameter = {
	name: 'url',
	in: 'body',
	type: 'string',
	current: '$.url',
	required: true,
	example: 'https://example.com/postback?click={sub1}',
};

export const postbackOfferId: Parameter = {
	name: 'offer_id',
	in: 'body',
	type: 'string',
	current: '$.offer_id',
	example: '7',
};

/** What creating and changing a postback both take, all optional. */
export const postbackFields: Parameter[] = [
	{
		name: 'status',
		label: 'Conversion Status',
		in: 'body',
		type: 'string',
		enum: ['by_creating', 'confirmed', 'pending', 'declined', 'hold', 'not_found'],
		enumLabels: ['On Creation', 'Confirmed', 'Pending', 'Declined', 'Hold', 'Not Found'],
		current: '$.status',
		description: 'Which conversions the postback is sent for',
	},
	{ name: 'goal', in: 'body', type: 'string', current: '$.goal', example: '1' },
	{
		name: 'forced',
		in: 'body',
		type: 'boolean',
		format: '1/0',
		current: '$.forced',
		example: false,
		description: 'Off when left out',
	},
];

export const postbackExample = {
	id: 960,
	url: 'https://example.com/postback',
	status: 'by_creating',
	goal: null,
	forced: '0',
	pid: '42',
};

/** Two postbacks with one address differ in what they are sent for. */
const sameAddress = { '$.url': 'url', '$.status': 'status', '$.goal': 'goal' };

const changedPostback = { records: '$.postback', example: { status: 1, postback: postbackExample } };

export const postbackTemplates: LibraryTemplate[] = [
	{
		id: 'affise.postback.list',
		name: 'List postbacks',
		description: 'Lists the global and offer postbacks of one affiliate.',
		kind: 'get',
		method: 'GET',
		path: '/3.0/admin/postbacks',
		parameters: [
			{ ...chosenPartner, name: 'partner_id', in: 'query' },
			{
				name: 'offer_ids',
				in: 'query',
				type: 'array',
				items: { type: 'string' },
				example: ['7'],
			},
			{
				name: 'only_global',
				label: 'Only Global Postbacks',
				in: 'query',
				type: 'boolean',
				format: '1/0',
				example: false,
			},
		],
		response: {
			records: '$.postbacks[*]',
			example: {
				status: 1,
				postbacks: [{ ...postbackExample, offer_id: null }],
				pagination: { per_page: 100, page: 1, total_count: 1 },
			},
		},
		documentation,
	},
	{
		id: 'affise.postback.create',
		name: 'Create offer postback',
		description: 'Creates a postback of one affiliate for one offer.',
		kind: 'add',
		method: 'POST',
		path: '/3.0/partner/postback',
		parameters: [
			chosenPartner,
			{ ...postbackOfferId, required: true, choices: offerChoices },
			postbackUrl,
			...postbackFields,
		],
		add: {
			existing: {
				read: 'affise.postback.list',
				values: { partner_id: 'pid', offer_ids: 'offer_id' },
				match: { '$.offer_id': 'offer_id', ...sameAddress },
			},
		},
		response: changedPostback,
		documentation,
	},
	{
		id: 'affise.postback.createGlobal',
		name: 'Create global postback',
		description: 'Creates a postback of one affiliate for all offers.',
		kind: 'add',
		method: 'POST',
		path: '/3.0/partner/postback',
		parameters: [chosenPartner, postbackUrl, ...postbackFields],
		add: {
			existing: {
				read: 'affise.postback.list',
				values: { partner_id: 'pid', only_global: { const: true } },
				match: sameAddress,
			},
		},
		response: changedPostback,
		documentation,
	},
	{
		id: 'affise.postback.update',
		name: 'Update postback',
		description:
			'Changes the fields of one postback that are filled in. Its other fields are sent as they are, the offer ID among them: without it, Affise would make a global postback of it.',
		kind: 'edit',
		method: 'POST',
		path: '/3.0/partner/postback/{postback_id}',
		idempotent: true,
		edit: {
			read: 'affise.postback.list',
			values: { partner_id: 'pid' },
			match: { '$.id': 'postback_id' },
			replaces: 'record',
		},
		parameters: [
			postbackId,
			{ ...chosenPartner, description: 'Whose postback it is: Affise lists them affiliate by affiliate' },
			postbackUrl,
			{ ...postbackOfferId, choices: offerChoices },
			...postbackFields,
		],
		response: changedPostback,
		documentation,
	},
	{
		id: 'affise.postback.remove',
		name: 'Remove postback',
		description: 'Deletes one postback for good; the answer holds the removed record.',
		kind: 'edit',
		method: 'DELETE',
		path: '/3.0/partner/postback/{postback_id}/remove',
		parameters: [postbackId],
		response: changedPostback,
		documentation,
	},
	{
		id: 'affise.postback.removeByOffers',
		name: 'Remove postbacks of offers',
		description: "Deletes every affiliate's postbacks for one or several offers for good.",
		kind: 'edit',
		method: 'DELETE',
		path: '/3.0/partner/postbacks/by-offers',
		parameters: [
			{
				name: 'ids',
				label: 'Offer IDs',
				in: 'query',
				type: 'array',
				items: { type: 'string' },
				arrayFormat: 'comma',
				required: true,
				example: ['7'],
			},
		],
		documentation,
	},
	{
		id: 'affise.postback.removeByAffiliates',
		name: 'Remove postbacks of affiliates',
		description: 'Deletes all postbacks of one or several affiliates for good.',
		kind: 'edit',
		method: 'DELETE',
		path: '/3.0/partner/postbacks/by-affiliates',
		parameters: [
			{
				name: 'ids',
				label: 'Affiliate IDs',
				in: 'query',
				type: 'array',
				items: { type: 'string' },
				arrayFormat: 'comma',
				required: true,
				example: ['42'],
			},
		],
		documentation,
	},
	{
		id: 'affise.postback.listSent',
		name: 'List sent postbacks',
		description: 'Lists the postbacks that Affise sent to affiliates in a period, with the answers.',
		kind: 'get',
		method: 'GET',
		path: '/3.0/stats/affiliatepostbacks',
		parameters: [
			...logFilters,
			{ name: 'goal', in: 'query', type: 'string', example: '1' },
			{ name: 'http_code', label: 'HTTP Code', in: 'query', type: 'integer', example: 200 },
		],
		response: {
			records: '$.postbacks[*]',
			example: {
				status: 1,
				postbacks: [{ pid: 42, offer_id: 7, http_code: 200, postback_url: 'https://example.com/postback' }],
				pagination: { per_page: 100, page: 1, total_count: 1 },
			},
		},
		documentation,
	},
	{
		id: 'affise.postback.listReceived',
		name: 'List received postbacks',
		description: 'Lists the postbacks that Affise got from advertisers in a period.',
		kind: 'get',
		method: 'GET',
		path: '/3.0/stats/serverpostbacks',
		parameters: [
			...logFilters,
			{
				name: 'supplier',
				label: 'Advertiser IDs',
				in: 'query',
				type: 'array',
				items: { type: 'string' },
				example: ['5a1100000000000000000002'],
			},
			{ name: 'action_id', in: 'query', type: 'string', example: 'order-10024' },
			{
				name: 'click_id',
				in: 'query',
				type: 'string',
				example: '63c100000000000000000018',
			},
			{ name: 'goal', in: 'query', type: 'string', example: '1' },
		],
		response: {
			records: '$.postbacks[*]',
			example: {
				status: 1,
				postbacks: [{ server: '192.0.2.1', response: 'ok', track: { offer_id: '7' } }],
				pagination: { per_page: 100, page: 1, total_count: 1 },
			},
		},
		documentation,
	},
];
