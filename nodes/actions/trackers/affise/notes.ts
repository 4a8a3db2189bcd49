import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'Affise queues changes and imports of conversions and applies them some minutes later. A read right after still shows the old value.',
		'Lists inside an offer, such as caps and payouts, are to be sent whole. Read the offer, change the list and send every entry that is to stay.',
		'Affise says no to some calls with HTTP 200 and `status: 2`. The nodes treat that as a failure.',
		'A wrong host is refused like a wrong key, with HTTP 401. HTTP 403 means that the key is good but its user lacks a permission.',
		'Offers and affiliates have numbers. Conversions, advertisers and users have IDs of 24 characters, and so do offers inside Affise; the templates take the number of the offer.',
		'Without a status, List offers shows active offers only.',
		'A postback that is updated without its offer ID becomes a global postback.',
		'Affise stands up to 500 records a page and publishes no rate limit.',
	],
	cannot: [
		'Statistics by one field (the getby calls of older versions): the custom report gives the same figures.',
		'Following a queued change: no call is known that tells when it was applied. Read the conversion again some minutes later.',
		'Deleting an affiliate is not in the library. Set the status to banned.',
		'Listing the postbacks of all affiliates at once: Affise lists them affiliate by affiliate.',
	],
	decisions: [
		'IDs of Remove postbacks of offers and of affiliates go separated by commas, as docs3.2 and the Go SDK say. Only the collection of 2023 repeats the parameter.',
		'Fields of conversions and affiliates that the collection of 2023 lacks, such as custom fields, level and enabled offers, are in docs3.2 and stay.',
		'The decision on a ticket goes in the form, as docs3.2 and the collection have it; the Go SDK sends it in the query.',
		'Tickets, payments and promo codes are read on by their number of records, as Affise names no next page there.',
	],
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
