import { readValues } from '../../../../nodes/actions/request/givenValues';

it('JSON that cannot be read is refused without what is written in it', () => {
	for (const text of ['{"password": S3cretPass', '{"password": "S3cretPass', '"S3cretPass', 'S3cretPass']) {
		expect(() => readValues(text)).toThrow(/^'Parameters \(JSON\)' is not a JSON object(?!.*S3cret)/s);
	}
});

it('values are an object, JSON text of one, or nothing', () => {
	expect([readValues(' '), readValues('{"a":1}'), readValues({ a: 1 })]).toEqual([{}, { a: 1 }, { a: 1 }]);
	expect(() => readValues('[1]')).toThrow("'Parameters (JSON)' is not a JSON object");
});
