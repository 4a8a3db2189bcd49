import { TrackerError } from '../model/errors';
import { encodeRequest, type RequestPlan } from '../request/build';
import { failureOf, saysNothing } from '../response/outcome';
import { startPaging, type PageRequest } from '../response/pagination';
import type { ParsedResponse } from '../model/http';
import { parseResponse } from '../response/parse';
import { recordsOf, type JsonRecord } from '../response/records';
import type { ActionTemplate, Pagination } from '../model/template';
import type { Tracker } from '../model/tracker';
import { checkRecordHint } from '../transport/answer';
import { hidePasswords, hidePasswordsIn, maskFields } from '../redact/redact';
import { isRepeatable, mayBeTaken, readRetryAfter } from '../transport/retry';
import type { Reply, Transport } from '../transport/transport';
import { parseUrl } from '../transport/url';

const defaultHints: Record<number, string> = {
	400: 'Check the values of the parameters.',
	401: 'Check the key in the connection.',
	403: 'Check what the key of the connection is allowed to do.',
	404: 'Check the ID: the tracker knows no such record. If it does, check the base URL of the connection.',
	429: "The tracker is called too often. Lower 'Requests Per Second' in the node's options.",
};

function hintFor(tracker: Tracker, { statusCode, unreadable }: ParsedResponse): string {
	const hint = tracker.hints?.[statusCode] ?? defaultHints[statusCode];
	if (hint) return hint;
	if (unreadable) return 'Check the base URL of the connection: something else than the API answers there.';
	return statusCode >= 500
		? `${tracker.name} has trouble of its own. Try again later.`
		: 'Check the values of the parameters and the documentation of the template.';
}

/** Whether the tracker may have done what it was asked although its answer is no yes. */
const isUncertain = ({ statusCode, unreadable, headers }: ParsedResponse): boolean =>
	(statusCode < 300 && unreadable !== undefined) ||
	mayBeTaken({ statusCode, retryAfter: readRetryAfter(headers['retry-after']) });

/** An answer as people may see it, and what the tracker says with it. */
export interface Verdict {
	read: ParsedResponse;
	/** Why the call was not carried out; undefined where it was. */
	failure?: string;
	/** Whether the tracker may have changed something although it does not say yes. */
	mayHaveBeenApplied: boolean;
}

/**
 * Reads and judges an answer. Keys of other people, and passwords that were sent, are masked in all that comes out.
 * Whatever is wrong with an answer, the call was made: that is told, and nothing is thrown.
 *
 * @param plan The call that was made.
 * @param reply What came of it.
 */
export function judge(
	tracker: Tracker,
	template: ActionTemplate,
	plan: RequestPlan,
	reply: Pick<Reply, 'answer' | 'mayHaveBeenApplied'>,
): Verdict {
	try {
		return judgeWhole(tracker, template, plan, reply);
	} catch {
		const { statusCode } = reply.answer;
		const failure = 'The answer cannot be read';
		return {
			read: { statusCode, headers: {}, body: undefined, unreadable: failure },
			failure,
			mayHaveBeenApplied: template.kind !== 'get',
		};
	}
}

function judgeWhole(
	tracker: Tracker,
	template: ActionTemplate,
	plan: RequestPlan,
	{ answer, ...reply }: Pick<Reply, 'answer' | 'mayHaveBeenApplied'>,
): Verdict {
	const { secrets } = plan;
	const whole = parseResponse(answer, template.response.format);
	if (tracker.secretFields) maskFields(whole.body, new Set(tracker.secretFields));
	const headers = hidePasswords(whole.headers, secrets) as Record<string, string>;
	const read = { ...whole, headers, body: hidePasswords(whole.body, secrets) };
	// Verdict by what really came: a password may be equal to what stands for success.
	const failure = failureOf(template.response, whole, read.body);
	return {
		read,
		...(failure === undefined ? {} : { failure: hidePasswordsIn(failure, secrets) }),
		mayHaveBeenApplied:
			failure !== undefined &&
			template.kind !== 'get' &&
			(reply.mayHaveBeenApplied || isUncertain(whole) || saysNothing(template.response, whole)),
	};
}

