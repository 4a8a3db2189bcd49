import type { ConnectionTest } from '../../../../nodes/actions/model/tracker';
import { passesAnyway, testCallOf, testExpressions } from '../../../../nodes/actions/request/connectionTest';
import { expressionOf } from '../../../helpers/engine';
import { trackerOf } from '../../../../nodes/actions/trackers';

function testOf(trackerId: string): ConnectionTest {
	const { test } = trackerOf(trackerId);
	if (!test) throw new Error(`${trackerId} has no test`);
	return test;
}

describe('testCallOf', () => {
	it.each<[string, Record<string, unknown>, string]>([
		['affise', {}, '/3.0/admin/partners'],
		['impact', { accountType: 'brand', accountSid: 'IR1' }, '/Advertisers/IR1/CompanyInformation'],
		['impact', { accountType: 'partner', accountSid: 'IR1' }, '/Mediapartners/IR1/CompanyInformation'],
		['custom', { testPath: 'me' }, '/me'],
		['custom', { testPath: '/me?a=1' }, '/me?a=1'],
		['custom', { testPath: '' }, ''],
		['custom', {}, ''],
	])('%s with %j calls %s', (id, values, path) => {
		expect(testCallOf(testOf(id), values).path).toBe(path);
	});

	it('fills the query', () => {
		expect(testCallOf({ path: '/x', query: { id: '{mid}', all: '1' } }, { mid: 7 }).query).toEqual({
			id: '7',
			all: '1',
		});
	});
});

it.each([
	['affise', '/3.0/admin/partners', { limit: '1' }],
	['custom', '=/{{$credentials.testPath}}', {}],
	[
		'impact',
		'=/{{ ({"brand":"Advertisers","partner":"Mediapartners"})[$credentials.accountType] }}/{{$credentials.accountSid}}/CompanyInformation',
		{},
	],
])('testExpressions of %s', (id, path, query) => {
	expect(testExpressions(testOf(id))).toEqual({ path, query });
});

it.each([
	['brand', '/Advertisers/IR1/CompanyInformation'],
	['partner', '/Mediapartners/IR1/CompanyInformation'],
])('n8n makes of it for %s: %s', (accountType, path) => {
	const { path: expression } = testExpressions(testOf('impact'));
	const node = { node: 'trackerActionGet' as const, parameters: {} };
	expect(expressionOf(node, expression, { accountType, accountSid: 'IR1' })).toBe(path);
});

describe('passesAnyway', () => {
	it.each<[number, string, boolean]>([
		[404, '', true],
		[404, '  ', true],
		[404, '/me', false],
		[401, '', false],
		[403, '', false],
		[500, '', false],
	])('HTTP %i without success, test path %j: %p', (statusCode, testPath, passes) => {
		expect(passesAnyway(testOf('custom'), { testPath }, statusCode)).toBe(passes);
	});

	it('holds for no tracker whose test is known', () => {
		expect(passesAnyway(testOf('affise'), {}, 404)).toBe(false);
	});
});
