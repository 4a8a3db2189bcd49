import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'Affiliates are publishers in the words of Trackier, and what they promote are campaigns.',
		'The key must be that of an admin. Accounts can also be open to certain IP addresses only.',
		'Importing conversions makes a job that runs on after the answer. Get job shows how it went.',
		'Replace campaign payouts replaces all payouts of a campaign. For one of several, use Set payout.',
		'Adjust statistics counts anew with each call.',
		'Removing publishers, advertisers and campaigns deletes them. To keep the record, set the status to disabled.',
		'Lists of publishers and campaigns go on from the last ID, up to 1,000 records a call.',
		'Trackier publishes no rate limit for admin keys. The library keeps to the 5 calls a second that are known of publishers.',
	],
	cannot: [
		'Changing the payout of a conversion: the call that edits conversions sets the status only.',
		'Uploading thumbnails and other files.',
		'The publisher and advertiser sides have other keys and are not in the library.',
	],
	decisions: [
		'The reference says that an edit may name any fields; of lists it says nothing, so the templates send them whole. Payouts are changed one by one.',
		'Advertisers of campaigns and affiliates of postbacks may be given by number and are read as hash IDs, so they are sent when given and not compared.',
		'No maximum is stated for calls that take several IDs; at most 100 go into one.',
	],
	tasks: {
		'offer.pause': 'What affiliates promote is a campaign: see Pause campaign.',
		'offer.activate': 'What affiliates promote is a campaign: see Activate campaign.',
		'offer.setPersonalPayout':
			'A payout of some affiliates is one of the payouts of a campaign: Create campaign payout makes it, Set payout changes it.',
		'offer.*Country':
			'Countries are rules of a targeting: see Add targeting rules and Remove targeting rule.',
		'offer.*Tag': 'The call that edits campaigns takes no tags.',
	},
	proofs: [
		{
			templates: ['trackier.*'],
			by: 'vendor file',
			source: 'trackier/api-docs, admin-openapi-1.2.59.yaml',
			version: '1.2.59 of 2026-07-14',
			asOf: '2026-11',
		},
	],
	explained: {
		'trackier.cap.update body.campaignId':
			'The file takes the record of a cap for the body of this call. The campaign is in the path.',
	},
};
