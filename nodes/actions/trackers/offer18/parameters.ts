import type { Parameter } from '../../model/template';

/** Where the pages of the network API live; a page's name follows. */
export const reference = 'https://knowledgebase.offer18.com/network/network-api';

/** Where the reference of conversions is kept in full. */
export const conversionReference =
	'https://knowledgebase.offer18.com/es/red/api-de-la-red/api-de-conversiones';

/** A text that is never shown. */
const hiddenText = {
	in: 'body',
	type: 'string',
	format: 'password',
	example: 'ExamplePass1',
} as const;

export const accountStatus: Parameter = {
	name: 'status',
	label: 'Status',
	in: 'body',
	type: 'string',
	enum: ['Approved', 'Pending', 'Rejected'],
	example: 'Approved',
};

/** What affiliates and advertisers have in common. */
export const accountFields = (required: boolean): Parameter[] => [
	{ name: 'first_name', label: 'First Name', in: 'body', type: 'string', required, example: 'Robin' },
	{ name: 'last_name', label: 'Last Name', in: 'body', type: 'string', required, example: 'Example' },
	{ name: 'email', label: 'Email', in: 'body', type: 'string', required, example: 'new@example.com' },
	{
		...hiddenText,
		name: 'password',
		label: 'Password',
		required,
		description: 'Letters and digits only',
	},
	{ ...accountStatus },
	{ name: 'company', label: 'Company', in: 'body', type: 'string', example: 'New Media Ltd' },
	{ name: 'mobile', label: 'Mobile', in: 'body', type: 'string', example: '15550100' },
	{ name: 'address', label: 'Address', in: 'body', type: 'string', example: '1 Example Street' },
	{ name: 'city', label: 'City', in: 'body', type: 'string', example: 'Austin' },
	{ name: 'state', label: 'State', in: 'body', type: 'string', example: 'Texas' },
	{ name: 'state_code', label: 'State Code', in: 'body', type: 'string', example: 'TX' },
	{ name: 'zip', label: 'ZIP Code', in: 'body', type: 'string', example: '78701' },
	{ name: 'country', label: 'Country', in: 'body', type: 'string', example: 'US' },
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
