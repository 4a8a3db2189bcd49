import type { Parameter } from '../../model/template';

export const offerId: Parameter = {
	name: 'offerId',
	in: 'path',
	type: 'string',
	required: true,
	example: '5',
};
