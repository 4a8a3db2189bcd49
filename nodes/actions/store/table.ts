import { keepNewest } from '../model/boundedMap';
import { TrackerError, type FailureFacts } from '../model/errors';
import { openTransport, type CallContext } from '../transport/transport';
import { leaveOneRow } from './conflict';
import { storeInstance, tableNameOf } from './connection';
import { DataTable } from './dataTable';
import {
	apiRequest,
	encode,
	encodeFilter,
	encodeSearch,
	inBatches,
	scopes,
	uncertainHint,
	type Filter,
} from './publicApi';
import { columns, templateRows, type StoredRow, type TemplateColumns } from './rows';
import { storeValuesOf } from './storeValues';

/** The largest page of rows that n8n gives. */
const maxPageSize = 250;
/** Rows that one request adds. */
export const rowsAtOnce = 100;

/**
 * Row numbers by table and template id. n8n has an index on the row number only: by it, reading takes the same
 * time however many templates there are.
 */
const knownRows = new Map<string, number>();
const maxKnownRows = 20_000;

const byId = (value: string): Filter => ({ columnName: 'template_id', condition: 'eq', value });
const byNumber = (value: number): Filter => ({ columnName: 'id', condition: 'eq', value });

/** Rows were added, and what became of them is not known. */
function failUncertain(error: unknown): never {
	const { facts = {}, hint = facts.hint } = error as { facts?: FailureFacts; hint?: string };
	throw new TrackerError(error instanceof Error ? error.message : 'The template store does not answer', {
		...facts,
		hint: [hint === uncertainHint ? undefined : hint, uncertainHint].filter(Boolean).join(' '),
		mayHaveBeenApplied: true,
	});
}

/** What a page of rows is to hold. */
interface PageQuestion {
	filters?: Filter[];
	type?: 'and' | 'or';
	search?: string;
	limit?: number;
	sortBy?: 'template_id' | 'id';
	/** From the page before; undefined for the first. */
	cursor?: string;
}

/** The rows of a team's templates. */
export class TemplateTable {
	private readonly table: DataTable;

	/** @param table The Data Table that holds them. */
	constructor(table: DataTable) {
		this.table = table;
	}

	/** Whether there is such a table, as far as this execution has looked. */
	get isThere(): boolean {
		return this.table.isThere;
	}

	/** For messages: which table on which instance. */
	get place(): string {
		return this.table.place;
	}

	/**
	 * The rows of some ids, in as few requests as their number allows: by row number where it is known from before,
	 * otherwise by id. What a known number does not lead to is asked for by id.
	 */
	async read(ids: string[]): Promise<StoredRow[]> {
		const known = new Map(ids.map((id) => [id, knownRows.get(this.rowKey(id))]));
		const rows = await this.anyOf(
			[...known].map(([id, row]) => (row === undefined ? byId(id) : byNumber(row))),
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
		const rows = await this.anyOf(ids.map(byId));
		this.keepNumbers(rows);
		return rows;
	}

	private keepNumbers(rows: StoredRow[]): void {
		for (const [id, row] of templateRows(rows)) keepNewest(knownRows, this.rowKey(id), row.id, maxKnownRows);
	}

	private rowKey(templateId: string): string {
		return JSON.stringify([this.table.identity, templateId]);
	}

	private async anyOf(wanted: Filter[]): Promise<StoredRow[]> {
		const found: StoredRow[] = [];
		for (const filters of inBatches(wanted)) {
			for (const row of await this.pages({ type: 'or', filters })) found.push(row);
		}
		return found;
	}

	/** A page of rows by name, and the cursor of the next one where there is one. */
	async page({
		filters = [],
		type = 'and',
		search = '',
		limit = maxPageSize,
		sortBy = 'template_id',
		cursor,
	}: PageQuestion): Promise<{ rows: StoredRow[]; cursor?: string }> {
		const query = [
			`limit=${Math.min(limit, maxPageSize)}`,
			`sortBy=${encode(`${sortBy}:asc`)}`,
			...(filters.length > 0 ? [encodeFilter(type, filters)] : []),
			...(search ? [encodeSearch(search)] : []),
			...(cursor ? [`cursor=${encode(cursor)}`] : []),
		].join('&');
		const body = await this.table.callRows(
			(id) => apiRequest('GET', `/data-tables/${id}/rows`, query),
			scopes.read,
			{ repeatable: true },
		);
		const { data = [], nextCursor } = (body ?? {}) as { data?: StoredRow[]; nextCursor?: string | null };
		this.table.checkColumns(data[0]);
		return { rows: data, ...(nextCursor ? { cursor: nextCursor } : {}) };
	}

	/** The first rows that fit, from as many pages as it takes. */
	async pages(question: Omit<PageQuestion, 'cursor'>, wanted = Infinity): Promise<StoredRow[]> {
		const found: StoredRow[] = [];
		let cursor: string | undefined;
		do {
			const page = await this.page({ limit: wanted, ...question, cursor });
			for (const row of page.rows) found.push(row);
			cursor = page.cursor;
		} while (cursor && found.length < wanted);
		return found.slice(0, wanted);
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
			if (rows.length < maxPageSize) break;
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
			const body = await this.table.callRows(
				(id) => apiRequest('POST', `/data-tables/${id}/rows`, '', { data: chunk, returnType: 'all' }),
				scopes.insert,
				{ make: true },
			);
			const inserted = body as StoredRow[];
			const gone = await leaveOneRow(
				chunk.map(({ template_id }) => template_id),
				new Set(inserted.map(({ id }) => id)),
				async (ids) => await this.find(ids),
				async (numbers) => await this.removeRows(numbers),
			).catch(failUncertain);
			for (const { id, template_id } of inserted) added.set(String(template_id), id);
			for (const id of gone) added.delete(id);
			lost.push(...gone);
		}
		return { lost, added };
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
			byNumber(number),
			byId(row.template_id),
			{ columnName: 'version', condition: 'eq', value: version },
		];
		const change = { filter: { type: 'and', filters }, data: row, returnData: true };
		const body = await this.table.callRows(
			(id) => apiRequest('PATCH', `/data-tables/${id}/rows/update`, '', change),
			scopes.update,
		);
		return Array.isArray(body) && body.length > 0;
	}

	/** @returns The rows that were removed. */
	async remove(templateId: string): Promise<StoredRow[]> {
		// Not again by itself: a second try would find nothing where the first has removed it.
		return await this.removeWhere([byId(templateId)], false);
	}

	/** Removes rows by their numbers. */
	async removeRows(rows: number[]): Promise<void> {
		for (const filters of inBatches(rows.map(byNumber))) await this.removeWhere(filters, true);
	}

	private async removeWhere(filters: Filter[], repeatable: boolean): Promise<StoredRow[]> {
		const query = `returnData=true&${encodeFilter('or', filters)}`;
		const body = await this.table.callRows(
			(id) => apiRequest('DELETE', `/data-tables/${id}/rows/delete`, query),
			scopes.remove,
			{ repeatable },
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
	const values = await storeValuesOf(context);
	const transport = await openTransport(context, storeInstance, {}, values);
	return new TemplateTable(new DataTable(transport, values, looksUp, { name: tableNameOf(values), columns }));
}
