import type { LibraryTemplate } from '../../model/template';
import { firstRow, fixed, optionalId, requiredId, sorting, text } from './parameters';

const documentation = 'https://support.getcake.com/support/solutions/articles/5000546174';

const affiliateExample = {
	success: 'true',
	row_count: '1',
	affiliates: {
		affiliate: [
			{
				affiliate_id: '12',
				affiliate_name: 'Demo',
				account_status: { account_status_id: '1', account_status_name: 'Active' },
				hide_offers: 'false',
				pay_vat: 'false',
				payment_to: 'Company',
				fire_global_pixel: 'true',
				notes: null,
			},
		],
	},
};

export const affiliateTemplates: LibraryTemplate[] = [
	{
		id: 'cake.affiliate.get',
		name: 'Get affiliate',
		description: 'Reads one affiliate with status, manager, contacts and payment settings.',
		tracker: 'cake',
		kind: 'get',
		method: 'GET',
		path: '/api/5/export.asmx/Affiliates',
		parameters: [
			requiredId('affiliate_id', 'Affiliate ID', 12, 'query'),
			...fixed({ affiliate_name: '', account_manager_id: 0, tag_id: 0, sort_field: 'affiliate_id' }, 'query'),
			...firstRow,
		],
		response: {
			records: '$.affiliates.affiliate[*]',
			pagination: { style: 'none' },
			example: affiliateExample,
		},
		documentation,
	},
	{
		id: 'cake.affiliate.list',
		name: 'List affiliates',
		description: 'Lists the affiliates that match all filters.',
		tracker: 'cake',
		kind: 'get',
		method: 'GET',
		path: '/api/5/export.asmx/Affiliates',
		parameters: [
			optionalId('affiliate_id', 'Affiliate ID', 12, 'query'),
			text('affiliate_name', 'Affiliate Name', 'Demo', 'query'),
			optionalId('account_manager_id', 'Account Manager ID', 1, 'query'),
			optionalId('tag_id', 'Tag ID', 5, 'query'),
			{
				name: 'sort_field',
				label: 'Sort By',
				in: 'query',
				type: 'string',
				enum: ['affiliate_id', 'affiliate_name', 'date_created'],
				enumLabels: ['ID', 'Name', 'Created'],
				default: 'affiliate_id',
			},
			...sorting,
		],
		response: { records: '$.affiliates.affiliate[*]', example: affiliateExample },
		documentation,
	},
	{
		id: 'cake.affiliate.listReferrals',
		name: 'List referrals of affiliate',
		description: 'Lists the affiliates that one affiliate referred, with the terms of the referral.',
		tracker: 'cake',
		kind: 'get',
		method: 'GET',
		path: '/api/1/export.asmx/AffiliateReferrals',
		parameters: [requiredId('referrer_affiliate_id', 'Referring Affiliate ID', 12, 'query')],
		response: {
			records: '$.referrals.referral[*]',
			example: {
				success: 'true',
				row_count: '1',
				referrals: {
					referral: [
						{
							referrer_affiliate_id: '12',
							affiliate_id: '13',
							affiliate_name: 'Second demo',
							payment_amount: '50.00',
							end_date: null,
						},
					],
				},
			},
		},
		documentation: 'https://getcake.freshdesk.com/support/solutions/articles/5000546515',
	},
	{
		id: 'cake.accountStatus.list',
		name: 'List account statuses',
		description: 'Lists the statuses that affiliates and campaigns can have.',
		tracker: 'cake',
		kind: 'get',
		method: 'GET',
		path: '/api/1/get.asmx/AccountStatuses',
		response: {
			records: '$.account_statuses.account_status[*]',
			pagination: { style: 'none' },
			example: {
				success: 'true',
				row_count: '3',
				account_statuses: {
					account_status: [{ account_status_id: '1', account_status_name: 'Active' }],
				},
			},
		},
		documentation: 'https://support.getcake.com/support/solutions/articles/5000545808',
	},
];
