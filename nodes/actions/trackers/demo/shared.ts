import type { Parameter } from '../../model/template';
import { homepage } from '../../model/homepage';

export const documentation = `${homepage}#five-minute-first-flow`;

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
};

export const inQuery = (parameter: Parameter): Parameter => ({ ...parameter, in: 'query' });
