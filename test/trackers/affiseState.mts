import { dateTime, hexId, hoursBefore, pick, upTo } from './fake.mts';
import type { Fields } from './fake.mts';

export const affiseKeys = {
	admin: 'affise-admin-key-5f2c9b',
	/** An admin without the right to change anything. */
	readOnly: 'affise-reader-key-77d0e1',
	/** Affiliate 42. */
	affiliate: 'affise-affiliate-key-42c8aa',
};

/** The affiliate whose key the affiliate API knows. */
export const OWN_AFFILIATE = 42;
export const PRIVACIES = ['public', 'protected', 'private'];
export const CONVERSION_STATUSES = ['confirmed', 'pending', 'declined', 'not_found', 'hold'];
const COUNTRIES = ['DE', 'US', 'FR', 'PL', 'BR', 'IN', 'ES', 'CA'];
const CATEGORIES = ['Games', 'Food', 'Finance', 'Health', 'Software'];

export type Affiliate = {
	id: number;
	email: string;
	login: string;
	status: string;
	manager: Fields | null;
	notes: string;
	country: string;
	level: number;
	tags: string[];
	customFields: Fields[];
	contactPerson: string;
	ref: string;
	ref_percent: string;
	lang: string;
	timezone: string;
	sub_accounts: Fields;
	balance: Fields;
	api_key: string;
	enabledOffers: number[];
	disabledOffers: number[];
	created_at: string;
	updated_at: string;
};

export type Offer = {
	id: number;
	offer_id: string;
	title: string;
	advertiser: string;
	url: string;
	status: string;
	privacy: string;
	countries: string[];
	/** IDs; they read as titles. */
	categories: string[];
	/** IDs; they read as records. */
	sources: string[];
	tags: string[];
	payments: Fields[];
	partner_payments: Fields[];
	caps: Fields[];
	stopDate: string | null;
	cr: number;
	epc: number;
	updated_at: string;
} & Fields;

export type Conversion = {
	id: string;
	action_id: string;
	clickid: string;
	click_int: bigint;
	offer_id: number;
	partner_id: number;
	status: string;
	goal: string;
	country: string;
	ip: string;
	ua: string;
	sum: number;
	currency: string;
	payouts: number;
	revenue: number;
	comment: string;
	custom_fields: Fields;
	created_at: string;
	updated_at: string;
};

export type Postback = Fields & { id: number; pid: string };
export type Pixel = Fields & { id: number; pid: string };

export interface State {
	now: Date;
	users: Fields[];
	affiliates: Affiliate[];
	offers: Offer[];
	conversions: Conversion[];
	postbacks: Postback[];
	pixels: Pixel[];
	news: Fields[];
	categories: Fields[];
	sources: Fields[];
	advertisers: Fields[];
	tickets: Fields[];
	payments: Fields[];
	corrections: Fields[];
	promoCodes: Fields[];
	/** Offers for which the affiliate has asked. */
	requests: number[];
}

/** A cap with what nobody has set. */
export const wholeCap = (cap: Fields): Fields => ({
	goal_type: 'all',
	goals: [],
	affiliate_type: 'all',
	affiliates: [],
	country_type: 'all',
	country: [],
	...cap,
});

/** A payout with what nobody has set. */
export const wholePayout = (payout: Fields): Fields => ({
	goal: '1',
	title: '',
	url: null,
	countries: [],
	country_exclude: 0,
	with_regions: 0,
	cities: [],
	devices: [],
	os: [],
	...payout,
});

/** Caps that differ in one field each. */
function seedCaps(): Fields[] {
	const cap = wholeCap({ period: 'day', type: 'conversions', value: 100 });
	return [
		cap,
		{ ...cap, period: 'month', value: 2000 },
		{ ...cap, type: 'budget', value: 500.5 },
		{ ...cap, goal_type: 'exact', goals: ['1', '2'], value: 40 },
		{ ...cap, affiliate_type: 'exact', affiliates: [OWN_AFFILIATE, 43], value: 30 },
		{ ...cap, country_type: 'exact', country: ['DE'], value: 20 },
		{ ...cap, country_type: 'exact', country: ['FR'], value: 10 },
	];
}

