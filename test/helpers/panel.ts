import { NodeHelpers, type INodeProperties } from 'n8n-workflow';

/**
 * Names of the fields that the panel shows.
 *
 * @param properties A node's fields, or those of one of its collections.
 * @param parameters What the node is set to; what is not named has its default.
 */
export function shownNames(
	properties: INodeProperties[],
	parameters: Record<string, unknown>,
	typeVersion = 1.1,
): string[] {
	const node = { typeVersion };
	const values = {
		// n8n keeps no value of what is shown in no version.
		...Object.fromEntries(
			properties
				.filter(({ displayOptions }) => !displayOptions?.show?.['@version']?.includes(-1))
				.map(({ name, default: preset }) => [name, preset]),
		),
		...parameters,
	};
	return properties
		.filter((property) => NodeHelpers.displayParameter(values as never, property, node, null))
		.map(({ name }) => name);
}

/** Values of the choices of a field. */
export const choicesOf = ({ options = [] }: INodeProperties): unknown[] =>
	options.map((option) => ('value' in option ? option.value : option.name));
