import type { LibraryTemplate } from '../../model/template';
import { campaignId, done, reference, time } from './shared';

const inquiry = {
	Id: 780001,
	CampaignId: 1000,
	OrderId: 'ORDER-77',
	InquiryType: 'UNTRACKED',
	ResolutionStatus: 'UNRESOLVED',
};

export const partnerInquiryTemplates: LibraryTemplate[] = [
	{
		id: 'impact.partnerInquiry.list',
		name: 'List action inquiries (partner)',
		description: "For partners: lists the partner's inquiries about conversions.",
		kind: 'get',
		method: 'GET',
		path: '/Mediapartners/{accountSid}/ActionInquiries',
		parameters: [
			campaignId,
			{
				name: 'ResolutionStatus',
				label: 'Status',
				in: 'query',
				type: 'string',
				enum: ['UNRESOLVED', 'VALID', 'DECLINED', 'INCOMPLETE'],
				enumLabels: ['Unresolved', 'Valid', 'Declined', 'Incomplete'],
				example: 'UNRESOLVED',
			},
		],
		response: {
			records: '$.ActionInquiries[*]',
			example: { '@page': '1', '@total': '1', '@nextpageuri': '', ActionInquiries: [inquiry] },
		},
		documentation: reference.partnerInquiries,
	},
	{
		id: 'impact.partnerInquiry.create',
		name: 'Create action inquiry (partner)',
		description:
			'For partners: asks the brand to look into a conversion. Only cashback and loyalty partners may.',
		kind: 'add',
		method: 'POST',
		path: '/Mediapartners/{accountSid}/ActionInquiries',
		parameters: [
			{ ...campaignId, in: 'body', required: true },
			{
				name: 'OrderId',
				in: 'body',
				type: 'string',
				required: true,
				example: 'ORDER-501',
			},
			{
				...time('TransactionDate', 'Transaction Time', '2026-03-10T10:00:00Z'),
				in: 'body',
				required: true,
			},
			{
				name: 'TransactionAmount',
				label: 'Sale Amount',
				in: 'body',
				type: 'number',
				required: true,
				example: 49.99,
			},
			{
				name: 'InquiryType',
				label: 'Type',
				in: 'body',
				type: 'string',
				required: true,
				enum: ['UNTRACKED', 'INCORRECT', 'DECLINED'],
				enumLabels: ['Untracked', 'Incorrect', 'Declined'],
				example: 'UNTRACKED',
			},
			{ name: 'ExpectedPayout', in: 'body', type: 'number', example: 3 },
			{
				name: 'MediaPartnerInquiryId',
				label: 'Own Inquiry ID',
				in: 'body',
				type: 'string',
				example: 'Q-17',
			},
			{ name: 'InquiryNotes', label: 'Notes', in: 'body', type: 'string', example: 'Order mail attached' },
		],
		response: done('/Mediapartners/IRexample/ActionInquiries/780031'),
		documentation: reference.partnerInquiries,
	},
];
