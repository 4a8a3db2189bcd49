import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { nodeTypeOf, type ActionNode } from '../../../helpers/engine';

/** What a field asks the node for while a person edits it. */
const askedBy = ({ typeOptions, modes = [] }: INodeProperties): string[] =>
	[
		typeOptions?.loadOptionsMethod,
		typeOptions?.resourceMapper?.resourceMapperMethod,
		...modes.map((mode) => mode.typeOptions?.searchListMethod),
	].filter((name) => name !== undefined);

/** All fields, at any depth. */
const fieldsOf = (properties: INodeProperties[]): INodeProperties[] =>
	properties.flatMap((property) => [
		property,
		...(property.options ?? []).flatMap((option: INodePropertyOptions | object) =>
			'values' in option ? fieldsOf(option.values as INodeProperties[]) : [],
		),
	]);

it.each<ActionNode>(['trackerActionGet', 'trackerActionEdit', 'trackerActionAdd', 'trackerActionTemplates'])(
	'%s has every method that its fields ask for',
	(node) => {
		const { description, methods = {} } = nodeTypeOf(node);
		const asked = fieldsOf(description.properties).flatMap(askedBy);
		expect(asked.length).toBeGreaterThan(0);
		const there = Object.values(methods).flatMap((some) => Object.keys(some as object));
		expect(asked.filter((name) => !there.includes(name))).toEqual([]);
	},
);

it('has none that no field of any node asks for', () => {
	const nodes = [
		'trackerActionGet',
		'trackerActionEdit',
		'trackerActionAdd',
		'trackerActionTemplates',
	] as const;
	const asked = nodes.flatMap((node) => fieldsOf(nodeTypeOf(node).description.properties).flatMap(askedBy));
	const there = nodes.flatMap((node) =>
		Object.values(nodeTypeOf(node).methods ?? {}).flatMap((some) => Object.keys(some as object)),
	);
	expect(there.filter((name) => !asked.includes(name))).toEqual([]);
});
