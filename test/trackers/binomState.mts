import { dateTime, hoursBefore, pick, upTo, uuid } from './fake.mts';
import type { Fields, Value } from './fake.mts';

export type Campaign = {
	id: number;
	name: string;
	key: string;
	trafficSourceId: number;
	domainUuid: string;
	costModel: string;
	amount: number;
	currency: string;
	isAuto: boolean;
	hideReferrerType: string;
	hideReferrerDomainUuid: string | null;
	distributionType: string;
	rotationId: number | null;
	customRotation: Value;
	campaignSettings: Value;
	tokens: Value;
	groupUuid: string | null;
	isDeleted: boolean;
};

export type Offer = {
	id: number;
	name: string;
	url: string;
	countryCode: string;
	groupUuid: string | null;
	affiliateNetworkId: number | null;
	amount: number;
	currency: string;
	isAuto: boolean;
	isUpsell: boolean;
	maxCap: number;
};

export type Conversion = {
	clickid: string;
	campaignId: number;
	offerId: number;
	payout: number;
	currency: string;
	status: string;
	status2: string;
	geo: string;
	clicked_at: string;
	conversed_at: string;
};

export interface State {
	now: Date;
	campaigns: Campaign[];
	offers: Offer[];
	conversions: Conversion[];
	trafficSources: Fields[];
	affiliateNetworks: Fields[];
	rotations: Fields[];
	landers: Fields[];
	domains: Fields[];
}

export function seed(now: Date): State {
	const campaigns = upTo(
		45,
		(number): Campaign => ({
			id: number,
			name: number === 1 ? 'Demo' : `${pick(['Push', 'Native', 'Social', 'Search'], number)} ${number}`,
			key: number === 1 ? 'demo-key' : `key-${number}`,
			trafficSourceId: 1 + (number % 6),
			domainUuid: domainId(1 + (number % 2)),
			costModel: 'CPC',
			amount: 0.05,
			currency: 'USD',
			isAuto: false,
			hideReferrerType: number % 2 === 0 ? 'NONE' : 'DOUBLE',
			hideReferrerDomainUuid: number % 2 === 0 ? null : domainId(2),
			distributionType: 'NORMAL',
			rotationId: number % 3 === 0 ? 1 + (number % 5) : null,
			customRotation: number % 3 === 0 ? null : rotationWith(1 + (number % 30)),
			campaignSettings: number % 4 === 0 ? null : { s2sPostback: '', ea: null, postbackPercent: 90 },
			tokens: [{ name: 'zone', placeholder: '{zone}' }],
			groupUuid: uuid(0x60, 1),
			isDeleted: number % 15 === 0,
		}),
	);
	const offers = upTo(
		30,
		(number): Offer => ({
			id: number,
			name: number === 3 ? 'Offer A' : `Offer ${number}`,
			url: `https://offers.example.com/${number}?c={clickid}`,
			countryCode: pick(['US', 'DE', 'FR', 'BR'], number + 1),
			groupUuid: null,
			affiliateNetworkId: number % 4 === 0 ? 1 + (number % 5) : null,
			amount: 1.5,
			currency: 'USD',
			isAuto: false,
			isUpsell: false,
			maxCap: number % 3 === 0 ? 50 : 0,
		}),
	);
	const conversions = upTo(
		150,
		(number): Conversion => ({
			clickid: number === 1 ? 'abc123' : `click${number}`,
			campaignId: 1 + (number % 45),
			offerId: number % 5 === 0 ? 3 : 1 + (number % 30),
			payout: 1.5,
			currency: 'USD',
			status: pick(['lead', 'approved', 'rejected'], number - 1),
			status2: '',
			geo: pick(['US', 'DE', 'FR', 'BR'], number - 1),
			clicked_at: dateTime(hoursBefore(now, number * 4 + 1)),
			conversed_at: dateTime(hoursBefore(now, number * 4)),
		}),
	);
	const trafficSources = upTo(6, (number) => ({ id: number, name: `Source ${number}`, groupUuid: null }));
	const affiliateNetworks = upTo(5, (number) => ({ id: number, name: `Network ${number}`, groupUuid: null }));
	const rotations = upTo(5, (number) => ({ id: number, name: `Rotation ${number}`, groupUuid: null }));
	const landers = upTo(8, (number) => ({
		id: number,
		name: `Lander ${number}`,
		groupUuid: null,
		languageCode: 'EN',
		location: `landers/${number}/index.html`,
	}));
	const domains = upTo(2, (number) => ({
		id: domainId(number),
		host: `track${number}.example.com`,
		isBanned: false,
		expiresAt: '2030-01-01 00:00:00',
		accessLevel: 'read',
	}));
	return {
		now,
		campaigns,
		offers,
		conversions,
		trafficSources,
		affiliateNetworks,
		rotations,
		landers,
		domains,
	};
}

export function domainId(number: number): string {
	return uuid(0xd0, number);
}

function rotationWith(offerId: number): Fields {
	const path = {
		id: 700 + offerId,
		name: 'Path 1',
		enabled: true,
		weight: 100,
		landings: [],
		offers: [{ offerId, campaignId: 0, directUrl: '', weight: 100, enabled: true }],
	};
	return { defaultPaths: [path], rules: [] };
}
