import { formFields, json, jsonFields, Refusal, startFake, text, textOf, wholeNumber } from './fake.mts';
import type { Answer, Call, FakeTracker, Fields, Handler, Route, StartOptions, Value } from './fake.mts';
import { impactKeys, seed, submissionId } from './impactSeed.mts';
import type { State } from './impactSeed.mts';
import { formProblem } from './offer18.mts';
import type { FormShape } from './offer18.mts';

export { impactKeys };

const DAY_MS = 86_400_000;
const ACTION_STATES = ['PENDING', 'APPROVED', 'REVERSED'];
const REASONS = ['ORDER_UPDATE', 'ITEM_RETURNED', 'CONS_FRAUD', 'ORDER_ERROR', 'TEST_ACTION', 'OTHER'];
const DISPOSITIONS = ['REJECTED', 'CONS_FRAUD', 'ITEM_RETURNED', 'ORDER_ERROR', 'TEST_ACTION', 'OTHER'];

// --- Rules of the whole API ---------------------------------------------------------------------------------

const LIMITS = { 'X-RateLimit-Limit': '1000', 'X-RateLimit-Remaining': '999', 'X-RateLimit-Reset': '3600' };

/** XML unless JSON is asked for. */
function ok(call: Call<State>, body: Value): Answer {
	if (!(call.headers.accept ?? '').includes('application/json')) {
		return text('<ImpactRadiusResponse><Status>OK</Status></ImpactRadiusResponse>', 200, 'application/xml');
	}
	return json(body, 200, LIMITS);
}

function failed(message: string, status: number, field?: Value): Answer {
	const errors = field === undefined ? undefined : [{ Field: field, Message: message }];
	return json({ Status: 'ERROR', Message: message, Errors: errors }, status, LIMITS);
}

