import type { ActionKind } from '../model/template';

/** Something that the nodes panel offers to do with a kind of record. */
interface Wish {
	/** The words by which the list of templates is searched for it. */
	words: string;
	/** Sentence case, as the nodes panel shows it. */
	action: string;
}

const wish = (words: string, action: string): Wish => ({ words, action });

const read = (one: string, many: string): Wish[] => [
	wish('get', `Get ${one}`),
	wish('list', `Get many ${many}`),
];

/** What the nodes panel offers, by kind of node and kind of record. Whether a tracker can do it shows its list. */
export const wishes: Record<ActionKind, Record<string, readonly Wish[]>> = {
	get: {
		any: [wish('any', 'Get any record')],
		affiliate: read('an affiliate', 'affiliates'),
		advertiser: read('an advertiser', 'advertisers'),
		campaign: read('a campaign', 'campaigns'),
		cap: [wish('list', 'Get the caps of an offer')],
		click: [wish('list', 'Get many clicks')],
		conversion: read('a conversion', 'conversions'),
		link: [wish('get', 'Get a tracking link')],
		offer: read('an offer', 'offers'),
		payout: [wish('list', 'Get payouts')],
		postback: read('a postback', 'postbacks'),
		report: [wish('get', 'Get a report')],
	},
	edit: {
		any: [wish('any', 'Change any record')],
		affiliate: [
			wish('status', 'Change the status of an affiliate'),
			wish('ban', 'Ban an affiliate'),
			wish('activate', 'Activate an affiliate'),
			wish('update', 'Change an affiliate'),
		],
		advertiser: [wish('update', 'Change an advertiser')],
		campaign: [
			wish('status', 'Change the status of a campaign'),
			wish('pause', 'Pause a campaign'),
			wish('activate', 'Activate a campaign'),
			wish('update', 'Change a campaign'),
		],
		cap: [wish('daily', 'Set a daily cap'), wish('set', 'Set a cap'), wish('remove', 'Remove a cap')],
		conversion: [
			wish('status', 'Change the status of a conversion'),
			wish('approve', 'Approve conversions'),
			wish('reject', 'Reject conversions'),
			wish('update', 'Change a conversion'),
		],
		offer: [
			wish('status', 'Change the status of an offer'),
			wish('pause', 'Pause an offer'),
			wish('activate', 'Activate an offer'),
			wish('approve affiliate', 'Approve an affiliate for an offer'),
			wish('country', 'Allow or forbid a country on an offer'),
			wish('update', 'Change an offer'),
		],
		payout: [wish('set', 'Set a payout'), wish('personal', 'Set the payout of one affiliate')],
		postback: [wish('update', 'Change a postback'), wish('remove', 'Remove a postback')],
		tag: [wish('add', 'Add a tag'), wish('remove', 'Remove a tag')],
	},
	add: {
		any: [wish('any', 'Create any record')],
		affiliate: [wish('create', 'Create an affiliate')],
		advertiser: [wish('create', 'Create an advertiser')],
		campaign: [wish('create', 'Create a campaign')],
		conversion: [wish('create', 'Create a conversion'), wish('import', 'Import conversions')],
		link: [wish('create', 'Create a link')],
		offer: [wish('create', 'Create an offer')],
		postback: [wish('create', 'Create a postback')],
	},
};
