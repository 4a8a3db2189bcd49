import { InputError } from '../../nodes/actions/model/errors';
import { completeTemplate } from '../../nodes/actions/templates/complete';
import type { ActionTemplate, Parameter, TemplateDefinition } from '../../nodes/actions/model/template';
import { trackerOf } from '../../nodes/actions/trackers';

/** A template with the defaults of the custom tracker: a JSON body, lists in brackets. */
export function templateOf(definition: Partial<TemplateDefinition> = {}): ActionTemplate {
	return completeTemplate(
		{ name: 'Test', kind: 'edit', method: 'POST', path: '/things', ...definition },
		trackerOf('custom'),
	);
}

export const parameter = (more: Partial<Parameter> = {}): Parameter => ({
	name: 'some_value',
	in: 'body',
	type: 'string',
	...more,
});

/** What an action throws, which must be an InputError. */
export function inputErrorOf(action: () => unknown): InputError {
	let thrown: unknown;
	try {
		action();
	} catch (error) {
		thrown = error;
	}
	expect(thrown).toBeInstanceOf(InputError);
	return thrown as InputError;
}
