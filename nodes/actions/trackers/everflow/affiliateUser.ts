import type { LibraryTemplate, Parameter } from '../../model/template';
import { affiliateId } from './affiliate';
import { overview, timezones } from './shared';

const user = {
	network_affiliate_user_id: 31,
	network_affiliate_id: 12,
	first_name: 'Jane',
	last_name: 'Roe',
	email: 'jane@example.com',
	account_status: 'active',
};

const email: Parameter = {
	name: 'email',
	in: 'body',
	type: 'string',
	required: true,
	example: 'jane@example.com',
};

export const affiliateUserTemplates: LibraryTemplate[] = [
	{
		id: 'everflow.affiliateUser.list',
		name: 'List users of affiliate',
		description: 'Lists the people who may log in for one affiliate.',
		kind: 'get',
		method: 'GET',
		path: '/networks/affiliates/{affiliateId}/users',
		parameters: [affiliateId],
		response: {
			records: '$.users[*]',
			pagination: { style: 'none' },
			example: { users: [user] },
		},
		documentation: overview,
	},
	{
		id: 'everflow.affiliateUser.create',
		name: 'Create user of affiliate',
		description: 'Creates a person who may log in for one affiliate.',
		kind: 'add',
		method: 'POST',
		path: '/networks/affiliates/{affiliateId}/users',
		parameters: [
			affiliateId,
			{ ...email, name: 'first_name', example: 'Jane' },
			{ ...email, name: 'last_name', example: 'Roe' },
			email,
			{
				...email,
				name: 'account_status',
				label: 'Status',
				enum: ['active', 'inactive'],
				enumLabels: ['Active', 'Inactive'],
				example: 'active',
			},
			{ name: 'language_id', in: 'body', type: 'integer', required: true, example: 1 },
			{
				name: 'timezone_id',
				label: 'Time Zone ID',
				in: 'body',
				type: 'integer',
				required: true,
				example: 67,
				description: '67 is UTC; List time zones has them all',
				choices: timezones,
			},
			{ ...email, name: 'currency_id', label: 'Currency', example: 'USD' },
			{
				...email,
				name: 'initial_password',
				required: false,
				format: 'password',
				example: 'A-long-one-7',
				description: 'Without one, Everflow asks the person by email',
			},
			{ ...email, name: 'title', required: false, example: 'Owner' },
			{ ...email, name: 'work_phone', required: false, example: '+1 555 0100' },
			{ ...email, name: 'cell_phone', required: false, example: '+1 555 0101' },
		],
		response: { records: '$', example: user },
		documentation: overview,
	},
];
