import {
	hoursBefore,
	isFields,
	json,
	jsonFields,
	pick,
	Refusal,
	startFake,
	upTo,
	wholeNumber,
} from './fake.mts';
import type { Answer, Call, FakeTracker, Fields, Handler, Route, StartOptions, Value } from './fake.mts';

export const dubKey = 'dub_fake-key-77b2';

const MAX_SIZE = 100;
const PARTNER_STATUSES = [
	'pending',
	'approved',
	'rejected',
	'invited',
	'declined',
	'deactivated',
	'banned',
	'archived',
];
const NEW_STATUSES = ['pending', 'refunded', 'duplicate', 'canceled', 'fraud'];
const INTERVALS = ['24h', '7d', '30d', '90d', '1y', 'mtd', 'qtd', 'ytd', 'all'];

interface State {
	now: Date;
	partners: Fields[];
	links: Fields[];
	commissions: Fields[];
	payouts: Fields[];
	customers: Fields[];
}

function seed(now: Date): State {
	const at = (hours: number): string => hoursBefore(now, hours).toISOString();
	const partners = upTo(130, (number) => ({
		id: `pn_${number}`,
		partnerId: `pn_${number}`,
		name: `Partner ${number}`,
		username: `partner${number}`,
		email: `partner${number}@example.com`,
		country: 'US',
		companyName: null,
		groupId: number % 9 === 0 ? 'grp_2' : 'grp_1',
		tenantId: `tenant-${number}`,
		status: number % 20 === 3 ? 'pending' : 'approved',
		createdAt: at(3000 - number),
		totalClicks: 120,
		totalLeads: 9,
		totalConversions: 4,
		totalSales: 5,
		totalSaleAmount: 49500,
		totalCommissions: 7425,
		netRevenue: 42075,
	}));
	const links = upTo(110, (number) => ({
		id: `link_${number}`,
		domain: 'go.example.com',
		key: `partner${number}`,
		shortLink: `https://go.example.com/partner${number}`,
		url: 'https://www.example.com',
		partnerId: `pn_${number}`,
		programId: 'prog_1',
		tenantId: `tenant-${number}`,
		archived: number % 50 === 0,
		comments: null,
		tags: number === 12 ? [{ id: 'tag_1', name: 'spring' }] : [],
		webhookIds: [],
		clicks: 120,
		leads: 9,
		conversions: 4,
		sales: 5,
		saleAmount: 49500,
		createdAt: at(2900 - number),
	}));
	const customers = upTo(130, (number) => ({
		id: `cus_${number}`,
		name: `Customer ${number}`,
		email: `customer${number}@example.com`,
		externalId: `USER${number}`,
		stripeCustomerId: null,
		country: 'US',
		sales: 1,
		saleAmount: 9900,
		createdAt: at(number * 8),
		partnerId: `pn_${number}`,
		linkId: `link_${number}`,
	}));
	// Newest first, as the lists are.
	const commissions = upTo(240, (number) => ({
		id: `cm_${number}`,
		type: number % 4 === 1 ? 'lead' : 'sale',
		amount: 9900,
		earnings: 1485,
		currency: 'usd',
		status: pick(['pending', 'pending', 'processed', 'paid'], Math.floor(number / 10)),
		invoiceId: `INV-${number}`,
		description: null,
		quantity: 1,
		createdAt: at(number * 5),
		updatedAt: at(number * 5),
		partner: partnerOf(partners[(number - 1) % 130] ?? {}),
		customer: { id: `cus_${1 + ((number - 1) % 130)}`, externalId: `USER${1 + ((number - 1) % 130)}` },
		payoutId: 'po_1',
	}));
	const payouts = upTo(25, (number) => ({
		id: `po_${number}`,
		invoiceId: 'in_1',
		amount: 14850,
		currency: 'usd',
		status: number % 5 === 0 ? 'pending' : 'completed',
		periodStart: at(1000 + number),
		periodEnd: at(300 + number),
		createdAt: at(290 + number),
		initiatedAt: at(250 + number),
		paidAt: at(200 + number),
		failureReason: null,
		mode: 'internal',
		method: 'connect',
		partner: partnerOf(partners[number === 1 ? 11 : number] ?? {}),
	}));
	return { now, partners, links, commissions, payouts, customers };
}

function partnerOf({ id, name, email, country, groupId, tenantId }: Fields): Fields {
	return { id, name, email, country, groupId, tenantId };
}

// --- Rules of the whole API ---------------------------------------------------------------------------------

