import type { ActionKind, ListChange } from '../model/template';
import { listChanges } from '../model/template';
import type { ParameterReader } from './parameters';

/** What is done with a call that writes. */
export type WriteMode = 'send' | 'preview' | 'undo';

/** What becomes of a record that is there already. */
export type IfExists = 'create' | 'use' | 'fail';

/** What a person asks of a write, beside its values. */
export interface WriteInput {
	mode: WriteMode;
	/** Whether the item is the record, or what has become of it. */
	output: 'record' | 'changes';
	listChange: 'auto' | ListChange;
	ifExists: IfExists;
	readFirst: boolean;
	/** Sends although values are lost that nobody can read. */
	allowLoss: boolean;
	verify: boolean;
	/** As given: an object, or JSON text of one. */
	onlyIf: unknown;
	/** Percent, as given. */
	maxChangePercent: unknown;
	/** As given: how an earlier change is taken back. */
	undoData: unknown;
	undoMoved: boolean;
}

/** The options of a write, as they are given for an item. */
export interface WriteOptions {
	allowLoss?: boolean;
	maxChangePercent?: unknown;
	onlyIf?: unknown;
	readFirst?: boolean;
	undoMoved?: boolean;
	verify?: boolean;
}

const oneOf = <T extends string>(values: readonly T[], given: string): T | undefined =>
	values.find((value) => value === given);

/** @throws What n8n throws where an expression fails. */
export function readWrite(
	read: ParameterReader,
	kind: ActionKind,
	item: number,
	options: WriteOptions,
): WriteInput {
	const isEdit = kind === 'edit';
	const modes: readonly WriteMode[] = isEdit ? ['preview', 'undo'] : ['preview'];
	const mode = oneOf(modes, read<string>('mode', item, 'send')) ?? 'send';
	return {
		mode,
		output: read<string>('output', item, 'record') === 'changes' ? 'changes' : 'record',
		listChange: (isEdit && oneOf(listChanges, read<string>('listChange', item, 'auto'))) || 'auto',
		ifExists: isEdit
			? 'create'
			: (oneOf(['use', 'fail'], read<string>('ifExists', item, 'create')) ?? 'create'),
		readFirst: options.readFirst ?? true,
		allowLoss: options.allowLoss === true,
		verify: options.verify === true,
		onlyIf: isEdit ? options.onlyIf : undefined,
		maxChangePercent: isEdit ? options.maxChangePercent : undefined,
		undoData: mode === 'undo' ? read<unknown>('undoData', item, undefined) : undefined,
		undoMoved: options.undoMoved === true,
	};
}
