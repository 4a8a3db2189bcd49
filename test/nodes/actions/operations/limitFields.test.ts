import { NodeHelpers, type INode } from 'n8n-workflow';

import { limitFields, wantedOf } from '../../../../nodes/actions/operations/limitFields';
import { contextOf } from '../../../helpers/context';

const wanted = (parameters: Record<string, unknown>) =>
	wantedOf(
		contextOf({
			getNodeParameter: (name: string, _: number, fallback: unknown) => parameters[name] ?? fallback,
		}),
		0,
	);

it.each<[Record<string, unknown>, number]>([
	[{}, 50],
	[{ limit: 3 }, 3],
	[{ returnAll: true, limit: 3 }, Infinity],
])('of %j wants %p', (parameters, number) => {
	expect(wanted(parameters)).toBe(number);
});

it('refuses a limit that is none', () => {
	expect(() => wanted({ limit: 0 })).toThrow("'Limit' must be a whole number from 1");
});

it('asks for a limit where not all are wanted', () => {
	const shown = (returnAll: boolean) =>
		limitFields
			.filter((field) => NodeHelpers.displayParameter({ returnAll }, field, {} as INode, null))
			.map(({ name }) => name);
	expect([shown(false), shown(true)]).toEqual([['returnAll', 'limit'], ['returnAll']]);
});
