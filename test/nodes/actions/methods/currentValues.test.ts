import type { NodeParameterValueType } from 'n8n-workflow';

import { currentValues } from '../../../../nodes/actions/methods/currentValues';
import { inputErrorOf } from '../../../helpers/template';

const panelOf = (parameters: Record<string, NodeParameterValueType>) => ({
	getCurrentNodeParameter: (name: string) => parameters[name],
});

it.each<[string, Record<string, NodeParameterValueType>, Record<string, unknown>]>([
	['a new node', {}, {}],
	['an empty form', { parametersAs: 'fields', parameters: { value: null } }, {}],
	[
		'a form, without what is left empty or could not be worked out',
		{ parametersAs: 'fields', parameters: { value: { id: '7', none: null, empty: '', no: false, zero: 0 } } },
		{ id: '7', no: false, zero: 0 },
	],
	['JSON', { parametersAs: 'json', parametersJson: '{"id": 7, "none": null}' }, { id: 7 }],
	['an expression of an object', { parametersAs: 'json', parametersJson: { id: '7' } }, { id: '7' }],
	['an expression without a value', { parametersAs: 'json', parametersJson: null }, {}],
])('reads the values of %s', (_, parameters, values) => {
	expect(currentValues(panelOf(parameters))).toEqual(values);
});

it('refuses JSON that is no object', () => {
	const error = inputErrorOf(() => currentValues(panelOf({ parametersAs: 'json', parametersJson: '[1]' })));
	expect(error.message).toBe("'Parameters (JSON)' is not a JSON object");
});
