import {
	escapeXml,
	formFields,
	hoursBefore,
	isFields,
	json,
	pick,
	Refusal,
	startFake,
	text,
	textOf,
	toJson,
	upTo,
} from './fake.mts';
import type { Answer, Call, FakeTracker, Fields, Route, StartOptions, Value } from './fake.mts';

export const cakeKeys = {
	admin: 'cake-admin-key-9d41',
	/** Affiliate 12. */
	affiliate: 'cake-affiliate-key-12b7',
	username: 'admin@example.com',
	password: 'cake-password',
};

const OWN_AFFILIATE = 12;
const STATUSES = ['', 'Active', 'Inactive', 'Pending'];
const OFFER_STATUSES = ['', 'Public', 'Private', 'Apply To Run', 'Inactive'];
const DISPOSITIONS = ['pending', 'rejected', 'approved', 'returned'];

type Cap = { cap_interval_id: number; cap_amount: number; send_alert_only: boolean } & Fields;
type Capped = { click_cap: Cap | null; conversion_cap: Cap | null };

type Affiliate = {
	affiliate_id: number;
	affiliate_name: string;
	third_party_name: string | null;
	account_status_id: number;
	account_manager_id: number;
	hide_offers: boolean;
	website: string | null;
	tax_class: string;
	payment_type_id: number;
	payment_to: number;
	vat_tax_required: boolean;
	fire_global_pixel: boolean;
	postback_url: string | null;
	notes: string;
	tags: Value[];
	date_created: string;
};

type Contract = Capped & {
	offer_contract_id: number;
	price_format_id: number;
	payout: number;
	received: number;
};

