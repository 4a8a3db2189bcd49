import { hoursBefore, pick, upTo, uuid } from './fake.mts';
import type { Fields } from './fake.mts';

/** An account that is both brand and partner, one of each, and a brand's token that may do hardly anything. */
export const impactKeys = {
	both: { accountSid: 'IRfakeBothRolesAccount01', authToken: 'impact-auth-token-both-55' },
	brand: { accountSid: 'IRfakeBrandAccount02', authToken: 'impact-auth-token-brand-66' },
	partner: { accountSid: 'IRfakePartnerAccount03', authToken: 'impact-auth-token-partner-77' },
	narrow: { accountSid: 'IRfakeBrandAccount02', authToken: 'impact-auth-token-narrow-88' },
};

export interface State {
	now: Date;
	partners: Fields[];
	programs: Fields[];
	contracts: Fields[];
	actions: Fields[];
	updates: Fields[];
	submissions: Fields[];
	inquiries: Fields[];
	promoCodes: Fields[];
	deals: Fields[];
	jobs: Fields[];
	invoices: Fields[];
}

export function submissionId(number: number): string {
	return `A-${uuid(1, number)}`;
}

export function seed(now: Date): State {
	const at = (hours: number): string => `${hoursBefore(now, hours).toISOString().slice(0, 19)}Z`;
	const actions = upTo(240, (number) => ({
		Id: `1000.4636.${158_000 + number}`,
		CampaignId: 1000,
		CampaignName: 'Program 1000',
		ActionTrackerId: 4636,
		ActionTrackerName: 'Sale',
		MediaPartnerId: number === 1 ? 10_012 : 10_000 + (number % 60),
		MediaPartnerName: `Partner ${number === 1 ? 12 : number % 60}`,
		State: pick(['PENDING', 'PENDING', 'APPROVED', 'REVERSED'], number - 1),
		Payout: 0.88,
		Amount: 21.99,
		Currency: 'USD',
		EventDate: at(number * 2.5),
		LockingDate: at(number * 2.5 - 720),
		Oid: `ORDER-${number}`,
		SubId1: 'newsletter',
	}));
	return {
		now,
		jobs: upTo(6, (number) => ({
			Id: `job-${number}`,
			Type: 'ApiReport',
			ProgramId: '1000',
			CreatedDate: at(number),
			CompletedDate: at(number),
			Status: 'COMPLETED',
		})),
		invoices: upTo(4, (number) => ({
			Id: `INV-${number}`,
			CreatedDate: at(number * 100),
			Currency: 'USD',
			TotalAmount: 120.5,
			LineItems: [],
		})),
		partners: upTo(250, (number) => ({
			Id: String(10_000 + number),
			Name: `Partner ${number}`,
			State: number % 25 === 0 ? 'SUSPENDED' : 'ACTIVE',
			PartnerType: number % 3 === 0 ? 'DIRECT' : 'MARKETPLACE',
			Website: `https://partner${number}.example.com`,
			Currency: 'USD',
			Programs: [{ Id: '1000', Name: 'Program 1000', ContractId: `S-${7_000_000 + number}` }],
			PartnerValues: { Value1: '', Value2: '', Value3: '' },
		})),
		programs: upTo(3, (number) => ({
			Id: 999 + number,
			Name: `Program ${999 + number}`,
			State: number === 3 ? 'SETUP' : 'ACTIVE',
			Type: 'Performance',
			TrackingDomain: 'example.sjv.io',
		})),
		contracts: upTo(130, (number) => ({
			Id: number > 100 ? `P-${2_500_000 + number - 100}` : `S-${7_000_000 + number}`,
			CampaignId: 1000,
			PartnerId: number > 100 ? 10_040 + number - 100 : 10_000 + number,
			Status: number > 100 ? 'PENDING' : number % 20 === 0 ? 'EXPIRED' : 'ACTIVE',
			StartDate: at(2000),
			EndDate: '',
			DateLastUpdated: at(300),
			TemplateTerms: { TemplateId: 99_999, Name: 'Public Terms', Currency: 'USD' },
		})),
		actions,
		updates: actions.map((action, index) => ({
			Id: `${action.Id}.${95_000 + index}`,
			ActionId: action.Id,
			CampaignId: 1000,
			State: action.State,
			Disposition: 'IR_BLANK',
			DeltaPayout: 0.88,
			DeltaAmount: 21.99,
			Currency: 'USD',
			EventDate: action.EventDate,
			LockingDate: action.LockingDate,
		})),
		submissions: [
			{
				BatchId: submissionId(1),
				CampaignId: 1000,
				Type: 'Modification',
				Status: 'Complete',
				CompletionDate: at(1),
				ErrorType: '',
				ErrorReason: '',
			},
			{
				BatchId: submissionId(2),
				CampaignId: 1000,
				Type: 'Conversion',
				Status: 'Complete',
				CompletionDate: at(1),
				ErrorType: 'Contract Error',
				ErrorReason: 'CONTRACT_NOT_FOUND',
			},
		],
		inquiries: upTo(24, (number) => ({
			Id: 780_000 + number,
			CampaignId: 1000,
			MediaPartnerId: number === 1 ? 10_012 : 10_000 + number,
			OrderId: number === 1 ? 'ORDER-77' : `ORDER-${600 + number}`,
			InquiryType: 'UNTRACKED',
			TransactionAmount: 14,
			ExpectedPayout: 3,
			ResolutionStatus: number % 4 === 0 ? 'VALID' : 'UNRESOLVED',
			CreationDate: at(number * 30),
		})),
		promoCodes: upTo(30, (number) => ({
			Id: 7000 + number,
			Code: `SPRING${number}`,
			Type: 'LI',
			CreditPolicy: 'ALWAYS',
			CampaignId: 1000,
			AssignedPartnerId: number === 1 ? 10_012 : 10_000 + number,
			State: number % 6 === 0 ? 'INACTIVE' : 'ACTIVE',
		})),
		deals: upTo(20, (number) => ({
			Id: number,
			Name: `Deal ${number}`,
			Description: `All about deal ${number}`,
			StartDate: '2026-01-01T00:00:00Z',
			EndDate: '2026-12-31T23:59:59Z',
			CampaignId: 1000,
			State: number % 5 === 0 ? 'EXPIRED' : 'ACTIVE',
			Type: 'GENERAL_SALE',
			Scope: 'PRODUCT',
			Products: [{ ProductName: 'Tennis Balls' }],
		})),
	};
}
