import { stringify } from 'lossless-json';

import type { HttpRequest } from '../model/http';
import type { SentValue } from '../model/sentValue';
import { encodeFields } from './form';
import { jsonTree } from './jsonBody';
import type { Field, RequestPlan } from './plan';

/**
 * Encodes a planned call.
 *
 * @param plan The call.
 * @param paging Values that paging adds or replaces, in the query or the body.
 */
export function encodeRequest(
	plan: RequestPlan,
	paging: { in: 'query' | 'body'; values: Record<string, SentValue> } = { in: 'query', values: {} },
): HttpRequest {
	const withPaging = (fields: Field[], place: 'query' | 'body'): Field[] => {
		if (paging.in !== place) return fields;
		const { arrayFormat } = plan;
		const added = Object.entries(paging.values).map(([name, value]) => ({ place: name, value, arrayFormat }));
		return [...fields.filter((field) => !Object.hasOwn(paging.values, field.place)), ...added];
	};
	const query = withPaging(plan.query, 'query');
	const body = withPaging(plan.body, 'body');
	const inQuery = plan.bodyEncoding === 'query' ? [...query, ...body] : query;
	const request: HttpRequest = {
		method: plan.method,
		path: plan.path,
		server: plan.server,
		headers: { ...plan.headers },
		query: encodeFields(inQuery, 'RFC3986'),
	};
	const isEmpty = body.length === 0 && !plan.takesBody;
	if (isEmpty || plan.bodyEncoding === 'query' || plan.bodyEncoding === 'none') return request;
	if (plan.bodyEncoding === 'form') {
		request.headers['Content-Type'] = 'application/x-www-form-urlencoded';
		request.body = encodeFields(body, 'RFC1738');
	} else {
		request.headers['Content-Type'] = 'application/json';
		request.body = stringify(jsonTree(body)) ?? '{}';
	}
	return request;
}
