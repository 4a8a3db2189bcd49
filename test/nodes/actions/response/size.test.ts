import { maxJsonMarks, maxNames, maxXmlElements } from '../../../../nodes/actions/model/limits';
import { refuseJson, refuseXml } from '../../../../nodes/actions/response/size';

const many = (count: number, make: (index: number) => string, separator = '') =>
	Array.from({ length: count }, (_, index) => make(index)).join(separator);

it.each<[string, string]>([
	['an object', '{"a":[1,{"b":"c"}]}'],
	['marks inside texts', JSON.stringify({ a: '[{,:"\\'.repeat(100_000) })],
	['names that repeat', `[${'{"a":1},'.repeat(maxNames + 1)}1]`],
	['as deep as reports are', '['.repeat(150) + ']'.repeat(150)],
	['what is no JSON', 'OK'],
	['nothing', ''],
])('lets JSON pass: %s', (_, text) => expect(refuseJson(text)).toBeUndefined());

it.each<[string, string, string]>([
	[
		'empty lists',
		`[${'[],'.repeat(maxJsonMarks / 2)}[]]`,
		'The answer holds more than 2500000 values and was not read',
	],
	[
		'numbers',
		`[${'1,'.repeat(maxJsonMarks)}1]`,
		'The answer holds more than 2500000 values and was not read',
	],
	[
		'names',
		`{${many(maxNames * 1.2, (index) => `"k${index}":1`, ',')}}`,
		'The answer holds more than 100000 different names and was not read',
	],
	[
		'names of many objects',
		`[${many(maxNames * 1.2, (index) => `{"k${index}":1}`, ',')}]`,
		'The answer holds more than 100000 different names and was not read',
	],
	['depth', '['.repeat(100_000), 'The answer is nested too deeply'],
])('refuses JSON of too many %s', (_, text, why) => expect(refuseJson(text)).toBe(why));

it.each<[string, string]>([
	['a document', '<?xml version="1.0"?><r a="1"><b>x = 1</b></r>'],
	['names that repeat', `<r>${'<a b="1"/>'.repeat(maxNames)}</r>`],
	['a long text', `<r>${'word '.repeat(500_000)}</r>`],
])('lets XML pass: %s', (_, text) => expect(refuseXml(text)).toBeUndefined());

it.each<[string, string, string]>([
	[
		'elements',
		'<a/>'.repeat(maxXmlElements + 1),
		'The answer holds more than 300000 elements and was not read',
	],
	[
		'names',
		many(maxNames * 1.2, (index) => `<a${index}/>`),
		'The answer holds more than 100000 different names and was not read',
	],
	[
		'attributes',
		`<r ${many(maxNames * 1.2, (index) => `a${index}=""`, ' ')}/>`,
		'The answer holds more than 100000 different names and was not read',
	],
])('refuses XML of too many %s', (_, text, why) => expect(refuseXml(text)).toBe(why));

it('counts names nearly as they are: their hashes rarely meet', () => {
	const names = (count: number) => `{${many(count, (index) => `"name-${index * 7919}":1`, ',')}}`;
	expect(refuseJson(names(maxNames * 0.9))).toBeUndefined();
	expect(refuseJson(names(maxNames * 1.1))).toBeDefined();
});
