import { hexId, isFields, json, listOf, wholeNumber } from './fake.mts';
import type { Answer, Call, Fields, Handler, Route, Value } from './fake.mts';
import {
	affiliateWith,
	dayOf,
	given,
	input,
	invalid,
	notFound,
	numberOf,
	offerWith,
} from './affiseRules.mts';
import { paged, route, wordOf } from './affiseRules.mts';
import type { State } from './affiseState.mts';

const PAYMENT_STATUSES = ['-1', '1', '2', '3', '4'];

function required(fields: Fields, ...names: string[]): void {
	for (const name of names) {
		if (given(fields, name) === undefined) throw invalid({ [name]: `${name} cannot be blank` });
	}
}

function withId(records: Fields[], id: Value): Fields {
	const found = records.find((record) => String(record.id) === String(id));
	if (found === undefined) throw notFound();
	return found;
}

const among = (wanted: string[], value: Value): boolean =>
	wanted.length === 0 || wanted.includes(String(value));

// --- Tickets ------------------------------------------------------------------------------------------------

const TICKET_TYPES = ['common', 'financial', 'technical', 'offer_request', 'smartlink_request'];

function listTickets(call: Call<State>): Answer {
	const query = input(call);
	required(query, 'page');
	const status = wordOf(query, 'status', ['open', 'closed']);
	const types = listOf(query.type);
	if (types.some((type) => !TICKET_TYPES.includes(type))) throw invalid('type is invalid');
	const search = given(query, 'search')?.toLowerCase() ?? '';
	const found = call.state.tickets.filter(
		(ticket) =>
			(status === undefined || ticket.status === status) &&
			among(types, ticket.type) &&
			among(listOf(query.pid), (ticket.partner as Fields).id) &&
			among(listOf(query.offer_id), (ticket.offer as Fields).id) &&
			String(ticket.title).toLowerCase().includes(search),
	);
	const page = JSON.parse(paged(call, 'tickets', found).body) as { pagination: Fields } & Fields;
	delete page.pagination.next_page;
	return json(page);
}

const decide =
	(type: string): Handler<State> =>
	(call) => {
		const ticket = withId(call.state.tickets, call.params.id);
		const decision = wordOf(input(call), 'do', ['approve', 'reject']);
		if (decision === undefined) throw invalid({ do: 'do cannot be blank' });
		if (ticket.type !== type || ticket.status !== 'open') throw invalid('The ticket cannot be decided');
		ticket.status = 'closed';
		if (decision === 'approve' && type === 'offer_request') {
			const affiliate = affiliateWith(call.state, (ticket.partner as Fields).id);
			affiliate.enabledOffers.push(offerWith(call.state, (ticket.offer as Fields).id).id);
		}
		return json({ status: 1, message: 'Request is successfully' });
	};

// --- Payments -----------------------------------------------------------------------------------------------

function listPayments(call: Call<State>): Answer {
	const query = input(call);
	required(query, 'date_from', 'date_to');
	const [from = '', to = ''] = [dayOf(query, 'date_from'), dayOf(query, 'date_to')];
	const statuses = listOf(query.status);
	if (statuses.some((status) => !PAYMENT_STATUSES.includes(status))) throw invalid('status is invalid');
	const found = call.state.payments.filter(
		({ id, pid, status, posted_date }) =>
			String(posted_date) >= from &&
			String(posted_date) <= to &&
			among(listOf(query.id), id) &&
			among(listOf(query.aid), pid) &&
			among(statuses, status),
	);
	const limit = Math.min(wholeNumber(call.query.get('limit')) || 100, 100);
	const page = wholeNumber(call.query.get('page')) || 1;
	return json({
		status: 1,
		payments: found.slice((page - 1) * limit, page * limit),
		pagination: { page, limit, total: found.length },
	});
}

const done = (): Answer => json({ status: 1, result: true });

function updatePayment(call: Call<State>): Answer {
	const payment = withId(call.state.payments, call.params.id);
	const fields = input(call);
	const status = wordOf(fields, 'status', PAYMENT_STATUSES) ?? payment.status;
	Object.assign(payment, {
		status,
		pay_acc: given(fields, 'payment_account') ?? payment.pay_acc,
		comment: given(fields, 'comment') ?? payment.comment,
		notes: given(fields, 'note') ?? payment.notes,
	});
	return done();
}

function addPayment(state: State, affiliate: number, sum: number, note: string): void {
	state.payments.push({
		id: 31 + state.payments.length,
		pid: affiliate,
		posted_date: state.now.toISOString().slice(0, 10),
		status: '1',
		revenue: sum.toFixed(8),
		currency_code: 'USD',
		comment: '',
		notes: note,
	});
}

