import type { HttpRequest } from '../model/http';
import type { ActionTemplate, Pagination } from '../model/template';
import type { SentValue } from '../model/sentValue';
import { encodeRequest } from '../request/encode';
import { valueAt } from '../request/places';
import type { RequestPlan } from '../request/plan';
import type { PageRequest } from '../response/pageStyles';
import { startPaging } from '../response/pagination';

/** Values of paging parameters that the person set win: a page asked for by number is that page alone. */
export function pagingOf({ response }: ActionTemplate, plan: RequestPlan): Pagination {
	const { pagination = { style: 'none' } } = response;
	const { pageParameter, offsetParameter, cursorParameter, sizeParameter } = pagination;
	const given = (name: string): SentValue | undefined => valueAt([...plan.query, ...plan.body], name);
	const position = pageParameter ?? offsetParameter ?? cursorParameter;
	if (position !== undefined && given(position) !== undefined) return { style: 'none' };
	const size = Number(sizeParameter === undefined ? Number.NaN : given(sizeParameter));
	return Number.isInteger(size) && size > 0 ? { ...pagination, pageSize: size } : pagination;
}

/** The request of one page of a list. */
export const requestFor = ({ response }: ActionTemplate, plan: RequestPlan, page: PageRequest): HttpRequest =>
	encodeRequest(plan, { in: response.pagination?.in ?? 'query', values: page.values ?? {} });

/**
 * The request of a call; of a list, that of its first page.
 *
 * @param wanted How many records of a list the person wants at most.
 */
export const firstRequest = (template: ActionTemplate, plan: RequestPlan, wanted = Infinity): HttpRequest =>
	requestFor(template, plan, startPaging(pagingOf(template, plan), wanted).first);
