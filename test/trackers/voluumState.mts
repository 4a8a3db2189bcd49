import { hoursBefore, upTo, uuid } from './fake.mts';
import type { Fields } from './fake.mts';

export type Kind =
	| 'campaign'
	| 'offer'
	| 'flow'
	| 'lander'
	| 'traffic-source'
	| 'affiliate-network'
	| 'tracker-domain';

export const PLURALS: Record<Kind, string> = {
	campaign: 'campaigns',
	offer: 'offers',
	flow: 'flows',
	lander: 'landers',
	'traffic-source': 'trafficSources',
	'affiliate-network': 'affiliateNetworks',
	'tracker-domain': 'trackerDomains',
};

export const KINDS = Object.keys(PLURALS) as Kind[];

export interface Click {
	clickId: string;
	transactionId: string;
	campaignId: string;
	offerId: string;
	time: Date;
	revenue: number;
	cost: number;
}

/** The one workspace beside the shared one. */
export const WORKSPACE = uuid(7, 1);

export interface State {
	now: Date;
	records: Record<Kind, Fields[]>;
	clicks: Click[];
}

export function seed(now: Date): State {
	const named = (kind: Kind, count: number, label: string): Fields[] =>
		upTo(count, (number) => ({
			id: idOf(kind, number),
			name: `${label} ${number}`,
			workspace: null,
			deleted: false,
		}));
	const records: Record<Kind, Fields[]> = {
		campaign: upTo(40, (number) => {
			const namePostfix = number === 1 ? 'Demo' : `Campaign ${number}`;
			const id = idOf('campaign', number);
			return {
				id,
				name: `Source ${1 + (number % 10)} - Global - ${namePostfix}`,
				namePostfix,
				url: `https://track.example.com/${id}`,
				costModel: { type: 'CPC', value: 0.05 },
				country: null,
				trafficSource: { id: idOf('traffic-source', 1 + (number % 10)) },
				redirectTarget: { flow: { id: idOf('flow', 1 + (number % 12)) } },
				tags: [],
				workspace: null,
				deleted: false,
			};
		}),
		offer: upTo(50, (number) => ({
			id: idOf('offer', number),
			name: `Network ${1 + (number % 8)} - Global - Offer ${number}`,
			namePostfix: `Offer ${number}`,
			url: `https://offers.example.com/${number}?cid={clickid}`,
			country: null,
			affiliateNetwork: { id: idOf('affiliate-network', 1 + (number % 8)) },
			payout: number % 3 === 0 ? { type: 'MANUAL', value: 2.75 } : { type: 'AUTO' },
			tags: number % 2 === 1 ? ['demo', 'old'] : [],
			workspace: number % 2 === 1 ? { id: WORKSPACE, name: 'Team' } : null,
			deleted: false,
		})),
		flow: upTo(12, (number) => ({
			id: idOf('flow', number),
			name: `Flow ${number}`,
			countries: [],
			defaultPaths: [
				{
					id: pathId(number, 1),
					name: 'Path 1',
					active: true,
					weight: 70,
					landers: [],
					offers: [{ offer: { id: idOf('offer', number) }, weight: 100 }],
					offerRedirectMode: 'REGULAR',
				},
				{
					id: pathId(number, 2),
					name: 'Path 2',
					active: true,
					weight: 30,
					landers: [{ lander: { id: idOf('lander', number) }, weight: 100 }],
					offers: [{ offer: { id: idOf('offer', number + 1) }, weight: 100 }],
					offerRedirectMode: 'REGULAR',
				},
			],
			conditionalPathsGroups: [],
			workspace: null,
			deleted: false,
		})),
		lander: upTo(15, (number) => ({
			id: idOf('lander', number),
			name: `Global - Lander ${number}`,
			namePostfix: `Lander ${number}`,
			url: `https://landers.example.com/${number}`,
			numberOfOffers: 1,
			country: null,
			tags: [],
			workspace: null,
			deleted: false,
		})),
		'traffic-source': named('traffic-source', 10, 'Source'),
		'affiliate-network': named('affiliate-network', 8, 'Network'),
		'tracker-domain': named('tracker-domain', 3, 'Domain').map((domain, index) => ({
			...domain,
			address: `track${index + 1}.example.com`,
		})),
	};
	const clicks = upTo(180, (number) => ({
		clickId: `w${number.toString(36).toUpperCase().padStart(8, '0')}`,
		transactionId: number % 4 === 0 ? `tx${number}` : '',
		campaignId: idOf('campaign', number % 6 === 0 ? 1 : 1 + (number % 40)),
		offerId: idOf('offer', 1 + (number % 50)),
		time: hoursBefore(now, number * 4),
		revenue: 2.75,
		cost: 1.05,
	}));
	return { now, records, clicks };
}

/** The first path of the first flow ends in 1. */
function pathId(flow: number, path: number): string {
	return uuid(9, path + (flow - 1) * 10);
}

export function idOf(kind: Kind, number: number): string {
	return uuid(KINDS.indexOf(kind), number);
}
