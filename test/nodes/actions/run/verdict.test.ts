import { Redactor } from '../../../../nodes/actions/redact/redactor';
import { judge } from '../../../../nodes/actions/run/verdict';
import { completeTemplate } from '../../../../nodes/actions/templates/complete';
import { parseTemplate } from '../../../../nodes/actions/templates/validate';
import { trackerOf } from '../../../../nodes/actions/trackers';

describe('an answer that cannot be read, for whatever reason', () => {
	it.each([
		['edit', true],
		['get', false],
	])('fails the call of kind %s; it may have been applied: %p', (kind, mayHaveBeenApplied) => {
		const tracker = trackerOf('custom');
		const definition = parseTemplate({ name: 'Ping', kind, method: 'POST', path: '/ping' });
		const template = completeTemplate(definition, tracker);
		const answer = {
			statusCode: 201,
			headers: {},
			get body(): string {
				throw new RangeError('Maximum call stack size exceeded');
			},
		};
		const reply = { answer, mayHaveBeenApplied: false };
		expect(judge(template, reply, new Redactor([]))).toMatchObject({
			shown: { statusCode: 201, body: undefined },
			failure: 'The answer cannot be read',
			mayHaveBeenApplied,
		});
	});
});
