import { actionProperties } from '../../../../nodes/actions/descriptions/actionNode';
import { actionKinds } from '../../../../nodes/actions/model/template';
import { shownNames } from '../../../helpers/panel';

const shown = (kind: (typeof actionKinds)[number], parameters: object) =>
	shownNames(actionProperties(kind), { tracker: 'affise', ...parameters });

it.each(actionKinds)('%s shows no field twice, whatever is chosen', (kind) => {
	for (const templateSource of ['library', 'store', 'definition']) {
		for (const parametersAs of ['fields', 'json']) {
			for (const typeVersion of [1, 1.1]) {
				const names = shownNames(
					actionProperties(kind),
					{ tracker: 'affise', templateSource, parametersAs },
					typeVersion,
				);
				// What was chosen in the nodes panel is kept in a field of its own a kind of record.
				const visible = names.filter((name) => name !== 'operation');
				expect(new Set(visible).size).toBe(visible.length);
				expect(visible).toEqual(
					expect.arrayContaining(['tracker', 'templateSource', 'parametersAs', 'options']),
				);
			}
		}
	}
});

it.each<[object, string[], string[]]>([
	[{ templateSource: 'library' }, ['template', 'resource'], ['templateDefinition']],
	[{ templateSource: 'store' }, ['template'], ['templateDefinition', 'resource']],
	[{ templateSource: 'definition' }, ['templateDefinition'], ['template', 'resource']],
	[{ parametersAs: 'fields' }, ['parameters'], ['parametersJson']],
	// The form keeps its values meanwhile.
	[{ parametersAs: 'json' }, ['parameters', 'parametersJson'], []],
])('shows what belongs to %j', (parameters, there, gone) => {
	for (const kind of actionKinds) {
		const names = shown(kind, parameters);
		expect(names).toEqual(expect.arrayContaining(there));
		expect(names.filter((name) => gone.includes(name))).toEqual([]);
	}
});

it('asks for neither template nor values where a change is taken back', () => {
	const names = shown('edit', { mode: 'undo', templateSource: 'library' });
	expect(names).toContain('undoData');
	expect(
		names.filter((name) => ['template', 'parameters', 'parametersAs', 'listChange'].includes(name)),
	).toEqual([]);
	expect(shown('edit', { mode: 'send' })).not.toContain('undoData');
});

it('hands out records or fields of a read, and the record or its changes of a write', () => {
	const outputs = actionKinds.map((kind) =>
		actionProperties(kind)
			.filter(({ name }) => name === 'output')
			.flatMap(({ options = [] }) => options.map((option) => ('value' in option ? option.value : ''))),
	);
	expect(outputs).toEqual([
		['records', 'response', 'fields'],
		['changes', 'record'],
		['changes', 'record'],
	]);
});
