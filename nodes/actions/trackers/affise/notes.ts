import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'Affise queues changes and imports of conversions and applies them some minutes later. A read right after still shows the old value.',
		'Affise takes a list inside an offer, such as its caps or payouts, for the whole list. So the offer is read first, and what is to stay is sent with what you give.',
		'A stopped offer takes no traffic. A suspended one does: it is only hidden from affiliates.',
		'Affise says no to some calls with HTTP 200 and `status: 2`, which the nodes treat as a failure. A wrong host is refused like a wrong key, with HTTP 401; 403 means that the key is good but its user lacks a permission.',
		'Offers and affiliates have numbers. Conversions, advertisers and users have IDs of 24 characters, and so do offers inside Affise; the templates take the number of the offer.',
		'Without a status, List offers shows active offers only.',
		'A postback that is updated without its offer ID would become a global postback, so its present fields are sent again. For that, Update postback asks for the affiliate.',
		'Affise gives up to 500 records a page and publishes no rate limit.',
	],
	cannot: [
		'Statistics by one field (the getby calls of older versions): the custom report gives the same figures.',
		'Following a queued change: no call is known that tells when it was applied. Read the conversion again some minutes later.',
		'Taking the last cap, payout or tag off an offer: no call is known that empties such a list.',
		'Deleting an affiliate is not in the library. Set the status to banned.',
		'Listing the postbacks of all affiliates at once: Affise lists them affiliate by affiliate.',
	],
	decisions: [
		'A cap is told from another by period, kind, affiliates, goals and countries; a payout by goal, countries, cities, devices, systems and sub values, a personal one also by its affiliates.',
		'No source says whether a list that is sent is added to or takes the place of the present one, so the whole list is sent, with the IDs of its entries: that is right either way. Tags of affiliates are the same; only taking one away would depend on it.',
		'Affise states no maximum for lists of IDs, but 2,000 for the conversions of one advertiser. The nodes put up to 100 into a call elsewhere.',
		'The example answer of Get conversion in the Go SDK shows no status. Where yours has none either, a status is sent without being compared first.',
		'IDs of Remove postbacks of offers and of affiliates go separated by commas, as docs3.2 and the Go SDK say. Only the collection of 2023 repeats the parameter.',
		'Fields of conversions and affiliates that the collection of 2023 lacks, such as custom fields, level and enabled offers, are in docs3.2 and stay.',
		'The decision on a ticket goes in the form, as docs3.2 and the collection have it; the Go SDK sends it in the query.',
		'Tickets, payments and promo codes are read on by their number of records, as Affise names no next page there.',
	],
	tasks: {
		'campaign.*': 'Affise has offers only.',
		'offer.allowCountry':
			'The countries of an offer are part of its targeting groups, which no confirmed call changes one by one.',
		'offer.forbidCountry':
			'The countries of an offer are part of its targeting groups, which no confirmed call changes one by one.',
		'affiliate.removeTag': 'Sources disagree on whether a call can take a tag away from an affiliate.',
	},
	proofs: [
		{
			templates: ['affise.payment.*', 'affise.promoCode.*', 'affise.ticket.*'],
			by: 'vendor file',
			source: "Affise's docs3.2 as copied in api-evangelist/affise; affise/affise-postman-api-collection",
			version: 'docs3.2 of 2026, collection of 2023-04-06',
			asOf: '2026-11',
		},
		{
			templates: ['affise.*'],
			by: 'clients',
			source:
				'affise/go-sdk; the examples of affise/affise-postman-api-collection of 2023, which leave names out',
			asOf: '2026-11',
		},
	],
};
