import { coerce } from '../../../../nodes/actions/request/coerce';
import { readyJson } from '../../../../nodes/actions/request/readyJson';
import { inputErrorOf, parameter, templateOf } from '../../../helpers/template';

const id = parameter({ name: 'offer_id', in: 'path', required: true, example: '7' });
const limits = parameter({
	name: 'limits',
	in: 'body',
	type: 'object',
	required: true,
	example: { period: 'day', values: [100] },
});
const template = templateOf({
	parameters: [
		id,
		limits,
		parameter({ name: 'note', in: 'body' }),
		parameter({ name: 'pass', in: 'body', format: 'password', required: true, example: 'x' }),
		parameter({ name: 'page', in: 'query', required: true, default: 1 }),
		parameter({ name: 'action', in: 'query', const: 'set' }),
	],
});

const places = {
	offer_id: '<offer id, such as 7>',
	limits: { period: '<period, such as day>', values: ['<values, such as 100>'] },
	pass: '<pass>',
};

it('has a place for each value that is asked for', () => {
	expect(JSON.parse(readyJson(template, {}))).toEqual(places);
});

it('keeps what is given, but for passwords', () => {
	const given = { offer_id: 8, note: 'Late', pass: 's3cr3t', limits: null };
	expect(JSON.parse(readyJson(template, given))).toEqual({ ...places, offer_id: 8, note: 'Late' });
});

it('is refused where a place is left', () => {
	expect(inputErrorOf(() => coerce(id, places.offer_id)).message).toContain(places.offer_id);
	expect(inputErrorOf(() => coerce(limits, places.limits)).message).toContain('<period, such as day>');
	const tags = parameter({ name: 'tags', type: 'array', example: ['a', 'b'] });
	expect(inputErrorOf(() => coerce(tags, '<tags, such as a, b>')).message).toContain('<tags, such as a, b>');
	expect(coerce(id, '<7>')).toBe('<7>');
});
