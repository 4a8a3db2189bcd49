import { outputProperties } from '../../../../nodes/actions/descriptions/output';
import { shownNames } from '../../../helpers/panel';

const limits = (parameters: Record<string, unknown>): string[] =>
	shownNames(outputProperties(), parameters).filter((name) => name === 'returnAll' || name === 'limit');

const library = (value: string): Record<string, unknown> => ({
	templateSource: 'library',
	template: { __rl: true, mode: 'list', value },
});

const both = ['returnAll', 'limit'];

describe('how much of a list is wanted', () => {
	it.each([
		['a list in pages', 'affise.offer.list'],
		['a list in one answer', 'keitaro.offer.list'],
		['a report', 'affise.report.get'],
		['a template that an expression gives', '={{ $json.template }}'],
	])('is asked for of %s', (_, id) => {
		expect(limits(library(id))).toEqual(both);
	});

	it.each([
		['a single record', 'affise.offer.get'],
		['nothing chosen yet', ''],
	])('is not asked for of %s', (_, id) => {
		expect(limits(library(id))).toEqual([]);
	});

	it.each(['store', 'definition'])(
		'is asked for of any template of the %s: nobody knows it yet',
		(source) => {
			expect(limits({ ...library('affise.offer.get'), templateSource: source })).toEqual(both);
		},
	);

	it('is asked for once, and not where the answer is handed out whole', () => {
		expect(limits({ ...library('affise.offer.list'), returnAll: true })).toEqual(['returnAll']);
		expect(limits({ ...library('affise.offer.list'), output: 'response' })).toEqual([]);
	});
});

it('asks for fields where fields are wanted', () => {
	const picker = ['responseFields', 'otherResponseFields', 'stepNumber'];
	const shown = (output: string) =>
		shownNames(outputProperties(), { output }).filter((name) => picker.includes(name));
	expect([shown('fields'), shown('records'), shown('response')]).toEqual([picker, [], []]);
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
