import type { TemplateDefinition } from '../../../../nodes/actions/model/template';
import { checkMeaning } from '../../../../nodes/actions/templates/checkMeaning';
import { inputErrorOf } from '../../../helpers/template';

const id = { name: 'id', in: 'path', type: 'string', required: true } as const;
const template = (more: Partial<TemplateDefinition>): TemplateDefinition => ({
	name: 'Get',
	kind: 'get',
	method: 'GET',
	path: '/offers/{id}',
	parameters: [id],
	...more,
});
const paging = (pagination: object) => ({ response: { pagination } }) as Partial<TemplateDefinition>;

it.each<[Partial<TemplateDefinition>, string]>([
	[{ parameters: [id, id] }, "'parameters[1].name' repeats the parameter 'id'"],
	[{ parameters: [] }, "'path' has the placeholder {id}, but no path parameter of that name"],
	[{ path: '/offers' }, "'path' has no placeholder {id} for the path parameter 'id'"],
	[{ path: '/a/../{id}' }, "'path'"],
	[
		{ bodyEncoding: 'none', parameters: [id, { name: 'a', in: 'body', type: 'string' }] },
		"'parameters[1].in' may not be body, because 'bodyEncoding' is none",
	],
	[{ response: { records: ['$.a', '$['] } }, "'response.records' does not fit"],
	[{ response: { success: [{ path: '$[', equals: 1 }] } }, "'response.success[0].path' does not fit"],
	[{ response: { message: ['$['] } }, "'response.message' does not fit"],
	[paging({ style: 'page' }), "'response.pagination.pageParameter' is needed for the style 'page'"],
	[paging({ style: 'cursor', cursorParameter: 'c' }), "'response.pagination.cursor' is needed"],
	[paging({ style: 'nextUrl', next: '$[' }), "'response.pagination.next' does not fit"],
	[{ edit: { read: 'x', values: {} } }, "'edit' has a meaning only where 'kind' is edit"],
])('%j: %s', (more, message) =>
	expect(inputErrorOf(() => checkMeaning(template(more), [])).message).toContain(message),
);

it('takes placeholders that the connection fills', () =>
	expect(() => checkMeaning(template({ path: '/{account}/{id}' }), ['account'])).not.toThrow());
