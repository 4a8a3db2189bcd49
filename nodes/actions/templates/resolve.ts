import { closest, distance } from 'fastest-levenshtein';

import { InputError } from '../errors';
import { trackerOf } from '../trackers';
import { completeTemplate } from './complete';
import { libraryOf } from './library';
import type { ActionKind, ActionTemplate } from './model';
import { parseTemplate } from './validate';

/** Where a node's template comes from. */
export type TemplateChoice =
	| { source: 'library'; id: string }
	| { source: 'definition'; definition: unknown };

const nodeNames: Record<ActionKind, string> = {
	get: 'Tracker Action Get',
	edit: 'Tracker Action Edit',
	add: 'Tracker Action Add',
};

async function fromLibrary(trackerId: string, id: string): Promise<ActionTemplate> {
	const tracker = trackerOf(trackerId);
	if (!id.trim()) {
		throw new InputError('No template is chosen', "Choose one from the list in 'Template'.");
	}
	const templates = await libraryOf(trackerId);
	const found = templates.find((template) => template.id === id.trim());
	if (found) return found;

	const ids = templates.map((template) => template.id);
	const near = ids.length > 0 ? closest(id, ids) : undefined;
	const suggestion = near && distance(id, near) <= id.length / 3 ? ` Did you mean '${near}'?` : '';
	throw new InputError(
		`The library has no template '${id}' for ${tracker.name}`,
		`Choose one from the list in 'Template'.${suggestion}`,
	);
}

function fromDefinition(trackerId: string, source: unknown): ActionTemplate {
	const tracker = trackerOf(trackerId);
	const definition = parseTemplate(source, tracker.pathValues);
	if (definition.tracker !== undefined && definition.tracker !== tracker.id) {
		throw new InputError(
			`The template '${definition.name}' is for '${definition.tracker}', but the node is set to ${tracker.name}`,
			"Change 'Tracker' in the node, or the template's 'tracker'.",
		);
	}
	return completeTemplate(definition, tracker);
}

/**
 * The template that a node runs.
 *
 * @param trackerId The node's tracker.
 * @param kind What the node runs; a template of another kind is refused.
 * @param choice The person's choice.
 * @throws InputError where the template is unknown, not valid, or of another kind or tracker.
 */
export async function resolveTemplate(
	trackerId: string,
	kind: ActionKind,
	choice: TemplateChoice,
): Promise<ActionTemplate> {
	const template =
		choice.source === 'library'
			? await fromLibrary(trackerId, choice.id)
			: fromDefinition(trackerId, choice.definition);
	if (template.kind !== kind) {
		throw new InputError(
			`The template '${template.name}' is of the kind '${template.kind}' and does not run in ${nodeNames[kind]}`,
			`Use the node ${nodeNames[template.kind]} for it.`,
		);
	}
	return template;
}
