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
import { refuse, type Report } from './refuse';

/** A key that is nearly a known one is a slip of the keyboard, and ignoring it would change the call. */
function checkKeys(report: Report, value: unknown, known: string[], where: string): void {
	if (Array.isArray(value)) report(where, 'must be an object, not a list', { meant: where });
	if (!isObject(value)) return;
	for (const key of Object.keys(value)) {
		if (known.includes(key)) continue;
		const nearest = closest(key.toLowerCase(), known);
		if (distance(key.toLowerCase(), nearest.toLowerCase()) <= 2) {
			const place = (name: string): string => (where ? `${where}.${name}` : name);
			report(place(key), `is not known; did you mean '${nearest}'?`, { meant: place(nearest) });
		}
	}
}

function checkParameterKeys(report: Report, parameter: unknown, where: string): void {
	checkKeys(report, parameter, Object.keys(parameterSchema.entries), where);
	if (isObject(parameter)) {
		checkKeys(report, parameter.items, Object.keys(itemsSchema.entries), `${where}.items`);
		checkKeys(report, parameter.current, Object.keys(currentSchema.entries), `${where}.current`);
		checkKeys(report, parameter.choices, Object.keys(choicesSchema.entries), `${where}.choices`);
	}
}

/**
 * Looks for slips of the keyboard in the keys of a template that has not been checked yet.
 *
 * @throws InputError that names the first.
 */
export function checkTemplateKeys(template: Record<string, unknown>, report: Report = refuse): void {
	const { response, parameters, edit, add, bulk } = template;
	checkKeys(report, template, Object.keys(templateSchema.entries), '');
	checkKeys(report, edit, Object.keys(editSchema.entries), 'edit');
	checkKeys(report, bulk, Object.keys(bulkSchema.entries), 'bulk');
	checkKeys(report, add, ['existing'], 'add');
	if (isObject(add)) checkKeys(report, add.existing, Object.keys(existingSchema.entries), 'add.existing');
	checkKeys(report, response, Object.keys(responseSchema.entries), 'response');
	if (isObject(response)) {
		checkKeys(report, response.pagination, Object.keys(paginationSchema.entries), 'response.pagination');
	}
	if (Array.isArray(parameters)) {
		parameters.forEach((parameter, index) => checkParameterKeys(report, parameter, `parameters[${index}]`));
	}
}
