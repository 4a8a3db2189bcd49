import { empty, isFields, json, jsonFields } from './fake.mts';
import type { Answer, Call, Fields, Handler, Route, Value } from './fake.mts';
import { checked, invalid, nextId, notFound, periodOf, route, sliced, statistics } from './binomRules.mts';
import { domainId } from './binomState.mts';
import type { Campaign, State } from './binomState.mts';

/** Read and write shapes differ: what is written flat is read nested. */
function shownCampaign(campaign: Campaign): Fields {
	const { costModel, amount, currency, isAuto, hideReferrerType, hideReferrerDomainUuid, ...rest } = campaign;
	return {
		...rest,
		cost: { model: costModel, money: { amount, currency }, isAuto },
		hideReferrer: { type: hideReferrerType, domainUuid: hideReferrerDomainUuid },
	};
}

function campaignWith(call: Call<State>): Campaign {
	const campaign = call.state.campaigns.find((one) => String(one.id) === call.params.id);
	if (campaign === undefined) throw notFound();
	return campaign;
}

function known(records: Fields[], id: Value, name: string): void {
	if (id === undefined || records.some((record) => record.id === id)) return;
	throw invalid(`${name}: there is no such record`);
}

/** Paths with their landers and offers; each entry must be complete. */
function checkRotation(state: State, rotation: Fields): void {
	const { defaultPaths } = checked(rotation, { defaultPaths: 'list', rules: 'list' });
	for (const path of defaultPaths as Value[]) {
		if (!isFields(path)) throw invalid('defaultPaths: wrong type');
		const { landings, offers } = checked(path, {
			name: 'string',
			enabled: 'boolean',
			weight: 'integer',
			landings: 'list',
			offers: 'list',
		});
		for (const landing of landings as Value[]) {
			const { id } = checked(isFields(landing) ? landing : {}, {
				id: 'integer',
				enabled: 'boolean',
				weight: 'integer',
			});
			known(state.landers, id, 'landings.id');
		}
		for (const offer of offers as Value[]) {
			const { offerId, directUrl } = checked(isFields(offer) ? offer : {}, {
				offerId: 'integer',
				campaignId: 'integer',
				directUrl: 'string',
				enabled: 'boolean',
				weight: 'integer',
			});
			if (directUrl === '') known(state.offers, offerId, 'offers.offerId');
		}
	}
}

/** A complete campaign from a body; whatever is left out gets its default. */
function campaignFrom(call: Call<State>, id: number): Campaign {
	const fields = checked(jsonFields(call), {
		name: 'string',
		key: 'string?',
		trafficSourceId: 'integer',
		domainUuid: 'string?',
		costModel: 'string?',
		amount: 'number?',
		currency: 'string?',
		isAuto: 'boolean?',
		hideReferrerType: 'string?',
		hideReferrerDomainUuid: 'string?',
		distributionType: 'string?',
		rotationId: 'integer?',
		customRotation: 'object?',
		campaignSettings: 'object',
		tokens: 'list?',
		groupUuid: 'string?',
	});
	if ((fields.rotationId === undefined) === (fields.customRotation === undefined)) {
		throw invalid('rotationId or customRotation: one of them is needed');
	}
	if (isFields(fields.customRotation)) checkRotation(call.state, fields.customRotation);
	if (fields.name === '') throw invalid('name: this value should not be blank');
	const { trafficSources, domains, rotations, campaigns } = call.state;
	known(trafficSources, fields.trafficSourceId, 'trafficSourceId');
	known(domains, fields.domainUuid, 'domainUuid');
	known(domains, fields.hideReferrerDomainUuid, 'hideReferrerDomainUuid');
	known(rotations, fields.rotationId, 'rotationId');
	// An empty key lets the tracker choose one.
	if (fields.key === '') delete fields.key;
	if (campaigns.some((one) => one.id !== id && one.key === fields.key)) {
		throw invalid('key: this value is already used');
	}
	const standard: Fields = {
		key: `key-${id}`,
		domainUuid: domainId(1),
		costModel: 'NOT_SPECIFIED',
		amount: 0,
		currency: 'USD',
		isAuto: false,
		hideReferrerType: 'NONE',
		hideReferrerDomainUuid: null,
		distributionType: 'NORMAL',
		rotationId: null,
		customRotation: null,
		tokens: [],
		groupUuid: null,
		isDeleted: false,
	};
	return { ...standard, ...fields, id } as Campaign;
}

function addCampaign(call: Call<State>): Answer {
	const campaign = campaignFrom(call, nextId(call.state.campaigns));
	call.state.campaigns.push(campaign);
	return json({ id: campaign.id }, 201);
}

function replaceCampaign(call: Call<State>): Answer {
	const campaign = campaignWith(call);
	Object.assign(campaign, campaignFrom(call, campaign.id));
	return json(shownCampaign(campaign));
}

function archiveCampaign(call: Call<State>): Answer {
	campaignWith(call).isDeleted = true;
	return empty();
}

function campaignList(withDetails: boolean): Handler<State> {
	return (call) => {
		const period = periodOf(call);
		const records = call.state.campaigns
			.filter((campaign) => !campaign.isDeleted)
			.map((campaign) => ({
				id: campaign.id,
				name: campaign.name,
				...(withDetails ? { key: campaign.key, trafficSourceId: campaign.trafficSourceId } : {}),
				...statistics(
					call.state.conversions.filter((conversion) => conversion.campaignId === campaign.id),
					period,
				),
			}));
		return json(sliced(call, records));
	};
}

export const campaignRoutes: Array<Route<State>> = [
	route('GET', '/campaign/short/info', (call) => {
		const campaigns = call.state.campaigns.filter((campaign) => !campaign.isDeleted);
		return json(campaigns.map(({ id, name, key }) => ({ id, name, key })));
	}),
	route('GET', '/campaign/{id}', (call) => json(shownCampaign(campaignWith(call)))),
	route('POST', '/campaign', addCampaign),
	route('PUT', '/campaign/{id}', replaceCampaign),
	route('DELETE', '/campaign/{id}', archiveCampaign),
	route('GET', '/info/campaign', campaignList(true)),
	route('GET', '/stats/campaign', campaignList(false)),
];
