import { isNone } from '../change/compare';
import { TrackerError } from '../model/errors';
import { labelOf } from '../request/labels';
import type { JsonRecord } from '../response/records';
import type { Transport } from '../transport/contract';
import type { WriteTask } from './plan';
import type { RecordReading } from './planWrite';
import { findExisting, recordKey } from './readRecord';
import { isUncertain } from './result';
import { previewItem } from './previewItem';
import { sendWrite } from './sendWrite';
import type { WriteSession } from './writeSession';
import { toItems, type Outcome } from './writtenItem';

/** What tells the record apart, for messages: its parameters and their values. */
function keyText({ template, write }: WriteTask): string {
	const names = Object.values(template.add?.existing.match ?? {});
	return template.parameters
		.filter(({ name }) => names.includes(name) && !isNone(write.values[name]))
		.map((parameter) => `${labelOf(parameter)} ${String(write.values[parameter.name])}`)
		.join(', ');
}

/** Adds a record and keeps in mind what was made, for other items with the same key. */
async function make(
	transport: Transport,
	task: WriteTask,
	session: WriteSession,
	key: string,
	outcome: Outcome,
): Promise<JsonRecord[]> {
	const sent = sendWrite(transport, { task, outcome, key }, session);
	const made = await sent.then(
		(records) => records[0] ?? {},
		(error: unknown) => (isUncertain({ error }) ? null : undefined),
	);
	if (made !== undefined) session.made.set(key, made);
	return await sent;
}

const unknown = (what: string): TrackerError =>
	new TrackerError(`Nobody knows whether an item before this one has made ${what}`, {
		hint: 'Look at the tracker, and run this item again. Nothing was sent for it.',
	});

async function isThere(
	transport: Transport,
	{ template, write }: WriteTask,
	existing: RecordReading,
	session: WriteSession,
): Promise<boolean | null> {
	try {
		const found = await findExisting(transport, template, existing, write.values, session.reads);
		return found.length > 0;
	} catch {
		return null;
	}
}

/**
 * Adds a record, unless it is there already.
 *
 * @param existing How one that is there already is found.
 * @throws TrackerError where it is there and must not be, or where nobody can tell.
 */
export async function addOnce(
	transport: Transport,
	task: WriteTask,
	existing: RecordReading,
	session: WriteSession,
): Promise<JsonRecord[]> {
	const { template, write, plan } = task;
	const redactor = transport.redactor.with(plan.secrets);
	const key = recordKey(transport, existing);
	const what = `a record with ${redactor.text(keyText(task))}`;
	if (write.ifExists !== 'create') {
		const made = session.made.get(key);
		if (made === null) throw unknown(what);
		const [found] = made
			? [made]
			: await findExisting(transport, template, existing, write.values, session.reads);
		if (found && write.ifExists === 'fail') {
			throw new TrackerError(`There is ${what} already`, {
				hint: "Nothing was sent for this item. To go on with the record that is there, set 'If It Exists' to Use.",
			});
		}
		if (found) {
			const outcome: Outcome = { changed: false, changes: [], created: false };
			return write.mode === 'preview'
				? [previewItem(transport, task, outcome, found)]
				: toItems(redactor, write.output, outcome, [found]);
		}
	}
	const outcome: Outcome = { changed: true, changes: null, created: true };
	if (write.mode === 'preview') return [previewItem(transport, task, outcome)];
	const records = await make(transport, task, session, key, outcome);
	const verified = write.verify ? await isThere(transport, task, existing, session) : undefined;
	return toItems(
		redactor,
		write.output,
		{ ...outcome, ...(verified === undefined ? {} : { more: { verified } }) },
		records,
	);
}
