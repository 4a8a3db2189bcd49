import { createHash } from 'crypto';

import { InputError, TrackerError } from '../errors';
import type { HttpRequest } from '../request/build';
import { messageOf } from '../response/outcome';
import { readAnswer } from '../response/parse';
import type { ConnectionValues } from '../trackers/tracker';
import { openTransport, type CallContext, type Transport } from '../transport/transport';
import { storeCredentialType, storeInstance, tableNameOf } from './connection';
import { columns, type StoredRow, type TemplateColumns } from './rows';

type Condition = 'eq' | 'neq' | 'ilike';

/** A condition on a column; n8n's Data Table API knows no groups of conditions. */
export interface Filter {
	columnName: string;
	condition: Condition;
	value: string | number;
}

/** The API key scopes that the store needs, and for what. */
export const scopes = {
	list: 'dataTable:list',
	create: 'dataTable:create',
	read: 'dataTableRow:read',
	insert: 'dataTableRow:create',
	update: 'dataTableRow:update',
	remove: 'dataTableRow:delete',
} as const;

/** The largest page of rows that n8n gives. */
const pageSize = 250;
/** Keeps the filter of one request well below the length of a URL. */
export const rowsAtOnce = 100;

interface TableInfo {
	id: string;
	name: string;
	projectId?: string;
	columns?: Array<{ name: string }>;
}

/** Where a connection's table is; asked for once a process. */
const knownTables = new Map<string, string>();
const mostTables = 500;

const storeHint =
	'Open the template store connection of the node and check its instance URL, API key and project.';

function request(method: HttpRequest['method'], path: string, query = '', body?: unknown): HttpRequest {
	return {
		method,
		path,
		server: 'api',
		query,
		headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	};
}

/** Asks n8n's public API and turns every refusal into a sentence of its own. */
async function ask(
	transport: Transport,
	call: HttpRequest,
	scope: string,
	repeatable: boolean,
): Promise<{ statusCode: number; body: unknown }> {
	const { answer, attempts } = await transport.send({ request: call, repeatable });
	const read = readAnswer(answer, 'json');
	const { statusCode } = read;
	const fail = (message: string, hint = storeHint) =>
		new TrackerError(message, { statusCode, attempts, hint });
	if (statusCode === 401) {
		throw fail(
			'The template store does not accept the API key',
			'It may have been deleted or may have expired. Make one under Settings → n8n API and enter it in the connection.',
		);
	}
	if (statusCode === 403) {
		throw fail(
			`The API key of the template store lacks the scope '${scope}', or its owner has no access to the project`,
			'Make a key with the scopes that the README lists under "Share templates with your team".',
		);
	}
	if (read.unreadable || (statusCode === 404 && !isApiMessage(read.body))) {
		throw fail(
			'There is no n8n public API at the instance URL of the template store',
			"Check the instance URL, for example http://localhost:5678, and that the instance's public API is not switched off (N8N_PUBLIC_API_DISABLED).",
		);
	}
	if (statusCode === 404) return { statusCode, body: read.body };
	if (statusCode < 200 || statusCode > 299) {
		const said = messageOf(['$.message'], read.body) || `HTTP ${statusCode}`;
		throw fail(`The template store refuses the call: ${said}`);
	}
	return { statusCode, body: read.body };
}

/** n8n answers an unknown path and an unknown table both with 404, and says which. */
function isApiMessage(body: unknown): boolean {
	const message = messageOf(['$.message'], body);
	return message !== '' && !/^(not found|cannot (get|post))/i.test(message);
}

const encodeFilter = (type: 'and' | 'or', filters: Filter[]): string =>
	`filter=${encodeURIComponent(JSON.stringify({ type, filters }))}`;

const unknownColumn = /unknown column name '([^']+)'/i;

/** The Data Table with a team's templates. */
export class TemplateTable {
	/** Name of the table. */
	readonly name: string;

	/** Address of the instance's API, for messages. */
	readonly instance: string;

	private readonly transport: Transport;

	private readonly projectId: string;

	private readonly key: string;

	constructor(transport: Transport, values: ConnectionValues) {
		this.transport = transport;
		this.name = tableNameOf(values);
		this.projectId = String(values.projectId ?? '').trim();
		this.instance = String(values.baseUrl ?? '').trim();
		this.key = createHash('sha256')
			.update(JSON.stringify([this.instance, values.apiKey, this.projectId, this.name]))
			.digest('hex');
	}

