import type { IExecuteFunctions, NodeExecutionHint } from 'n8n-workflow';

/*
 * What the n8n that runs the node may lack. The oldest that the package is for is 1.123; whatever came later is asked for
 * here and nowhere else, and test/nodes/actions/run/host.test.ts looks that it stays so.
 */

type Newer = Partial<Pick<IExecuteFunctions, 'isToolExecution' | 'addExecutionHints'>>;

/** A running node of any version of n8n. */
export type Host = Pick<IExecuteFunctions, 'getNode'> & Newer;

/** A tool of an agent is a node type of its own; newer agents run it as any other node of the workflow. */
const isToolType = (host: Host): boolean => host.getNode().type.endsWith('Tool');

/** Whether an agent calls the node through n8n's tool interface, which makes new items for each try. */
export const runsAsTool = (host: Host): boolean => host.isToolExecution?.() ?? isToolType(host);

/** Whether the node stands in a workflow as a tool of an agent, whichever way that calls it. */
export const isTool = (host: Host): boolean => runsAsTool(host) || isToolType(host);

/** Says something about a run beside its items, where n8n has a place for it. */
export const addHint = (host: Newer, hint: NodeExecutionHint): void => host.addExecutionHints?.(hint);
