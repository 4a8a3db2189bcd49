import type { IDataObject } from 'n8n-workflow';

import type { ActionTemplate } from '../model/template';
import { recordsOf, type JsonRecord } from '../response/records';
import type { Transport } from '../transport/transport';
import { callOnce } from './call';
import { performRead, type Once } from './performRead';
import type { Task } from './plan';

/** A write always hands out an item: a flow must not end where the tracker just did what it was asked. */
function writtenRecords(template: ActionTemplate, body: unknown): JsonRecord[] {
	const records = recordsOf(template.response, body);
	const whole = recordsOf({ ...template.response, records: '$' }, body);
	const found = records.length > 0 ? records : whole.length > 0 ? whole : [{ success: true }];
	return template.response.queued ? found.map((record) => ({ ...record, accepted: true })) : found;
}

/**
 * Makes the call of a task, or shows it where a preview is asked for.
 *
 * @param input Fields of the input item.
 * @param addHint Tells the person something that is no failure.
 * @param once Makes equal reads once.
 * @returns What the item hands out.
 * @throws TrackerError where the call fails.
 */
export async function performTask(
	transport: Transport,
	task: Task,
	input: IDataObject,
	addHint: (message: string) => void,
	once: Once,
): Promise<JsonRecord[]> {
	const { template, plan } = task;
	const redactor = transport.redactor.with(plan.secrets);
	if (task.preview) {
		return [{ preview: true, templateId: template.id, request: transport.show(task.request, plan.secrets) }];
	}
	if (template.kind !== 'get') {
		const { body } = await callOnce(transport, task);
		return redactor.names(writtenRecords(template, body));
	}
	return await performRead(transport, task, input, addHint, once);
}
