import type { ActionKind } from '../model/template';
import { allTrackers } from '../trackers';

/**
 * The name of the template that was picked from the list: `$parameter` itself gives its ID only. The panel's engine for
 * expressions gives the whole when asked; others, such as n8n's isolated one, do not, and there is no name.
 */
const pickedName =
	'((typeof $parameter.toJSON === "function" ? $parameter.toJSON().template?.cachedResultName : "") ?? "")';

/**
 * What the canvas shows below a node's name, such as `Affise · Update affiliate status`. Where the template was
 * not picked from the list, the words come from its id: `affise.affiliate.updateStatus`.
 */
export function subtitle(): string {
	const names = JSON.stringify(Object.fromEntries(allTrackers.map(({ id, name }) => [id, name])));
	const words = [
		'String($parameter["template"]).replace(/^[^.]*[.](?=.)/, "").replace(/[.]/g, " ")',
		'.replace(/^(\\w+) ([a-z]+)(.*)$/, "$2 $1$3")',
		'.replace(/([A-Z])/g, " $1").toLowerCase()',
		'.replace(/^list (\\w*[^s])$/, "list $1s")',
		'.replace(/^./, (letter) => letter.toUpperCase())',
	].join('');
	const tracker = `(${names})[$parameter["tracker"]]`;
	const named = `${pickedName} || ($parameter["template"] ? ${words} : "")`;
	const template = `$parameter["templateSource"] === "definition" ? "Own definition" : ${named}`;
	return `={{ [${tracker}, ${template}].filter(Boolean).join(" · ") }}`;
}

const deeds: Record<ActionKind, string> = {
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
	return `=${deeds[kind]} the tracker {{ $parameter.tracker }}: {{ ${template} }}${kind === 'get' ? '' : preview}`;
}
