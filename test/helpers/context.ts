import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * As much of a running node, or of the panel, as a test needs.
 *
 * @param parts What of n8n's context is asked for; anything else is not there.
 */
export const contextOf = (parts: Partial<Record<keyof IExecuteFunctions, unknown>>): IExecuteFunctions =>
	parts as unknown as IExecuteFunctions;
