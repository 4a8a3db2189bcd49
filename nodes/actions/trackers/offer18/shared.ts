import type { Parameter } from '../../model/template';

/** Where the pages of the network API live; a page's name follows. */
export const reference = 'https://knowledgebase.offer18.com/network/network-api';

/** Offer18 has no call that reads affiliates, advertisers or conversions. */
export const sentAsItIs = 'It is sent as it is: no call reads the present values.';

/** A text that is never shown. */
const hiddenText = {
	in: 'body',
	type: 'string',
	format: 'password',
	example: 'ExamplePass1',
} as const;

export const accountStatus: Parameter = {
	name: 'status',
	in: 'body',
	type: 'string',
	enum: ['Approved', 'Pending', 'Rejected'],
	example: 'Approved',
};

/** What affiliates and advertisers have in common. */
export const accountFields = (required: boolean): Parameter[] => [
	{ name: 'first_name', in: 'body', type: 'string', required, example: 'Robin' },
	{ name: 'last_name', in: 'body', type: 'string', required, example: 'Example' },
	{ name: 'email', in: 'body', type: 'string', required, example: 'new@example.com' },
	{
		...hiddenText,
		name: 'password',
		label: 'Password',
		required,
		description: 'Letters and digits only',
	},
	{ ...accountStatus },
	{ name: 'company', in: 'body', type: 'string', example: 'New Media Ltd' },
	{ name: 'mobile', in: 'body', type: 'string', example: '15550100' },
	{ name: 'address', in: 'body', type: 'string', example: '1 Example Street' },
	{ name: 'city', in: 'body', type: 'string', example: 'Austin' },
	{ name: 'state', in: 'body', type: 'string', example: 'Texas' },
	{ name: 'state_code', in: 'body', type: 'string', example: 'TX' },
	{ name: 'zip', label: 'ZIP Code', in: 'body', type: 'string', example: '78701' },
	{ name: 'country', in: 'body', type: 'string', example: 'US' },
	{ name: 'im_type', label: 'Messenger', in: 'body', type: 'string', example: 'Telegram' },
	{ name: 'im_value', label: 'Messenger Name', in: 'body', type: 'string', example: 'newmedia' },
	{
		name: 'signup_ip',
		label: 'Sign-Up IP',
		in: 'body',
		type: 'string',
		example: '192.0.2.10',
		description: 'Address from which the person signed up',
	},
];

export const documentation = `${reference}/affiliate-and-advertiser-create-api`;

export const create: Parameter = { name: 'action', in: 'query', type: 'string', const: 'create' };

export const update: Parameter = { name: 'action', in: 'query', type: 'string', const: 'update' };

export const remove: Parameter = { name: 'action', in: 'query', type: 'string', const: 'delete' };
