import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { InputError, TrackerError } from '../model/errors';
import type { Sent } from './sent';

/** n8n takes an item for a failed one only if it has these keys and no others. */
export function failureItem(
	error: unknown,
	templateId: string | undefined,
	item: number,
	sent?: Sent,
): INodeExecutionData {
	const known = error instanceof TrackerError || error instanceof InputError;
	const facts = error instanceof TrackerError ? error.facts : {};
	const hint = error instanceof InputError ? error.hint : facts.hint;
	const message = known || error instanceof Error ? error.message : 'The item could not be processed';
	return {
		json: {
			error: message,
			details: {
				statusCode: facts.statusCode ?? null,
				templateId: templateId ?? null,
				attempts: facts.attempts ?? 0,
				...(hint ? { hint } : {}),
				...(facts.mayHaveBeenApplied ? { mayHaveBeenApplied: true } : {}),
				...(sent ? { values: sent.values as IDataObject, request: sent.request } : {}),
			},
		},
		pairedItem: { item },
	};
}