function before(call: Call<State>): Answer | undefined {
	const [, role = '', sid = ''] = call.path.split('/');
	if (role !== 'Advertisers' && role !== 'Mediapartners') return undefined;
	const entry = Object.entries(impactKeys).find(
		([, { accountSid, authToken }]) =>
			call.headers.authorization === `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
	);
	if (entry === undefined) return failed('Authentication failed', 401);
	const [kind, { accountSid }] = entry;
	const roles: Record<string, string[]> = {
		both: ['Advertisers', 'Mediapartners'],
		brand: ['Advertisers'],
		partner: ['Mediapartners'],
	};
	if (sid !== accountSid || roles[kind]?.includes(role) !== true) return failed('Access denied', 403);
	return undefined;
}

function invalid(field: string, message = `${field} is invalid`): Refusal {
	return new Refusal(400, message, field);
}

function notFound(): Refusal {
	return new Refusal(404, 'The requested resource was not found');
}

function form(call: Call<State>, shape: FormShape): Fields {
	if (call.contentType !== 'application/x-www-form-urlencoded') {
		throw new Refusal(415, 'The content type must be application/x-www-form-urlencoded');
	}
	const fields = formFields(call);
	const problem = formProblem(fields, shape);
	if (problem !== undefined) throw invalid(problem);
	return fields;
}

function instant(fields: Fields, ...names: string[]): void {
	for (const name of names) {
		const value = textOf(fields[name]);
		if (value !== undefined && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(value)) {
			throw invalid(name);
		}
	}
}

function queryOf(call: Call<State>, names: string[]): Fields {
	const query: Fields = Object.fromEntries(call.query);
	const known = [...names, 'Page', 'PageSize', 'IrVersion'];
	const unknown = Object.keys(query).find((name) => !known.includes(name));
	if (unknown !== undefined) throw invalid(unknown, `${unknown} is not a parameter`);
	return query;
}

/** Where the account's records are; answers refer to themselves by it. */
function home(call: Call<State>): string {
	return call.path.split('/').slice(0, 3).join('/');
}

function listed(call: Call<State>, name: string, records: Fields[], standard = 100, least = 1): Answer {
	const number = (parameter: string, preset: number): number => {
		const sent = call.query.get(parameter);
		const value = sent === null ? preset : wholeNumber(sent);
		if (value === undefined || value === 0) throw invalid(parameter);
		return value;
	};
	const page = number('Page', 1);
	const size = Math.max(number('PageSize', standard), least);
	const pages = Math.max(1, Math.ceil(records.length / size));
	const next = new URLSearchParams(call.query);
	next.set('Page', String(page + 1));
	next.set('PageSize', String(size));
	return ok(call, {
		'@page': String(page),
		'@numpages': String(pages),
		'@pagesize': String(size),
		'@total': String(records.length),
		'@uri': call.path,
		'@nextpageuri': page < pages ? `${call.path}?${next.toString()}` : '',
		[name]: records.slice((page - 1) * size, page * size),
	});
}

function recordWith(records: Fields[], field: string, id: Value): Fields {
	const found = records.find((record) => String(record[field]) === String(id));
	if (found === undefined) throw notFound();
	return found;
}

function saved(call: Call<State>, path: string): Answer {
	return ok(call, { Status: 'OK', Uri: `${home(call)}/${path}` });
}

function among(query: Fields, name: string, value: Value): boolean {
	const wanted = textOf(query[name]);
	return wanted === undefined || wanted.split(',').includes(String(value));
}

// --- Partners, programs, contracts --------------------------------------------------------------------------

function listPartners(call: Call<State>): Answer {
	const query = queryOf(call, [
		'Id',
		'CampaignId',
		'GroupId',
		'Country',
		'startDate',
		'endDate',
		'State',
		'RelationshipState',
	]);
	instant(query, 'startDate', 'endDate');
	const found = call.state.partners.filter(
		(partner) => among(query, 'Id', partner.Id) && among(query, 'State', partner.State),
	);
	return listed(call, 'Partners', found);
}

function addPartner(call: Call<State>): Answer {
	const { partners } = call.state;
	const required = [
		'AccountName',
		'Website',
		'AddressLine1',
		'City',
		'PostalCode',
		'Country',
		'PhoneCountry',
		'PhoneNumber',
		'PrimaryPromotionalMethod',
		'Username',
		'FirstName',
		'LastName',
		'Password',
		'EmailAddress',
		'Currency',
	];
	const body = form(call, {
		...Object.fromEntries(required.map((name) => [name, 'text!' as const])),
		TemplateTermsId: 'integer!',
		MPGroupIDs: 'text',
		Description: 'text',
		MPValue1: 'text',
		MPValue2: 'text',
		MPValue3: 'text',
	});
	const Id = String(10_001 + partners.length);
	partners.push({
		Id,
		Name: body.AccountName,
		State: 'ACTIVE',
		PartnerType: 'DIRECT',
		Website: body.Website,
	});
	return saved(call, `MediaPartners/${Id}`);
}

function setValues(call: Call<State>): Answer {
	const partner = recordWith(call.state.partners, 'Id', call.params.id);
	const body = form(call, { MPValue1: 'text', MPValue2: 'text', MPValue3: 'text' });
	partner.PartnerValues = { Value1: body.MPValue1, Value2: body.MPValue2, Value3: body.MPValue3 };
	return saved(call, `MediaPartners/${String(partner.Id)}`);
}

function listContracts(call: Call<State>): Answer {
	const query = queryOf(call, [
		'CampaignId',
		'Status',
		'PartnerId',
		'TemplateId',
		'DateLastUpdatedAfter',
		'DateLastUpdatedBefore',
	]);
	instant(query, 'DateLastUpdatedAfter', 'DateLastUpdatedBefore');
	const status = textOf(query.Status) ?? 'ACTIVE';
	const found = call.state.contracts.filter(
		(contract) =>
			contract.Status === status &&
			among(query, 'PartnerId', contract.PartnerId) &&
			among(call.params as Fields, 'campaign', contract.CampaignId),
	);
	return listed(call, 'Contracts', found);
}

function decide(status: string): Handler<State> {
	return (call) => {
		recordWith(call.state.programs, 'Id', call.params.id);
		const body = jsonFields(call);
		if (typeof body.contractId !== 'string') throw invalid('contractId');
		const contract = recordWith(call.state.contracts, 'Id', body.contractId);
		if (contract.Status !== 'PENDING') {
			throw new Refusal(409, 'A decision for this contract has already been recorded');
		}
		contract.Status = status;
		return ok(call, { Status: 'OK' });
	};
}

function link(call: Call<State>, partner: Value, fields: Fields): Answer {
	const { Id } = recordWith(call.state.programs, 'Id', call.params.id);
	const type = textOf(fields.Type) ?? 'Regular';
	if (type !== 'Regular' && type !== 'Vanity') throw invalid('Type');
	const path =
		type === 'Vanity'
			? (textOf(fields.CustomPath) ?? 'random1')
			: `c/${String(partner)}/${textOf(fields.AdId) ?? '1'}/${String(Id)}`;
	return ok(call, { TrackingURL: `https://example.sjv.io/${path}` });
}

function brandLink(call: Call<State>): Answer {
	const { MediaPartnerId } = queryOf(call, ['MediaPartnerId']);
	if (MediaPartnerId === undefined) throw invalid('MediaPartnerId');
	const partner = recordWith(call.state.partners, 'Id', MediaPartnerId);
	const shape: FormShape = {
		Type: 'text',
		CustomPath: 'text',
		AdId: 'integer',
		DeepLink: 'text',
		MediaPartnerPropertyId: 'integer',
	};
	return link(call, partner.Id, form(call, shape));
}

/** Everything stands in the query. */
function partnerLink(call: Call<State>): Answer {
	const fields = queryOf(call, [
		'Type',
		'CustomPath',
		'AdId',
		'DeepLink',
		'MediaPartnerPropertyId',
		'subId1',
		'subId2',
		'subId3',
		'sharedId',
	]);
	if (call.body !== '') throw invalid('body');
	if (fields.MediaPartnerPropertyId !== undefined && fields.MediaPartnerPropertyId !== '4622773') {
		const message = `The property ID '${String(fields.MediaPartnerPropertyId)}' does not exist.`;
		return json({ timestamp: 1_663_261_677_313, status: 'FORBIDDEN', error: 'Forbidden', message }, 403);
	}
	return link(call, 10_012, fields);
}

// --- Actions ------------------------------------------------------------------------------------------------

const PERIODS: Array<[start: string, end: string, field: string]> = [
	['StartDate', 'EndDate', 'EventDate'],
	['ActionDateStart', 'ActionDateEnd', 'EventDate'],
	['LockingDateStart', 'LockingDateEnd', 'LockingDate'],
];

function listActions(name: 'Actions' | 'ActionUpdates', ofBrand: boolean): Handler<State> {
	return (call) => {
		const query = queryOf(call, ['CampaignId', 'State', ...PERIODS.flatMap(([start, end]) => [start, end])]);
		if (ofBrand && query.CampaignId === undefined) throw invalid('CampaignId', 'CampaignId is required');
		if (query.State !== undefined && !ACTION_STATES.includes(String(query.State))) throw invalid('State');
		let found = name === 'Actions' ? call.state.actions : call.state.updates;
		let isLimited = false;
		for (const [start, end, field] of PERIODS) {
			instant(query, start, end);
			const from = textOf(query[start]);
			const to = textOf(query[end]);
			if (from === undefined && to === undefined) continue;
			if (from === undefined || to === undefined) throw invalid(start, `${start} and ${end} go together`);
			if (Date.parse(to) - Date.parse(from) > 45 * DAY_MS) {
				throw invalid(start, 'The date range cannot exceed 45 days');
			}
			isLimited = true;
			found = found.filter(
				(record) =>
					Date.parse(String(record[field])) >= Date.parse(from) &&
					Date.parse(String(record[field])) <= Date.parse(to),
			);
		}
		// Without dates, the last 7 days.
		const since = call.state.now.getTime() - 7 * DAY_MS;
		if (!isLimited) found = found.filter(({ EventDate }) => Date.parse(String(EventDate)) >= since);
		found = found.filter(
			(record) => among(query, 'CampaignId', record.CampaignId) && among(query, 'State', record.State),
		);
		if (found.length === 0) return ok(call, null);
		return listed(call, name, ofBrand ? found : found.map(asTexts), 20_000, 2000);
	};
}

/** Partners get all values as text. */
function asTexts(record: Fields): Fields {
	return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, String(value)]));
}

