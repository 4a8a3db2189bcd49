import type { ActionTemplate, Parameter } from '../model/template';

/** Lists that other parameters make an entry of: they are made, not given. */
export const listsOfEntries = ({ parameters }: Pick<ActionTemplate, 'parameters'>): ReadonlySet<string> =>
	new Set(parameters.flatMap(({ entryOf }) => entryOf ?? []));

/** The parameters that a person can set: not what is always sent, and not a list whose entry is made of others. */
export function shownParameters(template: Pick<ActionTemplate, 'parameters'>): Parameter[] {
	const lists = listsOfEntries(template);
	return template.parameters.filter(({ name, const: fixed }) => fixed === undefined && !lists.has(name));
}

/** What an edit fills in from the record that it reads need not be given. */
const isRead = ({ edit }: ActionTemplate, { current }: Parameter): boolean =>
	edit !== undefined && (edit.replaces ?? 'record') === 'record' && current !== undefined;

/** Whether a person has to give a value for a parameter. */
export const isAsked = (template: ActionTemplate, parameter: Parameter): boolean =>
	parameter.required === true && parameter.default === undefined && !isRead(template, parameter);
