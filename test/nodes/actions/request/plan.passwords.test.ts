import { planRequest } from '../../../../nodes/actions/request/plan';
import type { Parameter } from '../../../../nodes/actions/model/template';
import { templateOf } from '../../../helpers/template';

const withPassword = (type: Parameter['type'], more: Partial<Parameter> = {}) =>
	templateOf({
		kind: 'add',
		method: 'POST',
		path: '/things',
		parameters: [{ name: 'password', in: 'body', type, format: 'password', ...more }],
	});

it.each<[Parameter['type'], unknown, string[]]>([
	['string', 'hunter2', ['hunter2']],
	['integer', 4242424242, ['4242424242']],
	['object', { p: 'S3cretPass', deep: [{ q: 'other-1' }], yes: true }, ['S3cretPass', 'other-1']],
	['array', ['S3cretPass', 'other-1'], ['S3cretPass', 'other-1']],
])('a password of the type %s is a secret of the call', (type, password, secrets) => {
	expect(planRequest(withPassword(type), { password }).secrets).toEqual(secrets);
});

it('a fixed value that is named like a key is a secret of the call, and no other one', () => {
	const template = templateOf({
		kind: 'get',
		method: 'GET',
		path: '/things',
		parameters: [
			{ name: 'X-Token', in: 'header', type: 'string', const: 'const-secret' },
			{ name: 'Method', in: 'query', type: 'string', const: 'findAll' },
		],
	});
	expect(planRequest(template, {}).secrets).toEqual(['const-secret']);
});

it.each<[Parameter['type'], unknown]>([
	['string', { p: 'S3cretPass' }],
	['integer', 'S3cretPass'],
	['number', 'S3cretPass'],
	['boolean', 'S3cretPass'],
	['object', 'S3cretPass'],
])('a password that is no %s is refused without its value', (type, password) => {
	const call = () => planRequest(withPassword(type), { password });
	expect(call).toThrow(`'Password' is not of the type that the template asks for (${type})`);
});
