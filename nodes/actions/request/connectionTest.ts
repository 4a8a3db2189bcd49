import type { ConnectionTest, ConnectionValues } from '../model/tracker';
import { fieldReader, fillAll, fillFields, type FieldReader } from './credentialFields';

/** Where a test call goes, below the base URL. */
export interface TestCall {
	path: string;
	query: Record<string, string>;
}

function fillTest({ path, query = {} }: ConnectionTest, read: FieldReader): TestCall {
	return { path: fillFields(path, read), query: fillAll(query, read) };
}

/** The test call of a connection. People begin a path of their own with a slash or without. */
export function testCallOf(test: ConnectionTest, values: ConnectionValues): TestCall {
	const read = fieldReader(values);
	const { path, query } = fillTest(test, (field) => test.words?.[field]?.[read(field)] ?? read(field));
	return { path: path.replace(/^\/+/, '/').replace(/^\/$/, ''), query };
}

/** Whether an answer passes that is none of success. */
export function passesAnyway(
	{ anyAnswerWithout }: ConnectionTest,
	values: ConnectionValues,
	statusCode: number,
): boolean {
	const isLenient = anyAnswerWithout !== undefined && fieldReader(values)(anyAnswerWithout).trim() === '';
	return isLenient && statusCode < 500 && statusCode !== 401 && statusCode !== 403;
}

/** The same call in n8n's own words: n8n fills in the connection's values when it makes the call. */
export function testExpressions(test: ConnectionTest): TestCall {
	const field = (name: string): string => `$credentials.${name}`;
	const { path, query } = fillTest(test, (name) => {
		const words = test.words?.[name];
		return words ? `{{ (${JSON.stringify(words)})[${field(name)}] }}` : `{{${field(name)}}}`;
	});
	const asExpression = (text: string): string => (text.includes('{{') ? `=${text}` : text);
	return {
		path: asExpression(path),
		query: Object.fromEntries(Object.entries(query).map(([name, text]) => [name, asExpression(text)])),
	};
}
