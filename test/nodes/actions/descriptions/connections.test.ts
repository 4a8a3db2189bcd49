import { NodeHelpers, type INode } from 'n8n-workflow';

import { actionProperties } from '../../../../nodes/actions/descriptions/actionNode';
import { actionConnections, storeConnections } from '../../../../nodes/actions/descriptions/connections';
import { credentialTypeOf } from '../../../../nodes/actions/model/credentialType';
import { allTrackers } from '../../../../nodes/actions/trackers';

const store = 'trackerTemplateStoreApi';

/** The connections that a node asks for, and whether it needs them. */
const asked = (connections: ReturnType<typeof storeConnections>, parameters: object) =>
	connections
		.filter((one) =>
			NodeHelpers.displayParameter(parameters as never, one, { typeVersion: 1.1 } as INode, null),
		)
		.map(({ name, required }) => [name, required]);

it.each(allTrackers.map(({ id, respond }) => [id, respond ? [] : [[credentialTypeOf(id), true]]] as const))(
	'%s asks for its own connection, where it has one',
	(tracker, own) => {
		expect(asked(actionConnections('get'), { tracker, templateSource: 'library' })).toEqual(own);
		expect(asked(actionConnections('get'), { tracker, templateSource: 'store' })).toEqual([
			...own,
			[store, true],
		]);
		// A write may be logged into the store, whatever its template comes from.
		expect(asked(actionConnections('edit'), { tracker, templateSource: 'library' })).toEqual([
			...own,
			[store, false],
		]);
	},
);

it.each(['get', 'edit', 'add'] as const)('stands below the tracker in a node that can %s', (kind) => {
	const names = actionProperties(kind).map(({ name }) => name);
	const [place, ...others] = actionProperties(kind).filter(({ type }) => type === 'credentials');
	expect(others).toEqual([]);
	const at = names.indexOf(place?.name ?? '');
	expect(names[at - 1]).toBe('tracker');
	expect(names[at + 1]).toBe('templateSource');
});

it.each(['get', 'edit', 'add'] as const)('leaves every field of a node that can %s in sight', (kind) => {
	// n8n takes a field all of whose choices connections name for the way to sign in, and hides it.
	const named = (field: string): unknown[] =>
		actionConnections(kind).flatMap(({ displayOptions }) => displayOptions?.show?.[field] ?? []);
	const choices = actionProperties(kind).filter(({ type }) => type === 'options');
	expect(choices.map(({ name }) => name)).toEqual(expect.arrayContaining(['tracker', 'templateSource']));
	for (const { name, options = [] } of choices) {
		const values = options.flatMap((option) => ('value' in option ? [option.value] : []));
		expect(values.every((value) => named(name).includes(value))).toBe(false);
	}
});

it('describes the connection of the store once: n8n looks at the first one only', () => {
	for (const kind of ['get', 'edit', 'add'] as const) {
		expect(actionConnections(kind).filter(({ name }) => name === store)).toHaveLength(1);
	}
});

it('of the store asks for that of a tracker only where a template is tested', () => {
	const parameters = { tracker: 'cake', operation: 'save' };
	expect(asked(storeConnections(), parameters)).toEqual([[store, true]]);
	expect(asked(storeConnections(), { ...parameters, operation: 'test' })).toEqual([
		[store, true],
		[credentialTypeOf('cake'), true],
	]);
});
