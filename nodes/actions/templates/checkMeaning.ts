import type { Pagination, TemplateDefinition } from '../model/template';
import { checkPath, placeholders } from '../request/path';
import { checkJsonPaths } from './checkJsonPaths';
import { checkParameter } from './checkParameter';
import { checkReferences } from './checkReferences';
import { refuse } from './refuse';

const needed: Record<Pagination['style'], ReadonlyArray<keyof Pagination>> = {
	page: ['pageParameter'],
	offset: ['offsetParameter', 'sizeParameter', 'pageSize'],
	cursor: ['cursorParameter', 'cursor'],
	nextUrl: ['next'],
	linkHeader: [],
	none: [],
};

/**
 * Checks that the parts of a template fit together.
 *
 * @param pathValues Placeholders that need no parameter, because the tracker's connection fills them.
 * @throws InputError that names the first field that does not fit.
 */
export function checkMeaning(template: TemplateDefinition, pathValues: readonly string[]): void {
	const parameters = template.parameters ?? [];
	checkPath(template.path);

	const seen = new Set<string>();
	parameters.forEach((parameter, index) => {
		const where = `parameters[${index}]`;
		if (seen.has(parameter.name)) refuse(`${where}.name`, `repeats the parameter '${parameter.name}'`);
		seen.add(parameter.name);
		checkParameter(parameter, where);
	});

	const inPath = new Set(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name));
	const wanted = new Set(placeholders(template.path));
	for (const name of wanted) {
		if (!inPath.has(name) && !pathValues.includes(name))
			refuse('path', `has the placeholder {${name}}, but no path parameter of that name`);
	}
	for (const name of inPath) {
		if (!wanted.has(name)) refuse('path', `has no placeholder {${name}} for the path parameter '${name}'`);
	}

	const silent = parameters.findIndex((parameter) => parameter.in === 'body');
	if (template.bodyEncoding === 'none' && silent >= 0) {
		refuse(`parameters[${silent}].in`, "may not be body, because 'bodyEncoding' is none");
	}

	checkReferences(template);
	const { pagination, records = [], success = [], message = [] } = template.response ?? {};
	checkJsonPaths('response.records', Array.isArray(records) ? records : [records]);
	success.forEach(({ path }, index) => checkJsonPaths(`response.success[${index}].path`, [path]));
	checkJsonPaths('response.message', message);
	if (pagination) {
		for (const field of ['cursor', 'next', 'more', 'total'] as const) {
			const path = pagination[field];
			if (path !== undefined) checkJsonPaths(`response.pagination.${field}`, [path]);
		}
		for (const field of needed[pagination.style]) {
			if (pagination[field] === undefined) {
				refuse(`response.pagination.${field}`, `is needed for the style '${pagination.style}'`);
			}
		}
	}
}
