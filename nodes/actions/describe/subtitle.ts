import type { ActionKind } from '../templates/model';
import { allTrackers } from '../trackers';

/**
 * What the canvas shows below a node's name, such as `Affise · Update affiliate status`. n8n gives a subtitle
 * the template's id but not its name, so the words come from the id: `affise.affiliate.updateStatus`.
 */
export function subtitle(): string {
	const names = JSON.stringify(Object.fromEntries(allTrackers.map(({ id, name }) => [id, name])));
	const words = [
		'String($parameter["template"]).split(".").slice(1).join(" ")',
		'.replace(/^(\\w+) ([a-z]+)(.*)$/, "$2 $1$3")',
		'.replace(/([A-Z])/g, " $1").toLowerCase()',
		'.replace(/^list (\\w*[^s])$/, "list $1s")',
		'.replace(/^./, (letter) => letter.toUpperCase())',
	].join('');
	const tracker = `(${names})[$parameter["tracker"]]`;
	const template = `$parameter["templateSource"] === "definition" ? "Own definition" : $parameter["template"] ? ${words} : ""`;
	return `={{ [${tracker}, ${template}].filter(Boolean).join(" · ") }}`;
}

const deeds: Record<ActionKind, string> = {
	get: 'Read from',
	edit: 'Change records on',
	add: 'Create records on',
};

/** What a language model is told about a node that it may use as a tool; short enough to be read in the panel. */
export function toolText(kind: ActionKind): string {
	const preview = '{{ $parameter.mode === "preview" ? " (preview: nothing is sent)" : "" }}';
	const template = '{{ $parameter.templateSource === "definition" ? "own template" : $parameter.template }}';
	return `=${deeds[kind]} the tracker {{ $parameter.tracker }}: ${template}${kind === 'get' ? '' : preview}`;
}
