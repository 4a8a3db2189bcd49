import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'Offer18 says no with HTTP 200 and a code word, such as `affiliate_already_exists`. The nodes treat that as a failure and show the word.',
		'Account ID, API key and secret key travel in the URL of each call.',
		'Up to 100 conversions are approved or rejected in one call, named by the transaction ID of their click. Affiliates, advertisers and conversions cannot be read, so their changes are sent as they are.',
		'Resetting a password puts the new one into the answer. Pass it on and do not keep it.',
		'The email of an affiliate must not be taken, not even by a deleted one.',
		'Offer18 gives no totals of its lists and publishes no rate limit.',
	],
	cannot: [
		'Listing affiliates, advertisers or conversions: no such call was found.',
		"Creating conversions: the advertiser's postback URL does that, not the API.",
		'Setting caps, and payouts of single affiliates: no such call was found.',
		'The affiliate side of Offer18 has other keys and is not in the library.',
	],
	decisions: [
		'Only the calls on conversions could be read again. The others are as they were found once: try them with Test before you rely on them.',
	],
	tasks: {
		'campaign.*': 'Offer18 has offers only.',
		'offer.*Affiliate': 'No documented call opens an offer to a single affiliate.',
		'offer.*Cap': 'No documented call sets a cap.',
		'offer.setPersonalPayout': 'No documented call sets the payout of a single affiliate.',
		'offer.*Country': 'No documented call changes the countries of an offer.',
		'*Tag': 'No documented call knows tags.',
	},
	proofs: [
		{
			templates: ['offer18.conversion.*'],
			by: 'vendor pages',
			source: 'knowledgebase.offer18.com',
			asOf: '2026-11',
		},
		{
			templates: ['offer18.*'],
			by: 'nothing',
			source: 'read once in knowledgebase.offer18.com',
			asOf: '2026-11',
		},
	],
};
