import type { ConnectionValues, Tracker } from '../model/tracker';
import { homepage } from '../model/homepage';

/** Credential type of the template store's connections. */
export const storeCredentialType = 'trackerTemplateStoreApi';

/** Name of the Data Table where the person gives no other. */
export const defaultTableName = 'tracker_action_templates';

/**
 * The public API of an n8n instance, as far as the transport needs to know it: the store is reached in the
 * same way as a tracker.
 */
export const storeInstance: Tracker = {
	id: 'trackerTemplateStore',
	name: 'The template store',
	credentialType: storeCredentialType,
	documentation: `${homepage}/blob/main/docs/template-store.md`,
	baseUrl: { apiPath: '/api/v1', strip: ['/api', '/home', '/workflow', '/projects', '/settings'] },
	authentication: { headers: { 'X-N8N-API-KEY': '{apiKey}' } },
	test: { path: '/data-tables', query: { limit: '1' } },
	defaults: { bodyEncoding: 'json', arrayFormat: 'repeat', format: 'json', message: ['$.message'] },
};

/** The name of the Data Table of a connection. */
export const tableNameOf = ({ tableName }: ConnectionValues): string =>
	String(tableName ?? '').trim() || defaultTableName;
