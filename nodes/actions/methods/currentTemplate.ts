import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { InputError } from '../model/errors';
import type { ActionKind, ActionTemplate } from '../model/template';
import { storeReader } from '../store/reader';
import { choiceOf } from '../run/curlDefinition';
import { openStore } from '../store/table';
import { resolveTemplate, type TemplateChoice } from '../templates/resolve';
import { trackerOf } from '../trackers';
import { connectionOf } from '../transport/transport';

/** The tracker that the node is set to; empty where none is chosen. */
export const currentTracker = (context: ILoadOptionsFunctions): string =>
	String(context.getCurrentNodeParameter('tracker') ?? '');

/**
 * The template that the node is set to.
 *
 * @param kind What the node runs.
 * @returns undefined where none is chosen yet.
 * @throws InputError where the choice cannot be used.
 */
export async function currentTemplate(
	context: ILoadOptionsFunctions,
	kind: ActionKind,
): Promise<ActionTemplate | undefined> {
	const chosen = currentChoice(context);
	if (!chosen) return undefined;
	const trackerId = currentTracker(context);
	const choice = await choiceOf(chosen, {
		trackerId,
		kind,
		connect: async () => await connectionOf(context, trackerOf(trackerId)).catch(() => undefined),
	});
	const ids = choice.source === 'store' ? [choice.id] : [];
	const read = storeReader(async () => await openStore(context), ids);
	return await resolveTemplate(trackerId, kind, choice, read);
}

/** Whether an expression gives the whole template: then nothing is known of it before the node runs. */
export function isByExpression(context: ILoadOptionsFunctions): boolean {
	const definition = context.getCurrentNodeParameter('templateDefinition');
	const isDefinition = context.getCurrentNodeParameter('templateSource') === 'definition';
	return isDefinition && typeof definition === 'string' && definition.startsWith('=');
}

function currentChoice(context: ILoadOptionsFunctions): TemplateChoice | undefined {
	const source = context.getCurrentNodeParameter('templateSource');
	if (source === 'definition') {
		const definition = context.getCurrentNodeParameter('templateDefinition');
		if (isByExpression(context)) {
			throw new InputError(
				'The template comes from an expression and is known only when the node runs',
				"Choose 'JSON' in 'Enter Parameters As', and type response fields in 'Other Response Fields'.",
			);
		}
		return definition ? { source, definition } : undefined;
	}
	const id = context.getCurrentNodeParameter('template', { extractValue: true });
	if (typeof id !== 'string' || !id.trim()) return undefined;
	return { source: source === 'store' ? source : 'library', id: id.trim() };
}
