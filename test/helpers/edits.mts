import type { IDataObject } from 'n8n-workflow';

import { isSame } from '../../nodes/actions/change/compare';
import type { ActionTemplate, Parameter } from '../../nodes/actions/model/template';
import type { JsonRecord } from '../../nodes/actions/response/records';

/* What an edit may change of a record, and what must stay as it was. */

/** Whether an edit can be told from what is there already. */
export const isCompared = (template: ActionTemplate, parameter: Parameter): boolean =>
	parameter.current !== undefined || parameter.entryOf !== undefined || isKey(template, parameter);

export function isKey({ edit, parameters }: ActionTemplate, { name, in: place }: Parameter): boolean {
	const named = [...Object.values(edit?.values ?? {}), ...Object.values(edit?.match ?? {})];
	const fields = parameters.map(({ current }) => (typeof current === 'object' ? current.field : undefined));
	return place === 'path' || named.includes(name) || fields.includes(name);
}

/** What trackers write by themselves with each change. */
const isMoved = (name: string): boolean =>
	/^(created_at|time_created|updated|modified|time_saved|date_?(last)?_?updated)/i.test(name);

/** Without what trackers write by themselves, at any depth: an entry that goes and comes back has another ID. */
function settled(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(settled);
	if (typeof value !== 'object' || value === null) return value;
	const fields = Object.entries(value).filter(
		([name, entry]) => !isMoved(name) && !(/^_?id$/.test(name) && typeof entry === 'number'),
	);
	return Object.fromEntries(fields.map(([name, entry]) => [name, settled(entry)]));
}

/** Fields of a record that differ, by their names at the first level. */
export function differences(before: JsonRecord, after: JsonRecord): string[] {
	const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
	return names.filter((name) => !isMoved(name) && !isSame(settled(before[name]), settled(after[name])));
}

/** The field of a record that a path begins with. */
const topOf = (path: string): string => /^\$\.?\[?'?([^.['\]]*)/.exec(path)?.[1] ?? '';

/** The fields of a record that an edit with these values may change. */
export function expectedFields({ parameters, edit }: ActionTemplate, values: IDataObject): Set<string> {
	const names = Object.keys(values);
	const paths = parameters
		.filter((entry) => names.includes(entry.name) || entry.const !== undefined)
		.flatMap(({ name, current, property = name, entryOf }) => {
			const of = parameters.find((list) => list.name === entryOf);
			const place = of?.current ?? current;
			const written = `$.${property.replace(/\[.*/, '')}`;
			if (typeof place !== 'object') return [written, place ?? written];
			const chosen = parameters.find((entry) => entry.name === place.field);
			const field = chosen && String(chosen.const ?? values[chosen.name]);
			return [written, place.path, ...(field ? [`${place.path}.${field}`] : [])];
		});
	const made = (edit?.omit ?? []).map((name) => `$.${name}`);
	return new Set([...paths, ...Object.keys(edit?.sets ?? {}), ...made].map(topOf));
}

/** Whether a field shows what another one was changed to, such as a group by its ID and its name. */
export function isSameElsewhere(value: unknown, changes: unknown): boolean {
	const text = JSON.stringify(value) ?? '';
	return ((changes as Array<{ after: unknown }> | undefined) ?? []).some(
		({ after }) => typeof after === 'string' && after !== '' && text.includes(JSON.stringify(after)),
	);
}
