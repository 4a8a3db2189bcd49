import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'The base URL is your tracking domain, not the address of the panel.',
		'The key must be that of a manager. Keys of affiliates and advertisers are answered with 403.',
		'The key travels in the URL of each call.',
		'An update changes the fields that you send; `null` clears a field. Managers and tags that you send take the place of the present ones. Billing, leads and conversions cannot be read one by one, so their changes are sent as they are.',
		'Statuses of affiliates are numbers: 1 active, 2 disabled, 3 pending, 4 rejected. Older installations count otherwise, so compare with what Get affiliate shows.',
		'A conversion may be stored as trash although Scaleo answers with success, where the offer wants lead data that are missing. Look at `conv_status` in the answer.',
		'Scaleo gives up to 1,000 records a page and publishes no rate limit.',
	],
	cannot: [
		'Creating, changing or pausing offers, and setting caps or payouts of offers: no documented call was found.',
		'Listing, changing or removing postbacks: they can be created only, as far as was found.',
		'The affiliate and advertiser sides have other keys and are not in the library.',
	],
	decisions: [
		'Scaleo states no maximum of conversions in a call; the nodes put up to 100 into one.',
		'Filters of conversions are sent as a map, filters[transactions]=…. A list, filters=transactions:…, is in use too.',
		'Approving an affiliate is safe with every installation, as 1 is always active. Rejecting sends 4, which older ones do not know.',
	],
	tasks: {
		'offer.*': 'No documented call changes an offer.',
		'campaign.*': 'Scaleo has offers only.',
		'affiliate.*Tag':
			'Tags are sent whole, and whether a call of a manager reads the present ones is not confirmed: the others could be lost.',
	},
	proofs: [
		{
			templates: ['scaleo.lead.update', 'scaleo.conversion.setPayouts'],
			by: 'nothing',
			source: 'read once in docs.scaleo.io; in no client',
			asOf: '2026-11',
		},
		{
			templates: ['scaleo.*'],
			by: 'clients',
			source: 'several in use, and docs.scaleo.io',
			asOf: '2026-11',
		},
	],
};
