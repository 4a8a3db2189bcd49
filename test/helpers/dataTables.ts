import nock, { type ReplyFnResult } from 'nock';

export type Row = Record<string, unknown> & { id: number };

interface Table {
	id: string;
	name: string;
	projectId: string;
	columns: Array<{ name: string; type: string }>;
	rows: Row[];
}

interface Filter {
	columnName: string;
	condition: string;
	value: unknown;
}

/** A call that the store has made. */
export interface StoreCall {
	method: string;
	/** Below `/api/v1`, with the table's ID written as `:id`. */
	path: string;
	query: URLSearchParams;
	/** The address as it was sent. */
	uri: string;
	body: Record<string, unknown>;
}

/** Answers a call in place of the instance; undefined leaves it to the instance. */
export type Interception = (call: StoreCall) => ReplyFnResult | undefined | void;

/** What a key needs for each call. */
const scopes: Record<string, string> = {
	'GET /data-tables': 'dataTable:list',
	'POST /data-tables': 'dataTable:create',
	'GET /data-tables/:id/rows': 'dataTableRow:read',
	'POST /data-tables/:id/rows': 'dataTableRow:create',
	'PATCH /data-tables/:id/rows/update': 'dataTableRow:update',
	'DELETE /data-tables/:id/rows/delete': 'dataTableRow:delete',
};

const templateColumns = [
	'template_id',
	'name',
	'tracker',
	'kind',
	'method',
	'path',
	'definition',
	'version',
].map((name) => ({ name, type: name === 'version' ? 'number' : 'string' }));

let instances = 0;

const like = (value: unknown, pattern: string): boolean => {
	const source = pattern
		.split('%')
		.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
		.join('.*');
	return new RegExp(`^${source}$`, 'is').test(String(value ?? ''));
};

function holds(row: Row, { columnName, condition, value }: Filter): boolean {
	const cell = row[columnName] ?? null;
	switch (condition) {
		case 'eq':
			return cell === value;
		case 'gt':
			return Number(cell) > Number(value);
		case 'lt':
			return cell !== null && Number(cell) < Number(value);
		case 'ilike':
			return like(cell, String(value));
		default:
			throw new Error(`Unknown condition ${condition}`);
	}
}

/** The Data Tables of an n8n instance behind its public API, as far as the store uses it. */
export class DataTables {
	/** An address of its own, since the store remembers by it where its table is. */
	readonly url = `http://n8n-${++instances}.example.com`;
	readonly apiKey = ['n8n', 'api', 0.1234567].join('_');
	readonly calls: StoreCall[] = [];
	/** Scopes that the key lacks. */
	lacking: string[] = [];
	/** Asked before every call. */
	intercept: Interception | undefined;
	tables: Table[] = [];
	private nextTable = 1;
	private nextRow = 1;

