import { checkChoice } from '../../../../nodes/actions/request/choices';
import { inputErrorOf } from '../../../helpers/template';

const check = (value: string | number, choices?: Array<string | number>, labels?: string[]) =>
	checkChoice('Status', choices, labels, value);

it('takes the value of a choice as its tracker writes it, or its label', () => {
	expect(check('1', [1, 2])).toBe(1);
	expect(check('a', ['a'], ['First'])).toBe('a');
	expect(check('FIRST', ['a'], ['First'])).toBe('a');
	expect(check('anything')).toBe('anything');
});

it('names the choices that there are, twenty at most', () => {
	expect(inputErrorOf(() => check('x', ['a', 'b'], ['First', 'Second'])).message).toBe(
		"'Status' must be one of a (First), b (Second), not 'x'",
	);
	const many = Array.from({ length: 21 }, (_, index) => index);
	expect(inputErrorOf(() => check('x', many)).message).toMatch(/ 18, 19 …, not 'x'$/);
});
