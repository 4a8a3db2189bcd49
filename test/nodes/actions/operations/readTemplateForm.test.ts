import { readTemplateForm } from '../../../../nodes/actions/operations/readTemplateForm';
import { contextOf } from '../../../helpers/context';
import { inputErrorOf } from '../../../helpers/template';

const form = {
	templateName: ' Pause offer ',
	tracker: 'demo',
	kind: 'edit',
	method: 'PATCH',
	path: ' /offers/{offer_id} ',
};

const read = (parameters: Record<string, unknown>) =>
	readTemplateForm(
		contextOf({
			getNodeParameter: (name: string, _: number, fallback: unknown) => parameters[name] ?? fallback,
		}),
		0,
	);

/** What becomes of one row of a parameter. */
const parameterOf = (row: object): unknown =>
	(read({ ...form, parameterRows: { parameter: [row] } }).parameters as unknown[])[0];

it('leaves out what is left empty', () => {
	expect(read({ ...form, more: { description: ' ', successPath: '' } })).toEqual({
		name: 'Pause offer',
		tracker: 'demo',
		kind: 'edit',
		method: 'PATCH',
		path: '/offers/{offer_id}',
	});
});

it('is a read by GET where nothing else is said', () => {
	expect(read({})).toEqual({ name: '', tracker: '', kind: 'get', method: 'GET', path: '' });
});

it('takes everything that can be said of a template', () => {
	const more = {
		id: ' demo.mine ',
		description: 'Pauses it.',
		bodyEncoding: 'form',
		arrayFormat: 'comma',
		documentation: 'https://docs.example.com/offers',
		records: '$.record',
		successPath: '$.status',
		successEquals: '1',
		message: '$.message, $.error',
		pagination: '{"style": "page", "pageParameter": "page"}',
	};
	expect(read({ ...form, more })).toEqual({
		id: 'demo.mine',
		name: 'Pause offer',
		description: 'Pauses it.',
		tracker: 'demo',
		kind: 'edit',
		method: 'PATCH',
		path: '/offers/{offer_id}',
		bodyEncoding: 'form',
		arrayFormat: 'comma',
		response: {
			records: '$.record',
			success: [{ path: '$.status', equals: '1' }],
			message: ['$.message', '$.error'],
			pagination: { style: 'page', pageParameter: 'page' },
		},
		documentation: 'https://docs.example.com/offers',
	});
});

it.each<[object, object]>([
	[
		{ name: ' offer_id ', in: 'path', type: 'integer', label: 'Offer' },
		{ name: 'offer_id', label: 'Offer', in: 'path', type: 'integer', required: true },
	],
	[
		{ name: 'status', in: 'body', type: 'string', choices: 'active, paused,', default: 'paused' },
		{ name: 'status', in: 'body', type: 'string', default: 'paused', enum: ['active', 'paused'] },
	],
	[
		{ name: 'cap', in: 'body', type: 'integer', choices: '10, 20', required: true, description: 'A day' },
		{ name: 'cap', in: 'body', type: 'integer', required: true, enum: [10, 20], description: 'A day' },
	],
	[{ name: 'note' }, { name: 'note', in: 'query', type: 'string' }],
])('makes a parameter of the row %j', (row, parameter) => {
	expect(parameterOf(row)).toEqual(parameter);
});

it.each<[string, string, unknown]>([
	['boolean', 'True', true],
	['boolean', 'yes', 'yes'],
	['integer', '2', 2],
	['number', '0.5', 0.5],
	['string', '2', '2'],
	// A number that cannot be held keeps every digit.
	['integer', '7615917337495251231', '7615917337495251231'],
	['integer', 'two', 'two'],
])('takes what was typed for the %s %s as %p', (type, text, value) => {
	expect(parameterOf({ name: 'a', type, default: text, choices: `${text},` })).toMatchObject({
		default: value,
		enum: [value],
	});
});

it.each<[object, string]>([
	[{ successPath: '$.ok' }, "'Success Path' is set, but 'Success Equals' is not"],
	[{ successEquals: '1' }, "'Success Equals' is set, but 'Success Path' is not"],
	[{ pagination: '{' }, "'Pagination (JSON)' is not valid JSON"],
])('refuses %j', (more, message) => {
	expect(inputErrorOf(() => read({ ...form, more })).message).toContain(message);
});
