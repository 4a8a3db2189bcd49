import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'A key belongs to one realm. These calls need a network key; affiliate keys belong in an Everflow Affiliate connection.',
		'Accounts in the EU have a host of their own.',
		'Update and Replace templates store the whole record: what is left out is reset. To change one thing, use the templates for status, payout or cap, which touch nothing else.',
		'Get affiliate shows billing only where you include that relationship, and perhaps not all of it. Send it again whenever you replace an affiliate.',
		'Everflow takes note of approvals and rejections of conversions at once and applies them a few seconds later.',
		'Reports and conversions want a time zone by its number, which List time zones shows. Times in answers are Unix seconds.',
		'Caps of an offer count only where they are switched on.',
		'The whole network account shares 30 calls a second. Detailed reports have a quota of 1,000 an hour.',
	],
	cannot: [
		'Reports longer than 10,000 rows: Everflow cuts them off and says `incomplete_results: true` in the whole response. Split the period.',
		'Setting a conversion back to pending: Everflow takes approved and rejected only.',
		'Finding a conversion that you have just created: Everflow answers without its ID. List the conversions of the period.',
		'Setting the payout of a conversion that is not approved.',
		'Deleting affiliates is not in the library. Set their status.',
	],
	decisions: [
		'Get report reads one page, as all clients in use do. A newer guide shows page and page size in the body of such calls; where your account answers with `paging`, compare its total with the rows.',
		'Lists of conversions send page and page size in the query. Pages of Everflow disagree, and the query is what its newest page of conversions and a client in use have.',
		'Clicks are read from `clicks` and, where that is not there, from `table`: clients and pages differ.',
		'Advertisers and users of affiliates are created with the values that the example of Everflow has; the full update of either replaces the whole record and is not in the library.',
		'Billing of an affiliate is a relationship that can be read. Whether all of it comes is not said, so the templates ask for it again.',
	],
	proofs: [
		{
			templates: ['everflow.*'],
			by: 'vendor pages',
			source: 'developers.everflow.io',
			asOf: '2026-11',
		},
	],
};
