import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'An affiliate is approved in one program at a time. A new affiliate belongs to no program yet.',
		'Amounts are in full units of the currency, such as 10.50, not in cents.',
		'A commission that nobody has decided on has an empty approval. Disapproving is not the same as leaving it open.',
		'The external ID of a conversion must be unique, which keeps an order from counting twice.',
		'Creating a payment notes that an affiliate was paid. Cancel payment takes it back.',
		'Recurring programs count by customer: create the customer once, and later conversions name it by your own ID.',
		'One key holds for the whole account, with no limit to certain calls.',
		'Lists say in a header whether there is a next page and give no totals.',
	],
	cannot: [
		'Suspending an affiliate everywhere at once: disapprove it in each program, or delete it.',
		'Changing the name or email of an affiliate is not in the library.',
		'Offers, campaigns and caps: Tapfiliate has no such thing.',
	],
	decisions: [
		'Payments are sent one a call. Tapfiliate takes lists of them too, which a template cannot send.',
		'The list of payments has no filters in the present reference, where an older description had three; a filter that is ignored gives the payments of everybody.',
		'The commissions of a conversion can be given one by one when it is created. No source describes them, so the template leaves them out.',
		'How an affiliate gets a parent is described in two ways and is not in the library.',
		'An absent key and an unknown path are answered with a web page, a wrong key with JSON.',
	],
	tasks: {
		'campaign.*': 'Tapfiliate has no campaigns.',
		'offer.*': 'Tapfiliate has programs in place of offers: see Approve affiliate and Disapprove affiliate.',
		'affiliate.ban': 'Approval holds for one program: see Disapprove affiliate.',
		'affiliate.activate': 'Approval holds for one program: see Approve affiliate.',
		'affiliate.*Tag': 'Affiliates have no tags: see Set affiliate meta data.',
		'conversion.*':
			'The commissions of a conversion are decided on: see Approve commission and Disapprove commission.',
	},
	proofs: [
		{
			templates: ['tapfiliate.*'],
			by: 'clients',
			source: 'w6w-io/w6w-apps, read off tapfiliate.com/docs/rest in 2026-09; 1FF/tapfiliate-php-sdk',
			asOf: '2026-11',
		},
	],
};
