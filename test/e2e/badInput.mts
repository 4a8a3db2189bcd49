import type { Instance } from './instance.mts';
import { defined, library, splitOut } from './nodes.mts';
import type { WorkflowNode } from './nodes.mts';

const OWN = {
	id: 'own.affiliate.get',
	name: 'Get affiliate',
	tracker: 'affise',
	kind: 'get',
	method: 'GET',
	path: '/3.0/admin/partner/{affiliate_id}',
	parameters: [{ name: 'affiliate_id', in: 'path', type: 'string', required: true }],
	response: { records: '$.partner' },
};

const own = (change: Record<string, unknown>): WorkflowNode =>
	defined('Get', 'affise', JSON.stringify({ ...OWN, ...change }), { values: { affiliate_id: '42' } });

const affiliateGet = (affiliate_id: unknown): WorkflowNode =>
	library('Get', 'affise.affiliate.get', { values: { affiliate_id } });

/** What is wrong, the node that has it, and what the message must name. */
const CASES: Array<[string, WorkflowNode, RegExp]> = [
	[
		'a missing required parameter',
		library('Edit', 'affise.affiliate.updateStatus', { values: { affiliate_id: '42' } }),
		/status/i,
	],
	[
		'a value of the wrong type',
		library('Get', 'cake.affiliate.get', { values: { affiliate_id: 'eleven' } }),
		/affiliate.?id.*(number|integer)|(number|integer).*affiliate.?id/i,
	],
	[
		'an unknown enum value',
		library('Edit', 'affise.affiliate.updateStatus', { values: { affiliate_id: '42', status: 'sleeping' } }),
		/status.*(banned|sleeping)/i,
	],
	['an unknown template id', library('Get', 'affise.affiliate.gett'), /affise\.affiliate\.gett/],
	[
		'a template of another kind',
		library('Edit', 'affise.affiliate.get', { values: { affiliate_id: '42' } }),
		/Tracker Action Get/,
	],
	[
		'a template of another tracker',
		library('Get', 'affise.affiliate.get', {
			parameters: { template: { __rl: true, mode: 'id', value: 'cake.affiliate.get' } },
		}),
		/cake/i,
	],
	['a definition that is not JSON', defined('Get', 'affise', '{ "id": '), /template/i],
	['a definition without a path', own({ path: undefined }), /path/],
	['a definition with a wrong kind', own({ kind: 'read' }), /kind/],
	[
		'a definition with a wrong parameter, told where',
		own({ parameters: [...OWN.parameters, { name: 'status', in: 'cookie', type: 'string' }] }),
		/parameters\[1\]\.in/,
	],
	['an affiliate_id of ..', affiliateGet('..'), /affiliate.?id/i],
	['an affiliate_id of 1/2', affiliateGet('1/2'), /affiliate.?id/i],
	['an empty affiliate_id', affiliateGet(''), /affiliate.?id/i],
	[
		'an affiliate_id that an expression leaves empty',
		affiliateGet('={{ $json.body.nothing }}'),
		/affiliate.?id/i,
	],
	['an absolute URL as path', own({ path: 'https://elsewhere.example.com/{affiliate_id}' }), /path/],
	['a path with two slashes in front', own({ path: '//elsewhere.example.com/{affiliate_id}' }), /path/],
	['a path that climbs', own({ path: '/3.0/../{affiliate_id}' }), /path/],
	[
		'parameters that are not JSON',
		library('Get', 'affise.affiliate.get', {
			parameters: { parametersAs: 'json', parametersJson: '{ affiliate_id: ' },
		}),
		/JSON/,
	],
	[
		'two response fields of one name',
		library('Get', 'affise.affiliate.get', {
			values: { affiliate_id: '42' },
			parameters: { output: 'fields', responseFields: ['$.partner.a-b', '$.partner.a_b'] },
		}),
		/a-b.*a_b/,
	],
];

export function badInputCases(running: () => Instance): void {
	describe('bad input gets one clear sentence and sends nothing', () => {
		test.each(CASES)('%s', async (_what, node, named) => {
			const outcome = await running().runChain([node]);

			expect(outcome.status).toBe('error');
			expect(running().calls()).toEqual([]);
			const { message = '', description = '', name } = outcome.error ?? {};
			expect(name).toBe('NodeOperationError');
			expect(`${message}. ${description}`).toMatch(named);
			expect(message).not.toMatch(/undefined|\[object|\n|TypeError/);
			expect(message.length).toBeLessThan(400);
		});

		test('one bad item of many stops the others from being sent', async () => {
			const outcome = await running().runChain(
				[
					splitOut('ids'),
					library('Edit', 'affise.affiliate.updateStatus', {
						values: { affiliate_id: '={{ $json.id }}', status: 'banned' },
					}),
				],
				{ ids: [{ id: '1' }, { id: '../2' }, { id: '3' }] },
			);

			expect(outcome.status).toBe('error');
			expect(outcome.error?.context).toMatchObject({ itemIndex: 1 });
			expect(running().calls()).toEqual([]);
		});
	});
}