/** Notes a change that is carried out later, and says where to see what became of it. */
function queue(call: Call<State>, type: string, change: () => string | undefined): Answer {
	const { submissions, now } = call.state;
	const BatchId = submissionId(submissions.length + 1);
	const submission: Fields = { BatchId, CampaignId: 1000, Type: type, Status: 'Queued', CompletionDate: '' };
	submissions.push(submission);
	call.later(() => {
		const problem = change();
		submission.Status = 'Complete';
		submission.CompletionDate = now.toISOString();
		submission.ErrorType = problem === undefined ? '' : 'Validation';
		submission.ErrorReason = problem ?? '';
	});
	return ok(call, { Status: 'QUEUED', QueuedUri: `${home(call)}/APISubmissions/${BatchId}` });
}

function identified(body: Fields): void {
	const byOrder = body.ActionTrackerId !== undefined && body.OrderId !== undefined;
	if (body.ActionId === undefined && !byOrder) throw invalid('ActionId', 'ActionId is required');
}

function actionBy(call: Call<State>, body: Fields): Fields | undefined {
	return call.state.actions.find(({ Id, ActionTrackerId, Oid }) =>
		body.ActionId === undefined
			? Oid === body.OrderId && String(ActionTrackerId) === body.ActionTrackerId
			: Id === body.ActionId,
	);
}

