import { TrackerError } from '../model/errors';
import type { BulkRules } from '../model/template';
import type { JsonRecord } from '../response/records';
import type { Transport } from '../transport/contract';
import { isRepeatable, shouldRetry } from '../transport/retry';
import { bulkResults, refusalIn, resultsOf } from './bulkResults';
import { callOnce } from './call';
import type { WriteTask } from './plan';
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

const untold = (): TrackerError =>
	new TrackerError('The answer does not tell what became of this record', {
		mayHaveBeenApplied: true,
		hint: 'The change may have been applied: look at the record before you send it again.',
	});

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
	const reason = refusalIn(rules, own);
	if (reason !== undefined) {
		return { error: new TrackerError(transport.redactor.with(task.plan.secrets).text(reason)) };
	}
	return own.length < ids.length ? { error: untold() } : { records: own.map(toRecord) };
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
	try {
		const ids = begun.flatMap((part) => part.ids);
		const { body } = await callOnce(transport, callTogether(first.write, ids));
		const rules = first.write.task.template.bulk as BulkRules;
		const results = bulkResults(rules, body);
		let from = 0;
		for (const part of begun) {
			sent.set(part, sentOf(transport, rules, part, { body, results, from }));
			from += part.ids.length;
		}
	} catch (error) {
		const goAlone = begun.length > 1 && mayGoAlone(first.write.task, error);
		for (const part of begun) {
			if (goAlone) session.guard.giveBack();
			sent.set(part, goAlone ? { alone: true } : { error });
		}
	}
	await Promise.all([...ends].map(async ([part, end]) => await end(loggedAs(sent.get(part)))));
	return sent;
}
