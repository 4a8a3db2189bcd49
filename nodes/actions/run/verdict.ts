import type { ParsedResponse } from '../model/http';
import type { ActionTemplate } from '../model/template';
import type { Tracker } from '../model/tracker';
import type { Redactor } from '../redact/redactor';
import { failureOf, isUncertainSuccess } from '../response/outcome';
import { parseResponse } from '../response/parse';
import { refusedKey } from '../response/refusedKey';
import { trackerOf } from '../trackers';
import { isUncertain as isUncertainStatus } from '../transport/retry';
import { readRetryAfter } from '../transport/retryAfter';
import type { Reply } from '../transport/transport';

const defaultHints: Record<number, string> = {
	400: 'Check the values of the parameters.',
	401: 'Check the key in the connection.',
	403: 'Check what the key of the connection is allowed to do.',
	404: 'Check the ID: the tracker knows no such record. If it does, check the base URL of the connection.',
	429: "The tracker is called too often. Lower 'Requests Per Second' in the node's options.",
};

/** What the person does next after an answer that says no. */
export function hintFor(
	tracker: Tracker,
	{ statusCode, unreadable, hint: ofAnswer }: ParsedResponse,
): string {
	const hint = tracker.hints?.[statusCode] ?? defaultHints[statusCode];
	if (hint) return hint;
	if (unreadable) {
		return ofAnswer ?? 'Check the base URL of the connection: something else than the API answers there.';
	}
	return statusCode >= 500
		? `${tracker.name} has trouble of its own. Try again later.`
		: 'Check the values of the parameters and the documentation of the template.';
}

/** Whether the tracker may have done what it was asked although its answer is no yes. */
const isUncertain = ({ statusCode, unreadable, headers }: ParsedResponse): boolean =>
	(statusCode < 300 && unreadable !== undefined) ||
	isUncertainStatus({ statusCode, retryAfter: readRetryAfter(headers['retry-after']) });

/** An answer, and what the tracker says with it. */
export interface Verdict {
	/** As it came: for what is read of it. Never shown. */
	answer: ParsedResponse;
	/** As people may see it, but for the names of fields: paths are read from it. */
	shown: ParsedResponse;
	/** Why the call was not carried out; undefined where it was. */
	failure?: string;
	/** Whether the tracker may have changed something although it does not say yes. */
	mayHaveBeenApplied: boolean;
}

/**
 * Reads and judges an answer. Whatever is wrong with it, the call was made: that is told, and nothing is thrown.
 *
 * @param template The call that was made.
 * @param reply What came of it.
 * @param redactor Knows the connection's secrets and the passwords that were sent.
 */
export function judge(
	template: ActionTemplate,
	reply: Pick<Reply, 'answer' | 'mayHaveBeenApplied'>,
	redactor: Redactor,
): Verdict {
	try {
		return judgeWhole(template, reply, redactor);
	} catch {
		const { statusCode } = reply.answer;
		const failure = 'The answer cannot be read';
		const answer = { statusCode, headers: {}, body: undefined, unreadable: failure };
		return { answer, shown: answer, failure, mayHaveBeenApplied: template.kind !== 'get' };
	}
}

function judgeWhole(
	template: ActionTemplate,
	reply: Pick<Reply, 'answer' | 'mayHaveBeenApplied'>,
	redactor: Redactor,
): Verdict {
	const answer = parseResponse(reply.answer, template.response.format);
	const shown = {
		...answer,
		headers: redactor.headers(answer.headers),
		body: redactor.values(answer.body),
	};
	// Judged by what really came: a secret may be equal to what stands for success. Only words are taken from what is shown.
	const { name } = trackerOf(template.tracker);
	const told = (reason: string): string => refusedKey(name, answer.statusCode, reason) ?? reason;
	const failure =
		failureOf(template.response, answer) === undefined
			? undefined
			: failureOf(template.response, answer, redactor.known(answer.body));
	return {
		answer,
		shown,
		...(failure === undefined ? {} : { failure: redactor.text(told(failure)) }),
		mayHaveBeenApplied:
			failure !== undefined &&
			template.kind !== 'get' &&
			(reply.mayHaveBeenApplied || isUncertain(answer) || isUncertainSuccess(template.response, answer)),
	};
}
