import { hoursBefore, pick, upTo } from './fake.mts';
import type { Fields } from './fake.mts';

export const NETWORK = 99;
/** The affiliate whose key the affiliate realm knows. */
export const OWN_AFFILIATE = 12;
export const ACCOUNT_STATUSES = ['active', 'inactive', 'pending', 'suspended'];
export const OFFER_STATUSES = ['active', 'paused', 'pending', 'deleted'];

export interface State {
	now: Date;
	affiliates: Fields[];
	offers: Fields[];
	applications: Fields[];
	conversions: Fields[];
	payouts: Fields[];
	caps: Fields[];
	pixels: Fields[];
	trafficSources: Fields[];
	coupons: Fields[];
	advertisers: Fields[];
	users: Fields[];
	/** What single affiliates may see of an offer, by the offer's ID, where that was set. */
	visibility: Map<number, Map<number, Visibility>>;
}

export type Visibility = 'visible' | 'hidden' | 'rejected';

export function seed(now: Date): State {
	const at = (hours: number): number => Math.floor(hoursBefore(now, hours).getTime() / 1000);
	const affiliates = upTo(150, (number) => ({
		...affiliateDefaults(at(3000 - number)),
		network_affiliate_id: number,
		name: `Aff ${number}`,
		account_status: number % 20 === 0 ? 'suspended' : number % 15 === 0 ? 'inactive' : 'active',
		network_employee_id: 3,
	}));
	const offers = upTo(70, (number) => ({
		...offerDefaults(at(2500 - number)),
		network_offer_id: number,
		network_advertiser_id: number === 5 ? 2 : 1 + (number % 9),
		name: `Offer ${number}`,
		destination_url: `https://offers.example.com/${number}?tid={transaction_id}`,
		offer_status: number % 13 === 0 ? 'paused' : 'active',
		visibility: pick(
			['public', 'require_approval', 'private'],
			number % 10 === 0 ? 2 : number % 4 === 0 ? 1 : 0,
		),
		payout_revenue: [payoutRevenue(400 + number)],
		...(number === 5
			? {
					daily_conversion_cap: 100,
					monthly_click_cap: 90000,
					labels: ['premium', 'mobile'],
					ruleset: { is_block_proxy: true, countries: [{ country_id: 227, targeting_type: 'include' }] },
					payout_revenue: [
						payoutRevenue(405),
						{ ...payoutRevenue(495), entry_name: 'Sale', is_default: false },
					],
				}
			: {}),
	}));
	const applications = upTo(30, (number) => ({
		network_application_id: 120 + number,
		network_id: NETWORK,
		network_affiliate_id: number === 28 ? OWN_AFFILIATE : number,
		network_offer_id: number === 28 ? 8 : pick([4, 8, 12, 16], number),
		application_status: number % 7 === 1 ? 'approved' : 'pending',
		time_created: at(600 - number),
		time_saved: at(600 - number),
	}));
	const conversions = upTo(250, (number) => conversion(number, at(number * 2.8)));
	const payouts = upTo(20, (number) => ({
		...payoutDefaults(at(900 - number)),
		network_custom_payout_revenue_setting_id: number,
		network_offer_payout_revenue_id: 400 + number,
		network_offer_id: number,
		name: `Special ${number}`,
		network_affiliate_ids: [number + 20],
		is_custom_payout_enabled: true,
		payout_type: 'cpa',
		payout_amount: 4,
	}));
	const caps = upTo(15, (number) => ({
		network_custom_cap_setting_id: number,
		network_id: NETWORK,
		network_affiliate_id: number + 10,
		network_offer_id: 5,
		is_soft_cap: false,
		daily_conversion_cap: 50,
		monthly_click_cap: 4000,
		time_created: at(800 - number),
		time_saved: at(800 - number),
	}));
	const pixels = upTo(40, (number) => ({
		...pixelDefaults(at(700 - number)),
		network_pixel_id: number,
		network_affiliate_id: number <= 4 ? OWN_AFFILIATE : number,
		network_offer_id: number % 2 === 0 ? 5 : 0,
		pixel_level: number % 2 === 0 ? 'specific' : 'global',
		postback_url: `https://partner.example.com/postback/${number}?tid={transaction_id}`,
	}));
	const trafficSources = upTo(6, (number) => ({
		network_traffic_source_id: number,
		network_id: NETWORK,
		name: `Source ${number}`,
		postback_url: '',
		is_public: number % 2 === 0,
		time_created: at(1000 - number),
		time_saved: at(1000 - number),
	}));
	const coupons = upTo(3, (number) => ({
		network_id: NETWORK,
		network_coupon_code_id: 20 + number,
		network_offer_id: 4 + number,
		coupon_code: `SAVE${number * 10}`,
		coupon_status: 'active',
		network_affiliate_id: OWN_AFFILIATE,
		description: 'Spring sale',
		internal_notes: '',
		start_date: '',
		end_date: '',
		tracking_link: `https://track.example.com/${OWN_AFFILIATE}/${4 + number}/?coupon=SAVE${number * 10}`,
		time_created: at(400 - number),
		time_saved: at(400 - number),
	}));
	const advertisers = upTo(9, (number) => ({
		network_advertiser_id: number,
		network_id: NETWORK,
		name: `Brand ${number}`,
		account_status: number === 9 ? 'inactive' : 'active',
		network_employee_id: 3,
		default_currency_id: 'USD',
		reporting_timezone_id: 67,
		time_created: at(3000 - number),
		time_saved: at(3000 - number),
	}));
	const users = upTo(2, (number) => ({
		network_affiliate_user_id: 30 + number,
		network_affiliate_id: OWN_AFFILIATE,
		first_name: 'Jane',
		last_name: `Roe ${number}`,
		email: `jane${number}@example.com`,
		account_status: 'active',
	}));
	return {
		now,
		affiliates,
		offers,
		applications,
		conversions,
		payouts,
		caps,
		pixels,
		trafficSources,
		coupons,
		advertisers,
		users,
		visibility: new Map(),
	};
}

