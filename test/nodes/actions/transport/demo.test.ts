import { demoTransport } from '../../../../nodes/actions/transport/demo';

const request = {
	method: 'POST' as const,
	path: '/x',
	server: 'api' as const,
	query: 'a=1',
	headers: {},
	body: 'p=hunter22',
};
const answer = { statusCode: 200, headers: {}, body: '{}' };

it('answers from inside the package', async () => {
	const respond = jest.fn(() => answer);
	const reply = await demoTransport(respond).send({ request, repeatable: false });
	expect(reply).toEqual({ answer, attempts: 1, url: 'demo://x?a=1', mayHaveBeenApplied: false });
	expect(respond).toHaveBeenCalledWith(request);
});

it('shows a call without passwords', () => {
	expect(demoTransport(() => answer).show(request, ['hunter22'])).toEqual({
		method: 'POST',
		url: 'demo://x?a=1',
		headers: {},
		body: 'p=***',
	});
});