type Offer = Capped & {
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

type Campaign = Capped & {
	campaign_id: number;
	affiliate_id: number;
	offer_id: number;
	offer_contract_id: number;
	media_type_id: number;
	account_status_id: number;
	payout: number;
	use_offer_contract_payout: boolean;
	unique_key_hash_type: string;
	postback_url: string | null;
	pixel_html: string | null;
	date_created: string;
};

type Conversion = {
	event_conversion_id: number;
	event_conversion_date: Date;
	transaction_id: string;
	campaign_id: number;
	affiliate_id: number;
	offer_id: number;
	payout: number;
	received: number;
	disposition: string;
	note: string;
};

interface State {
	now: Date;
	affiliates: Affiliate[];
	offers: Offer[];
	campaigns: Campaign[];
	conversions: Conversion[];
}

function seed(now: Date): State {
	const at = (hours: number): string => localTime(hoursBefore(now, hours));
	const affiliates = upTo(
		80,
		(number): Affiliate => ({
			affiliate_id: number,
			affiliate_name: number === OWN_AFFILIATE ? 'Demo Media & Söhne' : `Affiliate Group ${number}`,
			third_party_name: null,
			account_status_id: number === OWN_AFFILIATE ? 1 : number % 9 === 0 ? 2 : number % 14 === 0 ? 3 : 1,
			account_manager_id: 1 + (number % 3),
			hide_offers: false,
			website: number % 4 === 0 ? null : `https://affiliate${number}.example.com`,
			tax_class: 'Other',
			payment_type_id: 1,
			payment_to: 1,
			vat_tax_required: false,
			fire_global_pixel: true,
			postback_url: null,
			notes: number === OWN_AFFILIATE ? 'Pays by wire' : '',
			tags: number === OWN_AFFILIATE ? [{ tag_id: 5, tag_name: 'top' }] : [],
			date_created: at(3000 - number),
		}),
	);
	const offers = upTo(
		50,
		(number): Offer => ({
			offer_id: number,
			offer_name: `${pick(['Sleep App', 'Home Warranty', 'Recipe Club', 'Car Quotes'], number)} ${number}`,
			advertiser_id: 1 + (number % 8),
			vertical_id: 1 + (number % 5),
			offer_type_id: 1,
			offer_status_id: 1 + (number % 4),
			offer_link: `https://offers.example.com/${number}?s2=#s2#&tid=#tid#`,
			preview_link: number % 3 === 0 ? null : `https://offers.example.com/${number}`,
			offer_contracts: [
				{
					offer_contract_id: 3600 + number,
					price_format_id: 1,
					payout: 5,
					received: 8,
					click_cap: null,
					conversion_cap: null,
				},
			],
			click_cap: null,
			conversion_cap: null,
			date_created: at(2500 - number),
		}),
	);
	const campaigns = upTo(120, (number): Campaign => {
		const offer = pick(offers, number);
		return {
			campaign_id: 1000 + number,
			affiliate_id: number % 10 === 0 ? OWN_AFFILIATE : 1 + (number % 80),
			offer_id: offer.offer_id,
			offer_contract_id: 3600 + offer.offer_id,
			media_type_id: 1 + (number % 3),
			account_status_id: number % 11 === 0 ? 3 : 1,
			payout: 5,
			use_offer_contract_payout: true,
			unique_key_hash_type: 'none',
			postback_url: null,
			pixel_html: null,
			click_cap: null,
			conversion_cap: null,
			date_created: at(2000 - number),
		};
	});
	const conversions = upTo(200, (number): Conversion => {
		const campaign = pick(campaigns, number % 3 === 0 ? 9 : number);
		return {
			event_conversion_id: 70_000 + number,
			event_conversion_date: hoursBefore(now, number * 3.6),
			transaction_id: `tx-${number}`,
			campaign_id: campaign.campaign_id,
			affiliate_id: campaign.affiliate_id,
			offer_id: campaign.offer_id,
			payout: 5,
			received: 8,
			disposition: pick(['approved', 'pending', 'approved', 'rejected'], number),
			note: '',
		};
	});
	return { now, affiliates, offers, campaigns, conversions };
}

/** `2024-01-02T03:04:05.67`, without a zone. */
function localTime(date: Date): string {
	return date.toISOString().slice(0, 22);
}

// --- XML ----------------------------------------------------------------------------------------------------

const ITEM_NAMES: Record<string, string> = {
	account_statuses: 'account_status',
	affiliates: 'affiliate',
	campaigns: 'campaign',
	contacts: 'contact',
	event_conversions: 'event_conversion',
	offer_contracts: 'offer_contract',
	offers: 'offer',
	tags: 'tag',
};

function element(name: string, value: Value, attributes = ''): string {
	if (value === undefined) return '';
	if (value === null) return `<${name}${attributes} xsi:nil="true" />`;
	const open = `<${name}${attributes}>`;
	if (Array.isArray(value)) {
		const item = ITEM_NAMES[name] ?? 'string';
		return `${open}${value.map((one) => element(item, one)).join('')}</${name}>`;
	}
	if (isFields(value)) {
		const children = Object.entries(value).map(([child, member]) => element(child, member));
		return `${open}${children.join('')}</${name}>`;
	}
	return `${open}${escapeXml(String(value))}</${name}>`;
}

function xmlDocument(root: string, version: string, value: Value): Answer {
	const attributes =
		' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
		' xmlns:xsd="http://www.w3.org/2001/XMLSchema"' +
		` xmlns="http://cakemarketing.com/api/${version}/"`;
	const body = `<?xml version="1.0" encoding="utf-8"?>\r\n${element(root, value, attributes)}`;
	return text(body, 200, 'text/xml; charset=utf-8');
}

// --- Parameters ---------------------------------------------------------------------------------------------

/** The parameters of a call by name; the framework has already checked the types of those that have one. */
class Input {
	private readonly values: Record<string, string>;

	constructor(values: Record<string, string>) {
		this.values = values;
	}

	text(name: string): string {
		return this.values[name] ?? '';
	}

	/** The number, or undefined where the value means "leave alone" or "any". */
	number(name: string): number | undefined {
		const value = this.text(name);
		return value === '' || value === '-1' || Number.isNaN(Number(value)) ? undefined : Number(value);
	}

	id(name: string): number | undefined {
		return this.number(name) || undefined;
	}

	flag(name: string): boolean | undefined {
		const value = this.text(name).toLowerCase();
		if (value === 'true' || value === 'on') return true;
		return value === 'false' || value === 'off' ? false : undefined;
	}

	date(name: string): Date {
		return parseDate(this.text(name)) ?? new Date(Number.NaN);
	}
}

function parseDate(value: string): Date | undefined {
	const american = /^(\d\d?)\/(\d\d?)\/(\d{4})(.*)$/.exec(value);
	const iso =
		american === null
			? value
			: `${american[3]}-${american[1]?.padStart(2, '0')}-${american[2]?.padStart(2, '0')}${american[4]}`;
	const zoned = /^\d{4}-\d\d-\d\d$/.test(iso) || /(Z|[+-]\d\d:\d\d)$/.test(iso) ? iso : `${iso}Z`;
	const date = new Date(zoned.replace(' ', 'T'));
	return Number.isNaN(date.getTime()) ? undefined : date;
}

const FLAGS = [
	'add_to_existing_payout',
	'agreed_to_terms',
	'hide_offers',
	'send_alert_only',
	'sort_descending',
	'update_revshare_payout',
	'vat_tax_required',
];
const DATES = ['cap_start', 'conversion_date', 'custom_date', 'end_date', 'start_date'];
const DECIMALS = ['cap_amount', 'payout', 'received', 'row_limit', 'start_at_row', 'total_to_insert'];
const TEXT_IDS = ['ssn_tax_id', 'sub_id', 'transaction_id'];

/** What the framework says about a value that does not fit the parameter's type. */
function typeProblem(name: string, value: string): string | undefined {
	let type: string | undefined;
	if (FLAGS.includes(name) && !/^(true|false|on|off)$/i.test(value)) type = 'System.Boolean';
	else if (DATES.includes(name) && parseDate(value) === undefined) type = 'System.DateTime';
	else if (DECIMALS.includes(name) && !/^-?\d+(\.\d+)?$/.test(value)) type = 'System.Decimal';
	else if (name.endsWith('_id') && !TEXT_IDS.includes(name) && !/^-?\d+$/.test(value)) type = 'System.Int32';
	return type && `Cannot convert ${value} to ${type}.\r\nParameter name: ${name}`;
}

interface Method {
	path: string;
	/** The name of the document element. */
	root: string;
	/** Parameters that must be there. */
	parameters: string[];
	/** Further parameters are refused; unset where only a part of the list is known. */
	complete?: boolean;
	run: (state: State, input: Input) => Fields;
}

function parametersOf(call: Call<State>): { values: Record<string, string>; isJson: boolean } {
	const values: Record<string, string> = {};
	for (const [name, value] of call.query) values[name] = value;
	const isJson = call.method === 'POST' && call.contentType === 'application/json';
	const sent = isJson ? (JSON.parse(call.body) as Fields) : formFields(call);
	for (const [name, value] of Object.entries(sent)) values[name] = textOf(value) ?? '';
	return { values, isJson };
}

function frameworkError(message: string, isJson: boolean): Answer {
	if (!isJson) return text(`System.InvalidOperationException: ${message}`, 500);
	return json({ Message: message, StackTrace: '', ExceptionType: 'System.InvalidOperationException' }, 500);
}

function problemWith(method: Method, values: Record<string, string>): string | undefined {
	const needed = ['api_key', ...method.parameters];
	if (method.path.startsWith('/affiliates/')) needed.push('affiliate_id');
	const missing = needed.find((name) => values[name] === undefined);
	if (missing !== undefined) return `Missing parameter: ${missing}.`;
	const unknown = Object.keys(values).find((name) => !needed.includes(name));
	if (method.complete === true && unknown !== undefined) return `Unknown parameter: ${unknown}.`;
	for (const [name, value] of Object.entries(values)) {
		const problem = typeProblem(name, value);
		if (problem !== undefined) return problem;
	}
	return undefined;
}

function isAllowed(method: Method, values: Record<string, string>): boolean {
	if (!method.path.startsWith('/affiliates/')) return values.api_key === cakeKeys.admin;
	return values.api_key === cakeKeys.affiliate && values.affiliate_id === String(OWN_AFFILIATE);
}

function answer(method: Method, call: Call<State>): Answer {
	const version = /\/api\/(\d+)\//.exec(method.path)?.[1] ?? '1';
	let input: { values: Record<string, string>; isJson: boolean };
	try {
		input = parametersOf(call);
	} catch {
		return frameworkError('Invalid JSON primitive.', true);
	}
	const problem = problemWith(method, input.values);
	if (problem !== undefined) return frameworkError(problem, input.isJson);
	let result: Fields;
	try {
		if (!isAllowed(method, input.values)) throw new Refusal(200, 'Invalid API Key');
		result = { success: true, ...method.run(call.state, new Input(input.values)) };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		result = { success: false, message: error.message };
	}
	return input.isJson ? json({ d: result }) : xmlDocument(method.root, version, result);
}

// --- Records as they are shown ------------------------------------------------------------------------------

function status(id: number): Fields {
	return { account_status_id: id, account_status_name: STATUSES[id] ?? '' };
}

function shownAffiliate(affiliate: Affiliate): Fields {
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

function shownOffer(offer: Offer): Fields {
	const { offer_id, offer_name, offer_status_id, ...rest } = offer;
	const offer_status = { offer_status_id, offer_status_name: OFFER_STATUSES[offer_status_id] ?? '' };
	return { offer_id, offer_name, offer_status, ...rest };
}

function shownCampaign(campaign: Campaign): Fields {
	const { campaign_id, account_status_id, ...rest } = campaign;
	return { campaign_id, account_status: status(account_status_id), ...rest };
}

function shownConversion(conversion: Conversion): Fields {
	const { event_conversion_date, affiliate_id, offer_id, ...rest } = conversion;
	return {
		...rest,
		event_conversion_date: localTime(event_conversion_date),
		source_affiliate: { source_affiliate_id: affiliate_id },
		site_offer: { site_offer_id: offer_id },
	};
}

const PAGING = ['start_at_row', 'row_limit'];
const SORTED_PAGING = [...PAGING, 'sort_field', 'sort_descending'];

/** The rows asked for. The first row is number 1; 0 means the same. A limit of 0 means all. */
function page(name: string, records: Fields[], input: Input): Fields {
	const field = input.text('sort_field');
	if (field !== '') {
		const numeric = records.every((record) => typeof record[field] === 'number');
		records.sort((one, other) => {
			const [left, right] = [one[field] ?? '', other[field] ?? ''];
			if (numeric) return Number(left) - Number(right);
			return String(left).localeCompare(String(right));
		});
		if (input.flag('sort_descending') === true) records.reverse();
	}
	const from = Math.max((input.number('start_at_row') ?? 1) - 1, 0);
	const limit = input.id('row_limit') ?? records.length;
	return { row_count: records.length, [name]: records.slice(from, from + limit) };
}

/** True if the filter is off or the value passes it. */
function passes(wanted: number | undefined, value: number): boolean {
	return wanted === undefined || wanted === value;
}

function find<Item>(items: Item[], test: (item: Item) => boolean, what: string): Item {
	const found = items.find(test);
	if (found === undefined) throw new Refusal(200, `Invalid ${what} ID`);
	return found;
}

// --- Admin methods ------------------------------------------------------------------------------------------

function statusId(input: Input): number | undefined {
	const id = input.id('account_status_id');
	if (id !== undefined && STATUSES[id] === undefined) throw new Refusal(200, 'Invalid Account Status ID');
	return id;
}

function saveAffiliate(state: State, input: Input): Fields {
	const id = input.id('affiliate_id');
	const name = input.text('affiliate_name');
	const newStatus = statusId(input);
	let affiliate: Affiliate;
	if (id === undefined) {
		if (name === '') throw new Refusal(200, 'Affiliate Name is required');
		affiliate = {
			affiliate_id: Math.max(...state.affiliates.map((one) => one.affiliate_id)) + 1,
			affiliate_name: name,
			third_party_name: null,
			account_status_id: 3,
			account_manager_id: 0,
			hide_offers: false,
			website: null,
			tax_class: '',
			payment_type_id: 1,
			payment_to: 0,
			vat_tax_required: false,
			fire_global_pixel: true,
			postback_url: null,
			notes: '',
			tags: [],
			date_created: localTime(state.now),
		};
		state.affiliates.push(affiliate);
	} else {
		affiliate = find(state.affiliates, (one) => one.affiliate_id === id, 'Affiliate');
	}
	affiliate.affiliate_name = name || affiliate.affiliate_name;
	affiliate.third_party_name = input.text('third_party_name') || affiliate.third_party_name;
	affiliate.account_status_id = newStatus ?? affiliate.account_status_id;
	affiliate.account_manager_id = input.id('account_manager_id') ?? affiliate.account_manager_id;
	affiliate.website = input.text('website') || affiliate.website;
	affiliate.tax_class = input.text('tax_class') || affiliate.tax_class;
	affiliate.payment_type_id = input.id('payment_type_id') ?? affiliate.payment_type_id;
	affiliate.postback_url = input.text('postback_url') || affiliate.postback_url;
	// These have no value that leaves them alone.
	affiliate.hide_offers = input.flag('hide_offers') ?? false;
	affiliate.vat_tax_required = input.flag('vat_tax_required') ?? false;
	affiliate.fire_global_pixel = input.flag('fire_global_pixel') ?? false;
	affiliate.payment_to = input.number('payment_to') ?? 0;
	affiliate.notes = input.text('notes');
	const { affiliate_id } = affiliate;
	return { message: `Affiliate ${affiliate_id} ${id === undefined ? 'Created' : 'Updated'}`, affiliate_id };
}

function newContract(state: State, input: Input): Contract {
	const ids = state.offers.flatMap((offer) => offer.offer_contracts.map((one) => one.offer_contract_id));
	return {
		offer_contract_id: Math.max(...ids) + 1,
		price_format_id: input.id('price_format_id') ?? 1,
		payout: input.number('payout') ?? 0,
		received: input.number('received') ?? 0,
		click_cap: null,
		conversion_cap: null,
	};
}

function saveOffer(state: State, input: Input): Fields {
	const id = input.id('offer_id');
	const offerStatus = input.id('offer_status_id');
	if (offerStatus !== undefined && OFFER_STATUSES[offerStatus] === undefined) {
		throw new Refusal(200, 'Invalid Offer Status ID');
	}
	const name = input.text('offer_name');
	let offer: Offer;
	if (id === undefined) {
		const link = input.text('offer_link');
		if (name === '' || link === '') throw new Refusal(200, 'Offer Name and Offer Link are required');
		if (input.id('advertiser_id') === undefined) throw new Refusal(200, 'Invalid Advertiser ID');
		offer = {
			offer_id: Math.max(...state.offers.map((one) => one.offer_id)) + 1,
			offer_name: name,
			advertiser_id: 0,
			vertical_id: 0,
			offer_type_id: 1,
			offer_status_id: 1,
			offer_link: link,
			preview_link: null,
			offer_contracts: [newContract(state, input)],
			click_cap: null,
			conversion_cap: null,
			date_created: localTime(state.now),
		};
		state.offers.push(offer);
	} else {
		offer = find(state.offers, (one) => one.offer_id === id, 'Offer');
		const contract = offer.offer_contracts[0];
		if (contract !== undefined && input.text('payout_modification_type') !== 'do_not_change') {
			contract.payout = input.number('payout') ?? contract.payout;
		}
	}
	offer.offer_name = name || offer.offer_name;
	offer.offer_link = input.text('offer_link') || offer.offer_link;
	offer.preview_link = input.text('preview_link') || offer.preview_link;
	offer.offer_status_id = offerStatus ?? offer.offer_status_id;
	offer.advertiser_id = input.id('advertiser_id') ?? offer.advertiser_id;
	offer.vertical_id = input.id('vertical_id') ?? offer.vertical_id;
	offer.offer_type_id = input.id('offer_type_id') ?? offer.offer_type_id;
	const { offer_id } = offer;
	return { message: `Offer ${offer_id} ${id === undefined ? 'Created' : 'Updated'}`, offer_id };
}

function saveContract(state: State, input: Input): Fields {
	const offer = find(state.offers, (one) => one.offer_id === input.id('offer_id'), 'Offer');
	const id = input.id('offer_contract_id');
	if (id === undefined) {
		const contract = newContract(state, input);
		offer.offer_contracts.push(contract);
		const { offer_contract_id } = contract;
		return { message: `Offer Contract ${offer_contract_id} Created`, offer_contract_id };
	}
	const contract = find(offer.offer_contracts, (one) => one.offer_contract_id === id, 'Offer Contract');
	contract.price_format_id = input.id('price_format_id') ?? contract.price_format_id;
	contract.payout = input.number('payout') ?? contract.payout;
	contract.received = input.number('received') ?? contract.received;
	return { message: `Offer Contract ${id} Updated`, offer_contract_id: id };
}

function saveCap(state: State, input: Input): Fields {
	const [offerId, contractId, campaignId] = [
		input.id('offer_id'),
		input.id('offer_contract_id'),
		input.id('campaign_id'),
	];
	const ids = [offerId, contractId, campaignId].filter((id) => id !== undefined);
	if (ids.length !== 1) throw new Refusal(200, 'Exactly one of offer, offer contract and campaign is needed');
	let target: Capped;
	if (offerId !== undefined) {
		target = find(state.offers, (one) => one.offer_id === offerId, 'Offer');
	} else if (contractId !== undefined) {
		const contracts = state.offers.flatMap((offer) => offer.offer_contracts);
		target = find(contracts, (one) => one.offer_contract_id === contractId, 'Offer Contract');
	} else {
		target = find(state.campaigns, (one) => one.campaign_id === campaignId, 'Campaign');
	}
	const type = input.id('cap_type_id');
	if (type !== 1 && type !== 2) throw new Refusal(200, 'Invalid Cap Type ID');
	const interval = input.number('cap_interval_id');
	if (interval === undefined || interval > 4) throw new Refusal(200, 'Invalid Cap Interval ID');
	const amount = input.number('cap_amount');
	const send_alert_only = input.flag('send_alert_only') === true;
	const cap =
		amount === undefined ? null : { cap_interval_id: interval, cap_amount: amount, send_alert_only };
	target[type === 1 ? 'click_cap' : 'conversion_cap'] = cap;
	return { message: 'Cap Updated' };
}

function saveCampaign(state: State, input: Input): Fields {
	const id = input.id('campaign_id');
	const newStatus = statusId(input);
	let campaign: Campaign;
	if (id === undefined) {
		const affiliateId = input.id('affiliate_id');
		const contractId = input.id('offer_contract_id');
		const offerId =
			input.id('offer_id') ??
			state.offers.find((one) => one.offer_contracts.some((two) => two.offer_contract_id === contractId))
				?.offer_id;
		const affiliate = find(state.affiliates, (one) => one.affiliate_id === affiliateId, 'Affiliate');
		const offer = find(state.offers, (one) => one.offer_id === offerId, 'Offer');
		campaign = {
			campaign_id: Math.max(...state.campaigns.map((one) => one.campaign_id)) + 1,
			affiliate_id: affiliate.affiliate_id,
			offer_id: offer.offer_id,
			offer_contract_id: contractId ?? offer.offer_contracts[0]?.offer_contract_id ?? 0,
			media_type_id: input.id('media_type_id') ?? 1,
			account_status_id: 1,
			payout: input.number('payout') ?? 0,
			use_offer_contract_payout: false,
			unique_key_hash_type: 'none',
			postback_url: null,
			pixel_html: null,
			click_cap: null,
			conversion_cap: null,
			date_created: localTime(state.now),
		};
		state.campaigns.push(campaign);
	} else {
		campaign = find(state.campaigns, (one) => one.campaign_id === id, 'Campaign');
	}
	campaign.account_status_id = newStatus ?? campaign.account_status_id;
	if (input.text('payout_update_option') === 'change') {
		campaign.payout = input.number('payout') ?? campaign.payout;
	}
	campaign.use_offer_contract_payout =
		input.flag('use_offer_contract_payout') ?? campaign.use_offer_contract_payout;
	campaign.unique_key_hash_type = input.text('unique_key_hash_type') || campaign.unique_key_hash_type;
	campaign.postback_url = input.text('postback_url') || campaign.postback_url;
	campaign.pixel_html = input.text('pixel_html') || campaign.pixel_html;
	const { campaign_id } = campaign;
	return { message: `Campaign ${campaign_id} ${id === undefined ? 'Created' : 'Updated'}`, campaign_id };
}

function conversionsBetween(state: State, input: Input): Conversion[] {
	const [from, to] = [input.date('start_date'), input.date('end_date')];
	return state.conversions.filter(
		({ event_conversion_date }) => event_conversion_date >= from && event_conversion_date < to,
	);
}

function reportConversions(state: State, input: Input): Fields {
	const type = input.text('event_type');
	if (!['', 'all', 'micro_events', 'macro_event_conversions'].includes(type)) {
		throw new Refusal(200, 'Invalid Event Type');
	}
	// All seed conversions are of the macro kind.
	const candidates = type === 'micro_events' ? [] : conversionsBetween(state, input);
	const disposition = input.text('disposition_type');
	const found = candidates.filter(
		(conversion) =>
			passes(input.id('source_affiliate_id'), conversion.affiliate_id) &&
			passes(input.id('site_offer_id'), conversion.offer_id) &&
			passes(input.id('campaign_id'), conversion.campaign_id) &&
			(!DISPOSITIONS.includes(disposition) || conversion.disposition === disposition),
	);
	return page('event_conversions', found.map(shownConversion), input);
}

function conversionOf(state: State, input: Input): Conversion {
	const id = input.id('conversion_id');
	const transaction = input.text('transaction_id');
	return find(
		state.conversions,
		(one) => (id === undefined ? one.transaction_id === transaction : one.event_conversion_id === id),
		'Conversion',
	);
}

function newDisposition(input: Input): string | undefined {
	const wanted = input.text('disposition_type') || input.text('disposition');
	if (wanted === '' || wanted === 'no_change') return undefined;
	if (!DISPOSITIONS.includes(wanted)) throw new Refusal(200, 'Invalid Disposition Type');
	return wanted;
}

function updateConversion(state: State, input: Input): Fields {
	const conversion = conversionOf(state, input);
	if (!passes(input.id('offer_id'), conversion.offer_id)) throw new Refusal(200, 'Invalid Offer ID');
	const disposition = newDisposition(input);
	const payout = input.number('payout');
	const adds = input.flag('add_to_existing_payout') === true;
	if (payout !== undefined) conversion.payout = adds ? conversion.payout + payout : payout;
	const received = input.number('received');
	if (received !== undefined && input.text('received_option') !== 'no_change') conversion.received = received;
	conversion.disposition = disposition ?? conversion.disposition;
	conversion.note += input.text('note_to_append');
	return { message: 'Conversion Updated' };
}

function updateDisposition(state: State, input: Input): Fields {
	const conversion = conversionOf(state, input);
	conversion.disposition = newDisposition(input) ?? conversion.disposition;
	return { message: 'Conversion Disposition Updated' };
}

function insertConversions(state: State, input: Input): Fields {
	const id = input.id('campaign_id');
	const campaign = find(state.campaigns, (one) => one.campaign_id === id, 'Campaign');
	const total = input.id('total_to_insert') ?? 0;
	if (total < 1 || total > 1000) throw new Refusal(200, 'Invalid Total To Insert');
	const transactions = input.text('transaction_ids').split(',');
	const last = Math.max(...state.conversions.map((one) => one.event_conversion_id));
	for (let number = 1; number <= total; number += 1) {
		state.conversions.push({
			event_conversion_id: last + number,
			event_conversion_date: input.date('conversion_date'),
			transaction_id: transactions[number - 1] ?? '',
			campaign_id: campaign.campaign_id,
			affiliate_id: campaign.affiliate_id,
			offer_id: campaign.offer_id,
			payout: input.number('payout') ?? 0,
			received: input.number('received') ?? 0,
			disposition: 'approved',
			note: input.text('note'),
		});
	}
	return { message: `${total} Conversions Inserted` };
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

function exportOffers(state: State, input: Input): Fields {
	const name = input.text('offer_name').toLowerCase();
	const found = state.offers.filter(
		(offer) =>
			passes(input.id('offer_id'), offer.offer_id) &&
			passes(input.id('advertiser_id'), offer.advertiser_id) &&
			passes(input.id('vertical_id'), offer.vertical_id) &&
			passes(input.id('offer_type_id'), offer.offer_type_id) &&
			passes(input.id('offer_status_id'), offer.offer_status_id) &&
			offer.offer_name.toLowerCase().includes(name),
	);
	return page('offers', found.map(shownOffer), input);
}

function exportCampaigns(state: State, input: Input): Fields {
	const found = state.campaigns.filter(
		(campaign) =>
			passes(input.id('campaign_id'), campaign.campaign_id) &&
			passes(input.id('site_offer_id'), campaign.offer_id) &&
			passes(input.id('source_affiliate_id'), campaign.affiliate_id) &&
			passes(input.id('account_status_id'), campaign.account_status_id) &&
			passes(input.id('media_type_id'), campaign.media_type_id),
	);
	return page('campaigns', found.map(shownCampaign), input);
}

// --- Affiliate methods --------------------------------------------------------------------------------------

function ownCampaign(state: State, input: Input): Campaign {
	const id = input.id('campaign_id');
	const own = state.campaigns.filter((campaign) => campaign.affiliate_id === OWN_AFFILIATE);
	return find(own, (campaign) => campaign.campaign_id === id, 'Campaign');
}

function offerFeed(state: State, input: Input): Fields {
	const name = input.text('campaign_name').toLowerCase();
	const found = state.offers
		.filter(
			(offer) =>
				offer.offer_status_id !== 4 &&
				offer.offer_status_id !== 2 &&
				passes(input.id('vertical_id'), offer.vertical_id) &&
				passes(input.id('offer_status_id'), offer.offer_status_id) &&
				offer.offer_name.toLowerCase().includes(name),
		)
		.map((offer) => {
			const campaign = state.campaigns.find(
				(one) => one.affiliate_id === OWN_AFFILIATE && one.offer_id === offer.offer_id,
			);
			return {
				offer_id: offer.offer_id,
				offer_contract_id: offer.offer_contracts[0]?.offer_contract_id ?? null,
				campaign_id: campaign?.campaign_id ?? null,
				offer_name: offer.offer_name,
				offer_status: {
					offer_status_id: offer.offer_status_id,
					offer_status_name: OFFER_STATUSES[offer.offer_status_id] ?? '',
				},
				payout: `$${offer.offer_contracts[0]?.payout.toFixed(2) ?? '0.00'}`,
				preview_link: offer.preview_link,
			};
		});
	return page('offers', found, input);
}

function applyForOffer(state: State, input: Input): Fields {
	const id = input.id('offer_contract_id');
	const offer = state.offers.find((one) => one.offer_contracts.some((two) => two.offer_contract_id === id));
	if (offer === undefined || id === undefined) throw new Refusal(200, 'Invalid Offer Contract ID');
	if (input.flag('agreed_to_terms') !== true) throw new Refusal(200, 'The terms must be agreed to');
	const campaign_id = Math.max(...state.campaigns.map((one) => one.campaign_id)) + 1;
	state.campaigns.push({
		campaign_id,
		affiliate_id: OWN_AFFILIATE,
		offer_id: offer.offer_id,
		offer_contract_id: id,
		media_type_id: input.id('media_type_id') ?? 1,
		account_status_id: 3,
		payout: offer.offer_contracts[0]?.payout ?? 0,
		use_offer_contract_payout: true,
		unique_key_hash_type: 'none',
		postback_url: null,
		pixel_html: null,
		click_cap: null,
		conversion_cap: null,
		date_created: localTime(state.now),
	});
	return { message: 'Your application has been received', campaign_id };
}

const CONVERSION_PARAMETERS = [
	'offer_id',
	'payout',
	'add_to_existing_payout',
	'received',
	'received_option',
	'disposition_type',
	'disposition_id',
	'update_revshare_payout',
	'effective_date_option',
	'custom_date',
	'note_to_append',
];

const REPORT_PARAMETERS = [
	'start_date',
	'end_date',
	'event_type',
	'event_id',
	'source_affiliate_id',
	'brand_advertiser_id',
	'site_offer_id',
	'campaign_id',
	'creative_id',
	'channel_id',
	'price_format_id',
	'disposition_type',
	'disposition_id',
	'test_filter',
	...PAGING,
];

const methods: Method[] = [
	{
		path: '/api/1/get.asmx/AccountStatuses',
		root: 'account_statuses_response',
		parameters: [],
		complete: true,
		run: () => ({ row_count: 3, account_statuses: [1, 2, 3].map(status) }),
	},
	{
		path: '/api/5/export.asmx/Affiliates',
		root: 'affiliate_export_response',
		parameters: ['affiliate_id', 'affiliate_name', 'account_manager_id', 'tag_id', ...SORTED_PAGING],
		complete: true,
		run: exportAffiliates,
	},
	{
		path: '/api/2/addedit.asmx/Affiliate',
		root: 'affiliate_addedit_response',
		parameters: [
			'affiliate_id',
			'affiliate_name',
			'account_status_id',
			'account_manager_id',
			'hide_offers',
			'website',
			'tax_class',
			'payment_type_id',
			'postback_url',
			'notes',
		],
		run: saveAffiliate,
	},
	{
		path: '/api/4/signup.asmx/Affiliate',
		root: 'affiliate_signup_response',
		parameters: ['affiliate_name', 'account_status_id'],
		run: saveAffiliate,
	},
	{
		path: '/api/6/export.asmx/Offers',
		root: 'offer_export_response',
		parameters: [
			'offer_id',
			'offer_name',
			'advertiser_id',
			'vertical_id',
			'offer_type_id',
			'media_type_id',
			'offer_status_id',
			'tag_id',
			...SORTED_PAGING,
		],
		complete: true,
		run: exportOffers,
	},
	{
		path: '/api/5/addedit.asmx/Offer',
		root: 'offer_addedit_response',
		parameters: [
			'offer_id',
			'offer_status_id',
			'payout',
			'payout_modification_type',
			'advertiser_id',
			'vertical_id',
			'offer_name',
			'offer_link',
			'price_format_id',
			'offer_type_id',
		],
		run: saveOffer,
	},
	{
		path: '/api/1/addedit.asmx/OfferContract',
		root: 'offercontract_addedit_response',
		parameters: ['offer_id', 'offer_contract_id', 'price_format_id', 'payout', 'received'],
		run: saveContract,
	},
	{
		path: '/api/1/addedit.asmx/Caps',
		root: 'caps_addedit_response',
		parameters: [
			'offer_id',
			'offer_contract_id',
			'campaign_id',
			'cap_type_id',
			'cap_interval_id',
			'cap_amount',
			'cap_start',
			'send_alert_only',
		],
		complete: true,
		run: saveCap,
	},
	{
		path: '/api/8/export.asmx/Campaigns',
		root: 'campaign_export_response',
		parameters: [
			'campaign_id',
			'site_offer_id',
			'source_affiliate_id',
			'channel_id',
			'account_status_id',
			'media_type_id',
			...PAGING,
		],
		run: exportCampaigns,
	},
	{
		path: '/api/3/addedit.asmx/Campaign',
		root: 'campaign_addedit_response',
		parameters: [
			'campaign_id',
			'affiliate_id',
			'offer_id',
			'account_status_id',
			'payout',
			'payout_update_option',
			'use_offer_contract_payout',
			'postback_url',
			'pixel_html',
		],
		run: saveCampaign,
	},
	...['18', '17'].map((version) => ({
		path: `/api/${version}/reports.asmx/EventConversions`,
		root: 'event_conversion_report_response',
		parameters: REPORT_PARAMETERS,
		run: reportConversions,
	})),
	{
		path: '/api/6/track.asmx/UpdateConversionEvents',
		root: 'update_conversion_events_response',
		parameters: CONVERSION_PARAMETERS,
		run: updateConversion,
	},
	{
		path: '/api/4/track.asmx/UpdateConversion',
		root: 'update_conversion_response',
		parameters: CONVERSION_PARAMETERS,
		run: updateConversion,
	},
	{
		path: '/api/2/track.asmx/UpdateConversionDisposition',
		root: 'update_conversion_disposition_response',
		parameters: [],
		run: updateDisposition,
	},
	{
		path: '/api/3/track.asmx/MassConversionInsert',
		root: 'mass_conversion_insert_response',
		parameters: [
			'conversion_date',
			'affiliate_id',
			'campaign_id',
			'sub_affiliate',
			'creative_id',
			'total_to_insert',
			'payout',
			'received',
			'note',
			'transaction_ids',
			'unpaid_disposition_id',
		],
		complete: true,
		run: insertConversions,
	},
	{
		path: '/affiliates/api/2/account.asmx/GetAccountInfo',
		root: 'account_info_response',
		parameters: [],
		run: (state) => {
			const own = state.affiliates.find((affiliate) => affiliate.affiliate_id === OWN_AFFILIATE);
			return own === undefined ? {} : shownAffiliate(own);
		},
	},
	{
		path: '/affiliates/api/5/offers.asmx/OfferFeed',
		root: 'offer_feed_response',
		parameters: [
			'campaign_name',
			'media_type_category_id',
			'vertical_category_id',
			'country_code',
			'vertical_id',
			'offer_status_id',
			'tag_id',
			...PAGING,
		],
		complete: true,
		run: offerFeed,
	},
	{
		path: '/affiliates/api/2/offers.asmx/GetCampaign',
		root: 'campaign_response',
		parameters: ['campaign_id'],
		complete: true,
		run: (state, input) => shownCampaign(ownCampaign(state, input)),
	},
	{
		path: '/affiliates/api/3/offers.asmx/ApplyForOffer',
		root: 'apply_for_offer_response',
		parameters: ['offer_contract_id', 'media_type_id', 'notes', 'agreed_to_terms', 'agreed_from_ip_address'],
		complete: true,
		run: applyForOffer,
	},
	{
		path: '/affiliates/api/2/offers.asmx/SetPostbackURL',
		root: 'set_postback_url_response',
		parameters: ['campaign_id', 'postback_url'],
		complete: true,
		run: (state, input) => {
			ownCampaign(state, input).postback_url = input.text('postback_url');
			return { message: 'Postback URL Updated' };
		},
	},
	{
		path: '/affiliates/api/9/reports.asmx/EventConversions',
		root: 'event_conversion_report_response',
		parameters: ['start_date', 'end_date', ...PAGING],
		run: (state, input) => {
			const own = conversionsBetween(state, input).filter((one) => one.affiliate_id === OWN_AFFILIATE);
			return page('event_conversions', own.map(shownConversion), input);
		},
	},
];

/** The key for a person's name and password; empty when they are wrong. */
function getApiKey(call: Call<State>): Answer {
	const { values, isJson } = parametersOf(call);
	const right = values.username === cakeKeys.username && values.password === cakeKeys.password;
	const key = right ? cakeKeys.admin : '';
	return isJson ? text(toJson({ d: key }), 200, 'application/json') : xmlDocument('string', '1', key);
}

const routes: Array<Route<State>> = ['GET', 'POST'].flatMap((verb) => [
	{ method: verb, path: '/api/1/get.asmx/GetAPIKey', handler: getApiKey },
	...methods.map((method) => ({
		method: verb,
		path: method.path,
		handler: (call: Call<State>) => answer(method, call),
	})),
]);

/** CAKE: admin and affiliate API of one network. */
export function startCake(options: StartOptions = {}): Promise<FakeTracker> {
	return startFake<State>(
		{
			id: 'cake',
			title: 'CAKE',
			credentials: (baseUrl) => ({
				cakeTrackerApi: { baseUrl, apiKey: cakeKeys.admin },
				cakeAffiliateTrackerApi: {
					baseUrl,
					apiKey: cakeKeys.affiliate,
					affiliateId: String(OWN_AFFILIATE),
				},
			}),
			secretNames: ['api_key', 'password'],
			seed,
			routes,
			notFound: () =>
				text('<html><body><h1>404 - File or directory not found.</h1></body></html>', 404, 'text/html'),
		},
		options,
	);
}
