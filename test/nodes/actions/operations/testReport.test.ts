import { reportOf } from '../../../../nodes/actions/operations/testReport';
import { Redactor } from '../../../../nodes/actions/redact/redactor';
import type { PlannedCall } from '../../../../nodes/actions/run/call';
import { trackerOf } from '../../../../nodes/actions/trackers';
import { templateOf } from '../../../helpers/template';

const report = (kind: 'get' | 'edit', statusCode: number, body: unknown, secrets: string[] = []) =>
	reportOf(
		{
			tracker: trackerOf('custom'),
			template: templateOf({ kind, response: { records: '$.things[*]' } }),
		} as PlannedCall,
		{
			answer: {
				statusCode,
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
			},
			attempts: 1,
			url: 'https://api.example.com/things',
			mayHaveBeenApplied: false,
		},
		new Redactor(secrets),
	);

it('says what came back: five records of all, and the fields with their variables', () => {
	const things = Array.from({ length: 8 }, (_, id) => ({ id }));
	const said = report('get', 200, { things });
	expect(said).toMatchObject({ success: true, statusCode: 200, answer: { things }, recordCount: 8 });
	expect(said.records).toEqual(things.slice(0, 5));
	expect(said.fields).toContainEqual({ path: '$.things[*].id', value: 0, variable: 'id_action_1' });
	expect(said).not.toHaveProperty('hint');
	expect(said).not.toHaveProperty('message');
});

it('says where a read has no records at the place of the template; a write needs none', () => {
	expect(report('get', 200, { data: [1] }).hint).toContain('$.things[*]');
	expect(report('edit', 200, { data: [1] })).not.toHaveProperty('hint');
});

it('says why a call has failed, and what to do, with secrets masked', () => {
	expect(report('get', 404, { message: 'No thing for key-12345678' }, ['key-12345678'])).toMatchObject({
		success: false,
		message: 'No thing for ***',
		answer: { message: 'No thing for ***' },
		hint: expect.stringContaining('Check the ID') as unknown,
		records: [],
		fields: [],
	});
	expect(report('edit', 502, {})).toMatchObject({ success: false, mayHaveBeenApplied: true });
	expect(report('get', 502, {})).not.toHaveProperty('mayHaveBeenApplied');
});
