import { planRequest } from '../../../../nodes/actions/request/plan';
import { templateOf } from '../../../helpers/template';

const template = templateOf({
	kind: 'edit',
	method: 'POST',
	path: '/things/{id}',
	parameters: [
		{ name: 'id', in: 'path', type: 'string' },
		{ name: 'url', in: 'body', type: 'string' },
		{ name: 'record', in: 'body', type: 'object' },
		{ name: 'fixed', in: 'body', type: 'string', const: '***' },
	],
});
const plan = (values: Record<string, unknown>, kind: 'edit' | 'get' = 'edit') =>
	planRequest({ ...template, kind }, { id: '1', ...values });

it.each([
	['Id', { id: '***' }],
	['URL', { url: '***' }],
	['URL', { url: ' *** ' }],
	['URL', { url: 'https://h/?key=***&a=1' }],
	['URL', { url: 'https://h/pb?a=1&key=***' }],
	['URL', { url: 'https://h/***/pb' }],
	['URL', { url: '{"api_key":"***"}' }],
	['URL', { url: '<api_key>***</api_key>' }],
	['URL', { url: 'Bearer ***' }],
	['Record', { record: { deep: [{ api_key: '***' }] } }],
	['Record', { record: { '***': 1 } }],
])('a write whose %s holds a mask is refused: %j', (label, values) => {
	expect(() => plan(values)).toThrow(
		new RegExp(`^'${label}' holds \\*\\*\\*, which stands where a secret is not shown$`, 'i'),
	);
	expect(() => plan(values, 'get')).not.toThrow();
});

it.each(['*** NEW ***', 'five stars: *****', 'a **bold** word', '/****/', '"****"', '3 *** 4'])(
	'%s is sent',
	(url) => expect(plan({ url }).body).toMatchObject([{ value: url }, { value: '***' }]),
);
