import type { IHttpRequestOptions } from 'n8n-workflow';

import type { ParsedResponse } from '../model/http';
import type { Tracker } from '../model/tracker';
import { authenticateRequest } from '../request/authenticate';
import { passesAnyway, testCallOf } from '../request/connectionTest';
import { failureOf } from '../response/outcome';
import { parseResponse } from '../response/parse';
import { afterColon, refusedKey } from '../response/refusedKey';
import { logIn } from '../transport/logIn';
import type { Check } from './check';

/** The sentence for a connection that a tracker refuses. */
export function refusal(tracker: Tracker, statusCode: number, reason = ''): Error {
	const hint = tracker.hints?.[statusCode];
	const status = statusCode < 300 ? '' : ` (HTTP ${statusCode})`;
	const other =
		statusCode === 404
			? `${tracker.name} was not found below this base URL${status}`
			: `${tracker.name} refuses the connection${afterColon(reason)}${status}`;
	const sentence = `${refusedKey(tracker.name, statusCode, reason) ?? other}.`;
	return new Error(hint ? `${sentence} ${hint}` : sentence);
}

/** Logs in where the tracker has sessions, then makes the tracker's test call and judges it by its rules. */
export const checkTracker: Check = async (send, { tracker, values, baseUrl, redactor }) => {
	const { defaults, session, test } = tracker;
	const rules = { success: defaults.success, message: defaults.message, format: defaults.format };
	const failureIn = (answer: ParsedResponse): string | undefined => {
		const failure = failureOf(rules, answer, redactor.known(answer.body));
		return failure === undefined ? undefined : redactor.text(failure);
	};

	let token: string | undefined;
	if (session) {
		const opened = await logIn(send, { baseUrl, values }, session);
		if (!opened.session) {
			const { answer } = opened;
			throw refusal(tracker, answer.statusCode, failureIn(answer) ?? 'no token in the answer');
		}
		({ token } = opened.session);
		redactor.addSecret(token);
	}
	if (!test) return token;
	const known = token === undefined ? values : { ...values, sessionToken: token };
	const { path, query } = testCallOf(test, values);
	const encoded = new URLSearchParams(query).toString();
	const request: IHttpRequestOptions = {
		method: 'GET',
		url: `${baseUrl}${path}${encoded ? `?${encoded}` : ''}`,
		headers: { ...defaults.headers },
	};
	const answer = await send(authenticateRequest(tracker, known, request));
	const failure = failureIn(parseResponse(answer, defaults.format));
	if (failure !== undefined && !passesAnyway(test, values, answer.statusCode))
		throw refusal(tracker, answer.statusCode, failure);
	return token;
};
