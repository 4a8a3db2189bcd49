import type { IHttpRequestOptions } from 'n8n-workflow';

import { credentialTypeOf } from '../../nodes/actions/model/credentialType';
import type { ActionTemplate } from '../../nodes/actions/model/template';
import type { JsonRecord } from '../../nodes/actions/response/records';
import { performWrite } from '../../nodes/actions/run/performWrite';
import { planItem, type WriteTask } from '../../nodes/actions/run/plan';
import { readRecord } from '../../nodes/actions/run/readRecord';
import { SharedCalls } from '../../nodes/actions/run/sharedCalls';
import type { WriteInput } from '../../nodes/actions/run/writeInput';
import { trackerOf } from '../../nodes/actions/trackers';
import { openTransport, type Transport } from '../../nodes/actions/transport/transport';
import type { FakeTracker } from '../trackers/index.mts';
import { connectionTypes } from './connections';
import { contextOf } from './context';
import { writeSession } from './tasks';

/* The engine on a simulated tracker, without n8n and without a network: for what is tried thousands of times. */

/** The way to a simulated tracker, with its own connection. */
export async function transportTo(fake: FakeTracker, trackerId: string): Promise<Transport> {
	const type = credentialTypeOf(trackerId);
	const values = fake.credentials[type] ?? {};

	async function httpRequest({ method = 'GET', url, qs, headers = {}, body }: IHttpRequestOptions) {
		const address = new URL(url);
		for (const [name, value] of Object.entries(qs ?? {})) address.searchParams.append(name, String(value));
		const sent = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
		const answer = fake.respond({
			method,
			url: address,
			headers: Object.fromEntries(sent) as Record<string, string>,
			body: body === undefined ? '' : String(body as string),
		});
		return await Promise.resolve({ statusCode: answer.status, headers: answer.headers, body: answer.body });
	}

	const context = contextOf({
		getNode: () => ({ name: 'Action' }),
		helpers: {
			httpRequest,
			async httpRequestWithAuthentication(
				_: string,
				options: IHttpRequestOptions,
				{ credentialsDecrypted }: { credentialsDecrypted: { data: typeof values } },
			) {
				const authenticate = connectionTypes[type]?.authenticate;
				if (typeof authenticate !== 'function') throw new Error(`${type} cannot authenticate`);
				return await httpRequest(await authenticate(credentialsDecrypted.data as never, options));
			},
		},
	});
	const options = { maxAttempts: 1, requestsPerSecond: 1_000_000 };
	return await openTransport(context, trackerOf(trackerId), options, values as never);
}

/** An edit as a node would make it, one item of it. */
export function planEdit(
	template: ActionTemplate,
	reader: ActionTemplate,
	values: unknown,
	input: Partial<WriteInput> = {},
): WriteTask {
	const write: WriteInput = {
		mode: 'send',
		output: 'changes',
		listChange: 'auto',
		ifExists: 'create',
		readFirst: true,
		allowLoss: true,
		verify: false,
		onlyIf: undefined,
		maxChangePercent: undefined,
		undoData: undefined,
		undoMoved: false,
		...input,
	};
	const item = {
		values,
		isJson: false,
		zone: 'utc',
		output: 'records' as const,
		responseFields: { chosen: [], others: undefined },
		stepNumber: 0,
		readsRecords: false,
		includeInputFields: false,
		returnAll: true,
		limit: undefined,
		write,
	};
	return planItem(template, item, {}, { record: reader }) as WriteTask;
}

/**
 * @param reads What was read before, as in one run.
 * @returns The item that the node would hand out.
 */
export async function perform(
	transport: Transport,
	task: WriteTask,
	reads = new SharedCalls(),
): Promise<JsonRecord> {
	const [item = {}] = await performWrite(transport, task, writeSession({ reads }).session);
	return item;
}

/** The record that a planned edit is about, as it is now. */
export async function recordFor(
	transport: Transport,
	{ template, write }: WriteTask,
	reads = new SharedCalls(),
): Promise<JsonRecord> {
	if (!write.reading) throw new Error(`${template.id} reads nothing`);
	const found = await readRecord(transport, template, write.reading, write.values, reads);
	return found ?? {};
}
