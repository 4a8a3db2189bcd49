import type { INodeCredentialDescription } from 'n8n-workflow';

import { credentialTypeOf } from '../model/credentialType';
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

/** The connections of a Tracker Action node: of its tracker, and of the store where its template comes from there. */
export const actionConnections = (): INodeCredentialDescription[] => [
	...trackerConnections(),
	{ name: storeCredentialType, required: true, displayOptions: { show: { templateSource: ['store'] } } },
];

/** The connections of the Tracker Action Templates node: of the store, and of the tracker for a test. */
export const storeConnections = (): INodeCredentialDescription[] => [
	{ name: storeCredentialType, required: true },
	...trackerConnections({ operation: [test.value] }),
];
