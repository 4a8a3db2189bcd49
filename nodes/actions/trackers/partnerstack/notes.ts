import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'There is a pair of keys for production and one for test. The host is the same; the keys decide which data you see.',
		'Amounts are in cents, and times in answers are milliseconds since 1970.',
		'The group of a partnership decides its offers, so moving a partnership changes what it earns.',
		'Removing partnerships, deals, leads, actions and webhooks archives them. Archiving an action also archives its rewards.',
		'A partnership that the API creates stays unclaimed until the partner signs in.',
		'A customer that the API creates is tied to no click, so link statistics leave it out.',
		'PartnerStack gives up to 250 records a page and publishes no rate limit.',
	],
	cannot: [
		'Approving or declining an application, tagging, and moving several partnerships at once: what those calls want is not documented.',
		'Changing or withdrawing a reward is not in the library. Remove the transaction or archive the action behind it.',
		'Offers, caps and pausing: PartnerStack has no such thing.',
		'The Partner API has other keys and is not in the library.',
	],
	tasks: {
		'offer.*': 'PartnerStack has no offers of its own: the group of a partnership decides what it earns.',
		'campaign.*': 'PartnerStack has no campaigns.',
		'affiliate.ban': 'No call takes away a partner for a time. Archive partnership ends it.',
		'affiliate.activate': 'What the call that decides on an application wants is not documented.',
		'conversion.approve': 'Transactions need no approval.',
		'conversion.reject': 'Transactions have no status. Remove transaction takes one away.',
		'affiliate.*Tag': 'What the call for tags wants is not documented.',
	},
	decisions: [
		'Customers, partnerships, deals, leads and webhooks are read before they are changed. Form fields read in another form than they are written, so they are sent as they are given; the form is in no source.',
		'Answers to writes hold the record under data, as two clients read them; the tests of a third show a bare record.',
		'A deal needs a partner, or a group where it is your own. What a lead needs besides its partner, the form of the group says; guides of others name fields such as email and company, which no client of the vendor has.',
	],
	proofs: [
		{
			templates: ['partnerstack.*'],
			by: 'clients',
			source:
				'fern-partnerstack/partnerstack-node, pyscriptbug/partnerstack; paths in the index of docs.partnerstack.com',
			asOf: '2026-11',
		},
	],
};
