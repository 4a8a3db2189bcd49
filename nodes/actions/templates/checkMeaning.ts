import type { Pagination, TemplateDefinition } from '../model/template';
import { checkPath, placeholders } from '../request/path';
import { checkJsonPaths } from './checkJsonPaths';
import { checkParameter } from './checkParameter';
import { checkReferences } from './checkReferences';
import { refuse, type Report } from './refuse';

const needed: Record<Pagination['style'], ReadonlyArray<keyof Pagination>> = {
	page: ['pageParameter'],
	offset: ['offsetParameter', 'sizeParameter', 'pageSize'],
	cursor: ['cursorParameter', 'cursor'],
	nextUrl: ['next'],
	linkHeader: [],
	none: [],
};

/** Checks that a path stays below the base URL, and has a parameter for each placeholder and none beyond. */
function checkPlaceholders(
	{ path, parameters = [] }: TemplateDefinition,
	pathValues: readonly string[],
	report: Report,
): void {
	try {
		checkPath(path);
	} catch (error) {
		report('path', `does not fit: ${(error as Error).message}`, { whole: error });
		return;
	}
	const inPath = new Set(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name));
	const wanted = new Set(placeholders(path));
	for (const name of wanted) {
		if (!inPath.has(name) && !pathValues.includes(name))
			report('path', `has the placeholder {${name}}, but no path parameter of that name`);
	}
	for (const name of inPath) {
		if (!wanted.has(name)) report('path', `has no placeholder {${name}} for the path parameter '${name}'`);
	}
}

/**
 * Checks that the parts of a template fit together.
 *
 * @param pathValues Placeholders that need no parameter, because the tracker's connection fills them.
 * @throws InputError that names the first field that does not fit.
 */
export function checkMeaning(
	template: TemplateDefinition,
	pathValues: readonly string[],
	report: Report = refuse,
): void {
	const parameters = template.parameters ?? [];

	const seen = new Set<string>();
	parameters.forEach((parameter, index) => {
		const where = `parameters[${index}]`;
		if (seen.has(parameter.name)) report(`${where}.name`, `repeats the parameter '${parameter.name}'`);
		seen.add(parameter.name);
		checkParameter(parameter, where, report);
	});

	checkPlaceholders(template, pathValues, report);

	const silent = parameters.findIndex((parameter) => parameter.in === 'body');
	if (template.bodyEncoding === 'none' && silent >= 0) {
		report(`parameters[${silent}].in`, "may not be body, because 'bodyEncoding' is none");
	}

	checkReferences(template, report);
	const { pagination, records = [], success = [], message = [] } = template.response ?? {};
	checkJsonPaths('response.records', Array.isArray(records) ? records : [records], report);
	success.forEach(({ path }, index) => checkJsonPaths(`response.success[${index}].path`, [path], report));
	checkJsonPaths('response.message', message, report);
	if (pagination) {
		for (const field of ['cursor', 'next', 'more', 'total'] as const) {
			const path = pagination[field];
			if (path !== undefined) checkJsonPaths(`response.pagination.${field}`, [path], report);
		}
		for (const field of needed[pagination.style]) {
			if (pagination[field] === undefined) {
				report(`response.pagination.${field}`, `is needed for the style '${pagination.style}'`);
			}
		}
	}
}
