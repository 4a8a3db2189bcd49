import type { LibraryTemplate } from '../../model/template';
import { affiliateFilters, affiliateId, affiliates, enrolment, programId, reference } from './shared';

export const programAffiliateTemplates: LibraryTemplate[] = [
	{
		id: 'tapfiliate.programAffiliate.get',
		name: 'Get affiliate in program',
		description: 'Reads approval, coupon and referral link of an affiliate in a program.',
		kind: 'get',
		method: 'GET',
		path: '/programs/{program_id}/affiliates/{affiliate_id}/',
		parameters: [programId, affiliateId],
		response: { records: '$', example: enrolment },
		documentation: reference,
	},
	{
		id: 'tapfiliate.programAffiliate.list',
		name: 'List affiliates in program',
		description: 'Lists the affiliates of a program with approval, coupon and referral link.',
		kind: 'get',
		method: 'GET',
		path: '/programs/{program_id}/affiliates/',
		parameters: [programId, ...affiliateFilters],
		response: { records: '$[*]', example: [enrolment] },
		documentation: reference,
	},
	{
		id: 'tapfiliate.programAffiliate.create',
		name: 'Add affiliate to program',
		description: 'Adds an affiliate that exists to a program, approved at once or waiting for approval.',
		kind: 'add',
		method: 'POST',
		path: '/programs/{program_id}/affiliates/',
		parameters: [
			programId,
			{
				name: 'affiliate_id',
				in: 'body',
				property: 'affiliate[id]',
				type: 'string',
				required: true,
				example: 'newcomer-1',
				choices: affiliates,
			},
			{
				name: 'approved',
				in: 'body',
				type: 'boolean',
				example: true,
				description: 'Whether the affiliate may promote the program at once',
			},
			{
				name: 'coupon',
				in: 'body',
				type: 'string',
				example: 'ALEX10',
				description: 'Code whose use is credited to the affiliate',
			},
		],
		response: { records: '$', example: enrolment },
		add: {
			existing: {
				read: 'tapfiliate.programAffiliate.list',
				values: { program_id: 'program_id' },
				match: { '$.affiliate.id': 'affiliate_id' },
			},
		},
		documentation: reference,
	},
];
