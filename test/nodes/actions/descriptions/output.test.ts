import { NodeHelpers, type INode, type INodeParameters } from 'n8n-workflow';

import { outputProperties } from '../../../../nodes/actions/descriptions/output';

const limits = (parameters: INodeParameters): string[] =>
	outputProperties()
		.filter(({ name }) => name === 'returnAll' || name === 'limit')
		.filter((property) =>
			NodeHelpers.displayParameter(
				{ output: 'records', returnAll: false, ...parameters },
				property,
				{} as INode,
				null,
			),
		)
		.map(({ name }) => name);

const library = (value: string): INodeParameters => ({
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
