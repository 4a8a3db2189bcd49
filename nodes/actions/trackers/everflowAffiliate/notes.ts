import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'The key is an affiliate key, from My Account → API or from the network. Network keys belong in an Everflow connection.',
		'What you earn is called revenue here.',
		'An update of a postback replaces it: what is left out is reset.',
		'Reports and conversions want a time zone by its number, which List time zones shows. Times in answers are Unix seconds.',
		'Affiliate keys may make 5 calls a second.',
	],
	cannot: [
		'Creating postbacks where the network does not let its affiliates do so.',
		'Applying for an offer, and removing a postback, are not in the library.',
		'Changing payouts, caps or conversions: that is for the network.',
	],
	decisions: [
		'Clicks are read from `table`, as the page of Everflow has it, and otherwise from `clicks`, as older clients do.',
		'Get report reads one page, as all clients in use do. A newer guide shows page and page size in the body of such calls.',
	],
	proofs: [
		{
			templates: ['everflowAffiliate.*'],
			by: 'vendor pages',
			source: 'developers.everflow.io',
			asOf: '2026-11',
		},
	],
};
