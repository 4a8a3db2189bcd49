import type { EditRules, Parameter } from '../../model/template';
import { fixed, optionalId, text, unusedDate } from './shared';

export const documentation = 'https://support.getcake.com/support/solutions/articles/5000546173';

/** Every field has a value that leaves it alone: the offer is read to be compared. */
export const editsOffer: EditRules = {
	read: 'cake.offer.get',
	values: { offer_id: 'offer_id' },
	replaces: 'none',
};

/** Not used when an offer is changed, but sent all the same. */
export const onlyOnCreation = fixed({
	advertiser_id: 0,
	offer_type_id: 0,
	currency_id: 0,
	price_format_id: 0,
});

export const keepsIdentity = fixed({ vertical_id: 0, offer_name: '', third_party_name: '' });

export const keepsVisibility = fixed({ hidden: 'no_change', offer_contract_hidden: 'no_change' });

export const keepsStatus = fixed({ offer_status_id: 0 });

export const keepsPayout = fixed({ payout_modification_type: 'do_not_change', payout: 0 });

export const keepsRevenue = fixed({
	received_modification_type: 'do_not_change',
	received: 0,
	received_percentage: 'no_change',
});

export const keepsLinks = fixed({
	offer_link: '',
	thankyou_link: '',
	preview_link: '',
	pixel_html: '',
	postback_url: '',
});

export const keepsTexts = fixed({ offer_description: '', restrictions: '', testing_instructions: '' });

export const keepsCookies = fixed({ click_cookie_days: -1, impression_cookie_days: -1 });

export const keepsRedirect = fixed({
	redirect_offer_contract_id: 0,
	redirect_404: 'no_change',
	redirect_domain: '',
});

/** Settings that no template shows. They mean unchanged in an edit. */
export const keepsTracking = fixed({
	ssl: 'no_change',
	auto_disposition_type: 'no_change',
	auto_disposition_delay_hours: -1,
	conversions_from_whitelist_only: 'no_change',
	track_search_terms_from_non_supported_search_engines: 'no_change',
	enable_view_thru_conversions: 'no_change',
	click_trumps_impression: 'no_change',
	disable_click_deduplication: 'no_change',
	last_touch: 'no_change',
	session_regeneration_seconds: -1,
	session_regeneration_type_id: 0,
	enable_transaction_id_deduplication: 'no_change',
	cookie_domain: '',
	postbacks_only: 'no_change',
	postback_url_ms_delay: -1,
	fire_global_pixel: 'no_change',
	fire_pixel_on_non_paid_conversions: 'no_change',
	static_suppression: -1,
	conversion_cap_behavior: -1,
	conversion_behavior_on_redirect: -1,
	allow_affiliates_to_create_creatives: 'no_change',
});

/** Settings that no template shows, with the same value for a new and an old offer. */
export const leftAlone = fixed({
	expiration_date: unusedDate,
	expiration_date_modification_type: 'do_not_change',
	offer_contract_name: '',
	thumbnail_file_import_url: '',
	advertiser_extended_terms: '',
	tags_modification_type: 'do_not_change',
	tags: '',
	unsubscribe_link: '',
	from_lines: '',
	subject_lines: '',
	allowed_media_type_modification_type: 'do_not_change',
	allowed_media_type_ids: '',
});

export const texts: Parameter[] = [
	text('third_party_name', 'Third-Party Name', 'Demo GmbH'),
	text('thankyou_link', 'Thank-You Link', 'https://example.com/thanks'),
	{ ...text('preview_link', 'Preview Link', 'https://example.com/preview'), current: '$.preview_link' },
	text('pixel_html', 'Pixel HTML', '<img src="https://example.com/pixel">'),
	text('postback_url', 'Postback URL', 'https://example.com/postback?click=#s2#'),
	text('offer_description', 'Description', 'A demo offer'),
	text('restrictions', 'Restrictions', 'No brand bidding'),
	text('testing_instructions', 'Testing Instructions', 'Use a test card'),
	text('redirect_domain', 'Redirect Domain', 'go.example.com'),
	optionalId('redirect_offer_contract_id', 'Redirect Contract ID', 3612),
];

export const payout: Parameter = {
	name: 'payout',
	in: 'body',
	type: 'number',
	required: true,
	example: 3.5,
	description: 'What the affiliate gets for a conversion',
};

export const received: Parameter = {
	name: 'received',
	label: 'Revenue',
	in: 'body',
	type: 'number',
	required: true,
	example: 5,
	description: 'What the advertiser pays for a conversion',
};

export const changed = {
	records: '$',
	example: { success: 'true', message: 'Offer 7 Updated', offer_id: '7' },
};

export const exportArticle = 'https://support.getcake.com/support/solutions/articles/5000655203';

export const offerExample = {
	success: 'true',
	row_count: '1',
	offers: {
		offer: [
			{
				offer_id: '7',
				offer_name: 'Demo offer',
				advertiser: { advertiser_id: '3', advertiser_name: 'Demo advertiser' },
				offer_status: { offer_status_id: '1', offer_status_name: 'Public' },
			},
		],
	},
};

export const offerStatus: Parameter = {
	name: 'offer_status_id',
	label: 'Status',
	in: 'body',
	type: 'integer',
	enum: [1, 2, 3, 4],
	enumLabels: ['Public', 'Private', 'Apply To Run', 'Inactive'],
	current: '$.offer_status.offer_status_id',
};