/** Every answer tells the limit. Reset and Retry-After are moments in milliseconds, not seconds to wait. */
function limits(call: Call<State>): Record<string, string> {
	const reset = String(call.state.now.getTime() + 60_000);
	return {
		'X-RateLimit-Limit': '600',
		'X-RateLimit-Remaining': '599',
		'X-RateLimit-Reset': reset,
		'Retry-After': reset,
	};
}

function ok(call: Call<State>, body: Value, status = 200): Answer {
	return json(body, status, limits(call));
}

const CODES: Record<number, string> = {
	400: 'bad_request',
	401: 'unauthorized',
	403: 'forbidden',
	404: 'not_found',
	409: 'conflict',
	422: 'unprocessable_entity',
};

function failed(call: Call<State>, message: string, status: number): Answer {
	const code = CODES[status] ?? 'internal_server_error';
	const doc_url = `https://dub.co/docs/api-reference/errors#${code.replace('_', '-')}`;
	return json({ error: { code, message, doc_url } }, status, limits(call));
}

function before(call: Call<State>): Answer | undefined {
	const { authorization } = call.headers;
	if (authorization === undefined) return failed(call, 'Missing Authorization header.', 401);
	if (!authorization.startsWith('Bearer ')) {
		return failed(call, "Misconfigured authorization header. Did you forget to add 'Bearer '?", 400);
	}
	if (authorization !== `Bearer ${dubKey}`) return failed(call, 'Unauthorized: Invalid API key.', 401);
	return undefined;
}

const invalid = (message: string): Refusal => new Refusal(422, message);

type Type = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'strings';

function isOfType(value: Value, type: Type): boolean {
	if (type === 'integer') return Number.isInteger(value);
	if (type === 'object') return isFields(value);
	if (type === 'strings') return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
	return typeof value === type;
}

/** The JSON body with its types checked; `!` behind a type makes the field required, others are refused. */
function checkedBody(call: Call<State>, shape: Record<string, Type | `${Type}!`>): Fields {
	const fields = jsonFields(call);
	for (const [name, wanted] of Object.entries(shape)) {
		const value = fields[name];
		const type = wanted.replace('!', '') as Type;
		if (value === undefined || value === null) {
			if (wanted.endsWith('!')) throw invalid(`invalid_type: ${name}: Required`);
		} else if (!isOfType(value, type)) throw invalid(`invalid_type: ${name}: Expected ${type}`);
	}
	for (const name of Object.keys(fields)) {
		if (!(name in shape)) throw invalid(`unrecognized_keys: ${name}`);
	}
	return fields;
}

function oneOf(name: string, value: Value, allowed: string[]): void {
	if (value !== undefined && value !== null && !allowed.includes(String(value))) {
		throw invalid(`invalid_enum_value: ${name}`);
	}
}

function find(records: Fields[], id: Value, field = 'id'): Fields {
	const found = records.find((record) => record[field] === id);
	if (found === undefined) throw new Refusal(404, 'The requested resource was not found.');
	return found;
}

type Filters = Record<string, (record: Fields, wanted: string) => boolean>;

const is =
	(field: string) =>
	(record: Fields, wanted: string): boolean =>
		record[field] === wanted;

const ofPartner =
	(field: string) =>
	({ partner }: Fields, wanted: string): boolean =>
		isFields(partner) && partner[field] === wanted;

const allowed =
	(...values: string[]) =>
	(_record: Fields, wanted: string): boolean => {
		oneOf('query', wanted, values);
		return true;
	};

const period: Filters = {
	interval: allowed(...INTERVALS),
	start: (record, wanted) => String(record.createdAt) >= moment(wanted),
	end: (record, wanted) => String(record.createdAt) <= moment(wanted),
	timezone: () => true,
};

function moment(value: string): string {
	const date = new Date(value);
	if (Number.isNaN(date.getTime())) throw invalid('Invalid date');
	return date.toISOString();
}

const order: Filters = { sortOrder: allowed('asc', 'desc') };

