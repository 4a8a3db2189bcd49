import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'A key belongs to one realm. These calls need a network key; affiliate keys belong in an Everflow Affiliate connection.',
		'Accounts in the EU have a host of their own.',
		'Update templates store the whole record again, so they read it first and send what you leave out as it is. Replace templates send what you give and nothing else. To change one thing, use the templates for status, payout or cap, which touch nothing else.',
		'Get affiliate shows billing where you include that relationship; whether all of it comes is not known. Update affiliate asks for it, and for address, labels and tier, unless you accept that they are reset.',
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
	tasks: {
		'campaign.*':
			'What Everflow calls campaigns groups offers for one link. Offers are paused and made active.',
		'offer.allowCountry':
			'Targeting is stored as whole lists of countries by IDs, and what reads them back is not described well enough to keep the others.',
		'offer.forbidCountry': 'As for Allow a country.',
		'*Tag':
			'Labels are stored as whole lists, and what reads them back is not sure enough to keep the others.',
	},
	decisions: [
		'No maximum is stated for the IDs of a bulk call; items go together in calls of up to 100. It answers for all of them together.',
		"Everflow's own preview of bulk edits is there as Preview changes of offers and of affiliates. The preview mode of the nodes compares with the record that it reads, as on every tracker.",
		'Set payout changes the entry that is the default one: the payout of the base conversion.',
		'Get report reads one page, as all clients in use do. A newer guide shows page and page size in the body of such calls; where your account answers with `paging`, compare its total with the rows.',
		'Lists of conversions send page and page size in the query. Pages of Everflow disagree, and the query is what its newest page of conversions and a client in use have.',
		'Clicks are read from `clicks` and, where that is not there, from `table`: clients and pages differ.',
		'Advertisers and users of affiliates are created with the values that the example of Everflow has; the full update of either replaces the whole record and is not in the library.',
		'Billing of an affiliate is a relationship that can be read. A client treats it as write-only, another reads less than is written, so Update affiliate takes it as one that cannot be read.',
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
