import type { Parameter } from '../../model/template';
import { homepage } from '../../model/homepage';

export const documentation = `${homepage}/blob/main/docs/demo.md`;

export const affiliateId: Parameter = {
	name: 'affiliate_id',
	in: 'path',
	type: 'string',
	required: true,
	example: '7',
};

export const affiliateStatus: Parameter = {
	name: 'status',
	in: 'body',
	type: 'string',
	enum: ['active', 'pending', 'blocked'],
	enumLabels: ['Active', 'Pending', 'Blocked'],
};

/** The affiliate that something inside another record is about. */
export const affiliateNumber: Parameter = {
	name: 'affiliate_id',
	in: 'body',
	type: 'integer',
	required: true,
	example: 7,
};

export const inQuery = (parameter: Parameter): Parameter => ({ ...parameter, in: 'query' });

/** One field of the list filters. */
export const filter = (name: string, example: string, more: Partial<Parameter> = {}): Parameter => ({
	name,
	in: 'query',
	type: 'string',
	example,
	...more,
});

/** A day that begins or ends what is asked for. */
export const dayFilter = (name: string, example: string): Parameter => ({
	name,
	in: 'query',
	type: 'date',
	format: 'yyyy-MM-dd',
	example,
});
