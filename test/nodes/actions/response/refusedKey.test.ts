import { refusedKey } from '../../../../nodes/actions/response/refusedKey';

it.each([
	[401, 'Token is necessary.', 'Own does not accept the key: Token is necessary'],
	[401, 'HTTP 401', 'Own does not accept the key'],
	[403, 'Auth Denied', 'Own knows the key but does not allow the call: Auth Denied'],
	[403, '', 'Own knows the key but does not allow the call'],
	[404, 'No such offer', undefined],
])('%d with %j', (status, reason, said) => {
	expect(refusedKey('Own', status, reason)).toBe(said);
});
