import type { IDataObject } from 'n8n-workflow';

import { InputError } from '../model/errors';
import { templateIdField, templateIdOf } from './fields';
import type { StoreOperation } from './operation';

export const remove: StoreOperation = {
	value: 'delete',
	writes: true,
	name: 'Delete',
	action: 'Delete template',
	description: 'Remove a template from the store for all workflows',
	fields: [templateIdField],
	async run({ context, store }, index) {
		const id = templateIdOf(context, index);
		if (!id) {
			throw new InputError(
				"'Template' is empty",
				'Choose the template to delete from the list, or enter its ID.',
			);
		}
		const rows = await store.remove(id);
		if (rows.length === 0) {
			throw new InputError(
				`The template store has no template '${id}'`,
				`Nothing was deleted from the ${store.place}. The operation Get Many lists what is there.`,
			);
		}
		return rows.map(({ template_id, name, tracker, kind, method, path, version }) => ({
			json: { deleted: true, id: template_id, name, tracker, kind, method, path, version } as IDataObject,
		}));
	},
};
