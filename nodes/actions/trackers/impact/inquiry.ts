import type { EditRules, LibraryTemplate, Parameter } from '../../model/template';
import { campaignId, done, partners, reference, time } from './shared';

const inquiryId: Parameter = {
	name: 'Id',
	label: 'Inquiry ID',
	in: 'body',
	type: 'integer',
	required: true,
	example: 780001,
};

const notes: Parameter = {
	name: 'ResolutionNotes',
	label: 'Notes',
	in: 'body',
	type: 'string',
	example: 'Checked with the shop',
	description: 'The partner sees them',
	aside: true,
};

const inquiry = {
	Id: 780001,
	CampaignId: 1000,
	MediaPartnerId: 10012,
	OrderId: 'ORDER-77',
	InquiryType: 'UNTRACKED',
	TransactionAmount: 14,
	ExpectedPayout: 3,
	ResolutionStatus: 'UNRESOLVED',
	CreationDate: '2026-03-11T13:41:52Z',
};

const resolved = (status: string): Parameter => ({
	name: 'ResolutionStatus',
	in: 'body',
	type: 'string',
	const: status,
	// The other decisions need other values, and none makes an inquiry an undecided one again.
	enum: [status],
	current: '$.ResolutionStatus',
});

const ofInquiry: EditRules = {
	read: 'impact.inquiry.get',
	values: { InquiryId: 'Id' },
	replaces: 'none',
};

const changed = done('/Advertisers/IRexample/ActionInquiries/780001');

export const inquiryTemplates: LibraryTemplate[] = [
	{
		id: 'impact.inquiry.get',
		name: 'Get action inquiry (brand)',
		description: "For brands: reads one partner's inquiry about a conversion.",
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/ActionInquiries/{InquiryId}',
		parameters: [{ ...inquiryId, name: 'InquiryId', in: 'path' }],
		response: { records: '$', example: inquiry },
		documentation: reference.inquiries,
	},
	{
		id: 'impact.inquiry.list',
		name: 'List action inquiries (brand)',
		description: "For brands: lists partners' inquiries about conversions of a program.",
		kind: 'get',
		method: 'GET',
		path: '/Advertisers/{accountSid}/ActionInquiries',
		parameters: [
			{ ...campaignId, required: true },
			{
				name: 'ResolutionStatus',
				label: 'Status',
				in: 'query',
				type: 'string',
				enum: ['UNRESOLVED', 'VALID', 'DECLINED', 'INCOMPLETE'],
				enumLabels: ['Unresolved', 'Valid', 'Declined', 'Incomplete'],
				example: 'UNRESOLVED',
			},
			{
				name: 'MediaPartnerId',
				label: 'Partner ID',
				in: 'query',
				type: 'integer',
				example: 10012,
				choices: partners,
			},
			{ name: 'OrderId', in: 'query', type: 'string', example: 'ORDER-77' },
			time('StartDate', 'Created From', '2026-01-01T00:00:00Z'),
			time('EndDate', 'Created To', '2026-03-31T00:00:00Z'),
		],
		response: {
			records: '$.ActionInquiries[*]',
			example: { '@page': '1', '@total': '1', '@nextpageuri': '', ActionInquiries: [inquiry] },
		},
		documentation: reference.inquiries,
	},
	{
		id: 'impact.inquiry.approve',
		name: 'Approve action inquiry (brand)',
		description: 'For brands: finds an inquiry valid, so that the partner is paid.',
		kind: 'edit',
		method: 'PUT',
		path: '/Advertisers/{accountSid}/ActionInquiries',
		idempotent: true,
		parameters: [
			inquiryId,
			resolved('VALID'),
			{
				name: 'ActionTrackerId',
				label: 'Event Type ID',
				in: 'body',
				type: 'integer',
				required: true,
				example: 4636,
				aside: true,
			},
			{
				name: 'TransactionAmount',
				label: 'Sale Amount',
				in: 'body',
				type: 'number',
				example: 14,
				current: '$.TransactionAmount',
			},
			{
				name: 'FinalPayout',
				label: 'Payout',
				in: 'body',
				type: 'number',
				example: 0.28,
				description: 'What the contract says when left out',
			},
			notes,
		],
		edit: ofInquiry,
		response: changed,
		documentation: reference.inquiries,
	},
	{
		id: 'impact.inquiry.decline',
		name: 'Reject action inquiry (brand)',
		description: 'For brands: declines an inquiry, with the reason.',
		kind: 'edit',
		method: 'PUT',
		path: '/Advertisers/{accountSid}/ActionInquiries',
		idempotent: true,
		parameters: [
			inquiryId,
			resolved('DECLINED'),
			{
				name: 'RejectReason',
				label: 'Reason',
				in: 'body',
				type: 'string',
				required: true,
				aside: true,
				enum: [
					'This transaction has been tracked successfully',
					'Another marketing channel was credited with the sale',
					'Another marketing channel was credited with the sale, due to a voucher/discount code used',
					'Did not meet terms and conditions set by merchant',
					'Transaction not completed - Order cancelled, changed, or returned',
					'Transaction cannot be traced',
					'Transaction not fully completed online',
					'Enquiry does not provide complete information required for evaluation',
					'Other',
				],
				example: 'Transaction cannot be traced',
			},
			notes,
		],
		edit: ofInquiry,
		response: changed,
		documentation: reference.inquiries,
	},
];
