import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'A key belongs to one realm. These calls need a network key; affiliate keys belong in an Everflow Affiliate connection.',
		'Accounts in the EU have a host of their own.',
		'Update and Replace templates store the whole record: what is left out is reset. To change one thing, use the templates for status, payout or cap, which touch nothing else.',
		'Billing of an affiliate cannot be read back. Send it again whenever you replace an affiliate.',
		'Everflow takes note of approvals and rejections of conversions at once and applies them a few seconds later.',
		'Reports and conversions want a time zone by its number, which List time zones shows. Times in answers are Unix seconds.',
		'Caps of an offer count only where they are switched on.',
		'The whole network account shares 30 calls a second. Detailed reports have a quota of 1,000 an hour.',
	],
	cannot: [
		'Setting a conversion back to pending: Everflow takes approved and rejected only.',
		'Finding a conversion that you have just created: Everflow answers without its ID. List the conversions of the period.',
		'Setting the payout of a conversion that is not approved.',
		'Deleting affiliates is not in the library. Set their status.',
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
