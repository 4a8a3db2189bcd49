import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'The key travels in the URL of each call; RedTrack takes it nowhere else.',
		'An update may reset what is left out. The update templates read the record first and send all of it back with what changes.',
		'Changes of status answer with nothing, and so do uploads of conversions and costs.',
		'Lists of campaigns and offers carry the figures of a period. Their dates choose the period of the figures, not the records.',
		'A conversion of the same click and type that is uploaded again changes the one there is.',
		'RedTrack takes 20 reports and 1 update of costs a minute.',
		'A version in the base URL leads to a web page instead of the API, so the connection takes it off.',
		'Affiliate networks can be created only by accounts with the premium API.',
	],
	cannot: [
		'Setting the status of a conversion: the API has no field for it. A postback to your tracking domain may, depending on how duplicates are set up.',
		'Reading or listing publishers: there is no such call but for the referral program, and the codes of their status are not published.',
	],
	decisions: [
		'The file does not say what an update does with fields that are left out, so the update templates send the whole record, without what RedTrack itself writes into it.',
		'Reading one stream is not in the file; clients in use do it.',
		'No maximum is stated for calls that take several IDs; at most 50 go into one, as they travel in the URL.',
		'Changing a traffic source: the file gives the call an ID that its path has no place for, so there is no template for it.',
		'The report of the publisher side has the same host and wants the key of a publisher. It is not in the library.',
		'Exports of conversions and offers give what the lists give, so the lists stand for them.',
	],
	tasks: {
		'affiliate.*':
			'Publishers cannot be read, have no tags, and the codes of their status are not published.',
		'conversion.*': 'The API has no field for the status of a conversion.',
		'offer.*Affiliate': 'No call is known that opens an offer to a publisher.',
		'offer.setDailyCap': 'The period of the cap on conversions is not documented: see Set a cap.',
		'offer.removeCap': 'No value is documented that takes a cap off.',
		'offer.setPersonalPayout': 'Payouts of publishers are not in the API.',
		'offer.*Country': 'Whether the countries of an offer keep traffic out is not documented.',
	},
	proofs: [
		{
			templates: ['redtrack.stream.get'],
			by: 'clients',
			source: 'brunoagalliu/redtrack-dashboard, and others seen in public code',
			asOf: '2026-11',
		},
		{
			templates: ['redtrack.*'],
			by: 'vendor file',
			source: 'copy of the swagger.json of api.redtrack.io in pijusz/mcp-redtrack',
			version: 'copied 2026-04',
			asOf: '2026-11',
		},
	],
};
