import type { IExecuteFunctions } from 'n8n-workflow';

import { InputError } from '../model/errors';
import { parseJson } from '../model/json';
import { select } from '../response/jsonpath';
import type { TemplateChoice } from '../templates/resolve';

/** What a Tracker Action Get node hands out. */
export type Output = 'records' | 'fields' | 'response';

/** The optional settings of a node; a missing one leaves the default. */
export interface NodeOptions {
	concurrency?: number;
	maxAttempts?: number;
	requestsPerSecond?: number;
	timeout?: number;
}

/** The optional settings that each item may have of its own. */
export interface ItemOptions {
	includeInputFields?: boolean;
	timezone?: string;
}

/** Reads an n8n node parameter that may be hidden, and so absent, in this configuration. */
function read<T>(context: IExecuteFunctions, name: string, index: number, fallback: T): T {
	return context.getNodeParameter(name, index, fallback) as T;
}

export const trackerIdOf = (context: IExecuteFunctions, index: number): string =>
	read(context, 'tracker', index, '');

/** The numbers among the options: what the panel calls them, and the most that they may be. */
const numbers = {
	concurrency: ["'Concurrency'", 1000],
	maxAttempts: ["'Max Attempts'", 10],
	requestsPerSecond: ["'Requests Per Second'", 10_000],
	timeout: ["'Timeout'", 86_400],
} as const;

export const itemOptionsOf = (context: IExecuteFunctions, index: number): ItemOptions =>
	read<ItemOptions>(context, 'options', index, {});

/**
 * The settings of the whole run, by the first item.
 *
 * @throws InputError where an expression gives a number that cannot be meant.
 */
export function optionsOf(context: IExecuteFunctions): NodeOptions {
	const options = { ...read<NodeOptions>(context, 'options', 0, {}) };
	for (const [name, [label, most]] of Object.entries(numbers)) {
		const key = name as keyof typeof numbers;
		const given: unknown = options[key];
		if (given === undefined || given === null || given === '') {
			delete options[key];
			continue;
		}
		const number = typeof given === 'object' ? Number.NaN : Number(given);
		if (!(number > 0)) {
			throw new InputError(`${label} must be a number above 0`, `Enter another value for ${label}.`);
		}
		options[key] = Math.min(number, most);
	}
	return options;
}

export function templateChoiceOf(context: IExecuteFunctions, index: number): TemplateChoice {
	const source = read<string>(context, 'templateSource', index, 'library');
	if (source === 'definition') {
		return { source, definition: read<unknown>(context, 'templateDefinition', index, '') };
	}
	const id = context.getNodeParameter('template', index, '', { extractValue: true });
	return { source: source === 'store' ? source : 'library', id: typeof id === 'string' ? id : '' };
}

/** The ids of all templates of the store that the items name, so that they can be read at once. */
export function storeIdsOf(context: IExecuteFunctions, items: number): string[] {
	const ids = new Set<string>();
	if (read<string>(context, 'templateSource', 0, 'library') !== 'store') return [];
	for (let index = 0; index < items; index++) {
		try {
			const choice = templateChoiceOf(context, index);
			if (choice.source === 'store' && choice.id.trim()) ids.add(choice.id.trim());
		} catch {
			// The item itself says what is wrong with its expression.
		}
	}
	return [...ids];
}

/** An object given as such or as JSON text. */
export function parseObject(source: unknown): Record<string, unknown> {
	let value = source;
	if (typeof value === 'string') {
		try {
			value = value.trim() ? parseJson(value) : {};
		} catch (error) {
			throw invalidJson(error);
		}
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidJson(undefined);
	return value as Record<string, unknown>;
}

function invalidJson(error: unknown): InputError {
	const reason = error instanceof Error ? `: ${error.message}` : '';
	return new InputError(
		`'Parameters (JSON)' is not a JSON object${reason}`,
		'Enter an object with one entry a parameter, for example {"affiliate_id": "42"}.',
	);
}

/** The person's values by parameter name; undefined stands for a field that was left empty. */
export function valuesOf(context: IExecuteFunctions, index: number): Record<string, unknown> {
	if (read<string>(context, 'parametersAs', index, 'fields') === 'json') {
		return parseObject(read<unknown>(context, 'parametersJson', index, {}));
	}
	// Read whole: of `parameters.value` n8n would check and convert the values by the schema that the workflow
	// stored, which rounds long numbers, moves dates to another zone, and knows no labels.
	const { value } = read<{ value?: Record<string, unknown> | null }>(context, 'parameters', index, {});
	const values = value ?? {};
	const mapper = context.getNode().parameters.parameters as
		| { value?: Record<string, unknown> | null }
		| undefined;
	// An empty field of the form is stored as null; only an expression can mean a real null.
	const isLeftEmpty = (name: string): boolean =>
		values[name] === null && typeof mapper?.value?.[name] !== 'string';
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => [name, isLeftEmpty(name) ? undefined : value]),
	);
}

/** The parts of a text between its commas and line breaks, but not those within brackets. */
function partsOf(text: string): string[] {
	const parts = [''];
	let depth = 0;
	for (const character of text) {
		if (depth === 0 && (character === ',' || character === '\n')) {
			parts.push('');
			continue;
		}
		if (character === '[') depth++;
		else if (character === ']') depth = Math.max(0, depth - 1);
		parts[parts.length - 1] += character;
	}
	return parts;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : partsOf(String(value ?? '')));

/** The chosen JSONPaths: a list, or what a person or an expression gives in its place. */
export function responseFieldsOf(context: IExecuteFunctions, index: number): string[] {
	const chosen = [
		...listOf(read<unknown>(context, 'responseFields', index, [])),
		...listOf(read<unknown>(context, 'otherResponseFields', index, '')),
	];
	const paths = chosen.map((entry) => String(entry).trim()).filter(Boolean);
	const wrong = paths.find((path) => !path.startsWith('$'));
	if (wrong !== undefined) {
		throw new InputError(
			`The response field '${wrong}' is not a JSONPath`,
			'A JSONPath starts with $, for example $.partner.status.',
		);
	}
	// A path that cannot be read is refused now, not after the call.
	for (const path of paths) select(path, {});
	if (paths.length === 0) {
		throw new InputError(
			'No response field is chosen',
			"Choose at least one in 'Response Field Names or IDs'.",
		);
	}
	return paths;
}

export function stepNumberOf(context: IExecuteFunctions, index: number): number {
	const step = Number(read<unknown>(context, 'stepNumber', index, 1));
	if (!Number.isInteger(step) || step < 0) {
		throw new InputError("'Step Number' must be a whole number", 'Enter 1, 2, 3 …');
	}
	return step;
}

export const outputOf = (context: IExecuteFunctions, index: number): Output =>
	read(context, 'output', index, 'records');

/** How many records are wanted; Infinity for all. */
export function limitOf(context: IExecuteFunctions, index: number): number {
	if (read<boolean>(context, 'returnAll', index, false)) return Infinity;
	const limit = Number(read<unknown>(context, 'limit', index, 50));
	if (!Number.isInteger(limit) || limit < 1) {
		throw new InputError("'Limit' must be a whole number from 1", 'Enter how many records you want at most.');
	}
	return limit;
}

export const isPreview = (context: IExecuteFunctions, index: number): boolean =>
	read<string>(context, 'mode', index, 'send') === 'preview';