/** A page of a list, by number or, where the list knows cursors, after an ID. No total is told. */
function listed(call: Call<State>, records: Fields[], filters: Filters, hasCursor = false): Answer {
	// A cursor goes with the standard order alone, and pages go to 1,000.
	const sortBy = call.query.get('sortBy') ?? 'createdAt';
	if (hasCursor && call.query.has('startingAfter') && sortBy !== 'createdAt') {
		throw invalid('startingAfter cannot be combined with sortBy');
	}
	if (Number(call.query.get('page')) > 1000) throw invalid('Page is too high');
	const known = ['page', 'pageSize', ...(hasCursor ? ['startingAfter', 'endingBefore'] : [])];
	for (const name of call.query.keys()) {
		if (!(name in filters) && !known.includes(name)) throw invalid(`unrecognized_keys: ${name}`);
	}
	const found = records.filter((record) =>
		Object.entries(filters).every(([name, matches]) => {
			const wanted = call.query.get(name);
			return wanted === null || matches(record, wanted);
		}),
	);
	const read = (name: string, standard: number): number => {
		const sent = call.query.get(name);
		const value = sent === null ? standard : wholeNumber(sent);
		if (value === undefined || value < 1) throw invalid(`${name} must be greater than 0`);
		return value;
	};
	const size = read('pageSize', MAX_SIZE);
	if (size > MAX_SIZE) throw invalid('Max page size is 100');
	const after = call.query.get('startingAfter');
	const start = after === null ? (read('page', 1) - 1) * size : found.indexOf(find(found, after)) + 1;
	return ok(call, found.slice(start, start + size));
}

// --- Partners -----------------------------------------------------------------------------------------------

function partnerFrom(call: Call<State>, { partnerId, tenantId }: Fields): Fields {
	if (partnerId === undefined && tenantId === undefined) {
		throw new Refusal(400, 'You must provide either partnerId or tenantId.');
	}
	const { partners } = call.state;
	return partnerId === undefined ? find(partners, tenantId, 'tenantId') : find(partners, partnerId);
}

function fromQuery(call: Call<State>): Fields {
	return {
		partnerId: call.query.get('partnerId') ?? undefined,
		tenantId: call.query.get('tenantId') ?? undefined,
	};
}

function listPartners(call: Call<State>): Answer {
	const withLinks = call.state.partners.map((partner) => ({
		...partner,
		links: call.state.links.filter(({ partnerId }) => partnerId === partner.id),
	}));
	const byDefault = withLinks.filter((partner: Fields) =>
		['approved', 'invited'].includes(String(partner.status)),
	);
	return listed(call, call.query.has('status') ? withLinks : byDefault, {
		status: (record, wanted) => {
			oneOf('status', wanted, PARTNER_STATUSES);
			return record.status === wanted;
		},
		email: is('email'),
		tenantId: is('tenantId'),
		groupId: is('groupId'),
		country: is('country'),
		search: ({ id, name, email }, wanted) =>
			[id, name, email].some((text) => String(text).toLowerCase().includes(wanted.toLowerCase())),
		sortBy: allowed(
			'createdAt',
			'totalClicks',
			'totalLeads',
			'totalConversions',
			'totalSaleAmount',
			'totalCommissions',
			'netRevenue',
			'earningsPerClick',
			'averageLifetimeValue',
			'clickToLeadRate',
			'clickToConversionRate',
			'leadToConversionRate',
			'returnOnAdSpend',
		),
		...order,
	});
}

function savePartner(call: Call<State>): Answer {
	const body = checkedBody(call, {
		email: 'string!',
		name: 'string',
		username: 'string',
		tenantId: 'string',
		groupId: 'string',
		country: 'string',
		description: 'string',
		linkProps: 'object',
	});
	const { linkProps: _props, ...kept } = body;
	const { partners } = call.state;
	const owner = partners.find(({ tenantId }) => tenantId !== undefined && tenantId === body.tenantId);
	const known = partners.find(({ email }) => email === body.email) ?? owner;
	if (known !== undefined) {
		if (owner !== undefined && owner !== known) throw new Refusal(409, 'This tenantId is taken.');
		// All else that was sent is left aside.
		known.tenantId = body.tenantId ?? known.tenantId;
		return ok(call, known, 201);
	}
	const id = `pn_${partners.length + 1}`;
	const createdAt = call.state.now.toISOString();
	const partner = { id, partnerId: id, name: body.email, status: 'approved', createdAt, ...kept };
	partners.push(partner);
	return ok(call, { ...partner, links: [] }, 201);
}

function setStatus(status: string): Handler<State> {
	return (call) => {
		const body = checkedBody(call, {
			partnerId: 'string',
			tenantId: 'string',
			...(status === 'banned' ? { reason: 'string!' } : {}),
		});
		const reasons = [
			'tos_violation',
			'inappropriate_content',
			'fake_traffic',
			'fraud',
			'spam',
			'brand_abuse',
		];
		oneOf('reason', body.reason, reasons);
		const partner = partnerFrom(call, body);
		if (partner.status === status) throw new Refusal(400, `This partner is already ${status}.`);
		partner.status = status;
		return ok(call, { partnerId: partner.id });
	};
}

