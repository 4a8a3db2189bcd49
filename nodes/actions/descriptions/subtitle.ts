import { operations } from '../operations/operations';
import { aboutSeparator } from '../model/text';
import { allTrackers } from '../trackers';

/**
 * The name of the template that was picked from the list: `$parameter` itself gives its ID only. The panel's engine for
 * expressions gives the whole when asked; others, such as n8n's isolated one, do not, and the ID is shown.
 */
const pickedName =
	'(typeof $parameter.toJSON === "function" && $parameter.toJSON().template?.cachedResultName)';

/**
 * What the canvas shows below a Tracker Action node's name: the task first, such as `Pause offer · Affise`, and whether
 * nothing is sent.
 */
export function actionSubtitle(): string {
	const names = JSON.stringify(Object.fromEntries(allTrackers.map(({ id, name }) => [id, name])));
	const tracker = `(${names})[$parameter["tracker"]]`;
	// The list shows the template's description behind its name.
	const named = `(${pickedName} || $parameter["template"] || "").split(${JSON.stringify(aboutSeparator)})[0]`;
	const template = `$parameter["templateSource"] === "definition" ? "Own definition" : ${named}`;
	const preview = '($parameter["mode"] === "preview" ? " (preview)" : "")';
	return `={{ [(${template}) + ${preview}, ${tracker}].filter((part) => part.trim()).join(" · ") }}`;
}

/** What the canvas shows below the name of the store's node: its operation as the panel calls it. */
export function storeSubtitle(): string {
	const names = JSON.stringify(Object.fromEntries(operations.map(({ value, name }) => [value, name])));
	return `={{ (${names})[$parameter["operation"]] }}`;
}
