import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		"Key and affiliate ID both come from the Reporting API panel of the network's affiliate portal.",
		'A campaign is your place on one offer. Applying for an offer asks for one, and the network decides.',
		'You apply for an offer contract, whose ID List offers shows.',
		'CAKE answers in XML, so numbers come out as text and empty values as `null`. It says no with `success: false`, which the nodes treat as a failure.',
	],
	cannot: [
		'Changing payouts, caps or conversions: that is for the network.',
		'Setting one postback for all campaigns: the confirmed call sets it campaign by campaign.',
	],
	tasks: { '*': 'This is the side of the affiliate: the network alone may do that.' },
	proofs: [
		{
			templates: ['cakeAffiliate.*'],
			by: 'clients',
			source: 'heytimj/pycake, and articles of support.getcake.com',
			asOf: '2026-11',
		},
	],
};
