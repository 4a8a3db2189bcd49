import type { LibraryTemplate } from '../../model/template';
import { documentation } from '../affise/shared';

const newsExample = {
	_id: { $id: '57a400000000000000000001' },
	title: 'New offers',
	small_desc: 'Short text',
	desc: 'Long text',
	status: 1,
	created_at: { sec: 1470402895, usec: 891000 },
};

export const newsTemplates: LibraryTemplate[] = [
	{
		id: 'affiseAffiliate.news.list',
		name: 'List news',
		description: "Lists the network's news.",
		kind: 'get',
		method: 'GET',
		path: '/3.0/news',
		parameters: [
			{
				name: 'fixed',
				label: 'Pinned',
				in: 'query',
				type: 'boolean',
				format: '1/0',
				example: true,
				description: 'Whether to list pinned or other news only; all when left out',
			},
		],
		response: {
			records: '$.items.*',
			pagination: {
				style: 'offset',
				offsetParameter: 'skip',
				firstPage: 0,
				sizeParameter: 'limit',
				pageSize: 100,
				total: '$.all_items',
			},
			example: { status: 1, items: { '57a400000000000000000001': newsExample }, all_items: 1 },
		},
		documentation,
	},
	{
		id: 'affiseAffiliate.news.get',
		name: 'Get news item',
		description: "Reads one of the network's news items.",
		kind: 'get',
		method: 'GET',
		path: '/3.0/news/{news_id}',
		parameters: [
			{
				name: 'news_id',
				in: 'path',
				type: 'string',
				required: true,
				example: '57a400000000000000000001',
			},
		],
		response: { records: '$.news', example: { status: 1, news: newsExample } },
		documentation,
	},
];
