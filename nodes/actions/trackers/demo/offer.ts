import type { LibraryTemplate, ListChange, Parameter } from '../../model/template';
import {
	advertiserId,
	capFields,
	country,
	dailyCap,
	entry,
	lists,
	name,
	offer,
	payout,
	status,
	tag,
	valueOf,
} from './offerFields';
import { affiliateId, affiliateNumber, documentation, filter, inQuery } from './shared';

const offerId: Parameter = { ...affiliateId, name: 'offer_id', label: 'Offer ID' };
const response = { records: '$.record', example: { record: offer } };

const now = (parameter: Parameter): Parameter => ({ ...parameter, current: `$.${parameter.name}` });

/** A change of one offer. */
const change = (
	id: string,
	title: string,
	description: string,
	parameters: Parameter[],
): LibraryTemplate => ({
	id: `demo.offer.${id}`,
	name: title,
	description,
	kind: 'edit',
	method: 'PATCH',
	path: '/offers/{offer_id}',
	idempotent: true,
	edit: { read: 'demo.offer.get', values: { offer_id: 'offer_id' }, replaces: 'lists' },
	parameters: [offerId, ...parameters],
	response,
	documentation,
});

/** A change of one entry of a list, which all others survive. */
const changeEntry = (
	id: string,
	title: string,
	description: string,
	list: keyof typeof lists,
	listChange: ListChange,
	parameters: Parameter[],
): LibraryTemplate => change(id, title, description, [...parameters, { ...lists[list], listChange }]);

const personal: Parameter = { ...affiliateNumber, entryOf: 'payouts' };

export const offerTemplates: LibraryTemplate[] = [
	{
		id: 'demo.offer.get',
		name: 'Get offer',
		description: 'Reads one offer of the demo tracker.',
		kind: 'get',
		method: 'GET',
		path: '/offers/{offer_id}',
		parameters: [offerId],
		response,
		documentation,
	},
	{
		id: 'demo.offer.list',
		name: 'List offers',
		description: 'Reads the offers of the demo tracker, all or those that fit.',
		kind: 'get',
		method: 'GET',
		path: '/offers',
		parameters: [inQuery(status), { ...inQuery(advertiserId) }, filter('name', 'Offer 7')],
		response: { records: '$.records[*]', example: { records: [offer], total: 30 } },
		documentation,
	},
	{
		id: 'demo.offer.create',
		name: 'Create offer',
		description: 'Adds an offer to the demo tracker.',
		kind: 'add',
		method: 'POST',
		path: '/offers',
		add: { existing: { read: 'demo.offer.list', values: { name: 'name' }, match: { '$.name': 'name' } } },
		parameters: [
			{ ...name, required: true },
			{ ...payout, required: true },
			status,
			advertiserId,
			{ name: 'url', in: 'body', type: 'string', example: offer.url },
			dailyCap,
			{ ...lists.countries, current: undefined, key: undefined },
			{ ...lists.tags, current: undefined, key: undefined },
		],
		response,
		documentation,
	},
	change(
		'update',
		'Update offer',
		'Changes one offer of the demo tracker. A list that is sent replaces the one before.',
		[
			now(name),
			now(status),
			now(advertiserId),
			{ name: 'url', in: 'body', type: 'string', example: offer.url, current: '$.url' },
			now(payout),
			now(dailyCap),
			...Object.values(lists),
		],
	),
	change('updateStatus', 'Update offer status', 'Starts or pauses one offer of the demo tracker.', [
		{ ...now(status), required: true },
	]),
	change('pause', 'Pause offer', 'Pauses one offer of the demo tracker.', [
		{ ...now(status), const: 'paused' },
	]),
	change('activate', 'Activate offer', 'Makes one offer of the demo tracker active.', [
		{ ...now(status), const: 'active' },
	]),
	change(
		'setDailyCap',
		'Set daily cap',
		'Sets how many conversions an offer of the demo tracker takes in a day.',
		[{ ...now(dailyCap), required: true }],
	),
	change(
		'setPayout',
		'Set payout',
		'Sets what affiliates get for a conversion of an offer of the demo tracker.',
		[{ ...now(payout), required: true }],
	),
	changeEntry(
		'setCap',
		'Set a cap',
		"Sets one affiliate's cap on an offer of the demo tracker. All other caps stay.",
		'caps',
		'merge',
		[...capFields, valueOf('caps', 20)],
	),
	changeEntry(
		'removeCap',
		'Remove a cap',
		"Removes one affiliate's cap from an offer of the demo tracker. All other caps stay.",
		'caps',
		'remove',
		capFields,
	),
	changeEntry(
		'setPersonalPayout',
		'Set personal payout',
		'Sets what one affiliate gets for a conversion of an offer of the demo tracker. Those of others stay.',
		'payouts',
		'merge',
		[personal, valueOf('payouts', 10)],
	),
	changeEntry(
		'approveAffiliate',
		'Approve affiliate for offer',
		'Lets one affiliate run an offer of the demo tracker.',
		'affiliates',
		'merge',
		[entry('affiliates', affiliateNumber)],
	),
	changeEntry(
		'removeAffiliate',
		'Remove affiliate from offer',
		'No longer lets one affiliate run an offer of the demo tracker.',
		'affiliates',
		'remove',
		[entry('affiliates', affiliateNumber)],
	),
	changeEntry(
		'allowCountry',
		'Allow a country',
		'Lets conversions of one more country count for an offer of the demo tracker.',
		'countries',
		'merge',
		[entry('countries', country)],
	),
	changeEntry(
		'forbidCountry',
		'Forbid a country',
		'No longer lets conversions of a country count for an offer of the demo tracker.',
		'countries',
		'remove',
		[entry('countries', country)],
	),
	changeEntry(
		'addTag',
		'Add a tag to offer',
		'Gives one offer of the demo tracker a tag. Its other tags stay.',
		'tags',
		'merge',
		[entry('tags', tag)],
	),
	changeEntry(
		'removeTag',
		'Remove a tag from offer',
		'Takes a tag from one offer of the demo tracker. Its other tags stay.',
		'tags',
		'remove',
		[entry('tags', tag)],
	),
];
