import { createHash } from 'crypto';

import { keepNewest } from '../model/boundedMap';
import { InputError, TrackerError } from '../model/errors';
import type { HttpRequest } from '../model/http';
import type { ConnectionValues } from '../model/tracker';
import type { Transport } from '../transport/transport';
import { apiRequest, callApi, encode, scopes } from './publicApi';

/** A table as the connection's project is to have it. */
export interface TableShape {
	name: string;
	columns: ReadonlyArray<{ name: string; type: string }>;
}

interface TableInfo {
	id: string;
	name: string;
	projectId?: string;
	columns?: Array<{ name: string }>;
}

/** Tables of a name that are listed at most; a name is looked for, so that there are few. */
const maxListed = 250;
/** Where a connection's table is, and until when that is taken for true: a table can be renamed in n8n. */
const knownTables = new Map<string, { id: string; until: number }>();
const maxKnownTables = 500;
/** Milliseconds for which a table's ID is used without looking the table up again. */
const tableKnownFor = 5 * 60_000;

const unknownColumn = /unknown column name '([^']+)'/i;

/** The Data Table of a connection: finds it, makes it where that is wanted, and calls its rows. */
export class DataTable {
	/** For messages: which table on which instance. */
	readonly place: string;

	private readonly name: string;

	private readonly columns: TableShape['columns'];

	private readonly projectId: string;

	private readonly key: string;

	private readonly transport: Transport;

	/** ID of the table that this execution has seen. */
	private seenId: string | undefined;

	private mustLookUp: boolean;

	/**
	 * @param transport The way to the instance.
	 * @param values The values of the connection.
	 * @param looksUp Whether to look the table up although its ID is known from before.
	 * @param shape Name and columns of the table.
	 */
	constructor(
		transport: Transport,
		values: ConnectionValues,
		looksUp: boolean,
		{ name, columns }: TableShape,
	) {
		this.transport = transport;
		this.columns = columns;
		this.mustLookUp = looksUp;
		this.name = name;
		const project = String(values.projectId ?? '').trim();
		// People paste the address of the project's page.
		this.projectId = /\/projects\/([^/?#]+)/.exec(project)?.[1] ?? project;
		const instance = String(values.baseUrl ?? '').trim();
		this.place = `table '${this.name}' at ${instance}`;
		this.key = createHash('sha256')
			.update(JSON.stringify([instance, values.apiKey, this.projectId, this.name]))
			.digest('hex');
	}

	/** Whether there is such a table, as far as this execution has looked. */
	get isThere(): boolean {
		return this.seenId !== undefined;
	}

	/** Tells the table apart from others, and from one of its name that was made anew. */
	get identity(): string {
		return JSON.stringify([this.key, knownTables.get(this.key)?.id]);
	}

	/**
	 * Calls the rows of the table. A table that was deleted and made anew since the last execution is found again;
	 * one that goes away during an execution ends it, so that nothing is reported as done that went with it.
	 *
	 * @param call Makes the call from the table's ID.
	 * @param make Whether to make the table where there is none.
	 * @returns The body of the answer; undefined where there is no table.
	 * @throws InputError where the table is not as it should be; TrackerError where the instance refuses the call.
	 */
	async callRows(
		call: (id: string) => HttpRequest,
		scope: string,
		{ repeatable = false, make = false } = {},
	): Promise<unknown> {
		for (let round = 0; round < 2; round++) {
			const id = await this.findId(make && this.seenId === undefined);
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
			hint: 'What it held is gone. Whatever is written into the table next makes it anew.',
		});
	}

	/** Refuses rows that lack a column. */
	checkColumns(row: object | undefined): void {
		const lacking = row && this.columns.find(({ name }) => !Object.hasOwn(row, name));
		if (lacking) throw this.lacksColumn(lacking.name);
	}

	private async findId(make: boolean): Promise<string | undefined> {
		const known = knownTables.get(this.key);
		const isFresh = !this.mustLookUp && (this.seenId !== undefined || Date.now() < (known?.until ?? 0));
		if (known && isFresh) return known.id;
		const table = (await this.find()) ?? (make ? await this.create() : undefined);
		this.mustLookUp = false;
		if (!table) {
			knownTables.delete(this.key);
			return undefined;
		}
		keepNewest(knownTables, this.key, { id: table.id, until: Date.now() + tableKnownFor }, maxKnownTables);
		return table.id;
	}

	private async find(): Promise<TableInfo | undefined> {
		const query = `limit=${maxListed}&filter=${encode(JSON.stringify({ name: this.name }))}`;
		const { body } = await this.ask(apiRequest('GET', '/data-tables', query), scopes.list, true);
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
			table?.columns &&
			this.columns.find(({ name }) => !table.columns?.some((column) => column.name === name));
		if (lacking) throw this.lacksColumn(lacking.name);
		return table;
	}

	private async create(): Promise<TableInfo> {
		const body = {
			name: this.name,
			columns: this.columns,
			...(this.projectId ? { projectId: this.projectId } : {}),
		};
		try {
			const call = apiRequest('POST', '/data-tables', '', body);
			return (await this.ask(call, scopes.create, false)).body as TableInfo;
		} catch (error) {
			// Somebody else may have made it at the same moment.
			const made =
				error instanceof TrackerError && error.facts.statusCode === 409 ? await this.find() : undefined;
			return made ?? (await Promise.reject(error));
		}
	}

	private async ask(call: HttpRequest, scope: string, repeatable: boolean): ReturnType<typeof callApi> {
		try {
			return await callApi(this.transport, call, scope, repeatable);
		} catch (error) {
			const column = error instanceof TrackerError ? unknownColumn.exec(error.message)?.[1] : undefined;
			return await Promise.reject(column === undefined ? error : this.lacksColumn(column));
		}
	}

	private lacksColumn(column: string): InputError {
		return new InputError(
			`The ${this.place} lacks the column '${column}'`,
			`Add the column '${column}' in n8n under Data tables, of the type ${this.columns.find(({ name }) => name === column)?.type ?? 'string'}.`,
		);
	}
}
