import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import { InputError, TrackerError } from '../../../../nodes/actions/model/errors';
import { toNodeError } from '../../../../nodes/actions/run/nodeError';

const node: INode = {
	id: '1',
	name: 'Edit',
	type: 'trackerActionEdit',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

it('makes an error of the API of what the tracker said', () => {
	const error = new TrackerError('Not there', { statusCode: 404, hint: 'Check the ID.' });
	const sent = { values: {}, request: { method: 'POST', url: 'https://h.example/offers/7' } };
	const made = toNodeError(node, error, 2, 'Two items were sent.', { about: 'Update offer 7', sent });
	expect(made).toBeInstanceOf(NodeApiError);
	expect(made).toMatchObject({
		message: 'Update offer 7: Not there [Item 2]',
		description: 'Check the ID. Two items were sent.',
		httpCode: '404',
		context: { itemIndex: 2, request: sent.request },
	});
});

it("keeps the tracker's words where they hold a code that n8n has words of its own for", () => {
	const made = toNodeError(node, new TrackerError('EPERMIT is not allowed: ECONNREFUSED'));
	expect(made.message).toBe('EPERMIT is not allowed: ECONNREFUSED');
});

it('makes an error of the operation of input that cannot be used', () => {
	const made = toNodeError(node, new InputError("'ID' is required", 'Enter it.'), 0);
	expect(made).toBeInstanceOf(NodeOperationError);
	expect(made).toMatchObject({ message: "'ID' is required [Item 0]", description: 'Enter it.' });
});

it("leaves n8n's own errors as they are, but for the item", () => {
	const own = new NodeOperationError(node, 'The credential is gone');
	expect(toNodeError(node, own, 4)).toBe(own);
	expect(own.context.itemIndex).toBe(4);
});

it.each<[unknown, string, string | undefined]>([
	[
		Object.assign(new Error('Referenced node is gone [item 1]'), { description: 'Look at it' }),
		'Referenced node is gone [item 1]',
		'Look at it',
	],
	[new Error(''), 'The node could not run [Item 1]', undefined],
	['text', 'The node could not run [Item 1]', undefined],
])('takes what else was thrown: %p', (error, message, description) => {
	const made = toNodeError(node, error, 1);
	expect(made).toBeInstanceOf(NodeOperationError);
	expect(made).toMatchObject({ message });
	expect(made.description ?? undefined).toBe(description);
});
