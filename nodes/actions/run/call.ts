import { TrackerError } from '../model/errors';
import { encodeRequest } from '../request/encode';
import type { RequestPlan } from '../request/plan';
import { startPaging, type PageRequest } from '../response/pagination';
import type { ParsedResponse } from '../model/http';
import { recordsOf, type JsonRecord } from '../response/records';
import type { ActionTemplate, Pagination } from '../model/template';
import type { Tracker } from '../model/tracker';
import { checkRecordHint } from '../transport/answer';
import { isRepeatable } from '../transport/retry';
import type { Transport } from '../transport/transport';
import { parseUrl } from '../transport/url';
import { hintFor, judge } from './verdict';

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
