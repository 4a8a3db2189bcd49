import {
	filterFields,
	filtersOf,
	templateIdOf,
	textOf,
	trackerField,
} from '../../../../nodes/actions/operations/fields';
import { allTrackers } from '../../../../nodes/actions/trackers';
import { contextOf } from '../../../helpers/context';

/** A running node with these parameters. */
const nodeWith = (parameters: Record<string, unknown>) =>
	contextOf({
		getNodeParameter: (name: string, _: number, fallback: unknown, options?: { extractValue?: boolean }) => {
			const value = parameters[name] ?? fallback;
			return options?.extractValue ? ((value as { value?: unknown })?.value ?? value) : value;
		},
	});

const valuesOf = ({ options = [] }: typeof trackerField) =>
	options.map((option) => ('value' in option ? option.value : undefined));

it('offers every tracker, and none or any before them', () => {
	const ids = allTrackers.map(({ id }) => id);
	expect(valuesOf(trackerField)).toEqual(['', ...ids]);
	expect(filterFields.map((field) => [field.name, field.default, valuesOf(field)])).toEqual([
		['tracker', '', ['', ...ids]],
		['kind', '', ['', 'add', 'edit', 'get']],
	]);
});

it.each<[Record<string, unknown>, object[]]>([
	[{}, []],
	[{ tracker: 'cake', kind: '' }, [{ columnName: 'tracker', condition: 'eq', value: 'cake' }]],
	[
		{ tracker: 'cake', kind: 'edit' },
		[
			{ columnName: 'tracker', condition: 'eq', value: 'cake' },
			{ columnName: 'kind', condition: 'eq', value: 'edit' },
		],
	],
])('filters by %j', (parameters, filters) => {
	expect(filtersOf(nodeWith(parameters), 0)).toEqual(filters);
});

it('reads texts without the spaces around them', () => {
	expect(textOf(nodeWith({ text: '  payout ' }), 0)).toBe('payout');
	expect(textOf(nodeWith({}), 0)).toBe('');
});

it.each<[unknown, string]>([
	[{ __rl: true, mode: 'list', value: 'demo.one' }, 'demo.one'],
	[' demo.one ', 'demo.one'],
	[7, '7'],
	[null, ''],
	[undefined, ''],
])('reads the template %j as %p', (templateId, id) => {
	expect(templateIdOf(nodeWith({ templateId }), 0)).toBe(id);
});