function decide(status: string, shape: Record<string, Type>): Handler<State> {
	return (call) => {
		const body = checkedBody(call, { partnerId: 'string!', ...shape });
		oneOf('rejectionReason', body.rejectionReason, [
			'needsMoreDetail',
			'doesNotMeetRequirements',
			'notTheRightFit',
			'other',
		]);
		oneOf('reapplicationTimeframe', body.reapplicationTimeframe, ['instant', 'standard', 'never']);
		const partner = find(call.state.partners, body.partnerId);
		if (partner.status !== 'pending') throw new Refusal(400, 'This application is not pending.');
		partner.status = status;
		return ok(call, { partnerId: partner.id });
	};
}

/** Applications that wait for a decision, or those of the status that is asked for. */
function listApplications(call: Call<State>): Answer {
	const status = call.query.get('status') ?? 'pending';
	oneOf('status', status, ['pending', 'approved', 'rejected']);
	const applications = call.state.partners
		.filter((partner) => partner.status === status)
		.map((partner) => ({
			id: String(partner.id).replace('pn', 'pga'),
			createdAt: partner.createdAt,
			partner: { ...partnerOf(partner), status },
			applicationFormData: [{ label: 'How will you promote us?', value: 'On my blog' }],
		}));
	return listed(call, applications, {
		status: () => true,
		groupId: ofPartner('groupId'),
		country: ofPartner('country'),
		search: ({ partner }, wanted) =>
			isFields(partner) && `${String(partner.name)} ${String(partner.email)}`.toLowerCase().includes(wanted),
		...order,
	});
}

function moveToGroup(call: Call<State>): Answer {
	const body = checkedBody(call, { partnerIds: 'strings!', groupId: 'string!' });
	const ids = Array.isArray(body.partnerIds) ? body.partnerIds : [];
	if (ids.length === 0 || ids.length > 100) throw invalid('partnerIds must have 1 to 100 entries');
	const partners = ids.map((id) => find(call.state.partners, id));
	const moved = partners.filter(({ groupId }) => groupId !== body.groupId);
	for (const partner of moved) partner.groupId = body.groupId;
	return ok(call, { count: moved.length });
}

function analytics(call: Call<State>): Answer {
	const partner = partnerFrom(call, fromQuery(call));
	for (const name of call.query.keys()) {
		if (!['partnerId', 'tenantId', 'groupBy', ...Object.keys(period)].includes(name)) {
			throw invalid(`unrecognized_keys: ${name}`);
		}
	}
	const groupBy = call.query.get('groupBy') ?? 'count';
	oneOf('groupBy', groupBy, ['count', 'timeseries', 'top_links']);
	oneOf('interval', call.query.get('interval'), INTERVALS);
	for (const name of ['start', 'end']) if (call.query.has(name)) moment(call.query.get(name) ?? '');
	const counts = { clicks: 120, leads: 9, sales: 5, saleAmount: 49500, earnings: 7425 };
	if (groupBy === 'count') return ok(call, counts);
	if (groupBy === 'timeseries') {
		const starts = [72, 48, 24].map((hours) => hoursBefore(call.state.now, hours).toISOString());
		return ok(
			call,
			starts.map((start) => ({ start, ...counts })),
		);
	}
	return ok(
		call,
		call.state.links
			.filter(({ partnerId }) => partnerId === partner.id)
			.map((link) => ({ ...link, ...counts })),
	);
}

const LINK: Record<string, Type> = {
	partnerId: 'string',
	tenantId: 'string',
	url: 'string',
	key: 'string',
	comments: 'string',
	linkProps: 'object',
};

function newLink(call: Call<State>, body: Fields): Fields {
	const partner = partnerFrom(call, body);
	const { links } = call.state;
	const key = body.key ?? `random${links.length}`;
	if (links.some((link) => link.key === key)) throw new Refusal(409, 'Duplicate key: This link exists.');
	const link = {
		id: `link_${links.length + 1}`,
		domain: 'go.example.com',
		key,
		shortLink: `https://go.example.com/${String(key)}`,
		url: body.url ?? 'https://www.example.com',
		partnerId: partner.id,
		programId: 'prog_1',
		archived: false,
		comments: body.comments ?? null,
		clicks: 0,
		createdAt: call.state.now.toISOString(),
	};
	links.push(link);
	return link;
}

