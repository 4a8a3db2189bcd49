import * as v from 'valibot';

import { isObject, parseJson, toTextIntegers } from '../model/json';
import { templateSchema, type TemplateDefinition } from '../model/template';
import { shorten } from '../model/text';
import { placeholders } from '../request/path';
import { checkHarm } from './checkHarm';
import { checkTemplateKeys } from './checkKeys';
import { checkMeaning } from './checkMeaning';
import { refuse, refuseAll } from './refuse';

/** Characters of a template's JSON; the longest of the library has some 7,000. */
const maxLength = 500_000;
/** Deeper than any answer of which an example is kept. */
const maxDepth = 100;
const tooLong = `it is longer than ${maxLength} characters`;

/** `parameters[1].in`, as a person would write the place. */
function placeOf(issue: v.BaseIssue<unknown>): string {
	return (issue.path ?? []).reduce(
		(place, { key }) =>
			typeof key === 'number' ? `${place}[${key}]` : place ? `${place}.${String(key)}` : String(key),
		'',
	);
}

function whatIsWrong(issue: v.BaseIssue<unknown>): string {
	if (issue.kind !== 'schema') return issue.message;
	if (issue.received === 'undefined') return 'is missing';
	const got = shorten(issue.received, 60);
	if (issue.type === 'picklist') {
		return `must be one of ${issue.expected?.replace(/[()"]/g, '').replace(/ \| /g, ', ')}, not ${got}`;
	}
	const kinds: Record<string, string> = { Array: 'a list', Object: 'an object' };
	const expected = (issue.expected ?? '')
		.replace(/[()]/g, '')
		.split(' | ')
		.map((kind) => kinds[kind] ?? `a ${kind}`)
		.join(' or ');
	return `must be ${expected}, not ${got}`;
}

/** Refuses what is too large before anything else looks at it. */
function checkSize(template: object): void {
	let left = maxLength;
	const take = (length: number): void => {
		left -= length;
		if (left < 0) refuse('', tooLong);
	};
	const visit = (value: unknown, depth: number): void => {
		if (depth > maxDepth) refuse('', 'it is nested too deeply');
		take(typeof value === 'string' ? value.length : 1);
		if (typeof value !== 'object' || value === null) return;
		for (const [key, entry] of Object.entries(value)) {
			take(key.length);
			visit(entry, depth + 1);
		}
	};
	visit(template, 0);
}

/**
 * Turns what a person wrote into a template.
 *
 * @param source The template as an object or as JSON text.
 * @param pathValues Placeholders that need no parameter, because the tracker's connection fills them.
 * @returns The template, complete and consistent in itself; placeholders of the path without a parameter have become
 *   required path parameters, which come first. Tracker defaults are not filled in yet.
 * @throws InputError that lists what is wrong, each with its field.
 */
export function parseTemplate(source: unknown, pathValues: readonly string[] = []): TemplateDefinition {
	let value = source;
	if (typeof value === 'string') {
		if (!value.trim()) refuse('', 'it is empty');
		if (value.length > maxLength) refuse('', tooLong);
		try {
			value = parseJson(value, BigInt);
		} catch (error) {
			refuse('', `it is not valid JSON: ${(error as Error).message}`);
		}
	}
	if (!isObject(value)) return refuse('', `it must be an object, not ${describeKind(value)}`);

	checkSize(value);
	// A long number inside an object that is sent goes out as it was written; what is chosen or shown is text.
	const exact = toTextIntegers(value, (key) => key === 'default' || key === 'const') as typeof value;
	const made = parametersOf(exact, pathValues);
	// They stand last while the template is checked: what is said of a parameter names its place in what was written.
	const whole = made.length > 0 ? { ...exact, parameters: [...listedIn(exact), ...made] } : exact;
	const template = refuseAll((report) => {
		checkTemplateKeys(exact, report);
		const result = v.safeParse(templateSchema, whole);
		if (!result.success) for (const issue of result.issues) report(placeOf(issue), whatIsWrong(issue));
		const known = result.success ? result.output : soundPartsOf(whole, result.issues);
		if (known) {
			checkMeaning(known, pathValues, report);
			checkHarm(known, report);
		}
		return known as TemplateDefinition;
	});
	return withFirst(template, made.length);
}

const listedIn = ({ parameters }: Record<string, unknown>): unknown[] =>
	Array.isArray(parameters) ? (parameters as unknown[]) : [];

/** Required path parameters for the placeholders of the path that have none. */
function parametersOf(template: Record<string, unknown>, pathValues: readonly string[]): object[] {
	const { path, parameters = [] } = template;
	if (typeof path !== 'string' || !Array.isArray(parameters)) return [];
	const named = new Set([
		...listedIn(template).map((entry) => (entry as { name?: unknown } | null)?.name),
		...pathValues,
	]);
	return placeholders(path)
		.filter((name) => name && !named.has(name))
		.map((name) => ({ name, in: 'path', type: 'string', required: true }));
}

/** What of a template can be looked at although other parts of it are of the wrong form. */
function soundPartsOf(
	template: Record<string, unknown>,
	issues: ReadonlyArray<v.BaseIssue<unknown>>,
): TemplateDefinition | undefined {
	const wrong = new Set(issues.map((issue) => String(issue.path?.[0]?.key)));
	const needed = ['name', 'kind', 'method', 'path', 'parameters'];
	if (needed.some((name) => wrong.has(name))) return undefined;
	const sound = Object.fromEntries(Object.entries(template).filter(([name]) => !wrong.has(name)));
	const { success, output } = v.safeParse(templateSchema, sound);
	return success ? output : undefined;
}

/** A template whose last parameters stand first: a path is read before the rest. */
function withFirst(template: TemplateDefinition, count: number): TemplateDefinition {
	const { parameters } = template;
	if (!parameters || count === 0) return template;
	const start = parameters.length - count;
	return { ...template, parameters: [...parameters.slice(start), ...parameters.slice(0, start)] };
}

function describeKind(value: unknown): string {
	if (value === null || value === undefined) return 'empty';
	return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
