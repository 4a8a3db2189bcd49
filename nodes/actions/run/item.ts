import { readUndo } from '../change/undo';
import type { ActionKind } from '../model/template';
import type { TemplateChoice } from '../templates/resolve';
import type { ParameterReader } from './parameters';
import { readWrite, type WriteInput, type WriteOptions } from './writeInput';

/** What a Tracker Action Get node hands out. */
export type Output = 'records' | 'fields' | 'response';

/** Which template an item is for. */
export interface ItemChoice {
	trackerId: string;
	choice: TemplateChoice;
	/** Whether the change itself says which template has made it: one of the library, before those of the store. */
	isUndo?: boolean;
}

/** What an item asks of its template, as the person wrote it. */
export interface ItemInput {
	/** Values of the template's parameters by name, or JSON text of them; undefined stands for a field left empty. */
	values: unknown;
	/** Whether the values are written as JSON, by the names of the parameters. */
	isJson: boolean;
	/** Time zone of dates that name none. */
	zone: string;
	output: Output;
	responseFields: { chosen: unknown; others: unknown };
	/** 0 counts by itself. */
	stepNumber: unknown;
	/** Whether chosen fields of a list give an item a record, or always one item in all. */
	readsRecords: boolean;
	includeInputFields: boolean;
	returnAll: boolean;
	limit: unknown;
	/** What is asked of a call that writes. */
	write?: WriteInput;
}

/** @throws InputError where a change is to be taken back and nobody says which. */
export function readChoice(read: ParameterReader, kind: ActionKind, item: number): ItemChoice {
	const trackerId = read<string>('tracker', item, '');
	const source = read<string>('templateSource', item, 'library');
	if (source === 'definition') {
		return { trackerId, choice: { source, definition: read<unknown>('templateDefinition', item, '') } };
	}
	if (kind === 'edit' && read<string>('mode', item, 'send') === 'undo') {
		const { templateId: id } = readUndo(read<unknown>('undoData', item, undefined));
		return { trackerId, choice: { source: source === 'store' ? source : 'library', id }, isUndo: true };
	}
	const id = read<unknown>('template', item, '', { extractValue: true });
	return {
		trackerId,
		choice: { source: source === 'store' ? source : 'library', id: typeof id === 'string' ? id : '' },
	};
}

type Form = { value?: Record<string, unknown> | null } | undefined;

/** What is in the form's fields. */
function readForm(read: ParameterReader, item: number, stored: Form): Record<string, unknown> {
	// Read whole: of `parameters.value` n8n would check and convert the values by the schema that the workflow
	// stored, which rounds long numbers, moves dates to another zone, and knows no labels.
	const values = read<Form>('parameters', item, {})?.value ?? {};
	// An empty field of the form is stored as null, one of several choices as an empty list; only an expression can mean it.
	const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
	const isLeftEmpty = (name: string): boolean =>
		isEmpty(values[name]) && typeof stored?.value?.[name] !== 'string';
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => [name, isLeftEmpty(name) ? undefined : value]),
	);
}

/**
 * Reads all that an item asks for, each parameter once.
 *
 * @param kind The kind of templates that the node runs.
 * @param stored The node's parameters as the workflow keeps them.
 * @param workflowZone Time zone of the workflow.
 * @param version Of the node. Workflows of version 1 do not hold what was a default then.
 * @throws What n8n throws where an expression fails.
 */
export function readItem(
	read: ParameterReader,
	kind: ActionKind,
	item: number,
	stored: Record<string, unknown>,
	workflowZone: string,
	version = Infinity,
): ItemInput {
	const options = read<WriteOptions & { includeInputFields?: boolean; timezone?: string }>(
		'options',
		item,
		{},
	);
	const isGet = kind === 'get';
	const output = isGet ? read<Output>('output', item, 'records') : 'records';
	const hasFields = output === 'fields';
	const isJson = read<string>('parametersAs', item, 'fields') === 'json';
	const readsRecords = isGet && (output === 'records' || (hasFields && version > 1));
	return {
		values: isJson
			? read<unknown>('parametersJson', item, {})
			: readForm(read, item, stored.parameters as Form),
		isJson,
		zone: options.timezone?.trim() || workflowZone,
		output,
		responseFields: {
			chosen: hasFields ? read<unknown>('responseFields', item, []) : [],
			others: hasFields ? read<unknown>('otherResponseFields', item, '') : '',
		},
		stepNumber: hasFields ? read<unknown>('stepNumber', item, 0) : 0,
		readsRecords,
		includeInputFields: options.includeInputFields ?? version > 1,
		returnAll: !readsRecords || read<boolean>('returnAll', item, false),
		limit: readsRecords ? read<unknown>('limit', item, 50) : undefined,
		...(isGet ? {} : { write: readWrite(read, kind, item, options) }),
	};
}