function upsertLink(call: Call<State>): Answer {
	const body = checkedBody(call, { ...LINK, url: 'string!' });
	const { id } = partnerFrom(call, body);
	const known = call.state.links.find(({ partnerId, url }) => partnerId === id && url === body.url);
	if (known === undefined) return ok(call, newLink(call, body));
	const { key = known.key, comments = known.comments } = body;
	if (isTaken(call, { key }, known)) throw new Refusal(409, 'Duplicate key: This link exists.');
	const shortLink = `https://${String(known.domain)}/${String(key)}`;
	return ok(call, Object.assign(known, { key, comments, shortLink }));
}

/** Fields of a link of the workspace; a new one can be given a prefix too. */
const WORKSPACE_LINK: Record<string, Type> = {
	url: 'string',
	domain: 'string',
	key: 'string',
	externalId: 'string',
	tenantId: 'string',
	programId: 'string',
	partnerId: 'string',
	trackConversion: 'boolean',
	archived: 'boolean',
	tagIds: 'strings',
	tagNames: 'strings',
	folderId: 'string',
	comments: 'string',
	expiresAt: 'string',
	expiredUrl: 'string',
	password: 'string',
	proxy: 'boolean',
	title: 'string',
	description: 'string',
	image: 'string',
	video: 'string',
	rewrite: 'boolean',
	ios: 'string',
	android: 'string',
	geo: 'object',
	doIndex: 'boolean',
	utm_source: 'string',
	utm_medium: 'string',
	utm_campaign: 'string',
	utm_term: 'string',
	utm_content: 'string',
	ref: 'string',
	webhookIds: 'strings',
};

function linkInfo(call: Call<State>): Answer {
	const { links } = call.state;
	const id = call.query.get('linkId');
	if (id !== null) return ok(call, linkWith(call, id));
	const domain = call.query.get('domain');
	return ok(
		call,
		find(
			links.filter((link) => link.domain === domain),
			call.query.get('key') ?? undefined,
			'key',
		),
	);
}

function linkOf(call: Call<State>): Fields {
	return linkWith(call, call.params.linkId ?? '');
}

function linkWith(call: Call<State>, id: string): Fields {
	const { links } = call.state;
	return id.startsWith('ext_') ? find(links, id.slice(4), 'externalId') : find(links, id);
}

function isTaken(call: Call<State>, { key, domain = 'go.example.com' }: Fields, self?: Fields): boolean {
	return call.state.links.some((link) => link !== self && link.key === key && link.domain === domain);
}

function addLink(call: Call<State>): Answer {
	const { prefix = '', ...body } = checkedBody(call, { ...WORKSPACE_LINK, url: 'string!', prefix: 'string' });
	const { links, now } = call.state;
	const { domain = 'go.example.com', key = `${String(prefix).replace(/^\//, '')}random${links.length}` } =
		body;
	if (isTaken(call, { key, domain })) throw new Refusal(409, 'Duplicate key: This link exists.');
	const link = writtenLink({ tags: [] }, body, {
		archived: body.archived ?? false,
		id: `link_${links.length + 1}`,
		domain,
		key,
		shortLink: `https://${String(domain)}/${String(key)}`,
		clicks: 0,
		createdAt: now.toISOString(),
	});
	links.push(link);
	return ok(call, link);
}

function changeLink(call: Call<State>): Answer {
	const body = checkedBody(call, WORKSPACE_LINK);
	const link = linkOf(call);
	const { key = link.key, domain = link.domain } = body;
	if (isTaken(call, { key, domain }, link)) throw new Refusal(409, 'Duplicate key: This link exists.');
	return ok(call, writtenLink(link, body, { shortLink: `https://${String(domain)}/${String(key)}` }));
}

/** Tags are written by ID or name and read as records. */
function writtenLink(link: Fields, { tagIds, tagNames, ...fields }: Fields, more: Fields = {}): Fields {
	const names = Array.isArray(tagNames) ? tagNames : undefined;
	const ids = Array.isArray(tagIds) ? tagIds : names?.map((name) => `tag_${String(name)}`);
	const known = Array.isArray(link.tags) ? (link.tags as Fields[]) : [];
	const tags = ids?.map((id, index) => ({
		id: known.find(({ name }) => name === names?.[index])?.id ?? id,
		name: names?.[index] ?? known.find((tag) => tag.id === id)?.name ?? String(id).replace('tag_', ''),
	}));
	return Object.assign(link, fields, tags === undefined ? {} : { tags }, more);
}