function createPayment(call: Call<State>): Answer {
	const fields = input(call);
	required(fields, 'aid', 'sum', 'currency');
	const affiliate = affiliateWith(call.state, fields.aid);
	numberOf(fields, 'currency');
	addPayment(call.state, affiliate.id, numberOf(fields, 'sum') ?? 0, given(fields, 'note') ?? '');
	return json({ status: 1, message: 'Success' });
}

function generatePayments(call: Call<State>): Answer {
	const fields = input(call);
	required(fields, 'date_from', 'date_to');
	dayOf(fields, 'date_from');
	dayOf(fields, 'date_to');
	const affiliates = listOf(fields.include_aids).map((id) => affiliateWith(call.state, id).id);
	call.later(() => {
		for (const id of affiliates) addPayment(call.state, id, 10, given(fields, 'note') ?? '');
	});
	return json({ status: 1, message: 'Success' });
}

function addCorrection(call: Call<State>): Answer {
	const payment = withId(call.state.payments, call.params.id);
	const fields = input(call);
	required(fields, 'revenue', 'comment');
	call.state.corrections.push({
		id: 5 + call.state.corrections.length,
		payment: payment.id,
		revenue: numberOf(fields, 'revenue'),
	});
	return done();
}

function remove(list: 'payments' | 'corrections'): Handler<State> {
	return (call) => {
		const found = withId(call.state[list], call.params.id);
		call.state[list] = call.state[list].filter((record) => record !== found);
		return done();
	};
}

// --- Promo codes --------------------------------------------------------------------------------------------

function listPromoCodes(call: Call<State>): Answer {
	const query = input(call);
	const ids = (name: string): string[] => (given(query, name) ?? '').split(',').filter(Boolean);
	const search = given(query, 'search') ?? '';
	const found = call.state.promoCodes.filter(
		({ code, offer_id, affiliate_id }) =>
			among(ids('offer_id'), offer_id) &&
			among(ids('affiliate_id'), affiliate_id) &&
			(given(query, 'code') ?? code) === code &&
			String(code).includes(search),
	);
	const limit = wholeNumber(call.query.get('limit')) || 100;
	const page = wholeNumber(call.query.get('page')) || 1;
	const promocodes = found.slice((page - 1) * limit, page * limit);
	return json({ status: 1, data: { promocodes, total_count: found.length, per_page: limit, page } });
}

function createPromoCodes(call: Call<State>): Answer {
	const { promocodes } = input(call);
	const wanted = Array.isArray(promocodes) ? promocodes.filter(isFields) : [];
	if (wanted.length === 0) throw invalid('promocodes cannot be blank');
	const made = wanted.map((fields, index) => {
		required(fields, 'type', 'code', 'offer_id', 'affiliate_id', 'date_from', 'date_to');
		for (const name of ['date_from', 'date_to']) {
			const time = String(fields[name]);
			if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(time)) throw invalid(`${name} is not a time`);
		}
		offerWith(call.state, fields.offer_id);
		affiliateWith(call.state, fields.affiliate_id);
		return { id: hexId('64aa', call.state.promoCodes.length + index + 1), ...fields };
	});
	call.state.promoCodes.push(...made);
	return json({ status: 1, data: { promocodes: made } });
}

/** What affiliates ask for, what they are paid, and their promo codes. */
export const billingRoutes: Array<Route<State>> = [
	route('GET', '/3.0/admin/tickets', listTickets),
	route('GET', '/3.0/admin/ticket/{id}', (call) =>
		json({ status: 1, ticket: withId(call.state.tickets, call.params.id) }),
	),
	route('POST', '/3.0/admin/ticket/{id}/offer', decide('offer_request')),
	route('POST', '/3.0/admin/ticket/{id}/smartlink', decide('smartlink_request')),
	route('GET', '/3.1/payments', listPayments),
	route('POST', '/3.1/payments/create-for-affiliate', createPayment),
	route('POST', '/3.1/payments/generate', generatePayments),
	route('GET', '/3.1/payments/{id}', (call) =>
		json({ status: 1, payment: withId(call.state.payments, call.params.id) }),
	),
	route('POST', '/3.1/payments/{id}', updatePayment),
	route('POST', '/3.1/payments/{id}/add-correction', addCorrection),
	route('DELETE', '/3.1/payments/del-correction/{id}', remove('corrections')),
	route('DELETE', '/3.1/payments/delete/{id}', remove('payments')),
	route('GET', '/3.1/offers/promocodes', listPromoCodes),
	route('POST', '/3.1/offers/promocodes/bulk', createPromoCodes),
];
