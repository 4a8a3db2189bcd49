import type { HttpRequest } from '../model/http';
import type { Caller, Tracker } from '../model/tracker';
import { Redactor } from '../redact/redactor';
import type { CallContext, Transport } from './contract';
import { showRequest } from './preview';
import { retrying, type RetryRules } from './retrying';

const addressFor = ({ path, query }: HttpRequest): string => `demo:/${path}${query ? `?${query}` : ''}`;

/** n8n's words for executions that a person starts from the editor, and for calls that its panel makes. */
const byHand = ['manual', 'evaluation', 'internal'];

/** Who calls, as far as the data of a tracker inside the package depends on it. */
export function callerOf(context: CallContext): Caller {
	const workflow = context.getWorkflow().id ?? '';
	const mode = context.getMode?.() ?? 'internal';
	return byHand.includes(mode)
		? { workflow, execution: ('getInputData' in context ? context.getExecutionId() : '') || '' }
		: { workflow };
}

/**
 * The way to a tracker that answers from inside this package.
 *
 * @param tracker One that has `respond`.
 * @param caller Whose data it is about.
 */
export const demoTransport = (
	tracker: Tracker & Required<Pick<Tracker, 'respond'>>,
	caller: Caller,
	rules: RetryRules,
): Transport => ({
	key: JSON.stringify([tracker.id, caller]),
	async send({ request, repeatable, changes = !repeatable }) {
		const { method, headers, body } = request;
		const url = addressFor(request);
		const send = retrying({ tracker, host: tracker.id }, rules, async () => ({
			answer: tracker.respond(request, caller),
			url,
		}));
		return await send(
			{ method, url, headers, ...(body === undefined ? {} : { body }) },
			{ repeatable, changes },
		);
	},
	show: (request, passwords) =>
		showRequest({ ...request, url: addressFor(request) }, new Redactor(passwords)),
	redactor: new Redactor([]),
});
