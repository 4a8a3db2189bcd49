import { isSecretName } from '../../../../nodes/actions/model/secret';

it.each([
	'api_key',
	'apiKey',
	'X-API-Key',
	'@apikey',
	'password',
	'user.password',
	'access_token',
	'token',
	'X-Token',
])('%s names a secret', (name) => expect(isSecretName(name)).toBe(true));

it.each(['key', 'keyword', 'page_token', 'tokens', 'status', 'passed'])('%s names none', (name) =>
	expect(isSecretName(name)).toBe(false),
);
