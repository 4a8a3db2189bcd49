import { bodyOf } from '../change/body';
import { refuseLargeChange } from '../change/changePercent';
import type { Present } from '../change/currentValue';
import { mergeRecord, type Merge } from '../change/merge';
import { reasonAgainst } from '../change/onlyIf';
import { refuseMoved, undoOf } from '../change/undo';
import type { ActionTemplate } from '../model/template';
import { planRequest } from '../request/plan';
import type { JsonRecord } from '../response/records';
import type { Transport } from '../transport/contract';
import { addOnce } from './addOnce';
import { firstRequest } from './pages';
import type { WriteTask } from './plan';
import type { RecordReading } from './planWrite';
import { readRecord, recordKey } from './readRecord';
import { underLock } from './recordLock';
import { previewItem, sendWrite } from './sendWrite';
import { verifyEdit } from './verifyEdit';
import type { WriteSession } from './writeSession';
import { shown, toItems, type Outcome } from './writtenItem';

const redactorOf = (transport: Transport, { plan }: WriteTask) => transport.redactor.with(plan.secrets);

/** The task with the record as it is now in its call. */
function withRecord(task: WriteTask, template: ActionTemplate, merge: Merge): WriteTask {
	const { values, rules } = task.write;
	const given = Object.entries(values).filter(([name]) => !Object.hasOwn(merge.values, name));
	const plan = planRequest(template, Object.fromEntries(given), rules.zone, merge);
	return { ...task, plan, request: firstRequest(template, plan) };
}

/** Sends a call as it was planned: nothing is known of the record. */
async function sendAsIs(transport: Transport, task: WriteTask, session: WriteSession): Promise<JsonRecord[]> {
	const outcome: Outcome = { changed: null, changes: null };
	if (task.write.mode === 'preview') return [previewItem(transport, task, outcome)];
	if (task.write.hint) session.addHint(task.write.hint);
	const records = await sendWrite(transport, task, session, outcome);
	return toItems(redactorOf(transport, task), task.write.output, outcome, records);
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

/** Reads a record, puts the values together with it, and writes what is not there yet. */
async function editRecord(
	transport: Transport,
	task: WriteTask,
	reading: RecordReading,
	session: WriteSession,
): Promise<JsonRecord[]> {
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

	const ready = withRecord(task, template, merge);
	const outcome: Outcome = {
		changed: true,
		changes,
		...(found ? { undo: undoOf(template, write.values, changes) } : {}),
	};
	if (write.mode === 'preview') return [previewItem(transport, ready, outcome, found)];
	const records = await sendWrite(transport, ready, session, outcome, recordKey(transport, reading));
	const verified = write.verify
		? await verifyEdit(transport, ready, reading, session, { before: found && present, changes, presentOf })
		: {};
	return toItems(redactorOf(transport, ready), write.output, { ...outcome, ...verified }, records);
}

/**
 * Carries out a task that writes: alone as it was planned, or by the record as it is now.
 *
 * @throws TrackerError where a call fails, InputError where the record as it is now forbids the write.
 */
export async function performWrite(
	transport: Transport,
	task: WriteTask,
	session: WriteSession,
): Promise<JsonRecord[]> {
	const { reading, existing } = task.write;
	if (reading) {
		return await underLock(
			recordKey(transport, reading),
			async () => await editRecord(transport, task, reading, session),
		);
	}
	if (existing) {
		return await underLock(
			recordKey(transport, existing),
			async () => await addOnce(transport, task, existing, session),
		);
	}
	return await sendAsIs(transport, task, session);
}
