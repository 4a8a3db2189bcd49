import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'Affiliates are publishers in the words of Trackier, and what they promote are campaigns.',
		'The key must be that of an admin. Accounts can also be open to certain IP addresses only.',
		'Importing conversions makes a job that runs on after the answer. Get job shows how it went.',
		'Set campaign payout replaces all payouts of a campaign. For one of several, use Update campaign payout.',
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
