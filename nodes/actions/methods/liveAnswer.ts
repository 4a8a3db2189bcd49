import type { ILoadOptionsFunctions } from 'n8n-workflow';

import type { ActionTemplate } from '../model/template';
import { planRequest } from '../request/plan';
import { callOnce } from '../run/call';
import { toLimit } from '../run/limit';
import { firstRequest } from '../run/pages';
import { trackerOf } from '../trackers';
import { openTransport } from '../transport/transport';

/** Seconds that a person who opens a list waits for the tracker. */
const timeout = 10;

/** The answer is to be the one that a run gets: trackers say in it how much was asked for. */
const currentLimit = (context: ILoadOptionsFunctions): number =>
	toLimit(
		context.getCurrentNodeParameter('returnAll') === true,
		context.getCurrentNodeParameter('limit') ?? 50,
	);

/**
 * The answer of one call of a template while a person edits the node. Only a read of the library is called: what other
 * templates say of themselves is not to be trusted, and nobody has pressed a button.
 *
 * @param values Of the template's parameters.
 * @returns undefined where the call cannot be made or is refused.
 */
export async function liveAnswer(
	context: ILoadOptionsFunctions,
	template: ActionTemplate,
	values: Record<string, unknown>,
): Promise<unknown> {
	if (!template.ofLibrary || template.kind !== 'get') return undefined;
	try {
		const tracker = trackerOf(template.tracker);
		const plan = planRequest(template, values, context.getTimezone());
		const wanted = currentLimit(context);
		const request = firstRequest(template, plan, wanted);
		const transport = await openTransport(context, tracker, { maxAttempts: 1, timeout });
		const { body } = await callOnce(transport, { tracker, template, plan, request, wanted });
		return transport.redactor.with(plan.secrets).names(body);
	} catch {
		return undefined;
	}
}
