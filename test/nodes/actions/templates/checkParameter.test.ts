import type { Parameter } from '../../../../nodes/actions/model/template';
import { checkParameter } from '../../../../nodes/actions/templates/checkParameter';
import { inputErrorOf } from '../../../helpers/template';

const parameter = (more: Partial<Parameter>): Parameter => ({
	name: 'a',
	in: 'query',
	type: 'string',
	...more,
});

it.each<[Partial<Parameter>, string]>([
	[{ enum: ['a', 'b'], enumLabels: ['A'] }, "'p.enumLabels' must have as many entries as 'enum'"],
	[{ enumLabels: ['A'] }, "'p.enumLabels' must have"],
	[{ in: 'path', property: 'x' }, "'p.property' has no meaning for a path parameter"],
	[{ property: '$', in: 'query', type: 'object' }, "'p.property' may be '$' only for a body parameter"],
	[{ property: '$', in: 'body', type: 'string' }, "'p.property' may be '$' only for a body parameter"],
	[{ in: 'header', name: 'a b' }, "'p.name' is not a header name"],
	[{ in: 'header', name: 'Host' }, "'p.name' may not be the header 'Host'"],
	[{ in: 'header', name: 'X_HTTP_Method' }, "'p.name' may not be the header 'X_HTTP_Method'"],
	[{ type: 'integer', enum: [1, 'two'] }, "'p.enum[1]' does not fit"],
	[{ type: 'number', default: 'many' }, "'p.default' does not fit"],
	[{ type: 'boolean', const: 'perhaps' }, "'p.const' does not fit"],
])('%j: %s', (more, message) =>
	expect(inputErrorOf(() => checkParameter(parameter(more), 'p')).message).toContain(message),
);

it.each<Partial<Parameter>>([
	{},
	{ enum: ['a'], enumLabels: ['A'] },
	{ enum: ['a'], default: '' },
	{ property: '$', in: 'body', type: 'array' },
	{ in: 'header', name: 'X-Own' },
	{ type: 'array', enum: ['a'] },
	{ default: null },
])('%j is consistent', (more) => expect(() => checkParameter(parameter(more), 'p')).not.toThrow());
