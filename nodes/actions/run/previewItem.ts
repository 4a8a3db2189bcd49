import type { JsonRecord } from '../response/records';
import type { Transport } from '../transport/contract';
import type { WriteTask } from './plan';
import { sentOf } from './sent';
import { showAsValues } from './shownRequest';
import { summaryOf } from './summary';
import { changesItem, type Outcome } from './writtenItem';

/**
 * The item that shows a write and sends nothing.
 *
 * @param record As it is now, where it was read.
 */
export function previewItem(
	transport: Transport,
	task: WriteTask,
	outcome: Outcome,
	record?: JsonRecord,
): JsonRecord {
	const redactor = transport.redactor.with(task.plan.secrets);
	const isSent = outcome.changed !== false && outcome.created !== false;
	const { changed, changes, ...rest } = changesItem(redactor, outcome, record);
	const known = changes as JsonRecord[] | null;
	const summary = summaryOf(task, outcome, known, sentOf(transport, task).values);
	// What a person looks for stands before the record, which may be long.
	return {
		preview: true,
		sent: false,
		summary: redactor.text(summary),
		templateId: task.template.id,
		changed,
		changes,
		request: isSent ? showAsValues(transport, task) : null,
		...rest,
	};
}
