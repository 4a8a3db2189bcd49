import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'Amounts are in cents.',
		'Creating a partner whose email or own ID is in the program already changes nothing but that ID: the partner comes back as it is.',
		'Banning stops the links of a partner and cancels its commissions. Deactivating stops the links only.',
		'Dub queues new commissions: they show a little later. Commissions that are paid cannot be changed, and one that is in a status already is refused.',
		'Partner calls need a partner program and a plan that includes its API; otherwise Dub answers 403.',
		'The rate limit goes by the plan: 60 calls a minute on the free one, 600 to 3,000 on paid ones.',
		'Changes of several commissions or partners take up to 100 at once, and a page holds up to 100 records.',
	],
	cannot: [
		'Bringing back a banned or deactivated partner: that is done in the dashboard.',
		'Making or changing payouts: they can be listed only.',
	],
	tasks: {
		'offer.*': 'A workspace has one program and no offers: groups decide what partners earn.',
		'campaign.*': 'Dub has no campaigns.',
		'affiliate.activate': 'Bringing back a banned or deactivated partner is done in the dashboard.',
		'conversion.approve': 'Commissions approve themselves when their holding period is over.',
		'affiliate.*Tag': 'No call for tags of partners is published.',
	},
	decisions: [
		"A commission is read by its ID before it is changed. That call is in Dub's source and not yet in its reference.",
		'Partners are not read before they are banned, deactivated or moved: lists without a status hold approved and invited ones only, and reading one by its ID wants a Business plan. Dub itself refuses what is so already, and moves none where one is not in the program.',
		'Dub ignores the country in an update of a customer, so the template has none.',
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
			templates: ['dub.partner.getById', 'dub.commission.get'],
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
		'dub.customer.update body.country': 'The source of Dub takes and ignores it.',
		'dub.link.list query.sortBy': 'The source of Dub takes it; the file leaves it out.',
	},
};
