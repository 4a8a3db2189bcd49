import type { LibraryTemplate, Parameter } from '../../model/template';
import { documentation, namesIn, period } from './shared';

const currency: Parameter = {
	name: 'currency',
	in: 'body',
	type: 'string',
	required: true,
	example: 'USD',
};

export const clickTemplates: LibraryTemplate[] = [
	{
		id: 'binom.click.updateCosts',
		name: 'Update click costs of campaign',
		description: 'Spreads a total cost over the clicks of one campaign in a period.',
		kind: 'edit',
		method: 'PUT',
		path: '/clicks/campaign/{campaignId}',
		parameters: [
			{
				name: 'campaignId',
				in: 'path',
				type: 'string',
				required: true,
				example: '1',
				choices: namesIn('binom.campaign.list'),
			},
			{
				name: 'cost',
				in: 'body',
				type: 'number',
				required: true,
				minimum: 0,
				example: 12.5,
				description: 'For the whole period',
			},
			currency,
			{ name: 'model', in: 'body', type: 'string', const: 'COSTS' },
			...period.map((parameter) => ({ ...parameter, in: 'body' as const })),
			{
				name: 'tokenId',
				label: 'Token Number',
				in: 'body',
				type: 'integer',
				minimum: 1,
				example: 1,
				description: 'Only clicks with a value of a token of the traffic source: which token, counted from 1',
			},
			{ ...currency, name: 'tokenValue', required: false, example: 'site-7' },
		],
		documentation,
	},
];
