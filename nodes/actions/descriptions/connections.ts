import type { INodeCredentialDescription } from 'n8n-workflow';

import { credentialTypeOf } from '../model/credentialType';
import type { ActionKind } from '../model/template';
import { test } from '../operations/test.operation';
import { storeCredentialType } from '../store/connection';
import { allTrackers } from '../trackers';

/** One connection type a tracker, asked for where its tracker is chosen. */
const trackerConnections = (show: Record<string, string[]> = {}): INodeCredentialDescription[] =>
	allTrackers
		.filter(({ respond }) => !respond)
		.map(({ id }) => ({
			name: credentialTypeOf(id),
			required: true,
			displayOptions: { show: { tracker: [id], ...show } },
		}));

/**
 * The template store's connection of a Tracker Action node. Where the node writes it is always offered: it is asked for by
 * templates of the store or by the log, n8n knows no such "or", and it looks at the first description of a type only.
 */
const storeConnection = (kind: ActionKind): INodeCredentialDescription =>
	kind === 'get'
		? { name: storeCredentialType, required: true, displayOptions: { show: { templateSource: ['store'] } } }
		: {
				name: storeCredentialType,
				displayName: 'Optional: Template Store, for Its Templates and the Log',
				required: false,
			};

/** The connections of a Tracker Action node: of its tracker, and of the store where its template comes from there or its writes are logged. */
export const actionConnections = (kind: ActionKind): INodeCredentialDescription[] => [
	...trackerConnections(),
	storeConnection(kind),
];

/** The connections of the Tracker Action Templates node: of the store, and of the tracker for a test. */
export const storeConnections = (): INodeCredentialDescription[] => [
	{ name: storeCredentialType, required: true },
	...trackerConnections({ operation: [test.value] }),
];
