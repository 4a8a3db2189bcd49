import type { ParsedResponse } from '../model/http';
import type { ActionTemplate } from '../model/template';
import type { Tracker } from '../model/tracker';
import { hidePasswords, hidePasswordsIn, maskFields } from '../redact/redact';
import type { RequestPlan } from '../request/plan';
import { failureOf, saysNothing } from '../response/outcome';
import { parseResponse } from '../response/parse';
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
export function hintFor(tracker: Tracker, { statusCode, unreadable }: ParsedResponse): string {
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
	isUncertainStatus({ statusCode, retryAfter: readRetryAfter(headers['retry-after']) });

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
