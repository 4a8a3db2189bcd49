import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'Templates named (partner) need the account of a partner, all others that of a brand.',
		'A program is what the API also calls a campaign; both have the same ID. An action is a conversion.',
		'impact.com queues conversions and changes of actions. Get submission shows what became of them; one that is complete may still hold an error.',
		'Actions approve themselves at their locking date. The decision on a contract is final.',
		'Lists of actions go by the last update: the last 7 days unless you say otherwise, at most 45 days a call, 3 years back. The approval at the locking date is no update.',
		'A conversion that is sent twice can count twice.',
		'Tokens can be limited to certain calls or to reading. A call outside is answered with 403 although the token is good.',
		'Brands and partners have about 1,000 calls an hour, fewer for reports.',
	],
	cannot: [
		'Approving an action: there is no such call. Approval comes at the locking date, or not if the action is reversed before.',
		"Changing the status of a partner: only the partner's own values can be set. Contracts are approved and declined instead.",
		'Agency accounts, catalogs, media uploads and the download of exported files are not in the library. ResultUri of an export is where the file is.',
	],
	tasks: {
		'offer.pause': 'The state of a program cannot be set.',
		'offer.activate': 'The state of a program cannot be set.',
		'campaign.*': 'The state of a program cannot be set.',
		'affiliate.ban':
			"Changing a partner's status is no call of the API. Contracts are approved and declined.",
		'affiliate.activate': "Changing a partner's status is no call of the API.",
		'conversion.approve': 'Actions approve themselves at their locking date.',
		'offer.removeAffiliate':
			'A contract that is decided cannot be taken back. Reject partner contract declines a pending one.',
		'*Cap': 'Caps are part of contracts, which no call changes.',
		'*Payout': 'Payouts are part of contracts, which no call changes.',
		'*Country': 'Countries are part of contracts, which no call changes.',
		'*Tag': 'No call for tags is published.',
	},
	decisions: [
		'No version of the API is sent with a call, so that the standard version of the account holds.',
		'Exports are asked for by GET and still make a job. They are in the node that adds, so that looking at data never makes one.',
		'Dates of a report are days for running it and times for exporting it, in the brand API: so say the files.',
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
	explained: {
		'impact.conversion.* body.Item*1':
			'The file writes the items of an order as ItemSku[i] and the like. The 1 is the first item.',
	},
};
