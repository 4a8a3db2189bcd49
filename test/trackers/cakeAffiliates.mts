import { isFields, Refusal } from './fake.mts';
import type { Fields } from './fake.mts';
import { all } from './cakeInput.mts';
import type { Input } from './cakeInput.mts';
import { find, page, PAGING, passes, SORTED_PAGING, status, statusId } from './cakeRules.mts';
import type { Method } from './cakeRules.mts';
import { localTime } from './cakeState.mts';
import type { Affiliate, State } from './cakeState.mts';

export function shownAffiliate(affiliate: Affiliate): Fields {
	const { affiliate_id, affiliate_name, third_party_name, account_status_id, ...rest } = affiliate;
	const { vat_tax_required, payment_to, ...others } = rest;
	return {
		affiliate_id,
		affiliate_name,
		third_party_name,
		account_status: status(account_status_id),
		...others,
		// Read under another name, and as a word, than written.
		pay_vat: vat_tax_required,
		payment_to: payment_to === 0 ? 'Company' : 'Main Contact',
		contacts: [{ contact_id: 9000 + affiliate_id, email_address: `contact${affiliate_id}@example.com` }],
	};
}

function newAffiliate(state: State, input: Input): Affiliate {
	const name = input.text('affiliate_name');
	if (name === '') throw new Refusal(200, 'Affiliate Name is required');
	const affiliate: Affiliate = {
		affiliate_id: Math.max(...state.affiliates.map((one) => one.affiliate_id)) + 1,
		affiliate_name: name,
		third_party_name: null,
		account_status_id: 3,
		account_manager_id: 0,
		hide_offers: false,
		website: null,
		tax_class: '',
		ssn_tax_id: null,
		payment_type_id: 1,
		payment_to: 0,
		vat_tax_required: false,
		fire_global_pixel: true,
		minimum_payment_threshold: 0,
		postback_url: null,
		notes: '',
		tags: [],
		date_created: localTime(state.now),
	};
	state.affiliates.push(affiliate);
	return affiliate;
}

function saveAffiliate(state: State, input: Input): Fields {
	const id = input.id('affiliate_id');
	const newStatus = statusId(input);
	const affiliate =
		id === undefined
			? newAffiliate(state, input)
			: find(state.affiliates, (one) => one.affiliate_id === id, 'Affiliate');
	affiliate.affiliate_name = input.text('affiliate_name') || affiliate.affiliate_name;
	affiliate.third_party_name = input.text('third_party_name') || affiliate.third_party_name;
	affiliate.account_status_id = newStatus ?? affiliate.account_status_id;
	affiliate.account_manager_id = input.id('account_manager_id') ?? affiliate.account_manager_id;
	affiliate.website = input.text('website') || affiliate.website;
	affiliate.tax_class = input.text('tax_class') || affiliate.tax_class;
	affiliate.ssn_tax_id = input.text('ssn_tax_id') || affiliate.ssn_tax_id;
	affiliate.payment_type_id = input.id('payment_type_id') ?? affiliate.payment_type_id;
	affiliate.postback_url = input.text('postback_url') || affiliate.postback_url;
	affiliate.minimum_payment_threshold =
		input.number('payment_min_threshold') ?? affiliate.minimum_payment_threshold;
	// These have no value that leaves them alone.
	affiliate.hide_offers = input.flag('hide_offers') ?? false;
	affiliate.vat_tax_required = input.flag('vat_tax_required') ?? false;
	affiliate.fire_global_pixel = input.flag('fire_global_pixel') ?? false;
	affiliate.payment_to = input.number('payment_to') ?? 0;
	affiliate.notes = input.text('notes');
	const { affiliate_id } = affiliate;
	return { message: `Affiliate ${affiliate_id} ${id === undefined ? 'Created' : 'Updated'}`, affiliate_id };
}

function exportAffiliates(state: State, input: Input): Fields {
	const name = input.text('affiliate_name').toLowerCase();
	const tag = input.id('tag_id');
	const found = state.affiliates.filter(
		(affiliate) =>
			passes(input.id('affiliate_id'), affiliate.affiliate_id) &&
			passes(input.id('account_manager_id'), affiliate.account_manager_id) &&
			(tag === undefined || affiliate.tags.some((one) => isFields(one) && one.tag_id === tag)) &&
			affiliate.affiliate_name.toLowerCase().includes(name),
	);
	return page('affiliates', found.map(shownAffiliate), input);
}

function exportReferrals(state: State, input: Input): Fields {
	const nameOf = (id: number) =>
		state.affiliates.find((one) => one.affiliate_id === id)?.affiliate_name ?? '';
	const found = state.referrals
		.filter((one) => passes(input.id('referrer_affiliate_id'), one.referrer_affiliate_id))
		.map((one) => ({
			referrer_affiliate_id: one.referrer_affiliate_id,
			referrer_affiliate_name: nameOf(one.referrer_affiliate_id),
			affiliate_id: one.affiliate_id,
			affiliate_name: nameOf(one.affiliate_id),
			flat_fee: true,
			profit_based: false,
			minimum_threshold: '1000.0000',
			payment_amount: one.payment_amount.toFixed(2),
			payment_amount_formatted: `$${one.payment_amount.toFixed(2)}`,
			start_date: one.start_date,
			end_date: one.end_date,
			currency: { currency_id: 1, currency_name: 'US Dollar' },
		}));
	return page('referrals', found, input);
}

export const affiliateMethods: Method[] = [
	{
		path: '/api/1/get.asmx/AccountStatuses',
		root: 'account_statuses_response',
		parameters: {},
		run: () => ({ row_count: 3, account_statuses: [1, 2, 3].map(status) }),
	},
	{
		path: '/api/5/export.asmx/Affiliates',
		root: 'affiliate_export_response',
		parameters: {
			...all('int', 'affiliate_id account_manager_id tag_id'),
			affiliate_name: 'text',
			...SORTED_PAGING,
		},
		run: exportAffiliates,
	},
	{
		path: '/api/1/export.asmx/AffiliateReferrals',
		root: 'affiliate_referral_export_response',
		parameters: { referrer_affiliate_id: 'int', ...PAGING },
		run: exportReferrals,
	},
	{
		path: '/api/2/addedit.asmx/Affiliate',
		root: 'affiliate_addedit_response',
		parameters: {
			...all('int', 'affiliate_id account_status_id inactive_reason_id affiliate_tier_id account_manager_id'),
			...all('int', 'payment_to currency_id payment_setting_id billing_cycle_id payment_type_id'),
			...all('int', 'postback_delay_ms referral_affiliate_id'),
			...all('decimal', 'payment_fee payment_min_threshold'),
			...all('bool', 'hide_offers vat_tax_required fire_global_pixel online_signup'),
			...all('bool', 'terms_and_conditions_agreed'),
			...all('date', 'date_added'),
			...all('text', 'affiliate_name third_party_name website tax_class ssn_tax_id swift_iban'),
			...all('text', 'payment_type_info address_street address_street2 address_city address_state'),
			...all('text', 'address_zip_code address_country media_type_ids price_format_ids'),
			...all('text', 'vertical_category_ids country_codes tags pixel_html postback_url'),
			...all('text', 'signup_ip_address referral_notes notes'),
		},
		run: saveAffiliate,
	},
];
