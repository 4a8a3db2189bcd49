import { completeTemplate } from '../../../../nodes/actions/templates/complete';
import type { TemplateDefinition } from '../../../../nodes/actions/model/template';
import { trackerOf } from '../../../../nodes/actions/trackers';

const least: TemplateDefinition = { name: 'X', kind: 'edit', method: 'POST', path: '/x' };
const list: TemplateDefinition = {
	...least,
	kind: 'get',
	method: 'GET',
	response: { records: '$.offers[*]' },
};
const affise = trackerOf('affise');

it("fills in the tracker's defaults", () => {
	expect(completeTemplate(least, affise)).toMatchObject({
		...least,
		id: 'definition',
		tracker: 'affise',
		server: 'api',
		bodyEncoding: 'form',
		arrayFormat: 'indices',
		parameters: [],
		pathValues: [],
		headers: {},
		response: {
			success: [{ path: '$.status', equals: 1 }],
			message: ['$.message', '$.error'],
			format: 'json',
			pagination: undefined,
		},
	});
});

it('keeps what the template says', () => {
	const definition: TemplateDefinition = {
		...least,
		id: 'mine',
		server: 'origin',
		bodyEncoding: 'json',
		arrayFormat: 'comma',
		parameters: [{ name: 'a', in: 'body', type: 'string' }],
		response: { success: [], message: [], format: 'text', records: '$' },
	};
	expect(completeTemplate(definition, affise)).toMatchObject(definition);
});

it.each<[string, Partial<TemplateDefinition>, string]>([
	['a GET that says nothing', { method: 'GET' }, 'query'],
	['a GET that wants a form', { method: 'GET', bodyEncoding: 'form' }, 'query'],
	['a GET that wants JSON', { method: 'GET', bodyEncoding: 'json' }, 'query'],
	['a GET without', { method: 'GET', bodyEncoding: 'none' }, 'none'],
	['a POST that says nothing', { method: 'POST' }, 'form'],
	['a DELETE that wants JSON', { method: 'DELETE', bodyEncoding: 'json' }, 'json'],
])('chooses the encoding of %s', (_, more, encoding) => {
	expect(completeTemplate({ ...least, ...more }, affise).bodyEncoding).toBe(encoding);
});

describe('paging', () => {
	const styleOf = (definition: TemplateDefinition) =>
		completeTemplate(definition, affise).response.pagination?.style;

	it("is the tracker's for a list", () => expect(styleOf(list)).toBe('page'));
	it("is the template's own", () => {
		expect(styleOf({ ...list, response: { pagination: { style: 'linkHeader' } } })).toBe('linkHeader');
	});
	it.each<[string, TemplateDefinition]>([
		[
			'where the template wants none',
			{ ...list, response: { records: '$.offers[*]', pagination: { style: 'none' } } },
		],
		['for one record', { ...list, response: { records: '$.offer' } }],
		['without a record path', { ...list, response: {} }],
		['for a write', { ...list, kind: 'edit' }],
	])('is none %s', (_, definition) => expect(styleOf(definition)).toBeUndefined());
});