const which: FormShape = { ActionId: 'text', ActionTrackerId: 'integer', OrderId: 'text' };

function updateAction(call: Call<State>): Answer {
	const body = form(call, {
		...which,
		Reason: REASONS,
		DispositionCode: 'text',
		Amount: 'decimal',
		CustomerStatus: 'text',
		Sku: 'text',
		Category: 'text',
		Quantity: 'integer',
		ItemSubTotalDelta: 'decimal',
	});
	identified(body);
	if (body.Reason === undefined && body.DispositionCode === undefined) throw invalid('Reason');
	return queue(call, 'Modification', () => {
		const action = actionBy(call, body);
		if (action === undefined) return 'ACTION_REF_NOT_FOUND';
		if (body.Amount !== undefined) action.Amount = Number(body.Amount);
		if (action.Amount === 0) action.State = 'REVERSED';
		return undefined;
	});
}

function reverseAction(call: Call<State>): Answer {
	const body = form(call, { ...which, DispositionCode: DISPOSITIONS });
	identified(body);
	if (body.DispositionCode === undefined) throw invalid('DispositionCode');
	return queue(call, 'Reversal', () => {
		const action = actionBy(call, body);
		if (action === undefined) return 'ACTION_REF_NOT_FOUND';
		Object.assign(action, { State: 'REVERSED', Amount: 0, Payout: 0 });
		return undefined;
	});
}

/** This call alone writes its errors in lower case. */
function addConversion(call: Call<State>): Answer {
	const fields = formFields(call);
	const refused = (field: string): Answer =>
		json({ Status: 'ERROR', errors: [{ field, level: 'ERROR', message: `${field} is required` }] }, 400);
	if (call.contentType !== 'application/x-www-form-urlencoded') return refused('body');
	const attribution = ['ClickId', 'CustomerId', 'CustomProfileId', 'OrderPromoCode', 'MediaPartnerId'];
	for (const name of ['CampaignId', 'EventDate', 'OrderId']) {
		if (fields[name] === undefined) return refused(name);
	}
	if (!['ActionTrackerId', 'EventTypeId', 'EventTypeCode'].some((name) => name in fields)) {
		return refused('EventTypeId');
	}
	if (!attribution.some((name) => name in fields)) return refused('ClickId');
	if (fields.Amount !== undefined && fields.CurrencyCode === undefined) return refused('CurrencyCode');
	instant(fields, 'EventDate');
	return queue(call, 'Conversion', () => {
		const { actions } = call.state;
		const Id = `1000.4636.${158_001 + actions.length}`;
		actions.unshift({
			Id,
			CampaignId: Number(fields.CampaignId),
			ActionTrackerId: Number(fields.EventTypeId ?? 4636),
			State: 'PENDING',
			Amount: Number(fields.Amount ?? 0),
			Currency: fields.CurrencyCode,
			EventDate: fields.EventDate,
			LockingDate: fields.EventDate,
			Oid: fields.OrderId,
		});
		return undefined;
	});
}

// --- Inquiries, promo codes, deals, reports -----------------------------------------------------------------

function listInquiries(ofBrand: boolean): Handler<State> {
	return (call) => {
		const query = queryOf(call, [
			'CampaignId',
			'ResolutionStatus',
			'MediaPartnerId',
			'OrderId',
			'StartDate',
			'EndDate',
		]);
		instant(query, 'StartDate', 'EndDate');
		if (ofBrand && query.CampaignId === undefined) throw invalid('CampaignId');
		const found = call.state.inquiries.filter((inquiry) =>
			['CampaignId', 'ResolutionStatus', 'MediaPartnerId', 'OrderId'].every((name) =>
				among(query, name, inquiry[name]),
			),
		);
		return listed(call, 'ActionInquiries', found);
	};
}

