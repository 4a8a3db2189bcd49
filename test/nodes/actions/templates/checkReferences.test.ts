import type { TemplateDefinition } from '../../../../nodes/actions/model/template';
import { checkReferences } from '../../../../nodes/actions/templates/checkReferences';
import { inputErrorOf } from '../../../helpers/template';

const good = {
	name: 'Set offer cap',
	kind: 'edit',
	method: 'PATCH',
	path: '/offers/{id}',
	parameters: [
		{ name: 'id', in: 'path', type: 'string', required: true },
		{ name: 'cap', in: 'body', type: 'string' },
		{ name: 'value', in: 'body', type: 'number', current: { path: '$', field: 'cap' } },
		{
			name: 'tags',
			in: 'body',
			type: 'array',
			current: { path: '$.tags[*]', entries: { '*': '$', names: '$.names.*~' } },
			key: ['name', 'kind'],
			keyDefaults: { kind: 'all' },
		},
		{ name: 'tag', in: 'body', type: 'string', entryOf: 'tags', property: '$' },
	],
	edit: {
		read: 'demo.offer.get',
		values: { offer_id: 'id', relationship: { const: 'all' } },
		match: { '$.id': 'id', '$.is_default': { const: true } },
		creates: true,
		sets: { '$.status': 'active' },
	},
} satisfies TemplateDefinition;

const withEdit = (more: object) => ({ ...good, edit: { ...good.edit, ...more } });
const withParameter = (more: object) => ({
	...good,
	parameters: [...good.parameters, { name: 'more', in: 'body', type: 'string', ...more }],
});

it('takes references that lead somewhere', () => {
	expect(() => checkReferences(good)).not.toThrow();
});

it.each<[string, object, string]>([
	['values of a lost parameter', withEdit({ values: { offer_id: 'ids' } }), "'edit.values' names 'ids'"],
	['a match by a lost parameter', withEdit({ match: { '$.id': 'ids' } }), "'edit.match' names 'ids'"],
	['a match that is no path', withEdit({ match: { '$.id[': 'id' } }), "'edit.match' does not fit"],
	['a result that is no path', withEdit({ sets: { '$.a[': 1 } }), "'edit.sets' does not fit"],
	[
		'an entry that is no path',
		withParameter({
			type: 'array',
			current: { path: '$.caps', entries: { '*': '$', goals: { path: '$.goals[', values: {} } } },
		}),
		"current.entries' does not fit",
	],
	['a lost field', withParameter({ current: { path: '$', field: 'caps' } }), "current.field' names 'caps'"],
	[
		'an entry of no list',
		withParameter({ entryOf: 'cap' }),
		"entryOf' must name a parameter of the type array",
	],
	['a key of no list', withParameter({ key: ['id'] }), "key' has a meaning for the type 'array' only"],
	[
		'a default of no key',
		withParameter({ type: 'array', key: ['type'], keyDefaults: { period: 'day' } }),
		"keyDefaults' names 'period', which is not in 'key'",
	],
	['a reader of another kind', { ...good, kind: 'get' }, "'edit' has a meaning only where 'kind' is edit"],
])('refuses %s', (_, source, sentence) => {
	expect(inputErrorOf(() => checkReferences(source as TemplateDefinition)).message).toContain(sentence);
});
