import {
	dateTime,
	decodeBrackets,
	hexId,
	isFields,
	json,
	jsonFields,
	listOf,
	Refusal,
	startFake,
	textOf,
	upTo,
	wholeNumber,
} from './fake.mts';
import type { Answer, Call, FakeTracker, Fields, Handler, Route, StartOptions, Value } from './fake.mts';
import { seed, trackierKeys } from './trackierSeed.mts';
import type { State } from './trackierSeed.mts';
import { shapeProblem } from './trackierShape.mts';
import type { Shape, Type } from './trackierShape.mts';

export { trackierKeys };

const CAMPAIGN_STATUSES = ['active', 'pending', 'paused', 'disabled', 'expired'];
const USER_STATUSES = ['active', 'pending', 'disabled', 'rejected'];
const CONVERSION_STATUSES = ['approved', 'pending', 'cancelled', 'rejected'];
const CAMPAIGNS_A_CALL = 30;

// --- Rules of the whole API ---------------------------------------------------------------------------------

function failed(message: string, statusCode: number, codeMsg: string, code = '400'): Answer {
	return json({ errors: [{ statusCode, code, codeMsg, message }] }, statusCode);
}

function before(call: Call<State>): Answer | undefined {
	const key = call.headers['x-api-key'] ?? call.query.get('apiKey');
	if (!key) {
		return failed('API Key is not found in request headers or query params', 400, 'API_KEY_MISSING', '101');
	}
	if (key === trackierKeys.publisher) {
		return failed('No permissions visit this resource', 403, 'PERMISSION_DENIED', '103');
	}
	if (key !== trackierKeys.admin) return failed('API Key Invalid', 401, 'API_KEY_INVALID', '102');
	return undefined;
}

function invalid(message: string): Refusal {
	return new Refusal(400, message);
}

/** The JSON body, of which no field may be unknown to the shape. */
function bodyOf(call: Call<State>, shape: Shape): Fields {
	const body = jsonFields(call);
	const unknown = Object.keys(body).find((name) => !(name in shape));
	if (unknown !== undefined) throw invalid(`${unknown} is not allowed`);
	const problem = shapeProblem(body, shape);
	if (problem) throw invalid(problem.message);
	return body;
}

function oneOf(fields: Fields, name: string, allowed: string[]): void {
	const value = fields[name];
	if (value !== undefined && value !== null && !allowed.includes(String(value))) {
		throw invalid(`${name} must be one of ${allowed.join(', ')}`);
	}
}

/** The query, of which no name may be unknown. Lists come as `name[]`. */
function queryOf(call: Call<State>, texts: string[], lists: string[] = []): Fields {
	const query = decodeBrackets(call.query);
	for (const [name, value] of Object.entries(query)) {
		if (name === 'apiKey') continue;
		if (!texts.includes(name) && !lists.includes(name)) throw invalid(`${name} is not allowed`);
		if (lists.includes(name) !== (typeof value === 'object')) throw invalid(`${name} has the wrong form`);
	}
	return query;
}

