import type { TrackerNotes } from '../../model/trackerNotes';

export const notes: TrackerNotes = {
	quirks: [
		'The templates are for Binom v2; v1 has another API. Each installation documents its own version at `/api/doc`.',
		'Binom replaces a campaign by what an update sends. Update campaign reads it first and sends back what you leave out, under the names that an update wants.',
		'Lists with statistics want a period and a time zone. Their figures may be texts, and a row of totals may be among the rows.',
		'Binom gives no totals of its lists. The nodes read on until a page is shorter than asked for.',
		'Conversions are created by the postback address of the tracker, which takes no key and answers in plain text.',
		'Binom publishes no rate limit but refuses calls under load.',
	],
	cannot: [
		'Pausing a campaign: no confirmed call. Archive it, or update it with the path or offer switched off.',
		'Pausing a path, offer or landing page of a campaign or rotation: the calls are known by name, what they want in the body is in no source.',
		'Changing an offer or its cap: what those calls want is not documented.',
		'Changing conversions: no call was found. Conversions are created by postback only.',
	],
	decisions: [
		'List conversions sends a number of rows only where you give one, as the number that Binom takes without it is not known. Clients in use ask for 100.',
		'The bodies of Create and Update campaign and of Create offer are put together from answers of Binom. No client shows them whole: compare with `/api/doc` of your installation and try them with a preview first.',
		'Get offer cap reads by GET, as its answer in one collection shows; another list names POST alone. A wrong method would be refused and change nothing.',
		'The model of Update click costs is always COSTS, a total for the period: three clients send no other.',
	],
	tasks: {
		'campaign.*': 'No call is confirmed that pauses a campaign. Archive campaign takes one out of use.',
		'offer.pause': 'The call is known by name; what it wants in the body is in no source.',
		'offer.activate': 'The call is known by name; what it wants in the body is in no source.',
		'offer.*Cap': 'What the call for caps wants is not documented.',
		'offer.setPayout': 'What the call that changes an offer wants is not documented.',
		'offer.setPersonalPayout': 'Binom has no affiliates.',
		'offer.*Affiliate': 'Binom has no affiliates.',
		'offer.*Country': 'What the call that changes an offer wants is not documented.',
		'offer.*Tag': 'Offers have no tags.',
		'affiliate.*': 'Binom has no affiliates.',
		'conversion.*': 'No call that changes conversions was found. Create conversion sends a postback.',
	},
	proofs: [
		{
			templates: ['binom.campaign.create', 'binom.campaign.update', 'binom.offer.create'],
			by: 'nothing',
			source: 'paths and names in copies of the list of calls; bodies in no client',
			asOf: '2026-11',
		},
		{
			templates: ['binom.*'],
			by: 'clients',
			source: 'several in use, and pavelraiden/binom-api-encyclopedia',
			asOf: '2026-11',
		},
	],
};
