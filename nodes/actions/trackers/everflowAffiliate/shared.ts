import type { Parameter } from '../../model/template';
import { zoned } from '../everflow/shared';

export const offerId: Parameter = {
	name: 'offerId',
	in: 'path',
	type: 'string',
	required: true,
	example: '5',
};

export const { timezoneId, conversionReport } = zoned('everflowAffiliate');
