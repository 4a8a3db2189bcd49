import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'TUNE answers 200 to refused calls as well, also to a bad token. The nodes treat them as failures.',
		'A network has 50 calls in 10 seconds.',
		'Reads carry the network token in the URL, writes in the form.',
		'Almost all values in answers are texts. Lists come ordered by ID, whatever the sorting.',
		'An unknown ID gives no record instead of a failure.',
		'The email addresses of an affiliate are with its users, not on the affiliate.',
		'Create conversion adds an adjustment that belongs to no click. Each call adds another one.',
		'Conversion reports go back 25 months, less with fields of personal data such as Stat.ip. Split long periods: they time out.',
	],
	cannot: [
		'Listing the conversions that were changed by hand in a period (findUpdatedConversions): the names of its dates are in no source. List the report of conversions for a period instead.',
		'Deleting for good: removed offers and postbacks get the status deleted, and the record stays.',
		'Changing most fields of a conversion: TUNE allows the amounts and the status.',
		'The affiliate and advertiser sides have other keys and are not in the library.',
	],
	tasks: {
		'campaign.*': 'TUNE has no campaigns between offer and affiliate. Offers are paused and made active.',
	},
	decisions: [
		'Countries are added and removed by the older calls, which TUNE means to replace by others for geo-targeting. They do not work on an offer that has cities.',
		'Pairs of tags and records are found under whatever name wraps them: pages of TUNE give two.',
		'Update offer approvals takes up to 50 at once, of any pairs. Items are not bundled into it, because its list holds objects, not IDs.',
		'Approving, rejecting and blocking succeed unless the answer is false: TUNE answers true, the ID of a new record, or false where nothing was changed, and its pages disagree on which of the first two comes.',
	],
	proofs: [
		{
			templates: ['tune.*'],
			by: 'vendor pages',
			source: 'developers.tune.com; its list of 476 methods of 2013 in wyiemay/developers.hasoffers.com',
			asOf: '2026-11',
		},
	],
};
