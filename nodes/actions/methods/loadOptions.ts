import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { InputError } from '../model/errors';
import type { ActionKind } from '../model/template';
import { shorten } from '../model/text';
import { listFields } from '../response/fields';
import { variableOf } from '../response/variables';
import { toNodeError } from '../run/nodeError';
import { currentTemplate } from './currentTemplate';

const maxValueLength = 59;

const exampleText = (value: unknown): string =>
	shorten(typeof value === 'string' ? value : JSON.stringify(value), maxValueLength);

/** How later steps reach a response field. */
function expressionFor(path: string, step: number): string {
	const name = variableOf(path, step).name;
	return /^\d/.test(name) ? `{{ $json["${name}"] }}` : `{{ $json.${name} }}`;
}

/**
 * The response fields of the chosen template, by its example. No call is made: what a template says of itself is not to
 * be trusted, and nobody has asked for one.
 */
export const actionLoadOptions = (kind: ActionKind) => ({
	async getResponseFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		try {
			const template = await currentTemplate(this, kind);
			if (!template) return [];
			const { example } = template.response;
			if (example === undefined) {
				throw new InputError(
					'The template has no example of an answer, so its fields are not known yet',
					"Run the operation Test of Tracker Action Templates with 'Save Example' on, or run this node once and type paths of its answer in 'Other Response Fields'.",
				);
			}
			const step = Number(this.getCurrentNodeParameter('stepNumber') ?? 1) || 1;
			return listFields(example).map(({ path, value }) => ({
				name: `${path} — ${exampleText(value)}`,
				value: path,
				description: expressionFor(path, step),
			}));
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	},
});
