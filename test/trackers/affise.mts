import { hexId, isFields, json, startFake } from './fake.mts';
import type { FakeTracker, Route, StartOptions } from './fake.mts';
import { accessRoutes } from './affiseAccess.mts';
import { affiliateRoutes } from './affiseAffiliates.mts';
import { billingRoutes } from './affiseBilling.mts';
import { conversionRoutes } from './affiseConversions.mts';
import { offerRoutes } from './affiseOffers.mts';
import { ownRoutes } from './affiseOwn.mts';
import { postbackRoutes } from './affisePostbacks.mts';
import {
	before,
	dayOf,
	given,
	input,
	invalid,
	notFound,
	paged,
	refused,
	route,
	wordOf,
} from './affiseRules.mts';
import { affiseKeys, seed } from './affiseState.mts';
import { statisticRoutes } from './affiseStatistics.mts';
import type { State } from './affiseState.mts';

export { affiseKeys };

const accountRoutes: Array<Route<State>> = [
	route('GET', '/3.0/admin/users', (call) => {
		const query = input(call);
		const [search, since] = [given(query, 'q')?.toLowerCase() ?? '', dayOf(query, 'updated_at') ?? ''];
		const users = call.state.users.filter(
			({ first_name, last_name, email, updated_at }) =>
				[first_name, last_name, email].join(' ').toLowerCase().includes(search) &&
				String(updated_at) >= since,
		);
		return paged(call, 'users', users);
	}),
	route('GET', '/3.0/admin/advertisers', (call) => {
		const query = input(call);
		const since = dayOf(query, 'updated_at') ?? '';
		const found = call.state.advertisers.filter(({ updated_at }) => String(updated_at) >= since);
		const order = wordOf(query, 'order', ['_id', 'title', 'email'])?.replace('_', '');
		if (order !== undefined)
			found.sort((one, other) => String(one[order]).localeCompare(String(other[order])));
		if (wordOf(query, 'orderType', ['asc', 'desc']) === 'desc') found.reverse();
		return paged(call, 'advertisers', found);
	}),
	route('GET', '/3.0/admin/advertiser/{id}', (call) => {
		const advertiser = call.state.advertisers.find(({ id }) => id === call.params.id);
		if (advertiser === undefined) throw notFound();
		return json({ status: 1, advertiser });
	}),
	route('POST', '/3.0/admin/advertiser', (call) => {
		const fields = input(call);
		if (given(fields, 'title') === undefined) throw invalid({ title: 'title cannot be blank' });
		const advertiser = { id: hexId('5a11', call.state.advertisers.length + 1), ...fields };
		call.state.advertisers.push(advertiser);
		return json({ status: 1, advertiser: { ...advertiser, hash_password: 'advertiser-hash-1' } });
	}),
	route('POST', '/3.0/admin/advertiser/{id}', (call) => {
		const advertiser = call.state.advertisers.find(({ id }) => id === call.params.id);
		if (advertiser === undefined) throw notFound();
		const { sub_account_1, sub_account_2, ...fields } = input(call);
		Object.assign(advertiser, fields);
		const accounts = isFields(advertiser.sub_accounts) ? advertiser.sub_accounts : {};
		for (const [name, value] of Object.entries({ 1: sub_account_1, 2: sub_account_2 })) {
			if (value !== undefined) accounts[name] = { value, except: false };
		}
		return json({ status: 1, advertiser: { ...advertiser, hash_password: 'advertiser-hash-1' } });
	}),
];

/** Affise: admin and affiliate API of one network. */
export function startAffise(options: StartOptions = {}): Promise<FakeTracker> {
	return startFake<State>(
		{
			id: 'affise',
			title: 'Affise',
			credentials: (baseUrl) => ({
				affiseTrackerApi: { baseUrl, apiKey: affiseKeys.admin },
				affiseAffiliateTrackerApi: { baseUrl, apiKey: affiseKeys.affiliate },
			}),
			secretNames: ['api-key', 'API-Key', 'password'],
			seed,
			movedFields: ['updated_at', 'payments.id', 'partner_payments.id'],
			routes: [
				...accountRoutes,
				...billingRoutes,
				...affiliateRoutes,
				...accessRoutes,
				...offerRoutes,
				...statisticRoutes,
				...conversionRoutes,
				...postbackRoutes,
				...ownRoutes,
			],
			before,
			refused,
			notFound: () => json({ status: 2, error: 'Page Not Found' }, 404),
		},
		options,
	);
}