	/** For messages: which table on which instance. */
	get place(): string {
		return `table '${this.name}' at ${this.instance}`;
	}

	private async find(): Promise<TableInfo | undefined> {
		const query = `limit=${pageSize}&filter=${encodeURIComponent(JSON.stringify({ name: this.name }))}`;
		const { body } = await ask(this.transport, request('GET', '/data-tables', query), scopes.list, true);
		const { data = [] } = (body ?? {}) as { data?: TableInfo[] };
		const found = data.filter(
			({ name, projectId }) => name === this.name && (!this.projectId || projectId === this.projectId),
		);
		if (found.length > 1) {
			throw new InputError(
				`${found.length} projects have a table '${this.name}'`,
				"Enter the ID of the right project in the connection's 'Project ID'.",
			);
		}
		const [table] = found;
		const lacking =
			table?.columns && columns.find(({ name }) => !table.columns?.some((column) => column.name === name));
		if (lacking) throw this.lacksColumn(lacking.name);
		return table;
	}

	private lacksColumn(column: string): InputError {
		return new InputError(
			`The ${this.place} lacks the column '${column}'`,
			`Add the column '${column}' in n8n under Data tables, of the type ${columns.find(({ name }) => name === column)?.type ?? 'string'}.`,
		);
	}

	private async create(): Promise<TableInfo> {
		const body = { name: this.name, columns, ...(this.projectId ? { projectId: this.projectId } : {}) };
		const call = request('POST', '/data-tables', '', body);
		try {
			return (await ask(this.transport, call, scopes.create, false)).body as TableInfo;
		} catch (error) {
			// Somebody else may have made it at the same moment.
			const made =
				error instanceof TrackerError && error.facts.statusCode === 409 ? await this.find() : undefined;
			if (made) return made;
			return await Promise.reject(error);
		}
	}

	private remember(id: string): string {
		knownTables.delete(this.key);
		knownTables.set(this.key, id);
		const oldest = knownTables.keys().next().value;
		if (knownTables.size > mostTables && oldest !== undefined) knownTables.delete(oldest);
		return id;
	}

	private async idOf(make: boolean): Promise<string | undefined> {
		const known = knownTables.get(this.key);
		if (known !== undefined) return known;
		const table = (await this.find()) ?? (make ? await this.create() : undefined);
		return table && this.remember(table.id);
	}

	/**
	 * Calls the rows of the table. A table that was deleted and made anew is found again.
	 *
	 * @param make Whether to make the table where there is none.
	 * @returns The answer; undefined where there is no table.
	 */
	private async rows(
		call: (id: string) => HttpRequest,
		scope: string,
		repeatable: boolean,
		make: boolean,
	): Promise<unknown> {
		for (let round = 0; round < 2; round++) {
			const id = await this.idOf(make);
			if (id === undefined) return undefined;
			const { statusCode, body } = await this.ask(call(id), scope, repeatable);
			if (statusCode !== 404) return body;
			knownTables.delete(this.key);
		}
		throw new TrackerError(`The ${this.place} is not there`, { hint: storeHint });
	}

	private async ask(call: HttpRequest, scope: string, repeatable: boolean): ReturnType<typeof ask> {
		try {
			return await ask(this.transport, call, scope, repeatable);
		} catch (error) {
			const column = error instanceof TrackerError ? unknownColumn.exec(error.message)?.[1] : undefined;
			return await Promise.reject(column === undefined ? error : this.lacksColumn(column));
		}
	}

	/** The rows of some ids, in as few requests as their number allows. */
	async read(ids: string[]): Promise<StoredRow[]> {
		const found: StoredRow[] = [];
		for (let start = 0; start < ids.length; start += rowsAtOnce) {
			const filters = ids
				.slice(start, start + rowsAtOnce)
				.map((value): Filter => ({ columnName: 'template_id', condition: 'eq', value }));
			const { rows } = await this.page({ type: 'or', filters });
			found.push(...rows);
		}
		return found;
	}

