import {
	decodeBrackets,
	formFields,
	json,
	pick,
	Refusal,
	startFake,
	textOf,
	upTo,
	wholeNumber,
} from './fake.mts';
import type { Answer, Call, FakeTracker, Fields, Handler, Route, StartOptions, Value } from './fake.mts';

export const offer18Keys = {
	mid: '29510',
	apiKey: 'offer18-api-key-29510-q',
	secretKey: 'offer18-secret-key-29510-z',
};

const ACCOUNT_STATUSES = ['Approved', 'Pending', 'Rejected'];
const OFFER_STATUSES = ['Approved', 'Pending', 'Ended'];
const MOST_TIDS = 100;

interface State {
	affiliates: Fields[];
	advertisers: Fields[];
	offers: Fields[];
	conversions: Fields[];
}

function seed(): State {
	const account = (id: number, name: string): Fields => ({
		id: String(id),
		first_name: 'Robin',
		last_name: `Example ${id}`,
		email: `${name}${id}@example.com`,
		company: `${name} ${id} Ltd`,
		status: id % 12 === 0 && id !== 1012 ? 'Pending' : 'Approved',
	});
	return {
		affiliates: upTo(90, (number) => account(1000 + number, 'media')),
		advertisers: upTo(8, (number) => account(number, 'brand')),
		offers: upTo(230, (number) => ({
			offerid: String(21_970_000 + number),
			offer_name: `Offer ${number}`,
			logo: `https://offers.example.com/${number}.png`,
			status: pick(OFFER_STATUSES, number % 11 === 0 ? 1 : 0),
			category: number % 3 === 2 ? 'Finance' : 'Games',
			currency: 'USD',
			price_affiliate: number % 10 === 0 ? '80%' : '5.5',
			model_affiliate: 'CPA',
			price_advertiser: '7',
			model_advertiser: 'CPA',
			advertiser_id: String(number === 5 ? 2 : 1 + (number % 8)),
			visibility: 'public',
			offer_url: `https://offers.example.com/${number}?tid={tid}`,
			preview_url: `https://offers.example.com/${number}/preview`,
			offer_terms: 'No brand bidding',
			offer_kpi: 'None',
			external_offer_id: `X-${number}`,
			app_id: `com.example.${number}`,
			private_note: `Note ${number}`,
		})),
		conversions: upTo(150, (number) => ({
			tid: `T18-${String(number).padStart(6, '0')}`,
			status: 'Pending',
			payout: '5.5000',
		})),
	};
}

// --- Rules of the whole API ---------------------------------------------------------------------------------

/** Reads say 200 in `response`. */
function read(data: Value): Answer {
	return json({ response: '200', data });
}

/** Writes say 200 in `status`, with a code word in `response`. */
function written(response: string, data?: Fields): Answer {
	return json({ status: '200', response, data });
}

/** Every error is a 200 with a code word. */
function failed(code: string, word: string): Answer {
	return json({ status: code, response: word });
}

function sentBy(call: Call<State>): Fields {
	return { ...formFields(call), ...decodeBrackets(call.query) };
}

function before(call: Call<State>): Answer | undefined {
	const sent = sentBy(call);
	const { mid, apiKey, secretKey } = offer18Keys;
	if (sent.mid === mid && sent['api-key'] === apiKey && sent['secret-key'] === secretKey) return undefined;
	const word = 'authentication_failed';
	return call.method === 'GET' ? json({ response: word }) : failed('401', word);
}

function invalid(word: string): Refusal {
	return new Refusal(400, word);
}

export type FormType = 'text' | 'integer' | 'decimal' | 'time' | 'flag';
export type FormShape = Record<string, FormType | `${FormType}!` | string[]>;

const patterns: Record<FormType, RegExp> = {
	text: /[^]/,
	integer: /^\d+$/,
	decimal: /^-?\d+(\.\d+)?$/,
	time: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/,
	flag: /^[01]$/,
};

/** Says which field of a form is missing or wrong; `!` behind the type makes it required, a list names choices. */
export function formProblem(fields: Fields, shape: FormShape): string | undefined {
	for (const [name, wanted] of Object.entries(shape)) {
		const value = textOf(fields[name]);
		if (Array.isArray(wanted)) {
			if (value !== undefined && !wanted.includes(value)) return name;
			continue;
		}
		if (value === undefined || value === '') {
			if (fields[name] !== undefined || wanted.endsWith('!')) return name;
			continue;
		}
		if (!patterns[wanted.replace('!', '') as FormType].test(value)) return name;
	}
	return Object.keys(fields).find((name) => !(name in shape));
}

