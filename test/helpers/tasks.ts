import type { ActionTemplate } from '../../nodes/actions/model/template';
import { WriteGuard } from '../../nodes/actions/run/guard';
import type { ItemInput } from '../../nodes/actions/run/item';
import { planItem, type WriteTask } from '../../nodes/actions/run/plan';
import type { Readers } from '../../nodes/actions/run/planWrite';
import { SharedCalls } from '../../nodes/actions/run/sharedCalls';
import type { WriteInput } from '../../nodes/actions/run/writeInput';
import type { WriteSession } from '../../nodes/actions/run/writeSession';

/** What an item asks for where it says nothing else. */
export const itemInput = (more: Partial<ItemInput> = {}): ItemInput => ({
	values: {},
	isJson: false,
	zone: 'utc',
	output: 'records',
	responseFields: { chosen: [], others: '' },
	stepNumber: 1,
	readsRecords: true,
	includeInputFields: false,
	returnAll: true,
	limit: 50,
	...more,
});

/** What is asked of a write where nothing else is said. */
export const writeInput = (more: Partial<WriteInput> = {}): WriteInput => ({
	mode: 'send',
	output: 'record',
	listChange: 'auto',
	ifExists: 'create',
	readFirst: true,
	allowLoss: false,
	verify: false,
	onlyIf: undefined,
	maxChangePercent: undefined,
	undoData: undefined,
	undoMoved: false,
	...more,
});

/** A write of these values, planned. */
export const writeTask = (
	template: ActionTemplate,
	values: Record<string, unknown>,
	write: Partial<WriteInput> = {},
	readers: Readers = {},
): WriteTask => planItem(template, itemInput({ values, write: writeInput(write) }), {}, readers) as WriteTask;

/** What the writes of a run share, and what it has said. */
export function writeSession(more: Partial<WriteSession> = {}): { session: WriteSession; hints: string[] } {
	const hints: string[] = [];
	const session: WriteSession = {
		reads: new SharedCalls(),
		guard: new WriteGuard({}),
		made: new Map(),
		addHint: (message) => hints.push(message),
		...more,
	};
	return { session, hints };
}
