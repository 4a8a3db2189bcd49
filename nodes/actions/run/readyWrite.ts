import { bodyOf } from '../change/body';
import { refuseLargeChange } from '../change/changePercent';
import type { Present } from '../change/currentValue';
import { mergeRecord, type Change } from '../change/merge';
import { reasonAgainst } from '../change/onlyIf';
import { refuseMoved, undoOf } from '../change/undo';
import type { ActionTemplate } from '../model/template';
import { planRequest, type Settled } from '../request/plan';
import type { JsonRecord } from '../response/records';
import type { Transport } from '../transport/contract';
import { firstRequest } from './pages';
import type { WriteTask } from './plan';
import type { RecordReading } from './planWrite';
import { readRecord, recordKey } from './readRecord';
import { previewItem } from './previewItem';
import type { WriteSession } from './writeSession';
import { shown, toItems, type Outcome } from './writtenItem';

/** What a record is compared with after it was written. */
export interface Expected {
	reading: RecordReading;
	/** Absent where the write makes the record. */
	before?: Present;
	changes: Change[];
	presentOf(record: JsonRecord): Present;
}

/** A write that only has to be sent. */
export interface ReadyWrite {
	/** With the record as it is now in its call. */
	task: WriteTask;
	/** What is known of the change. */
	outcome: Outcome;
	/** Tells the record apart, where it was read: what was read of it before is out of date then. */
	key?: string;
	/** Absent where nothing was read. */
	expected?: Expected;
	/** The same call with other values in it. */
	callWith(values: Record<string, unknown>): WriteTask;
}

const redactorOf = (transport: Transport, { plan }: WriteTask) => transport.redactor.with(plan.secrets);

/** The task with other values, and with what is settled about the record, in its call. */
function planned(
	task: WriteTask,
	template: ActionTemplate,
	values: Record<string, unknown>,
	settled?: Settled,
): WriteTask {
	const open = Object.entries(values).filter(([name]) => !Object.hasOwn(settled?.values ?? {}, name));
	const plan = planRequest(template, Object.fromEntries(open), task.write.rules.zone, settled);
	return { ...task, given: values, plan, request: firstRequest(template, plan) };
}

/** Hands out a record that is left as it is. */
function leaveAlone(
	transport: Transport,
	task: WriteTask,
	record: JsonRecord,
	reason?: string,
): JsonRecord[] {
	const { mode, output } = task.write;
	const outcome: Outcome = { changed: false, changes: [], reason };
	return mode === 'preview'
		? [previewItem(transport, task, outcome, record)]
		: toItems(redactorOf(transport, task), output, outcome, [record]);
}

/** Reads a record and puts the values together with it. */
async function readyEdit(
	transport: Transport,
	task: WriteTask,
	reading: RecordReading,
	session: WriteSession,
): Promise<ReadyWrite | JsonRecord[]> {
	const { write } = task;
	const found = await readRecord(transport, task.template, reading, write.values, session.reads);
	// A record that the call makes has no parts yet that could be lost.
	const template: ActionTemplate =
		found === undefined && task.template.edit
			? { ...task.template, edit: { ...task.template.edit, body: undefined } }
			: task.template;
	const presentOf = (record: JsonRecord): Present => ({
		template,
		record,
		body: template.edit && bodyOf(template.edit, record),
		given: write.values,
		zone: write.rules.zone,
	});
	const record = found ?? {};
	const present = presentOf(record);
	const seen = (): Present => presentOf(shown(redactorOf(transport, task), record) as JsonRecord);
	const reason = reasonAgainst(present, write.conditions, seen);
	if (reason !== undefined) return leaveAlone(transport, task, record, reason);
	const merge = mergeRecord(template, write.values, record, write.rules);
	const { changes } = merge;
	// What was never made, or was taken back already, needs no undo, and has not been changed by somebody else.
	if (merge.isUnchanged && found) return leaveAlone(transport, task, record);
	if (write.undo && !write.undoMoved) refuseMoved(present, write.undo, seen);
	if (write.maxChangePercent !== undefined) refuseLargeChange(template, changes, write.maxChangePercent);

	const callWith = (values: Record<string, unknown>): WriteTask =>
		planned(task, template, { ...write.values, ...values }, merge);
	const ready = callWith({});
	const outcome: Outcome = {
		changed: true,
		changes,
		...(found ? { undo: undoOf(template, write.values, changes) } : {}),
	};
	if (write.mode === 'preview') return [previewItem(transport, ready, outcome, found)];
	return {
		task: ready,
		outcome,
		key: recordKey(transport, reading),
		expected: { reading, before: found && present, changes, presentOf },
		callWith,
	};
}

/** A call that is sent as it was planned: nothing is known of the record. */
function readyAsIs(transport: Transport, task: WriteTask, session: WriteSession): ReadyWrite | JsonRecord[] {
	const { template, write } = task;
	const outcome: Outcome = { changed: null, changes: null };
	if (write.mode === 'preview') return [previewItem(transport, task, outcome)];
	if (write.hint) session.addHint(write.hint);
	const callWith = (values: Record<string, unknown>): WriteTask =>
		planned(task, template, { ...write.values, ...values });
	return { task, outcome, callWith };
}

/**
 * Does what comes before a write is sent: its record is read, where it is read first, and the values are put together with
 * it.
 *
 * @returns The write; or what the item hands out, where there is nothing to send.
 * @throws TrackerError where the record cannot be read, InputError where the record as it is now forbids the write.
 */
export async function readyWrite(
	transport: Transport,
	task: WriteTask,
	session: WriteSession,
): Promise<ReadyWrite | JsonRecord[]> {
	const { reading } = task.write;
	return reading ? await readyEdit(transport, task, reading, session) : readyAsIs(transport, task, session);
}
