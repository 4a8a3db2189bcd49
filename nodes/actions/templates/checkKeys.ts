import { closest, distance } from 'fastest-levenshtein';

import { isObject } from '../model/json';
import {
	bulkSchema,
	choicesSchema,
	currentSchema,
	editSchema,
	existingSchema,
	itemsSchema,
	paginationSchema,
	parameterSchema,
	responseSchema,
	templateSchema,
} from '../model/template';
import { refuse } from './refuse';

/** A key that is nearly a known one is a slip of the keyboard, and ignoring it would change the call. */
function checkKeys(value: unknown, known: string[], where: string): void {
	if (Array.isArray(value)) refuse(where, 'must be an object, not a list');
	if (!isObject(value)) return;
	for (const key of Object.keys(value)) {
		if (known.includes(key)) continue;
		const nearest = closest(key.toLowerCase(), known);
		if (distance(key.toLowerCase(), nearest.toLowerCase()) <= 2) {
			refuse(where ? `${where}.${key}` : key, `is not known; did you mean '${nearest}'?`);
		}
	}
}

function checkParameterKeys(parameter: unknown, where: string): void {
	checkKeys(parameter, Object.keys(parameterSchema.entries), where);
	if (isObject(parameter)) {
		checkKeys(parameter.items, Object.keys(itemsSchema.entries), `${where}.items`);
		checkKeys(parameter.current, Object.keys(currentSchema.entries), `${where}.current`);
		checkKeys(parameter.choices, Object.keys(choicesSchema.entries), `${where}.choices`);
	}
}

/**
 * Looks for slips of the keyboard in the keys of a template that has not been checked yet.
 *
 * @throws InputError that names the first.
 */
export function checkTemplateKeys(template: Record<string, unknown>): void {
	const { response, parameters, edit, add, bulk } = template;
	checkKeys(template, Object.keys(templateSchema.entries), '');
	checkKeys(edit, Object.keys(editSchema.entries), 'edit');
	checkKeys(bulk, Object.keys(bulkSchema.entries), 'bulk');
	checkKeys(add, ['existing'], 'add');
	if (isObject(add)) checkKeys(add.existing, Object.keys(existingSchema.entries), 'add.existing');
	checkKeys(response, Object.keys(responseSchema.entries), 'response');
	if (isObject(response)) {
		checkKeys(response.pagination, Object.keys(paginationSchema.entries), 'response.pagination');
	}
	if (Array.isArray(parameters)) {
		parameters.forEach((parameter, index) => checkParameterKeys(parameter, `parameters[${index}]`));
	}
}