function changeLinks(call: Call<State>): Answer {
	const { linkIds, data = {} } = checkedBody(call, { linkIds: 'strings!', data: 'object' });
	const { domain: _domain, key: _key, externalId: _externalId, ...shape } = WORKSPACE_LINK;
	const body = checkedBody({ ...call, body: JSON.stringify(data) }, shape);
	const ids = Array.isArray(linkIds) ? linkIds : [];
	if (ids.length === 0 || ids.length > 100) throw invalid('linkIds must have 1 to 100 entries');
	const found = call.state.links.filter(({ id }) => ids.includes(id));
	return ok(
		call,
		found.map((link) => writtenLink(link, body)),
	);
}

function removeLinks(call: Call<State>): Answer {
	const ids = (call.query.get('linkIds') ?? '').split(',').filter(Boolean);
	if (ids.length === 0 || ids.length > 100) throw invalid('linkIds must have 1 to 100 entries');
	const kept = call.state.links.filter(({ id }) => !ids.includes(String(id)));
	const deletedCount = call.state.links.length - kept.length;
	call.state.links = kept;
	return ok(call, { deletedCount });
}

// --- Commissions, customers and events ----------------------------------------------------------------------

function changeCommission(call: Call<State>): Answer {
	const body = checkedBody(call, {
		status: 'string',
		earnings: 'number',
		saleAmount: 'number',
		modifySaleAmount: 'number',
		currency: 'string',
	});
	oneOf('status', body.status, NEW_STATUSES);
	const commission = unpaid(find(call.state.commissions, call.params.id));
	const { status, earnings, saleAmount, modifySaleAmount, currency } = body;
	if (status !== undefined) setCommissionStatus(commission, status);
	const rate = currency === undefined || currency === 'usd' ? 1 : EUR_IN_USD;
	const amount =
		modifySaleAmount === undefined
			? saleAmount
			: Number(commission.amount) + Math.round(Number(modifySaleAmount) * rate);
	const inDollars = saleAmount === undefined ? amount : Math.round(Number(amount) * rate);
	if (earnings === 0 || inDollars === 0) setCommissionStatus(commission, 'refunded');
	else {
		if (earnings !== undefined) commission.earnings = earnings;
		if (inDollars !== undefined) {
			commission.amount = inDollars;
			commission.earnings = Math.round(Number(inDollars) * REWARD);
		}
	}
	return ok(call, commission);
}

const EUR_IN_USD = 1.1;
const REWARD = 0.15;

/** A change of the status takes a commission out of its payout; the same status again is refused. */
function setCommissionStatus(commission: Fields, status: Value): void {
	refuseSameStatus(commission, status);
	Object.assign(commission, { status, payoutId: null });
}

function refuseSameStatus(commission: Fields, status: Value): void {
	if (commission.status === status) {
		throw new Refusal(400, `Commission ${String(commission.id)} is already ${String(status)}.`);
	}
}

function unpaid(commission: Fields): Fields {
	if (commission.status === 'paid') throw new Refusal(400, 'Paid commissions cannot be updated.');
	return commission;
}

function changeCommissions(call: Call<State>): Answer {
	const body = checkedBody(call, { commissionIds: 'strings!', status: 'string!' });
	oneOf('status', body.status, NEW_STATUSES);
	const ids = Array.isArray(body.commissionIds) ? body.commissionIds : [];
	if (ids.length === 0 || ids.length > 100) throw invalid('commissionIds must have 1 to 100 entries');
	const commissions = ids.map((id) => unpaid(find(call.state.commissions, id)));
	for (const commission of commissions) refuseSameStatus(commission, body.status);
	for (const commission of commissions) setCommissionStatus(commission, body.status);
	return ok(
		call,
		commissions.map(({ id, status }) => ({ id, status })),
	);
}

const COMMISSION: Record<string, Record<string, Type | `${Type}!`>> = {
	custom: { amount: 'number!', date: 'string', description: 'string' },
	lead: {
		customerId: 'string',
		customer: 'object',
		linkId: 'string',
		leadEventName: 'string',
		leadEventDate: 'string',
	},
	sale: {
		customerId: 'string',
		customer: 'object',
		linkId: 'string',
		saleAmount: 'number!',
		saleEventDate: 'string',
		invoiceId: 'string',
		productId: 'string',
	},
};

