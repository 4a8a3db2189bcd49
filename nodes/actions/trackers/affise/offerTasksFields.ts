import type { Current, Parameter } from '../../model/template';

/*
 * Caps and payouts of an offer. Affise takes such a list that is sent for the whole list, so entries that are to stay are
 * sent again, with all that they hold.
 */

const oneOrNothing = { true: 1, false: 0 };

/** Affise reads currencies in lower case and takes them as the ECB writes them. */
const currencies = Object.fromEntries(
	Intl.supportedValuesOf('currency').map((code) => [code.toLowerCase(), code]),
);

const affiliateIds: Parameter = {
	name: 'affiliates',
	label: 'Affiliate IDs',
	in: 'body',
	type: 'array',
	items: { type: 'string' },
	example: ['42'],
};

const goals: Parameter = {
	name: 'goals',
	label: 'Goals',
	in: 'body',
	type: 'array',
	items: { type: 'string' },
	example: ['1'],
};

const countryCodes: Parameter = {
	name: 'countries',
	in: 'body',
	type: 'array',
	items: { type: 'string' },
	example: ['US'],
	description: 'Two-letter country codes; all countries when left out',
};

/** Affise reads the goals of a cap as a map of values and names, and takes a list of the values. */
const capsNow: Current = { path: '$.caps', entries: { '*': '$', goals: '$.goals.*~' } };

export const caps: Parameter = {
	name: 'caps',
	in: 'body',
	type: 'array',
	items: { type: 'object' },
	current: capsNow,
	key: [
		'period',
		'type',
		'goal_type',
		'goals',
		'affiliate_type',
		'affiliates',
		'country_type',
		'country',
		'sub_number',
		'sub_value',
	],
	keyDefaults: { goal_type: 'all', affiliate_type: 'all', country_type: 'all' },
	example: [
		{
			period: 'day',
			type: 'conversions',
			value: 50,
			goal_type: 'all',
			affiliate_type: 'exact',
			affiliates: [42],
			country_type: 'all',
		},
	],
	description:
		'Each with period (hour, day, month, all), type (budget, conversions, clicks, impressions), value, goal_type (all, each, exact) with goals, affiliate_type with affiliates, country_type with country',
};

const payoutKey = [
	'goal',
	'countries',
	'country_exclude',
	'cities',
	'devices',
	'os',
	...['sub1', 'sub2', 'sub3', 'sub4', 'sub5', 'sub6', 'sub7', 'sub8'],
];

/** Affise reads true and false, and takes 1 and 0. Goal 1 is that of an offer with one goal. */
const payoutsAt = (path: string): Current => ({
	path,
	entries: {
		'*': '$',
		currency: { path: '$.currency', values: currencies },
		country_exclude: { path: '$.country_exclude', values: oneOrNothing },
		with_regions: { path: '$.with_regions', values: oneOrNothing },
	},
});

export const payments: Parameter = {
	name: 'payments',
	label: 'Payouts',
	in: 'body',
	type: 'array',
	items: { type: 'object' },
	current: payoutsAt('$.payments'),
	key: payoutKey,
	keyDefaults: { goal: '1', country_exclude: 0 },
	example: [{ total: 3, revenue: 2, currency: 'USD', type: 'fixed', goal: '1', countries: ['US'] }],
	description:
		'Each with total (paid by the advertiser), revenue (paid to the affiliate), currency, type (fixed, percent, mixed), goal, countries',
};

export const partnerPayments: Parameter = {
	name: 'partner_payments',
	label: 'Personal Payouts',
	in: 'body',
	type: 'array',
	items: { type: 'object' },
	current: payoutsAt('$.partner_payments'),
	key: ['partners', ...payoutKey],
	keyDefaults: { goal: '1', country_exclude: 0 },
	example: [{ partners: [42], total: 4, revenue: 3, currency: 'USD', type: 'fixed', goal: '1' }],
	description: 'Each as a payout, with the affiliate IDs in partners',
};

