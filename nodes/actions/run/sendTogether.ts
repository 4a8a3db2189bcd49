import { TrackerError } from '../model/errors';
import type { BulkRules } from '../model/template';
import type { JsonRecord } from '../response/records';
import type { Transport } from '../transport/contract';
import { isRepeatable, shouldRetry } from '../transport/retry';
import { bulkResults, refusalIn, resultsOf } from './bulkResults';
import { callOnce } from './call';
import type { WriteTask } from './plan';
import { readAnswer, untold } from './readAnswer';
import type { ReadyWrite } from './readyWrite';
import { isUncertain, loggedResult, type LoggedResult } from './result';
import { beginWrite } from './sendWrite';
import type { WriteSession } from './writeSession';
import { writtenRecords } from './writtenItem';

/** One item of a call for several. */
export interface Part {
	write: ReadyWrite;
	/** The records that it names. */
	ids: unknown[];
}

/** What came of it; `alone` where it may still be sent by itself. */
export type Sent = { records: JsonRecord[] } | { error: unknown } | { alone: true };

const toRecord = (result: unknown): JsonRecord =>
	typeof result === 'object' && result !== null ? (result as JsonRecord) : { value: result };

/** One call in place of several that differ in the records that they name only. */
export function callTogether({ task, callWith }: ReadyWrite, ids: unknown[]): WriteTask {
	return callWith({ [task.template.bulk?.parameter ?? '']: ids });
}

/** Whether the items of a call that failed may be sent one by one: it was refused, and that changed nothing for good. */
function mayGoAlone({ template }: WriteTask, error: unknown): boolean {
	if (!(error instanceof TrackerError) || isUncertain({ error })) return false;
	const { statusCode } = error.facts;
	// A tracker that has too much to do says nothing of a record.
	if (statusCode === undefined || shouldRetry({ statusCode }, true)) return false;
	return template.bulk?.atomic === true || isRepeatable(template);
}

/** What the log says of it: a call that is made again in another way has failed. */
const loggedAs = (sent: Sent | undefined): LoggedResult =>
	sent && 'records' in sent
		? 'done'
		: loggedResult({ error: sent && 'error' in sent ? sent.error : undefined });

/** What the answer says of one of the items. */
function sentOf(
	transport: Transport,
	rules: BulkRules,
	{ write: { task }, ids }: Part,
	{ body, results, from }: { body: unknown; results: unknown[] | undefined; from: number },
): Sent {
	const own = results && resultsOf(rules, results, ids, from);
	if (!own) return { records: structuredClone(writtenRecords(task.template, body)) };
	const refusal = refusalIn(rules, own, transport.redactor.with(task.plan.secrets));
	if (refusal) return { error: refusal };
	return own.length < ids.length ? { error: untold() } : { records: own.map(toRecord) };
}

/** What the answer says of each of the items, in their order. */
function sentOfAll(transport: Transport, parts: readonly Part[], body: unknown): Sent[] {
	const rules = parts[0]?.write.task.template.bulk as BulkRules;
	const results = bulkResults(rules, body);
	let from = 0;
	return parts.map((part) => {
		const said = sentOf(transport, rules, part, { body, results, from });
		from += part.ids.length;
		return said;
	});
}

/**
 * Makes one call for several items: each within the limits of the run, with a row of its own in the log before and after.
 *
 * @param parts The items, whose calls differ in the records that they name only.
 * @returns What came of each. A call of which nobody knows whether it was carried out is uncertain for all of its items.
 */
export async function sendTogether(
	transport: Transport,
	parts: readonly Part[],
	session: WriteSession,
): Promise<Map<Part, Sent>> {
	const sent = new Map<Part, Sent>();
	const ends = new Map<Part, (result: LoggedResult) => Promise<void>>();
	const begins = await Promise.all(
		parts.map(
			async (part) =>
				await beginWrite(transport, part.write, session).then(
					(end) => ({ part, end }),
					(error: unknown) => ({ part, error }),
				),
		),
	);
	let isOver = false;
	for (const begin of begins) {
		if ('error' in begin) {
			sent.set(begin.part, { error: begin.error });
			isOver = session.endsWithFailure === true;
		} else if (isOver) {
			session.guard.giveBack();
			await begin.end('failed');
		} else ends.set(begin.part, begin.end);
	}
	const begun = [...ends.keys()];
	const [first] = begun;
	if (!first) return sent;
	const call = async () =>
		await callOnce(
			transport,
			callTogether(
				first.write,
				begun.flatMap(({ ids }) => ids),
			),
		);
	const answer = await call().catch((error: unknown) => ({ error }));
	if ('error' in answer) {
		const { error } = answer;
		const goAlone = begun.length > 1 && mayGoAlone(first.write.task, error);
		for (const part of begun) {
			if (goAlone) session.guard.giveBack();
			sent.set(part, goAlone ? { alone: true } : { error });
		}
	} else {
		const said = await readAnswer(() => sentOfAll(transport, begun, answer.body)).catch((error: unknown) =>
			begun.map(() => ({ error })),
		);
		begun.forEach((part, at) => sent.set(part, said[at] ?? { error: untold() }));
	}
	await Promise.all([...ends].map(async ([part, end]) => await end(loggedAs(sent.get(part)))));
	return sent;
}
