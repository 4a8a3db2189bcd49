import { hoursBefore, pick, upTo } from './fake.mts';
import type { Fields, Value } from './fake.mts';

export const OWN_AFFILIATE = 12;
export const STATUSES = ['', 'Active', 'Inactive', 'Pending'];
export const OFFER_STATUSES = ['', 'Public', 'Private', 'Apply To Run', 'Inactive'];

export type Cap = { cap_interval_id: number; cap_amount: number; send_alert_only: boolean } & Fields;
export type Capped = { click_cap: Cap | null; conversion_cap: Cap | null };

export type Affiliate = {
	affiliate_id: number;
	affiliate_name: string;
	third_party_name: string | null;
	account_status_id: number;
	account_manager_id: number;
	hide_offers: boolean;
	website: string | null;
	tax_class: string;
	ssn_tax_id: string | null;
	payment_type_id: number;
	payment_to: number;
	vat_tax_required: boolean;
	fire_global_pixel: boolean;
	minimum_payment_threshold: number;
	postback_url: string | null;
	notes: string;
	tags: Value[];
	date_created: string;
};

export type Contract = Capped & {
	offer_contract_id: number;
	offer_contract_name: string;
	price_format_id: number;
	payout: number;
	received: number;
	offer_link: string;
	hidden: boolean;
	is_default: boolean;
};

export type Offer = Capped & {
	offer_id: number;
	offer_name: string;
	advertiser_id: number;
	vertical_id: number;
	offer_type_id: number;
	offer_status_id: number;
	offer_link: string;
	preview_link: string | null;
	offer_contracts: Contract[];
	date_created: string;
};

export type Campaign = Capped & {
	campaign_id: number;
	affiliate_id: number;
	offer_id: number;
	offer_contract_id: number;
	media_type_id: number;
	account_status_id: number;
	third_party_name: string | null;
	expiration_date: string | null;
	payout: number;
	use_offer_contract_payout: boolean;
	unique_key_hash_type: string;
	postback_url: string | null;
	pixel_html: string | null;
	test_link: string | null;
	date_created: string;
};

export type Conversion = {
	event_conversion_id: number;
	event_conversion_date: Date;
	/** The click. */
	request_id: number;
	transaction_id: string;
	campaign_id: number;
	affiliate_id: number;
	offer_id: number;
	payout: number;
	received: number;
	disposition: string;
	note: string;
};

export type Referral = {
	referrer_affiliate_id: number;
	affiliate_id: number;
	payment_amount: number;
	start_date: string;
	end_date: string | null;
};

export interface State {
	now: Date;
	affiliates: Affiliate[];
	offers: Offer[];
	campaigns: Campaign[];
	conversions: Conversion[];
	referrals: Referral[];
}

/** `2024-01-02T03:04:05.67`, without a zone. */
export function localTime(date: Date): string {
	return date.toISOString().slice(0, 22);
}

export const uncapped = (): Capped => ({ click_cap: null, conversion_cap: null });

function seedAffiliates(now: Date): Affiliate[] {
	return upTo(
		80,
		(number): Affiliate => ({
			affiliate_id: number,
			affiliate_name: number === OWN_AFFILIATE ? 'Demo Media & Söhne' : `Affiliate Group ${number}`,
			third_party_name: number % 3 === 0 ? 'Parent Ltd' : null,
			account_status_id: number === OWN_AFFILIATE ? 1 : number % 9 === 0 ? 2 : number % 14 === 0 ? 3 : 1,
			account_manager_id: 1 + (number % 3),
			hide_offers: number % 5 === 4,
			website: number % 7 === 0 ? null : `https://affiliate${number}.example.com`,
			tax_class: 'Other',
			ssn_tax_id: number === OWN_AFFILIATE ? '12-3456789' : null,
			payment_type_id: 1,
			payment_to: 1,
			vat_tax_required: number % 4 === 0,
			fire_global_pixel: number % 5 !== 0,
			minimum_payment_threshold: 50,
			postback_url: null,
			notes: number === OWN_AFFILIATE ? 'Pays by wire' : '',
			tags: number === OWN_AFFILIATE ? [{ tag_id: 5, tag_name: 'top' }] : [],
			date_created: localTime(hoursBefore(now, 3000 - number)),
		}),
	);
}

function seedOffers(now: Date): Offer[] {
	return upTo(50, (number): Offer => {
		const offer_link = `https://offers.example.com/${number}?s2=#s2#&tid=#tid#`;
		return {
			offer_id: number,
			offer_name: `${pick(['Sleep App', 'Home Warranty', 'Recipe Club', 'Car Quotes'], number)} ${number}`,
			advertiser_id: 1 + (number % 8),
			vertical_id: 1 + (number % 5),
			offer_type_id: 3,
			offer_status_id: 1 + (number % 4),
			offer_link,
			preview_link: number % 5 === 0 ? null : `https://offers.example.com/${number}`,
			offer_contracts: [
				{
					offer_contract_id: 3600 + number,
					offer_contract_name: 'Default',
					price_format_id: 1,
					payout: 5,
					received: 8,
					offer_link,
					hidden: false,
					is_default: true,
					...uncapped(),
				},
			],
			...uncapped(),
			date_created: localTime(hoursBefore(now, 2500 - number)),
		};
	});
}

function seedCampaigns(now: Date, offers: Offer[]): Campaign[] {
	return upTo(120, (number): Campaign => {
		const { offer_id } = pick(offers, number);
		return {
			campaign_id: 1000 + number,
			affiliate_id: number % 10 === 0 ? OWN_AFFILIATE : 1 + (number % 80),
			offer_id,
			offer_contract_id: 3600 + offer_id,
			media_type_id: 1 + (number % 3),
			account_status_id: number % 11 === 0 ? 3 : 1,
			third_party_name: number % 2 === 0 ? `Partner ${number}` : null,
			expiration_date: null,
			payout: 5,
			use_offer_contract_payout: true,
			unique_key_hash_type: number % 3 === 0 ? 'md5' : 'none',
			postback_url: number % 11 === 0 ? 'https://partner.example.com/old' : null,
			pixel_html: number % 3 === 0 ? '<img src="https://pixel.example.com/1.gif">' : null,
			test_link: null,
			...uncapped(),
			date_created: localTime(hoursBefore(now, 2000 - number)),
		};
	});
}

export function seed(now: Date): State {
	const affiliates = seedAffiliates(now);
	const offers = seedOffers(now);
	const campaigns = seedCampaigns(now, offers);
	const conversions = upTo(200, (number): Conversion => {
		const { campaign_id, affiliate_id, offer_id } = pick(campaigns, number % 3 === 0 ? 9 : number);
		return {
			event_conversion_id: 70_000 + number,
			event_conversion_date: hoursBefore(now, number * 3.6),
			request_id: 500_000 + number,
			transaction_id: `tx-${number}`,
			campaign_id,
			affiliate_id,
			offer_id,
			payout: 5,
			received: 8,
			disposition: pick(['approved', 'pending', 'approved', 'rejected'], number),
			note: '',
		};
	});
	const referrals = [13, 14].map(
		(affiliate_id): Referral => ({
			referrer_affiliate_id: OWN_AFFILIATE,
			affiliate_id,
			payment_amount: 50,
			start_date: '2026-01-01T00:00:00',
			end_date: null,
		}),
	);
	return { now, affiliates, offers, campaigns, conversions, referrals };
}
