import { bulkResults, refusalIn, resultsOf } from '../../../../nodes/actions/run/bulkResults';
import { Redactor } from '../../../../nodes/actions/redact/redactor';

const redactor = new Redactor(['s-1234']);

const rules = {
	parameter: 'ids',
	maximum: 10,
	results: '$.results[*]',
	resultKey: '$.id',
	error: '$.error',
};
const results = [{ id: 2, error: 'Too old' }, { id: 1 }, { id: '3', error: { code: 7 } }];

it('finds the results, also where the path names the list itself', () => {
	expect(bulkResults(rules, { results })).toEqual(results);
	expect(bulkResults({ ...rules, results: '$.results' }, { results })).toEqual(results);
	expect(bulkResults({ ...rules, results: undefined }, { results })).toBeUndefined();
});

it('tells those of an item by their key, or by their places', () => {
	expect(resultsOf(rules, results, ['1', 3], 0)).toEqual([results[1], results[2]]);
	expect(resultsOf({ ...rules, resultKey: undefined }, results, ['x', 'y'], 1)).toEqual(results.slice(1));
});

it.each([
	['a text', [results[0]], 'Too old'],
	['anything else, as JSON', [results[2]], '{"code":7}'],
	['nothing', [{ error: '' }, { error: null }, { error: false }, {}], undefined],
])('says why a record was refused: %s', (_, own, reason) => {
	expect(refusalIn(rules, own, redactor)?.message).toBe(reason);
});

it('masks the reason', () => {
	expect(refusalIn(rules, [{ error: 'Not s-1234' }], redactor)).toMatchObject({
		message: 'Not ***',
		facts: {},
	});
});

it('says that the others of its records have been changed', () => {
	expect(
		refusalIn(rules, [{ error: 'No' }, { error: 'No' }], redactor)?.facts.mayHaveBeenApplied,
	).toBeUndefined();
	expect(refusalIn(rules, [{ id: 1 }, { error: 'No' }], redactor)?.facts.mayHaveBeenApplied).toBe(true);
});

it('knows of no refusal where the template names none', () => {
	expect(refusalIn({ ...rules, error: undefined }, results, redactor)).toBeUndefined();
});
