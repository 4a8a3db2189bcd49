import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';

import { keyNames } from '../change/keys';
import type { ActionKind } from '../model/template';
import { escapeHtml } from '../model/text';
import { toNodeError } from '../run/nodeError';
import { currentTemplate, isByExpression } from './currentTemplate';
import { currentValues } from './currentValues';
import { liveChoices } from './liveChoices';
import { parameterForm, shownParameters } from './parameterForm';

/** What stands in the form; a value that cannot be read is none. */
function presentValues(context: ILoadOptionsFunctions): Record<string, unknown> {
	try {
		return currentValues(context);
	} catch {
		return {};
	}
}

/** The form for the parameters of the chosen template. */
export const actionResourceMapping = (kind: ActionKind) => ({
	async getParameters(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
		try {
			const template = await currentTemplate(this, kind);
			if (!template) return { fields: [] };
			const present = presentValues(this);
			// Which record is meant is typed, or comes from the item: a drop-down would be in the way.
			const keys = keyNames(template);
			const choices = Object.fromEntries(
				await Promise.all(
					shownParameters(template)
						.filter(({ name, type, choices: some }) => some && type !== 'array' && !keys.has(name))
						.map(
							async (parameter) =>
								[parameter.name, await liveChoices(this, template, parameter, present)] as const,
						),
				),
			);
			const fields = parameterForm(template, { choices, present });
			return fields.length > 0 ? { fields } : { fields, emptyFieldsNotice: 'This template takes no values' };
		} catch (error) {
			const failure = toNodeError(this.getNode(), error);
			const { schema = [] } = (this.getCurrentNodeParameter('parameters') ?? {}) as {
				schema?: unknown[];
			};
			// n8n then leaves the form as it is; an empty one would take its place, with all its values.
			if (schema.length > 0 && !isByExpression(this)) throw failure;
			// Where there is no form yet, n8n shows no error but this notice.
			const notice = [failure.message, failure.description].filter(Boolean).join('. ');
			return { fields: [], emptyFieldsNotice: escapeHtml(notice) };
		}
	},
});
