import { callerOf, demoTransport } from '../../../../nodes/actions/transport/demo';
import { trackerOf } from '../../../../nodes/actions/trackers';
import { contextOf } from '../../../helpers/context';

const request = {
	method: 'POST' as const,
	path: '/x',
	server: 'api' as const,
	query: 'a=1',
	headers: {},
	body: 'p=hunter22',
};
const answer = (statusCode = 200, headers = {}) => ({ statusCode, headers, body: '{}' });
const caller = { workflow: 'w', execution: '1' };
const open = (respond: () => ReturnType<typeof answer>) =>
	demoTransport({ ...trackerOf('demo'), respond }, caller, {
		timeout: 1000,
		maxAttempts: 3,
		signal: undefined,
		stop: undefined,
	});

it('answers from inside the package', async () => {
	const respond = jest.fn(() => answer());
	const reply = await open(respond).send({ request, repeatable: false });
	expect(reply).toEqual({ answer: answer(), attempts: 1, url: 'demo://x?a=1', mayHaveBeenApplied: false });
	expect(respond).toHaveBeenCalledWith(request, caller);
});

it('tries again like the way to any other tracker', async () => {
	const respond = jest
		.fn(() => answer())
		.mockReturnValueOnce(answer(429, { 'retry-after': '0' }))
		.mockReturnValueOnce(answer(503, { 'retry-after': '0' }));
	expect(await open(respond).send({ request, repeatable: false })).toMatchObject({
		attempts: 3,
		mayHaveBeenApplied: false,
	});
	expect(respond).toHaveBeenCalledTimes(3);
});

it('shows a call without passwords', () => {
	expect(open(() => answer()).show(request, ['hunter22'])).toEqual({
		method: 'POST',
		url: 'demo://x?a=1',
		headers: {},
		body: 'p=***',
	});
});

it.each([
	['manual', { workflow: 'w', execution: '7' }],
	['webhook', { workflow: 'w' }],
	['trigger', { workflow: 'w' }],
])('an execution of the mode %s is told by %j', (mode, expected) => {
	const context = {
		getWorkflow: () => ({ id: 'w', active: true }),
		getMode: () => mode,
		getExecutionId: () => '7',
		getInputData: () => [],
	};
	expect(callerOf(contextOf(context))).toEqual(expected);
});

it('the panel has no execution', () => {
	const context = { getWorkflow: () => ({ id: undefined, active: false }) };
	expect(callerOf(contextOf(context))).toEqual({ workflow: '', execution: '' });
});
