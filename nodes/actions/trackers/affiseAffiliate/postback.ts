import type { LibraryTemplate, Parameter } from '../../model/template';
import { postbackExample, postbackFields, postbackOfferId, postbackUrl } from '../affise/postback';
import { documentation, partnerId, postbackId } from '../affise/shared';

const ownId: Parameter = {
	...partnerId,
	label: 'Own Affiliate ID',
	description: 'The partner_id that Get Profile shows',
};

const changedPostback = { records: '$.postback', example: { status: 1, postback: postbackExample } };

export const postbackTemplates: LibraryTemplate[] = [
	{
		id: 'affiseAffiliate.postback.create',
		name: 'Create offer postback',
		description: 'Creates an own postback for one offer.',
		kind: 'add',
		method: 'POST',
		path: '/3.0/partner/postback',
		parameters: [ownId, { ...postbackOfferId, required: true }, postbackUrl, ...postbackFields],
		response: changedPostback,
		documentation,
	},
	{
		id: 'affiseAffiliate.postback.createGlobal',
		name: 'Create global postback',
		description: 'Creates an own postback for all offers.',
		kind: 'add',
		method: 'POST',
		path: '/3.0/partner/postback',
		parameters: [ownId, postbackUrl, ...postbackFields],
		response: changedPostback,
		documentation,
	},
	{
		id: 'affiseAffiliate.postback.update',
		name: 'Update postback',
		description:
			'Changes one own postback. Send the offer ID of an offer postback again: Affise takes a missing one as a global postback.',
		kind: 'edit',
		method: 'POST',
		path: '/3.0/partner/postback/{postback_id}',
		idempotent: true,
		parameters: [postbackId, postbackUrl, postbackOfferId, { ...ownId, required: false }, ...postbackFields],
		response: changedPostback,
		documentation,
	},
	{
		id: 'affiseAffiliate.postback.remove',
		name: 'Remove postback',
		description: 'Deletes one own postback for good; the answer holds the removed record.',
		kind: 'edit',
		method: 'DELETE',
		path: '/3.0/partner/postback/{postback_id}/remove',
		parameters: [postbackId],
		response: changedPostback,
		documentation,
	},
	{
		id: 'affiseAffiliate.postback.removeByOffers',
		name: 'Remove postbacks of offers',
		description: 'Deletes the own postbacks for one or several offers for good.',
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
];
