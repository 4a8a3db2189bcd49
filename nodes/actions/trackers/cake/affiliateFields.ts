import type { EditRules, Parameter } from '../../model/template';
import { affiliateChoices, fixed, flag, optionalId, optionalNumber, requiredId, text } from './shared';

export const documentation = 'https://support.getcake.com/support/solutions/articles/5000546525';

export const affiliateId: Parameter = {
	...requiredId('affiliate_id', 'Affiliate ID', 12),
	choices: affiliateChoices,
};

/** What has no value that leaves it alone is sent back as it was read. */
export const editsAffiliate: EditRules = {
	read: 'cake.affiliate.get',
	values: { affiliate_id: 'affiliate_id' },
	replaces: 'record',
};

export const paymentTo: Parameter = {
	name: 'payment_to',
	in: 'body',
	type: 'integer',
	enum: [0, 1],
	enumLabels: ['Company', 'Main Contact'],
};

/** CAKE has no value that leaves these alone: the present ones are sent back. */
export const sentBack: Parameter[] = [
	{ ...flag('hide_offers', 'Hide Offers', false), required: true, current: '$.hide_offers' },
	{ ...flag('vat_tax_required', 'VAT Required', false), required: true, current: '$.pay_vat' },
	{
		...paymentTo,
		required: true,
		// CAKE reads words and takes numbers.
		current: { path: '$.payment_to', values: { Company: 0, 'Main Contact': 1, MainContact: 1 } },
	},
	{ ...flag('fire_global_pixel', 'Fire Global Pixel', true), required: true, current: '$.fire_global_pixel' },
	{
		name: 'notes',
		in: 'body',
		type: 'string',
		required: true,
		allowEmptyValue: true,
		current: { path: '$.notes', values: { '': '' } },
		example: 'Pays by wire',
		description: 'In place of the present notes, which stay when left out',
	},
];

export const keepsName = fixed({ affiliate_name: '', third_party_name: '' });

export const keepsManager = fixed({ account_manager_id: 0 });

export const keepsStatus = fixed({ account_status_id: 0, inactive_reason_id: 0 });

export const keepsRest = fixed({
	affiliate_tier_id: 0,
	website: '',
	tax_class: '',
	ssn_tax_id: '',
	swift_iban: '',
	payment_fee: -1,
	payment_min_threshold: -1,
	currency_id: 0,
	payment_setting_id: 0,
	billing_cycle_id: 0,
	payment_type_id: 0,
	payment_type_info: '',
	address_street: '',
	address_street2: '',
	address_city: '',
	address_state: '',
	address_zip_code: '',
	address_country: '',
	media_type_ids: '',
	price_format_ids: '',
	vertical_category_ids: '',
	country_codes: '',
	tags: '',
	pixel_html: '',
	postback_url: '',
	postback_delay_ms: -1,
	referral_affiliate_id: 0,
	referral_notes: '',
});

/** Only used when an affiliate is created, but sent all the same. */
export const onlyOnCreation = fixed({
	date_added: '2017-01-01',
	online_signup: 'FALSE',
	signup_ip_address: '',
	terms_and_conditions_agreed: 'FALSE',
});

export const inactiveReason: Parameter = {
	...optionalId('inactive_reason_id', 'Inactive Reason ID', 1),
	description: 'Why the affiliate is inactive',
};

export const profile: Parameter[] = [
	{ ...text('third_party_name', 'Third-Party Name', 'Demo GmbH'), current: '$.third_party_name' },
	optionalId('affiliate_tier_id', 'Tier ID', 1),
	optionalId('account_manager_id', 'Account Manager ID', 1),
	{ ...text('website', 'Website', 'https://example.com'), current: '$.website' },
	{ ...text('tax_class', 'Tax Class', 'Other'), current: '$.tax_class' },
	{ ...text('ssn_tax_id', 'Tax ID', '12-3456789'), format: 'password' },
	{ ...text('swift_iban', 'SWIFT/IBAN', 'DE00123456780000000000'), format: 'password' },
	optionalNumber('payment_fee', 'Payment Fee', 5),
	{
		...optionalNumber('payment_min_threshold', 'Payment Minimum', 50),
		current: '$.minimum_payment_threshold',
	},
	optionalId('currency_id', 'Currency ID', 1),
	text('payment_type_info', 'Payment Type Info', 'Demo Bank'),
	text('address_street', 'Street', '1 Example Road'),
	text('address_street2', 'Street 2', '2nd floor'),
	text('address_city', 'City', 'Springfield'),
	text('address_state', 'State', 'IL'),
	text('address_zip_code', 'ZIP Code', '62701'),
	text('address_country', 'Country', 'US'),
	text('media_type_ids', 'Media Type IDs', '1,2'),
	text('price_format_ids', 'Price Format IDs', '1'),
	text('vertical_category_ids', 'Vertical Category IDs', '3'),
	text('country_codes', 'Country Codes', 'US,DE'),
	text('tags', 'Tags', 'top'),
	text('pixel_html', 'Pixel HTML', '<img src="https://example.com/pixel">'),
	text('postback_url', 'Postback URL', 'https://example.com/postback?click=#s2#'),
	optionalNumber('postback_delay_ms', 'Postback Delay, ms', 500),
	{
		...optionalId('referral_affiliate_id', 'Referred By', 13),
		choices: affiliateChoices,
		description: 'Affiliate ID',
	},
	text('referral_notes', 'Referral Notes', 'Met at a conference'),
	inactiveReason,
];

export const changed = {
	records: '$',
	example: { success: 'true', message: 'Affiliate 12 Updated', affiliate_id: '12' },
};

export const exportArticle = 'https://support.getcake.com/support/solutions/articles/5000546174';

export const affiliateExample = {
	success: 'true',
	row_count: '1',
	affiliates: {
		affiliate: [
			{
				affiliate_id: '12',
				affiliate_name: 'Demo',
				account_status: { account_status_id: '1', account_status_name: 'Active' },
				hide_offers: 'false',
				pay_vat: 'false',
				payment_to: 'Company',
				fire_global_pixel: 'true',
				notes: null,
			},
		],
	},
};
