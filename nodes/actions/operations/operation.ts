import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { InputError } from '../model/errors';
import { jsonOf, toTextIntegers } from '../model/json';
import type { StoreReader } from '../store/reader';
import type { StoreEntry } from '../store/rows';
import type { TemplateTable } from '../store/table';

/** What the items of one execution share. */
export interface StoreExecution {
	/** The running node. */
	context: IExecuteFunctions;
	/** The store; opened once. */
	store: TemplateTable;
	/** Gives templates of the store; those that the items name are read all at once. */
	readTemplate: StoreReader;
}

/** An operation of the Tracker Action Templates node: its fields and what it does. */
export interface StoreOperation {
	value: string;
	/** Title Case, as the list of operations shows it. */
	name: string;
	/** Sentence case with the object, as the nodes panel shows it. */
	action: string;
	description: string;
	/** Whether it may change the table. */
	writes?: boolean;
	/** Fields; each is shown for this operation only, on top of its own conditions. */
	fields: INodeProperties[];
	/**
	 * @param execution What the items share.
	 * @param index The input item.
	 * @returns The items for this input item, still without their link.
	 */
	run(execution: StoreExecution, index: number): Promise<INodeExecutionData[]>;
}

/** The value of a field that may be hidden in this configuration. */
export const valueOf = <T>(context: IExecuteFunctions, name: string, index: number, fallback: T): T =>
	context.getNodeParameter(name, index, fallback) as T;

/**
 * The value of a field that takes JSON as text or as an object.
 *
 * @param label What the panel calls the field.
 * @throws InputError where the text is not valid JSON.
 */
export function jsonField(label: string, value: unknown): unknown {
	try {
		return jsonOf(value, BigInt);
	} catch (error) {
		throw invalidJson(label, error);
	}
}

const invalidJson = (label: string, error: unknown): InputError =>
	new InputError(
		`'${label}' is not valid JSON: ${error instanceof Error ? error.message : ''}`,
		'Correct the JSON.',
	);

/** A template as an item: usable as a template definition, with the version that a save checks. */
export const templateItem = (
	{ template, version }: Pick<StoreEntry, 'template' | 'version'>,
	more: IDataObject = {},
): INodeExecutionData => ({ json: { ...(toTextIntegers(template) as IDataObject), version, ...more } });