function filtersOf(query: Fields, texts: string[], lists: string[]): Fields {
	const filters = isFields(query.filters) ? query.filters : {};
	for (const [name, value] of Object.entries(filters)) {
		if (!texts.includes(name) && !lists.includes(name)) throw invalid(`filters[${name}] is not allowed`);
		if (lists.includes(name) !== Array.isArray(value)) throw invalid(`filters[${name}] has the wrong form`);
	}
	return filters;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;

function period(query: Fields, pattern: RegExp): { start: string; end: string } {
	const start = textOf(query.start) ?? '';
	const end = textOf(query.end) ?? '';
	if (!pattern.test(start)) throw invalid('start is invalid');
	if (!pattern.test(end)) throw invalid('end is invalid');
	return { start, end };
}

/** A record by its number or its hash ID. */
function userWith(records: Fields[], id: Value, what: string): Fields {
	const found = records.find((record) => String(record.id) === String(id) || record.hashId === id);
	if (found === undefined) throw new Refusal(404, `${what} not found`);
	return found;
}

function campaignOf(call: Call<State>): Fields {
	return userWith(call.state.campaigns, call.params.id, 'Campaign');
}

/** A record of the campaign in the path, by its `_id`. */
function partOf(call: Call<State>, records: Fields[], id: Value, what: string): Fields {
	const { hashId } = campaignOf(call);
	const found = records.find((record) => record._id === id && record.campaignId === hashId);
	if (found === undefined) throw new Refusal(404, `${what} not found`);
	return found;
}

function partsOf(call: Call<State>, records: Fields[]): Fields[] {
	const { hashId } = campaignOf(call);
	return records.filter((record) => record.campaignId === hashId);
}

function removed(records: Fields[], record: Fields, message: string): Answer {
	records.splice(records.indexOf(record), 1);
	return json({ success: true, message });
}

/** A part of a list that goes on after `lastId`. */
function after(call: Call<State>, records: Fields[], size: number): { shown: Fields[]; lastId: Value } {
	const lastId = call.query.get('lastId');
	if (lastId !== null && wholeNumber(lastId) === undefined) throw invalid('lastId must be a number');
	const rest = records.filter((record) => Number(record.id) > Number(lastId ?? 0));
	const shown = rest.slice(0, size);
	return { shown, lastId: rest.length > shown.length ? (shown.at(-1)?.id ?? null) : null };
}

function page(call: Call<State>, records: Fields[], [least, most]: [number, number]): [Fields[], Fields] {
	const read = (name: string, standard: number): number => {
		const sent = call.query.get(name);
		if (sent === null) return standard;
		const value = wholeNumber(sent);
		if (value === undefined || value === 0) throw invalid(`${name} must be a number`);
		return value;
	};
	const currentPage = read('page', 1);
	const perPage = read('limit', 100);
	if (perPage < least || perPage > most) throw invalid(`limit must be from ${least} to ${most}`);
	const shown = records.slice((currentPage - 1) * perPage, currentPage * perPage);
	return [shown, { perPage, currentPage, total: records.length }];
}

// --- Publishers and advertisers -----------------------------------------------------------------------------

function users(name: 'publishers' | 'advertisers'): Handler<State> {
	return (call) => {
		const query = queryOf(call, ['lastId', 'limit'], ['filters']);
		const filters = filtersOf(query, ['name', 'email', 'company'], ['ids']);
		const ids = listOf(filters.ids);
		const records = call.state[name].filter(
			(record) =>
				['name', 'email', 'company'].every((field) =>
					String(record[field]).includes(textOf(filters[field]) ?? ''),
				) &&
				(ids.length === 0 || ids.includes(String(record.id))),
		);
		const perPage = wholeNumber(call.query.get('limit')) ?? 5000;
		const { shown, lastId } = after(call, records, perPage);
		return json({ [name]: shown, lastId, pagination: { totalCount: records.length, perPage } });
	};
}

const userFields: Shape = {
	username: 'string',
	name: 'string',
	email: 'string',
	password: 'string',
	company: 'string',
	phone: 'string',
	country: 'string',
	status: 'string',
	ref_by: 'string',
	region: 'object',
	customFields: 'object',
	bank: 'object',
	tags: 'strings',
};

/** Own fields and bank details are read where they are kept, under meta. */
function keptUser({ customFields, bank, ...fields }: Fields, before: Fields = {}): Fields {
	const meta = isFields(before.meta) ? before.meta : {};
	return {
		...fields,
		meta: {
			...meta,
			...(customFields === undefined ? {} : { afields: customFields }),
			...(bank === undefined ? {} : { bank }),
		},
	};
}

function addUser(call: Call<State>, users: Fields[], prefix: string): Fields {
	const { now } = call.state;
	const { country: _country, ...others } = userFields;
	const {
		password: _secret,
		sendEmailOrNot: _mail,
		...body
	} = bodyOf(call, {
		...others,
		name: 'string!',
		email: 'string!',
		password: 'string!',
		sendEmailOrNot: 'boolean',
	});
	oneOf(body, 'status', USER_STATUSES);
	if (users.some((record) => record.email === body.email)) throw invalid('Email already exists');
	const id = users.length + 1;
	const user = {
		id,
		hashId: hexId(prefix, id),
		status: 'pending',
		...keptUser(body),
		created: now.toISOString(),
		modified: now.toISOString(),
	};
	users.push(user);
	return user;
}

function addPublisher(call: Call<State>): Answer {
	const publisher = addUser(call, call.state.publishers, '5a');
	return json({ success: true, message: 'Publisher created', publisher });
}

/** The answer on an advertiser carries a secret. */
function addAdvertiser(call: Call<State>): Answer {
	const advertiser = addUser(call, call.state.advertisers, '5c');
	return json({ advertiser: { ...advertiser, meta: { security_token: 'advertiser-token-51' } } });
}

function editAdvertiser(call: Call<State>): Answer {
	const advertiser = userWith(call.state.advertisers, call.params.id, 'Advertiser');
	const { password: _secret, ...body } = bodyOf(call, userFields);
	oneOf(body, 'status', USER_STATUSES);
	return json({ advertiser: Object.assign(advertiser, keptUser(body, advertiser)) });
}

function editPublisher(call: Call<State>): Answer {
	const publisher = userWith(call.state.publishers, call.params.id, 'Publisher');
	const { password: _secret, ...body } = bodyOf(call, userFields);
	oneOf(body, 'status', USER_STATUSES);
	Object.assign(publisher, keptUser(body, publisher), { modified: call.state.now.toISOString() });
	return json({ success: true, message: 'Publisher updated', publisher });
}

/** The managers that are named take the place of those there are. */
function assignManagers(call: Call<State>): Answer {
	const body = bodyOf(call, { ids: 'ids!', manager_ids: 'ids!' });
	const managers = listOf(body.manager_ids).map((id) => {
		const member = MEMBERS.find(({ number }) => String(number) === id);
		if (member === undefined) throw new Refusal(404, 'Manager not found');
		return { id: member.number, name: member.name, email: member.email };
	});
	const chosen = listOf(body.ids).map((id) => userWith(call.state.publishers, id, 'Publisher'));
	for (const publisher of chosen) publisher.managers = managers;
	const publishers = chosen.map(({ id, name, email }) => ({ id, name, email, managers }));
	return json({ success: true, message: 'Managers Assigned!', publishers });
}

const MEMBERS = upTo(4, (number) => ({
	number,
	id: hexId('64', number),
	name: `Member ${number}`,
	email: `member${number}@network.example.com`,
	type: number === 1 ? 'admin' : 'manager',
	status: 'active',
}));

// --- Campaigns ----------------------------------------------------------------------------------------------

function listCampaigns(call: Call<State>): Answer {
	const query = queryOf(call, ['lastId', 'orderBy', 'direction'], ['advertiser', 'filters']);
	const filters = filtersOf(
		query,
		['status'],
		['visibility', 'objective', 'geo', 'category', 'device', 'os'],
	);
	const among = (name: string, value: Value): boolean =>
		filters[name] === undefined || listOf(filters[name]).includes(String(value));
	const owners = listOf(query.advertiser).map((id) => hexId('5c', Number(id)));
	const records = call.state.campaigns.filter(
		(campaign) =>
			among('status', campaign.status) &&
			among('visibility', campaign.visibility) &&
			among('objective', campaign.commModel) &&
			among('geo', listOf(campaign.geo)[0]) &&
			(owners.length === 0 || owners.includes(String(campaign.advertiserId))),
	);
	const { shown, lastId } = after(call, records, CAMPAIGNS_A_CALL);
	return json({ campaigns: shown, lastId });
}

const campaignFields: Shape = {
	title: 'string',
	advertiserId: 'id',
	url: 'string',
	currency: 'string',
	convTracking: 'string',
	payouts: 'list',
	status: 'string',
	visibility: 'string',
	commModel: 'string',
	description: 'string',
	previewUrl: 'string',
	fallbackUrl: 'string',
	attributionWindow: 'integer',
	blockedPubs: 'ids',
	startTime: 'string',
	endTime: 'string',
};

const ofCampaign = ['advertiserId', 'title', 'url', 'currency', 'convTracking', 'payouts'];

function campaignBody(call: Call<State>, isNew: boolean): { payouts?: Fields[]; body: Fields } {
	const required = isNew
		? Object.fromEntries(ofCampaign.map((name) => [name, `${campaignFields[name] as Type}!` as const]))
		: {};
	const { payouts, ...body } = bodyOf(call, { ...campaignFields, ...required });
	oneOf(body, 'status', CAMPAIGN_STATUSES);
	oneOf(body, 'visibility', ['public', 'private', 'permission']);
	oneOf(body, 'convTracking', ['postback', 'iframe_https', 'image_https']);
	if (body.advertiserId !== undefined) {
		body.advertiserId = userWith(call.state.advertisers, body.advertiserId, 'Advertiser').hashId;
	}
	for (const name of ['startTime', 'endTime']) {
		const value = body[name];
		if (value !== undefined && value !== null && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(String(value))) {
			throw invalid(`${name} is invalid`);
		}
	}
	const { startTime, endTime, ...kept } = body;
	return {
		payouts: payouts === undefined ? undefined : (payouts as Value[]).map(payoutShape),
		body: {
			...kept,
			...(startTime === undefined ? {} : { startDate: asRead(startTime) }),
			...(endTime === undefined ? {} : { endDate: asRead(endTime) }),
		},
	};
}

/** Moments are read with milliseconds. */
const asRead = (moment: Value): Value => (moment === null ? null : new Date(String(moment)).toISOString());

function payoutShape(entry: Value): Fields {
	if (!isFields(entry)) throw invalid('payouts must hold objects');
	const problem = shapeProblem(entry, { payout: 'number!', revenue: 'number!', geo: 'strings!' });
	if (problem) throw invalid(`payouts: ${problem.message}`);
	return entry;
}

/** The affiliates of a payout are read as one text. */
function shownPayout(payout: Fields): Fields {
	const { pubIds } = payout;
	return Array.isArray(pubIds) ? { ...payout, pubIds: pubIds.join(',') } : payout;
}

function savePayouts(call: Call<State>, campaignId: Value, payouts: Fields[] | undefined): Fields[] {
	const { state } = call;
	if (payouts !== undefined) {
		state.payouts = state.payouts.filter((payout) => payout.campaignId !== campaignId);
		const first = state.payouts.length + 1000;
		state.payouts.push(
			...payouts.map((payout, index) => ({ _id: hexId('5d', first + index), campaignId, ...payout })),
		);
	}
	return state.payouts.filter((payout) => payout.campaignId === campaignId).map(shownPayout);
}

function addCampaign(call: Call<State>): Answer {
	const { campaigns, now } = call.state;
	const { payouts, body } = campaignBody(call, true);
	const id = campaigns.length + 1;
	const campaign: Fields = {
		id,
		hashId: hexId('5b', id),
		status: 'active',
		visibility: 'public',
		commModel: 'cpa',
		...body,
		created: now.toISOString(),
	};
	campaigns.push(campaign);
	return json({ campaign, payouts: savePayouts(call, campaign.hashId, payouts) });
}

function editCampaign(call: Call<State>): Answer {
	const campaign = campaignOf(call);
	const { payouts, body } = campaignBody(call, false);
	Object.assign(campaign, body, { modified: call.state.now.toISOString() });
	return json({ campaign, payouts: savePayouts(call, campaign.hashId, payouts) });
}

/** In this and the next call the reference shows one error rather than a list of them. */
function bulk(call: Call<State>, change: (body: Fields) => Fields): Answer {
	const body = bodyOf(call, { campaignIds: 'ids!', status: 'string', fields: 'object' });
	const values = change(body);
	const chosen = listOf(body.campaignIds).map((id) => userWith(call.state.campaigns, id, 'Campaign'));
	for (const campaign of chosen) Object.assign(campaign, values);
	return json({ success: true, message: `${chosen.length} campaigns updated` });
}

function setStatus(call: Call<State>): Answer {
	return bulk(call, ({ status }) => {
		oneOf({ status: status ?? '' }, 'status', CAMPAIGN_STATUSES);
		return { status };
	});
}

function bulkEdit(call: Call<State>): Answer {
	return bulk(call, ({ fields }) => {
		if (!isFields(fields)) throw invalid('fields is required');
		oneOf(fields, 'status', CAMPAIGN_STATUSES);
		oneOf(fields, 'vis', ['public', 'private', 'permission']);
		const { vis, ...others } = fields;
		return vis === undefined ? others : { ...others, visibility: vis };
	});
}

function listAccess(call: Call<State>): Answer {
	const query = queryOf(call, [], ['filters']);
	const filters = filtersOf(query, ['accessStatus'], ['campaignIds', 'publisherIds']);
	const idOf = (value: Value): string => String(isFields(value) ? value.id : '');
	const accessList = call.state.access.filter(
		(entry) =>
			(filters.accessStatus === undefined || entry.status === filters.accessStatus) &&
			(filters.campaignIds === undefined || listOf(filters.campaignIds).includes(idOf(entry.campaign))) &&
			(filters.publisherIds === undefined || listOf(filters.publisherIds).includes(idOf(entry.publisher))),
	);
	return json({ accessList, pagination: { perPage: 100, currentPage: 1, total: accessList.length } });
}

function setAccess(call: Call<State>): Answer {
	const { campaigns, publishers, access, now } = call.state;
	const body = bodyOf(call, { campaign_ids: 'ids!', publisher_ids: 'ids!', type: 'string!' });
	oneOf(body, 'type', ['assign', 'remove', 'block', 'unblock']);
	for (const id of [...(body.campaign_ids as Value[]), ...(body.publisher_ids as Value[])]) {
		if (typeof id !== 'number') throw invalid('IDs must be numbers');
	}
	for (const campaignId of listOf(body.campaign_ids)) {
		const campaign = userWith(campaigns, campaignId, 'Campaign');
		for (const publisherId of listOf(body.publisher_ids)) {
			const publisher = userWith(publishers, publisherId, 'Publisher');
			const known = access.findIndex(
				(entry) =>
					isFields(entry.campaign) &&
					entry.campaign.id === campaign.id &&
					isFields(entry.publisher) &&
					entry.publisher.id === publisher.id,
			);
			const present = access[known];
			if (body.type === 'remove' || body.type === 'unblock') {
				if (present) access.splice(known, 1);
				continue;
			}
			if (present) {
				present.status = body.type === 'assign' ? 'approved' : 'denied';
				continue;
			}
			access.push({
				_id: hexId('5e', access.length + 1),
				type: campaign.visibility,
				status: body.type === 'assign' ? 'approved' : 'denied',
				campaign: { id: campaign.id, title: campaign.title, status: campaign.status },
				publisher: { id: publisher.id, name: publisher.name },
				created: now.toISOString(),
			});
		}
	}
	return json({ success: true, message: 'Access updated' });
}

// --- Caps, payouts, goals -----------------------------------------------------------------------------------

const capShape: Shape = {
	type: 'string',
	visibility: 'string',
	pubCapType: 'string',
	hourly: 'number',
	daily: 'number',
	monthly: 'number',
	lifetime: 'number',
	publisherIds: 'ids',
	goalId: 'string',
	geo: 'strings',
	redirect: 'string',
	landingPageIds: 'ids',
	enablePerMinuteCap: 'number',
};

function capBody(call: Call<State>, shape: Shape): Fields {
	const body = bodyOf(call, shape);
	oneOf(body, 'visibility', ['public', 'private']);
	oneOf(body, 'pubCapType', ['each', 'group']);
	oneOf(body, 'redirect', ['blank', 'fallback_link']);
	return body;
}

function addCap(call: Call<State>): Answer {
	const { caps } = call.state;
	const { hashId } = campaignOf(call);
	const body = capBody(call, {
		...capShape,
		type: 'string!',
		visibility: 'string!',
		pubCapType: 'string!',
	});
	const cap = { _id: hexId('5f', caps.length + 1), campaignId: hashId, ...body };
	caps.push(cap);
	return json({ cap });
}

function editCap(call: Call<State>): Answer {
	const cap = partOf(call, call.state.caps, call.params.capId, 'Cap');
	Object.assign(cap, capBody(call, { ...capShape, campaignId: 'string' }));
	return json({ message: 'Cap updated', cap });
}

const blockShape: Shape = {
	name: 'string',
	condition: 'string',
	event: 'string',
	publisherIds: 'ids',
	excludedPubIds: 'ids',
};

function blockBody(call: Call<State>, shape: Shape): Fields {
	const body = bodyOf(call, shape);
	oneOf(body, 'condition', ['and', 'or']);
	oneOf(body, 'event', ['all', 'click', 'conversion', 'conversion_goal', 'goal']);
	return body;
}

function ruleFrom(fields: Value): Fields {
	if (!isFields(fields)) throw invalid('rules must hold objects');
	const shape: Shape = {
		variable: 'string!',
		logic: 'string!',
		condition: 'string!',
		values: 'strings',
		osVersion: 'object',
	};
	const problem = shapeProblem(fields, shape);
	if (problem) throw invalid(`rules: ${problem.message}`);
	oneOf(fields, 'logic', ['allow', 'deny']);
	oneOf(fields, 'condition', [
		'equals',
		'empty',
		'contains',
		'regex',
		'starts_with',
		'ends_with',
		'bigger_than',
		'less_than',
	]);
	return fields;
}

function rulesFrom(rules: Value, first: number): Fields[] {
	if (!Array.isArray(rules) || rules.length === 0) throw invalid('rules is required');
	return rules.map((rule, index) => ({ _id: hexId('69', first + index), ...ruleFrom(rule) }));
}

/** A block of the campaign in the path, of which the ID is `campId` here. */
function blockOf(call: Call<State>): Fields {
	const { hashId } = userWith(call.state.campaigns, call.params.campId, 'Campaign');
	const { id } = call.params;
	const found = call.state.targetings.find((block) => block._id === id && block.campaignId === hashId);
	if (found === undefined) throw new Refusal(404, 'Targeting not found');
	return found;
}

function rulesOf(block: Fields): Fields[] {
	return Array.isArray(block.rules) ? block.rules.filter(isFields) : [];
}

function ruleOf(call: Call<State>): { block: Fields; rule: Fields } {
	const block = blockOf(call);
	const rule = rulesOf(block).find(({ _id }) => _id === call.params.ruleId);
	if (rule === undefined) throw new Refusal(404, 'Rule not found');
	return { block, rule };
}

function withoutRules({ rules: _rules, ...block }: Fields): Fields {
	return block;
}

function addTargeting(call: Call<State>): Answer {
	const { targetings, now } = call.state;
	const { hashId } = campaignOf(call);
	const { rules, ...body } = blockBody(call, {
		...blockShape,
		name: 'string!',
		condition: 'string!',
		event: 'string!',
		rules: 'list!',
	});
	const ruleblock = {
		_id: hexId('66', targetings.length + 1),
		campaignId: hashId,
		...body,
		created: now.toISOString(),
		rules: rulesFrom(rules, 1),
	};
	targetings.push(ruleblock);
	return json({ success: true, ruleblock });
}

function addRules(call: Call<State>): Answer {
	const block = blockOf(call);
	const known = rulesOf(block);
	block.rules = [...known, ...rulesFrom(bodyOf(call, { rules: 'list!' }).rules, known.length + 1)];
	return json({ success: true, message: 'Rules added', ruleblock: block });
}

function editRule(call: Call<State>): Answer {
	const { rule } = ruleOf(call);
	Object.assign(rule, ruleFrom(jsonFields(call)));
	return json({ success: true, message: 'Rule updated', rule });
}

/** A block without rules goes with its last one. */
function removeRule(call: Call<State>): Answer {
	const { block, rule } = ruleOf(call);
	const rest = rulesOf(block).filter((one) => one !== rule);
	if (rest.length === 0) return removed(call.state.targetings, block, 'Targeting Removed!');
	block.rules = rest;
	return json({ success: true, message: 'Rule Removed!' });
}

const payoutFields: Shape = {
	payout: 'number!',
	revenue: 'number!',
	geo: 'strings!',
	pubIds: 'ids',
	landingPages: 'ids',
	currency: 'string',
	goalId: 'string',
	region: 'strings',
	city: 'strings',
};

function addPayout(call: Call<State>): Answer {
	const { payouts } = call.state;
	const { hashId } = campaignOf(call);
	const payout = {
		_id: hexId('5d', payouts.length + 1),
		campaignId: hashId,
		...bodyOf(call, payoutFields),
	};
	payouts.push(payout);
	return json({ payout: shownPayout(payout) });
}

function editPayout(call: Call<State>): Answer {
	const payout = partOf(call, call.state.payouts, call.params.payoutId, 'Payout');
	Object.assign(payout, bodyOf(call, payoutFields));
	return json({ payout: shownPayout(payout) });
}

// --- Conversions, clicks, reports ---------------------------------------------------------------------------

function listConversions(call: Call<State>): Answer {
	const query = queryOf(
		call,
		['start', 'end', 'page', 'limit', 'zone', 'status', 'source'],
		['campaignIds', 'publisherIds', 'adv_ids', 'fields'],
	);
	const { start, end } = period(query, MOMENT);
	oneOf(query, 'status', [...CONVERSION_STATUSES, 'extended']);
	const among = (name: string, value: Value): boolean =>
		query[name] === undefined || listOf(query[name]).includes(String(value));
	const found = call.state.conversions.filter((conversion) => {
		const time = dateTime(new Date(String(conversion.created)));
		return (
			time >= start &&
			time <= end &&
			among('status', conversion.status) &&
			among('source', conversion.source) &&
			among('campaignIds', conversion.campaign_id) &&
			among('publisherIds', conversion.publisher_id) &&
			among('adv_ids', conversion.advertiser_id)
		);
	});
	const [shown, pagination] = page(call, found, [100, 10_000]);
	return json({ conversions: shown, pagination, columns: { id: 'Conversion ID' } });
}

function findConversion(call: Call<State>): Answer {
	const query = queryOf(call, ['txn_id', 'date']);
	if (!DAY.test(textOf(query.date) ?? '')) throw invalid('date is invalid');
	if (query.txn_id === undefined) throw invalid('txn_id is required');
	const found = call.state.conversions.find(
		({ txn_id, created }) =>
			txn_id === query.txn_id && String(created).startsWith(textOf(query.date) ?? 'never'),
	);
	if (found === undefined) {
		const error = { statusCode: 404, code: '404', codeMsg: 'NOT_FOUND', message: 'Conversion not found' };
		return json({ success: false, errors: [error] }, 404);
	}
	return json({ success: true, conversion: { id: found.id } });
}

/** All values stand in the query; the body has none. */
function editConversions(call: Call<State>): Answer {
	if (call.body !== '') throw invalid('Body is not allowed');
	const query = queryOf(call, ['id', 'click_id', 'txn_id', 'date', 'status']);
	if (query.status === undefined) throw invalid('status is required');
	oneOf(query, 'status', CONVERSION_STATUSES);
	const many = call.headers.is_multiple;
	if (many !== undefined && !['true', 'false'].includes(many)) throw invalid('is_multiple is invalid');
	const { id, click_id, txn_id, date } = query;
	if (id === undefined && click_id === undefined && (txn_id === undefined || date === undefined)) {
		throw invalid('Either id, click_id or txn_id and date is required');
	}
	const found = call.state.conversions.filter(
		(conversion) =>
			(id === undefined || conversion.id === id) &&
			(click_id === undefined || conversion.click_id === click_id) &&
			(txn_id === undefined || conversion.txn_id === txn_id) &&
			(date === undefined || String(conversion.created).startsWith(String(date))),
	);
	if (found.length === 0) throw new Refusal(404, 'Conversion not found');
	for (const conversion of many === 'true' ? found : found.slice(0, 1)) conversion.status = query.status;
	return json({ success: true, message: 'Conversion updated' });
}

function uploadConversions(call: Call<State>): Answer {
	const { jobs, conversions, now } = call.state;
	const body = bodyOf(call, { data: 'list!', firePostback: 'string', fetchIpDetails: 'boolean' });
	oneOf(body, 'firePostback', ['yes', 'refire']);
	const rows = body.data as Value[];
	for (const row of rows) {
		if (!isFields(row)) throw invalid('data must hold objects');
		const names = row.campaign_id !== undefined && row.publisher_id !== undefined;
		if (row.click_id === undefined && row.conversion_id === undefined && !names)
			throw invalid('click_id is required');
		oneOf(row, 'status', [...CONVERSION_STATUSES, 'extended']);
	}
	const id = hexId('63', jobs.length + 1);
	const job: Fields = {
		id,
		_id: id,
		type: 'conv_upload',
		status: 'pending',
		result: { rows: String(rows.length) },
		created: now.toISOString(),
	};
	jobs.push(job);
	call.later(() => {
		job.status = 'completed';
		for (const row of rows as Fields[]) {
			const { conversion_id, ...changes } = row;
			const known = conversions.find(({ id: own }) => own === conversion_id);
			if (known !== undefined) {
				Object.assign(known, changes);
				continue;
			}
			conversions.unshift({
				id: hexId('60', conversions.length + 1),
				status: 'approved',
				created: now.toISOString(),
				...row,
			});
		}
	});
	return json({ success: true, message: 'Job created', job: { ...job } });
}

function listClicks(call: Call<State>): Answer {
	const query = queryOf(
		call,
		['start', 'end', 'zone', 'limit', 'pageToken', 'click_id', 'hasNextPage'],
		['camp_ids', 'pub_ids', 'fields'],
	);
	const { start, end } = period(query, MOMENT);
	const limit = wholeNumber(textOf(query.limit)) ?? 100;
	if (limit < 100 || limit > 5000) throw invalid('limit must be from 100 to 5000');
	const among = (name: string, value: Value): boolean =>
		query[name] === undefined || listOf(query[name]).includes(String(value));
	const found = call.state.clicks.filter(
		(click) =>
			String(click.created) >= start &&
			String(click.created) <= end &&
			among('camp_ids', click.campaign_id) &&
			among('pub_ids', click.publisher_id) &&
			among('click_id', click.id),
	);
	const size = Math.min(limit, 100);
	const from = wholeNumber((textOf(query.pageToken) ?? 'p0').slice(1)) ?? 0;
	const hasNextPage = found.length > from + size;
	return json({
		clicks: found.slice(from, from + size),
		hasNextPage,
		nextPageToken: hasNextPage ? `p${from + size}` : null,
	});
}

function report(columns: Fields, grouped = false): Handler<State> {
	return (call) => {
		const lists = ['kpi', 'camp_ids', 'pub_ids', 'adv_ids', ...(grouped ? ['group'] : [])];
		const query = queryOf(call, ['start', 'end', ...(grouped ? ['remove_zero_data'] : [])], lists);
		period(query, DAY);
		if (grouped && query.group === undefined) throw invalid('group is required');
		const asked = query.kpi ?? ['clicks', 'approvedConversions', 'payout', 'revenue', 'profit'];
		const figures = Object.fromEntries(listOf(asked).map((name, index) => [name, 120 - index]));
		const chosen = grouped
			? Object.fromEntries(listOf(query.group).map((name, index) => [name, index + 1]))
			: columns;
		return json({ records: [{ ...chosen, currency: 'USD', ...figures }] });
	};
}

function adjust(call: Call<State>): Answer {
	const body = bodyOf(call, {
		type: 'string!',
		action: 'string!',
		quantity: 'number!',
		date: 'string!',
		campaignId: 'string!',
		publisherId: 'string',
		publisherRefId: 'string',
		goal: 'string',
		country: 'string',
		payout: 'number',
		revenue: 'number',
	});
	oneOf(body, 'type', ['conversions', 'clicks', 'impressions']);
	oneOf(body, 'action', ['add', 'remove']);
	if (!DAY.test(String(body.date))) throw invalid('date is invalid');
	userWith(call.state.campaigns, body.campaignId, 'Campaign');
	return json({ success: true, message: 'Stats adjusted' });
}

// --- Postbacks ----------------------------------------------------------------------------------------------

const postbackShape: Shape = {
	type: 'string',
	event: 'string',
	eventId: 'string',
	data: 'string',
	status: 'string',
	allowedConvStatus: 'string',
	campaignId: 'id',
	publisherId: 'id',
	blockZeroPayoutPb: 'boolean',
	http: 'object',
};

function postbackBody(call: Call<State>, shape: Shape): Fields {
	const body = bodyOf(call, shape);
	oneOf(body, 'type', ['url', 'iframe_pixel', 'image_pixel', 'javascript_pixel']);
	oneOf(body, 'event', ['conversion', 'goal', 'conversion_goal']);
	oneOf(body, 'status', ['active', 'pending']);
	oneOf(body, 'allowedConvStatus', CONVERSION_STATUSES);
	if (body.publisherId !== undefined && body.publisherId !== 'all') {
		body.publisherId = userWith(call.state.publishers, body.publisherId, 'Publisher').hashId;
	}
	return body;
}

function addPostback(call: Call<State>): Answer {
	const { postbacks, now } = call.state;
	const required = Object.fromEntries(
		Object.entries(postbackShape).map(([name, type]) => [
			name,
			name === 'eventId' || name === 'http' ? type : (`${type as Type}!` as const),
		]),
	);
	const postback = {
		id: hexId('62', postbacks.length + 1),
		eventId: null,
		...postbackBody(call, required),
		created: now.toISOString(),
	};
	postbacks.push(postback);
	return json({ success: true, message: 'Postback created', data: { postback } });
}

function postbackOf(call: Call<State>): Fields {
	const found = call.state.postbacks.find(({ id }) => id === call.params.id);
	if (found === undefined) throw new Refusal(404, 'Postback not found');
	return found;
}

function sentPostbacks(call: Call<State>): Answer {
	const query = queryOf(
		call,
		['start', 'end', 'page', 'limit', 'conversion_id', 'postback_id'],
		['campaign_ids', 'publisher_ids'],
	);
	if (query.start !== undefined) period(query, DAY);
	const logs = call.state.postbacks.slice(0, 20).map((postback, index) => ({
		postback_id: postback.id,
		campaign: '(ID: 16) Campaign 16',
		publisher: '(ID: 31) Media 31',
		conversion_id: hexId('60', index + 1),
		status: '200',
		attempts: 1,
		latency: '40 ms',
		created: call.state.now.toISOString(),
	}));
	const found = logs.filter(
		(entry) =>
			(query.conversion_id === undefined || entry.conversion_id === query.conversion_id) &&
			(query.postback_id === undefined || entry.postback_id === query.postback_id),
	);
	const [shown, pagination] = page(call, found, [1, 1000]);
	return json({ success: true, logs: shown, pagination });
}

// --- Routes -------------------------------------------------------------------------------------------------

function route(method: string, path: string, handler: Handler<State>): Route<State> {
	return { method, path, handler };
}

const routes: Array<Route<State>> = [
	route('GET', '/publishers', users('publishers')),
	route('POST', '/publishers', addPublisher),
	route('GET', '/publishers/{id}', (call) =>
		json({ publisher: userWith(call.state.publishers, call.params.id, 'Publisher') }),
	),
	route('POST', '/publishers/assign-managers', assignManagers),
	route('POST', '/publishers/{id}', editPublisher),
	route('DELETE', '/publishers/{id}', (call) => {
		const { publishers } = call.state;
		return removed(publishers, userWith(publishers, call.params.id, 'Publisher'), 'Publisher Removed!');
	}),
	route('GET', '/publishers/{id}/transactions', (call) => {
		userWith(call.state.publishers, call.params.id, 'Publisher');
		return json({
			success: true,
			transactions: [{ _id: hexId('62', 416), amount: 120, currency: 'USD' }],
			payments: [],
		});
	}),
	route('GET', '/advertisers', users('advertisers')),
	route('GET', '/advertisers/{id}', (call) =>
		json({ advertiser: userWith(call.state.advertisers, call.params.id, 'Advertiser') }),
	),
	route('POST', '/advertisers', addAdvertiser),
	route('POST', '/advertisers/{id}', editAdvertiser),
	route('DELETE', '/advertisers/{id}', (call) => {
		const { advertisers } = call.state;
		return removed(advertisers, userWith(advertisers, call.params.id, 'Advertiser'), 'Advertiser Removed!');
	}),
	route('GET', '/campaigns', listCampaigns),
	route('POST', '/campaigns', addCampaign),
	route('GET', '/campaigns/access', listAccess),
	route('POST', '/campaigns/access', setAccess),
	route('POST', '/campaigns/status', setStatus),
	route('POST', '/campaigns/bulkEdit', bulkEdit),
	route('GET', '/campaigns/{id}', (call) => {
		const payouts = partsOf(call, call.state.payouts).map(shownPayout);
		return json({ campaign: { ...campaignOf(call), payouts } });
	}),
	route('POST', '/campaigns/{id}', editCampaign),
	route('DELETE', '/campaigns/{id}', (call) =>
		removed(call.state.campaigns, campaignOf(call), 'Campaign Removed!'),
	),
	route('GET', '/campaigns/{id}/caps', (call) => json({ caps: partsOf(call, call.state.caps) })),
	route('POST', '/campaigns/{id}/caps', addCap),
	route('POST', '/campaigns/{id}/caps/{capId}', editCap),
	route('DELETE', '/campaigns/{id}/caps/{capId}', (call) => {
		const { caps } = call.state;
		return removed(caps, partOf(call, caps, call.params.capId, 'Cap'), 'Cap Removed!');
	}),
	route('GET', '/campaigns/{id}/targetings', (call) =>
		json({ success: true, ruleblocks: partsOf(call, call.state.targetings).map(withoutRules) }),
	),
	route('POST', '/campaigns/{id}/targetings', addTargeting),
	route('GET', '/campaigns/{campId}/targetings/{id}', (call) =>
		json({ success: true, ruleblock: blockOf(call) }),
	),
	route('POST', '/campaigns/{campId}/targetings/{id}', (call) => {
		const block = Object.assign(blockOf(call), blockBody(call, blockShape));
		return json({ success: true, message: 'Targeting updated', ruleblock: withoutRules(block) });
	}),
	route('DELETE', '/campaigns/{campId}/targetings/{id}', (call) =>
		removed(call.state.targetings, blockOf(call), 'Targeting Removed!'),
	),
	route('POST', '/campaigns/{campId}/targetings/{id}/rules', addRules),
	route('POST', '/campaigns/{campId}/targetings/{id}/rules/{ruleId}', editRule),
	route('DELETE', '/campaigns/{campId}/targetings/{id}/rules/{ruleId}', removeRule),
	route('GET', '/campaigns/{id}/payouts', (call) =>
		json({ payouts: partsOf(call, call.state.payouts).map(shownPayout) }),
	),
	route('POST', '/campaigns/{id}/payouts', addPayout),
	route('POST', '/campaigns/{id}/payouts/{payoutId}', editPayout),
	route('DELETE', '/campaigns/{id}/payouts/{payoutId}', (call) => {
		const { payouts } = call.state;
		return removed(payouts, partOf(call, payouts, call.params.payoutId, 'Payout'), 'Payout Removed!');
	}),
	route('GET', '/campaigns/{id}/goals', (call) => json({ goals: partsOf(call, call.state.goals) })),
	route('GET', '/network/conversions', listConversions),
	route('GET', '/reports/findConv', findConversion),
	route('POST', '/editConv', editConversions),
	route('POST', '/conversions/bulkUpload', uploadConversions),
	route('GET', '/jobs/{id}', (call) => {
		const job = call.state.jobs.find(({ id }) => id === call.params.id);
		if (job === undefined) throw new Refusal(404, 'Job not found');
		return json({ success: true, job, log: [] });
	}),
	route('GET', '/reports/clicks', listClicks),
	route('GET', '/reports/custom', report({}, true)),
	route('GET', '/reports/campaign', report({ campaign_name: 'Campaign 16', campaign_id: 16 })),
	route('GET', '/reports/publisher', report({ publisher: 'Media 31', publisher_id: 31 })),
	route('GET', '/reports/advertiser', report({ advertiser: 'Advertiser 3', advertiser_id: 3 })),
	route('GET', '/reports/daily', report({ created: '2026-03-14' })),
	route('GET', '/reports/goal', report({ campaign_id: 16, goal_name: 'Default', goal_id: null })),
	route('GET', '/reports/postback', sentPostbacks),
	route('POST', '/reports/adjuststats', adjust),
	route('GET', '/postback', (call) => {
		const [postbacks] = page(call, call.state.postbacks, [1, 1000]);
		return json({ success: true, data: { postbacks } });
	}),
	route('POST', '/postback', addPostback),
	route('GET', '/postback/{id}', (call) => json({ success: true, data: { postback: postbackOf(call) } })),
	route('PATCH', '/postback/{id}', (call) => {
		const postback = postbackOf(call);
		Object.assign(postback, postbackBody(call, postbackShape));
		return json({ success: true, message: 'Postback updated', data: { postback } });
	}),
	route('DELETE', '/postback/{id}', (call) =>
		removed(call.state.postbacks, postbackOf(call), 'Postback Removed!'),
	),
	route('GET', '/accounts', () =>
		json({
			success: true,
			accounts: MEMBERS.map(({ number: _number, ...member }) => member),
		}),
	),
	route('GET', '/trackingDomains', () =>
		json({
			trackingDomains: [
				{ _id: hexId('65', 1), host: 'track.example.com', protocol: 'https', isDefault: 1, pubs: [] },
			],
		}),
	),
	route('POST', '/trackingLink/{campId}/{pubId}', (call) => {
		bodyOf(call, { url: 'string', prl: 'string', url_id: 'string', random_url: 'boolean' });
		const campaign = userWith(call.state.campaigns, call.params.campId, 'Campaign');
		const publisher = userWith(call.state.publishers, call.params.pubId, 'Publisher');
		const query = `campaign_id=${String(campaign.id)}&pub_id=${String(publisher.id)}`;
		return json({ success: true, url: `https://track.example.com/click?${query}` });
	}),
];

/** Trackier: the Admin API of one network. */
export function startTrackier(options: StartOptions = {}): Promise<FakeTracker> {
	return startFake<State>(
		{
			id: 'trackier',
			title: 'Trackier',
			basePath: '/v2',
			credentials: (baseUrl) => ({ trackierTrackerApi: { baseUrl, apiKey: trackierKeys.admin } }),
			secretNames: ['x-api-key', 'apiKey'],
			seed,
			movedFields: ['modified'],
			routes,
			before,
			refused: ({ status, message }) =>
				failed(message, status, status === 404 ? 'NOT_FOUND' : 'INVALID_PARAMETER', String(status)),
			notFound: () => failed('Resource Not Found', 404, 'NOT_FOUND', '404'),
		},
		options,
	);
}