	/**
	 * A page of rows by name.
	 *
	 * @param cursor From the page before; undefined for the first.
	 */
	async page({
		filters = [],
		type = 'and',
		search = '',
		limit = pageSize,
		cursor,
	}: {
		filters?: Filter[];
		type?: 'and' | 'or';
		search?: string;
		limit?: number;
		cursor?: string;
	}): Promise<{ rows: StoredRow[]; cursor?: string }> {
		const query = [
			`limit=${Math.min(limit, pageSize)}`,
			`sortBy=${encodeURIComponent('template_id:asc')}`,
			...(filters.length > 0 ? [encodeFilter(type, filters)] : []),
			...(search ? [`search=${encodeURIComponent(search)}`] : []),
			...(cursor ? [`cursor=${encodeURIComponent(cursor)}`] : []),
		].join('&');
		const body = await this.rows(
			(id) => request('GET', `/data-tables/${id}/rows`, query),
			scopes.read,
			true,
			false,
		);
		const { data = [], nextCursor } = (body ?? {}) as { data?: StoredRow[]; nextCursor?: string | null };
		const lacking = data[0] && columns.find(({ name }) => !Object.hasOwn(data[0] as object, name));
		if (lacking) throw this.lacksColumn(lacking.name);
		return { rows: data, ...(nextCursor ? { cursor: nextCursor } : {}) };
	}

	/** Every row that fits, from as many pages as it takes. */
	async all(filters: Filter[], search = ''): Promise<StoredRow[]> {
		const found: StoredRow[] = [];
		let cursor: string | undefined;
		do {
			const page = await this.page({ filters, search, cursor });
			found.push(...page.rows);
			cursor = page.cursor;
		} while (cursor);
		return found;
	}

	/**
	 * Adds rows. Of several rows that were added for one id at the same moment the oldest stays.
	 *
	 * @returns The ids of templates whose row somebody else had added first; those rows are taken back.
	 */
	async insert(rows: TemplateColumns[]): Promise<string[]> {
		const lost: string[] = [];
		for (let start = 0; start < rows.length; start += rowsAtOnce) {
			const chunk = rows.slice(start, start + rowsAtOnce);
			const body = await this.rows(
				(id) => request('POST', `/data-tables/${id}/rows`, '', { data: chunk, returnType: 'all' }),
				scopes.insert,
				false,
				true,
			);
			const mine = new Set((body as StoredRow[]).map(({ id }) => id));
			const present = await this.read(chunk.map(({ template_id }) => template_id));
			for (const { template_id } of chunk) {
				const [oldest, ...later] = present
					.filter((row) => row.template_id === template_id)
					.sort((a, b) => a.id - b.id);
				for (const { id } of later) if (mine.has(id)) await this.removeRow(id);
				if (oldest && !mine.has(oldest.id)) lost.push(template_id);
			}
		}
		return lost;
	}

	/**
	 * Replaces a row if nobody has saved it since it was read.
	 *
	 * @param version The version that was read.
	 * @returns Whether the row was still of that version.
	 */
	async update(row: TemplateColumns, version: number): Promise<boolean> {
		const filters: Filter[] = [
			{ columnName: 'template_id', condition: 'eq', value: row.template_id },
			{ columnName: 'version', condition: 'eq', value: version },
		];
		const body = await this.rows(
			(id) =>
				request('PATCH', `/data-tables/${id}/rows/update`, '', {
					filter: { type: 'and', filters },
					data: row,
					returnData: true,
				}),
			scopes.update,
			false,
			false,
		);
		return Array.isArray(body) && body.length > 0;
	}

	/** @returns The rows that were removed. */
	async remove(templateId: string): Promise<StoredRow[]> {
		return await this.removeWhere({ columnName: 'template_id', condition: 'eq', value: templateId });
	}

	private async removeRow(row: number): Promise<void> {
		await this.removeWhere({ columnName: 'id', condition: 'eq', value: row });
	}

	private async removeWhere(filter: Filter): Promise<StoredRow[]> {
		const query = `returnData=true&${encodeFilter('and', [filter])}`;
		const body = await this.rows(
			(id) => request('DELETE', `/data-tables/${id}/rows/delete`, query),
			scopes.remove,
			true,
			false,
		);
		return Array.isArray(body) ? (body as StoredRow[]) : [];
	}
}

/** Opens the store of the connection that the node has chosen. */
export async function openStore(context: CallContext): Promise<TemplateTable> {
	const values: ConnectionValues = await context.getCredentials(storeCredentialType);
	return new TemplateTable(await openTransport(context, storeInstance), values);
}
