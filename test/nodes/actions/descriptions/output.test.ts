import { outputProperties } from '../../../../nodes/actions/descriptions/output';
import { shownNames } from '../../../helpers/panel';

const picker = ['responseFields', 'otherResponseFields', 'stepNumber'];

it.each<[Record<string, unknown>, string[]]>([
	[{ output: 'records' }, ['returnAll', 'limit']],
	[{ output: 'records', returnAll: true }, ['returnAll']],
	[{ output: 'response' }, []],
	[{ output: 'fields' }, [...picker, 'returnAll', 'limit']],
	[
		{ output: 'records', templateSource: 'library', template: 'affise.affiliate.list' },
		['returnAll', 'limit'],
	],
	[{ output: 'records', templateSource: 'library', template: 'affise.affiliate.get' }, []],
])('of %j asks for %j', (parameters, names) => {
	expect(shownNames(outputProperties(), { templateSource: 'store', ...parameters })).toEqual([
		'output',
		...names,
	]);
});

it('counts steps by itself, but in workflows of version 1', () => {
	const presets = [1, 1.1].map((version) =>
		outputProperties()
			.filter((property) => property.name === 'stepNumber')
			.filter((property) => shownNames([property], { output: 'fields' }, version).length > 0)
			.map(({ default: preset }) => preset),
	);
	expect(presets).toEqual([[1], [0]]);
});
