import { createHash } from 'crypto';

import { sleep } from 'n8n-workflow';

import { InputError, TrackerError, type FailureFacts } from '../model/errors';
import { keepNewest } from '../model/boundedMap';
import type { HttpRequest } from '../model/http';
import { messageOf } from '../response/outcome';
import { parseResponse } from '../response/parse';
import type { ConnectionValues } from '../model/tracker';
import {
	openTransport,
	type CallContext,
	type Transport,
	type TransportOptions,
} from '../transport/transport';
import { mayBeTaken, readRetryAfter } from '../transport/retry';
import { storeCredentialType, storeInstance, tableNameOf } from './connection';
import { isUnknownKey, readsKeys, refusedKey, unreadableKey } from './key';
import { columns, type StoredRow, type TemplateColumns } from './rows';

type Condition = 'eq' | 'gt' | 'ilike';

/** A condition on a column; n8n's Data Table API knows no groups of conditions. */
export interface Filter {
	columnName: string;
	condition: Condition;
	value: string | number | null;
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
/** Rows that one request adds. */
export const rowsAtOnce = 100;
/** Servers and proxies refuse addresses of 8,000 characters and more. */
const maxFilterLength = 6_000;
/** Waits, in milliseconds, for somebody else to take back a row that was added at the same moment. */
const settleWaits = [100, 200, 400, 800];

interface TableInfo {
	id: string;
	name: string;
	projectId?: string;
	columns?: Array<{ name: string }>;
}

/** Where a connection's table is, and until when that is taken for true: a table can be renamed in n8n. */
const knownTables = new Map<string, { id: string; until: number }>();
const maxTables = 500;
/** Milliseconds for which a table's ID is used without looking the table up again. */
const tableKnownFor = 5 * 60_000;
/**
 * Row numbers by table and template id. n8n has an index on the row number only: by it, reading takes the same
 * time however many templates there are.
 */
const knownRows = new Map<string, number>();
const maxKnownRows = 20_000;

/** What to do where nobody knows whether the store has done what it was asked. */
const openHint =
	'It may have been done all the same: look at the template with the operation Get before you go on.';

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

/** The API takes no notice of the key, or does not know it: which of the two takes another call to find out. */
class RefusedKeyError extends TrackerError {}

/** Asks n8n's public API and turns every refusal into a sentence of its own. */
async function ask(
	transport: Transport,
	call: HttpRequest,
	scope: string,
	repeatable: boolean,
): Promise<{ statusCode: number; body: unknown }> {
	const { answer, attempts, mayHaveBeenApplied } = await transport.send({ request: call, repeatable });
	const read = parseResponse(answer, 'json');
	const { statusCode } = read;
	const retryAfter = readRetryAfter(answer.headers['retry-after']);
	const isOpen = call.method !== 'GET' && (mayHaveBeenApplied || mayBeTaken({ statusCode, retryAfter }));
	const fail = (message: string, hint = storeHint) =>
		new TrackerError(message, {
			statusCode,
			attempts,
			hint: isOpen ? openHint : hint,
			mayHaveBeenApplied: isOpen,
		});
	if (statusCode === 401 && isUnknownKey(read.body)) {
		const { message, hint } = refusedKey();
		throw new RefusedKeyError(message, { statusCode, attempts, hint });
	}
	if (statusCode === 403 && !read.unreadable) {
		throw fail(
			`The API key of the template store lacks the scope '${scope}', or its owner has no access to the project`,
			'Make a key with the scopes that the README lists under "Share templates with your team".',
		);
	}
	// What stands before the instance answers in its own way.
	if (read.unreadable && statusCode === 413) {
		throw fail(
			'A server before the instance of the template store refuses requests of this size (HTTP 413)',
			"Import fewer templates at once, or raise that server's limit.",
		);
	}
	if (read.unreadable && (statusCode === 429 || statusCode >= 500)) {
		throw fail(
			`The instance of the template store does not answer (HTTP ${statusCode})`,
			'It may be starting or under load. Try again later.',
		);
	}
	if (read.unreadable || statusCode === 401 || (statusCode === 404 && !isApiMessage(read.body))) {
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

/** Rows were added, and what became of them is not known. */
function uncertain(error: unknown): never {
	const { facts = {}, hint = facts.hint } = error as { facts?: FailureFacts; hint?: string };
	throw new TrackerError(error instanceof Error ? error.message : 'The template store does not answer', {
		...facts,
		hint: [hint === openHint ? undefined : hint, openHint].filter(Boolean).join(' '),
		mayHaveBeenApplied: true,
	});
}

/** n8n answers an unknown path and an unknown table both with 404, and says which. */
function isApiMessage(body: unknown): boolean {
	const message = messageOf(['$.message'], body);
	return message !== '' && !/^(not found|cannot (get|post))/i.test(message);
}

/** n8n refuses a query in which any reserved character stands as it is. */
const encode = (text: string): string =>
	encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const encodeFilter = (type: 'and' | 'or', filters: Filter[]): string =>
	`filter=${encode(JSON.stringify({ type, filters }))}`;

/** Splits conditions, any of which is to hold, into as few requests as the length of an address allows. */
function inBatches(filters: Filter[]): Filter[][] {
	const batches: Filter[][] = [];
	let length = Infinity;
	for (const filter of filters) {
		const own = encode(JSON.stringify(filter)).length + 3;
		if (length + own > maxFilterLength) {
			batches.push([]);
			length = 0;
		}
		batches.at(-1)?.push(filter);
		length += own;
	}
	return batches;
}

/** n8n takes a text with a percent sign for a pattern, and others for a part of what it looks for. */
const encodeSearch = (text: string): string => `search=${encode(text.includes('%') ? `%${text}%` : text)}`;

const unknownColumn = /unknown column name '([^']+)'/i;

/** The Data Table with a team's templates. */
export class TemplateTable {
	/** Name of the table. */
	readonly name: string;