/** New commissions are only taken note of. */
function addCommission(call: Call<State>): Answer {
	const shape = COMMISSION[String(jsonFields(call).type)];
	if (shape === undefined) throw invalid('invalid_union_discriminator: type');
	const body = checkedBody(call, { type: 'string!', partnerId: 'string!', ...shape });
	const partner = find(call.state.partners, body.partnerId);
	for (const name of ['date', 'leadEventDate', 'saleEventDate']) {
		if (body[name] !== undefined) moment(String(body[name]));
	}
	if (isFields(body.customer) && (!body.customer.externalId || !body.customer.country)) {
		throw invalid('invalid_type: customer: externalId and country are required');
	}
	const { commissions, now } = call.state;
	call.later(() => {
		const amount = body.amount ?? body.saleAmount ?? 0;
		commissions.unshift({
			id: `cm_${commissions.length + 1}`,
			type: body.type,
			amount,
			earnings: body.amount ?? 1485,
			currency: 'usd',
			status: 'pending',
			invoiceId: body.invoiceId ?? null,
			description: body.description ?? null,
			quantity: 1,
			createdAt: now.toISOString(),
			updatedAt: now.toISOString(),
			partner: partnerOf(partner),
			customer: null,
		});
	});
	return ok(call, { success: true, message: 'Commission creation was queued.' }, 202);
}

function customerOf(call: Call<State>): Fields {
	const id = call.params.id ?? '';
	const { customers } = call.state;
	return id.startsWith('ext_') ? find(customers, id.slice(4), 'externalId') : find(customers, id);
}

function trackLead(call: Call<State>): Answer {
	const body = checkedBody(call, {
		clickId: 'string!',
		eventName: 'string!',
		customerExternalId: 'string!',
		customerName: 'string',
		customerEmail: 'string',
		mode: 'string',
		eventQuantity: 'number',
		metadata: 'object',
	});
	oneOf('mode', body.mode, ['async', 'wait', 'deferred']);
	const { customerName: name = null, customerEmail: email = null, customerExternalId: externalId } = body;
	const link = call.state.links[11] ?? null;
	return ok(call, { click: { id: body.clickId }, link, customer: { name, email, avatar: null, externalId } });
}

function trackSale(call: Call<State>): Answer {
	const body = checkedBody(call, {
		customerExternalId: 'string!',
		amount: 'integer!',
		currency: 'string',
		eventName: 'string',
		invoiceId: 'string',
		paymentProcessor: 'string',
		leadEventName: 'string',
		clickId: 'string',
		customerName: 'string',
		customerEmail: 'string',
		metadata: 'object',
	});
	const eventName = body.eventName ?? 'Purchase';
	const found = call.state.customers.find(({ externalId }) => externalId === body.customerExternalId);
	// A customer that is not known, and a sale that is, count for nothing and are no error.
	const isKnown = call.state.commissions.some(({ invoiceId }) => invoiceId === body.invoiceId);
	if (found === undefined || isKnown) return ok(call, { eventName, customer: null, sale: null });
	const { id, name, email, externalId } = found;
	const { amount, currency = 'usd', paymentProcessor = 'custom', invoiceId = null, metadata = null } = body;
	return ok(call, {
		eventName,
		customer: { id, name, email, avatar: null, externalId },
		sale: { amount, currency, paymentProcessor, invoiceId, metadata },
	});
}

function route(method: string, path: string, handler: Handler<State>): Route<State> {
	return { method, path, handler };
}

