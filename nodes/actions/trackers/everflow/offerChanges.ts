import type { LibraryTemplate, Parameter } from '../../model/template';
import { capLabels, capNames } from './caps';
import { offerStatus } from './offers';
import { done, reference } from './parameters';

const offerIds: Parameter = {
	name: 'network_offer_ids',
	label: 'Offer IDs',
	in: 'body',
	type: 'array',
	items: { type: 'integer' },
	required: true,
	example: [5],
};

const overwrite: Parameter = {
	name: 'operator',
	in: 'body',
	property: 'fields[0][operator]',
	type: 'string',
	const: 'overwrite',
};

/** Edits of named fields of several offers at once. */
export const offerChanges: LibraryTemplate[] = [
	{
		id: 'everflow.offer.updateStatus',
		name: 'Update offer status',
		description: 'Sets the status of one or more offers, such as pausing them, and changes nothing else.',
		tracker: 'everflow',
		kind: 'edit',
		method: 'PATCH',
		path: '/networks/patch/offers/apply',
		idempotent: true,
		parameters: [
			offerIds,
			{ ...offerStatus, name: 'status', property: 'fields[0][field_value]' },
			{
				name: 'field_type',
				in: 'body',
				property: 'fields[0][field_type]',
				type: 'string',
				const: 'offer_status',
			},
			overwrite,
		],
		response: done,
		documentation: `${reference}/patch-networksofferspatch`,
	},
	{
		id: 'everflow.offer.setPayout',
		name: 'Set offer payout',
		description:
			'Sets the default payout of one or more offers. Payouts of single affiliates stay as they are.',
		tracker: 'everflow',
		kind: 'edit',
		method: 'PATCH',
		path: '/networks/patch/offers/apply',
		idempotent: true,
		parameters: [
			offerIds,
			{
				name: 'payout_type',
				label: 'Payout Type',
				in: 'body',
				property: 'fields[0][field_value][payout_type]',
				type: 'string',
				required: true,
				enum: ['cpa', 'cpc', 'cpm', 'cps', 'cpa_cps', 'prv'],
				enumLabels: ['Per Action', 'Per Click', 'Per Mille', 'Per Sale', 'Per Action and Sale', 'Private'],
			},
			{
				name: 'payout_amount',
				label: 'Payout Amount',
				in: 'body',
				property: 'fields[0][field_value][payout_amount]',
				type: 'number',
				required: true,
				minimum: 0,
				example: 2.5,
			},
			{
				name: 'payout_percentage',
				label: 'Payout Percentage',
				in: 'body',
				property: 'fields[0][field_value][payout_percentage]',
				type: 'number',
				required: true,
				default: 0,
				minimum: 0,
				maximum: 100,
				example: 0,
				description: 'For types by sale; 0 for the rest',
			},
			{ name: 'field_type', in: 'body', property: 'fields[0][field_type]', type: 'string', const: 'payout' },
			overwrite,
		],
		response: done,
		documentation: `${reference}/patch-networksofferspatch`,
	},
	{
		id: 'everflow.offer.setCap',
		name: 'Set offer cap',
		description:
			"Sets one of the caps of one or more offers. It counts only where the offer's caps are switched on; caps of single affiliates stay as they are.",
		tracker: 'everflow',
		kind: 'edit',
		method: 'PATCH',
		path: '/networks/patch/offers/apply',
		idempotent: true,
		parameters: [
			offerIds,
			{
				name: 'cap',
				label: 'Cap',
				in: 'body',
				property: 'fields[0][field_type]',
				type: 'string',
				required: true,
				default: 'daily_conversion_cap',
				enum: capNames,
				enumLabels: capLabels,
			},
			{
				name: 'value',
				label: 'Value',
				in: 'body',
				property: 'fields[0][field_value]',
				type: 'number',
				required: true,
				minimum: 0,
				example: 150,
			},
			overwrite,
		],
		response: done,
		documentation: `${reference}/patch-networksofferspatch`,
	},
];
