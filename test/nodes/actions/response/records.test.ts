import { namesList, recordsOf } from '../../../../nodes/actions/response/records';
import { parseXml } from '../../../../nodes/actions/response/xml';

const rules = (records?: string | string[]) => ({
	records,
	success: [],
	message: [],
	format: 'json' as const,
});

it.each<[string, string | string[] | undefined, unknown, unknown[]]>([
	['a list', '$.offers[*]', { offers: [{ id: 1 }, { id: 2 }] }, [{ id: 1 }, { id: 2 }]],
	['a list named as one', '$.offers', { offers: [{ id: 1 }, { id: 2 }] }, [{ id: 1 }, { id: 2 }]],
	['one record', '$.offer', { offer: { id: 1 } }, [{ id: 1 }]],
	['a map by ID', '$.offers.*', { offers: { 5: { id: 5 }, 7: { id: 7 } } }, [{ id: 5 }, { id: 7 }]],
	['a map of lists', '$.stats.*', { stats: { a: [{ x: 1 }], b: [{ x: 2 }] } }, [{ x: 1 }, { x: 2 }]],
	['the whole answer', undefined, { id: 1 }, [{ id: 1 }]],
	['the whole list', undefined, [{ id: 1 }], [{ id: 1 }]],
	['bare values', '$.ids[*]', { ids: [1, 'a', true] }, [{ value: 1 }, { value: 'a' }, { value: true }]],
	['lists in a list', '$.rows[*]', { rows: [[1, 2], [3]] }, [{ value: 1 }, { value: 2 }, { value: 3 }]],
	['a bare answer', undefined, 'OK', [{ value: 'OK' }]],
	['the first path that finds something', ['$.a[*]', '$.b[*]'], { b: [{ id: 1 }] }, [{ id: 1 }]],
	['no records where nothing matches', '$.offers[*]', { status: 1 }, []],
	['no records where no path matches', ['$.a', '$.b'], { status: 1 }, []],
	['no records of an empty list', '$.offers[*]', { offers: [] }, []],
	['no records of null', '$.offer', { offer: null }, []],
	['no records of a null answer', undefined, null, []],
	['no records of an empty answer', undefined, undefined, []],
	['one record in place of a list', '$.offers[*]', { offers: { id: 1, name: 'a' } }, [{ id: 1, name: 'a' }]],
	['one record in place of the answer', '$[*]', { id: 1 }, [{ id: 1 }]],
	[
		'one row of XML',
		'$.data.row[*]',
		parseXml('<report><data><row><id>1</id><clicks>5</clicks></row></data></report>'),
		[{ id: '1', clicks: '5' }],
	],
	['no records of an empty XML list', '$.offers.offer[*]', { offers: '' }, []],
	['no nulls', '$.offers[*]', { offers: [null, { id: 1 }] }, [{ id: 1 }]],
])('gives %s', (_, path, body, records) => expect(recordsOf(rules(path), body)).toEqual(records));

it.each([0, 1, 2, 3, 9])('makes no more than %p', (wanted) => {
	const offers = [{ id: 1 }, { id: 2 }, { id: 3 }];
	expect(recordsOf(rules('$.offers[*]'), { offers }, wanted)).toEqual(offers.slice(0, wanted));
	expect(recordsOf(rules('$.offers'), { offers }, wanted)).toEqual(offers.slice(0, wanted));
});

it.each<[string | string[] | undefined, boolean]>([
	['$.rows[0:5]', true],
	["$['a','b']", true],
	["$['a.*']", false],
	['$.rows[0]', false],
	['$.offers[*]', true],
	['$.offers.*', true],
	['$..offer', true],
	[['$.a', '$.b[*]'], true],
	['$.offer', false],
	['$', false],
	[undefined, false],
])('namesList tells of %p: %p', (path, is) => expect(namesList(path)).toBe(is));
