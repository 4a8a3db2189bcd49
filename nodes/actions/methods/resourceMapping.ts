import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';

import { keyNames } from '../change/keys';
import type { ActionKind, ActionTemplate } from '../model/template';
import { escapeHtml } from '../model/text';
import { shownParameters } from '../request/shown';
import { toNodeError } from '../run/nodeError';
import { currentTemplate, isByExpression } from './currentTemplate';
import { currentForm, currentValues } from './currentValues';
import { liveChoices } from './liveChoices';
import { parameterForm } from './parameterForm';
import { savedFields } from './savedFields';
import { templateHelp } from './templateHelp';
import { chosenEntry, testedTemplate } from './testedTemplate';

/** Finds the template that a node is set to; undefined where none is chosen yet. */
type Find = (context: ILoadOptionsFunctions) => Promise<ActionTemplate | undefined>;

/** What stands in the form; a value that cannot be read is none. */
function presentValues(context: ILoadOptionsFunctions): Record<string, unknown> {
	try {
		return currentValues(context);
	} catch {
		return {};
	}
}

/**
 * A form, or why there is none.
 *
 * @param name The node's parameter that the form is.
 */
async function formOr(
	context: ILoadOptionsFunctions,
	name: string,
	make: () => Promise<ResourceMapperFields>,
): Promise<ResourceMapperFields> {
	try {
		return await make();
	} catch (error) {
		const failure = toNodeError(context.getNode(), error);
		const { schema = [] } = (context.getCurrentNodeParameter(name) ?? {}) as { schema?: unknown[] };
		// n8n then leaves the form as it is; an empty one would take its place, with all its values.
		if (schema.length > 0 && !isByExpression(context)) throw failure;
		// Where there is no form yet, n8n shows no error but this notice.
		const notice = [failure.message, failure.description].filter(Boolean).join('. ');
		return { fields: [], emptyFieldsNotice: escapeHtml(notice) };
	}
}

async function fieldsOf(
	context: ILoadOptionsFunctions,
	template: ActionTemplate,
): Promise<ResourceMapperFields> {
	const present = presentValues(context);
	// Which record is meant is typed, or comes from the item: a drop-down would be in the way.
	const keys = keyNames(template);
	const choices = Object.fromEntries(
		await Promise.all(
			shownParameters(template)
				.filter(({ name, type, choices: some }) => some && type !== 'array' && !keys.has(name))
				.map(
					async (parameter) =>
						[parameter.name, await liveChoices(context, template, parameter, present)] as const,
				),
		),
	);
	const fields = parameterForm(template, { choices, present });
	return fields.length > 0 ? { fields } : { fields, emptyFieldsNotice: 'This template takes no values' };
}

/** n8n keeps the notice that was there until another comes. */
const nothingKnown = 'What the template does is known once it can be read';

/** The form for the parameters of the chosen template, and what is said of it. */
const formOf = (find: Find) => ({
	async getParameters(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
		return await formOr(this, 'parameters', async () => {
			const template = await find(this);
			return template ? await fieldsOf(this, template) : { fields: [] };
		});
	},
	async getHelp(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
		const isJson = this.getCurrentNodeParameter('parametersAs') === 'json';
		// The form itself says why a template cannot be read.
		const template = await find(this).catch(() => undefined);
		const emptyFieldsNotice = template ? templateHelp(template, currentForm(this), isJson) : nothingKnown;
		return { fields: [], emptyFieldsNotice };
	},
});

/** The forms of a Tracker Action node. */
export const actionResourceMapping = (kind: ActionKind) =>
	formOf(async (context) => await currentTemplate(context, kind));

/** The forms of the Tracker Action Templates node: for a test, and of a saved template. */
export const storeResourceMapping = {
	...formOf(testedTemplate),
	async getSaved(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
		return await formOr(this, 'savedTemplate', async () => {
			const entry = await chosenEntry(this);
			return { fields: entry ? savedFields(entry.template) : [] };
		});
	},
};
