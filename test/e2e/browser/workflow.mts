import type { SavedCredential } from '../../../scripts/lib/n8n.mjs';
import type { Kind, WorkflowNode } from '../nodes.mts';

const node = (
	name: string,
	type: string,
	typeVersion: number,
	parameters: Record<string, unknown>,
): WorkflowNode => ({ name, type, typeVersion, position: [0, 0], parameters });

export const start = (): WorkflowNode => node('Start', 'n8n-nodes-base.manualTrigger', 1, {});

/** One item with these fields. */
export const fields = (json: Record<string, unknown>): WorkflowNode =>
	node('Fields', 'n8n-nodes-base.set', 3.4, { mode: 'raw', jsonOutput: JSON.stringify(json), options: {} });

/** A node of the package as it comes from the nodes panel, with its connection chosen. */
export const action = (
	kind: Kind,
	name: string,
	{ id, name: connection }: SavedCredential,
	parameters: Record<string, unknown> = {},
): WorkflowNode => ({
	...node(name, `n8n-nodes-tracker-actions.trackerAction${kind}`, 1.1, { tracker: 'affise', ...parameters }),
	credentials: { affiseTrackerApi: { id, name: connection } },
});
