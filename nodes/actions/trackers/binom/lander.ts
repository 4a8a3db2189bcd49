import type { LibraryTemplate } from '../../model/template';
import { documentation } from './shared';

export const landerTemplates: LibraryTemplate[] = [
	{
		id: 'binom.lander.list',
		name: 'List landers',
		description: 'Lists every landing page.',
		kind: 'get',
		method: 'GET',
		path: '/landing/list/filtered',
		response: {
			records: '$[*]',
			example: [
				{ id: 1, name: 'Lander A', groupUuid: null, languageCode: 'EN', location: 'landers/a/index.html' },
			],
		},
		documentation,
	},
];
