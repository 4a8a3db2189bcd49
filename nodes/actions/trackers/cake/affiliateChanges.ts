import type { LibraryTemplate, Parameter } from '../../templates/model';
import {
	accountStatus,
	accountStatusChange,
	fixed,
	flag,
	optionalId,
	optionalNumber,
	requiredId,
	text,
} from './parameters';

const documentation = 'https://support.getcake.com/support/solutions/articles/5000546525';

const affiliateId = requiredId('affiliate_id', 'Affiliate ID');

const paymentTo: Parameter = {
	name: 'payment_to',
	label: 'Payment To',
	in: 'body',
	type: 'integer',
	enum: [0, 1],
	enumLabels: ['Company', 'Main Contact'],
};

/** CAKE has no value that leaves these alone: they are read first and sent back. */
const mustBeSentBack: Parameter[] = [
	{
		...flag('hide_offers', 'Hide Offers'),
		required: true,
		description: 'No value leaves it as it is: send hide_offers of the affiliate back',
	},
	{
		...flag('vat_tax_required', 'VAT Required'),
		required: true,
		description: 'No value leaves it as it is: send pay_vat of the affiliate back',
	},
	{
		...paymentTo,
		required: true,
		description: 'No value leaves it as it is: send payment_to of the affiliate back',
	},
	{
		...flag('fire_global_pixel', 'Fire Global Pixel'),
		required: true,
		description: 'No value leaves it as it is: send fire_global_pixel of the affiliate back',
	},
	{
		name: 'notes',
		label: 'Notes',
		in: 'body',
		type: 'string',
		required: true,
		allowEmptyValue: true,
		description: 'Replaces the notes: send those of the affiliate back, an empty text where there are none',
	},
];

