import { NodeApiError, NodeOperationError, type INode, type JsonObject } from 'n8n-workflow';

import { InputError, TrackerError } from '../model/errors';
import type { Result } from './result';

/**
 * Turns whatever was thrown into n8n's error for it.
 *
 * @param node The node that failed.
 * @param error What was thrown.
 * @param itemIndex The input item, from 0; undefined where no single item is meant.
 * @param more A sentence that is added to the description.
 * @param call What was tried, and what was sent for it.
 */
export function toNodeError(
	node: INode,
	error: unknown,
	itemIndex?: number,
	more = '',
	call: FailedCall = {},
): NodeApiError | NodeOperationError {
	const place = placeOf(error, itemIndex);
	const describe = (hint: string | undefined) => [hint, more].filter(Boolean).join(' ') || undefined;
	if (error instanceof TrackerError) {
		const { statusCode, hint } = error.facts;
		const message = [call.about, error.message].filter(Boolean).join(': ') + place;
		const made = new NodeApiError(node, { message } as JsonObject, {
			message,
			description: describe(hint),
			httpCode: statusCode === undefined ? undefined : String(statusCode),
			itemIndex,
		});
		// n8n puts words of its own in place of any message that holds a code such as EPERM, even within a word.
		made.message = message;
		// n8n shows it with the details of an error.
		if (call.sent) made.context.request = call.sent.request;
		return made;
	}
	if (error instanceof InputError) {
		return new NodeOperationError(node, error.message + place, {
			description: describe(error.hint),
			itemIndex,
		});
	}
	if (error instanceof NodeApiError || error instanceof NodeOperationError) {
		if (itemIndex !== undefined) error.context.itemIndex = itemIndex;
		return error;
	}
	const message = error instanceof Error && error.message ? error.message : 'The node could not run';
	return new NodeOperationError(node, message + place, {
		description: describe(descriptionOf(error)),
		itemIndex,
	});
}

/** What is known of the call that an error is about. */
export type FailedCall = Pick<Extract<Result, { error: unknown }>, 'about' | 'sent'>;

/** Which item is meant; n8n's own errors may say so already. */
const placeOf = (error: unknown, itemIndex: number | undefined): string =>
	itemIndex === undefined || (error instanceof Error && /\[item \d+/i.test(error.message))
		? ''
		: ` [Item ${itemIndex}]`;

/** n8n's own errors, such as those of expressions, carry a description. */
function descriptionOf(error: unknown): string | undefined {
	const description =
		typeof error === 'object' && error !== null && 'description' in error ? error.description : undefined;
	return typeof description === 'string' ? description : undefined;
}
