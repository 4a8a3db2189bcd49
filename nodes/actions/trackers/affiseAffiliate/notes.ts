import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'A key belongs to one network. The right key with the address of another network is refused like a wrong key.',
		'The status of the profile is a number here (1 is active), where the admin API has words.',
		'Affise queues imports of conversions; they show some minutes later.',
		'Creating a postback asks for your own affiliate ID.',
		'A postback that is updated without its offer ID becomes a global postback.',
		'A new pixel may have to wait for the approval of the network.',
	],
	cannot: [
		'Listing your own postbacks: no call that takes an affiliate key is confirmed.',
		'Changing payouts, caps or the status of conversions: that is for the network.',
	],
	decisions: [
		'Apply for offer asks for a comment: both SDKs of Affise refuse the call without one, although its documentation lets it be left out.',
		'IDs of Remove postbacks of offers go separated by commas, as docs3.2 and the Go SDK say.',
	],
	tasks: { '*': 'This is the side of the affiliate: the network alone may do that.' },
	proofs: [
		{
			templates: ['affiseAffiliate.*'],
			by: 'vendor file',
			source: 'affise/affise-postman-api-collection; affise/go-sdk for the answers',
			version: 'collection of 2023-04-06',
			asOf: '2026-11',
		},
	],
};
