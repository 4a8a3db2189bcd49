import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'Templates named (brand) need the account of a brand, those named (partner) the account of a partner.',
		'A program is what the API also calls a campaign; both have the same ID. An action is a conversion.',
		'impact.com queues conversions and changes of actions. Get submission shows what became of them; one that is complete may still hold an error.',
		'Actions approve themselves at their locking date. The decision on a contract is final.',
		'Lists of actions cover the last 7 days unless you say otherwise, at most 45 days a call, and go back 3 years.',
		'A conversion that is sent twice can count twice.',
		'Tokens can be limited to certain calls or to reading. A call outside is answered with 403 although the token is good.',
		'Brands and partners have about 1,000 calls an hour, fewer for reports.',
	],
	cannot: [
		'Approving an action: there is no such call. Approval comes at the locking date, or not if the action is reversed before.',
		"Changing the status of a partner: only the partner's own values can be set. Contracts are approved and declined instead.",
		'Agency accounts, catalogs and media uploads are not in the library.',
	],
	proofs: [
		{
			templates: ['impact.*'],
			by: 'vendor file',
			source: 'copies of the files of integrations.impact.com in api-evangelist/impact, `openapi/_original`',
			version: 'brand v14 and partner v16, copied 2026-08',
			asOf: '2026-11',
		},
	],
};
