import type { IDataObject } from 'n8n-workflow';

import type { HttpRequest } from '../model/http';
import { mask } from '../model/secret';
import type { Redactor } from '../redact/redactor';
import { authenticateRequest } from '../request/authenticate';
import { fieldReader, secretFieldsOf, type FieldReader } from '../request/credentialFields';
import type { ShownRequest } from './contract';
import { addressIn, type Credential } from './readCredential';

interface Sent {
	method: string;
	url: string;
	headers?: object;
	qs?: IDataObject;
	body?: unknown;
}

/** A request as people see it. */
export function showRequest({ method, url, headers = {}, qs, body }: Sent, redactor: Redactor): ShownRequest {
	const texts = Object.entries(headers).map(([name, value]) => [name, String(value)]);
	const query = new URLSearchParams(qs as Record<string, string>).toString();
	const whole = query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url;
	return {
		method,
		url: redactor.text(whole).replaceAll(encodeURIComponent(mask).replaceAll('*', '%2A'), mask),
		headers: redactor.headers(Object.fromEntries(texts) as Record<string, string>),
		...(body === undefined ? {} : { body: redactor.text(String(body)) }),
	};
}

/**
 * A call as it would be sent, with masks in place of the credential's secrets.
 *
 * @param passwords Values of parameters that are masked like them.
 */
export function previewOf(
	credential: Credential,
	{ method, headers, body, ...request }: HttpRequest,
	passwords: string[],
): ShownRequest {
	const { tracker, values, redactor } = credential;
	const read = fieldReader(values);
	const secret = new Set(secretFieldsOf(tracker, values));
	const readMasked: FieldReader = (field) =>
		secret.has(field) && (read(field) !== '' || field === 'sessionToken') ? mask : read(field);
	const url = addressIn(credential, { ...request, method, headers }, readMasked);
	const authenticated = authenticateRequest(tracker, values, { method, url, headers, body }, readMasked);
	return showRequest(authenticated as Sent, redactor.with(passwords));
}
