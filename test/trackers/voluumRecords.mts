import { empty, isFields, json, jsonFields, uuid } from './fake.mts';
import type { Call, Fields, Route } from './fake.mts';
import {
	amount,
	countryCode,
	countryOf,
	invalid,
	optionalList,
	optionalObject,
	recordWith,
	reference,
	route,
	tagsOf,
	textField,
	workspaceOf,
} from './voluumRules.mts';
import { idOf, KINDS, PLURALS } from './voluumState.mts';
import type { Kind, State } from './voluumState.mts';

const PAYOUT_TYPES = ['AUTO', 'MANUAL'];
const COST_MODELS = ['NOT_TRACKED', 'CPC', 'CPA', 'CPM', 'REV_SHARE', 'AUTO'];

/** A complete record from a body; whatever is left out gets its default. */
type Reader = (state: State, body: Fields, id: string) => Fields;

function readCampaign(state: State, body: Fields, id: string): Fields {
	const namePostfix = textField(body, 'namePostfix');
	const costModel = optionalObject(body, 'costModel');
	if (costModel === null) throw invalid('costModel is required');
	if (!COST_MODELS.includes(String(costModel.type))) throw invalid('costModel.type is invalid');
	amount(costModel, 'value');
	const country = countryOf(body);
	const trafficSource = reference(state, 'traffic-source', body.trafficSource, 'trafficSource');
	const target = optionalObject(body, 'redirectTarget');
	const flow = reference(state, 'flow', target?.flow, 'redirectTarget.flow');
	const source = recordWith(state, 'traffic-source', trafficSource.id);
	return {
		id,
		name: `${String(source.name)} - ${countryCode(country)} - ${namePostfix}`,
		namePostfix,
		url: `https://track.example.com/${id}`,
		costModel,
		country,
		trafficSource,
		redirectTarget: { flow },
		tags: tagsOf(body),
		workspace: workspaceOf(body),
		deleted: false,
	};
}

function readOffer(state: State, body: Fields, id: string): Fields {
	const namePostfix = textField(body, 'namePostfix');
	const url = textField(body, 'url');
	const country = countryOf(body);
	const payout = optionalObject(body, 'payout') ?? { type: 'AUTO' };
	if (!PAYOUT_TYPES.includes(String(payout.type))) throw invalid('payout.type is invalid');
	amount(payout, 'value');
	const network =
		body.affiliateNetwork === undefined || body.affiliateNetwork === null
			? null
			: reference(state, 'affiliate-network', body.affiliateNetwork, 'affiliateNetwork');
	const networkName =
		network === null ? '' : `${String(recordWith(state, 'affiliate-network', network.id).name)} - `;
	return {
		id,
		name: `${networkName}${countryCode(country)} - ${namePostfix}`,
		namePostfix,
		url,
		country,
		affiliateNetwork: network,
		payout,
		overridePayout: body.overridePayout,
		tags: tagsOf(body),
		workspace: workspaceOf(body),
		deleted: false,
	};
}

function readFlow(state: State, body: Fields, id: string): Fields {
	const defaultPaths = optionalList(body, 'defaultPaths');
	for (const path of defaultPaths) {
		if (!isFields(path)) throw invalid('defaultPaths must hold objects');
		if (path.name === undefined) throw invalid('defaultPaths: name is required');
		if (path.active !== undefined && typeof path.active !== 'boolean') {
			throw invalid('defaultPaths: active must be true or false');
		}
		for (const entry of optionalList(path, 'offers')) {
			if (isFields(entry)) reference(state, 'offer', entry.offer, 'defaultPaths.offers.offer');
		}
	}
	return {
		id,
		name: textField(body, 'name'),
		countries: optionalList(body, 'countries'),
		// A path that is new gets an ID.
		defaultPaths: defaultPaths.map((path, index) =>
			isFields(path) ? { id: uuid(10, 100 * Number(id.slice(-4)) + index), ...path } : path,
		),
		conditionalPathsGroups: optionalList(body, 'conditionalPathsGroups'),
		workspace: workspaceOf(body),
		deleted: false,
	};
}

function readLander(_state: State, body: Fields, id: string): Fields {
	const namePostfix = textField(body, 'namePostfix');
	const country = countryOf(body);
	const numberOfOffers = amount(body, 'numberOfOffers') ?? 1;
	if (!Number.isInteger(numberOfOffers) || numberOfOffers < 1) throw invalid('numberOfOffers is invalid');
	return {
		id,
		name: `${countryCode(country)} - ${namePostfix}`,
		namePostfix,
		url: textField(body, 'url'),
		numberOfOffers,
		country,
		tags: tagsOf(body),
		workspace: workspaceOf(body),
		deleted: false,
	};
}

/** Kinds of which no more than the name is known: the other fields are kept as they come. */
function readNamed(_state: State, body: Fields, id: string): Fields {
	return { workspace: null, ...body, id, name: textField(body, 'name'), deleted: false };
}

const READERS: Record<Kind, Reader> = {
	campaign: readCampaign,
	offer: readOffer,
	flow: readFlow,
	lander: readLander,
	'traffic-source': readNamed,
	'affiliate-network': readNamed,
	'tracker-domain': readNamed,
};

function readRecord(call: Call<State>, kind: Kind, id: string): Fields {
	const record = READERS[kind](call.state, jsonFields(call), id);
	const others = call.state.records[kind].filter((other) => other.id !== id);
	if (others.some((other) => other.name === record.name)) throw invalid('name must be unique');
	return record;
}

function recordRoutes(kind: Kind): Array<Route<State>> {
	return [
		route('GET', `/${kind}`, (call) => {
			const records = call.state.records[kind].filter((record) => record.deleted !== true);
			return json({ [PLURALS[kind]]: records });
		}),
		route('GET', `/${kind}/{id}`, (call) => json(recordWith(call.state, kind, call.params.id))),
		route('POST', `/${kind}`, (call) => {
			const records = call.state.records[kind];
			const record = readRecord(call, kind, idOf(kind, records.length + 1));
			records.push(record);
			return json(record, 201);
		}),
		route('PUT', `/${kind}/{id}`, (call) => {
			const records = call.state.records[kind];
			const before = recordWith(call.state, kind, call.params.id);
			const record = readRecord(call, kind, String(before.id));
			records[records.indexOf(before)] = record;
			return json(record);
		}),
		route('DELETE', `/${kind}/{id}`, (call) => {
			recordWith(call.state, kind, call.params.id).deleted = true;
			return empty();
		}),
	];
}

export const recordsRoutes: Array<Route<State>> = KINDS.flatMap(recordRoutes);
