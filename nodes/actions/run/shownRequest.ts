import { parse } from 'qs-esm';

import { parseJson } from '../model/json';
import type { ShownRequest, Transport } from '../transport/contract';
import type { PlannedCall } from './call';

/** More than any body of a tracker has. */
const maxParts = 100_000;

function bodyValues(body: string, contentType: string): unknown {
	if (contentType.includes('json')) {
		try {
			return parseJson(body);
		} catch {
			// A number that is masked is no JSON.
			return body;
		}
	}
	if (!contentType.includes('form')) return body;
	return parse(body, { depth: 20, parameterLimit: maxParts, arrayLimit: maxParts, allowSparse: true });
}

/** A request as people see it, with the body of a form or of JSON as the values that are in it. */
export type RequestAsValues = Omit<ShownRequest, 'body'> & { body?: unknown };

/** What a call would send. */
export function showAsValues(transport: Transport, { request, plan }: PlannedCall): RequestAsValues {
	const { body, ...shown } = transport.show(request, plan.secrets);
	if (body === undefined) return shown;
	const type = Object.entries(shown.headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
	return { ...shown, body: bodyValues(body, String(type ?? '')) };
}
