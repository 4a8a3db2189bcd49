import type { IExecuteFunctions, IGetNodeParameterOptions } from 'n8n-workflow';

/** Reads a parameter of a node for an item; the fallback is for one that is hidden, and so absent, in this configuration. */
export type ParameterReader = <T>(
	name: string,
	item: number,
	fallback: T,
	options?: IGetNodeParameterOptions,
) => T;

/** Whether a stored value holds an expression at any depth: then it may differ from item to item. */
export function holdsExpression(stored: unknown): boolean {
	if (typeof stored === 'string') return stored.startsWith('=');
	return typeof stored === 'object' && stored !== null && Object.values(stored).some(holdsExpression);
}

/**
 * Reads the parameters of a running node. n8n copies a value each time it is asked, so one that holds no expression is
 * asked for once, however many items there are.
 *
 * @param stored The parameters as the workflow keeps them.
 */
export function parameterReader(
	context: IExecuteFunctions,
	stored: Record<string, unknown>,
): ParameterReader {
	const shared = new Map<string, unknown>();
	const own = new Set<string>();
	return <T>(name: string, item: number, fallback: T, options?: IGetNodeParameterOptions): T => {
		if (shared.has(name)) return shared.get(name) as T;
		const value: unknown = context.getNodeParameter(name, item, fallback, options);
		if (own.has(name)) return value as T;
		if (!Object.hasOwn(stored, name) || holdsExpression(stored[name])) own.add(name);
		else shared.set(name, value);
		return value as T;
	};
}
