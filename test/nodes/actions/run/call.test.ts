import type { HttpRequest } from '../../../../nodes/actions/model/http';
import { maxListLength, maxListRecords } from '../../../../nodes/actions/model/limits';
import type { TemplateDefinition } from '../../../../nodes/actions/model/template';
import { Redactor } from '../../../../nodes/actions/redact/redactor';
import { planRequest } from '../../../../nodes/actions/request/plan';
import { callForRecords, callOnce, isTooLarge } from '../../../../nodes/actions/run/call';
import { firstRequest } from '../../../../nodes/actions/run/pages';
import type { Transport } from '../../../../nodes/actions/transport/transport';
import { plannedCall } from '../../../helpers/call';
import { templateOf } from '../../../helpers/template';
import { answering as answeringWith } from '../../../helpers/transport';

const list: Partial<TemplateDefinition> = {
	kind: 'get',
	method: 'GET',
	parameters: [
		{ name: 'page', in: 'query', type: 'integer' },
		{ name: 'limit', in: 'query', type: 'integer' },
	],
	response: {
		records: '$.rows[*]',
		pagination: { style: 'page', pageParameter: 'page', sizeParameter: 'limit', pageSize: 100 },
	},
};

/** A tracker whose answers are the bodies in their order. */
const answering = (bodies: (index: number) => string) =>
	answeringWith((_, index) => ({ body: bodies(index) }));

const rows = (count: number) => JSON.stringify({ rows: Array.from({ length: count }, (_, id) => ({ id })) });

const read = async (
	{ transport }: ReturnType<typeof answering>,
	definition: Partial<TemplateDefinition>,
	wanted: number,
	values: Record<string, unknown> = {},
) => {
	return await callForRecords(transport, plannedCall(templateOf(definition), values, wanted));
};

describe('the first request of a list', () => {
	it.each<[string, Record<string, unknown>, number, string]>([
		['asks for a page of its usual size', {}, Infinity, 'limit=100&page=1'],
		['asks for no more than is wanted', {}, 10, 'limit=10&page=1'],
		['keeps to the size that the person set', { limit: 20 }, Infinity, 'limit=20&page=1'],
		['keeps to the page that the person set', { page: 4 }, Infinity, 'page=4'],
	])('%s', async (_, values, wanted, query) => {
		const template = templateOf(list);
		const plan = planRequest(template, values);
		expect(firstRequest(template, plan, wanted).query).toBe(query);
		const tracker = answering(() => rows(1));
		await callOnce(tracker.transport, plannedCall(template, values, wanted));
		expect(tracker.asked.map(({ query: sent }) => sent)).toEqual([query]);
	});

	it('of what is no list has nothing of paging', () => {
		const template = templateOf({ ...list, response: {} });
		expect(firstRequest(template, planRequest(template, {})).query).toBe('');
	});
});

describe('the records of a list', () => {
	it('come from as many pages as it takes', async () => {
		const tracker = answering((index) => rows(3 - index));
		const { records, hints } = await read(tracker, list, Infinity);
		expect(records).toHaveLength(5);
		expect(hints).toEqual([]);
		expect(tracker.asked.map(({ query }) => query)).toEqual(['limit=100&page=1', 'limit=100&page=2']);
	});

	it('end in the middle of a page where there are enough', async () => {
		const tracker = answering(() => rows(3));
		const response = { ...list.response, pagination: { style: 'page' as const, pageParameter: 'page' } };
		// Pages that are alike end the list, unless there are enough before.
		expect((await read(tracker, { ...list, response }, 2)).records).toEqual([{ id: 0 }, { id: 1 }]);
		expect(tracker.asked).toHaveLength(1);
	});

	it.each<[string, string, RegExp[]]>([
		[
			'another shape',
			'{"data":{"rows":[{"id":1}]}}',
			[/holds data.*at \$\.rows\[\*\]\. .*\$\.data\.rows\[\*\]/],
		],
		['an empty list', '{"rows":[]}', []],
	])('of %s are none, with a hint where that is not meant', async (_, body, hints) => {
		const result = await read(
			answering(() => body),
			list,
			Infinity,
		);
		expect(result.records).toEqual([]);
		expect(result.hints).toEqual(hints.map((hint) => expect.stringMatching(hint)));
	});

	it('are the one that comes in place of a list', async () => {
		const tracker = answering((index) => (index === 0 ? '{"rows":{"id":1,"name":"a"}}' : '{"rows":[]}'));
		expect((await read(tracker, list, Infinity)).records).toEqual([{ id: 1, name: 'a' }]);
	});

	it('are refused where there are more than can be held', async () => {
		const half = `[${'1,'.repeat(maxListRecords / 2)}1]`;
		const tracker = answering((index) => `{"more":${index < 9},"rows":${half}}`);
		const pagination = { style: 'page' as const, pageParameter: 'page', more: '$.more' };
		const response = { ...list.response, pagination };
		await expect(read(tracker, { ...list, response }, Infinity)).rejects.toMatchObject({
			message: `The list is larger than ${maxListRecords} records or 500 MB and was not read whole`,
			facts: { statusCode: 200, hint: expect.stringContaining("Turn off 'Return All' and set 'Limit'") },
		});
		expect(tracker.asked).toHaveLength(2);
	});

	it.each([
		[maxListRecords, maxListLength, false],
		[maxListRecords + 1, 0, true],
		[1, maxListLength + 1, true],
	])('of %i in answers of %i characters are too much: %p', (records, characters, is) => {
		expect(isTooLarge(records, characters)).toBe(is);
	});
});

describe('pages that are fetched ahead', () => {
	const known: Partial<TemplateDefinition> = {
		...list,
		response: {
			records: '$.rows[*]',
			pagination: {
				style: 'page',
				pageParameter: 'page',
				sizeParameter: 'limit',
				pageSize: 10,
				total: '$.total',
			},
		},
	};

	/** Reads a list of 95 records; the last page answers first. */
	async function read(statusOf: (page: number) => number = () => 200) {
		const asked: number[] = [];
		let underWay = 0;
		let most = 0;
		const transport = {
			redactor: new Redactor([]),
			async send({ request }: { request: HttpRequest }) {
				const page = Number(new URLSearchParams(request.query).get('page'));
				asked.push(page);
				most = Math.max(most, ++underWay);
				for (let tick = 0; tick < 50 - page * 4; tick++) await Promise.resolve();
				underWay -= 1;
				const all = Array.from({ length: 95 }, (_, id) => ({ id }));
				const body = JSON.stringify({ total: 95, rows: all.slice((page - 1) * 10, page * 10) });
				const answer = { statusCode: statusOf(page), headers: {}, body };
				return { answer, attempts: 1, url: 'https://h/x', mayHaveBeenApplied: false };
			},
		} as Transport;
		const call = plannedCall(templateOf(known));
		const outcome = await callForRecords(transport, call).catch((error: unknown) => error);
		return { outcome, asked, most };
	}

	it('come in their order, each asked for once', async () => {
		const { outcome, asked, most } = await read();
		const { records } = outcome as { records: unknown[] };
		expect(records).toEqual(Array.from({ length: 95 }, (_, id) => ({ id })));
		expect([...asked].sort((one, two) => one - two)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		expect(most).toBe(5);
	});

	it('fail as they would one after the other', async () => {
		const { outcome, asked } = await read((page) => (page === 4 ? 400 : 200));
		expect(outcome).toMatchObject({ facts: { statusCode: 400 } });
		expect(Math.max(...asked)).toBeLessThanOrEqual(8);
	});
});