const routes: Array<Route<State>> = [
	route('GET', '/partners', listPartners),
	route('POST', '/partners', savePartner),
	route('POST', '/partners/update-group', moveToGroup),
	route('POST', '/partners/ban', setStatus('banned')),
	route('POST', '/partners/deactivate', setStatus('deactivated')),
	route('GET', '/partners/analytics', analytics),
	route('GET', '/program-applications', listApplications),
	route('POST', '/program-applications/approve', decide('approved', { groupId: 'string' })),
	route(
		'POST',
		'/program-applications/reject',
		decide('rejected', {
			rejectionReason: 'string',
			rejectionNote: 'string',
			reapplicationTimeframe: 'string',
			flagForFraud: 'boolean',
			flagForFraudReason: 'string',
		}),
	),
	route('GET', '/partners/links', (call) => {
		const { id } = partnerFrom(call, fromQuery(call));
		return ok(
			call,
			call.state.links.filter(({ partnerId }) => partnerId === id),
		);
	}),
	route('POST', '/partners/links', (call) => ok(call, newLink(call, checkedBody(call, LINK)), 201)),
	route('PUT', '/partners/links/upsert', upsertLink),
	route('GET', '/partners/{partnerId}', (call) => ok(call, find(call.state.partners, call.params.partnerId))),
	route('GET', '/links', (call) => {
		const isShown = call.query.get('showArchived') === 'true';
		const links = call.state.links.filter(({ archived }) => isShown || archived !== true);
		return listed(call, links, {
			domain: is('domain'),
			tenantId: is('tenantId'),
			search: ({ key, url }, wanted) => `${String(key)} ${String(url)}`.includes(wanted),
			showArchived: allowed('true', 'false'),
			sortBy: allowed('createdAt', 'clicks', 'saleAmount', 'lastClicked'),
		});
	}),
	route('GET', '/links/info', linkInfo),
	route('POST', '/links', addLink),
	route('PATCH', '/links/bulk', changeLinks),
	route('DELETE', '/links/bulk', removeLinks),
	route('PATCH', '/links/{linkId}', changeLink),
	route('DELETE', '/links/{linkId}', (call) => {
		const link = linkOf(call);
		call.state.links.splice(call.state.links.indexOf(link), 1);
		return ok(call, { id: link.id });
	}),
	route('GET', '/commissions', (call) => {
		const filters = {
			status: is('status'),
			type: is('type'),
			partnerId: ofPartner('id'),
			tenantId: ofPartner('tenantId'),
			groupId: ofPartner('groupId'),
			customerId: ({ customer }: Fields, wanted: string) => isFields(customer) && customer.id === wanted,
			payoutId: is('payoutId'),
			invoiceId: is('invoiceId'),
			sortBy: allowed('createdAt', 'amount'),
			...period,
			...order,
		};
		return listed(call, call.state.commissions, filters, true);
	}),
	route('POST', '/commissions', addCommission),
	route('GET', '/commissions/{id}', (call) => ok(call, find(call.state.commissions, call.params.id))),
	route('PATCH', '/commissions/bulk', changeCommissions),
	route('PATCH', '/commissions/{id}', changeCommission),
	route('GET', '/payouts', (call) =>
		listed(call, call.state.payouts, {
			status: is('status'),
			partnerId: ofPartner('id'),
			tenantId: ofPartner('tenantId'),
			invoiceId: is('invoiceId'),
			sortBy: allowed('amount', 'initiatedAt', 'paidAt'),
			...order,
		}),
	),
	route('GET', '/customers', (call) => {
		const filters = {
			partnerId: is('partnerId'),
			email: is('email'),
			externalId: is('externalId'),
			country: is('country'),
			linkId: is('linkId'),
			search: ({ name, email }: Fields, wanted: string) =>
				[name, email].some((text) => String(text).toLowerCase().includes(wanted)),
			includeExpandedFields: allowed('true', 'false'),
			sortBy: allowed('createdAt', 'saleAmount', 'firstSaleAt', 'subscriptionCanceledAt'),
			...order,
		};
		return listed(call, call.state.customers, filters, true);
	}),
	route('GET', '/customers/{id}', (call) => ok(call, customerOf(call))),
	route('PATCH', '/customers/{id}', (call) => {
		const body = checkedBody(call, {
			email: 'string',
			name: 'string',
			externalId: 'string',
			stripeCustomerId: 'string',
			country: 'string',
		});
		const customer = customerOf(call);
		const { country: _country, ...kept } = body;
		const isUsed = call.state.customers.some(
			(other) => other !== customer && other.externalId === kept.externalId,
		);
		if (kept.externalId !== undefined && isUsed) throw new Refusal(409, 'This externalId is taken.');
		return ok(call, Object.assign(customer, kept));
	}),
	route('DELETE', '/customers/{id}', (call) => {
		const customer = customerOf(call);
		call.state.customers.splice(call.state.customers.indexOf(customer), 1);
		return ok(call, { id: customer.id });
	}),
	route('POST', '/track/lead', trackLead),
	route('POST', '/track/sale', trackSale),
];

/** Dub: one workspace with a partner program. */
export function startDub(options: StartOptions = {}): Promise<FakeTracker> {
	return startFake<State>(
		{
			id: 'dub',
			title: 'Dub',
			credentials: (baseUrl) => ({ dubTrackerApi: { baseUrl, apiKey: dubKey } }),
			secretNames: ['authorization'],
			seed,
			movedFields: ['updatedAt', 'shortLink', 'payoutId'],
			routes,
			before,
			refused: (error, call) => failed(call, error.message, error.status),
			notFound: (call) => failed(call, 'The requested resource was not found.', 404),
		},
		options,
	);
}
