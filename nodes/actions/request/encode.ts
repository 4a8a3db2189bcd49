import { stringify } from 'lossless-json';

import type { HttpRequest } from '../model/http';
import type { SentValue } from '../model/sentValue';
import { encodeFields } from './form';
import { jsonTree } from './jsonBody';
import type { RequestPlan } from './plan';
import { omit, pathOf, restOf, segmentsOf, type Field } from './places';

/** A field without what paging puts into its place. */
function withoutPaging(field: Field, added: Field[]): Field[] {
	let value: SentValue | undefined = field.value;
	for (const { place, ...other } of added) {
		const rest = place === field.place ? [] : restOf(pathOf(field), pathOf({ place, ...other }));
		if (rest && value !== undefined && (rest.length === 0 || typeof value === 'object'))
			value = omit(value, rest);
	}
	return value === undefined ? [] : [{ ...field, value }];
}

/**
 * Encodes a planned call.
 *
 * @param plan The call.
 * @param paging Values that paging adds or replaces, in the query or the body; a name in brackets is a place within it.
 */
export function encodeRequest(
	plan: RequestPlan,
	paging: { in: 'query' | 'body'; values: Record<string, SentValue> } = { in: 'query', values: {} },
): HttpRequest {
	const added = Object.entries(paging.values).map(
		([place, value]): Field => ({
			place,
			segments: place.includes('[') ? segmentsOf(place) : undefined,
			value,
			arrayFormat: plan.arrayFormat,
		}),
	);
	const withPaging = (fields: Field[], place: 'query' | 'body'): Field[] =>
		paging.in === place ? [...fields.flatMap((field) => withoutPaging(field, added)), ...added] : fields;
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