function formOf(call: Call<State>, shape: FormShape): Fields {
	if (call.body !== '' && call.contentType !== 'application/x-www-form-urlencoded') {
		throw invalid('invalid_content_type');
	}
	const fields = formFields(call);
	for (const name of ['mid', 'api-key', 'secret-key']) delete fields[name];
	const problem = formProblem(fields, shape);
	if (problem !== undefined) throw invalid(`invalid_${problem}`);
	return fields;
}

function recordWith(records: Fields[], key: string, id: Value, word: string): Fields {
	const found = records.find((record) => record[key] === String(id));
	if (found === undefined) throw invalid(word);
	return found;
}

// --- Offers -------------------------------------------------------------------------------------------------

function listOffers(call: Call<State>): Answer {
	const query = decodeBrackets(call.query);
	const number = (name: string, standard: number): number => {
		const value = query[name] === undefined ? standard : wholeNumber(textOf(query[name]));
		if (value === undefined || value === 0) throw invalid(`invalid_${name}`);
		return value;
	};
	const page = number('page', 1);
	const limit = number('limit', 50);
	const status = query.status === undefined ? undefined : OFFER_STATUSES[number('status', 1) - 1];
	const found = call.state.offers.filter(
		(offer) =>
			(query.offer_id === undefined || String(query.offer_id).split(',').includes(String(offer.offerid))) &&
			(status === undefined || offer.status === status) &&
			String(offer.offer_name).includes(textOf(query.offer_name) ?? '') &&
			['advertiser_id', 'category', 'model_affiliate', 'model_advertiser'].every(
				(name) => query[name] === undefined || offer[name] === query[name],
			),
	);
	const shown = found.slice((page - 1) * limit, page * limit);
	// An object by offer ID, and a list where there is nothing.
	if (shown.length === 0) return read([]);
	return read(Object.fromEntries(shown.map((offer) => [String(offer.offerid), offer])));
}

const offerShape: FormShape = {
	offer_name: 'text',
	advertiser_id: 'integer',
	offer_url: 'text',
	external_offer_id: 'text',
	app_id: 'text',
	logo: 'text',
	category: 'text',
	preview_url: 'text',
	currency: 'text',
	price_advertiser: 'decimal',
	price_affiliate: 'decimal',
	model_advertiser: 'text',
	model_affiliate: 'text',
	hide_affiliate_payout: 'flag',
	start_datetime: 'time',
	end_datetime: 'time',
	visibility: ['public', 'permission', 'private'],
	status: ['approve', 'pending'],
	deep_links: 'flag',
	offer_terms: 'text',
	offer_kpi: 'text',
	private_note: 'text',
};

function saveOffer(call: Call<State>): Answer {
	const { offers, advertisers } = call.state;
	const type = call.query.get('type');
	const isNew = type === 'create';
	if (!isNew && type !== 'update') throw invalid('invalid_type');
	const needed: FormShape = { offer_name: 'text!', advertiser_id: 'integer!', offer_url: 'text!' };
	const { status, ...fields } = formOf(call, isNew ? { ...offerShape, ...needed } : offerShape);
	if (fields.advertiser_id !== undefined) {
		recordWith(advertisers, 'id', fields.advertiser_id, 'advertiser_not_found');
	}
	const shown =
		status === undefined ? fields : { ...fields, status: status === 'approve' ? 'Approved' : 'Pending' };
	if (!isNew) {
		const offer = recordWith(offers, 'offerid', call.query.get('oid'), 'offer_not_found');
		Object.assign(offer, shown);
		return written('offer_updated_successfully', { offer_id: offer.offerid });
	}
	const offerid = String(21_970_001 + offers.length);
	offers.push({ offerid, status: 'Pending', visibility: 'public', currency: 'USD', ...shown });
	return written('offer_created_successfully', { offer_id: offerid });
}

// --- Accounts and conversions -------------------------------------------------------------------------------

