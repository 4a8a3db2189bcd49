import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'The base URL is your tracking domain, not the address of the panel.',
		'The key must be that of a manager. Keys of affiliates and advertisers are answered with 403.',
		'The key travels in the URL of each call.',
		'An update changes the fields that you send; `null` clears a field.',
		'Statuses of affiliates are numbers: 1 active, 2 disabled, 3 pending, 4 rejected. Older installations count otherwise, so compare with what Get affiliate shows.',
		'A conversion may be stored as trash although Scaleo answers with success, where the offer wants lead data that are missing. Look at `conv_status` in the answer.',
		'Scaleo stands up to 1,000 records a page and publishes no rate limit.',
	],
	cannot: [
		'Creating, changing or pausing offers, and setting caps or payouts of offers: no documented call was found.',
		'Listing, changing or removing postbacks: they can be created only, as far as was found.',
		'The affiliate and advertiser sides have other keys and are not in the library.',
	],
	decisions: [
		'Filters of conversions are sent as a map, filters[transactions]=…. A list, filters=transactions:…, is in use too.',
		'Approving an affiliate is safe with every installation, as 1 is always active. Rejecting sends 4, which older ones do not know.',
	],
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
