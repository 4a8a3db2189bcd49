import { sleep } from 'n8n-workflow';

import { TrackerError, type FailureFacts } from '../model/errors';
import type { HttpRequest, ParsedResponse } from '../model/http';
import { maxListLength, maxListRecords, maxPages } from '../model/limits';
import type { ActionTemplate } from '../model/template';
import type { Tracker } from '../model/tracker';
import type { RequestPlan } from '../request/plan';
import { hintAtMissingRecords } from '../response/missing';
import type { PageRequest } from '../response/pageStyles';
import { startPaging } from '../response/pagination';
import { parseResponse } from '../response/parse';
import { recordsOf, type JsonRecord } from '../response/records';
import { checkRecordHint } from '../transport/networkFailure';
import { isRepeatable } from '../transport/retry';
import type { Transport } from '../transport/transport';
import { parseUrl } from '../transport/url';
import { pagingOf, requestFor } from './pages';
import { hintFor, judge } from './verdict';

/** A call that can be sent. */
export interface PlannedCall {
	tracker: Tracker;
	template: ActionTemplate;
	plan: RequestPlan;
	/** The plan, encoded; of a list, for its first page. */
	request: HttpRequest;
	/** How many records at most; Infinity for all. */
	wanted: number;
}

/** Characters of an answer that n8n's other work waits for at a time. */
const maxLengthAtOnce = 1024 * 1024;

/** Large answers are read in steps, between which n8n does what else it has to do. */
async function letOthersWork(length: number): Promise<void> {
	if (length > maxLengthAtOnce) await sleep(0);
}

/** An answer that says yes, and how it was come by. */
interface Exchange {
	/** As it came: never shown. */
	answer: ParsedResponse;
	/** The same with all its digits, where it is written back. */
	exactBody(): unknown;
	/** As people may see it, but for the names of fields. */
	shown: ParsedResponse;
	attempts: number;
	/** The address that answered. */
	url: string;
	/** Characters of the answer as it came. */
	length: number;
}

/** One exchange, judged: an answer that says no becomes an error. */
async function exchange(
	transport: Transport,
	{ tracker, template, plan }: PlannedCall,
	request: HttpRequest,
	nextUrl?: string,
): Promise<Exchange> {
	const reply = await transport.send({
		request,
		repeatable: isRepeatable(template),
		changes: template.kind !== 'get',
		nextUrl,
	});
	const { length } = reply.answer.body;
	await letOthersWork(length);
	const redactor = transport.redactor.with(plan.secrets);
	const { answer, shown, failure, mayHaveBeenApplied } = judge(template, reply, redactor);
	const { attempts, url } = reply;
	if (failure !== undefined) {
		throw new TrackerError(failure, {
			statusCode: answer.statusCode,
			attempts,
			hint: mayHaveBeenApplied
				? [tracker.hints?.[answer.statusCode], checkRecordHint].filter(Boolean).join(' ')
				: hintFor(tracker, answer),
			mayHaveBeenApplied,
		});
	}
	const exactBody = () => parseResponse(reply.answer, template.response.format, BigInt).body;
	return { answer, exactBody, shown, attempts, url, length };
}

/** One call of a template: for a list, its first page. */
export async function callOnce(transport: Transport, call: PlannedCall): Promise<ParsedResponse> {
	return (await exchange(transport, call, call.request)).shown;
}

/** The records of a call, from as many pages as it takes. */
export interface Records {
	records: JsonRecord[];
	/** What a person has to know of them, a sentence each. */
	hints: string[];
	/** Whether there are more than could be read. */
	isCut: boolean;
	/** The answer that the first page came with. */
	first?: ParsedResponse;
}

/** How the records of a list are read. */
export interface ListReading {
	/** Whether the records are as they came, secrets and all: for what is read before it is written, and never shown. */
	isRaw?: boolean;
	/** What is kept of each record of a page. The answer is that of the first page. */
	take?: (records: JsonRecord[], first: ParsedResponse) => JsonRecord[];
}

/**
 * Reads the records of a template.
 *
 * @throws TrackerError where any page fails, or the list is larger than can be held: half a list is never handed out.
 */
export async function callForRecords(
	transport: Transport,
	call: PlannedCall,
	{ isRaw = false, take = (records) => records }: ListReading = {},
): Promise<Records> {
	const { template, plan, wanted } = call;
	const pager = startPaging(pagingOf(template, plan), wanted);
	const all: JsonRecord[] = [];
	let length = 0;
	let hint: string | undefined;
	let first: ParsedResponse | undefined;
	let page: PageRequest | undefined = pager.first;
	/** Pages that are on their way already. */
	const coming = new Map<string, Promise<Exchange>>();
	async function fetchPage(asked: PageRequest): Promise<Exchange> {
		const request = asked === pager.first ? call.request : requestFor(template, plan, asked);
		return await exchange(transport, call, request, asked.url);
	}
	function fetchAhead(asked: PageRequest): void {
		const key = JSON.stringify(asked);
		if (coming.has(key)) return;
		const fetched = fetchPage(asked);
		// Whoever comes to that page gets its failure.
		fetched.catch(() => undefined);
		coming.set(key, fetched);
	}
	while (page) {
		const key = JSON.stringify(page);
		const got: Exchange = await (coming.get(key) ?? fetchPage(page));
		coming.delete(key);
		const { answer, shown, attempts, url } = got;
		const { statusCode } = answer;
		first ??= shown;
		if (answer.body === undefined && pager.saysMore) {
			throw new TrackerError('A page of the list came empty', {
				statusCode,
				attempts,
				hint: 'Half a list is not handed out. Try again later.',
			});
		}
		await letOthersWork(got.length);
		const body = isRaw ? got.exactBody() : shown.body;
		const records = recordsOf(template.response, body, wanted - all.length);
		if (all.length + records.length === 0) hint = hintAtMissingRecords(template.response, shown.body);
		page = pager.next(answer, records);
		if (page && pager.ahead.length > 0) [page, ...pager.ahead].forEach(fetchAhead);
		if (page?.url !== undefined) page = { url: parseUrl(page.url, url)?.href ?? page.url };
		if (!pager.repeated) for (const record of take(records, first)) all.push(record);
		length += got.length;
		// A list that has come to its end is there already, whatever its answers were made of.
		if (isTooLarge(all.length, page ? length : 0)) throw tooLarge({ statusCode, attempts });
	}
	if (pager.cut) hint = `Only the first ${maxPages} pages were read. Narrow the call down to get the rest.`;
	const redactor = transport.redactor.with(plan.secrets);
	return { records: all, hints: hint === undefined ? [] : [redactor.text(hint)], isCut: pager.cut, first };
}

/** Whether a list cannot be held, by its records and the characters of its answers. */
export const isTooLarge = (records: number, characters: number): boolean =>
	records > maxListRecords || characters > maxListLength;

const tooLarge = (facts: FailureFacts): TrackerError =>
	new TrackerError(
		`The list is larger than ${maxListRecords} records or ${maxListLength / 1024 / 1024} MB and was not read whole`,
		{
			...facts,
			hint: "Half a list is not handed out. Turn off 'Return All' and set 'Limit', or ask for less: a shorter time, or fewer columns.",
		},
	);
