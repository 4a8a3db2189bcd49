import nock from 'nock';

import {
	ActionLog,
	logTableName,
	workflowText,
	type LogRow,
} from '../../../../nodes/actions/store/actionLog';
import { DataTable } from '../../../../nodes/actions/store/dataTable';
import type { Transport } from '../../../../nodes/actions/transport/transport';
import { Redactor } from '../../../../nodes/actions/redact/redactor';
import { DataTables, logRow } from '../../../helpers/dataTables';
import { partOf } from '../../../helpers/context';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

const columns = Object.entries(logRow()).map(([name, value]) => ({ name, type: typeof value }));

function logOf(instance: DataTables): ActionLog {
	const transport = partOf<Transport>({
		key: instance.url,
		redactor: new Redactor([]),
		async send({ request: { method, path, query, body } }: Parameters<Transport['send']>[0]) {
			const response = await fetch(`${instance.url}/api/v1${path}?${query}`, {
				method,
				headers: { 'X-N8N-API-KEY': instance.apiKey, 'Content-Type': 'application/json' },
				...(body === undefined ? {} : { body: String(body) }),
			});
			const answer = {
				statusCode: response.status,
				headers: { 'content-type': 'application/json' },
				body: await response.text(),
			};
			return { answer, attempts: 1, mayHaveBeenApplied: false };
		},
	});
	const values = instance.connection().trackerTemplateStoreApi as Record<string, string>;
	return new ActionLog(new DataTable(transport, values, false, { name: logTableName, columns }));
}

const row = (more: object = {}): LogRow => logRow({ ...more }) as LogRow;
const all = { template: '', workflow: '', fits: () => true };

it('makes its table, adds rows and says what came of them', async () => {
	const instance = new DataTables();
	const log = logOf(instance);
	const first = await log.add(row({ result: 'sent' }));
	await log.add(row({ result: 'sent' }));
	await log.setResult(first, 'done');
	expect(instance.tables.map(({ name }) => name)).toEqual(['tracker_action_log']);
	expect(instance.rows.map(({ result }) => result)).toEqual(['done', 'sent']);
});

it('deletes what is older than a moment', async () => {
	const instance = new DataTables();
	const log = logOf(instance);
	for (const at of [10, 20, 30]) await log.add(row({ at }));
	await log.removeBefore(20);
	expect(instance.rows.map(({ at }) => at)).toEqual([20, 30]);
});

describe('the newest rows', () => {
	it('come first, over as many pages as it takes', async () => {
		const instance = new DataTables();
		instance.log(Array.from({ length: 600 }, (_, at) => logRow({ at: at + 1 })));
		const log = logOf(instance);
		const rows = await log.newest({ ...all, fits: ({ at }) => at % 2 === 0 }, 260);
		expect(rows.map(({ at }) => at)).toEqual(Array.from({ length: 260 }, (_, index) => 600 - 2 * index));
		expect(await log.newest(all, Infinity)).toHaveLength(600);
	});

	it('are of a template, a workflow and a time', async () => {
		const instance = new DataTables();
		const workflows = ['Pause · 11', 'Pause more · 12', 'Other · 1'];
		instance.log(
			workflows.map((workflow, index) => logRow({ workflow, at: index + 1, template: `t${index}` })),
		);
		const log = logOf(instance);
		const at = async (question: object) =>
			(await log.newest({ ...all, ...question }, 9)).map((found) => found.at);
		expect(await at({ workflow: 'Pause' })).toEqual([1]);
		expect(await at({ workflow: '1' })).toEqual([3]);
		expect(await at({ workflow: 'Other · 1' })).toEqual([3]);
		expect(await at({ since: 2 })).toEqual([3, 2]);
		expect(await at({ template: 't1' })).toEqual([2]);
	});

	it('are none where there is no log', async () => {
		expect(await logOf(new DataTables()).newest(all, 9)).toEqual([]);
	});
});

it.each([
	[{ name: 'Pause', id: '11' }, 'Pause · 11'],
	[{ id: '11' }, '11'],
	[{}, ''],
])('a workflow %p is named %s', (workflow, text) => expect(workflowText(workflow)).toBe(text));
