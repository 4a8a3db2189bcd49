import type { LibraryTemplate } from '../../model/template';
import {
	affiliatesOfSetting,
	customPayout,
	forAffiliates,
	forAll,
	ofSetting,
	payoutFields,
	settingId,
} from './customPayoutFields';
import { done, filter, guide, patches, present, record, reference, toValue } from './shared';

const patchCustomPayouts = patches({
	ids: {
		name: 'network_custom_payout_revenue_setting_ids',
		label: 'Custom Payout IDs',
		in: 'body',
		type: 'array',
		items: { type: 'integer' },
		required: true,
		example: [7],
	},
	path: '/networks/custom/payoutrevenue',
	documentation: `${reference}/patch-networkscustompayoutrevenue`,
	edit: {
		read: 'everflow.customPayout.get',
		values: { settingId: 'network_custom_payout_revenue_setting_ids' },
		replaces: 'none',
	},
	hasOperator: false,
});

export const customPayoutTemplates: LibraryTemplate[] = [
	{
		id: 'everflow.customPayout.list',
		name: 'List custom payouts',
		description: 'Lists the payouts and revenues that differ from those of the offer.',
		kind: 'get',
		method: 'GET',
		path: '/networks/custom/payoutrevenue',
		parameters: [{ ...filter, example: ['network_offer_id=5'] }],
		response: {
			records: '$.custom_payout_revenue_settings[*]',
			example: {
				custom_payout_revenue_settings: [customPayout],
				paging: { page: 1, page_size: 100, total_count: 1 },
			},
		},
		documentation: `${guide}/network/custom_payout_revenues/`,
	},
	{
		id: 'everflow.customPayout.get',
		name: 'Get custom payout',
		description: 'Reads one custom payout.',
		kind: 'get',
		method: 'GET',
		path: '/networks/custom/payoutrevenue/{settingId}',
		parameters: [settingId],
		response: { records: '$', example: customPayout },
		documentation: `${reference}/get-networkscustompayoutrevenuesetting`,
	},
	{
		id: 'everflow.customPayout.create',
		name: 'Create custom payout',
		description:
			'Gives affiliates a payout of their own on an offer. Payout, revenue or both must be changed.',
		kind: 'add',
		method: 'POST',
		path: '/networks/custom/payoutrevenue',
		parameters: [...forAffiliates, ...payoutFields],
		response: { records: '$', example: customPayout },
		documentation: `${guide}/network/custom_payout_revenues/`,
	},
	{
		id: 'everflow.customPayout.createForAll',
		name: 'Create custom payout for all affiliates',
		description:
			'Gives all affiliates a payout of their own on an offer, also those to come. Payout, revenue or both must be changed.',
		kind: 'add',
		method: 'POST',
		path: '/networks/custom/payoutrevenue',
		parameters: [...payoutFields, forAll(true)],
		response: {
			records: '$',
			example: { ...customPayout, is_apply_all_affiliates: true, network_affiliate_ids: null },
		},
		documentation: `${reference}/post-networkscustompayoutrevenue`,
	},
	{
		id: 'everflow.customPayout.update',
		name: 'Update custom payout',
		description:
			'Changes a custom payout of single affiliates by storing all of it again: what you leave out is read first.',
		kind: 'edit',
		method: 'PUT',
		path: '/networks/custom/payoutrevenue/{settingId}',
		idempotent: true,
		parameters: [
			settingId,
			...present([{ ...affiliatesOfSetting, key: [] }, forAll(false), ...payoutFields]),
		],
		edit: ofSetting,
		response: { records: '$', example: customPayout },
		documentation: `${reference}/put-networkscustompayoutrevenuesetting`,
	},
	{
		id: 'everflow.customPayout.replace',
		name: 'Replace custom payout',
		description:
			'Stores a whole custom payout, such as Get custom payout returned with changes made to it. It is sent as it is: what it lacks is reset.',
		kind: 'edit',
		method: 'PUT',
		path: '/networks/custom/payoutrevenue/{settingId}',
		idempotent: true,
		parameters: [
			settingId,
			{ ...record, label: 'Custom Payout', example: { ...customPayout, payout_amount: 8 } },
		],
		response: { records: '$', example: customPayout },
		documentation: `${reference}/put-networkscustompayoutrevenuesetting`,
	},
	patchCustomPayouts({
		id: 'everflow.customPayout.setAmount',
		name: 'Set personal payout',
		description:
			'Sets the payout amount of one or more custom payouts and changes nothing else. List custom payouts has them; for an affiliate that has none yet, use Create custom payout.',
		field: 'payout_amount',
		values: [
			toValue({
				name: 'payout_amount',
				type: 'number',
				required: true,
				minimum: 0,
				example: 7.5,
				current: '$.payout_amount',
			}),
		],
	}),
	{
		id: 'everflow.customPayout.remove',
		name: 'Remove custom payout',
		description: "Removes a custom payout; the offer's own payout holds for the affiliate again.",
		kind: 'edit',
		method: 'DELETE',
		path: '/networks/custom/payoutrevenue/{settingId}',
		parameters: [settingId],
		response: done,
		documentation: `${reference}/delete-networkscustompayoutrevenuesetting`,
	},
];