const accountShape: FormShape = {
	first_name: 'text',
	last_name: 'text',
	email: 'text',
	password: 'text',
	status: ACCOUNT_STATUSES,
	company: 'text',
	mobile: 'integer',
	address: 'text',
	city: 'text',
	state: 'text',
	state_code: 'text',
	zip: 'text',
	country: 'text',
	im_type: 'text',
	im_value: 'text',
	signup_ip: 'text',
	action: 'text',
};

function account(name: 'affiliate' | 'advertiser'): Handler<State> {
	const idName = `${name}_id`;
	return (call) => {
		const records = call.state[`${name}s`];
		const { action } = sentBy(call);
		if (action === 'create') {
			const needed: FormShape = {
				first_name: 'text!',
				last_name: 'text!',
				email: 'text!',
				password: 'text!',
			};
			const { password, action: _action, ...fields } = formOf(call, { ...accountShape, ...needed });
			if (records.some(({ email }) => email === fields.email)) {
				return failed('409', `${name}_already_exists`);
			}
			const id = String(Number(records.at(-1)?.id) + 1);
			records.push({ id, status: 'Pending', ...fields });
			const data = { [idName]: id, email: fields.email, password };
			return written(`${name}_created_successfully`, data);
		}
		const record = recordWith(records, 'id', sentBy(call)[idName], `${name}_not_found`);
		if (action === 'update') {
			const { password: _secret, action: _action, ...fields } = formOf(call, accountShape);
			Object.assign(record, fields);
			return written(`${name}_updated_successfully`, { [idName]: record.id });
		}
		if (action !== 'delete') throw invalid('invalid_action');
		records.splice(records.indexOf(record), 1);
		return written(`${name}_deleted_successfully`);
	};
}

function resetPassword(call: Call<State>): Answer {
	const fields = formOf(call, { 'affiliate-email': 'text!' });
	const { id } = recordWith(call.state.affiliates, 'email', fields['affiliate-email'], 'affiliate_not_found');
	return json({
		status: '200',
		response: 'affiliate_pass_reset:completed',
		password: 'TempPass99',
		affiliate_id: id,
	});
}

function setConversions(call: Call<State>): Answer {
	const fields = formOf(call, {
		tid: 'text!',
		status: 'integer!',
		event: 'text',
		adv_sub1: 'text',
		adv_sub2: 'text',
		adv_sub3: 'text',
		adv_sub4: 'text',
		adv_sub5: 'text',
	});
	if (fields.status !== '1' && fields.status !== '3') throw invalid('invalid_status');
	const tids = String(fields.tid).split(',');
	if (tids.length > MOST_TIDS) throw invalid('tid_limit_exceeded');
	const found = tids.map((tid) => recordWith(call.state.conversions, 'tid', tid, 'conversion_not_found'));
	for (const conversion of found) conversion.status = fields.status === '1' ? 'Approved' : 'Rejected';
	return written('conversion_updated_successfully');
}

// --- Routes -------------------------------------------------------------------------------------------------

const routes: Array<Route<State>> = [
	{ method: 'GET', path: '/api/m/offers', handler: listOffers },
	{ method: 'POST', path: '/api/m/offer_create', handler: saveOffer },
	{ method: 'POST', path: '/api/m/affiliate', handler: account('affiliate') },
	{ method: 'POST', path: '/api/m/advertiser', handler: account('advertiser') },
	{ method: 'POST', path: '/api/m/affiliate_password_reset', handler: resetPassword },
	{ method: 'POST', path: '/api/m/conversion', handler: setConversions },
];

/** Offer18: the network API of one account. */
export function startOffer18(options: StartOptions = {}): Promise<FakeTracker> {
	return startFake<State>(
		{
			id: 'offer18',
			title: 'Offer18',
			credentials: (baseUrl) => ({ offer18TrackerApi: { baseUrl, ...offer18Keys } }),
			secretNames: ['api-key', 'secret-key'],
			seed,
			routes,
			before: (call) => (routes.some(({ path }) => path === call.path) ? before(call) : undefined),
			refused: ({ status, message }) => failed(String(status), message),
			notFound: () => ({
				status: 404,
				headers: { 'content-type': 'text/html; charset=utf-8' },
				body: '<!DOCTYPE html><html><head><title>404 Not Found</title></head><body>Not Found</body></html>',
			}),
		},
		options,
	);
}
