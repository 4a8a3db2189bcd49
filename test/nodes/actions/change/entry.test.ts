import { entryFor } from '../../../../nodes/actions/change/entry';
import { inputErrorOf, parameter, templateOf } from '../../../helpers/template';

const part = (name: string, more = {}) => parameter({ name, entryOf: 'caps', ...more });
const caps = parameter({ name: 'caps', type: 'array', items: { type: 'object' } });

it('entryFor makes one entry of the values of several parameters', () => {
	const template = templateOf({
		parameters: [
			caps,
			part('period', { const: 'day' }),
			part('amount', { type: 'integer', property: 'value' }),
			part('from', { property: 'range[from]' }),
			part('to', { property: 'range[to]', default: 'end' }),
			part('left', {}),
			parameter({ name: 'other' }),
		],
	});
	const values = { amount: '5', from: 'start', left: '', other: 'x' };
	expect(entryFor(template, 'caps', values, 'utc')).toEqual({
		period: 'day',
		value: 5,
		range: { from: 'start', to: 'end' },
	});
	expect(entryFor(template, 'caps', { other: 'x' }, 'utc')).toBeUndefined();
	expect(inputErrorOf(() => entryFor(template, 'caps', { amount: 'many' }, 'utc')).message).toContain(
		"'Amount'",
	);
});

it('entryFor takes the value for the entry itself where the template says so', () => {
	const template = templateOf({ parameters: [caps, part('tag', { property: '$' })] });
	expect(entryFor(template, 'caps', { tag: 'vip' }, 'utc')).toBe('vip');
});

it('entryFor makes an entry of fixed values alone', () => {
	const template = templateOf({ parameters: [caps, part('period', { const: 'day' })] });
	expect(entryFor(template, 'caps', {}, 'utc')).toEqual({ period: 'day' });
});
