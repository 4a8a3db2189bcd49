import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'The API comes with the higher editions only; others answer 402. A key may do what its user may do.',
		'Lists of campaigns, offers and the like come whole in one answer. Logs are read page by page.',
		'An update changes the fields that you send. A list among them, such as the offers of a flow, replaces the one there is, so the update templates send the present entries along.',
		'Conversions travel as postbacks, with the postback key of the connection instead of the API key. Keitaro answers in plain text; whether the click was found shows in the conversion log only.',
		'Costs of a past period are worked in later; those of a single campaign very slowly, those in bulk faster.',
		'A bot filter in front of Keitaro may answer 403 with a web page. Let the address of n8n through.',
		'Keitaro publishes no rate limit.',
	],
	cannot: [
		'Changing a conversion by its ID: there is no such call. The postback is sent again with the same click and transaction ID.',
		'Taking offers, landing pages, traffic sources and affiliate networks out of the archive is not in the library.',
	],
	decisions: [
		'Pause and Activate of campaigns and flows set the state with an update, so that they can be compared and undone. The calls for just that do the same.',
		'Whether an update of a landing page or traffic source resets what is left out is not known, so the templates send back what was read.',
		'The domain of a campaign, the type of an offer and its cap are in no documented answer, so they are sent when given and not compared.',
		'Groups are those of campaigns, offers and landing pages, as in the file. One client also lists groups of domains.',
		'Whether only unique clicks count is true or false for the costs of one campaign, and 1 or 0 for costs in bulk: so says the file.',
		'Files of local landing pages can be uploaded whole, as a ZIP file, only; single files are not in the library.',
	],
	tasks: {
		'offer.pause': 'An offer is active or archived. Pause the flows that it is in, or archive it.',
		'offer.activate': 'An offer is active or archived; no call is known that takes one out of the archive.',
		'affiliate.*': 'Keitaro has no affiliates.',
		'offer.approveAffiliate': 'Keitaro has no affiliates.',
		'offer.removeAffiliate': 'Keitaro has no affiliates.',
		'offer.setPersonalPayout': 'Keitaro has no affiliates.',
		'offer.setCap': 'An offer has one cap, that of a day.',
		'offer.*Country':
			'The countries of an offer are a note; filters of a flow let traffic in or keep it out.',
		'offer.*Tag': 'Offers have no tags.',
	},
	proofs: [
		{
			templates: [
				'keitaro.conversion.approve',
				'keitaro.conversion.create',
				'keitaro.conversion.reject',
				'keitaro.conversion.updateStatus',
			],
			by: 'vendor pages',
			source: 'docs.keitaro.io/en/conversions/postback.html',
			asOf: '2026-11',
		},
		{
			templates: ['keitaro.*'],
			by: 'vendor file',
			source: 'copy of the openapi.json of docs.keitaro.io in playtini/keitaro-client, original/openapi.json',
			version: 'v1, copied 2025-12',
			asOf: '2026-11',
		},
	],
};
