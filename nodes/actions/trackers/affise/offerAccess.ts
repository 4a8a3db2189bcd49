import type { LibraryTemplate, Parameter } from '../../model/template';
import { documentation, offerId, offerIds, partnerId } from './parameters';

const notice: Parameter = {
	name: 'notice',
	label: 'Notify Affiliate',
	in: 'body',
	type: 'boolean',
	format: '1/0',
	example: true,
	description: 'Whether the affiliate is told by email. On when left out.',
};

export const offerAccessTemplates: LibraryTemplate[] = [
	{
		id: 'affise.offer.enableAffiliate',
		name: 'Enable affiliate on offer',
		description: 'Connects one affiliate to one or several offers. The answer holds a message only.',
		tracker: 'affise',
		kind: 'edit',
		method: 'POST',
		path: '/3.0/offer/enable-affiliate',
		idempotent: true,
		parameters: [offerIds, partnerId, notice],
		documentation,
	},
	{
		id: 'affise.offer.disableAffiliate',
		name: 'Disable affiliate on offer',
		description: 'Disconnects one affiliate from one or several offers. The answer holds a message only.',
		tracker: 'affise',
		kind: 'edit',
		method: 'POST',
		path: '/3.0/offer/disable-affiliate',
		idempotent: true,
		parameters: [offerIds, partnerId, notice],
		documentation,
	},
	{
		id: 'affise.offer.disableAllAffiliates',
		name: 'Disable all affiliates on offer',
		description: 'Disconnects every affiliate from one private or protected offer.',
		tracker: 'affise',
		kind: 'edit',
		method: 'POST',
		path: '/3.0/admin/offer/{offer_id}/disable-affiliates',
		idempotent: true,
		parameters: [offerId],
		documentation,
	},
];
