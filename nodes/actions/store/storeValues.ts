import { InputError } from '../model/errors';
import type { ConnectionValues } from '../model/tracker';
import type { CallContext } from '../transport/contract';
import { storeCredentialType } from './connection';

/** Whether the node has a connection of the template store. */
export const hasStoreConnection = (context: Pick<CallContext, 'getNode'>): boolean =>
	context.getNode().credentials?.[storeCredentialType] !== undefined;

/** What to say where none is chosen: n8n's own words, where a node can do without, say that it needs none. */
export const noStoreConnection = (wants: string): InputError =>
	new InputError(
		`No template store connection is chosen, which ${wants}`,
		'Choose a connection of the template store in the node, or make one: docs/template-store.md says how.',
	);

/**
 * The values of the template store's connection that the node has chosen.
 *
 * @throws InputError where it has chosen none.
 */
export async function storeValuesOf(context: CallContext): Promise<ConnectionValues> {
	try {
		return await context.getCredentials(storeCredentialType);
	} catch (error) {
		return await Promise.reject(
			hasStoreConnection(context) ? error : noStoreConnection('templates of the store need'),
		);
	}
}
