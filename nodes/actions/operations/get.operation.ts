import { InputError } from '../model/errors';
import { templateIdField, templateIdOf } from './fields';
import { templateItem, type StoreOperation } from './operation';

export const get: StoreOperation = {
	value: 'get',
	name: 'Get',
	action: 'Get template',
	description: 'Retrieve one template of the store by its ID',
	fields: [templateIdField],
	async run({ context, readTemplate }, index) {
		const id = templateIdOf(context, index);
		if (!id) {
			throw new InputError(
				"'Template' is empty",
				'Choose the template to get from the list, or enter its ID.',
			);
		}
		return [templateItem(await readTemplate(id))];
	},
};