function resolveInquiry(call: Call<State>): Answer {
	const body = form(call, {
		Id: 'integer!',
		ResolutionStatus: ['VALID', 'DECLINED', 'INCOMPLETE'],
		RejectReason: 'text',
		ActionTrackerId: 'integer',
		ResolutionNotes: 'text',
		TransactionAmount: 'decimal',
		FinalPayout: 'decimal',
	});
	if (body.ResolutionStatus === undefined) throw invalid('ResolutionStatus');
	if (body.ResolutionStatus === 'VALID' && body.ActionTrackerId === undefined)
		throw invalid('ActionTrackerId');
	if (body.ResolutionStatus === 'DECLINED' && body.RejectReason === undefined) throw invalid('RejectReason');
	const inquiry = recordWith(call.state.inquiries, 'Id', body.Id);
	inquiry.ResolutionStatus = body.ResolutionStatus;
	if (body.TransactionAmount !== undefined) inquiry.TransactionAmount = Number(body.TransactionAmount);
	return saved(call, `ActionInquiries/${String(inquiry.Id)}`);
}

function addInquiry(call: Call<State>): Answer {
	const { inquiries, now } = call.state;
	const body = form(call, {
		CampaignId: 'integer!',
		OrderId: 'text!',
		TransactionDate: 'text!',
		TransactionAmount: 'decimal!',
		InquiryType: ['UNTRACKED', 'INCORRECT', 'DECLINED'],
		ExpectedPayout: 'decimal',
		MediaPartnerInquiryId: 'text',
		InquiryNotes: 'text',
	});
	if (body.InquiryType === undefined) throw invalid('InquiryType');
	instant(body, 'TransactionDate');
	const Id = 780_001 + inquiries.length;
	inquiries.push({ Id, ...body, ResolutionStatus: 'UNRESOLVED', CreationDate: now.toISOString() });
	return saved(call, `ActionInquiries/${Id}`);
}

function listPromoCodes(call: Call<State>): Answer {
	const query = queryOf(call, ['CampaignId', 'Code', 'State', 'StartDate', 'EndDate']);
	const found = call.state.promoCodes.filter((promoCode) =>
		['CampaignId', 'Code', 'State'].every((name) => among(query, name, promoCode[name])),
	);
	return listed(call, 'PromoCodes', found);
}

function addPromoCode(call: Call<State>): Answer {
	const { promoCodes, partners } = call.state;
	const body = form(call, {
		AssignedPartnerId: 'integer!',
		CampaignId: 'integer!',
		CreditPolicy: 'text!',
		Code: 'text!',
		Type: 'text!',
		StartDate: 'text',
		EndDate: 'text',
		DealId: 'integer',
	});
	if (!['ALWAYS', 'INVOLVED', 'WINNER'].includes(String(body.CreditPolicy))) throw invalid('CreditPolicy');
	if (!['LI', 'RE'].includes(String(body.Type))) throw invalid('Type');
	instant(body, 'StartDate', 'EndDate');
	recordWith(partners, 'Id', body.AssignedPartnerId);
	const Id = 7001 + promoCodes.length;
	promoCodes.push({ Id, ...body, State: 'ACTIVE' });
	return saved(call, `PromoCodes/${Id}`);
}

const dealShape: FormShape = { Name: 'text', Description: 'text', StartDate: 'text', EndDate: 'text' };

function addDeal(call: Call<State>): Answer {
	const { deals } = call.state;
	const body = form(call, {
		...dealShape,
		CampaignId: 'integer!',
		Name: 'text!',
		Scope: ['PRODUCT', 'CATEGORY', 'ENTIRE_STORE'],
		Type: ['GENERAL_SALE', 'FREE_SHIPPING', 'GIFT_WITH_PURCHASE', 'REBATE', 'BOGO'],
		ProductName: 'text',
		Categories: 'text',
		DefaultPromoCode: 'text',
		DiscountType: ['FIXED', 'PERCENT', 'PERCENT_RANGE', 'PERCENT_MAXIMUM'],
		DiscountAmount: 'decimal',
		DiscountPercent: 'decimal',
		DiscountCurrency: 'text',
	});
	for (const name of ['Scope', 'Type']) if (body[name] === undefined) throw invalid(name);
	if (body.Scope === 'PRODUCT' && body.ProductName === undefined) throw invalid('ProductName');
	if (body.Scope === 'CATEGORY' && body.Categories === undefined) throw invalid('Categories');
	instant(body, 'StartDate', 'EndDate');
	const Id = deals.length + 1;
	deals.push({ Id, ...body, State: 'ACTIVE' });
	return saved(call, `Deals/${Id}`);
}

function listDeals(call: Call<State>): Answer {
	const query = queryOf(call, ['CampaignId', 'Scope', 'State', 'Type']);
	const found = call.state.deals.filter((deal) =>
		['CampaignId', 'Scope', 'State', 'Type'].every((name) => among(query, name, deal[name])),
	);
	return listed(call, 'Deals', found);
}

