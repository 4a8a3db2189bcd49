import { NodeHelpers, type INode, type INodeProperties } from 'n8n-workflow';

import { searchLibrary } from '../../../../nodes/actions/methods/templateSearch';
import { actionKinds } from '../../../../nodes/actions/model/template';
import { allTrackers } from '../../../../nodes/actions/trackers';
import { nodeTypeOf } from '../../../helpers/engine';

const nodes = { get: 'trackerActionGet', edit: 'trackerActionEdit', add: 'trackerActionAdd' } as const;

type Choice = {
	name: string;
	value: string;
	action?: string;
	displayOptions?: INodeProperties['displayOptions'];
};

const choicesOf = ({ options = [] }: INodeProperties) => options as Choice[];

describe.each(actionKinds)('%s', (kind) => {
	const { properties } = nodeTypeOf(nodes[kind]).description;
	const [record] = properties.filter(({ name }) => name === 'resource');
	const operations = properties.filter(({ name }) => name === 'operation');

	it('offers the records of the tracker, and all where none is chosen yet', () => {
		const shown = (tracker: string) =>
			choicesOf(record as INodeProperties)
				.filter((choice) =>
					NodeHelpers.displayParameter(
						{ tracker },
						{ ...(record as INodeProperties), displayOptions: choice.displayOptions },
						{} as INode,
						null,
					),
				)
				.map(({ value }) => value);
		const affise = shown('affise');
		expect(affise.slice(0, 1)).toEqual(['any']);
		expect(affise).toEqual(expect.arrayContaining(['affiliate', 'offer', 'conversion']));
		expect(affise).not.toContain('lander');
		expect(shown('').length).toBeGreaterThan(affise.length);
		expect(shown('custom')).toEqual(['any']);
	});

	it('gives the nodes panel actions, each about a record that there is, by words that find something', async () => {
		const known = choicesOf(record as INodeProperties).map(({ value }) => value);
		expect(operations.length).toBeGreaterThan(5);
		for (const operation of operations) {
			const [resource = ''] = (operation.displayOptions?.show?.resource ?? []) as string[];
			expect(known).toContain(resource);
			for (const { value, action } of choicesOf(operation)) {
				// The words of 'any' are no search.
				const words = value === 'any' ? '' : value;
				expect(action).toMatch(/^[A-Z][a-z]+ [a-z ]+$/);
				const lists = await Promise.all(
					allTrackers.map(async ({ id }) => await searchLibrary({ tracker: id, kind, resource }, words)),
				);
				const found = lists.flatMap(({ results }) => results).filter((entry) => entry.value !== '');
				expect([action, found.length > 0]).toEqual([action, true]);
			}
		}
	});
});
