import type { INodeProperties } from 'n8n-workflow';

import type { ActionKind } from '../model/template';

const tasks: Record<ActionKind, string> = {
	get: 'Read from',
	edit: 'Change records on',
	add: 'Create records on',
};

/**
 * What a language model is told about a node that it may use as a tool: name and description of the template, which
 * the parameter form brings along, or its ID where there is no form. Short enough to be read in the panel.
 */
export function toolText(kind: ActionKind): string {
	const template = '$parameter.parameters?.schema?.[0]?.about ?? $parameter.template ?? "own template"';
	const preview = '{{ $parameter.mode === "preview" ? " (preview: nothing is sent)" : "" }}';
	return `=${tasks[kind]} the tracker {{ $parameter.tracker }}: {{ ${template} }}${kind === 'get' ? '' : preview}`;
}

/** For the node as a tool only. n8n would put the same fixed text in its place, whatever the template. */
export const toolProperty = (kind: ActionKind): INodeProperties => ({
	displayName: 'Description',
	name: 'toolDescription',
	type: 'string',
	default: toolText(kind),
	required: true,
	typeOptions: { rows: 2 },
	displayOptions: { show: { '@tool': [true] } },
	description:
		'What the model is told about this tool. Say when to use it and what it gives back, if the template alone does not tell.',
});