const keepsName = fixed({ affiliate_name: '', third_party_name: '' });
const keepsManager = fixed({ account_manager_id: 0 });
const keepsStatus = fixed({ account_status_id: 0, inactive_reason_id: 0 });
const keepsRest = fixed({
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
const onlyOnCreation = fixed({
	date_added: '2017-01-01',
	online_signup: 'FALSE',
	signup_ip_address: '',
	terms_and_conditions_agreed: 'FALSE',
});

const profile: Parameter[] = [
	text('third_party_name', 'Third-Party Name'),
	optionalId('affiliate_tier_id', 'Tier ID'),
	optionalId('account_manager_id', 'Account Manager ID'),
	text('website', 'Website'),
	text('tax_class', 'Tax Class'),
	text('ssn_tax_id', 'Tax ID'),
	text('swift_iban', 'SWIFT/IBAN'),
	optionalNumber('payment_fee', 'Payment Fee'),
	optionalNumber('payment_min_threshold', 'Payment Minimum'),
	optionalId('currency_id', 'Currency ID'),
	text('payment_type_info', 'Payment Type Info'),
	text('address_street', 'Street'),
	text('address_street2', 'Street 2'),
	text('address_city', 'City'),
	text('address_state', 'State'),
	text('address_zip_code', 'ZIP Code'),
	text('address_country', 'Country'),
	text('media_type_ids', 'Media Type IDs'),
	text('price_format_ids', 'Price Format IDs'),
	text('vertical_category_ids', 'Vertical Category IDs'),
	text('country_codes', 'Country Codes'),
	text('tags', 'Tags'),
	text('pixel_html', 'Pixel HTML'),
	text('postback_url', 'Postback URL'),
	optionalNumber('postback_delay_ms', 'Postback Delay (ms)'),
	optionalId('referral_affiliate_id', 'Referral Affiliate ID'),
	text('referral_notes', 'Referral Notes'),
	{
		...optionalId('inactive_reason_id', 'Inactive Reason ID'),
		description: 'Why the affiliate is inactive; 0 for none',
	},
];

const changed = {
	records: '$',
	example: { success: 'true', message: 'Affiliate 12 Updated', affiliate_id: '12' },
};

export const affiliateChangeTemplates: LibraryTemplate[] = [
	{
		id: 'cake.affiliate.create',
		name: 'Create affiliate',
		description: 'Creates an affiliate account. Contacts are not part of it.',
		tracker: 'cake',
		kind: 'add',
		method: 'POST',
		path: '/api/2/addedit.asmx/Affiliate',
		parameters: [
			...fixed({ affiliate_id: 0 }),
			{
				name: 'affiliate_name',
				label: 'Affiliate Name',
				in: 'body',
				type: 'string',
				required: true,
				example: 'Demo',
			},
			{ ...accountStatus, default: 1 },
			{
				name: 'date_added',
				label: 'Date Added',
				in: 'body',
				type: 'dateTime',
				format: 'MM/dd/yyyy HH:mm:ss',
				required: true,
				example: '2024-01-31T12:00:00',
				description: 'Usually now',
			},
			...profile,
			{ ...flag('hide_offers', 'Hide Offers'), default: false },
			{ ...flag('vat_tax_required', 'VAT Required'), default: false },
			{ ...paymentTo, default: 0 },
			{ ...flag('fire_global_pixel', 'Fire Global Pixel'), default: true },
			{ ...optionalId('payment_setting_id', 'Payment Setting ID'), default: 1 },
			{ ...optionalId('billing_cycle_id', 'Billing Cycle ID'), default: 3 },
			{ ...optionalId('payment_type_id', 'Payment Type ID'), default: 1 },
			{ ...flag('online_signup', 'Online Signup'), default: false },
			text('signup_ip_address', 'Signup IP Address'),
			{ ...flag('terms_and_conditions_agreed', 'Terms Agreed'), default: true },
			text('notes', 'Notes'),
		],
		response: {
			records: '$',
			example: { success: 'true', message: 'Affiliate 12 Created', affiliate_id: '12' },
		},
		documentation,
	},
	{
		id: 'cake.affiliate.update',
		name: 'Update affiliate',
		description:
			'Changes the fields of one affiliate that are filled in. Read the affiliate first: some fields and the notes must be sent back.',
		tracker: 'cake',
		kind: 'edit',
		method: 'POST',
		path: '/api/2/addedit.asmx/Affiliate',
		idempotent: true,
		parameters: [
			affiliateId,
			...mustBeSentBack,
			text('affiliate_name', 'Affiliate Name'),
			accountStatusChange,
			...profile,
			optionalId('payment_setting_id', 'Payment Setting ID'),
			optionalId('billing_cycle_id', 'Billing Cycle ID'),
			optionalId('payment_type_id', 'Payment Type ID'),
			...onlyOnCreation,
		],
		response: changed,
		documentation,
	},
	{
		id: 'cake.affiliate.updateStatus',
		name: 'Update affiliate status',
		description:
			'Sets the status of one affiliate. Read the affiliate first: some fields and the notes must be sent back.',
		tracker: 'cake',
		kind: 'edit',
		method: 'POST',
		path: '/api/2/addedit.asmx/Affiliate',
		idempotent: true,
		parameters: [
			affiliateId,
			{ ...accountStatus, required: true },
			{
				...optionalId('inactive_reason_id', 'Inactive Reason ID'),
				description: 'Why the affiliate is inactive; 0 for none',
			},
			...mustBeSentBack,
			...keepsName,
			...keepsManager,
			...keepsRest,
			...onlyOnCreation,
		],
		response: changed,
		documentation,
	},
	{
		id: 'cake.affiliate.updateManager',
		name: 'Assign affiliate manager',
		description:
			'Puts one affiliate in the care of a manager. Read the affiliate first: some fields and the notes must be sent back.',
		tracker: 'cake',
		kind: 'edit',
		method: 'POST',
		path: '/api/2/addedit.asmx/Affiliate',
		idempotent: true,
		parameters: [
			affiliateId,
			requiredId('account_manager_id', 'Account Manager ID'),
			...mustBeSentBack,
			...keepsName,
			...keepsStatus,
			...keepsRest,
			...onlyOnCreation,
		],
		response: changed,
		documentation,
	},
];
