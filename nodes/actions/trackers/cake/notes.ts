import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'A campaign in CAKE is one affiliate on one offer. A pause, payout or cap for a single affiliate goes there.',
		'CAKE wants every parameter of a method in every call. The templates send the value that leaves a field alone for each one that you do not fill in.',
		'Some fields have no such value: notes, hide offers, VAT, payment to and global pixel of an affiliate, hash type of the pixel and third-party name of a campaign. The record is read first, and what you do not give is sent back as it was.',
		'Statuses of affiliates and campaigns are numbers: 1 active, 2 inactive, 3 pending.',
		'CAKE answers in XML, so numbers come out as text and empty values as `null`. It says no with `success: false`, which the nodes treat as a failure.',
		'Each method has a version of its own. Your installation shows what it knows at the address of the method followed by `?op=` and the name of the method.',
		'Reads carry the key in the URL, writes in the form.',
		'Statistics cover at most one month a call.',
	],
	cannot: [
		'The reports of caps and of offers (Caps, SiteOfferSummary): how their answers name the rows could be read nowhere.',
		'Using the newer JSON API: the pages of the vendor contradict one another about it, so the library stays with the methods that answer XML.',
		'Creating or changing the contacts of an affiliate: they are not part of the affiliate call.',
		'Deleting affiliates, offers or campaigns is not in the library. Make them inactive.',
	],
	decisions: [
		'EventConversions is called as version 18, which an article of CAKE describes. Public clients use 17; where an installation knows 17 only, copy the template and change its path.',
		'AddEdit of offer contracts is in no public client. Every parameter of the article is sent, and CAKE refuses the call where one is missing, so a gap fails and changes nothing.',
		'Clicks are asked for as version 12 and CampaignSummary as version 5, as two clients do that agree in every parameter.',
	],
	tasks: {
		'offer.approveAffiliate':
			'The place of an affiliate on an offer is a campaign: Activate campaign approves a pending one, Create campaign makes one.',
		'offer.removeAffiliate':
			'The place of an affiliate on an offer is a campaign: Pause campaign takes it away.',
		'*.allowCountry': 'No confirmed call changes the countries of an offer.',
		'*.forbidCountry': 'No confirmed call changes the countries of an offer.',
		'*Tag':
			'The calls take tags as one text, and whether that is their names or their numbers is not confirmed.',
	},
	proofs: [
		{
			templates: ['cake.offerContract.*'],
			by: 'vendor pages',
			source: 'support.getcake.com, article 5000546199',
			asOf: '2026-11',
		},
		{
			templates: ['cake.*'],
			by: 'clients',
			source: 'heytimj/pycake, shakeraft/getcake-wrapper, and articles of support.getcake.com',
			asOf: '2026-11',
		},
	],
};