export function seed(now: Date): State {
	const at = (hours: number): string => dateTime(hoursBefore(now, hours));
	const users = upTo(4, (number) => ({
		id: hexId('5d9a', number),
		first_name: pick(['Nora', 'Imre', 'Sade', 'Luca'], number - 1),
		last_name: pick(['Lindqvist', 'Kovats', 'Adeyemi', 'Brandt'], number - 1),
		email: `manager${number}@example.com`,
		roles: [number === 1 ? 'ROLE_USER_GENERAL_MANAGER' : 'ROLE_USER_AFFILIATE_MANAGER'],
		api_key: `manager-key-${number}`,
	}));
	const affiliates = upTo(120, (number): Affiliate => {
		let status = 'active';
		if (number % 25 === 0) status = 'banned';
		else if (number % 17 === 0) status = 'on moderation';
		else if (number % 13 === 0) status = 'not active';
		const balance = 10.5 + (number % 7) * 3.25;
		return {
			id: number,
			email: `affiliate${number}@example.com`,
			login: `aff${number}`,
			status,
			manager: number % 5 === 0 ? null : pick(users, number),
			notes: '',
			country: pick(COUNTRIES, number + 6),
			level: number % 6,
			tags: number % 10 === 0 ? ['vip'] : ['new'],
			customFields: [],
			contactPerson: 'Kim Roe',
			ref: number > 100 ? String(OWN_AFFILIATE) : '1',
			ref_percent: '0',
			lang: 'en',
			timezone: 'UTC',
			sub_accounts: { 1: { value: 'a', except: 0 }, 2: { value: 'b', except: 0 } },
			balance: { USD: { balance, hold: 0, available: balance } },
			api_key: number === OWN_AFFILIATE ? affiseKeys.affiliate : `affiliate-key-${number}`,
			enabledOffers: number === OWN_AFFILIATE ? [7] : [],
			disabledOffers: [],
			created_at: at(2000 - number),
			updated_at: at(1000 - number),
		};
	});
	const offers = upTo(60, (number): Offer => {
		let status = 'active';
		if (number % 12 === 0) status = 'stopped';
		else if (number % 20 === 0) status = 'suspended';
		return {
			id: number,
			offer_id: hexId('5b59', number),
			title: `${pick(['Castle Saga', 'Fresh Box', 'Loan Compass', 'Yoga Daily', 'Antivirus Plus'], number)} ${number}`,
			advertiser: hexId('5a11', 1 + (number % 6)),
			url: `https://offers.example.com/${number}?click={clickid}`,
			status,
			privacy: pick(PRIVACIES, number % 10 === 0 ? 2 : number % 4 === 0 ? 1 : 0),
			countries: [pick(COUNTRIES, number), pick(COUNTRIES, number + 3)],
			categories: [hexId('5368', 1 + (number % CATEGORIES.length))],
			sources: [hexId('51f5', 1 + (number % 3))],
			tags: number % 7 === 0 ? ['finance', 'summer'] : [],
			stopDate: '2027-01-31',
			hold_period: 0,
			description_lang: { en: `Offer ${number}`, ru: '' },
			kpi: { en: '', ru: '' },
			notes: 'Only search',
			url_preview: `https://offers.example.com/${number}/preview`,
			trafficback_url: 'https://offers.example.com/trafficback_url',
			cross_postback_url: 'https://offers.example.com/cross_postback_url',
			macro_url: '&sub={sub2}',
			caps_status: ['pending'],
			caps_timezone: 'UTC',
			is_top: number % 9 === 7 ? 1 : 0,
			external_offer_id: `EXT-${number}`,
			bundle_id: `com.example.app${number}`,
			payments: [
				{ id: number * 10 + 1, goal: '1', total: 3, revenue: 2, currency: 'USD', type: 'fixed' },
				{
					id: number * 10 + 2,
					goal: '2',
					total: 30,
					revenue: 20,
					currency: 'USD',
					type: 'fixed',
					countries: ['DE', 'AT'],
					country_exclude: 1,
					sub3: 'a,b',
				},
			].map(wholePayout),
			partner_payments: [
				{
					id: number * 10 + 5,
					partners: [OWN_AFFILIATE],
					goal: '1',
					total: 4,
					revenue: 3,
					currency: 'USD',
					type: 'fixed',
				},
			].map(wholePayout),
			caps: number % 7 === 0 ? seedCaps() : [],
			cr: (number % 9) / 2,
			epc: (number % 11) / 10,
			updated_at: at(700 - number),
		};
	});
	const conversions = upTo(300, (number): Conversion => {
		const status = pick(['confirmed', 'pending', 'confirmed', 'declined', 'hold', 'confirmed'], number - 1);
		return {
			id: hexId('5bd0', number),
			action_id: `order-${10_000 + number}`,
			clickid: hexId('63c1', number),
			click_int: 9_007_199_254_740_992n + BigInt(number),
			offer_id: number % 6 === 0 ? 7 : 1 + (number % 60),
			partner_id: number % 4 === 0 ? OWN_AFFILIATE : 1 + (number % 120),
			status,
			goal: '1',
			country: pick(COUNTRIES, number),
			ip: `203.0.113.${number % 250}`,
			ua: 'ExampleBrowser/1.0',
			sum: 20 + (number % 5),
			currency: 'USD',
			payouts: 3,
			revenue: 4,
			comment: 'Seen',
			custom_fields: Object.fromEntries(upTo(7, (field) => [`custom_field_${field}`, `Field ${field}`])),
			created_at: at(number * 2.4),
			updated_at: at(number * 2.4),
		};
	});
	const postbacks = upTo(
		8,
		(number): Postback => ({
			id: 900 + number,
			url: `https://partner.example.com/postback/${number}?click={clickid}`,
			status: 'by_creating',
			goal: number % 4 === 3 ? null : '2',
			forced: '0',
			pid: number <= 3 ? String(OWN_AFFILIATE) : String(number),
			offer_id: number % 2 === 0 ? '7' : null,
		}),
	);
	const pixels = upTo(
		3,
		(number): Pixel => ({
			id: number,
			name: `Pixel ${number}`,
			code: '<img src="https://pixel.example.com/1.gif">',
			code_type: 'image',
			offer_id: String(number + 6),
			pid: String(OWN_AFFILIATE),
			is_active: '1',
			moderation_status: '1',
		}),
	);
	const news = upTo(12, (number) => ({
		id: number,
		_id: { $id: hexId('57a4', number) },
		title: `News ${number}`,
		small_desc: 'What is new in the network.',
		desc: 'All that is new in the network.',
		status: 1,
		fixed: number % 4 === 1 ? 1 : 0,
		created_at: { sec: Math.floor(hoursBefore(now, number * 24).getTime() / 1000), usec: 0 },
	}));
	const categories = CATEGORIES.map((title, index) => ({ id: hexId('5368', index + 1), title }));
	const sources = ['Web sites', 'Mailing', 'Push'].map((title, index) => ({
		id: hexId('51f5', index + 1),
		title,
		allowed: 0,
	}));
	const advertisers = upTo(6, (number) => ({
		id: hexId('5a11', number),
		title: `Advertiser ${number}`,
		contact: pick(['Jane Roe', 'Ola Berg', 'Tom Aziz'], number),
		email: `advertiser${number}@example.com`,
		manager: users[0]?.id ?? null,
		url: 'https://brand.example.com',
		skype: 'brand',
		address_1: '2 Example Street',
		address_2: '1st floor',
		city: 'Hamburg',
		country: 'AT',
		zip_code: '20095',
		vat_code: 'DE1',
		note: 'Pays late',
		tags: ['health'],
		sub_accounts: { 1: { value: 'a', except: false }, 2: { value: 'b', except: false } },
		updated_at: at(800 - number),
	}));
	const tickets = upTo(8, (number) => ({
		id: String(17_340 + number - 1),
		status: number === 8 ? 'closed' : 'open',
		type: number === 1 ? 'offer_request' : number === 2 ? 'smartlink_request' : 'common',
		title: number === 1 ? 'Offer request' : `Question ${number}`,
		description: '',
		partner: { id: OWN_AFFILIATE, email: `affiliate${OWN_AFFILIATE}@example.com`, api_key: 'ticket-key-42' },
		offer: { id: 7 },
		created: at(20 - number),
		updated: at(20 - number),
	}));
	const payments = upTo(4, (number) => ({
		id: 30 + number,
		pid: number % 2 === 0 ? 43 : OWN_AFFILIATE,
		posted_date: `2026-03-0${number}`,
		pay_sys_name: 'Bank transfer',
		pay_acc: '',
		status: pick(['4', '1', '2'], number - 1),
		revenue: '52.12000000',
		currency: '2',
		currency_code: 'USD',
		comment: 'Waits',
		notes: '',
		updated_at: at(number),
	}));
	const promoCodes = upTo(3, (number) => ({
		id: hexId('64aa', number),
		type: 'manual',
		code: number === 1 ? 'SPRING26' : `CODE${number}`,
		description: '',
		offer_id: 7,
		affiliate_id: OWN_AFFILIATE,
		usage_limit: 100,
		date_from: '2026-03-01T00:00:00Z',
		date_to: '2026-03-31T00:00:00Z',
	}));
	return {
		now,
		users,
		affiliates,
		offers,
		conversions,
		postbacks,
		pixels,
		news,
		categories,
		sources,
		advertisers,
		tickets,
		payments,
		corrections: [{ id: 5, payment: 31, revenue: -1 }],
		promoCodes,
		requests: [],
	};
}
