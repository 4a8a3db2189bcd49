import { toStored } from '../store/rows';
import { saveTemplate } from '../store/save';
import { libraryTemplate } from '../templates/library';
import { templateLocator, trackerField } from './fields';
import { templateItem, valueOf, type StoreOperation } from './operation';

export const copyFromLibrary: StoreOperation = {
	value: 'copyFromLibrary',
	writes: true,
	name: 'Copy From Library',
	action: 'Copy template from library',
	description: 'Put a template of the library into the store, to adapt it',
	fields: [
		trackerField,
		{
			...templateLocator('searchLibrary', 'affise.affiliate.get'),
			displayName: 'Library Template',
			name: 'libraryTemplate',
			description: 'What to copy',
		},
		{
			displayName: 'New ID',
			name: 'newId',
			type: 'string',
			default: '',
			placeholder: 'e.g. affise.affiliate.getForReview',
			description: "ID of the copy. The library's when empty.",
		},
		{
			displayName: 'New Name',
			name: 'newName',
			type: 'string',
			default: '',
			placeholder: 'e.g. Get affiliate for review',
			description: "Name of the copy. The library's when empty.",
		},
	],
	async run({ context, store }, index) {
		const tracker = valueOf<string>(context, 'tracker', index, '');
		const id = context.getNodeParameter('libraryTemplate', index, '', { extractValue: true }) as string;
		const { definition } = await libraryTemplate(tracker, id);
		const newId = valueOf<string>(context, 'newId', index, '').trim();
		const newName = valueOf<string>(context, 'newName', index, '').trim();
		const copy = toStored({
			...definition,
			tracker,
			...(newId ? { id: newId } : {}),
			...(newName ? { name: newName } : {}),
		});
		const { saved, ...entry } = await saveTemplate(store, copy, { replaces: false });
		return [templateItem(entry, { saved })];
	},
};
