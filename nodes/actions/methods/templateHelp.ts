import { escapeHtml } from '../model/text';
import type { ActionTemplate, Parameter } from '../model/template';
import { aboutParameter } from '../request/aboutParameter';
import { labelOf } from '../request/labels';
import { readyJson } from '../request/readyJson';
import { isAsked, shownParameters } from '../request/shown';

/** Parameters that a person reads about before the form is in sight. */
const maxShown = 8;

/**
 * What a template does and what its parameters mean, as HTML for a notice: n8n draws no other text that depends on what
 * is chosen.
 *
 * @param values What the form holds.
 * @param isJson Whether the values are given as JSON: then the notice has JSON to begin with.
 */
export function templateHelp(
	template: ActionTemplate,
	values: Readonly<Record<string, unknown>>,
	isJson: boolean,
): string {
	const { name, description } = template;
	const nameOf = (parameter: Parameter): string =>
		isJson ? `<code>${escapeHtml(parameter.name)}</code>` : `<b>${escapeHtml(labelOf(parameter))}</b>`;
	const all = shownParameters(template);
	const isTold = (parameter: Parameter): boolean =>
		(isAsked(template, parameter) || Object.hasOwn(values, parameter.name) || all.length <= maxShown) &&
		(isJson || aboutParameter(parameter) !== '');
	const told = all.filter(isTold).map((parameter) => {
		const about = aboutParameter(parameter);
		return `<li>${nameOf(parameter)}${about ? `: ${escapeHtml(about)}` : ''}</li>`;
	});
	const others = isJson ? all.filter((parameter) => !isTold(parameter)) : [];
	return [
		`<b>${escapeHtml(name)}</b>${description ? `<br>${escapeHtml(description)}` : ''}`,
		told.length > 0 ? `<ul>${told.join('')}</ul>` : '',
		others.length > 0 ? `Also taken: ${others.map(nameOf).join(', ')}` : '',
		isJson && all.length > 0
			? `To begin with, with what the form holds now:<pre>${escapeHtml(readyJson(template, values))}</pre>`
			: '',
	].join('');
}