function runReport(handle: string, from: string, to: string, areRequired: boolean): Handler<State> {
	return (call) => {
		const query = queryOf(call, ['SUBAID', 'RQueryIDx', from, to]);
		if (call.params.id !== handle) throw notFound();
		for (const name of [from, to]) {
			const value = textOf(query[name]);
			if (value === undefined ? areRequired : !/^\d{4}-\d\d-\d\d$/.test(value)) throw invalid(name);
		}
		const rows = call.state.actions.map(({ Id, State, Payout }) => ({
			action_id: Id,
			status: State,
			payout: String(Payout),
		}));
		return listed(call, 'Records', rows, 20_000);
	};
}

function listReports(handle: string): Handler<State> {
	return (call) =>
		listed(call, 'Reports', [
			{ Name: 'Action Listing', Id: handle, Category: 'Listing', ApiAccessible: true },
			{ Name: 'Overview', Id: `${handle}_ui`, Category: 'Performance', ApiAccessible: false },
		]);
}

/** Makes a job instead of an answer. */
function exportTo(check: (call: Call<State>) => Fields): Handler<State> {
	return (call) => {
		const query = check(call);
		const format = textOf(query.ResultFormat) ?? 'CSV';
		if (!['CSV', 'JSON', 'XML'].includes(format)) throw invalid('ResultFormat');
		const { jobs, now } = call.state;
		const Id = `job-${jobs.length + 1}`;
		const job: Fields = { Id, Type: 'ApiReport', CreatedDate: now.toISOString(), Status: 'QUEUED' };
		jobs.push(job);
		call.later(() => {
			job.Status = 'COMPLETED';
		});
		const uri = `${home(call)}/Jobs/${Id}`;
		return ok(call, { Status: 'QUEUED', QueuedUri: uri, ResultUri: `${uri}/Download` });
	};
}

function day(query: Fields, name: string, isRequired = false): void {
	const value = textOf(query[name]);
	if (value === undefined ? isRequired : !/^\d{4}-\d\d-\d\d$/.test(value)) throw invalid(name);
}

/** Lists are said again and again, not joined by commas. */
function clickQuery(call: Call<State>, lists: string[], unique: string[]): Fields {
	const query = queryOf(call, [...lists, 'Date', 'UniqueClick', 'ResultFormat']);
	day(query, 'Date');
	for (const name of lists) {
		if (call.query.getAll(name).some((value) => value.includes(','))) throw invalid(name);
	}
	if (query.UniqueClick !== undefined && !unique.includes(String(query.UniqueClick))) {
		throw invalid('UniqueClick');
	}
	return query;
}

function reportMetaData(handle: string): Handler<State> {
	return (call) => {
		if (call.params.id !== handle) throw notFound();
		return ok(call, {
			Name: 'Action Listing',
			Id: handle,
			Filters: [{ Name: 'SUBAID', DataType: 'Integer', Format: '' }],
			Attributes: [{ Name: 'action_id', DataType: 'String', Description: '' }],
		});
	};
}

function click(call: Call<State>): Answer {
	if (call.params.click !== 'click-1') throw notFound();
	return ok(call, { Id: 'click-1', CampaignId: 1000, AdId: 506_720, AdType: 'TEXT_LINK' });
}

function listJobs(check: (query: Fields) => void): Handler<State> {
	return (call) => {
		const query = queryOf(call, ['CreatedAfter', 'CreatedBefore']);
		check(query);
		const found = call.state.jobs.filter(
			({ CreatedDate }) =>
				String(CreatedDate) >= (textOf(query.CreatedAfter) ?? '') &&
				String(CreatedDate) <= (textOf(query.CreatedBefore) ?? '9'),
		);
		return listed(call, 'Jobs', found);
	};
}

function replay(call: Call<State>): Answer {
	if (call.body !== '') throw invalid('body');
	const job = recordWith(call.state.jobs, 'Id', call.params.id);
	job.Status = 'QUEUED';
	return ok(call, job);
}

function listInvoices(call: Call<State>): Answer {
	const query = queryOf(call, ['StartDate', 'EndDate']);
	instant(query, 'StartDate', 'EndDate');
	return listed(call, 'Invoices', call.state.invoices);
}

// --- Routes -------------------------------------------------------------------------------------------------