/** One exchange, judged: an answer that says no becomes an error. */
async function ask(
	transport: Transport,
	tracker: Tracker,
	template: ActionTemplate,
	plan: RequestPlan,
	page?: PageRequest,
): Promise<{ answer: ParsedResponse; attempts: number; url: string }> {
	const rules = template.response.pagination;
	const paging =
		page?.url === undefined && page
			? { in: rules?.in ?? ('query' as const), values: page.values }
			: undefined;
	const reply = await transport.send({
		request: encodeRequest(plan, paging),
		repeatable: isRepeatable(template),
		changes: template.kind !== 'get',
		nextUrl: page?.url,
	});
	const { read, failure, mayHaveBeenApplied } = judge(tracker, template, plan, reply);
	if (failure !== undefined) {
		throw new TrackerError(failure, {
			statusCode: read.statusCode,
			attempts: reply.attempts,
			hint: mayHaveBeenApplied
				? [tracker.hints?.[read.statusCode], checkRecordHint].filter(Boolean).join(' ')
				: hintFor(tracker, read),
			mayHaveBeenApplied,
		});
	}
	return { answer: read, attempts: reply.attempts, url: reply.url };
}

/** Values of paging parameters that the person set win: a page asked for by number is that page alone. */
export function pagingFor(rules: Pagination, plan: RequestPlan): Pagination | undefined {
	const given = new Map([...plan.query, ...plan.body].map(({ place, value }) => [place, value]));
	const position = rules.pageParameter ?? rules.offsetParameter ?? rules.cursorParameter;
	if (position !== undefined && given.has(position)) return undefined;
	const size = Number(rules.sizeParameter === undefined ? Number.NaN : given.get(rules.sizeParameter));
	return Number.isInteger(size) && size > 0 ? { ...rules, pageSize: size } : rules;
}

/** One call of a template: for a list, its first page. */
export async function callOnce(
	transport: Transport,
	tracker: Tracker,
	template: ActionTemplate,
	plan: RequestPlan,
): Promise<ParsedResponse> {
	const rules = template.response.pagination && pagingFor(template.response.pagination, plan);
	const page = rules ? startPaging(rules, Infinity).first : undefined;
	return (await ask(transport, tracker, template, plan, page)).answer;
}

/** The records of a call, from as many pages as it takes. */
export interface Records {
	records: JsonRecord[];
	/** Whether there may be more than the largest number of pages that is fetched. */
	cut: boolean;
}

/**
 * Reads the records of a template.
 *
 * @param wanted How many records at most.
 * @throws TrackerError where any page fails: half a list is never handed out.
 */
export async function callForRecords(
	transport: Transport,
	tracker: Tracker,
	template: ActionTemplate,
	plan: RequestPlan,
	wanted: number,
): Promise<Records> {
	const rules = template.response.pagination && pagingFor(template.response.pagination, plan);
	if (!rules) {
		const { answer } = await ask(transport, tracker, template, plan);
		return { records: recordsOf(template.response, answer.body).slice(0, wanted), cut: false };
	}
	const pager = startPaging(rules, wanted);
	const all: JsonRecord[] = [];
	let page: PageRequest | undefined = pager.first;
	while (page) {
		const { answer, attempts, url } = await ask(transport, tracker, template, plan, page);
		if (answer.body === undefined && pager.saysMore) {
			throw new TrackerError('A page of the list came empty', {
				statusCode: answer.statusCode,
				attempts,
				hint: 'Half a list is not handed out. Try again later.',
			});
		}
		const records = recordsOf(template.response, answer.body);
		page = pager.next(answer, records);
		if (page?.url !== undefined) page = { url: parseUrl(page.url, url)?.href ?? page.url };
		if (!pager.repeated) for (const record of records) all.push(record);
	}
	return { records: all.slice(0, wanted), cut: pager.cut };
}
