import type { Parameter, TemplateDefinition } from '../../../../nodes/actions/model/template';
import { checkReferences } from '../../../../nodes/actions/templates/checkReferences';
import { inputErrorOf } from '../../../helpers/template';

const id: Parameter = { name: 'id', in: 'path', type: 'string' };
const caps: Parameter = { name: 'caps', in: 'body', type: 'array', key: ['period'] };
const template = (more: Partial<TemplateDefinition>, ...parameters: Parameter[]): TemplateDefinition => ({
	name: 'Edit',
	kind: 'edit',
	method: 'POST',
	path: '/offers/{id}',
	parameters: [id, caps, ...parameters],
	...more,
});
const own = (more: Partial<Parameter>): Parameter => ({ name: 'own', in: 'body', type: 'string', ...more });
const edit = { read: 'x.offer.get', values: { offer_id: 'id', all: { const: 'yes' } } };
const existing = { read: 'x.offer.list', values: {}, match: { '$.id': 'id' } };

it.each<[TemplateDefinition, string]>([
	[template({ kind: 'add', edit }), "'edit' has a meaning only where 'kind' is edit"],
	[template({ edit: { ...edit, values: { a: 'ids' } } }), "'edit.values' names 'ids'"],
	[template({ edit: { ...edit, match: { '$.id': 'ids' } } }), "'edit.match' names 'ids'"],
	[template({ edit: { ...edit, match: { '$[': 'id' } } }), "'edit.match' does not fit"],
	[template({ edit: { ...edit, body: '$[' } }), "'edit.body' does not fit"],
	[template({ edit: { ...edit, unreadable: ['b'] } }), "'edit.unreadable' names 'b'"],
	[template({ add: { existing } }), "'add' has a meaning only where 'kind' is add"],
	[
		template({ kind: 'add', add: { existing: { ...existing, match: { '$.id': 'x' } } } }),
		"'add.existing.match' names 'x'",
	],
	[
		template({ kind: 'add', add: { existing: { ...existing, values: { a: 'x' } } } }),
		"'add.existing.values' names 'x'",
	],
	[template({ bulk: { parameter: 'id', maximum: 5 } }), "'bulk.parameter' must name a parameter of the type"],
	[template({ bulk: { parameter: 'caps', maximum: 5, results: '$[' } }), "'bulk' does not fit"],
	[template({}, own({ current: '$[' })), "'parameters[2].current' does not fit"],
	[template({}, own({ current: { path: '$[' } })), "'parameters[2].current.path' does not fit"],
	[
		template({}, own({ current: { path: '$', entries: { a: '$[' } } })),
		"'parameters[2].current.entries' does not fit",
	],
	[template({}, own({ key: ['a'] })), "'parameters[2].key' has a meaning for the type 'array' only"],
	[template({}, own({ listChange: 'merge' })), "'parameters[2].listChange' has a meaning"],
	[template({}, own({ entryOf: 'id' })), "'parameters[2].entryOf' must name a parameter of the type array"],
	[
		template({}, own({ choices: { read: 'x', value: '$.id', label: '$.name', values: { a: 'x' } } })),
		"'parameters[2].choices.values' names 'x'",
	],
	[
		template({}, own({ choices: { read: 'x', value: '$.id', label: '$[' } })),
		"'parameters[2].choices' does not fit",
	],
])('%# is refused: %s', (definition, message) =>
	expect(inputErrorOf(() => checkReferences(definition)).message).toContain(message),
);

it.each<TemplateDefinition>([
	template({ edit: { ...edit, match: { '$.id': 'id' }, body: '$', unreadable: ['caps'] } }),
	template({ kind: 'add', add: { existing } }),
	template({ bulk: { parameter: 'caps', maximum: 5, results: '$.done', resultKey: '$.id' } }),
	template({}, own({ entryOf: 'caps', current: '$.own', choices: { read: 'x', value: '$.id', label: '$' } })),
])('%# fits together', (definition) => expect(() => checkReferences(definition)).not.toThrow());
