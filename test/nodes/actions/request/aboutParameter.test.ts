import { aboutParameter } from '../../../../nodes/actions/request/aboutParameter';
import { parameter } from '../../../helpers/template';

it.each([
	[{}, ''],
	[{ description: 'Status of the offer' }, 'Status of the offer.'],
	[{ description: 'Status.', example: 'active' }, 'Status. For example: active'],
	[
		{ type: 'date', example: '2026-11-27' } as const,
		'Words such as yesterday are taken too. For example: 2026-11-27',
	],
	[{ type: 'array', example: ['a', 'b'] } as const, 'Several values stand between commas. For example: a, b'],
	[{ type: 'array', items: { type: 'object' }, example: [{ a: 1 }] } as const, 'For example: [{"a":1}]'],
	[{ format: 'password', example: 'hunter2' }, ''],
])('%j: %s', (more, text) => {
	expect(aboutParameter(parameter(more))).toBe(text);
});
