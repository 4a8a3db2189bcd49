import { isObject, jsonOf, parseJson, toTextIntegers } from '../../../../nodes/actions/model/json';

const long = '12345678901234567890';

describe('parseJson', () => {
	it('keeps every digit of a long integer, at any depth', () => {
		expect(parseJson(`{"a":[${long},1]}`)).toEqual({ a: [long, 1] });
		expect(parseJson(`[-${long}]`, BigInt)).toEqual([-BigInt(long)]);
	});

	it('leaves all else as JSON reads it', () => {
		const text = `{"a":1.5,"b":"${long}","a":2,"c":[null,true,9007199254740991]}`;
		expect(parseJson(text)).toEqual(JSON.parse(text));
	});

	it.each([
		`{"a":"\\\\","b":${long}}`,
		`{"a":"say \\"${long}\\", ${long}","b":${long}}`,
		`{ "a" : ${long} , "b":[ ${long}\n] }`,
		`[1.${long},-${long},1e${long.slice(0, 2)},${long}.5,"${long}",0.${long}]`,
		`${long}`,
	])('keeps long integers and nothing else as text: %s', (text) => {
		const [asText, asNumber] = [parseJson(text), parseJson(text, BigInt)];
		expect(asText).toEqual(toTextIntegers(asNumber));
	});

	it.each([
		`{${long}:1}`,
		`[0${long}]`,
		`[${long}a]`,
		`[--${long}]`,
		`[1${long} 2]`,
		`[+${long}]`,
		`"a${long}`,
	])('takes nothing for JSON that is none: %s', (text) => expect(() => parseJson(text)).toThrow());

	it.each(['', '{', '{"a":}', `[${long}`])('throws where the text is not JSON: %j', (text) => {
		expect(() => parseJson(text)).toThrow();
	});
});

it('takes a value as it is or as its text', () => {
	expect(jsonOf('{"a":1}')).toEqual({ a: 1 });
	expect(jsonOf(7)).toBe(7);
});

it.each<[unknown, boolean]>([
	[{}, true],
	[[], false],
	[null, false],
	['{}', false],
])('knows an object: %j %s', (value, is) => expect(isObject(value)).toBe(is));

it('long integers become text, but for objects below the keys that keep them', () => {
	const value = { a: BigInt(long), kept: { b: [BigInt(long)] }, list: [{ kept: BigInt(long) }], none: null };
	expect(toTextIntegers(value)).toEqual({
		a: long,
		kept: { b: [long] },
		list: [{ kept: long }],
		none: null,
	});
	expect(toTextIntegers(value, (key) => key === 'kept')).toEqual({
		a: long,
		kept: { b: [BigInt(long)] },
		list: [{ kept: long }],
		none: null,
	});
});
