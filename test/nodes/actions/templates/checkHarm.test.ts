import { checkHarm } from '../../../../nodes/actions/templates/checkHarm';
import { libraryOf } from '../../../../nodes/actions/templates/library';
import { parseTemplate } from '../../../../nodes/actions/templates/validate';
import { allTrackers } from '../../../../nodes/actions/trackers';
import { inputErrorOf } from '../../../helpers/template';

const read = { name: 'Get affiliate', kind: 'get', method: 'GET', path: '/x' };
const withParameter = (parameter: object) => ({
	...read,
	parameters: [{ name: 'p', in: 'query', type: 'string', ...parameter }],
});

const refusal = (source: unknown) => inputErrorOf(() => parseTemplate(source)).message;

it.each(['PUT', 'PATCH', 'DELETE'])('a get is not sent by %s', (method) => {
	expect(refusal({ ...read, method })).toBe(
		`The template cannot be used: 'method' may not be ${method} where 'kind' is get, because a get only reads`,
	);
	expect(parseTemplate({ ...read, kind: 'edit', method })).toMatchObject({ method });
});

it('a get may be sent by POST, as some trackers read', () => {
	expect(parseTemplate({ ...read, method: 'POST' })).toMatchObject({ method: 'POST' });
});

it.each([
	'X-HTTP-Method-Override',
	'x-http-method-override',
	'X-METHOD-OVERRIDE',
	'x-Http-Method',
	'X_HTTP_Method_Override',
	'X-Original-URL',
	'x-rewrite-url',
])('no template sets the header %s, neither by a person nor by itself', (name) => {
	for (const more of [{}, { const: 'DELETE' }]) {
		for (const kind of ['get', 'edit', 'add']) {
			const source = { ...withParameter({ name, in: 'header', ...more }), kind };
			expect(refusal(source)).toContain(`'parameters[0].name' may not be the header '${name}'`);
		}
	}
});

it.each(['query', 'body'])('a get takes no _method in the %s', (place) => {
	const named = { name: '_method', in: place, const: 'DELETE' };
	const placed = { name: 'x', property: '_method', in: place, const: 'DELETE' };
	for (const parameter of [named, placed]) {
		const source = { ...withParameter(parameter), method: 'POST' };
		expect(refusal(source)).toContain("may not be '_method' where 'kind' is get");
		expect(parseTemplate({ ...source, kind: 'edit' })).toMatchObject({ kind: 'edit' });
	}
});

describe('no text of a template becomes an expression', () => {
	const evil = '={{ "EVAL" + 7 * 7 + $workflow.name }}';

	it.each<[string, object]>([
		['name', { ...read, name: evil }],
		['description', { ...read, description: evil }],
		['parameters[0].name', withParameter({ name: evil })],
		['parameters[0].label', withParameter({ label: evil })],
		['parameters[0].description', withParameter({ description: evil })],
		['parameters[0].default', withParameter({ default: evil })],
		['parameters[0].default.a[0]', withParameter({ type: 'object', default: { a: [evil] } })],
		['parameters[0].enum[1]', withParameter({ enum: ['a', evil] })],
		['parameters[0].enumLabels[0]', withParameter({ enum: ['a'], enumLabels: [evil] })],
		[
			'parameters[0].items.enum[0]',
			withParameter({ type: 'array', items: { type: 'string', enum: [evil] } }),
		],
	])('%s', (place, source) => {
		expect(refusal(source)).toContain(`'${place}' begins with =, which n8n takes for an expression`);
	});

	it('an id cannot be one', () => expect(refusal({ ...read, id: evil })).toContain("'id'"));

	it('a link leads to a page', () => {
		for (const documentation of ['javascript:alert(1)', evil, '//example.com', 'data:text/html,x']) {
			expect(refusal({ ...read, documentation })).toContain("'documentation' must be an address");
		}
	});

	it('what only goes out may begin with =', () => {
		const source = withParameter({ const: '=5', example: '=6' });
		expect(parseTemplate(source)).toMatchObject(source);
	});
});

it.each(allTrackers.filter(({ library }) => library).map(({ id }) => id))(
	'no template of %s does any of it',
	async (tracker) => {
		const library = await libraryOf(tracker);
		expect(library.length).toBeGreaterThan(0);
		for (const template of library) expect(() => checkHarm(template)).not.toThrow();
	},
);