function company(name: string): Handler<State> {
	return (call) => ok(call, { CompanyName: name, Website: 'https://www.example.com', Currency: 'USD' });
}

type List =
	| 'deals'
	| 'promoCodes'
	| 'partners'
	| 'programs'
	| 'inquiries'
	| 'submissions'
	| 'contracts'
	| 'jobs'
	| 'invoices';

function one(list: List, field: string) {
	return (call: Call<State>): Answer => ok(call, recordWith(call.state[list], field, call.params.id));
}

const brand = (method: string, path: string, handler: Handler<State>): Route<State> => ({
	method,
	path: `/Advertisers/{sid}${path}`,
	handler,
});

const partner = (method: string, path: string, handler: Handler<State>): Route<State> => ({
	method,
	path: `/Mediapartners/{sid}${path}`,
	handler,
});

const joined = (program: Fields): Fields => ({
	AdvertiserId: '1804207',
	AdvertiserName: 'Demo Brand',
	CampaignId: String(program.Id),
	CampaignName: program.Name,
	ContractStatus: 'Active',
	TrackingLink: `https://example.sjv.io/c/10012/506720/${String(program.Id)}`,
});

const routes: Array<Route<State>> = [
	brand('GET', '/CompanyInformation', company('Demo Brand')),
	brand('GET', '/MediaPartners', listPartners),
	brand('POST', '/MediaPartners', addPartner),
	brand('GET', '/MediaPartners/{id}', one('partners', 'Id')),
	brand('PUT', '/MediaPartners/{id}', setValues),
	brand('GET', '/Campaigns', (call) => {
		const query = queryOf(call, ['Name', 'State']);
		const found = call.state.programs.filter(
			(program) => among(query, 'Name', program.Name) && among(query, 'State', program.State),
		);
		return listed(call, 'Campaigns', found);
	}),
	brand('GET', '/Campaigns/{id}', one('programs', 'Id')),
	brand('GET', '/Campaigns/{campaign}/Contracts', listContracts),
	brand('GET', '/Campaigns/{campaign}/Contracts/{id}', one('contracts', 'Id')),
	brand('POST', '/Programs/{id}/Contracts', decide('ACTIVE')),
	brand('DELETE', '/Programs/{id}/Contracts', decide('DECLINED')),
	brand('POST', '/Programs/{id}/TrackingLinks', brandLink),
	brand('GET', '/Actions', listActions('Actions', true)),
	brand('PUT', '/Actions', updateAction),
	brand('DELETE', '/Actions', reverseAction),
	brand('GET', '/Actions/{id}', (call) => ok(call, recordWith(call.state.actions, 'Id', call.params.id))),
	brand('GET', '/Actions/{id}/Items', (call) => {
		recordWith(call.state.actions, 'Id', call.params.id);
		return listed(call, 'ActionItems', [
			{ Sku: '12345', ItemName: 'Tennis Balls', Category: 'Sports', Quantity: '2', SaleAmount: '21.99' },
		]);
	}),
	brand('GET', '/ActionUpdates', listActions('ActionUpdates', true)),
	brand('GET', '/APISubmissions/{id}', one('submissions', 'BatchId')),
	brand('POST', '/Conversions', addConversion),
	brand('GET', '/ActionInquiries', listInquiries(true)),
	brand('PUT', '/ActionInquiries', resolveInquiry),
	brand('GET', '/ActionInquiries/{id}', one('inquiries', 'Id')),
	brand('GET', '/PromoCodes', listPromoCodes),
	brand('GET', '/PromoCodes/{id}', one('promoCodes', 'Id')),
	brand('POST', '/PromoCodes', addPromoCode),
	brand('DELETE', '/PromoCodes/{id}', (call) => {
		const promoCode = recordWith(call.state.promoCodes, 'Id', call.params.id);
		promoCode.State = 'INACTIVE';
		return saved(call, `PromoCodes/${String(promoCode.Id)}`);
	}),
	brand('GET', '/Deals', listDeals),
	brand('GET', '/Deals/{id}', one('deals', 'Id')),
	brand('POST', '/Deals', addDeal),
	brand('PUT', '/Deals/{id}', (call) => {
		const deal = recordWith(call.state.deals, 'Id', call.params.id);
		const body = form(call, dealShape);
		instant(body, 'StartDate', 'EndDate');
		Object.assign(deal, body);
		return saved(call, `Deals/${String(deal.Id)}`);
	}),
	brand('DELETE', '/Deals/{id}', (call) => {
		const { deals } = call.state;
		deals.splice(deals.indexOf(recordWith(deals, 'Id', call.params.id)), 1);
		return ok(call, { Status: 'DELETED' });
	}),
	brand('GET', '/Reports', listReports('adv_action_listing_pm')),
	brand('GET', '/Reports/{id}', runReport('adv_action_listing_pm', 'StartDate', 'EndDate', false)),
	brand('GET', '/Reports/{id}/MetaData', reportMetaData('adv_action_listing_pm')),
	brand(
		'GET',
		'/ReportExport/{id}',
		exportTo((call) => {
			const query = queryOf(call, ['SUBAID', 'StartDate', 'EndDate', 'CONV_CURRENCY', 'ResultFormat']);
			instant(query, 'StartDate', 'EndDate');
			return query;
		}),
	),
	brand(
		'GET',
		'/Jobs',
		listJobs((query) => instant(query, 'CreatedAfter', 'CreatedBefore')),
	),
	brand('GET', '/Jobs/{id}', one('jobs', 'Id')),
	brand('PUT', '/Jobs/{id}/Replay', replay),
	brand('GET', '/Campaigns/{campaign}/Clicks/{click}', click),
	brand(
		'GET',
		'/Programs/{id}/ClickExport',
		exportTo((call) => clickQuery(call, ['AdId', 'MediaId'], ['true', 'false'])),
	),
	brand('GET', '/Invoices', listInvoices),
	brand('GET', '/Invoices/{id}', one('invoices', 'Id')),
	partner('GET', '/Reports/{id}/MetaData', reportMetaData('mp_action_listing_fast')),
	partner(
		'GET',
		'/ReportExport/{id}',
		exportTo((call) => {
			const query = queryOf(call, ['SUBAID', 'START_DATE', 'END_DATE', 'ResultFormat']);
			day(query, 'START_DATE', true);
			day(query, 'END_DATE', true);
			return query;
		}),
	),
	partner(
		'GET',
		'/Jobs',
		listJobs((query) => {
			day(query, 'CreatedAfter');
			day(query, 'CreatedBefore');
		}),
	),
	partner('GET', '/Jobs/{id}', one('jobs', 'Id')),
	partner('PUT', '/Jobs/{id}/Replay', replay),
	partner('GET', '/Clicks/{click}', click),
	partner(
		'GET',
		'/ClickExport',
		exportTo((call) => clickQuery(call, ['ProgramId', 'AdId', 'SubId'], ['TRUE', 'FALSE'])),
	),
	partner('GET', '/Invoices', listInvoices),
	partner('GET', '/Invoices/{id}', one('invoices', 'Id')),
	partner('GET', '/CompanyInformation', company('Demo Partner')),
	partner('GET', '/Campaigns', (call) => {
		queryOf(call, ['InsertionOrderStatus']);
		return listed(call, 'Campaigns', call.state.programs.map(joined));
	}),
	partner('GET', '/Campaigns/{id}', (call) =>
		ok(call, joined(recordWith(call.state.programs, 'Id', call.params.id))),
	),
	partner('GET', '/Actions', listActions('Actions', false)),
	partner('GET', '/Actions/{id}', (call) =>
		ok(call, asTexts(recordWith(call.state.actions, 'Id', call.params.id))),
	),
	partner('GET', '/ActionUpdates', listActions('ActionUpdates', false)),
	partner('GET', '/Contracts', listContracts),
	partner('GET', '/Contracts/{id}', one('contracts', 'Id')),
	partner('POST', '/Programs/{id}/TrackingLinks', partnerLink),
	partner('GET', '/ActionInquiries', listInquiries(false)),
	partner('POST', '/ActionInquiries', addInquiry),
	partner('GET', '/Reports', listReports('mp_action_listing_fast')),
	partner('GET', '/Reports/{id}', runReport('mp_action_listing_fast', 'START_DATE', 'END_DATE', true)),
];

/** impact.com: the Brand and the Partner API. */
export function startImpact(options: StartOptions = {}): Promise<FakeTracker> {
	return startFake<State>(
		{
			id: 'impact',
			title: 'impact.com',
			credentials: (baseUrl) => ({
				impactTrackerApi: { baseUrl, ...impactKeys.both, accountType: 'brand' },
			}),
			secretNames: ['authorization'],
			seed,
			movedFields: ['submissions'],
			routes,
			before,
			refused: ({ status, message, details }) => failed(message, status, details ?? undefined),
			notFound: () => failed('The requested resource was not found', 404),
		},
		options,
	);
}