	constructor() {
		for (const method of ['get', 'post', 'patch', 'delete'] as const) {
			const answer = (uri: string, body: unknown, key: unknown): ReplyFnResult =>
				String(key) === this.apiKey ? this.answer(method, uri, body) : [401, { message: 'unauthorized' }];
			const scope = nock(this.url).persist();
			scope[method](/^\/api\/v1\//).reply(function (uri, body) {
				return answer(uri, body, this.req.headers['x-n8n-api-key']);
			});
		}
	}

	/** The values of a connection to it. */
	connection(more: Record<string, unknown> = {}): Record<string, Record<string, unknown>> {
		return { trackerTemplateStoreApi: { baseUrl: this.url, apiKey: this.apiKey, ...more } };
	}

	/** Makes a table, past the store. */
	table(
		rows: Array<Record<string, unknown>> = [],
		{
			name = 'tracker_action_templates',
			projectId = 'home',
			without = '',
			columns = templateColumns,
		}: Partial<Pick<Table, 'name' | 'projectId' | 'columns'>> & { without?: string } = {},
	): Table {
		const table = {
			id: String(this.nextTable++).padStart(16, 't'),
			name,
			projectId,
			columns: columns.filter((column) => column.name !== without),
			rows: [],
		};
		this.tables.push(table);
		this.add(table, rows);
		return table;
	}

	/** Makes the table of the log, past the store. */
	log(rows: Array<Record<string, unknown>>): Table {
		const columns = Object.entries(logRow()).map(([name, value]) => ({ name, type: typeof value }));
		return this.table(rows, { name: 'tracker_action_log', columns });
	}

	/** Adds rows, past the store. */
	add(table: Table, rows: Array<Record<string, unknown>>): Row[] {
		const added = rows.map((row) => ({
			...Object.fromEntries(table.columns.map(({ name }) => [name, null])),
			...row,
			id: this.nextRow++,
		}));
		table.rows.push(...added);
		return added;
	}

	/** The rows of the only table. */
	get rows(): Row[] {
		const [table] = this.tables;
		if (!table) throw new Error('There is no table');
		return table.rows;
	}

	/** Methods and paths of the calls since the last time. */
	called(): string[] {
		return this.calls.splice(0).map(({ method, path }) => `${method} ${path}`);
	}

	private answer(method: string, uri: string, body: unknown): ReplyFnResult {
		const { pathname, searchParams: query } = new URL(uri, this.url);
		const [, , , , id, , action = ''] = pathname.split('/');
		const path = pathname.replace('/api/v1', '').replace(/^\/data-tables\/[^/]+/, '/data-tables/:id');
		const call = { method: method.toUpperCase(), path, query, uri, body: (body || {}) as StoreCall['body'] };
		this.calls.push(call);
		const intercepted = this.intercept?.(call);
		if (intercepted) return intercepted;
		const scope = scopes[`${call.method} ${path}`];
		if (!scope) return [404, { message: 'not found' }];
		if (this.lacking.includes(scope)) return [403, { message: 'Forbidden' }];
		if (id === undefined) return this.answerTables(call);
		const table = this.tables.find((candidate) => candidate.id === id);
		if (!table) return [404, { message: `Could not find the data table: '${id}'` }];
		return this.answerRows(call, table, action);
	}

	private answerTables({ method, query, body }: StoreCall): ReplyFnResult {
		if (method === 'GET') {
			const { name } = JSON.parse(query.get('filter') ?? '{}') as { name?: string };
			// n8n finds names that hold the text.
			const data = this.tables.filter((table) => table.name.includes(name ?? ''));
			return [200, { data: data.map(({ ...table }) => ({ ...table, rows: undefined })), nextCursor: null }];
		}
		const {
			name,
			projectId = 'home',
			columns,
		} = body as {
			name: string;
			projectId?: string;
			columns: Table['columns'];
		};
		if (this.tables.some((table) => table.name === name && table.projectId === projectId)) {
			return [409, { message: `Data table with name '${name}' already exists in this project` }];
		}
		const table = Object.assign(this.table([], { name, projectId }), { columns });
		return [201, { ...table, rows: undefined }];
	}

	private answerRows({ method, query, body }: StoreCall, table: Table, action: string): ReplyFnResult {
		const filter = (body.filter ?? JSON.parse(query.get('filter') ?? 'null')) as {
			type: 'and' | 'or';
			filters: Filter[];
		} | null;
		const unknown = [
			...(filter?.filters ?? []).map(({ columnName }) => columnName),
			...Object.keys((Array.isArray(body.data) ? body.data[0] : body.data) ?? {}),
		].find((name) => name !== 'id' && !table.columns.some((column) => column.name === name));
		if (unknown) return [400, { message: `unknown column name '${unknown}'` }];
		const fits = (row: Row): boolean =>
			!filter ||
			(filter.type === 'or'
				? filter.filters.some((one) => holds(row, one))
				: filter.filters.every((one) => holds(row, one)));

		if (method === 'POST') return [200, this.add(table, body.data as Row[])];
		if (action === 'update') {
			const changed = table.rows.filter(fits);
			for (const row of changed) Object.assign(row, body.data);
			return [200, changed];
		}
		if (action === 'delete') {
			const gone = table.rows.filter(fits);
			table.rows = table.rows.filter((row) => !gone.includes(row));
			return [200, gone];
		}
		const search = query.get('search');
		const pattern = search?.includes('%') ? search : `%${search ?? ''}%`;
		const [column = 'id', order] = (query.get('sortBy') ?? '').split(':');
		const found = table.rows
			.filter(fits)
			.filter((row) => !search || Object.values(row).some((cell) => like(cell, pattern)))
			.sort((a, b) => (compare(a[column], b[column]) || a.id - b.id) * (order === 'desc' ? -1 : 1));
		const offset = Number(query.get('cursor') ?? 0);
		const limit = Number(query.get('limit') ?? 100);
		const next = offset + limit < found.length ? String(offset + limit) : null;
		return [200, { data: found.slice(offset, offset + limit), nextCursor: next }];
	}
}

const compare = (a: unknown, b: unknown): number =>
	typeof a === 'number' && typeof b === 'number'
		? a - b
		: String(a) < String(b)
			? -1
			: String(a) > String(b)
				? 1
				: 0;

/** A valid template for the demo tracker. */
export const demoTemplate = (id: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
	id,
	name: `Read ${id}`,
	tracker: 'demo',
	kind: 'get',
	method: 'GET',
	path: '/offers/{offer_id}',
	parameters: [{ name: 'offer_id', in: 'path', type: 'string', required: true }],
	response: { records: '$.record' },
	...more,
});

/** The row that the store writes of a template. */
export const rowOf = (template: Record<string, unknown>, version = 1): Record<string, unknown> => ({
	template_id: template.id,
	name: template.name,
	tracker: template.tracker,
	kind: template.kind,
	method: template.method,
	path: template.path,
	definition: JSON.stringify(template),
	version,
});

/** Rows of demo templates. */
export const rowsOf = (...ids: string[]): Array<Record<string, unknown>> =>
	ids.map((id) => rowOf(demoTemplate(id)));

/** A row of the log of writes. */
export const logRow = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
	time: new Date(1).toISOString(),
	at: 1,
	workflow: 'Test · workflow',
	execution: '1',
	node: 'Action',
	template: 'demo.offer.setPayout',
	connection: '',
	record: '{"offer_id":7}',
	changes: '[]',
	result: 'done',
	undo: '',
	...more,
});
