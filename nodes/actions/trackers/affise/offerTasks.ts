import type { LibraryTemplate, Parameter } from '../../model/template';
import {
	bulkOffers,
	changedOffer,
	editsOffer,
	editsOffers,
	offerIds,
	offerStatus,
	offerTags,
} from './offerFields';
import {
	capKind,
	caps,
	capScope,
	capType,
	capValue,
	ofTheWholeOffer,
	onePayout,
	onePersonalPayout,
	partnerPayments,
	payments,
} from './offerTasksFields';
import { chosenOffer, documentation } from './shared';

const status = (value: string): Parameter => ({
	name: 'status',
	in: 'body',
	type: 'string',
	const: value,
	current: offerStatus.current,
});

const ofOffers = {
	kind: 'edit',
	method: 'POST',
	path: '/3.0/admin/offer/mass-update',
	idempotent: true,
	edit: editsOffers,
	bulk: bulkOffers,
	documentation,
} as const;

const ofOffer = {
	kind: 'edit',
	method: 'POST',
	path: '/3.0/admin/offer/{offer_id}',
	idempotent: true,
	edit: editsOffer,
	response: changedOffer,
	documentation,
} as const;

const tag: Parameter = {
	name: 'tag',
	in: 'body',
	type: 'string',
	required: true,
	entryOf: 'tags',
	property: '$',
	example: 'finance',
};

/** What people want done with an offer, each with as little to fill in as it takes. */
export const offerTaskTemplates: LibraryTemplate[] = [
	{
		...ofOffers,
		id: 'affise.offer.pause',
		name: 'Pause offer',
		description: 'Stops one or several offers: their links no longer work and affiliates no longer see them.',
		parameters: [offerIds, status('stopped')],
	},
	{
		...ofOffers,
		id: 'affise.offer.activate',
		name: 'Activate offer',
		description: 'Sets one or several offers to active, so that they take traffic.',
		parameters: [offerIds, status('active')],
	},
	{
		...ofOffer,
		id: 'affise.offer.setDailyCap',
		name: 'Set daily cap',
		description:
			'Sets how much one offer takes a day from all affiliates together. Its other caps stay as they are.',
		parameters: [
			chosenOffer,
			capValue,
			{ ...capType, default: 'conversions' },
			{ name: 'period', in: 'body', type: 'string', const: 'day', entryOf: 'caps' },
			...ofTheWholeOffer,
			{ ...caps, listChange: 'merge' },
		],
	},
	{
		...ofOffer,
		id: 'affise.offer.setCap',
		name: 'Set a cap',
		description:
			'Sets one cap of one offer, for all or some affiliates, goals and countries. Its other caps stay as they are.',
		parameters: [chosenOffer, ...capKind, capValue, ...capScope, { ...caps, listChange: 'merge' }],
	},
	{
		...ofOffer,
		id: 'affise.offer.removeCap',
		name: 'Remove a cap',
		description:
			'Takes one cap off one offer: the one with exactly this period, kind, affiliates, goals and countries. Its other caps stay as they are. Affise is not known to take the last cap off an offer.',
		parameters: [chosenOffer, ...capKind, ...capScope, { ...caps, listChange: 'remove' }],
	},
	{
		...ofOffer,
		id: 'affise.offer.setPayout',
		name: 'Set payout',
		description:
			'Sets what affiliates get, and what the advertiser pays, for a conversion of one offer. Its payouts of other goals and countries stay as they are.',
		parameters: [chosenOffer, ...onePayout, { ...payments, listChange: 'merge' }],
	},
	{
		...ofOffer,
		id: 'affise.offer.setPersonalPayout',
		name: 'Set personal payout',
		description:
			'Sets what certain affiliates get, and what the advertiser pays for it, for a conversion of one offer. Payouts of other affiliates, goals and countries stay as they are.',
		parameters: [chosenOffer, ...onePersonalPayout, { ...partnerPayments, listChange: 'merge' }],
	},
	{
		...ofOffer,
		id: 'affise.offer.addTag',
		name: 'Add a tag to offer',
		description: 'Adds one tag to those of one offer.',
		parameters: [chosenOffer, tag, { ...offerTags, listChange: 'merge' }],
	},
	{
		...ofOffer,
		id: 'affise.offer.removeTag',
		name: 'Remove a tag from offer',
		description:
			'Takes one tag off one offer; the others stay. Affise is not known to take the last tag off an offer.',
		parameters: [chosenOffer, tag, { ...offerTags, listChange: 'remove' }],
	},
];
