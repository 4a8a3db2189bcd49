import type { LibraryTemplate, Parameter } from '../../model/template';
import { fixed, flag, offerId, requiredId } from './shared';

const documentation = 'https://support.getcake.com/support/solutions/articles/5000546199';

/** CAKE has no value that leaves any of these alone. */
const contractFields: Parameter[] = [
	{
		name: 'offer_contract_name',
		label: 'Contract Name',
		in: 'body',
		type: 'string',
		required: true,
		example: 'Default',
	},
	requiredId('price_format_id', 'Price Format ID', 1),
	{
		name: 'payout',
		in: 'body',
		type: 'number',
		required: true,
		minimum: 0,
		example: 3.5,
	},
	{
		name: 'received',
		label: 'Revenue',
		in: 'body',
		type: 'number',
		required: true,
		minimum: 0,
		example: 5,
	},
	{ ...flag('received_percentage', 'Revenue In Percent', false), required: true },
	{
		name: 'offer_link',
		in: 'body',
		type: 'string',
		required: true,
		example: 'https://example.com/?click=#reqid#',
	},
	{
		name: 'thankyou_link',
		label: 'Thank-You Link',
		in: 'body',
		type: 'string',
		required: true,
		allowEmptyValue: true,
		example: 'https://example.com/thanks',
	},
	{ ...flag('offer_contract_hidden', 'Hidden From Affiliates', false), required: true },
	{ ...flag('offer_contract_is_default', 'Default Contract', true), required: true },
	{ ...flag('use_fallback_targeting', 'Fallback Targeting', false), required: true },
];

export const offerContractTemplates: LibraryTemplate[] = [
	{
		id: 'cake.offerContract.create',
		name: 'Create offer contract',
		description: 'Adds a contract, a set of payout and revenue, to one offer.',
		kind: 'add',
		method: 'POST',
		path: '/api/1/addedit.asmx/OfferContract',
		parameters: [offerId, ...fixed({ offer_contract_id: 0 }), ...contractFields],
		response: {
			records: '$',
			example: {
				success: 'true',
				message: 'Offer Contract 3630 Created',
				offer_contract_id: '3630',
			},
		},
		documentation,
	},
	{
		id: 'cake.offerContract.update',
		name: 'Update offer contract',
		description:
			'Replaces all settings of one contract. It is sent as it is, as no call reads all of them: give what is to stay.',
		kind: 'edit',
		method: 'POST',
		path: '/api/1/addedit.asmx/OfferContract',
		idempotent: true,
		parameters: [offerId, requiredId('offer_contract_id', 'Offer Contract ID', 3612), ...contractFields],
		response: {
			records: '$',
			example: {
				success: 'true',
				message: 'Offer Contract 3630 Updated',
				offer_contract_id: '3630',
			},
		},
		documentation,
	},
];
