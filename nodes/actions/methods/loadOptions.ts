import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { InputError } from '../model/errors';
import type { ActionKind, ActionTemplate } from '../model/template';
import { escapeHtml, shorten } from '../model/text';
import { listFields, listResponseFields, type ResponseField } from '../response/fields';
import { recordPaths } from '../response/records';
import { variableOf } from '../response/variables';
import { toNodeError } from '../run/nodeError';
import { currentTemplate } from './currentTemplate';
import { currentValues } from './currentValues';
import { liveAnswer } from './liveAnswer';

const maxValueLength = 59;

const valueText = (value: unknown): string =>
	shorten(typeof value === 'string' ? value : JSON.stringify(value), maxValueLength);

/** How later steps reach a variable. */
const expressionFor = (name: string): string =>
	/^\d/.test(name) ? `{{ $json["${name}"] }}` : `{{ $json.${name} }}`;

/** The answer of a call now; undefined where none can be made. */
async function answerNow(context: ILoadOptionsFunctions, template: ActionTemplate): Promise<unknown> {
	try {
		return await liveAnswer(context, template, currentValues(context));
	} catch {
		return undefined;
	}
}

/**
 * The response fields of the chosen template: those that a call gives now, then others of its example. Where a template
 * does not come with the package, no call is made: nobody has asked for one.
 */
export const actionLoadOptions = (kind: ActionKind) => ({
	async getResponseFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		try {
			const template = await currentTemplate(this, kind);
			if (!template) return [];
			const { response } = template;
			const live = await answerNow(this, template);
			if (live === undefined && response.example === undefined) {
				throw new InputError(
					'The template has no example of an answer, so its fields are not known yet',
					"Run the operation Test of Tracker Action Templates with 'Save Example' on, or run this node once and type paths of its answer in 'Other Response Fields'.",
				);
			}
			const isFirstVersion = this.getNode().typeVersion === 1;
			const fieldsOf = (body: unknown): ResponseField[] =>
				isFirstVersion ? listFields(body) : listResponseFields(response, body);
			const step = Number(this.getCurrentNodeParameter('stepNumber')) || 1;
			const now = fieldsOf(live);
			const known = new Set(now.map(({ path }) => path));
			const others = fieldsOf(response.example).filter(({ path }) => !known.has(path));
			const option = ({ path, value }: ResponseField, before = ''): INodePropertyOptions => {
				const { name } = variableOf(path, step, isFirstVersion ? [] : recordPaths(response));
				return {
					name: path,
					value: path,
					// n8n draws it as HTML.
					description: escapeHtml(`${before}${valueText(value)} → ${expressionFor(name)}`),
				};
			};
			return [...now.map((field) => option(field)), ...others.map((field) => option(field, 'Example: '))];
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	},
});
