import type { Pagination } from '../../../../nodes/actions/model/template';
import { hintAtMissingRecords } from '../../../../nodes/actions/response/missing';
import { parseXml } from '../../../../nodes/actions/response/xml';

const hint = (records: string | string[] | undefined, body: unknown, pagination?: Pagination) =>
	hintAtMissingRecords({ records, pagination, message: [], format: 'json' }, body);

it.each<[string, unknown, string, string]>([
	['$.items[*]', { status: 1, data: { rows: [{ id: 1 }] } }, 'holds status, data', '$.data.rows[*]'],
	['$.items[*]', { offers: [{ id: 1 }] }, 'holds offers', '$.offers[*]'],
	['$.items[*]', [{ id: 1 }], 'is a list', '$[*]'],
	['$.data.items[*]', { data: { 'my rows': [{ id: 1 }] } }, 'holds data', "$.data['my rows'][*]"],
	['$.items[*]', { list: { 5: { id: 5 }, 7: { id: 7 } } }, 'holds list', '$.list[*]'],
	['$.items[*]', { deep: { er: { rows: [{ id: 1 }] } }, top: [{ id: 2 }] }, 'holds deep, top', '$.top[*]'],
	['$.items.item[*]', parseXml('<r><rows><row><id>1</id></row></rows></r>'), 'holds rows', '$.rows.row[*]'],
])('of %s in %j names what is there', (records, body, holds, likely) => {
	expect(hint(records, body)).toBe(
		`No records were found: the answer ${holds}, but has nothing at ${records}. The list seems to be at ${likely}: set 'records' in the template to that.`,
	);
});

it('names the keys alone where there is no list', () => {
	expect(hint(['$.a[*]', '$.b[*]'], { offer: { id: 1 } })).toBe(
		"No records were found: the answer holds offer, but has nothing at $.a[*] or $.b[*]. Correct 'records' in the template.",
	);
});

it('names no more keys than a person reads', () => {
	const body = Object.fromEntries(
		Array.from({ length: 30 }, (_, index) => [`k${index}${'x'.repeat(99)}`, { a: 1 }]),
	);
	expect(String(hint('$.items[*]', { ...body })).length).toBeLessThan(700);
});

it.each<[string, unknown]>([
	['$.items[*]', { items: [] }],
	['$.items[*]', { items: null, meta: { a: 1 } }],
	['$.items[*]', { items: {}, meta: { a: [{ b: 1 }] } }],
	['$.items[*]', { items: false, meta: { a: 1 } }],
	['$.items.item[*]', parseXml('<r><total>0</total><items/></r>')],
	['$.data.items[*]', { data: [] }],
	['$.data.items[*]', { data: null, meta: { a: 1 } }],
	['$.items[*]', { status: 1, message: 'No data' }],
	['$.items[*]', {}],
	['$.items[*]', []],
	['$.items[*]', 'none'],
	['$.items[*]', null],
])('says nothing where %s of %j is simply empty', (records, body) =>
	expect(hint(records, body)).toBeUndefined(),
);

it('says nothing where the total is none', () => {
	const pagination: Pagination = { style: 'page', total: '$.paging.total' };
	expect(hint('$.items[*]', { paging: { total: '0', links: { self: '/' } } }, pagination)).toBeUndefined();
});
