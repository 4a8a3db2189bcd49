import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'The API comes with the higher editions only; others answer 402. A key may do what its user may do.',
		'Lists of campaigns, offers and the like come whole in one answer. Logs are read page by page.',
		'An update changes the fields that you send. A list among them, such as the offers of a flow, replaces the one there is.',
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
		'Groups are those of campaigns, offers and landing pages, as in the file. One client also lists groups of domains.',
		'Whether only unique clicks count is true or false for the costs of one campaign, and 1 or 0 for costs in bulk: so says the file.',
		'Files of local landing pages can be uploaded whole, as a ZIP file, only; single files are not in the library.',
	],
	proofs: [
		{
			templates: [
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
