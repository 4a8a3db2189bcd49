import { toLimit } from '../../../../nodes/actions/run/limit';
import { inputErrorOf } from '../../../helpers/template';

it.each<[boolean, unknown, number]>([
	[true, 'anything', Infinity],
	[false, 1, 1],
	[false, '50', 50],
])('return all %p, limit %p: %p', (returnAll, limit, wanted) => {
	expect(toLimit(returnAll, limit)).toBe(wanted);
});

it.each([0, -1, 1.5, 'many', '', undefined, null, {}])('refuses %p', (limit) => {
	expect(inputErrorOf(() => toLimit(false, limit)).message).toBe("'Limit' must be a whole number from 1");
});
