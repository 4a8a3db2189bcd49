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
		'Bringing back a banned or deactivated partner: that is done in the dashboard.',
		'Making or changing payouts: they can be listed only.',
	],
	decisions: [
		'Lists go by page number, although the file of the SDKs calls that deprecated: the ID of the last record goes with sorting by creation alone, and may give a record twice where the first page, by date, meets the next, by ID. Dub refuses pages beyond 1,000; narrow the dates then.',
		'Applications have a newer path, /program-applications. It takes what /partners/applications took, and statuses other than pending.',
		'Reading a partner by its ID at Dub is in its source and not yet in its reference.',
	],
	proofs: [
		{
			templates: ['dub.application.*', 'dub.partner.setGroup'],
			by: 'vendor pages',
			source: 'dub.co/docs/api-reference, newer than the file of the SDKs',
			asOf: '2026-11',
		},
		{
			templates: ['dub.partner.getById'],
			by: 'vendor pages',
			source:
				"Dub's own source, dubinc/dub, apps/web/app/(ee)/api/partners/[partnerId]/route.ts of 2026-08-21",
			asOf: '2026-11',
		},
		{
			templates: ['dub.*'],
			by: 'vendor file',
			source: 'dubinc/dub-ts, .speakeasy/out.openapi.yaml',
			version: 'a58c2fd of 2026-06-05',
			asOf: '2026-11',
		},
	],
	explained: {
		'dub.link.list query.sortBy': 'The source of Dub takes it; the file leaves it out.',
	},
};
