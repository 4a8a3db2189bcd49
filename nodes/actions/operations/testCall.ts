import type { IDataObject } from 'n8n-workflow';

import { TrackerError } from '../model/errors';
import type { ActionTemplate } from '../model/template';
import { WriteGuard } from '../run/guard';
import { performWrite } from '../run/performWrite';
import type { Task, WriteTask } from '../run/plan';
import { SharedCalls } from '../run/sharedCalls';
import { showAsValues } from '../run/shownRequest';
import { trackerOf } from '../trackers';
import type { Reply, Transport } from '../transport/contract';
import { isRepeatable } from '../transport/retry';

/** What a test has come to. */
export interface Tested {
	/** The call as it was made, or would be. */
	task: Task;
	/** What is said of it beside the answer. */
	said: IDataObject;
	/** Absent where nothing was sent. */
	reply?: Reply;
}

/** What a template says of itself is not to be trusted, unless it came with this package or its calls reach nobody. */
const isKnownToRead = ({ ofLibrary, tracker }: ActionTemplate): boolean =>
	ofLibrary || trackerOf(tracker).respond !== undefined;

const ownReadHint =
	"The template says that it reads, but nobody has checked it: it does not come with this package. Look at the request, and turn on 'Send What May Change Records' to send it.";

const saidOf = (transport: Transport, task: Task): IDataObject => ({
	templateId: task.template.id,
	request: { ...showAsValues(transport, task) } as IDataObject,
});

/**
 * Makes the call of a template that reads.
 *
 * @param sends Whether it is sent although nobody knows that it reads.
 * @throws TrackerError where no answer comes.
 */
export async function testRead(transport: Transport, task: Task, sends: boolean): Promise<Tested> {
	const { template, request } = task;
	const said = saidOf(transport, task);
	if (!sends && !isKnownToRead(template)) {
		return { task, said: { ...said, sent: false, hint: ownReadHint } };
	}
	return {
		task,
		said,
		reply: await transport.send({ request, repeatable: isRepeatable(template), changes: false }),
	};
}

/**
 * Does what the node of the template would do: reads the record first where the template says how, shows what would change,
 * and sends it where that is asked for.
 *
 * @throws TrackerError where no answer comes; InputError where the record as it is now forbids the write.
 */
export async function testWrite(transport: Transport, task: WriteTask): Promise<Tested> {
	let sent = task;
	let reply: Reply | undefined;
	const watched: Transport = {
		...transport,
		async send(call) {
			const got = await transport.send(call);
			if (call.changes) reply = got;
			return got;
		},
	};
	const hints: string[] = [];
	const made = performWrite(watched, task, {
		reads: new SharedCalls(),
		guard: new WriteGuard({}),
		made: new Map(),
		// Whatever is sent comes by here, as it is sent.
		log: {
			async begin(write) {
				sent = write.task;
				return await Promise.resolve(async () => await Promise.resolve());
			},
			close: async () => await Promise.resolve(),
		},
		addHint: (hint) => void hints.push(hint),
	});
	const [item = {}] = await made.catch(async (error: unknown) =>
		// An answer that says no is what a test is there to show.
		reply && error instanceof TrackerError ? [] : await Promise.reject(error),
	);
	const { preview, ...said } = item;
	if (!reply) {
		// A record that is as it should be is left alone, sent or not.
		const nothing = { templateId: task.template.id, sent: false, request: null };
		return { task, said: { ...(preview === undefined ? nothing : {}), ...said } as IDataObject };
	}
	const hint = hints.join(' ');
	return {
		task: sent,
		said: { ...saidOf(transport, sent), ...said, ...(hint ? { hint } : {}) } as IDataObject,
		reply,
	};
}
