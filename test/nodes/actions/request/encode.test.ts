import type { BodyEncoding, Parameter, TemplateDefinition } from '../../../../nodes/actions/model/template';
import { encodeRequest } from '../../../../nodes/actions/request/encode';
import { planRequest } from '../../../../nodes/actions/request/plan';
import { list, object, pairs, request } from '../../../helpers/request';
import { parameter, templateOf } from '../../../helpers/template';

describe('bodies that are empty', () => {
	it.each<[string, Partial<TemplateDefinition>, string | undefined]>([
		['nothing where no body parameter is known', { bodyEncoding: 'json' }, undefined],
		['nothing in a form where no body parameter is known', { bodyEncoding: 'form' }, undefined],
		['an empty object where none is set', { bodyEncoding: 'json', parameters: [parameter()] }, '{}'],
		['an empty form where none is set', { bodyEncoding: 'form', parameters: [parameter()] }, ''],
		['nothing without an encoding', { bodyEncoding: 'none' }, undefined],
	])('send %s', (_, definition, text) => expect(request(definition).body).toBe(text));
});

describe('a GET', () => {
	it.each(['json', 'form', 'query', undefined] as const)('never has a body (%s)', (bodyEncoding) => {
		const parameters = [parameter({ name: 'a' }), list(), parameter({ name: 'c', const: 'x' })];
		const sent = request({ kind: 'get', method: 'GET', bodyEncoding, parameters }, { a: '1', ids: ['2'] });
		expect(sent.body).toBeUndefined();
		expect(sent.headers).toEqual({});
		expect(pairs(sent.query)).toEqual([
			['a', '1'],
			['ids[]', '2'],
			['c', 'x'],
		]);
	});
});

describe('paging', () => {
	const parameters = [
		parameter({ name: 'page', in: 'query', type: 'integer' }),
		parameter({ name: 'q', in: 'query' }),
	];

	it('replaces a parameter of the same name in the query', () => {
		const plan = planRequest(templateOf({ kind: 'get', method: 'GET', parameters }), { page: 1, q: 'x' });
		const sent = encodeRequest(plan, { in: 'query', values: { page: 3, limit: 50 } });
		expect(sent.query).toBe('q=x&page=3&limit=50');
		expect(encodeRequest(plan).query).toBe('page=1&q=x');
	});

	it.each<[BodyEncoding, string]>([
		['json', '{"q":"x","page":3}'],
		['form', 'q=x&page=3'],
	])('adds to a %s body', (bodyEncoding, text) => {
		const plan = planRequest(templateOf({ bodyEncoding, parameters: [parameter({ name: 'q' })] }), {
			q: 'x',
		});
		const sent = encodeRequest(plan, { in: 'body', values: { page: 3 } });
		expect([sent.query, sent.body]).toEqual(['', text]);
	});

	it.each<[BodyEncoding, string]>([
		['json', '{"query":{"page":3,"limit":2}}'],
		['form', 'query%5Bpage%5D=3&query%5Blimit%5D=2'],
		['query', 'query%5Bpage%5D=3&query%5Blimit%5D=2'],
	])('goes to a place within the body: %s', (bodyEncoding, text) => {
		const values = { 'query[page]': 3, 'query[limit]': 2 };
		const sent = encodeRequest(planRequest(templateOf({ bodyEncoding }), {}), { in: 'body', values });
		expect(sent.body ?? sent.query).toBe(text);
	});

	it.each<[string, Partial<Parameter>, BodyEncoding, string]>([
		['an object', { name: 'query' }, 'json', '{"query":{"a":1,"page":3}}'],
		['an object', { name: 'query' }, 'form', 'query%5Ba%5D=1&query%5Bpage%5D=3'],
		['the whole body', { name: 'query', property: '$' }, 'json', '{"a":1,"page":9,"query":{"page":3}}'],
	])('takes its place within %s of the person (%j, %s)', (_, more, bodyEncoding, text) => {
		const plan = planRequest(templateOf({ bodyEncoding, parameters: [object(more)] }), {
			query: { a: 1, page: 9 },
		});
		expect(encodeRequest(plan, { in: 'body', values: { 'query[page]': 3 } }).body).toBe(text);
	});

	it('makes a body where there was none', () => {
		const sent = encodeRequest(planRequest(templateOf(), {}), { in: 'body', values: { page: 1 } });
		expect(sent.body).toBe('{"page":1}');
	});

	it('goes to the query where the body does', () => {
		const plan = planRequest(templateOf({ kind: 'get', method: 'GET' }), {});
		const sent = encodeRequest(plan, { in: 'body', values: { page: 1 } });
		expect([sent.query, sent.body]).toEqual(['page=1', undefined]);
	});
});
