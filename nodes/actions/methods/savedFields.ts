import { stringify } from 'lossless-json';
import type { FieldType, INodePropertyOptions, ResourceMapperField } from 'n8n-workflow';

import { actionKinds, httpMethods } from '../model/template';
import { labelOf } from '../request/labels';
import type { StoredTemplate } from '../store/rows';

/** What a person thinks of first; all else follows as the template has it. */
const first = ['name', 'description', 'kind', 'method', 'path', 'parameters', 'response'] as const;

const required: readonly string[] = ['name', 'kind', 'method', 'path'];

/** What a template is known by stays; its example is kept by a test. */
const unchangeable: readonly string[] = ['id', 'tracker'];

const choices: Record<string, readonly string[]> = { kind: actionKinds, method: httpMethods };

const optionsOf = (name: string): INodePropertyOptions[] | undefined =>
	choices[name]?.map((value) => ({ name: labelOf({ name: value }), value }));

function typeOf(name: string, value: unknown): FieldType {
	if (choices[name]) return 'options';
	if (name === 'parameters' || Array.isArray(value)) return 'array';
	return name === 'response' || typeof value === 'object' ? 'object' : 'string';
}

/** A value as the form takes it: JSON as text. */
const textOf = (value: unknown): string =>
	typeof value === 'object' ? (stringify(value, null, 2) ?? '') : String(value);

/** The form of a saved template, filled with what is saved. */
export function savedFields(template: StoredTemplate): ResourceMapperField[] {
	const response = template.response && { ...template.response, example: undefined };
	const values: Record<string, unknown> = { ...template, ...(response ? { response } : {}) };
	const names = [...new Set<string>([...first, ...Object.keys(values)])];
	return names
		.filter((name) => !unchangeable.includes(name))
		.map((name) => {
			const options = optionsOf(name);
			return {
				id: name,
				displayName: labelOf({ name }),
				defaultMatch: false,
				canBeUsedToMatch: false,
				required: required.includes(name),
				display: true,
				type: typeOf(name, values[name]),
				...(options ? { options } : {}),
				...(values[name] === undefined ? {} : { defaultValue: textOf(values[name]) }),
			};
		});
}
