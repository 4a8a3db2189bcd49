import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'Amounts are in cents.',
		'Creating a partner whose email is in the program already updates that partner.',
		'Banning stops the links of a partner and cancels its commissions. Deactivating stops the links only.',
		'Dub queues new commissions: they show a little later. Commissions that are paid cannot be changed.',
		'Partner calls need a partner program and a plan that includes its API; otherwise Dub answers 403.',
		'The rate limit goes by the plan: 60 calls a minute on the free one, 600 to 3,000 on paid ones.',
		'Changes of several commissions or partners take up to 100 at once, and a page holds up to 100 records.',
	],
	cannot: [
		'Reading one partner by its Dub ID: there is no such call. Use the email or the ID of your own system.',
		'Bringing back a banned or deactivated partner: that is done in the dashboard.',
		'Making or changing payouts: they can be listed only.',
	],
	proofs: [
		{
			templates: ['dub.*'],
			by: 'vendor file',
			source: 'dubinc/dub-ts, .speakeasy/out.openapi.yaml',
			version: 'a58c2fd of 2026-06-05',
			asOf: '2026-11',
		},
	],
};
