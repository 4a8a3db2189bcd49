import type { IExecuteFunctions } from 'n8n-workflow';

import { holdsExpression, parameterReader } from '../../../../nodes/actions/run/parameters';

describe('holdsExpression', () => {
	it.each<[string, unknown, boolean]>([
		['a text', 'a=b', false],
		['an expression', '={{ $json.id }}', true],
		['a number', 1, false],
		['nothing', null, false],
		['a list', ['a', ['b']], false],
		['an expression deep inside', { value: { ids: ['a', '={{ 1 }}'] } }, true],
	])('looks at %s', (_, stored, holds) => expect(holdsExpression(stored)).toBe(holds));
});

describe('parameterReader', () => {
	const stored = { fixed: 'a', byItem: '={{ $json.id }}' };
	const prepare = () => {
		const asked: unknown[][] = [];
		const getNodeParameter = (...call: unknown[]) => {
			asked.push(call);
			return `${String(call[0])} of ${String(call[1])}`;
		};
		const context = { getNodeParameter } as IExecuteFunctions;
		return { asked, read: parameterReader(context, stored) };
	};

	it('asks once for what is the same for all items', () => {
		const { asked, read } = prepare();
		const values = [0, 1, 2].map((item) => read('fixed', item, '', { extractValue: true }));
		expect(values).toEqual(['fixed of 0', 'fixed of 0', 'fixed of 0']);
		expect(asked).toEqual([['fixed', 0, '', { extractValue: true }]]);
	});

	it.each(['byItem', 'unknown'])('asks for each item where the value may differ: %s', (name) => {
		const { asked, read } = prepare();
		expect([0, 1].map((item) => read(name, item, 'none'))).toEqual([`${name} of 0`, `${name} of 1`]);
		expect(asked).toHaveLength(2);
	});
});
