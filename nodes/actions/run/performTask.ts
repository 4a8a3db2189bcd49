import type { IDataObject } from 'n8n-workflow';

import type { JsonRecord } from '../response/records';
import type { Transport } from '../transport/transport';
import { performRead, type Once } from './performRead';
import { performWrite } from './performWrite';
import type { Task } from './plan';
import type { WriteSession } from './writeSession';

/**
 * Makes the call of a task, and whatever calls of a write come before and after it.
 *
 * @param input Fields of the input item.
 * @param session What the items of one run share.
 * @param once Makes equal reads once.
 * @returns What the item hands out.
 * @throws TrackerError where the call fails.
 */
export async function performTask(
	transport: Transport,
	task: Task,
	input: IDataObject,
	session: WriteSession,
	once: Once,
): Promise<JsonRecord[]> {
	const { write } = task;
	return write
		? await performWrite(transport, { ...task, write }, session)
		: await performRead(transport, task, input, session.addHint, once);
}
