import type { IExecuteFunctions } from 'n8n-workflow';

/** As much of a thing as a test needs: names that it does not have are refused, anything else of it is not there. */
export const partOf = <T extends object>(parts: { [Name in keyof T]?: unknown }): T => parts as T;

/**
 * As much of a running node, or of the panel, as a test needs.
 *
 * @param parts What of n8n's context is asked for; anything else is not there.
 */
export const contextOf = partOf<IExecuteFunctions>;
