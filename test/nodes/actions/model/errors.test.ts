import { InputError, TrackerError } from '../../../../nodes/actions/model/errors';

it('tells what a person entered from what a tracker said', () => {
	const input = new InputError("'Status' is required", 'Fill it in.');
	const said = new TrackerError('No such offer', { statusCode: 404, attempts: 1 });
	expect([input.name, input.message, input.hint]).toEqual([
		'InputError',
		"'Status' is required",
		'Fill it in.',
	]);
	expect([said.name, said.message, said.facts]).toEqual([
		'TrackerError',
		'No such offer',
		{ statusCode: 404, attempts: 1 },
	]);
	expect(new TrackerError('x').facts).toEqual({});
});
