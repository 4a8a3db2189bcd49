import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'The connection logs in with the access key and renews the session by itself. Some calls are closed to such sessions: Voluum answers 403.',
		'Voluum replaces a record by what an update sends. The templates read it first and send all of it back with what changes.',
		'Lists of campaigns, offers and the like come whole in one answer.',
		'Reports want times at the full hour; the templates cut them to it.',
		'The name of a new record must not be in use.',
		'Voluum takes 15 calls a second, and a number a minute that it does not name.',
	],
	cannot: [
		'Pausing a campaign: no confirmed call. Archive it, or pause the paths of its flow.',
		"Creating or changing conversions: no call was found. Use the tracker's postback.",
		'Restoring from the archive: no confirmed call.',
	],
	decisions: [
		'That a record goes back as it was read is proven of flows. Of campaigns, offers and landers it is assumed; their names, which Voluum makes of other fields, are left out.',
		'Columns of a report are sent as columns, the word of most clients. A later one, made from the panel, sends column.',
		'Archiving is DELETE in one client alone; no text of the vendor could be read.',
		'Costs by hand go with timeZone, as three clients in use send it; an old one sends timezone.',
	],
	tasks: {
		'campaign.*':
			'No call is confirmed. Archive campaign takes one out of use; Pause path of flow stops its traffic.',
		'offer.pause': 'No call is confirmed. Pause path of flow stops the traffic into a path.',
		'offer.activate': 'No call is confirmed. Activate path of flow lets traffic into a path again.',
		'offer.*Affiliate': 'Voluum has no affiliates.',
		'offer.*Cap': 'No call for caps was found.',
		'offer.setPersonalPayout': 'Voluum has no affiliates.',
		'offer.*Country': 'The country of an offer is a part of its name.',
		'affiliate.*': 'Voluum has no affiliates.',
		'conversion.*': 'No call that changes conversions was found.',
	},
	proofs: [
		{
			templates: ['voluum.campaign.updateCosts'],
			by: 'clients',
			source: 'four in use, seen in public code; denker/ruby_voluum',
			asOf: '2026-11',
		},
		{
			templates: ['voluum.*'],
			by: 'clients',
			source: 'markab21/voluum-cli and others in use',
			asOf: '2026-11',
		},
	],
};
