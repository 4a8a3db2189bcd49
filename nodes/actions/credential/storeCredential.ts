import type { IHttpRequestOptions, INodeProperties } from 'n8n-workflow';

import { parseResponse } from '../response/parse';
import type { Check } from './check';
import { checkedConnection, type ConnectionParts } from './credential';
import { storeInstance } from '../store/connection';
import { isUnknownKey, isUnknownPath, noTables, refusedKey, scopes } from '../store/publicApi';

/** Has the form of a table's ID and is none: what the key may do shows without touching any table. */
const nowhere = '0'.repeat(16);

const filter = JSON.stringify({
	type: 'and',
	filters: [{ columnName: 'template_id', condition: 'eq', value: 'connection test' }],
});

interface Probe {
	scope: string;
	/** Whether the store cannot even be read without it. A key that only reads is one that a team may well want. */
	isNeeded?: true;
	method: IHttpRequestOptions['method'];
	path: string;
	body?: unknown;
}

/** One call a scope; each is refused by 403 where the key lacks it, and changes nothing where it does not. */
const probes: Probe[] = [
	{ scope: scopes.list, isNeeded: true, method: 'GET', path: '/data-tables?limit=1' },
	{
		scope: scopes.create,
		method: 'POST',
		path: '/data-tables',
		body: { name: 'connection test', columns: [], projectId: nowhere },
	},
	{ scope: scopes.read, isNeeded: true, method: 'GET', path: `/data-tables/${nowhere}/rows?limit=1` },
	{
		scope: scopes.insert,
		method: 'POST',
		path: `/data-tables/${nowhere}/rows`,
		body: { data: [{ name: '' }] },
	},
	{
		scope: scopes.update,
		method: 'PATCH',
		path: `/data-tables/${nowhere}/rows/update`,
		body: { filter: JSON.parse(filter) as unknown, data: { name: '' } },
	},
	{
		scope: scopes.remove,
		method: 'DELETE',
		path: `/data-tables/${nowhere}/rows/delete?filter=${encodeURIComponent(filter)}`,
	},
];

const check: Check = async (send, { baseUrl, values }) => {
	const ask = async ({ method, path, body }: Probe) =>
		await send({
			method,
			url: baseUrl + path,
			headers: { 'X-N8N-API-KEY': String(values.apiKey), 'Content-Type': 'application/json' },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
	const lacking: string[] = [];
	let canRead = true;
	for (const probe of probes) {
		const { scope, isNeeded } = probe;
		const answer = await ask(probe);
		const { statusCode, headers } = answer;
		const isApi = (headers['content-type'] ?? '').includes('json');
		const said = isApi ? parseResponse(answer, 'json').body : undefined;
		if (statusCode === 401 && isUnknownKey(said)) {
			throw new Error(`${refusedKey.message}. ${refusedKey.hint}`);
		}
		if (scope === scopes.list && isUnknownPath(statusCode, said)) {
			throw new Error(`${noTables.message}. ${noTables.hint}`);
		}
		if (!isApi || statusCode === 401 || (statusCode === 404 && scope === scopes.list)) {
			throw new Error(
				`There is no n8n public API at ${new URL(baseUrl).origin}. Check the instance URL, and that the public API is not switched off (N8N_PUBLIC_API_DISABLED).`,
			);
		}
		if (statusCode !== 403) continue;
		lacking.push(scope);
		if (isNeeded) canRead = false;
	}
	// n8n shows no remark beside a test that passes; a save says which scope it lacks.
	if (!canRead) {
		const names = lacking.map((scope) => `'${scope}'`).join(', ');
		throw new Error(
			`The API key lacks the scope${lacking.length > 1 ? 's' : ''} ${names}. Make a key that has ${lacking.length > 1 ? 'them' : 'it'} under Settings → n8n API.`,
		);
	}
};

/** The behaviour of the template store's credential type; its test says which scope is missing. */
export const storeConnectionParts = (properties: INodeProperties[]): ConnectionParts =>
	checkedConnection(storeInstance, properties, check);
