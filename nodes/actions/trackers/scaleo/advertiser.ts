import type { LibraryTemplate } from '../../model/template';
import { hiddenText, reference, userFields, userStatus } from './shared';

export const advertiserTemplates: LibraryTemplate[] = [
	{
		id: 'scaleo.advertiser.create',
		name: 'Create advertiser',
		description: 'Creates an advertiser.',
		kind: 'add',
		method: 'POST',
		path: '/api/v2/network/advertisers',
		parameters: [
			{
				name: 'email',
				in: 'body',
				type: 'string',
				required: true,
				example: 'brand@example.com',
			},
			{
				...hiddenText,
				name: 'password',
				label: 'Password',
			},
			{
				...hiddenText,
				name: 'password_repeat',
				label: 'Repeat Password',
			},
			userStatus,
			...userFields,
			{ name: 'notes', in: 'body', type: 'string', example: 'Pays monthly' },
		],
		response: {
			records: '$.info.advertiser',
			example: {
				status: 'success',
				code: 200,
				name: 'OK',
				message: 'Advertiser created',
				info: { advertiser: { id: 7, email: 'brand@example.com', company_name: 'Brand 7 Inc', status: 1 } },
			},
		},
		documentation: `${reference}/manager-advertisers/create-advertiser`,
	},
];
