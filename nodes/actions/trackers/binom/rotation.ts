import type { LibraryTemplate } from '../../model/template';
import { documentation } from './shared';

export const rotationTemplates: LibraryTemplate[] = [
	{
		id: 'binom.rotation.list',
		name: 'List rotations',
		description: 'Lists every saved rotation.',
		kind: 'get',
		method: 'GET',
		path: '/rotation/list/filtered',
		response: {
			records: '$[*]',
			example: [{ id: 8, name: 'Rotation A' }],
		},
		documentation,
	},
];