	/** Address of the instance's API, for messages. */
	readonly instance: string;

	private readonly transport: Transport;

	private readonly openWith: (apiKey: string) => Promise<Transport>;

	private readonly projectId: string;

	private readonly key: string;

	/** ID of the table that this execution has seen. */
	private seenId: string | undefined;

	private mustLookUp: boolean;

	/**
	 * @param transport The way to the instance.
	 * @param values The values of the connection.
	 * @param openWith Opens another way to the same instance, with another key.
	 * @param looksUp Whether to look the table up although its ID is known from before.
	 */
	constructor(
		transport: Transport,
		values: ConnectionValues,
		openWith: (apiKey: string) => Promise<Transport>,
		looksUp = false,
	) {
		this.mustLookUp = looksUp;
		this.transport = transport;
		this.openWith = openWith;
		this.name = tableNameOf(values);
		const project = String(values.projectId ?? '').trim();
		// People paste the address of the project's page.
		this.projectId = /\/projects\/([^/?#]+)/.exec(project)?.[1] ?? project;
		this.instance = String(values.baseUrl ?? '').trim();
		this.key = createHash('sha256')
			.update(JSON.stringify([this.instance, values.apiKey, this.projectId, this.name]))
			.digest('hex');
	}

	/** Whether there is such a table, as far as this execution has looked. */
	get isThere(): boolean {
		return this.seenId !== undefined;
	}

	/** For messages: which table on which instance. */
	get place(): string {
		return `table '${this.name}' at ${this.instance}`;
	}

	private async findTable(): Promise<TableInfo | undefined> {
		const query = `limit=${pageSize}&filter=${encode(JSON.stringify({ name: this.name }))}`;
		const { body } = await this.ask(request('GET', '/data-tables', query), scopes.list, true);
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
			return (await this.ask(call, scopes.create, false)).body as TableInfo;
		} catch (error) {
			// Somebody else may have made it at the same moment.
			const made =
				error instanceof TrackerError && error.facts.statusCode === 409 ? await this.findTable() : undefined;
			if (made) return made;
			return await Promise.reject(error);
		}
	}

	private async idOf(make: boolean): Promise<string | undefined> {
		const known = knownTables.get(this.key);
		const isFresh = !this.mustLookUp && (this.seenId !== undefined || Date.now() < (known?.until ?? 0));
		if (known && isFresh) return known.id;
		const table = (await this.findTable()) ?? (make ? await this.create() : undefined);
		this.mustLookUp = false;
		if (!table) {
			knownTables.delete(this.key);
			return undefined;
		}
		keepNewest(knownTables, this.key, { id: table.id, until: Date.now() + tableKnownFor }, maxTables);
		return table.id;
	}

	/**
	 * Calls the rows of the table. A table that was deleted and made anew since the last execution is found again;
	 * one that goes away during an execution ends it, so that nothing is reported as done that went with it.
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
			const id = await this.idOf(make && this.seenId === undefined);
			// Another execution may have found out first, and made the table anew.
			if (this.seenId !== undefined && id !== this.seenId) break;
			if (id === undefined) return undefined;
			const { statusCode, body } = await this.ask(call(id), scope, repeatable);
			if (statusCode !== 404) {
				this.seenId = id;
				return body;
			}
			if (knownTables.get(this.key)?.id === id) knownTables.delete(this.key);
			if (this.seenId !== undefined) break;
		}
		throw new TrackerError(`The ${this.place} was deleted while the node was running`, {
			statusCode: 404,
			hint: 'What it held is gone. Saving or importing templates makes the table anew.',
		});
	}

	private async ask(call: HttpRequest, scope: string, repeatable: boolean): ReturnType<typeof ask> {
		try {
			return await ask(this.transport, call, scope, repeatable);
		} catch (error) {
			if (error instanceof RefusedKeyError) return await Promise.reject(await this.explained(error));
			const column = error instanceof TrackerError ? unknownColumn.exec(error.message)?.[1] : undefined;
			return await Promise.reject(column === undefined ? error : this.lacksColumn(column));
		}
	}

	/** A refused key, with what the instance does with another one. */
	private async explained({ facts }: RefusedKeyError): Promise<TrackerError> {
		let reads: boolean | undefined;
		try {
			const transport = await this.openWith(unreadableKey);
			const { answer } = await transport.send({
				request: request('GET', '/data-tables', 'limit=1'),
				repeatable: true,
			});
			reads = readsKeys(parseResponse(answer, 'json'));
		} catch {
			// The key that was refused is the news, not a call that only wanted to know more.
		}
		const { message, hint } = refusedKey(reads);
		return new TrackerError(message, { ...facts, hint });
	}

	/**
	 * The rows of some ids, in as few requests as their number allows: by row number where it is known from before,
	 * otherwise by id. What a known number does not lead to is asked for by id.
	 */
	async read(ids: string[]): Promise<StoredRow[]> {
		const known = new Map(ids.map((id) => [id, knownRows.get(this.rowKey(id))]));
		const rows = await this.anyOf(
			[...known].map(
				([id, row]): Filter =>
					row === undefined
						? { columnName: 'template_id', condition: 'eq', value: id }
						: { columnName: 'id', condition: 'eq', value: row },
			),
		);
		const wanted = rows.filter((row) => {
			const number = known.get(String(row.template_id));
			return known.has(String(row.template_id)) && (number === undefined || number === row.id);
		});
		this.keepNumbers(wanted);
		const found = new Set(wanted.map((row) => row.template_id));
		const missed = [...known].flatMap(([id, row]) => (row !== undefined && !found.has(id) ? id : []));
		return [...wanted, ...(await this.find(missed))];
	}

	/** As `read`, past what is known of before. */
	private async find(ids: string[]): Promise<StoredRow[]> {
		const rows = await this.anyOf(
			ids.map((value): Filter => ({ columnName: 'template_id', condition: 'eq', value })),
		);
		this.keepNumbers(rows);
		return rows;
	}

	private keepNumbers(rows: StoredRow[]): void {
		// Where somebody copied a row by hand, the oldest is the template.
		for (const row of [...rows].sort((a, b) => b.id - a.id)) {
			keepNewest(knownRows, this.rowKey(String(row.template_id)), row.id, maxKnownRows);
		}
	}

	private rowKey(templateId: string): string {
		return JSON.stringify([this.key, knownTables.get(this.key)?.id, templateId]);
	}

	private async anyOf(wanted: Filter[]): Promise<StoredRow[]> {
		const found: StoredRow[] = [];
		for (const filters of inBatches(wanted)) {
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
		sortBy = 'template_id',
		cursor,
	}: {
		filters?: Filter[];
		type?: 'and' | 'or';
		search?: string;
		limit?: number;
		sortBy?: 'template_id' | 'id';
		cursor?: string;
	}): Promise<{ rows: StoredRow[]; cursor?: string }> {
		const query = [
			`limit=${Math.min(limit, pageSize)}`,
			`sortBy=${encode(`${sortBy}:asc`)}`,
			...(filters.length > 0 ? [encodeFilter(type, filters)] : []),
			...(search ? [encodeSearch(search)] : []),
			...(cursor ? [`cursor=${encode(cursor)}`] : []),
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

	/**
	 * Every row that fits, from as many pages as it takes. Pages go by row number, so that none is left out or
	 * comes twice while others add and delete rows.
	 */
	async all(filters: Filter[], search = ''): Promise<StoredRow[]> {
		const found: StoredRow[] = [];
		for (;;) {
			const after: Filter = { columnName: 'id', condition: 'gt', value: found.at(-1)?.id ?? 0 };
			const { rows } = await this.page({ filters: [...filters, after], search, sortBy: 'id' });
			for (const row of rows) found.push(row);
			if (rows.length < pageSize) break;
		}
		const idOf = (row: StoredRow): string => String(row.template_id ?? '');
		return found.sort((a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : a.id - b.id));
	}

	/**
	 * Adds rows. Of several rows that were added for one id at the same moment one stays.
	 *
	 * @returns The ids of templates whose row somebody else has added; those rows are taken back. And the numbers of
	 *   the rows that stay, by template id.
	 */
	async insert(rows: TemplateColumns[]): Promise<{ lost: string[]; added: Map<string, number> }> {
		const lost: string[] = [];
		const added = new Map<string, number>();
		for (let start = 0; start < rows.length; start += rowsAtOnce) {
			const chunk = rows.slice(start, start + rowsAtOnce);
			const body = await this.rows(
				(id) => request('POST', `/data-tables/${id}/rows`, '', { data: chunk, returnType: 'all' }),
				scopes.insert,
				false,
				true,
			);
			const inserted = body as StoredRow[];
			const ids = chunk.map(({ template_id }) => template_id);
			const gone = await this.settle(ids, new Set(inserted.map(({ id }) => id))).catch(uncertain);
			for (const { id, template_id } of inserted) added.set(String(template_id), id);
			for (const id of gone) added.delete(id);
			lost.push(...gone);
		}
		return { lost, added };
	}

	/**
	 * Leaves one row where several were added for an id at the same moment: the oldest, unless whoever added a
	 * later one could not see it yet and keeps theirs.
	 *
	 * @param mine Rows of this execution.
	 * @returns The ids whose row is not this execution's.
	 */
	private async settle(ids: string[], mine: ReadonlySet<number>): Promise<string[]> {
		const lost: string[] = [];
		let open = ids;
		for (let round = 0; open.length > 0; round++) {
			const present = await this.find(open);
			const takenBack: number[] = [];
			open = open.filter((id) => {
				const rows = present.filter((row) => row.template_id === id);
				const others = rows.filter((row) => !mine.has(row.id));
				const own = rows.filter((row) => mine.has(row.id)).map((row) => row.id);
				if (others.length === 0) return false;
				const isOldest = own.some((row) => others.every((other) => row < other.id));
				if (isOldest && round < settleWaits.length) return true;
				takenBack.push(...own);
				lost.push(id);
				return false;
			});
			await this.removeRows(takenBack);
			if (open.length > 0) await sleep(settleWaits[round] ?? 0);
		}
		return lost;
	}

	/**
	 * Replaces a row if nobody has saved it since it was read.
	 *
	 * @param number Number of the row that was read: while two people create one id, there are two for a moment.
	 * @param version The version that was read, as the row holds it.
	 * @returns Whether the row was still of that version.
	 */
	async update(row: TemplateColumns, number: number, version: number | null): Promise<boolean> {
		const filters: Filter[] = [
			{ columnName: 'id', condition: 'eq', value: number },
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
		const filter: Filter = { columnName: 'template_id', condition: 'eq', value: templateId };
		// Not again by itself: a second try would find nothing where the first has removed it.
		return await this.removeWhere([filter], false);
	}

	/** Removes rows by their numbers. */
	async removeRows(rows: number[]): Promise<void> {
		const wanted = rows.map((value): Filter => ({ columnName: 'id', condition: 'eq', value }));
		for (const filters of inBatches(wanted)) await this.removeWhere(filters, true);
	}

	private async removeWhere(filters: Filter[], repeatable: boolean): Promise<StoredRow[]> {
		const query = `returnData=true&${encodeFilter('or', filters)}`;
		const body = await this.rows(
			(id) => request('DELETE', `/data-tables/${id}/rows/delete`, query),
			scopes.remove,
			repeatable,
			false,
		);
		return Array.isArray(body) ? (body as StoredRow[]) : [];
	}
}

/**
 * Opens the store of the connection that the node has chosen.
 *
 * @param looksUp Whether to look the table up although its ID is known from before, as whoever writes into it should.
 */
export async function openStore(context: CallContext, looksUp = false): Promise<TemplateTable> {
	const values: ConnectionValues = await context.getCredentials(storeCredentialType);
	const open = async (known: ConnectionValues, options: TransportOptions = {}): Promise<Transport> =>
		await openTransport(context, storeInstance, options, known);
	return new TemplateTable(
		await open(values),
		values,
		async (apiKey) => await open({ ...values, apiKey }, { maxAttempts: 1 }),
		looksUp,
	);
}