const scope = (name: string, label: string, whose: string): Parameter => ({
	name,
	label,
	in: 'body',
	type: 'string',
	enum: ['all', 'each', 'exact'],
	enumLabels: ['All Together', 'Each on Its Own', 'The Named Ones'],
	description: `Whether the cap counts all ${whose} together, each on its own, or the named ones only. All together when left out.`,
});

const asCap = (parameter: Parameter): Parameter => ({ ...parameter, entryOf: 'caps' });

export const capType: Parameter = asCap({
	name: 'type',
	label: 'Counted',
	in: 'body',
	type: 'string',
	enum: ['conversions', 'budget', 'clicks', 'impressions'],
	enumLabels: ['Conversions', 'Budget', 'Clicks', 'Impressions'],
});

export const capValue: Parameter = asCap({
	name: 'value',
	label: 'Limit',
	in: 'body',
	type: 'number',
	required: true,
	minimum: 0,
	example: 50,
});

/** A new cap is to say so. */
export const ofTheWholeOffer: Parameter[] = ['goal_type', 'affiliate_type'].map((name) =>
	asCap({ name, in: 'body', type: 'string', const: 'all' }),
);

/** What tells one cap of an offer from another: its kind, and whom it counts. */
export const capKind: Parameter[] = [
	{
		name: 'period',
		in: 'body',
		type: 'string',
		required: true,
		enum: ['hour', 'day', 'month', 'all'],
		enumLabels: ['Hour', 'Day', 'Month', 'All Time'],
		example: 'day',
	} satisfies Parameter,
	{ ...capType, required: true, example: 'conversions' },
].map(asCap);

export const capScope: Parameter[] = [
	{ ...scope('affiliate_type', 'Affiliates Counted', 'affiliates'), default: 'all' },
	{ ...affiliateIds, description: 'For the named ones only' },
	{ ...scope('goal_type', 'Goals Counted', 'goals'), default: 'all' },
	{ ...goals, description: 'Values of the goals, for the named ones only' },
	scope('country_type', 'Countries Counted', 'countries'),
	{
		...countryCodes,
		property: 'country',
		description: 'Two-letter country codes, for the named ones only',
	},
].map(asCap);

/** What one payout holds. */
const payout: Parameter[] = [
	{
		name: 'revenue',
		label: 'Payout',
		in: 'body',
		type: 'number',
		required: true,
		minimum: 0,
		example: 2,
		description: 'What the affiliate gets for a conversion',
	},
	{
		name: 'total',
		label: 'Revenue',
		in: 'body',
		type: 'number',
		minimum: 0,
		example: 3,
		description: 'What the advertiser pays for a conversion. That of the present payout stays when left out.',
	},
	{
		name: 'currency',
		in: 'body',
		type: 'string',
		example: 'USD',
		description: 'Three-letter code. Needed only where there is no such payout yet.',
	},
	{
		name: 'type',
		in: 'body',
		type: 'string',
		enum: ['fixed', 'percent', 'mixed'],
		enumLabels: ['Fixed', 'Percent', 'Mixed'],
		example: 'fixed',
		description: 'Needed only where there is no such payout yet',
	},
	{
		name: 'goal',
		in: 'body',
		type: 'string',
		example: '1',
		description: "Value of the goal; 1 when left out, which is the offer's only or first one",
	},
	countryCodes,
];

export const onePayout: Parameter[] = payout.map((parameter) => ({ ...parameter, entryOf: 'payments' }));

export const onePersonalPayout: Parameter[] = [
	{
		...affiliateIds,
		property: 'partners',
		required: true,
		description:
			'Who gets the payout. A personal payout of exactly these affiliates is changed; otherwise they get one of their own.',
	},
	...payout,
].map((parameter) => ({ ...parameter, entryOf: 'partner_payments' }));
