import { dateTime, hexId, hoursBefore, pick, upTo } from './fake.mts';
import type { Fields } from './fake.mts';

export const trackierKeys = {
	admin: 'trackier-admin-key-5f21',
	/** A key of publisher 31, for which this API is closed. */
	publisher: 'trackier-publisher-key-31aa',
};

export interface State {
	now: Date;
	publishers: Fields[];
	advertisers: Fields[];
	campaigns: Fields[];
	access: Fields[];
	caps: Fields[];
	targetings: Fields[];
	payouts: Fields[];
	goals: Fields[];
	conversions: Fields[];
	clicks: Fields[];
	postbacks: Fields[];
	jobs: Fields[];
}

export function seed(now: Date): State {
	const at = (hours: number): string => hoursBefore(now, hours).toISOString();
	const user = (number: number, prefix: string, name: string): Fields => ({
		id: number,
		hashId: hexId(prefix, number),
		name: `${name} ${number}`,
		email: `${name.toLowerCase()}${number}@example.com`,
		company: `${name} ${number} Ltd`,
		username: `${name.toLowerCase()}${number}`,
		status: number % 12 === 0 ? 'pending' : number % 17 === 0 ? 'disabled' : 'active',
		currency: 'USD',
		region: { currency: 'USD', lang: 'en' },
		tags: number === 31 ? ['premium', 'blog'] : [],
		managers: [{ id: 3, name: 'Member 3', email: 'member3@network.example.com' }],
		meta: { bank: { name: 'Example Bank', account_no: String(1000 + number) }, afields: { pan: 'A1' } },
		created: at(3000 - number),
		modified: at(200),
	});
	const campaigns = upTo(75, (number) => ({
		id: number,
		hashId: hexId('5b', number),
		advertiserId: hexId('5c', 1 + (number % 9)),
		title: `Campaign ${number}`,
		url: `https://offers.example.com/${number}?click_id={click_id}`,
		status: number % 11 === 0 ? 'paused' : 'active',
		visibility: number % 10 === 0 ? 'permission' : 'public',
		currency: 'USD',
		commModel: 'cpa',
		convTracking: 'postback',
		geo: ['US'],
		description: '',
		attributionWindow: 7,
		blockedPubs: [9, 12],
		created: at(2500 - number),
		modified: at(100),
	}));
	const payouts = upTo(75, (number) => ({
		_id: hexId('5d', number),
		campaignId: hexId('5b', number),
		currency: 'USD',
		payout: 5.5,
		revenue: 7,
		geo: ['ALL'],
		region: [],
		city: [],
		created: at(2500 - number),
	}));
	const conversions = upTo(260, (number) => ({
		id: hexId('60', number),
		click_id: hexId('61', number),
		campaign_id: number === 1 ? 16 : 1 + (number % 75),
		campaign_name: `Campaign ${number === 1 ? 16 : 1 + (number % 75)}`,
		publisher_id: number % 4 === 1 ? 31 : 1 + (number % 60),
		advertiser_id: number === 1 ? 3 : 1 + (number % 9),
		txn_id: `T-${1000 + number}`,
		source: 'newsletter',
		goal_name: 'Default',
		currency: 'USD',
		payout: 5.5,
		revenue: 7,
		sale: 0,
		status: pick(['pending', 'approved', 'approved', 'rejected'], number - 1),
		click_time: at(number * 1.2 + 1),
		created: at(number * 1.2),
	}));
	return {
		now,
		publishers: upTo(60, (number) => user(number, '5a', 'Media')),
		advertisers: upTo(9, (number) => user(number, '5c', 'Advertiser')),
		campaigns,
		access: upTo(14, (number) => ({
			_id: hexId('5e', number),
			type: 'permission',
			status: number === 1 ? 'pending' : 'approved',
			campaign: { id: number === 1 ? 20 : 10 * (1 + (number % 7)), title: 'Campaign', status: 'active' },
			publisher: { id: number === 1 ? 31 : number, name: `Media ${number}` },
			created: at(400),
		})),
		caps: upTo(20, (number) => ({
			_id: hexId('5f', number),
			campaignId: hexId('5b', 15 + number),
			type: 'conversion',
			visibility: 'public',
			pubCapType: 'each',
			daily: 50,
			monthly: null,
			lifetime: null,
			publisherIds: [],
			geo: [],
			created: at(900),
		})),
		targetings: upTo(20, (number) => ({
			_id: hexId('66', number),
			campaignId: hexId('5b', 15 + number),
			name: 'No bots',
			condition: 'and',
			event: 'click',
			publisherIds: null,
			excludedPubIds: null,
			created: at(900),
			rules: [
				{
					_id: hexId('67', number),
					variable: 'country',
					logic: 'allow',
					condition: 'equals',
					values: ['US'],
				},
				{ _id: hexId('68', number), variable: 'os', logic: 'deny', condition: 'empty' },
			],
		})),
		payouts,
		goals: campaigns.map((campaign) => ({
			_id: hexId('5d1', Number(campaign.id)),
			campaignId: campaign.hashId,
			title: 'Deposit',
			value: 'deposit',
			type: 'public',
		})),
		conversions,
		clicks: upTo(230, (number) => ({
			id: hexId('61', number),
			campaign_id: number === 1 ? 16 : 1 + (number % 75),
			publisher_id: number % 4 === 1 ? 31 : 1 + (number % 60),
			country: 'US',
			is_unique: 1,
			is_rejected: 0,
			created: dateTime(hoursBefore(now, number)),
		})),
		postbacks: upTo(130, (number) => ({
			id: hexId('62', number),
			type: 'url',
			event: 'conversion',
			eventId: null,
			data: `https://partner.example.com/${number}?cid={click_id}`,
			status: 'active',
			allowedConvStatus: 'approved',
			publisherId: hexId('5a', 1 + (number % 60)),
			campaignId: 'all',
			blockZeroPayoutPb: true,
			created: at(700),
		})),
		jobs: [
			{
				id: hexId('63', 1),
				_id: hexId('63', 1),
				type: 'conv_upload',
				status: 'completed',
				result: { rows: 2, inserted: 2, errors: 0 },
				created: at(10),
			},
		],
	};
}
