import { readValues } from '../../../../nodes/actions/request/givenValues';
import { inputErrorOf } from '../../../helpers/template';

it.each<[unknown, Record<string, unknown>]>([
	['', {}],
	[' ', {}],
	['{"a":1}', { a: 1 }],
	[{ a: 1 }, { a: 1 }],
	[
		'{"id":7615917337495251231,"data":{"ids":[7615917337495251231]}}',
		{ id: BigInt('7615917337495251231'), data: { ids: [BigInt('7615917337495251231')] } },
	],
])('reads %j', (source, values) => expect(readValues(source)).toEqual(values));

it.each<[unknown]>([['[1]'], [[1]], [1], ['null']])('refuses %j', (source) => {
	expect(inputErrorOf(() => readValues(source)).message).toBe("'Parameters (JSON)' is not a JSON object");
});

it.each([
	'{"password": S3cretPass}',
	'{"password":"S3cretPass"',
	'{"id":7615917337495251231,"p":S3cretPass}',
])('quotes nothing of a text that is not JSON: %s', (source) => {
	const { message } = inputErrorOf(() => readValues(source));
	expect(message).toMatch(/^'Parameters \(JSON\)' is not a JSON object: ./);
	expect(message).not.toContain('S3cret');
});

it.each([null, undefined])('an expression that gives %s is told from a wrong value', (source) => {
	expect(inputErrorOf(() => readValues(source))).toMatchObject({
		message: "The expression of 'Parameters (JSON)' gives nothing",
		hint: expect.stringContaining("$('Node').item finds none") as string,
	});
});
