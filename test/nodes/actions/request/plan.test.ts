import type { Parameter } from '../../../../nodes/actions/model/template';
import { encodeRequest } from '../../../../nodes/actions/request/encode';
import { planRequest } from '../../../../nodes/actions/request/plan';
import { request } from '../../../helpers/request';
import { inputErrorOf, parameter, templateOf } from '../../../helpers/template';

const beyond = '12345678901234567890';

describe('headers', () => {
	const header = (more: Partial<Parameter> = {}) => parameter({ name: 'X-Note', in: 'header', ...more });

	it.each<[string, Partial<Parameter>, unknown, string]>([
		['a text', {}, 'a b\tc', 'a b\tc'],
		['Latin letters', {}, 'ü', 'ü'],
		['a number', { type: 'integer' }, beyond, beyond],
		['a list with long integers', { type: 'array', items: { type: 'integer' } }, beyond, `[${beyond}]`],
	])('carry %s', (_, more, value, text) => {
		expect(request({ parameters: [header(more)] }, { 'X-Note': value }).headers).toEqual({ 'X-Note': text });
	});

	it.each(['a\r\nX-Evil: 1', 'a\nb', 'a\rb', 'a\u0000b', 'a\u007fb', 'a\u2028b', 'ключ', '😀'])(
		'refuse %p',
		(value) => {
			const error = inputErrorOf(() => request({ parameters: [header()] }, { 'X-Note': value }));
			expect(error.message).toBe("'X Note' holds a character that a header cannot carry");
		},
	);

	it('of the tracker give way to those of the template in any case', () => {
		const template = {
			...templateOf({ parameters: [header({ name: 'accept' })] }),
			headers: { Accept: 'a', 'X-V': '2' },
		};
		expect(encodeRequest(planRequest(template, { accept: 'b' })).headers).toEqual({
			'X-V': '2',
			accept: 'b',
		});
		expect(encodeRequest(planRequest(template, {})).headers).toEqual({ Accept: 'a', 'X-V': '2' });
	});
});

describe('a path', () => {
	const id = parameter({ name: 'id', in: 'path' });

	it('is filled with the values', () => {
		const sent = request({ path: '/offer/{id}', parameters: [{ ...id, type: 'integer' }] }, { id: beyond });
		expect(sent.path).toBe(`/offer/${beyond}`);
	});

	it('refuses what is not set, by its label', () => {
		const error = inputErrorOf(() => request({ path: '/offer/{id}', parameters: [id] }));
		expect(error.message).toBe("'ID' is empty");
	});

	it('refuses a null that the template presets', () => {
		const parameters = [{ ...id, default: null }];
		expect(inputErrorOf(() => request({ path: '/offer/{id}', parameters })).message).toBe("'ID' is empty");
	});
});

it('names the values that are never shown', () => {
	const parameters = [
		parameter({ name: 'login' }),
		parameter({ name: 'password', format: 'password' }),
		parameter({ name: 'other', format: 'password' }),
		parameter({ name: 'pin', type: 'integer', format: 'password' }),
		parameter({ name: 'more', type: 'object', format: 'password' }),
	];
	const values = { login: 'me', password: 's3cret', pin: 4242, more: { a: ['deep'], b: null } };
	expect(planRequest(templateOf({ parameters }), values).secrets).toEqual(['s3cret', '4242', 'deep']);
});