function conversion(number: number, time: number): Fields {
	const affiliate = number % 5 === 0 ? OWN_AFFILIATE : 1 + (number % 150);
	return {
		conversion_id: number === 1 ? '0a1b2c' : (0x0a1b2c + number).toString(16).padStart(6, '0'),
		transaction_id: number === 1 ? '3d4e5f' : (0x3d4e5f + number).toString(16),
		conversion_unix_timestamp: time,
		status: pick(['approved', 'pending', 'approved', 'rejected', 'on_hold', 'invalid'], number - 1),
		payout: 3.5,
		revenue: 5,
		currency_id: 'USD',
		event: 'Base',
		is_event: false,
		relationship: {
			offer: offerLink(number % 6 === 0 ? 5 : 1 + (number % 70)),
			affiliate: { network_affiliate_id: affiliate, name: `Aff ${affiliate}` },
		},
	};
}

export function affiliateDefaults(time: number): Fields {
	return {
		network_affiliate_id: 0,
		network_id: NETWORK,
		name: '',
		account_status: 'active',
		network_employee_id: 0,
		account_manager_id: 0,
		internal_notes: '',
		default_currency_id: 'USD',
		enable_media_cost_tracking_links: false,
		referrer_id: 0,
		has_notifications: true,
		account_executive_id: 0,
		is_contact_address_enabled: false,
		network_affiliate_tier_id: null,
		contact_address: null,
		billing: { billing_frequency: 'monthly', payment_type: 'none' },
		labels: [],
		time_created: time,
		time_saved: time,
	};
}

export function offerDefaults(time: number): Fields {
	return {
		network_offer_id: 0,
		network_id: NETWORK,
		network_advertiser_id: 0,
		name: '',
		destination_url: '',
		preview_url: '',
		offer_status: 'pending',
		network_category_id: 1,
		network_tracking_domain_id: 1,
		currency_id: 'USD',
		visibility: 'public',
		conversion_method: 'server_postback',
		session_definition: 'cookie',
		internal_notes: '',
		is_caps_enabled: false,
		daily_conversion_cap: 0,
		payout_revenue: [],
		labels: [],
		ruleset: { is_block_proxy: false, countries: [] },
		time_created: time,
		time_saved: time,
	};
}

export function pixelDefaults(time: number): Fields {
	return {
		network_pixel_id: 0,
		network_id: NETWORK,
		network_affiliate_id: 0,
		network_offer_id: 0,
		network_offer_payout_revenue_id: 0,
		delivery_method: 'postback',
		pixel_level: 'global',
		pixel_type: 'conversion',
		pixel_status: 'active',
		postback_url: '',
		description: '',
		delay_ms: 0,
		time_created: time,
		time_saved: time,
	};
}

export function payoutDefaults(time: number): Fields {
	return {
		network_custom_payout_revenue_setting_id: 0,
		network_id: NETWORK,
		network_offer_id: 0,
		network_offer_payout_revenue_id: 0,
		name: '',
		custom_setting_status: 'active',
		description: '',
		date_valid_from: '',
		date_valid_to: '',
		is_postback_disabled: false,
		is_apply_all_affiliates: false,
		network_affiliate_ids: null,
		is_custom_payout_enabled: false,
		payout_type: 'blank',
		payout_amount: 0,
		payout_percentage: 0,
		is_custom_revenue_enabled: false,
		revenue_type: 'blank',
		revenue_amount: 0,
		revenue_percentage: 0,
		time_created: time,
		time_saved: time,
	};
}

export function payoutRevenue(id: number): Fields {
	return {
		network_offer_payout_revenue_id: id,
		entry_name: 'Base',
		payout_type: 'cpa',
		payout_amount: 3.5,
		payout_percentage: 0,
		revenue_type: 'rpa',
		revenue_amount: 5,
		is_default: true,
	};
}

export function offerLink(id: number): Fields {
	return { network_offer_id: id, name: `Offer ${id}` };
}

export function seconds(state: State): number {
	return Math.floor(state.now.getTime() / 1000);
}
