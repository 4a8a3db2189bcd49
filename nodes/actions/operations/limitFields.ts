import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { toLimit } from '../run/limit';

/** How much of a list a person wants: n8n's usual pair. */
export const limitFields: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		default: 50,
		typeOptions: { minValue: 1 },
		displayOptions: { show: { returnAll: [false] } },
		description: 'Max number of results to return',
	},
];

/**
 * How many results the person wants; Infinity for all.
 *
 * @throws InputError where the limit is no number above 0.
 */
export const wantedOf = (context: Pick<IExecuteFunctions, 'getNodeParameter'>, index: number): number =>
	toLimit(
		context.getNodeParameter('returnAll', index, false) as boolean,
		context.getNodeParameter('limit', index, 50),
	);
