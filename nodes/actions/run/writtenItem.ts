import type { Change } from '../change/merge';
import type { Undo } from '../change/undo';
import { toTextIntegers } from '../model/json';
import type { ActionTemplate } from '../model/template';
import type { Redactor } from '../redact/redactor';
import { recordsOf, type JsonRecord } from '../response/records';
import type { WriteInput } from './writeInput';

/** What is known of a write beside the answer. */
export interface Outcome {
	/** null where nobody knows, because the record was not read. */
	changed: boolean | null;
	/** null where nobody knows. */
	changes: Change[] | null;
	undo?: Undo;
	/** Why nothing was sent. */
	reason?: string;
	/** Adds: whether the record was made. */
	created?: boolean;
	/** The record as it was read again after the write. */
	record?: JsonRecord;
	/** What is said of the write beside all that: whether it was verified, for example. */
	more?: JsonRecord;
}

/** The records of a write's answer. A write always hands out an item: a flow must not end where the tracker just did what it was asked. */
export function writtenRecords(template: ActionTemplate, body: unknown): JsonRecord[] {
	const records = recordsOf(template.response, body);
	const whole = recordsOf({ ...template.response, records: '$' }, body);
	const found = records.length > 0 ? records : whole.length > 0 ? whole : [{ success: true }];
	return template.response.queued ? found.map((record) => ({ ...record, accepted: true })) : found;
}

/** As people may see it. */
export const shown = (redactor: Redactor, value: unknown): unknown =>
	redactor.names(redactor.values(toTextIntegers(value)));

/** What becomes of each field, as an item and the log say it. */
export const plainChanges = (changes: readonly Change[]): JsonRecord[] =>
	changes.map(({ field, before, after }) => ({ field, ...(before === undefined ? {} : { before }), after }));

/** The item that says what has become of a record. */
export function changesItem(
	redactor: Redactor,
	outcome: Outcome,
	record: JsonRecord | undefined,
): JsonRecord {
	const { changed, changes, undo, reason, created, more = {} } = outcome;
	return {
		...(created === undefined ? { changed } : { created }),
		...(reason === undefined ? {} : { reason: redactor.text(reason) }),
		changes: changes && shown(redactor, plainChanges(changes)),
		record: record === undefined ? null : shown(redactor, record),
		undo: undo === undefined ? null : shown(redactor, undo),
		...(shown(redactor, more) as JsonRecord),
	};
}

/** The items of a write of which a person wants the records. */
function recordItems(redactor: Redactor, outcome: Outcome, records: readonly JsonRecord[]): JsonRecord[] {
	const { changed, reason, created, more = {} } = outcome;
	const said = {
		...(changed === false && created === undefined ? { changed } : {}),
		...(created === false ? { created } : {}),
		...(reason === undefined ? {} : { reason: redactor.text(reason) }),
		...(shown(redactor, more) as JsonRecord),
	};
	return records.map((record) => ({ ...(shown(redactor, record) as JsonRecord), ...said }));
}

/** What a write hands out, of the records of its answer. */
export const toItems = (
	redactor: Redactor,
	output: WriteInput['output'],
	outcome: Outcome,
	records: readonly JsonRecord[],
): JsonRecord[] =>
	output === 'changes'
		? [changesItem(redactor, outcome, outcome.record ?? records[0])]
		: recordItems(redactor, outcome, records);
