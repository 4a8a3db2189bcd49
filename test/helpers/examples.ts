import type { IDataObject } from 'n8n-workflow';

import type { ActionTemplate, Parameter } from '../../nodes/actions/model/template';
import { listsOfEntries } from '../../nodes/actions/request/shown';

function exampleOf({ example, enum: choices, default: preset, type }: Parameter): unknown {
	const first = choices?.[0];
	return example ?? (type === 'array' ? undefined : first) ?? preset;
}

/** Values for a template, by its own examples. */
export function valuesOf(template: ActionTemplate, which: (parameter: Parameter) => boolean): IDataObject {
	const made = listsOfEntries(template);
	const shown = template.parameters.filter(
		(parameter) => parameter.const === undefined && !made.has(parameter.name) && which(parameter),
	);
	return Object.fromEntries(shown.map((parameter) => [parameter.name, exampleOf(parameter)])) as IDataObject;
}
