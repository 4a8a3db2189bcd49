import * as v from 'valibot';

import { isObject, parseJson, toTextIntegers } from '../model/json';
import { templateSchema, type TemplateDefinition } from '../model/template';
import { shorten } from '../model/text';
import { checkHarm } from './checkHarm';
import { checkTemplateKeys } from './checkKeys';
import { checkMeaning } from './checkMeaning';
import { refuse } from './refuse';

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
 * @returns The template, complete and consistent in itself; tracker defaults are not filled in yet.
 * @throws InputError that names the first field that is wrong.
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
	checkTemplateKeys(value);
	// A long number inside an object that is sent goes out as it was written; what is chosen or shown is text.
	const exact = toTextIntegers(value, (key) => key === 'default' || key === 'const');
	const result = v.safeParse(templateSchema, exact, { abortEarly: true });
	if (!result.success) return refuse(placeOf(result.issues[0]), whatIsWrong(result.issues[0]));
	checkMeaning(result.output, pathValues);
	checkHarm(result.output);
	return result.output;
}

function describeKind(value: unknown): string {
	if (value === null || value === undefined) return 'empty';
	return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
