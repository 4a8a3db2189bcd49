import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'The connection logs in with the access key and renews the session by itself. Voluum keeps some calls from such sessions and answers 403.',
		'An update replaces the record: what is left out is reset. To change one thing, read the record, change it and store it with the Replace template.',
		'Lists of campaigns, offers and the like come whole in one answer.',
		'Reports want times at the full hour; the templates cut them to it.',
		'Names must not be taken yet.',
		'Voluum stands 15 calls a second, and an unnamed number a minute.',
	],
	cannot: [
		'Pausing a campaign: no confirmed call. Archive it, or make a path of its flow inactive with Replace flow.',
		"Creating or changing conversions: no call was found. Use the tracker's postback.",
		'Restoring from the archive: no confirmed call.',
	],
	decisions: [
		'Columns of a report are sent as columns, the word of most clients. A later one, made from the panel, sends column.',
		'Archiving is DELETE in one client alone; no text of the vendor could be read.',
		'Costs by hand go with timeZone, as three clients in use send it; an old one sends timezone.',
	],
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
