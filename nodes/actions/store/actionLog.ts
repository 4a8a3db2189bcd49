import { openTransport, type CallContext } from '../transport/transport';
import { storeInstance } from './connection';
import { DataTable } from './dataTable';
import { apiRequest, encode, encodeFilter, scopes, type Filter } from './publicApi';
import { storeValuesOf } from './storeValues';

/** Name of the Data Table that holds the log. */
export const logTableName = 'tracker_action_log';

/** The largest page of rows that n8n gives. */
const maxPageSize = 250;

const texts = [
	'time',
	'workflow',
	'execution',
	'node',
	'template',
	'connection',
	'record',
	'changes',
	'result',
	'undo',
] as const;

/** All text, but for the moment in milliseconds since 1970, by which old rows are found. */
const columns = [...texts.map((name) => ({ name, type: 'string' })), { name: 'at', type: 'number' }];

/** A row of the log. */
export type LogRow = Record<(typeof texts)[number], string> & { at: number };

const between = ' · ';

/** A workflow as a row names it: by its name and its ID. */
export const workflowText = ({ name, id }: { name?: string; id?: string }): string =>
	[name, id].filter(Boolean).join(between);

/** Which rows are wanted; what is empty does not matter. */
export interface LogQuestion {
	/** ID of a template. */
	template: string;
	/** Name or ID of a workflow. */
	workflow: string;
	/** Milliseconds since 1970. */
	since?: number;
	/** Whether the row is one of those; asked of rows for which the rest holds. */
	fits(row: LogRow): boolean;
}

const isOf = (workflow: string, row: LogRow): boolean =>
	!workflow ||
	row.workflow === workflow ||
	row.workflow.startsWith(`${workflow}${between}`) ||
	row.workflow.endsWith(`${between}${workflow}`);

/** The log of what was written, in a Data Table beside that of the templates. */
export class ActionLog {
	private readonly table: DataTable;

	constructor(table: DataTable) {
		this.table = table;
	}

	/** @returns The number of the new row. @throws TrackerError or InputError where it cannot be written. */
	async add(row: LogRow): Promise<number> {
		const body = await this.table.callRows(
			(id) => apiRequest('POST', `/data-tables/${id}/rows`, '', { data: [row], returnType: 'all' }),
			scopes.insert,
			{ make: true },
		);
		const [added] = body as Array<{ id: number }>;
		return added?.id ?? 0;
	}

	/** Says in a row what came of the write. */
	async setResult(row: number, result: string): Promise<void> {
		const filter = { type: 'and', filters: [{ columnName: 'id', condition: 'eq', value: row }] };
		await this.table.callRows(
			(id) => apiRequest('PATCH', `/data-tables/${id}/rows/update`, '', { filter, data: { result } }),
			scopes.update,
			{ repeatable: true },
		);
	}

	/** Deletes the rows of before a moment, in milliseconds since 1970. */
	async removeBefore(moment: number): Promise<void> {
		const query = encodeFilter('and', [{ columnName: 'at', condition: 'lt', value: moment }]);
		await this.table.callRows(
			(id) => apiRequest('DELETE', `/data-tables/${id}/rows/delete`, query),
			scopes.remove,
			{ repeatable: true },
		);
	}

	/** The newest rows that are wanted, as many as `limit`. */
	async newest({ template, workflow, since, fits }: LogQuestion, limit: number): Promise<LogRow[]> {
		const wanted: Filter[] = [
			...(template ? [{ columnName: 'template', condition: 'eq', value: template } as const] : []),
			...(since === undefined ? [] : [{ columnName: 'at', condition: 'gt', value: since - 1 } as const]),
		];
		const found: LogRow[] = [];
		let before: number | undefined;
		// Pages go by row number, so that rows of runs under way shift none.
		for (;;) {
			const rows = await this.page([
				...wanted,
				...(before === undefined ? [] : [{ columnName: 'id', condition: 'lt', value: before } as const]),
			]);
			for (const row of rows) if (isOf(workflow, row) && fits(row)) found.push(row);
			if (rows.length < maxPageSize || found.length >= limit) return found.slice(0, limit);
			before = rows.at(-1)?.id;
		}
	}

	private async page(filters: Filter[]): Promise<Array<LogRow & { id: number }>> {
		const query = [
			`limit=${maxPageSize}`,
			`sortBy=${encode('id:desc')}`,
			...(filters.length > 0 ? [encodeFilter('and', filters)] : []),
		].join('&');
		const body = await this.table.callRows(
			(id) => apiRequest('GET', `/data-tables/${id}/rows`, query),
			scopes.read,
			{ repeatable: true },
		);
		const { data = [] } = (body ?? {}) as { data?: Array<LogRow & { id: number }> };
		this.table.checkColumns(data[0]);
		return data;
	}
}

/**
 * Opens the log of the template store's connection that the node has chosen.
 *
 * @throws InputError where it has chosen none.
 */
export async function openLog(context: CallContext): Promise<ActionLog> {
	const values = await storeValuesOf(context);
	const transport = await openTransport(context, storeInstance, {}, values);
	return new ActionLog(new DataTable(transport, values, false, { name: logTableName, columns }));
}
