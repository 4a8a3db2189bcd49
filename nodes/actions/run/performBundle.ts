import { TrackerError } from '../model/errors';
import type { BulkRules } from '../model/template';
import { select, selectFirst } from '../response/jsonpath';
import type { JsonRecord } from '../response/records';
import type { Transport } from '../transport/contract';
import { isRepeatable } from '../transport/retry';
import { bundledTask } from './bundles';
import { callOnce } from './call';
import type { WriteTask } from './plan';
import { isUncertain, loggedResult, type LoggedResult, type Result } from './result';
import type { WriteSession } from './writeSession';
import { toItems, writtenRecords, type Outcome } from './writtenItem';

/** One item of a bundle. */
export interface Part {
	task: WriteTask;
	/** The records that it names. */
	ids: unknown[];
}

const unknown: Outcome = { changed: null, changes: null };

const untold = (): TrackerError =>
	new TrackerError('The answer does not tell what became of this record', {
		mayHaveBeenApplied: true,
		hint: 'The change may have been applied: look at the record before you send it again.',
	});

/** What the answer says of the records of one item; undefined where it says the same of all. */
function resultsOf(rules: BulkRules, body: unknown, ids: unknown[], from: number): unknown[] | undefined {
	const { results, resultKey } = rules;
	if (results === undefined) return undefined;
	const all = select(results, body).flatMap((found) =>
		Array.isArray(found) ? (found as unknown[]) : [found],
	);
	if (resultKey === undefined) return all.slice(from, from + ids.length);
	const wanted = new Set(ids.map(String));
	return all.filter((one) => wanted.has(String(selectFirst(resultKey, one))));
}

function reasonIn({ error }: BulkRules, results: unknown[]): string | undefined {
	if (error === undefined) return undefined;
	const reason = results
		.map((one) => selectFirst(error, one))
		.find((one) => one !== undefined && one !== null && one !== '' && one !== false);
	if (reason === undefined) return undefined;
	return typeof reason === 'string' ? reason : JSON.stringify(reason);
}

/**
 * Makes one call for several items.
 *
 * @param parts The items, which differ in the records that they name only.
 * @param alone Makes the call of one of them.
 * @returns What comes of each, in their order. A call of which nobody knows whether it was carried out is uncertain for all of
 *   them. Where it was refused and that changed nothing, or changing twice is the same, each item is sent alone.
 */
export async function performBundle(
	transport: Transport,
	parts: Part[],
	session: WriteSession,
	alone: (task: WriteTask) => Promise<Result>,
): Promise<Result[]> {
	const results = new Map<Part, Result>();
	const sent: Part[] = [];
	const ends = new Map<Part, (result: LoggedResult) => Promise<void>>();
	for (const part of parts) {
		const { task } = part;
		const redactor = transport.redactor.with(task.plan.secrets);
		try {
			session.guard.takeWrite();
			const end = await session.log?.begin({ task, changes: null }, redactor);
			if (end) ends.set(part, end);
			sent.push(part);
		} catch (error) {
			results.set(part, { error, template: task.template });
		}
	}
	const [first] = sent;
	if (!first) return parts.map((part) => results.get(part) as Result);
	const { template } = first.task;
	const rules = template.bulk as BulkRules;
	const call = callOnce(
		transport,
		bundledTask(
			first.task,
			sent.flatMap(({ ids }) => ids),
		),
	);
	const failure = await call.then(
		() => undefined,
		(error: unknown): Result => ({ error, template }),
	);

	if (failure) {
		for (const end of ends.values()) await end(loggedResult(failure));
		const isHarmless = !isUncertain(failure) && (rules.atomic === true || isRepeatable(template));
		const isAnswer =
			'error' in failure &&
			failure.error instanceof TrackerError &&
			failure.error.facts.statusCode !== undefined;
		const goAlone = isHarmless && isAnswer && sent.length > 1;
		for (const part of sent) {
			if (goAlone) session.guard.giveBack();
			results.set(part, goAlone ? await alone(part.task) : failure);
		}
		return parts.map((part) => results.get(part) as Result);
	}

	const { body } = await call;
	let from = 0;
	for (const part of sent) {
		const { task, ids } = part;
		const redactor = transport.redactor.with(task.plan.secrets);
		const own = resultsOf(rules, body, ids, from);
		from += ids.length;
		const reason = own && reasonIn(rules, own);
		if (reason !== undefined) {
			results.set(part, { error: new TrackerError(redactor.text(reason)), template });
		} else if (own && own.length < ids.length) {
			results.set(part, { error: untold(), template });
		} else {
			const records = own
				? own.map((one): JsonRecord => (typeof one === 'object' ? (one as JsonRecord) : { value: one }))
				: writtenRecords(template, body);
			results.set(part, { json: structuredClone(toItems(redactor, task.write.output, unknown, records)) });
		}
		await ends.get(part)?.(loggedResult(results.get(part) as Result));
	}
	return parts.map((part) => results.get(part) as Result);
}
