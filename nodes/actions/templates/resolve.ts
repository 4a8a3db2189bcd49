import { InputError } from '../model/errors';
import { trackerOf } from '../trackers';
import { completeTemplate } from './complete';
import { libraryTemplate, notChosen } from './library';
import type { ActionKind, ActionTemplate, TemplateDefinition } from '../model/template';
import { parseTemplate } from './validate';

/** Where a node's template comes from. */
export type TemplateChoice =
	| { source: 'library'; id: string }
	| { source: 'store'; id: string }
	| { source: 'definition'; definition: unknown };

/** Reads one template of the store by its ID. */
export type TemplateReader = (id: string) => Promise<{ template: TemplateDefinition & { tracker: string } }>;

/** The node that runs the templates of a kind. */
export const nodeNames: Record<ActionKind, string> = {
	get: 'Tracker Action Get',
	edit: 'Tracker Action Edit',
	add: 'Tracker Action Add',
};

async function fromStore(trackerId: string, id: string, read: TemplateReader): Promise<ActionTemplate> {
	const tracker = trackerOf(trackerId);
	if (!id.trim()) throw notChosen();
	const { template } = await read(id.trim());
	if (template.tracker !== tracker.id) throw wrongTracker(template.name, template.tracker, tracker.name);
	return completeTemplate(template, tracker);
}

const wrongTracker = (template: string, of: string, chosen: string) =>
	new InputError(
		`The template '${template}' is for '${of}', but the node is set to ${chosen}`,
		"Change 'Tracker' in the node, or the template's 'tracker'.",
	);

function fromDefinition(trackerId: string, source: unknown): ActionTemplate {
	const tracker = trackerOf(trackerId);
	const definition = parseTemplate(source, tracker.pathValues);
	if (definition.tracker !== undefined && definition.tracker !== tracker.id) {
		throw wrongTracker(definition.name, definition.tracker, tracker.name);
	}
	return completeTemplate(definition, tracker);
}

async function find(
	trackerId: string,
	choice: TemplateChoice,
	read: TemplateReader,
): Promise<ActionTemplate> {
	switch (choice.source) {
		case 'library':
			return await libraryTemplate(trackerId, choice.id);
		case 'store':
			return await fromStore(trackerId, choice.id, read);
		default:
			return fromDefinition(trackerId, choice.definition);
	}
}

/**
 * The template that a node runs.
 *
 * @param trackerId The node's tracker.
 * @param kind What the node runs; a template of another kind is refused.
 * @param choice The person's choice.
 * @param read Reads templates of the store.
 * @throws InputError where the template is unknown, not valid, or of another kind or tracker.
 */
export async function resolveTemplate(
	trackerId: string,
	kind: ActionKind,
	choice: TemplateChoice,
	read: TemplateReader,
): Promise<ActionTemplate> {
	const template = await find(trackerId, choice, read);
	if (template.kind !== kind) {
		throw new InputError(
			`The template '${template.name}' is of the kind '${template.kind}' and does not run in ${nodeNames[kind]}`,
			`Use the node ${nodeNames[template.kind]} for it.`,
		);
	}
	return template;
}
