import { refuseToolArguments } from '../../../../nodes/actions/run/toolArguments';
import { contextOf } from '../../../helpers/context';
import { inputErrorOf } from '../../../helpers/template';

const node = (type: string) => contextOf({ getNode: () => ({ type }) });
const tool = node('x.trackerActionEditTool');

it.each<[string, Record<string, unknown>]>([
	['$json in JSON', { parametersJson: '={{ { id: $json.id } }}' }],
	['$input in the form', { parameters: { value: { id: '={{ $input.item.json.id }}' } } }],
	['$data in a list', { responseFields: ['$.a', '={{ $data.path }}'] }],
	['$json by another name', { template: { value: '={{ $json["t"] }}' } }],
])('refuses %s, which the model fills', (_, stored) => {
	const { message, hint } = inputErrorOf(() => refuseToolArguments(tool, stored));
	expect(message).toBe(
		"A tool cannot take values from $json or $input: the model's own arguments stand there",
	);
	expect(hint).toContain("{{ $('Node').item.json.affiliate_id }}");
});

it.each<[string, Record<string, unknown>]>([
	['another node', { parametersJson: "={{ { id: $('Node').item.json.id } }}" }],
	['the model', { parametersJson: "={{ { id: $fromAI('id') } }}" }],
	['its description', { toolDescription: '={{ $json.text }}' }],
	['a text', { parametersJson: '{"note":"$json"}' }],
	['nothing', { parameters: { value: null }, other: undefined }],
])('takes %s', (_, stored) => {
	expect(() => refuseToolArguments(tool, stored)).not.toThrow();
});

it('takes $json where the node is no tool', () => {
	const stored = { parametersJson: '={{ { id: $json.id } }}' };
	expect(() => refuseToolArguments(node('x.trackerActionEdit'), stored)).not.toThrow();
});
