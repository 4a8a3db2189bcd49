import { isAsked, listsOfEntries, shownParameters } from '../../../../nodes/actions/request/shown';
import { parameter, templateOf } from '../../../helpers/template';

const status = parameter({ name: 'status', in: 'body', required: true, current: '$.status' });
const parameters = [
	parameter({ name: 'id', in: 'path', required: true }),
	status,
	parameter({ name: 'action', in: 'query', const: 'set' }),
	parameter({ name: 'caps', in: 'body', type: 'array', items: { type: 'object' } }),
	parameter({ name: 'period', in: 'body', entryOf: 'caps', required: true, default: 'day' }),
];
const template = templateOf({ parameters });

it('is neither what is always sent nor a list that others make an entry of', () => {
	expect([...listsOfEntries(template)]).toEqual(['caps']);
	expect(shownParameters(template).map(({ name }) => name)).toEqual(['id', 'status', 'period']);
});

it('is asked for where it is required and nothing else gives it', () => {
	const edit = { read: 'custom.thing.get', values: { id: 'id' } };
	const asked = (more: object) =>
		parameters.filter((entry) => isAsked(templateOf({ parameters, ...more }), entry)).map(({ name }) => name);
	expect(asked({})).toEqual(['id', 'status']);
	expect(asked({ kind: 'edit', edit })).toEqual(['id']);
	expect(asked({ kind: 'edit', edit: { ...edit, replaces: 'none' } })).toEqual(['id', 'status']);
});
