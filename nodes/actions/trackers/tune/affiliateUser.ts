import type { LibraryTemplate } from '../../model/template';
import {
	affiliates,
	answer,
	contain,
	fields,
	filterBy,
	filters,
	listOf,
	pageOf,
	read,
	recordId,
	reference,
	sort,
} from './shared';

const affiliateUser = {
	id: '120',
	affiliate_id: '12',
	email: 'partner12@example.com',
	first_name: 'Alex',
	last_name: 'Demo',
	status: 'active',
};

export const affiliateUserTemplates: LibraryTemplate[] = [
	read('AffiliateUser', 'findById', {
		id: 'tune.affiliateUser.get',
		name: 'Get affiliate user',
		description: 'Reads one person who logs in for an affiliate, with the email address.',
		parameters: [
			recordId('Affiliate User ID', 'query', '120'),
			{ ...fields, example: ['id', 'email'] },
			contain,
		],
		response: {
			records: '$.response.data.AffiliateUser',
			example: answer({ AffiliateUser: affiliateUser }),
		},
		documentation: `${reference}/affiliateuser-findbyid/`,
	}),
	read('AffiliateUser', 'findAll', {
		id: 'tune.affiliateUser.list',
		name: 'List affiliate users',
		description:
			'Lists the people who log in for affiliates. Email addresses are here, not on the affiliate.',
		parameters: [
			{ ...filterBy('affiliate_id', '12'), choices: affiliates },
			{ ...filters, example: { status: 'active' } },
			sort,
			{ ...fields, example: ['id', 'email'] },
			contain,
		],
		response: {
			records: listOf('AffiliateUser'),
			example: pageOf('120', { AffiliateUser: affiliateUser }),
		},
		documentation: `${reference}/affiliateuser-findall/`,
	}),
];
