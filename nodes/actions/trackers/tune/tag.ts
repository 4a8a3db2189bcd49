import type { LibraryTemplate } from '../../model/template';
import {
	affiliates,
	fields,
	filterBy,
	filters,
	listOf,
	offers,
	pageOf,
	read,
	reference,
	sort,
	tags,
} from './shared';

/** Pairs of a tag and what it is on. The name that each is wrapped in is not the same in all sources. */
const pairs = ['$.response.data.data.*.*', '$.response.data.*.*'];

export const tagTemplates: LibraryTemplate[] = [
	read('Tag', 'findAll', {
		id: 'tune.tag.list',
		name: 'List tags',
		description: 'Lists the tags that the network can put on offers, affiliates and advertisers.',
		parameters: [{ ...filters, example: { active: '1' } }, sort, { ...fields, example: ['id', 'name'] }],
		response: {
			records: listOf('Tag'),
			example: pageOf('71', { Tag: { id: '71', name: 'Finance', active: '1' } }),
		},
		documentation: `${reference}/tag`,
	}),
	read('Tag', 'findAllOfferTagRelations', {
		id: 'tune.tag.listOfOffers',
		name: 'List tags of offers',
		description: 'Lists which tags are on which offers, by their IDs.',
		parameters: [
			{ ...filterBy('offer_id', '7'), choices: offers },
			{ ...filterBy('tag_id', '71'), choices: tags },
		],
		response: {
			records: pairs,
			example: pageOf('81', { OffersTags: { id: '81', offer_id: '7', tag_id: '71' } }),
		},
		documentation: `${reference}/tag`,
	}),
	read('Tag', 'findAllAffiliateTagRelations', {
		id: 'tune.tag.listOfAffiliates',
		name: 'List tags of affiliates',
		description: 'Lists which tags are on which affiliates, by their IDs.',
		parameters: [
			{ ...filterBy('affiliate_id', '12'), choices: affiliates },
			{ ...filterBy('tag_id', '71'), choices: tags },
		],
		response: {
			records: pairs,
			example: pageOf('91', { AffiliatesTags: { id: '91', affiliate_id: '12', tag_id: '71' } }),
		},
		documentation: `${reference}/tag`,
	}),
];
