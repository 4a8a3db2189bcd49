import type { Choices, Parameter } from '../../model/template';

/**
 * CAKE wants every parameter of a method in every call. So each one is there: with a value that leaves the field alone,
 * fixed, or sent where a person fills nothing in.
 */

type Place = Parameter['in'];

/** Parameters that nobody needs to set, with the value that leaves the field alone. */
export const fixed = (values: Record<string, string | number>, place: Place = 'body'): Parameter[] =>
	Object.entries(values).map(([name, value]) => ({
		name,
		in: place,
		type: typeof value === 'number' ? 'number' : 'string',
		const: value,
	}));

/** A text that is left alone where it is empty. */
export const text = (name: string, label: string, example: string, place: Place = 'body'): Parameter => ({
	name,
	label,
	in: place,
	type: 'string',
	leaveAlone: '',
	example,
});

/** An ID whose 0 means all in a filter and unchanged in an edit. */
export const optionalId = (
	name: string,
	label: string,
	example: number,
	place: Place = 'body',
): Parameter => ({
	name,
	label,
	in: place,
	type: 'integer',
	leaveAlone: 0,
	minimum: 1,
	example,
});

/** An ID of a new record, where CAKE has a usual one. */
export const presetId = (name: string, label: string, usual: number): Parameter => ({
	name,
	label,
	in: 'body',
	type: 'integer',
	default: usual,
	minimum: 0,
});

/** An ID that must name a record: CAKE takes 0 as all, or as an order to create one. */
export const requiredId = (
	name: string,
	label: string,
	example: number,
	place: Place = 'body',
): Parameter => ({
	name,
	label,
	in: place,
	type: 'integer',
	required: true,
	minimum: 1,
	example,
});

/** A number that is left alone where it is negative. */
export const optionalNumber = (name: string, label: string, example: number): Parameter => ({
	name,
	label,
	in: 'body',
	type: 'number',
	leaveAlone: -1,
	minimum: 0,
	example,
});

/** A switch with a third position that leaves it alone. */
export const toggle = (name: string, label: string): Parameter => ({
	name,
	label,
	in: 'body',
	type: 'string',
	enum: ['on', 'off'],
	enumLabels: ['On', 'Off'],
	leaveAlone: 'no_change',
	example: 'on',
});

/** A switch without a position that leaves it alone. */
export const flag = (name: string, label: string, example: boolean, place: Place = 'body'): Parameter => ({
	name,
	label,
	in: place,
	type: 'boolean',
	format: 'TRUE/FALSE',
	example,
});

/** Stands where a date must be sent that CAKE is told to leave alone. */
export const unusedDate = '2067-10-20 13:31:59';

const dateTime: Parameter = { name: 'date', in: 'query', type: 'dateTime', format: 'MM/dd/yyyy HH:mm:ss' };

/** The period of a report. */
export const period: Parameter[] = [
	{
		...dateTime,
		name: 'start_date',
		label: 'Start Date',
		required: true,
		example: '2026-03-01T00:00:00',
	},
	{
		...dateTime,
		name: 'end_date',
		label: 'End Date',
		required: true,
		example: '2026-03-15T00:00:00',
		description: 'Not included: for all of January enter the first of February',
	},
];

/** Order of a list. */
export const sorting: Parameter[] = [
	{ ...flag('sort_descending', 'Sort Descending', true, 'query'), default: false },
];

export const accountStatus: Parameter = {
	name: 'account_status_id',
	label: 'Status',
	in: 'body',
	type: 'integer',
	enum: [1, 2, 3],
	enumLabels: ['Active', 'Inactive', 'Pending'],
	current: '$.account_status.account_status_id',
};

/** As `accountStatus`, with 0 for unchanged in an edit. */
export const accountStatusChange: Parameter = { ...accountStatus, leaveAlone: 0 };

export const eventType: Parameter = {
	name: 'event_type',
	in: 'query',
	type: 'string',
	enum: ['all', 'macro_event_conversions', 'micro_events'],
	enumLabels: ['All', 'Conversions', 'Events'],
	default: 'all',
};

/** Reads exactly one record of a list. */
export const firstRow = fixed({ start_at_row: 1, row_limit: 1, sort_descending: 'FALSE' }, 'query');

const offerChoices: Choices = { read: 'cake.offer.list', value: '$.offer_id', label: '$.offer_name' };

export const offerId: Parameter = { ...requiredId('offer_id', 'Offer ID', 12), choices: offerChoices };

export const affiliateChoices: Choices = {
	read: 'cake.affiliate.list',
	value: '$.affiliate_id',
	label: '$.affiliate_name',
};
