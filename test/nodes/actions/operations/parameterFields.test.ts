import { NodeHelpers, type INode } from 'n8n-workflow';

import {
	parameterFields,
	parametersAs,
	templateHelp,
} from '../../../../nodes/actions/operations/parameterFields';

const form = { mappingMode: 'defineBelow', value: { offer_id: '7' } };

it('keeps what the form holds while the values are given as JSON, and draws something in its place', () => {
	const fields = parameterFields(['tracker']);
	const given = { parametersAs: 'json', parameters: form, parametersJson: '{"offer_id": 8}' };
	const all = [parametersAs, ...fields];
	expect(NodeHelpers.getNodeParameters(all, given, false, false, {} as INode, null)).toEqual(given);
	const drawn = fields.filter((field) =>
		NodeHelpers.displayParameter({ parametersAs: 'json' }, field, {} as INode, null),
	);
	// n8n's editor lets go of the value of a hidden field.
	expect(drawn.map(({ name, type }) => [name, type])).toEqual([
		['parameters', 'notice'],
		['parametersJson', 'json'],
	]);
});

it('asks anew whenever another template is chosen, and the help also where JSON is', () => {
	const [drawn] = parameterFields(['tracker', 'template.value']);
	expect(drawn?.typeOptions?.loadOptionsDependsOn).toEqual(['tracker', 'template.value']);
	expect(templateHelp(['tracker']).typeOptions?.loadOptionsDependsOn).toEqual(['tracker', 'parametersAs']);
});
