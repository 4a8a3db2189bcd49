import { defaultTableName, storeInstance, tableNameOf } from '../../../../nodes/actions/store/connection';
import { normalizeBaseUrl } from '../../../../nodes/actions/transport/url';

it.each<[unknown, string]>([
	[undefined, defaultTableName],
	['', defaultTableName],
	['  ', defaultTableName],
	[' ours ', 'ours'],
])('the name %p is the table %s', (tableName, name) => expect(tableNameOf({ tableName })).toBe(name));

it.each([
	'https://n8n.example',
	'https://n8n.example/',
	'https://n8n.example/home/workflows',
	'https://n8n.example/projects/p1/datatables',
	'https://n8n.example/api/v1',
])('%s leads to the public API', (baseUrl) =>
	expect(normalizeBaseUrl(storeInstance, baseUrl)).toBe('https://n8n.example/api/v1'),
);
