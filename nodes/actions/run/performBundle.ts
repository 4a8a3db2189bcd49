import type { Account } from '../transport/account';
import type { Transport } from '../transport/contract';
import { finishWrites, type MadeWrite } from './finishWrites';
import type { WriteTask } from './plan';
import { recordKey } from './readRecord';
import { readyWrite, type ReadyWrite } from './readyWrite';
import { underLocks } from './recordLock';
import { heldBack, type Result } from './result';
import { callTogether, sendTogether, type Part, type Sent } from './sendTogether';
import { sendWrite } from './sendWrite';
import type { WriteSession } from './writeSession';

/** One item of a bundle. */
export interface BundledTask {
	task: WriteTask;
	/** The records that it names. */
	ids: unknown[];
}

/** Puts those together whose calls are the same but for their records: what was read may make them different. */
function groupsOf<T extends Part>(parts: readonly T[]): T[][] {
	const groups = new Map<string, T[]>();
	for (const part of parts) {
		const { request } = callTogether(part.write, parts[0]?.ids ?? []);
		const key = JSON.stringify(request);
		groups.set(key, [...(groups.get(key) ?? []), part]);
	}
	return [...groups.values()];
}

/**
 * Carries out several items that differ in the records that they name only, with as few calls as that takes: each is read,
 * checked, logged and handed out as if it were alone.
 *
 * @param items The items, no two of which name the same record.
 * @param account Counts those that go out together.
 * @returns What comes of each, in their order; `heldBack` where the run has come to its end before.
 */
export async function performBundle(
	transport: Transport,
	items: readonly BundledTask[],
	session: WriteSession,
	account: Account,
): Promise<Result[]> {
	const results = new Map<WriteTask, Result>();
	const made = new Map<WriteTask, MadeWrite>();
	let isOver = false;

	function fail(task: WriteTask, error: unknown): void {
		results.set(task, { error, template: task.template });
		session.guard.noteFailure(task, error);
	}

	async function readyItems(): Promise<Array<Part & { of: WriteTask }>> {
		const attempts = await Promise.all(
			items.map(
				async ({ task, ids }) =>
					await readyWrite(transport, task, session).then(
						(write) => ({ task, ids, write }),
						(error: unknown) => ({ task, error }),
					),
			),
		);
		const ready = [];
		for (const attempt of attempts) {
			if ('error' in attempt) {
				fail(attempt.task, attempt.error);
				// Those before it still go out, as they would alone.
				if (session.endsWithFailure) break;
			} else if (Array.isArray(attempt.write)) results.set(attempt.task, { json: attempt.write });
			else ready.push({ write: attempt.write, ids: attempt.ids, of: attempt.task });
		}
		return ready;
	}

	const sendAlone = async (write: ReadyWrite) =>
		await sendWrite(transport, write, session).then(
			(records) => ({ records }),
			(error: unknown) => ({ error }),
		);

	async function send(group: Array<Part & { of: WriteTask }>): Promise<void> {
		const isTogether = group.length > 1;
		if (isTogether) account.bundled += group.length;
		const sent: Map<Part, Sent> = isTogether
			? await sendTogether(transport, group, session)
			: new Map(group.map((part) => [part, { alone: true }]));
		for (const part of group) {
			const { write, of } = part;
			const came = sent.get(part);
			if (!came || ('alone' in came && isOver)) continue;
			const result = 'alone' in came ? await sendAlone(write) : came;
			if ('records' in result) {
				made.set(of, { write, records: result.records });
			} else {
				fail(of, result.error);
				isOver = session.endsWithFailure === true;
			}
		}
	}

	const readings = items.flatMap(({ task }) => task.write.reading ?? []);
	await underLocks(
		readings.map((reading) => recordKey(transport, reading)),
		async () => {
			for (const group of groupsOf(await readyItems())) if (!isOver) await send(group);
			const finished = await finishWrites(transport, [...made.values()], session);
			[...made.keys()].forEach((task, at) => results.set(task, { json: finished[at] ?? [] }));
		},
	);
	return items.map(({ task }) => results.get(task) ?? { error: heldBack });
}
