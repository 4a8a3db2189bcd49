import { InputError, TrackerError } from '../../../../nodes/actions/model/errors';
import { failureItem } from '../../../../nodes/actions/run/failureItem';

it('says what the tracker said, and what was sent', () => {
	const error = new TrackerError('Not there', {
		statusCode: 404,
		attempts: 2,
		hint: 'Check the ID.',
		mayHaveBeenApplied: true,
	});
	const sent = { values: { offer_id: 7 }, request: { method: 'POST', url: 'https://h.example/offers/7' } };
	expect(failureItem(error, 'demo.offer.update', 3, sent)).toEqual({
		json: {
			error: 'Not there',
			details: {
				statusCode: 404,
				templateId: 'demo.offer.update',
				attempts: 2,
				hint: 'Check the ID.',
				mayHaveBeenApplied: true,
				...sent,
			},
		},
		pairedItem: { item: 3 },
	});
});

it.each<[string, unknown, string, string | undefined]>([
	['of input', new InputError("'ID' is required", 'Enter it.'), "'ID' is required", 'Enter it.'],
	['of anything else', new TypeError('x is not a function'), 'x is not a function', undefined],
	['that is none', 'text', 'The item could not be processed', undefined],
])('has the same two keys for an error %s', (_, error, message, hint) => {
	const { json } = failureItem(error, undefined, 0);
	// By these keys, and no others, n8n knows a failed item.
	expect(Object.keys(json)).toEqual(['error', 'details']);
	expect(json).toEqual({
		error: message,
		details: { statusCode: null, templateId: null, attempts: 0, ...(hint ? { hint } : {}) },
	});
});
