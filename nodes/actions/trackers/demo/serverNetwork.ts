import { keepNewest } from '../../model/boundedMap';
import type { Caller } from '../../model/tracker';

export type DemoRecord = Record<string, unknown> & { id: number };

/** A change that is taken note of and not carried out yet. */
interface Waiting {
	record: DemoRecord;
	values: Record<string, unknown>;
	/** How often the record is read as it was before the change shows. */
	reads: number;
}

/** All that one workflow sees of the demo. */
export interface Network {
	collections: Record<string, DemoRecord[]>;
	waiting: Waiting[];
	/** Calls that were refused because somebody asked for it, by the failure asked for. */
	refused: Map<string, number>;
}

const day = 24 * 60 * 60 * 1000;

/** A list of records that are made by their place, from 0; their IDs begin at 1. */
const records = (count: number, make: (index: number) => Record<string, unknown>): DemoRecord[] =>
	Array.from({ length: count }, (_, index) => ({ id: index + 1, ...make(index) }));

const countries = ['US', 'DE', 'GB', 'FR', 'ES'];

function offerAt(index: number): Record<string, unknown> {
	const dailyCap = index % 3 === 0 ? 50 : null;
	return {
		name: `Offer ${index + 1}`,
		status: index % 5 === 2 ? 'paused' : 'active',
		advertiser_id: 1 + (index % 6),
		url: index % 13 === 8 ? '' : `https://example.com/landing/${index + 1}`,
		payout: 2 + (index % 8),
		currency: 'USD',
		daily_cap: dailyCap,
		conversions_today: index % 9 === 3 ? 50 : (index * 7) % 40,
		caps:
			index % 3 === 0
				? [
						{ affiliate_id: 7, period: 'day', type: 'conversions', value: 20 },
						{ affiliate_id: 8, period: 'month', type: 'budget', value: 500 },
					]
				: [],
		payouts: index % 4 === 2 ? [{ affiliate_id: 7, value: 4 + (index % 8) }] : [],
		countries: index % 17 === 11 ? [] : countries.slice(0, 1 + (index % 5)),
		affiliates: [7, 8, 1 + ((index * 11) % 45)].filter((id, place, all) => all.indexOf(id) === place),
		tags: index % 2 === 0 ? ['top'] : [],
	};
}

const conversionStatuses = ['approved', 'pending', 'approved', 'rejected', 'pending'];

/** Four a day, the newest yesterday: the last 30 days hold all of them. */
function conversionAt(index: number, today: number): Record<string, unknown> {
	const payout = 2 + ((index * 7) % 8);
	return {
		transaction_id: `demo-${1000 + index}`,
		offer_id: 1 + ((index * 7) % 30),
		affiliate_id: 1 + ((index * 11) % 45),
		status: index % 10 === 9 ? 'paid' : conversionStatuses[index % 5],
		payout,
		revenue: payout + 2,
		country: countries[index % 5],
		created_at: new Date(today - (1 + Math.floor(index / 4)) * day + (index % 4) * (day / 4)).toISOString(),
	};
}

/** The data that everything starts from: always the same, but for the days. */
export function newNetwork(now = Date.now()): Network {
	const today = Math.floor(now / day) * day;
	return {
		collections: {
			affiliates: records(45, (index) => ({
				name: `Affiliate ${index + 1}`,
				email: `affiliate${index + 1}@example.com`,
				status: index % 9 === 4 ? 'blocked' : index % 7 === 3 ? 'pending' : 'active',
				country: countries[index % 5],
				balance: { USD: (index * 37) % 900 },
				tags: index % 6 === 0 ? ['vip'] : [],
			})),
			advertisers: records(6, (index) => ({ name: `Advertiser ${index + 1}`, status: 'active' })),
			offers: records(30, offerAt),
			conversions: records(120, (index) => conversionAt(index, today)),
			postbacks: records(8, (index) => ({
				affiliate_id: 1 + index,
				event: index % 2 === 0 ? 'approved' : 'pending',
				url: `https://example.com/postback/${1 + index}?id={transaction_id}`,
			})),
		},
		waiting: [],
		refused: new Map(),
	};
}

const networks = new Map<string, Network>();
const maxNetworks = 50;

function keep(key: string, network: Network): Network {
	keepNewest(networks, key, network, maxNetworks);
	return network;
}

/** Gives a workflow the data that everything starts from. */
export const resetNetwork = ({ workflow, execution }: Caller): Network =>
	keep(`${workflow} ${execution ?? ''}`, newNetwork());

/**
 * What a workflow sees. Each execution by hand starts anew, and so does the published workflow after one; until then its
 * executions go on with the same data. What the panel asks for, outside of any execution, is kept nowhere.
 */
export function networkOf(caller: Caller): Network {
	const { workflow, execution } = caller;
	if (execution === '') return newNetwork();
	const known = networks.get(`${workflow} ${execution ?? ''}`);
	if (known) return known;
	if (execution !== undefined) networks.delete(`${workflow} `);
	return resetNetwork(caller);
}

/** A record after all changes whose time has come. Reading it brings those nearer that still wait. */
export function readRecord(network: Network, record: DemoRecord): DemoRecord {
	for (const change of network.waiting) {
		if (change.record !== record) continue;
		if (change.reads === 0) Object.assign(record, change.values);
		change.reads -= 1;
	}
	network.waiting = network.waiting.filter(({ reads }) => reads >= 0);
	return record;
}
